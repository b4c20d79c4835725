"""What befalls somebody in prison: cells, health, death, designations, and who recognises them."""

from typing import Any

from cases.models import Assessment, Death, Designation, Event, HealthEvent
from cases.publishing.words import both, edtf


def health(row: HealthEvent) -> dict[str, Any]:
    return {"kind": row.kind, "from": edtf(row.started), "to": edtf(row.ended), "text": both(row, "text")}


def death(row: Death) -> dict[str, Any]:
    return {
        "date": edtf(row.died_on),
        "place": both(row, "place"),
        "in_custody": row.where,
        "cause": both(row, "cause"),
    }


def event(row: Event, seen_cases: set[int]) -> dict[str, Any]:
    case = row.case.uid if row.case and row.case_id in seen_cases else None
    return {"kind": row.kind, "date": edtf(row.happened_on), "text": both(row, "text"), "case": case}


def designation(row: Designation) -> dict[str, Any]:
    return {"register": row.register, "from": edtf(row.started), "to": edtf(row.ended)}


def recognition(row: Assessment) -> dict[str, Any]:
    return {
        "organisation": str(row.organisation) if row.organisation else "",
        "status": row.verdict,
        "on": edtf(row.as_of),
        "criteria": row.criteria,
        "url": row.url,
        "note": both(row, "text"),
    }
