"""Role × page of letters: every cell is written here, and a page without a line fails.

Each letter is one of the cast: v volunteer, e editor, c coordinator. Translators, administrators and staff without a
role see none of it.
"""

from datetime import date
from typing import Any

import pytest
from django.utils import timezone

from letters.actions.following import Answer, record_answer
from letters.models import Campaign, Letter, LetterReport, Mention, News, OwnLimit
from tests.letters.cast import pledged, reachable, supporter
from tests.staff import ROLES, desk
from tests.tracker.admin.walking import admin_pages
from tracker.models import Organisation

pytestmark = pytest.mark.django_db

DAY = date(2026, 3, 4)

# the pages that every record of a kind has, by what they are called
PAGES = ("changelist", "add", "change", "history", "delete")
RECORDS = {
    "letters_campaign": ("vec", "ec", "vec", "vec", "ec"),
    "letters_ownlimit": ("vec", "vec", "vec", "vec", "vec"),
    "letters_pledge": ("c", "", "c", "c", ""),
    "letters_letter": ("c", "", "c", "c", ""),
    "letters_letterreport": ("c", "", "c", "c", ""),
    "letters_news": ("ec", "", "ec", "ec", ""),
    "letters_mention": ("vec", "", "vec", "vec", ""),
    "letters_supporter": ("c", "", "c", "c", ""),
}


@pytest.fixture
def one_of_each(demo: None) -> dict[str, Any]:
    letter = pledged(supporter(), reachable(), due=DAY)
    campaign = Campaign.objects.create(title_en="For Paul")
    limit = OwnLimit.objects.create(prisoner=letter.pledge.prisoner, letters_a_month=3)
    gone = Letter.objects.create(pledge=letter.pledge, planned_for=DAY, state="sent", sent_on=DAY)
    reply = record_answer(gone, Answer(mention="somebody"), now=timezone.now())
    report = LetterReport.objects.create(
        organisation=Organisation.objects.create(name_en="Freedom Zone"),
        record=letter.pledge.prisoner.uid,
        prisoner=letter.pledge.prisoner,
        month=DAY.replace(day=1),
        sent=3,
        answered=0,
        received_at=timezone.now(),
    )
    news = News.objects.create(uid=letter.pledge.prisoner.uid, turn="cell", seq=1, at=timezone.now(), newest_pledge=1)
    mention, pledge = Mention.objects.get(reply=reply), letter.pledge
    rows = (campaign, limit, pledge, letter, report, news, mention, pledge.supporter)
    return dict(zip(RECORDS, rows, strict=True))


def test_every_page_has_a_line() -> None:
    names = {name.removeprefix("admin:") for name in admin_pages() if "letters_" in name}
    assert names == {f"{kind}_{page}" for kind in RECORDS for page in PAGES}


def test_every_cell(one_of_each: dict[str, Any]) -> None:
    wrong = {}
    for name in ROLES:
        client = desk(name)
        for kind, row in RECORDS.items():
            for page, who in zip(PAGES, row, strict=True):
                path = admin_pages()[f"admin:{kind}_{page}"].replace("/1/", f"/{one_of_each[kind].pk}/")
                status = client.get(path).status_code
                if status != (200 if name[0] in who else 403):
                    wrong[name, kind, page] = status
    assert wrong == {}
