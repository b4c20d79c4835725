"""Campaigns make themselves before birthdays and hearings, are shown by a coordinator, and end with a death."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import Death, Prisoner
from letters.actions import campaigning
from letters.actions.campaigning import draft_campaigns
from letters.actions.counting import count
from letters.actions.pledging import pledge
from letters.models import Campaign, CampaignPrisoner, DayAhead, Letter
from letters.reminders.news.reading import read_news
from tests import files
from tests.files import publish
from tests.letters.cast import pledged, reachable, supporter
from tests.letters.reminders.owed import ANY_HOUR, TODAY
from tests.staff import staff
from tracker.models import PublishedRecord

pytestmark = pytest.mark.django_db


def born_in(days: int, surname: str = "Волков") -> Prisoner:
    day = TODAY + timedelta(days=days)
    return reachable(surname, place=files.facility(f"ИК-{surname}"), birth_date=f"1980-{day:%m-%d}")


def shown(made: Campaign) -> dict:
    record = PublishedRecord.objects.of_kind("campaign").seen_by("public").live().filter(uid=made.uid).first()
    return record.data if record else {}


def test_a_birthday_that_everybody_can_read_of_makes_one_draft() -> None:
    person = born_in(40)
    assert (draft_campaigns(now=ANY_HOUR), draft_campaigns(now=ANY_HOUR)) == (1, 0)
    made = Campaign.objects.get()
    assert (made.purpose, made.audience, made.ends_on) == ("birthday", "internal", TODAY + timedelta(days=40))
    assert [made.prisoners.get(), made.title_ru] == [person, f"Открытки ко дню рождения: {person}"]
    assert "цензор" in made.guidance_ru
    assert "censor" in made.guidance_en
    publish()
    assert shown(made) == {}


@pytest.mark.parametrize("days", [4, 43])
def test_none_too_early_and_none_too_late(days: int) -> None:
    born_in(days)
    assert draft_campaigns(now=ANY_HOUR) == 0


def test_none_for_somebody_who_cannot_be_written_to_or_whose_day_is_not_told() -> None:
    Death.objects.create(prisoner=born_in(20, "Умерший"))
    reachable("Безднёв", place=files.facility("ИК-8"), birth_date="1980")
    assert draft_campaigns(now=ANY_HOUR) == 0


def test_none_where_a_coordinator_has_made_one_for_that_day() -> None:
    person, day = born_in(20), TODAY + timedelta(days=20)
    made = Campaign.objects.create(title_en="A party", purpose="birthday", ends_on=day)
    CampaignPrisoner.objects.create(campaign=made, prisoner=person)
    assert draft_campaigns(now=ANY_HOUR) == 0


def test_a_hearing_makes_a_draft_of_its_own() -> None:
    person = born_in(20)
    DayAhead.objects.create(uid=person.uid, day=TODAY + timedelta(days=10))
    assert draft_campaigns(now=ANY_HOUR) == 2
    assert set(Campaign.objects.values_list("purpose", flat=True)) == {"birthday", "hearing"}


@pytest.mark.parametrize("people", [1, 3])
def test_queries_do_not_grow_with_people(people: int) -> None:
    """A transaction, the lock, drafts of the dead (2); born, reachable, had, bodies, two inserts; days ahead."""
    for n in range(people):
        born_in(20, f"Номер{n}")
    with CaptureQueriesContext(connection) as queries:
        assert draft_campaigns(now=ANY_HOUR) == people
    assert len(queries) == 11


def test_what_was_called_off_is_not_drafted_again_and_can_go_on() -> None:
    born_in(20)
    draft_campaigns(now=ANY_HOUR)
    made, cora = Campaign.objects.get(), staff("cora")
    assert campaigning.show(made, actor=cora)
    publish()
    assert shown(made)["cancelled"] is False
    assert campaigning.call_off(made, now=ANY_HOUR, actor=cora)
    publish()
    assert (shown(made), draft_campaigns(now=ANY_HOUR)) == ({}, 0)
    assert campaigning.take_up_again(made, actor=cora)
    publish()
    assert shown(made)


def test_a_death_stops_a_draft_at_once_and_what_is_shown_when_it_is_published() -> None:
    person, other = born_in(20), born_in(20, "Второй")
    draft_campaigns(now=ANY_HOUR)
    made, draft = (Campaign.objects.get(prisoners=each) for each in (person, other))
    campaigning.show(made, actor=staff("cora"))
    publish()
    read_news(ANY_HOUR)
    deaths = [
        Death.objects.create(prisoner=each, died_on=TODAY.isoformat(), where="in_custody") for each in (person, other)
    ]
    draft_campaigns(now=ANY_HOUR)
    draft.refresh_from_db()
    assert (draft.why_cancelled, campaigning.show(draft, actor=staff("edith"))) == ("death", False)
    assert shown(made)["cancelled"] is False  # nobody outside knows yet
    for death in deaths:
        files.out(death)
    publish()
    read_news(ANY_HOUR)
    publish()
    assert shown(made)["cancelled"] is True


def test_an_unpublished_death_of_another_does_not_show_in_a_campaign_for_both() -> None:
    one, other = born_in(20), born_in(20, "Второй")
    made = Campaign.objects.create(title_en="For both", audience="public")
    CampaignPrisoner.objects.bulk_create([CampaignPrisoner(campaign=made, prisoner=each) for each in (one, other)])
    publish()
    read_news(ANY_HOUR)
    Death.objects.create(prisoner=one, died_on=TODAY.isoformat(), where="in_custody")
    publish()
    Death.objects.create(prisoner=other, died_on=TODAY.isoformat(), where="in_custody")
    read_news(ANY_HOUR)
    made.refresh_from_db()
    assert made.cancelled_at is None


def test_a_pledge_joins_the_campaign_through_which_it_came_if_that_is_shown_and_for_that_person() -> None:
    person, other = born_in(20), born_in(20, "Второй")
    made = Campaign.objects.create(title_en="For Paul", audience="public")
    hidden = Campaign.objects.create(title_en="Hidden", audience="internal")
    for each in (made, hidden):
        CampaignPrisoner.objects.create(campaign=each, prisoner=person)
    came = [
        pledge(supporter(f"{n}@example.org"), uid, campaign_uid=through, now=ANY_HOUR).campaign
        for n, (uid, through) in enumerate(
            [(person.uid, made.uid), (other.uid, made.uid), (person.uid, hidden.uid), (person.uid, "x" * 12)]
        )
    ]
    assert came == [made, None, None, None]
    assert Campaign.objects.with_counts().get(pk=made.pk).joined == 1


@pytest.mark.parametrize(("people", "told"), [(4, None), (5, 10)])
def test_letters_are_told_of_many_people_together_in_tens_on_mondays(people: int, told: int | None) -> None:
    monday = ANY_HOUR - timedelta(days=ANY_HOUR.weekday())
    made = Campaign.objects.create(title_en="For many", audience="public")
    for n in range(people):
        person = reachable(f"Номер{n}", place=files.facility(f"ИК-{n}"))
        CampaignPrisoner.objects.create(campaign=made, prisoner=person)
        for each in range(3):
            pledged(supporter(f"{n}.{each}@example.org"), person, due=TODAY)
    Letter.objects.update(state="sent", sent_on=TODAY)
    assert count(now=monday + timedelta(days=1)) == 0
    assert (count(now=monday), count(now=monday)) == (int(told is not None), 0)
    publish()
    assert shown(made)["letters"] == told
