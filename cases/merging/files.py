"""Everything that hangs on a person's file goes to another file of the same person."""

from collections.abc import Mapping
from typing import Any

from django.db import connection
from django.db.models import F, Model, Q

from cases.merging.fields import KEPT, MERGED
from cases.merging.rows import Moved, move, said
from cases.models import (
    KINDS,
    Charge,
    Check,
    Death,
    Defendant,
    DifferentPeople,
    Disclosure,
    EventPerson,
    Evidence,
    Hearing,
    Lead,
    Name,
    NameKind,
    Outcome,
    Photo,
    Prisoner,
    Proof,
)
from tracker.taking_back.references import kept_tables, references

# those that go in a way of their own; what was said of two files is read as of those that they are in now, and stays
APART = {Prisoner, Name, Defendant, Disclosure, Evidence, Death, Photo, Lead, DifferentPeople}


def move_files(merged: Prisoner, kept: Prisoner, choices: Mapping[str, str]) -> tuple[Moved, dict[str, str]]:
    """All rows of tables that keep their history. What came of them, and what was chosen of what there is one of."""
    moved = Moved(merged)
    held = _names(merged, kept, choices, moved)
    _defences(merged, kept, moved)
    for model, column in tables():
        rows, beside = (
            list(model._default_manager.filter(**{column: one.pk}).order_by("pk")) for one in (merged, kept)
        )
        move(rows, beside, moved, **{column: kept.pk})
    # who is named beside themselves in an event is named once
    EventPerson.objects.filter(prisoner=kept, event__prisoner=kept).delete()
    held |= _single(Death, "death", merged, kept, choices, moved)
    held |= _single(Photo, "photo", merged, kept, choices, moved)
    Lead.objects.filter(prisoner=merged).update(prisoner=kept)
    _evidence(merged, kept, moved)
    Check.objects.filter(model=Prisoner._meta.model_name, row=merged.pk).update(row=kept.pk)
    moved.drop_joined()
    return moved, held


def tables() -> list[tuple[type[Model], str]]:
    """Each table that names a person, whichever app it is of: a new one goes along without being told."""
    kept = set(kept_tables()) - APART
    keys = [each for each in references() if each.target is Prisoner and each.is_key]
    return [(each.model, each.column) for each in keys if each.model in kept]


def _names(merged: Prisoner, kept: Prisoner, choices: Mapping[str, str], moved: Moved) -> dict[str, str]:
    """One of two official names stays official; the same name under another kind is the same name."""
    own, theirs = list(kept.names.order_by("pk")), list(merged.names.order_by("pk"))
    twins = {said(name, ["prisoner", "kind"]): name for name in own}
    official = next((name for name in own if name.kind == NameKind.OFFICIAL), None)
    other = next((name for name in theirs if name.kind == NameKind.OFFICIAL), None)
    held: dict[str, str] = {}
    if official and other and said(other, ["prisoner", "kind"]) not in twins:
        held["official_name"] = MERGED if choices.get("official_name") == MERGED else KEPT
        loser = official if held["official_name"] == MERGED else other
        loser.kind = NameKind.LATIN if str(loser).isascii() else NameKind.FORMER
        loser.save(update_fields=["kind"])
    for name in theirs:
        twin = twins.get(said(name, ["prisoner", "kind"]))
        if twin is not None:
            moved.join(name, twin)
        else:
            Name.objects.filter(pk=name.pk).update(prisoner=kept)
    return held


