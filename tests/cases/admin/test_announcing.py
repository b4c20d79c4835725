"""A death, a release, an exchange: two people, a source, the family, and two hours; recalled for a reason."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from cases.actions.announcing import let_out
from cases.file_history import last_editors
from cases.models import Announcement, Death, Evidence, Prisoner, Proof, Release, Source
from tests import files
from tests.staff import desk
from tracker.history import because
from tracker.models import PublishedRecord, User

pytestmark = pytest.mark.django_db
CANARY = "canary-why-it-was-recalled"
TWO_HOURS = timedelta(hours=2)


@pytest.fixture
def person(vera: Client, edith: Client) -> Prisoner:
    made = files.person("Иванов")
    files.held(made)
    files.publish()
    return made


def recorded(person: Prisoner, *, by: str = "vera", sure: str = "reported") -> Death:
    """Written down by somebody, with a source."""
    with because("form", actor=User.objects.get(username=by).pk):
        death = Death.objects.create(prisoner=person, died_on="2026-11-01", where="in_custody", cause_en="canary-cause")
    proven(death, sure)
    return death


def proven(fact: Death | Release, sure: str = "reported") -> None:
    about = "death" if isinstance(fact, Death) else "release"
    paper = Source.objects.create(title="A paper", audience="public", reliability=sure)
    said = Evidence.objects.create(
        source=paper, prisoner=fact.prisoner, fact=about, quote="canary-quote", group="custody"
    )
    Proof.objects.create(evidence=said, about=about, about_id=fact.pk)


def page(person: Prisoner) -> str:
    return f"/admin/cases/prisoner/{person.pk}/announcements/"


def confirm(who: Client, fact: Death | Release, **said: str) -> str:
    about = "death" if isinstance(fact, Death) else "release"
    said = {"family_knows": "1"} | said
    return who.post(page(fact.prisoner), {"fact": f"{about}:{fact.pk}", **said}, follow=True).content.decode()


def outside(person: Prisoner) -> str:
    files.publish()
    return PublishedRecord.objects.seen_by("public").get(uid=person.uid).body


def test_nothing_is_told_until_two_said_so_and_two_hours_went_by(person: Prisoner, vera: Client, edith: Client) -> None:
    before = outside(person)
    death = recorded(person)
    assert outside(person) == before
    assert "somebody else has to confirm it" in confirm(vera, death)
    assert "It is confirmed. It is published in two hours" in confirm(edith, death)
    row = Announcement.objects.get()
    assert (row.recorded_by.username, row.confirmed_by.username, row.family_knows) == ("vera", "edith", True)
    assert let_out(row.confirmed_at + TWO_HOURS - timedelta(seconds=1)) == 0
    assert outside(person) == before
    assert let_out(row.confirmed_at + TWO_HOURS) == 1
    assert let_out(row.confirmed_at + TWO_HOURS) == 0
    told = outside(person)
    assert "died_in_custody" in told and "canary-cause" in told and "canary-quote" in told


@pytest.mark.parametrize("kind", ["served", "exchange"])
def test_what_ended_with_it_tells_nothing_either(person: Prisoner, edith: Client, kind: str) -> None:
    before = outside(person)
    with because("form", actor=User.objects.get(username="vera").pk):
        release = Release.objects.create(prisoner=person, kind=kind, released_on="2026-11-01")
    proven(release)
    person.placements.update(ended="2026-11-01")
    assert outside(person) == before
    confirm(edith, release)
    let_out(timezone.now() + TWO_HOURS)
    assert '"can_write":true' in before and '"why_not":"free"' in outside(person)


def test_releases_of_a_list_are_confirmed_together_each_by_the_rules(vera: Client, edith: Client) -> None:
    """Not without a source, not those of others, and no death."""
    people = [files.person(f"Номер{number}") for number in range(4)]
    with because("import"):
        first, second, unproven = (
            Release.objects.create(prisoner=each, kind="exchange", released_on="2026-11-01") for each in people[:3]
        )
        death = Death.objects.create(prisoner=people[3], died_on="2026-11-01")
    for fact in (first, second, death):
        proven(fact)
    listed = "/admin/cases/prisoner/announcements/"
    keys = [f"release:{each.pk}" for each in (first, second, unproven)] + [f"death:{death.pk}"]

    def press(who: Client, **said: object) -> str:
        return who.post(listed, {"fact": keys} | said, follow=True).content.decode()

    assert "Until it does, nobody outside should" in press(vera)
    assert not Announcement.objects.exclude(recorded_by=None).exists()
    answer = press(vera, family_knows="1")
    assert "You vouch for 2 as the first of two" in answer
    assert "No source that is more than a rumour" in answer
    assert "You recorded it yourself" in press(vera, family_knows="1")
    assert "2 are confirmed" in press(edith, family_knows="1")
    out = Announcement.objects.exclude(confirmed_at=None).values_list("release", "confirmed_by__username")
    assert set(out) == {(first.pk, "edith"), (second.pk, "edith")}
    assert f'value="release:{unproven.pk}"' in edith.get(listed).text
    assert f'value="death:{death.pk}"' not in edith.get(listed).text


def test_it_takes_the_word_that_the_family_knows_and_more_than_a_rumour(person: Prisoner, edith: Client) -> None:
    death = recorded(person, sure="rumour")
    assert "No source that is more than a rumour" in confirm(edith, death)
    proven(death)
    answer = edith.post(page(person), {"fact": f"death:{death.pk}"}, follow=True).content.decode()
    assert "Until it does, nobody outside should" in answer
    assert not Announcement.objects.exclude(confirmed_at=None).exists()


def test_it_is_recalled_in_time_and_for_a_reason(person: Prisoner, vera: Client, edith: Client) -> None:
    death = recorded(person)
    confirm(edith, death)
    key = {"fact": f"death:{death.pk}", "recall": "1"}
    vera.post(page(person), {**key, "reason": " "})
    assert Announcement.objects.held().exists()
    vera.post(page(person), {**key, "reason": CANARY})
    assert let_out(timezone.now() + TWO_HOURS) == 0
    assert CANARY not in outside(person) and "canary-cause" not in outside(person)
    assert CANARY in edith.get(page(person)).content.decode()
    assert not Prisoner.objects.writable().filter(pk=person.pk).exists()
    confirm(edith, death)
    assert let_out(timezone.now() + TWO_HOURS) == 1
    assert vera.post(page(person), {**key, "reason": CANARY}).status_code == 404


def test_what_is_changed_before_it_is_out_waits_again(person: Prisoner, edith: Client) -> None:
    death = recorded(person)
    confirm(edith, death)
    with because("form", actor=User.objects.get(username="edith").pk):
        Death.objects.update(died_on="2026-11-02")
    assert let_out(timezone.now() + TWO_HOURS) == 0
    assert "You recorded it yourself" in confirm(edith, death)


def test_another_way_out_is_another_fact(person: Prisoner) -> None:
    freed = files.freed(person, "2026-11-01")
    Release.objects.update(released_on="2026-11-02")
    assert "2026-11-02" in outside(person)
    Release.objects.filter(pk=freed.pk).update(kind="exchange")
    assert '"releases":[]' in outside(person)


def test_what_a_program_recorded_takes_two_as_well(person: Prisoner, vera: Client, edith: Client) -> None:
    death = Death.objects.create(prisoner=person, died_on="2026-11-01")
    proven(death)
    assert "You vouch for it as the first of two" in confirm(vera, death)
    assert "You recorded it yourself" in confirm(vera, death)
    assert "It is confirmed" in confirm(edith, death)


def test_the_database_refuses_what_the_pages_would(person: Prisoner, vera: Client, edith: Client) -> None:
    death = recorded(person)
    confirm(edith, death)
    rows, now = Announcement.objects.all(), timezone.now()
    one = User.objects.get(username="vera")
    for wrong in (
        {"out_at": now},
        {"confirmed_by": one},
        {"family_knows": False},
        {"source": None},
        {"recalled_at": now},
        {"death": None},
    ):
        with transaction.atomic(), pytest.raises(IntegrityError):
            rows.update(**wrong)
    rumour = Source.objects.create(title="Hearsay", reliability="rumour")
    with transaction.atomic(), pytest.raises(IntegrityError):
        rows.update(source=rumour, confirmed_at=now)
    with transaction.atomic(), pytest.raises(IntegrityError):
        rows.update(recorded_by=None, confirmed_at=now)
    Source.objects.exclude(pk=rumour.pk).update(reliability="rumour")
    assert let_out(now + TWO_HOURS) == 0


def test_who_confirms_is_not_the_last_to_have_changed_the_file(person: Prisoner, edith: Client) -> None:
    death = recorded(person)
    before = last_editors(person)
    confirm(edith, death)
    assert last_editors(person) == before


def test_the_file_and_the_first_page_say_what_waits(person: Prisoner, vera: Client, edith: Client) -> None:
    death = recorded(person)
    for path in (f"/admin/cases/prisoner/{person.pk}/change/", "/admin/", "/admin/cases/prisoner/announcements/"):
        assert "Recorded by vera; somebody else has to confirm it." in edith.get(path).content.decode(), path
    confirm(edith, death)
    for number in range(6):  # as many as the first page shows, and recorded earlier
        older = Death.objects.create(prisoner=files.person(f"Петров{number}"))
        Death.objects.filter(pk=older.pk).update(created_at=timezone.now() - timedelta(days=1))
    for path in (f"/admin/cases/prisoner/{person.pk}/change/", "/admin/", "/admin/cases/prisoner/announcements/"):
        assert "Confirmed by edith; published at" in vera.get(path).content.decode(), path


@pytest.mark.parametrize("who", ["cora", "ada"])
def test_it_is_for_those_who_keep_files(person: Prisoner, who: str) -> None:
    death = recorded(person)
    assert desk(who).post(page(person), {"fact": f"death:{death.pk}", "family_knows": "1"}).status_code == 403
    assert not Announcement.objects.exists()


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_asks_as_often_for_three_as_for_one(
    edith: Client, many: int, django_assert_num_queries: object
) -> None:
    for number in range(many):
        made = files.person(f"Петров{number}")
        Release.objects.create(prisoner=made, kind="served", released_on="2026")
        recorded_death = Death.objects.create(prisoner=made)
        assert recorded_death.pk
    with django_assert_num_queries(13):  # type: ignore[operator]
        edith.get("/admin/cases/prisoner/announcements/")
