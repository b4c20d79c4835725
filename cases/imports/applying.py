"""What was planned is written: everything that is not held back, in one transaction, with history naming the import.

Each thousand people are judged once more before they are written, with their rows locked: what somebody did since the
dry run is seen, and never overwritten.
"""

from typing import Any

from django.apps import apps
from django.db import IntegrityError, transaction
from django.utils import timezone

from cases.imports import candidates, planning, slots
from cases.imports.claims import Found
from cases.imports.comparing import same
from cases.imports.judging import held_of
from cases.imports.people import Person, person_of
from cases.imports.progress import Progress
from cases.imports.shelf import Shelf
from cases.imports.tallying import counted
from cases.imports.writing.different import tell_apart
from cases.imports.writing.people import write_person
from cases.imports.writing.proofs import write_proofs
from cases.imports.writing.run import Run
from cases.models import Import, ListedPerson, Mapping, Prisoner, RowOutcome
from tracker.history import because


@transaction.atomic
def apply(import_: Import, progress: Progress | None = None) -> None:
    """Writes what is not held back; of what was held back before, what was decided since. All of it, or nothing."""
    progress = progress or Progress(import_)
    total = max(1, import_.rows_read)
    with because(f"import {import_.pk}", actor=import_.actor_id) as context:
        # a statement that history takes its context from, before any that writes many rows
        Import.objects.filter(pk=import_.pk).update(contexts=[*import_.contexts, context.id])
        shelf = Shelf()
        run = Run(import_, shelf)
        # whoever was added since the dry run may be one of those who were new in it
        run.searches = planning.newest() != import_.counts.get("newest")
        with candidates.looked_up(import_):
            for people in planning.in_chunks(import_, left=True):
                _take_over(people, import_, run)
                progress.say(people[-1].head.number, total)
    import_.refresh_from_db()
    import_.counts = counted(import_) | {"newest": planning.newest()}
    import_.save(update_fields=["counts"])
    Mapping.objects.filter(pk=run.mapping.pk).update(used_at=timezone.now())


def _take_over(people: list[Person], import_: Import, run: Run) -> None:
    """A thousand at once; where the database refuses one of them, each by itself, and that one is told."""
    try:
        with transaction.atomic():
            _write(people, import_, run)
        return
    except IntegrityError:
        run.forget()
    for person in people:
        anew = person_of(list(person.rows))
        try:
            with transaction.atomic():
                _write([anew], import_, run)
        except IntegrityError as error:
            run.forget()
            anew = person_of(list(person.rows))
            anew.problems.append((anew.head, Found("refused_by_the_files", None, _in_words(error), True)))
            anew.outcome = RowOutcome.ERROR
            planning.write_plans([anew])


def _write(people: list[Person], import_: Import, run: Run) -> None:
    planning.judge(people, import_, run.shelf, locked=True, but=run.made if run.searches else None)
    going = [person for person in people if not person.is_held_back]
    run.look_up(going)
    prisoners = [(person, write_person(person, run)) for person in going]
    run.batch.write()
    write_proofs(run)
    for person, prisoner in prisoners:
        _tie(person, prisoner, run)
        run.made.add(prisoner.pk)
        person.uid = prisoner.uid
    run.batch.write()
    planning.write_plans(people, applied=True)
    tell_apart(going, run)


def _tie(person: Person, prisoner: Prisoner, run: Run) -> None:
    """What the list says now, for the next time; written only where that is something new."""
    tie = person.tie
    known = tie is not None and tie.prisoner_id == prisoner.pk
    written = dict(tie.written) if tie and known else {}
    refused = dict(tie.refused) if tie and known else {}
    held, _also = held_of(person)
    applied = {each.slot for each in person.differences}
    chosen = person.decision.get("fields", {})
    for slot, value in person.joined.slots.items():
        if slot in applied or same(slot, held.get(slot), value):
            written[slot] = value
            refused.pop(slot, None)
        elif chosen.get(slot) == "ours":
            refused[slot] = value
    for name in slots.SETS:
        if said := person.joined.sets.get(name):
            told = written.get(name, [])
            written[name] = [*told, *(value for value in said if value not in told)]
    defences = dict(tie.defences) if tie and known else {}
    defences |= {str(number): defence.row.pk for number, (defence, _outcome) in person.defences.items()}
    defences |= {str(number): row.pk for number, row in person.made.items()}
    values: dict[str, Any] = {"written": written, "refused": refused, "defences": defences}
    for key in person.keys:
        told = {**values, "key": key}
        if len(person.keys) > 1:
            # each of its ways to spell the name is known for what it is, whichever comes first in the next file
            others = {slot: value for slot, value in refused.items() if slot not in slots.NAMES}
            told["refused"] = others | person.spelled_otherwise(key, written)
        _keep_tie(person.ties.get(key), told, prisoner, run)


def _keep_tie(tie: ListedPerson | None, values: dict[str, Any], prisoner: Prisoner, run: Run) -> None:
    if tie is None:
        run.batch.make(ListedPerson(mapping=run.mapping, prisoner=prisoner, **values))
        return
    told_anew = {name: value for name, value in values.items() if getattr(tie, name) != value}
    if tie.prisoner_id != prisoner.pk:
        told_anew["prisoner"] = prisoner
    if told_anew:
        run.batch.change(tie, **told_anew)


def _in_words(error: IntegrityError) -> str:
    """What the constraint says to people."""
    name = getattr(getattr(error.__cause__, "diag", None), "constraint_name", "") or ""
    for model in apps.get_app_config("cases").get_models():
        for constraint in model._meta.constraints:
            if constraint.name == name:
                return str(constraint.get_violation_error_message())
    return name
