"""How a field that a partner sent comes into a person's file. What has rows of its own is entered by hand."""

from typing import Any

from cases.models import Identifier, Prisoner
from cases.proven import Proven
from tracker.dates import PartialDate

# of these the value itself can be taken; of the others a volunteer reads, enters what is right, and says so
TAKEN = frozenset({"birth_date", "gender", "citizenships", "occupation", "summary", "identifiers"})
# single fields that sources are cited for
PROVEN = frozenset({"birth_date", "citizenships", "occupation", "summary"})


def take(person: Prisoner, field: str, value: Any) -> list[Proven]:
    """Put the value into the file; what the partner's sources then speak of. Raises IntegrityError where it cannot be.

    A language that the partner does not give stays as it is; numbers in registries are added to those that are known.
    """
    match field:
        case "birth_date":
            changed: dict[str, Any] = {"birth_date": PartialDate.parse(value) if value else None}
        case "gender":
            changed = {"sex": value}
        case "citizenships":
            changed = {"citizenships": value}
        case "occupation" | "summary":
            changed = {f"{field}_{language}": words for language, words in value.items() if words}
        case "identifiers":
            _add_numbers(person, value)
            return []
        case _:
            raise ValueError(f"{field} is entered by hand")
    for name, held in changed.items():
        setattr(person, name, held)
    person.save(update_fields=list(changed))
    return [Proven(person, field)] if field in PROVEN and changed else []


def _add_numbers(person: Prisoner, given: list[str]) -> None:
    known = {str(each) for each in person.identifiers.all()}
    split = [each.partition(":") for each in given if each not in known]
    for registry, _colon, number in split:
        Identifier.objects.create(prisoner=person, registry=registry, number=number)
