"""The page of a campaign, to share: from what is published, and nothing of who gets few."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from cases.models import Death
from letters.models import Campaign, CampaignPrisoner, Pledge
from letters.reminders.news.reading import read_news
from tests import files
from tests.files import publish
from tests.letters.cast import pledged, reachable, signed_in, supporter
from tests.letters.reminders.owed import ANY_HOUR, TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def campaign() -> Campaign:
    made = Campaign.objects.create(
        title_en="Cards for Paul",
        title_ru="Открытки Павлу",
        purpose="birthday",
        starts_on=TODAY - timedelta(days=3),
        ends_on=TODAY + timedelta(days=25),
        goal_letters=40,
        guidance_en="Of cats.",
        audience="public",
    )
    CampaignPrisoner.objects.create(campaign=made, prisoner=reachable(sex="male"))
    publish()
    return made


def test_the_list_holds_those_that_run_and_everybody_may_see(campaign: Campaign) -> None:
    """The one that ends first in front; and none of people whom nobody may see."""
    person = campaign.prisoners.get()
    hidden = files.person("Тайный", audience="internal")
    others = {
        "Steady": {"audience": "public"},
        "Soon over": {"audience": "public", "ends_on": TODAY + timedelta(days=2)},
        "Over": {"audience": "public", "ends_on": TODAY - timedelta(days=1)},
        "Called off": {"audience": "public", "cancelled_at": ANY_HOUR, "why_cancelled": "decision"},
        "Draft": {"audience": "internal"},
        "Partners": {"audience": "partners"},
        "Of a hidden one": {"audience": "public"},
    }
    for title, columns in others.items():
        made = Campaign.objects.create(title_en=title, **columns)
        CampaignPrisoner.objects.create(campaign=made, prisoner=hidden if title == "Of a hidden one" else person)
    publish()
    page = Client().get("/en/campaigns/").text
    assert re.findall(r'<h2 class="name"><a href="[^"]+">([^<]+)</a>', page) == [
        "Soon over",
        "Cards for Paul",
        "Steady",
    ]
    assert "Тайный" not in page
    assert "/en/campaigns/" in Client().get("/en/write/").text
    Campaign.objects.all().delete()
    publish()
    assert "Nothing runs just now." in Client().get("/en/campaigns/").text


def test_who_why_until_when_and_a_button(campaign: Campaign) -> None:
    answer = Client().get(f"/en/campaigns/{campaign.uid}/")
    person = campaign.prisoners.get()
    assert answer.status_code == 200
    assert "25 days are left" in answer.text
    assert f'href="/en/write/{person.uid}/?campaign={campaign.uid}"' in answer.text
    assert "Of cats." in answer.text
    assert answer.cookies == {}


def test_a_link_that_is_passed_on_shows_what_is_published_and_loads_nothing_from_elsewhere(campaign: Campaign) -> None:
    text = Client().get(f"/ru/campaigns/{campaign.uid}/").text
    assert '<meta property="og:title" content="Открытки Павлу"' in text
    assert f'<meta property="og:url" content="http://127.0.0.1:8000/ru/campaigns/{campaign.uid}/"' in text
    assert '<meta property="og:image" content="http://127.0.0.1:8000/static/share.' in text
    assert "205.2" not in text


def test_how_many_write_is_told_nowhere(campaign: Campaign) -> None:
    before = Client().get(f"/en/campaigns/{campaign.uid}/").text
    for n in range(3):
        pledged(supporter(f"{n}@example.org"), campaign.prisoners.get(), due=TODAY, campaign=campaign)
    publish()
    assert Client().get(f"/en/campaigns/{campaign.uid}/").text == before


def test_whoever_comes_through_it_joins_it(campaign: Campaign) -> None:
    path = f"/en/write/{campaign.prisoners.get().uid}/"
    client = signed_in(supporter())
    assert f'name="campaign_uid" value="{campaign.uid}"' in client.get(f"{path}?campaign={campaign.uid}").text
    client.post(path, {"rhythm_days": "30", "campaign_uid": campaign.uid})
    assert Pledge.objects.get().campaign == campaign


def test_after_a_death_words_of_grief_and_no_button(campaign: Campaign) -> None:
    read_news(ANY_HOUR)
    death = Death.objects.create(prisoner=campaign.prisoners.get(), died_on=TODAY.isoformat(), where="in_custody")
    before = Client().get(f"/en/campaigns/{campaign.uid}/").text
    assert "has died" not in before
    files.out(death)
    publish()
    read_news(ANY_HOUR)
    publish()
    after = Client().get(f"/en/campaigns/{campaign.uid}/").text
    assert "somebody who has died" in after
    assert "/write/" not in after.partition("<main")[2].partition("</main")[0]


def test_a_draft_and_one_that_never_was_are_the_same(campaign: Campaign) -> None:
    draft = Campaign.objects.create(title_en="Draft")
    CampaignPrisoner.objects.create(campaign=draft, prisoner=campaign.prisoners.get())
    publish()
    answers = [Client().get(f"/en/campaigns/{uid}/") for uid in (draft.uid, "x" * 12)]
    assert [each.status_code for each in answers] == [404, 404]