def _defences(merged: Prisoner, kept: Prisoner, moved: Moved) -> None:
    """Cases in which both stand are one: charges and outcomes go to the place that is kept."""
    own = {defence.case_id: defence for defence in kept.defences.all()}
    for defence in merged.defences.order_by("pk"):
        twin = own.get(defence.case_id)
        if twin is None:
            Defendant.objects.filter(pk=defence.pk).update(prisoner=kept)
            continue
        move(list(defence.charges.order_by("pk")), list(twin.charges.all()), moved, defendant_id=twin.pk)
        _outcomes(defence, twin, moved)
        Hearing.objects.filter(defendant=defence).update(defendant=twin)
        acts = [text for text in (defence.act_ru, defence.act_en) if text and text not in (twin.act_ru, twin.act_en)]
        if acts:
            twin.note = "\n\n".join(filter(None, [twin.note, *acts]))
            twin.save(update_fields=["note"])
        if _is_empty(defence, moved):
            moved.join(defence, twin)
        else:
            moved.stays(defence)
    instead = {row.pk: twin.pk for row, twin in moved.joined if isinstance(row, Charge)}
    for charge in Charge.objects.filter(requalified_to__in=instead):
        Charge.objects.filter(pk=charge.pk).update(requalified_to=instead[charge.requalified_to_id or 0])


def _is_empty(defence: Defendant, moved: Moved) -> bool:
    """Nothing hangs on it that could not go."""
    left = {*defence.outcomes.values_list("pk", flat=True)} & {*moved.stayed.get(Outcome, [])}
    return not left and not {*defence.charges.values_list("pk", flat=True)} & {*moved.stayed.get(Charge, [])}


def _outcomes(defence: Defendant, twin: Defendant, moved: Moved) -> None:
    """A ruling says one thing of a person: what it says otherwise stays where it was."""
    own = {outcome.ruling_id: outcome for outcome in twin.outcomes.prefetch_related("sentences")}
    for outcome in defence.outcomes.prefetch_related("sentences").order_by("pk"):
        other = own.get(outcome.ruling_id)
        if other is None:
            type(outcome).objects.filter(pk=outcome.pk).update(defendant=twin)
            continue
        sentences = {said(each, ["outcome"]): each for each in other.sentences.all()}
        same = [sentences.get(said(each, ["outcome"])) for each in outcome.sentences.all()]
        if outcome.outcome == other.outcome and None not in same and len(same) == len(sentences):
            for sentence, its_twin in zip(outcome.sentences.all(), same, strict=True):
                moved.join(sentence, its_twin)
            moved.join(outcome, other)
        else:
            moved.stays(outcome)


def _single(
    model: type[Any], name: str, merged: Prisoner, kept: Prisoner, choices: Mapping[str, str], moved: Moved
) -> dict[str, str]:
    """Of what a person has one: the chosen one, and the other stays with the other file."""
    found = {row.prisoner_id: row for row in model.objects.filter(prisoner__in=[merged, kept]).defer(*_heavy(model))}
    own, other = found.get(kept.pk), found.get(merged.pk)
    if other is None:
        return {}
    if own is None:
        model.objects.filter(pk=other.pk).update(prisoner=kept)
        return {}
    if model is Death and said(own, ["prisoner"]) == said(other, ["prisoner"]):
        moved.join(other, own)
        return {}
    chosen = MERGED if choices.get(name) == MERGED else KEPT
    if chosen == MERGED:
        # aside first: there is one place for each
        model.objects.filter(pk__in=[own.pk, other.pk]).update(prisoner=-F("prisoner"))
        model.objects.filter(pk=own.pk).update(prisoner=merged)
        model.objects.filter(pk=other.pk).update(prisoner=kept)
    moved.stays(own if chosen == MERGED else other)
    return {name: chosen}


def _heavy(model: type[Model]) -> list[str]:
    return ["content"] if model is Photo else []


def _evidence(merged: Prisoner, kept: Prisoner, moved: Moved) -> None:
    """What sources say goes along, unless it speaks of a row that stays."""
    of_what_stays = Q(pk__in=[])
    for model, keys in moved.stayed.items():
        if model in KINDS:
            of_what_stays |= Q(about=KINDS[model], about_id__in=keys)
    bound = Proof.objects.filter(of_what_stays, evidence__prisoner=merged).values("evidence")
    going = Evidence.objects.filter(prisoner=merged).exclude(pk__in=bound)
    keys = list(going.values_list("pk", flat=True))
    going.update(prisoner=kept)
    Proof.objects.filter(evidence__in=keys, about="person", about_id=merged.pk).update(about_id=kept.pk)


def put_off() -> None:
    """What looks at other rows is asked at the end: on the way a measure may come before its case."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def ask_now() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
