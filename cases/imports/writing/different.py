"""Of whom somebody said at an import that they are not the same, however alike: nobody is asked about them again."""

from collections.abc import Iterable

from cases.imports.people import Person
from cases.imports.who import NEW
from cases.imports.writing.run import Run
from cases.models import DifferentPeople, ImportRow, Prisoner
from cases.models.different_people import in_order


def tell_apart(people: Iterable[Person], run: Run) -> None:
    """Once they have files, and those whom they are not; the number of queries does not grow with them."""
    decided = [person for person in people if person.decision.get("person") == NEW and person.decision.get("not")]
    if not decided:
        return
    rows = {each for person in decided for each in person.decision["not"] if isinstance(each, int)}
    heads = dict(ImportRow.objects.filter(of=run.import_, number__in=rows).values_list("number", "head"))
    uids = dict(
        ImportRow.objects.filter(of=run.import_, number__in=[head for head in heads.values() if head]).values_list(
            "number", "prisoner"
        )
    )
    named = {each for person in decided for each in person.decision["not"] if isinstance(each, str)}
    keys = dict(
        Prisoner.objects.filter(uid__in={*named, *uids.values(), *(person.uid for person in decided)}).values_list(
            "uid", "pk"
        )
    )
    said = {}
    for person in decided:
        for each in person.decision["not"]:
            other = keys.get(each if isinstance(each, str) else uids.get(heads.get(each) or 0, ""))
            if other and other != keys[person.uid]:
                one, two = in_order(keys[person.uid], other)
                why = f"import {run.import_.pk}, row {person.head.number}"
                said[one, two] = DifferentPeople(
                    one_id=one, other_id=two, why=why, said_by_id=person.head.decided_by_id
                )
    DifferentPeople.objects.bulk_create(said.values(), ignore_conflicts=True)
