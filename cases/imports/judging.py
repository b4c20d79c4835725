"""What becomes of one person of a list: compared with their file, or new; or held back, and why."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from cases.imports import slots
from cases.imports.claims import Found
from cases.imports.comparing import Difference, Kind, compare, same
from cases.imports.held import Defence, of_defence
from cases.imports.impossible import impossibilities
from cases.imports.people import Person
from cases.imports.shelf import Shelf
from cases.imports.values.reading import Problem, tidy
from cases.imports.who import NEW, SKIP
from cases.models import Outcome, RowOutcome


def compare_all(people: Iterable[Person], shelf: Shelf) -> None:
    people = list(people)
    shelf.look_up(
        words for person in people if (words := person.joined.slots.get("place", {}).get("words")) is not None
    )
    for person in people:
        _resolve(person, shelf)
        if person.decision.get("person") == SKIP:
            continue
        _match_cases(person)
        held, also = held_of(person)
        chosen = person.decision.get("fields", {})
        person.differences = compare(person.joined.slots, held, person.memory, also=also, chosen=chosen)
        person.differences = [each for each in person.differences if not _needs_more(each, person, held)]
        known = person.file.sets() if person.file else {}
        person.additions = [
            (name, value)
            for name in slots.SETS
            for value in person.joined.sets.get(name, ())
            if not _has(name, value, known, person)
        ]


def is_unknown(person: Person) -> bool:
    """Whether it may be somebody who has a file, without anybody having said who."""
    return person.file is None and not person.why and person.decision.get("person") not in (NEW, SKIP)


def conclude(person: Person) -> None:
    """The outcome: what is wrong with the row comes first, then who it is, then what differs."""
    for slot, code in impossibilities(person, timezone.localdate()):
        number, column = person.joined.at.get(slot, (person.head.number, None))
        row = next((row for row in person.rows if row.number == number), person.head)
        is_left = code == "in_the_future" and person.decision.get("unread") == "leave"
        person.problems.append((row, Found(code, column, str(person.joined.slots.get(slot, "")), not is_left)))
        if is_left:
            del person.joined.slots[slot]
            person.differences = [each for each in person.differences if each.slot != slot]
    if person.file is None and not person.names and not person.why and not _unread_name(person):
        person.problems.append((person.head, Found("no_name", None, "", True)))
    person.outcome = _outcome(person)


def _outcome(person: Person) -> RowOutcome:
    if person.decision.get("person") == SKIP:
        return RowOutcome.SKIPPED
    mended = person.decision.get("slots", {})
    stopping = [
        found
        for row, found in person.problems
        if found.stops and not _is_mended(row.number, found.column, person, mended)
    ]
    nameless = person.file is None and not person.names
    if nameless or any(found.code in NEVER for found in stopping):
        return RowOutcome.CONFLICT if person.why else RowOutcome.ERROR
    if stopping and person.decision.get("unread") != "leave":
        return RowOutcome.ERROR
    if person.why or any(each.kind is Kind.CONFLICT for each in person.differences):
        return RowOutcome.CONFLICT
    if person.candidates:
        return RowOutcome.DUPLICATE
    if person.file is None:
        return RowOutcome.NEW
    return RowOutcome.CHANGED if person.differences or person.additions else RowOutcome.UNCHANGED


# nothing of such a row can be taken over, whatever is left out of it
NEVER = {"no_name", "birth_after_death", "ends_before_it_begins"}


def _unread_name(person: Person) -> bool:
    return any(found.code == "not_a_name" for _row, found in person.problems)


def _is_mended(number: int, column: int | None, person: Person, mended: dict[str, Any]) -> bool:
    return any(person.joined.at.get(slot) == (number, column) for slot in mended)


def _resolve(person: Person, shelf: Shelf) -> None:
    """Words of places become facilities, and those who recognise the person organisations, where we know them."""
    place = person.joined.slots.get("place")
    if place and "words" in place:
        value, problems = shelf.place(place["words"])
        person.joined.slots["place"] = value
        _note(person, "place", problems)
    recognising = person.joined.sets.get("recognised_by", [])
    if recognising:
        known = {name: shelf.organisation(name) for name in recognising}
        person.joined.sets["recognised_by"] = [each.uid for each in known.values() if each]
        _note(person, "recognised_by", [Problem("no_organisation", name) for name, each in known.items() if not each])
    shelf.hold({each["facility"] for each in [person.joined.slots.get("place") or {}] if "facility" in each})


def _note(person: Person, slot: str, problems: Iterable[Problem]) -> None:
    """A doubt that holds nothing back."""
    for problem in problems:
        number, column = person.joined.at.get(slot, (person.head.number, None))
        row = next(row for row in person.rows if row.number == number)
        person.problems.append((row, Found(problem.code, column, problem.text, False)))


def _match_cases(person: Person) -> None:
    """Which defence of the file each case of the list means: as before; by its name; by an article; the only one."""
    if person.file is None:
        return
    said = slots.cases_in(person.joined.slots)
    left = {defence.row.pk: defence for defence in person.file.defences}
    remembered = person.tie.defences if person.tie else {}
    for number in said:
        if (defence := left.pop(remembered.get(str(number), 0), None)) is not None:
            person.defences[number] = (defence, _outcome_meant(defence, said[number]))
    for number, case in said.items():
        if number in person.defences:
            continue
        alone = len(said) == 1 and len(left) == 1 and not person.defences
        meant = next((each for each in left.values() if _is_case(each, case, alone)), None)
        if meant:
            person.defences[number] = (left.pop(meant.row.pk), _outcome_meant(meant, case))


def _is_case(defence: Defence, case: dict[str, Any], alone: bool) -> bool:
    held = of_defence(defence, defence.first)
    titles = [tidy(each) for each in (defence.row.case.title_ru, defence.row.case.title_en, defence.row.case.number)]
    if title := case.get("title"):
        return tidy(title) in titles or (alone and not case.get("articles"))
    shared = {":".join(label.split(":")[:3]) for label in case.get("articles", ())} & {
        ":".join(label.split(":")[:3]) for label in held.get("articles", ())
    }
    return bool(shared) or alone


def _outcome_meant(defence: Defence, case: dict[str, Any]) -> Outcome | None:
    """The first court's, unless the list gives what a later one made of it: a term is what it has come to."""
    for outcome in sorted(defence.outcomes, key=lambda each: each.pk, reverse=True):
        held = of_defence(defence, outcome)
        if "term" in case and same("term", held.get("term"), case["term"]) and outcome is not defence.first:
            first = of_defence(defence, defence.first)
            return defence.first if same("term", first.get("term"), case["term"]) else outcome
    return defence.first


