"""Campaigns in the admin: made, shown on purpose, counted."""

from datetime import date

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from letters.actions.pledging import end
from letters.models import Campaign, CampaignPrisoner, Letter
from tests import files
from tests.files import publish
from tests.letters.cast import pledged, reachable, supporter
from tests.letters.reminders.test_planner import NOON
from tests.staff import desk, staff
from tracker.models import PublishedRecord, User

pytestmark = pytest.mark.django_db

FORM = {
    "title_en": "For Paul",
    "purpose": "steady",
    "audience": "public",
    "campaignprisoner_set-TOTAL_FORMS": "1",
    "campaignprisoner_set-INITIAL_FORMS": "0",
}


def test_a_coordinator_makes_a_campaign_and_shows_it(cora: Client) -> None:
    paul = reachable()
    answer = cora.post("/admin/letters/campaign/add/", FORM | {"campaignprisoner_set-0-prisoner": str(paul.pk)})
    assert answer.status_code == 302, answer.text
    publish()
    record = PublishedRecord.objects.of_kind("campaign").seen_by("public").get()
    assert [each["uid"] for each in record.data["prisoners"]] == [paul.uid]


def test_a_campaign_is_called_by_its_name_in_the_volunteers_language(cora: Client) -> None:
    Campaign.objects.create(title_en="For Paul", title_ru="Письма Павлу", audience="partners")
    for language, name, shown in (
        ("en", "For Paul", "shown to: partner organisations"),
        ("ru", "Письма Павлу", "кто видит: партнёрские организации"),
    ):
        User.objects.update(language=language)
        page = cora.get("/admin/letters/campaign/").text
        assert [word for word in (name, shown) if word not in page] == []


def test_who_may_not_publish_can_only_narrow(demo: None) -> None:
    campaign = Campaign.objects.create(title_en="For Paul", audience="partners")
    helper = staff("stan")
    helper.user_permissions.set(Permission.objects.filter(codename="change_campaign"))
    for role, offered in (("cora", {"internal", "partners", "public"}), ("stan", {"internal", "partners"})):
        page = desk(role).get(f"/admin/letters/campaign/{campaign.pk}/change/").text
        assert {code for code in ("internal", "partners", "public") if f'<option value="{code}"' in page} == offered


def test_counts_are_of_its_people_and_its_time(cora: Client) -> None:
    campaign = Campaign.objects.create(title_en="For two", starts_on=date(2026, 3, 1), ends_on=date(2026, 3, 31))
    people = [reachable("Первый"), reachable("Второй", place=files.facility("ИК-6"))]
    CampaignPrisoner.objects.bulk_create([CampaignPrisoner(campaign=campaign, prisoner=each) for each in people])
    for n, day in enumerate(["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"]):
        letter = pledged(supporter(f"{n}@example.org"), people[n % 2], due=date(2026, 2, 1))
        Letter.objects.filter(pk=letter.pk).update(state="sent", sent_on=day)
    end(letter.pledge, now=NOON)
    pledged(supporter("elsewhere@example.org"), reachable("Третий", place=files.facility("ИК-7")), due=date(2026, 3, 1))
    counted = Campaign.objects.with_counts().get()
    assert (counted.people, counted.writing, counted.sent) == (2, 3, 2)


def test_a_coordinator_sees_counts_and_no_addresses(cora: Client) -> None:
    sam = supporter("canary@example.org", pseudonym="Canary", country="DE", time_zone="Europe/Berlin")
    letter = pledged(sam, reachable(), due=date(2026, 3, 4))
    seen = ""
    for kind, pk in (("supporter", sam.pk), ("pledge", letter.pledge_id), ("letter", letter.pk)):
        for page in ("", f"{pk}/change/", f"{pk}/history/", "?q=canary", "?q=Canary"):
            seen += cora.get(f"/admin/letters/{kind}/{page}", follow=True).text.replace('value="canary"', "")
    assert sam.uid in seen
    assert "Волков" in seen
    assert [canary for canary in ("canary@", "Canary</", "Europe/Berlin") if canary in seen] == []


def test_addresses_are_not_even_fetched(cora: Client) -> None:
    sam = supporter()
    with CaptureQueriesContext(connection) as queries:
        cora.get("/admin/letters/supporter/")
        cora.get(f"/admin/letters/supporter/{sam.pk}/change/")
    selected = [query["sql"] for query in queries if "letters_supporter" in query["sql"]]
    assert selected
    assert not any('"email",' in each or '"pseudonym"' in each for each in selected)


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(("kind", "count"), [("campaign", 9), ("supporter", 9), ("pledge", 12), ("letter", 12)])
def test_queries_do_not_grow_with_rows(cora: Client, kind: str, count: int, rows: int) -> None:
    """Session, user, their rights twice; how many there are, the rows; the session's last use (3).

    For pledges and letters also the names of people, and the first and last day and the days between for the calendar.
    """
    for n in range(rows):
        letter = pledged(supporter(f"{n}@example.org"), files.person(), due=date(2026, 3, 4))
        campaign = Campaign.objects.create(title_en=f"For {n}")
        CampaignPrisoner.objects.create(campaign=campaign, prisoner=letter.pledge.prisoner)
    with CaptureQueriesContext(connection) as queries:
        cora.get(f"/admin/letters/{kind}/")
    assert len(queries) == count
