"""What a published person can be found and sorted by, taken from the published body."""

from datetime import date
from typing import Any

from cases.models import PublishedPrisoner
from cases.names import sort_key, words_of
from cases.publishing import found_by
from cases.publishing.photo import hash_of
from cases.status import IN_CUSTODY
from cases.status_facts import Facts, Hold
from tracker.dates import PartialDate


def columns_of(body: dict[str, Any], facts: Facts) -> PublishedPrisoner:
    names = body["names"]
    born = PartialDate.parse(body["birth_date"]) if body["birth_date"] else None
    here = (body["custody"]["current"] or {}).get("facility")
    charged = [charge["article"] for case in body["cases"] for charge in case["charges"]]
    return PublishedPrisoner(
        name_key=sort_key(names["ru"] or names["latin"])[:300],
        names=words_of([names["ru"], names["latin"], *names["variants"]]),
        words=found_by.person(body),
        status=body["status"],
        gender=body["gender"],
        articles=sorted({label for article in charged for label in _labels(article)}),
        facility=here["uid"] if here else "",
        facilities=sorted({stay["facility"]["uid"] for stay in body["custody"]["history"] if stay["facility"]}),
        region=here["region"]["ru"] if here else "",
        categories=body["categories"],
        citizenships=body["citizenships"],
        identifiers=body["identifiers"],
        recognised_by=[each["organisation"] for each in body["recognitions"] if each["status"] == "recognised"],
        born_earliest=born.earliest if born else None,
        born_latest=born.latest if born else None,
        detained_on=_detained(facts),
        release_on=_release(body),
        in_custody=body["status"] in IN_CUSTODY,
        died_in_custody=body["status"] == "died_in_custody",
        can_write=body["letters"]["can_write"],
        photo=hash_of(body["photo"]["url"]) if body["photo"] else "",
        died_where=body["death"]["in_custody"] if body["death"] else "",
        died_on=_died(body),
        registers=sorted({each["register"] for each in body["designations"]}),
    )


def _labels(article: dict[str, Any]) -> set[str]:
    whole = article["number"]
    return {article["uid"], whole, f"{whole}/{article['part']}" if article["part"] else whole}


def _detained(facts: Facts) -> date | None:
    """The first known day of being held."""
    held = [row.since.earliest for row in facts.measures if row.kind in {Hold.DETENTION, Hold.REMAND} and row.since]
    held += [row.since.earliest for row in facts.stays if row.since]
    return min(held, default=None)


def _died(body: dict[str, Any]) -> date | None:
    when = body["death"] and body["death"]["date"]
    return PartialDate.parse(when).earliest if when else None


def _release(body: dict[str, Any]) -> date | None:
    release = body["release"]
    expected = release and (release["expected_on"] or release["latest_on"])
    return date.fromisoformat(expected) if expected else None