def held_of(person: Person) -> tuple[dict[str, Any], dict[str, list[Any]]]:
    """What the file holds in the slots of this person's rows, and what it holds elsewhere for the same."""
    if person.file is None:
        return {}, {}
    held, also = person.file.slots(), person.file.also()
    for number, (defence, outcome) in person.defences.items():
        for name, value in of_defence(defence, outcome).items():
            held[slots.case_slot(number, name)] = value
        case, first = defence.row.case, defence.first
        also[slots.case_slot(number, "title")] = [each for each in (case.title_en, case.number) if each]
        if outcome is not first and first:
            also[slots.case_slot(number, "verdict_on")] = [first.ruling.given_on.edtf]
            court = first.ruling.court
            also[slots.case_slot(number, "court")] = [court.name_ru, court.name_en] if court else []
    return held, also


def _needs_more(difference: Difference, person: Person, held: dict[str, Any]) -> bool:
    """What means something only beside another thing that neither the list nor the file has: it stays with the row."""
    case = slots.of_case(difference.slot)
    if difference.slot in ("held_since", "held_until"):
        return "place" not in person.joined.slots and "place" not in held
    if case is None or case[1] not in ("court", "regime"):
        return False
    has = {slots.case_slot(case[0], name) for name in NEEDED[case[1]]}
    if has & (person.joined.slots.keys() | held.keys()):
        return False
    _note(person, difference.slot, [Problem("needs_verdict", str(difference.new))])
    return True


NEEDED = {"court": ("verdict_on", "term", "fine"), "regime": ("term",)}


def _has(name: str, value: Any, known: dict[str, list[Any]], person: Person) -> bool:
    held = known.get(name, [])
    if name == "identifiers":
        # a page of a registry that stands in the file as a source is no new number
        return any(each[:2] == value[:2] for each in held) or value[2] in known.get("links", ())
    if person.tie and value in person.tie.written.get(name, ()):
        return True
    if name == "former_names":
        return tidy(value) in map(tidy, held)
    return value in held
