"""Published records, as everybody may read them."""

from collections.abc import Iterable
from typing import Any

from tracker.models import Audience, PublishedRecord
from tracker.publishing.reading import reading


def bodies(kind: str, uids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The public bodies of these records, by uid; those that are not public are missing."""
    with reading():
        rows = PublishedRecord.objects.seen_by(Audience.PUBLIC).of_kind(kind).live().filter(uid__in=list(uids))
        return {row.uid: row.data for row in rows}


def body(kind: str, uid: str) -> dict[str, Any] | None:
    """The public body of one record; None for one that is not public."""
    return bodies(kind, [uid]).get(uid)


def running_campaigns(person: dict[str, Any], today: str) -> list[dict[str, Any]]:
    """The campaigns for a person that are not over on a day (ISO 8601)."""
    found = bodies("campaign", person["letters"]["campaigns"]).values()
    return [each for each in found if not each["ends_on"] or today <= each["ends_on"]]
