"""What each audience is told of a campaign, and of the campaigns for a person."""

from datetime import date, timedelta

import pytest
import time_machine

from cases.models import Consent, Prisoner
from letters.models import Campaign, CampaignPrisoner
from tests import files
from tests.files import publish
from tracker.models import Organisation, PublishedRecord
from tracker.publishing import projector

pytestmark = pytest.mark.django_db


def campaign(*people: Prisoner, title: str = "Letters to a friend", audience: str = "public") -> Campaign:
    made = Campaign.objects.create(title_en=title, audience=audience)
    CampaignPrisoner.objects.bulk_create([CampaignPrisoner(campaign=made, prisoner=each) for each in people])
    return made


def seen(kind: str, uid: str) -> dict[str, dict]:
    rows = PublishedRecord.objects.of_kind(kind).live().filter(uid=uid)
    return {row.audience: row.data for row in rows}


def names(body: dict) -> list[str]:
    return [each["names"]["ru"] for each in body["prisoners"]]


def test_the_whole_record() -> None:
    person = files.person("Волков", "Пётр")
    made = campaign(person)
    made.goal_letters, made.starts_on, made.ends_on = 40, date(2026, 1, 2), date(2026, 3, 4)
    made.guidance_ru, made.organisation = "О книгах.", Organisation.objects.create(name_en="Letters by hand")
    made.save()
    publish()
    body = seen("campaign", made.uid)["public"]
    updated_at = body.pop("updated_at")
    assert updated_at.startswith(f"{date.today().year}")
    assert body == {
        "uid": made.uid,
        "url": f"http://127.0.0.1:8000/api/v1/campaigns/{made.uid}/",
        "title": {"en": "Letters to a friend", "ru": ""},
        "purpose": "steady",
        "prisoners": [{"uid": person.uid, "names": seen("prisoner", person.uid)["public"]["names"]}],
        "cancelled": False,
        "goal_letters": 40,
        "letters": None,
        "starts_on": "2026-01-02",
        "ends_on": "2026-03-04",
        "guidance": {"en": "", "ru": "О книгах."},
        "organisation": "Letters by hand",
        "licence": "CC BY-NC-SA 4.0",
        "credit": "Not Forgotten",
    }


def test_people_are_shown_to_whom_their_own_records_are() -> None:
    made = campaign(files.person("Видный"), files.person("Партнёрский", audience="partners"))
    publish()
    assert {audience: names(body) for audience, body in seen("campaign", made.uid).items()} == {
        "public": ["Видный Иван"],
        "partners": ["Видный Иван", "Партнёрский Иван"],
    }


def test_a_campaign_for_hidden_people_is_hidden_as_its_title_names_them() -> None:
    hidden = campaign(files.person("Скрытый", audience="internal"), title="Letters to Hidden")
    internal = campaign(files.person("Видный"), audience="internal")
    publish()
    assert (seen("campaign", hidden.uid), seen("campaign", internal.uid)) == ({}, {})


def test_a_person_taken_down_is_taken_out_and_taken_back_the_campaign_goes_too() -> None:
    one, other = files.person("Первый"), files.person("Второй")
    made = campaign(one, other)
    publish()
    files.objects(one)
    publish()
    assert names(seen("campaign", made.uid)["public"]) == ["Второй Иван"]
    files.objects(other)
    publish()
    states = PublishedRecord.objects.of_kind("campaign").values_list("audience", "state", "body")
    assert set(states) == {("public", "withdrawn", ""), ("partners", "withdrawn", "")}


def test_a_consent_that_ends_takes_the_person_out_on_that_day() -> None:
    until = date.today() + timedelta(days=10)
    staying, leaving = files.person("Первый"), files.person("Второй")
    Consent.objects.filter(prisoner=leaving).update(until=until)
    made = campaign(staying, leaving)
    publish()
    assert names(seen("campaign", made.uid)["public"]) == ["Первый Иван", "Второй Иван"]
    with time_machine.travel(until + timedelta(days=1)):
        projector.mark_what_time_changes(date.today())
        publish()
    assert names(seen("campaign", made.uid)["public"]) == ["Первый Иван"]


def test_a_persons_record_lists_their_campaigns_until_they_are_taken_out() -> None:
    person = files.person()
    open_one, partners = campaign(person), campaign(person, audience="partners")
    publish()

    def listed() -> dict[str, list[str]]:
        return {audience: body["letters"]["campaigns"] for audience, body in seen("prisoner", person.uid).items()}

    assert listed() == {"public": [open_one.uid], "partners": [open_one.uid, partners.uid]}
    CampaignPrisoner.objects.filter(campaign=open_one).delete()
    publish()
    assert listed() == {"public": [], "partners": [partners.uid]}


def test_a_corrected_name_reaches_the_campaign() -> None:
    person = files.person("Ошибкин")
    made = campaign(person)
    publish()
    person.names.update(surname="Верный")
    publish()
    assert names(seen("campaign", made.uid)["public"]) == ["Верный Иван"]
