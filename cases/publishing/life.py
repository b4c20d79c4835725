"""What befalls somebody in prison: cells, health, death, designations, and who recognises them."""

from typing import Any

from cases.models import Assessment, Death, Designation, HealthEvent
from cases.publishing.places import told
from cases.publishing.words import both, edtf


def health(row: HealthEvent) -> dict[str, Any]:
    part = {"kind": row.kind, "from": edtf(row.started), "to": edtf(row.ended), "text": both(row, "text")}
    return told(part, row)


def death(row: Death) -> dict[str, Any]:
    part = {
        "date": edtf(row.died_on),
        "place": both(row, "place"),
        "in_custody": row.where,
        "cause": both(row, "cause"),
    }
    return told(part, row)


def designation(row: Designation) -> dict[str, Any]:
    return told({"register": row.register, "from": edtf(row.started), "to": edtf(row.ended)}, row)


def recognition(row: Assessment) -> dict[str, Any]:
    part = {
        "organisation": str(row.organisation) if row.organisation else "",
        "who": both(row.organisation, "name") if row.organisation else {"en": "", "ru": ""},
        "status": row.verdict,
        "on": edtf(row.as_of),
        "criteria": row.criteria,
        "url": row.url,
        "note": both(row, "text"),
    }
    return told(part, row)
