"""Records one by one and a page at a time: what is seen, by whom, and what has become of the rest."""

from collections.abc import Iterator
from typing import Any

import orjson
import pytest
from django.db import transaction
from django.utils import timezone
from pytest_django.plugin import DjangoDbBlocker

from cases.models import Prisoner
from letters.models import Campaign, CampaignPrisoner
from tests import files
from tests.api_client import ask, key_for, refused, told, uids
from tracker.models import PublishedRecord

pytestmark = pytest.mark.django_db

KINDS = {
    "prisoner": "prisoners",
    "case": "cases",
    "facility": "facilities",
    "article": "articles",
    "campaign": "campaigns",
}


@pytest.fixture(scope="module")
def boris(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Prisoner]:
    """A published person with a case, an article, a facility and a campaign; made once, rolled back at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        person = files.person("Кагарлицкий", "Борис")
        files.charged(person)
        files.held(person)
        campaign = Campaign.objects.create(title_en="Write to Boris", audience="public")
        CampaignPrisoner.objects.create(campaign=campaign, prisoner=person)
        files.publish()
        yield person
        transaction.set_rollback(True)


def record(kind: str, audience: str = "public") -> PublishedRecord:
    return PublishedRecord.objects.get(kind=kind, audience=audience)


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_goes_out_as_it_was_stored(boris: Prisoner, kind: str) -> None:
    stored = record(kind)
    answer = ask(f"{KINDS[kind]}/{stored.uid}/")
    assert (answer.status_code, answer.content.decode()) == (200, stored.body)
    assert answer.headers["ETag"] == f'"{stored.etag}"'
    assert answer.headers["Content-Type"] == "application/json"
    assert orjson.loads(answer.content)["url"].endswith(f"/api/v1/{KINDS[kind]}/{stored.uid}/")


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_carries_whole_records(boris: Prisoner, kind: str) -> None:
    stored = record(kind)
    body = f'{{"next":null,"previous":null,"results":[{stored.body}]}}'
    assert ask(f"{KINDS[kind]}/").content.decode() == body


@pytest.mark.parametrize("kind", KINDS)
def test_an_unchanged_record_is_not_sent_again(boris: Prisoner, kind: str) -> None:
    path, etag = f"{KINDS[kind]}/{record(kind).uid}/", record(kind).etag
    for sent in (f'"{etag}"', f'W/"{etag}"', f'"other", "{etag}"', "*"):
        answer = ask(path, If_None_Match=sent)
        assert (answer.status_code, answer.content, answer.headers["ETag"]) == (304, b"", f'"{etag}"')
        assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert ask(path, If_None_Match='"other"').status_code == 200


def test_a_change_gives_a_new_etag(boris: Prisoner) -> None:
    path, before = f"prisoners/{boris.uid}/", record("prisoner").etag
    Prisoner.objects.update(occupation_en="sociologist")
    files.publish()
    answer = ask(path, If_None_Match=f'"{before}"')
    assert (answer.status_code, answer.headers["ETag"] == f'"{before}"') == (200, False)


def test_a_merged_record_leads_to_the_one_that_stands(boris: Prisoner) -> None:
    other = files.person("Kagarlitsky", "Boris")
    files.publish()
    Prisoner.objects.filter(pk=other.pk).update(merged_into=boris)
    files.publish()
    answer = ask(f"prisoners/{other.uid}/")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"/api/v1/prisoners/{boris.uid}/")
    assert uids("prisoners/") == [boris.uid]


def test_a_withdrawn_record_is_gone(boris: Prisoner) -> None:
    Prisoner.objects.update(audience="internal")
    files.publish()
    assert refused(f"prisoners/{boris.uid}/") == (410, [])
    assert uids("prisoners/") == []


def test_a_record_merged_into_one_that_is_hidden_is_gone(boris: Prisoner) -> None:
    hidden = files.person("Скрытый", audience="internal")
    Prisoner.objects.filter(pk=boris.pk).update(merged_into=hidden)
    files.publish()
    assert refused(f"prisoners/{boris.uid}/") == (410, [])


def test_partners_see_what_the_public_does_not(boris: Prisoner) -> None:
    quiet = files.person("Тихий", audience="partners")
    files.publish()
    token = key_for("read")
    assert refused(f"prisoners/{quiet.uid}/") == (404, [])
    assert told(f"prisoners/{quiet.uid}/", token)["names"]["ru"] == "Тихий Иван"
    assert uids("prisoners/") == [boris.uid]
    assert uids("prisoners/", token) == sorted([boris.uid, quiet.uid])


@pytest.mark.parametrize("plural", KINDS.values())
def test_what_may_be_kept_on_the_way(boris: Prisoner, plural: str) -> None:
    everybody, partner = ask(f"{plural}/"), ask(f"{plural}/", key_for("read"))
    assert everybody.headers["Cache-Control"] == "public, max-age=60"
    assert everybody.headers["Access-Control-Allow-Origin"] == "*"
    assert partner.headers["Cache-Control"] == "private, no-store"
    assert "Access-Control-Allow-Origin" not in partner.headers
    for answer in (everybody, partner):
        assert "Authorization" in answer.headers["Vary"]
        assert not answer.cookies


@pytest.mark.parametrize("path", ["", "prisoners/", "prisoners/{uid}/", "schema/", "docs/"])
def test_head_is_get_without_a_body(boris: Prisoner, path: str) -> None:
    asked = path.format(uid=boris.uid)
    got, head = ask(asked), ask(asked, method="HEAD")
    assert (head.status_code, head.content) == (200, b"")
    assert dict(head.headers) == dict(got.headers)


@pytest.mark.parametrize("path", ["prisoners/", "prisoners/{uid}/", "prisoners/aaaaaaaaaaaa/"])
def test_browsers_may_ask_before_they_read(boris: Prisoner, path: str) -> None:
    answer = ask(path.format(uid=boris.uid), method="OPTIONS", Origin="https://partner.example")
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["Access-Control-Allow-Methods"] == answer.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert answer.headers["Access-Control-Allow-Headers"] == "Accept, If-None-Match"


def test_pages_follow_one_another(boris: Prisoner) -> None:
    everybody = sorted([boris.uid, *(files.person(f"Номер{n}").uid for n in range(4))])
    files.publish()
    first = told("prisoners/?limit=2")
    assert ([each["uid"] for each in first["results"]], first["previous"]) == (everybody[:2], None)
    second = told(first["next"])
    assert [each["uid"] for each in second["results"]] == everybody[2:4]
    assert told(second["previous"])["results"] == first["results"]
    assert uids("prisoners/?limit=2&died_in_custody=false") == everybody
    assert "died_in_custody=false" in told("prisoners/?limit=2&died_in_custody=false")["next"]


def test_a_list_changes_while_it_is_read(boris: Prisoner) -> None:
    people = [boris, *(files.person(f"Номер{n}") for n in range(5))]
    files.publish()
    page = told("prisoners/?limit=2")
    met = [each["uid"] for each in page["results"]]
    gone = next(each for each in people if each.uid not in met)
    Prisoner.objects.filter(pk=gone.pk).update(audience="internal")
    Prisoner.objects.exclude(pk=gone.pk).update(occupation_en="changed")
    files.person("Новый")
    files.publish()
    met += uids(page["next"])
    assert len(met) == len(set(met))
    assert {each.uid for each in people} - {gone.uid} <= set(met)


@pytest.mark.parametrize("ordering", ["name", "-name", "detained_on", "-release_on", "updated_at", "-updated_at"])
def test_pages_in_an_order_are_the_whole_list_cut(boris: Prisoner, ordering: str) -> None:
    for number in range(4):
        files.person(f"Номер{number}")
    files.publish()
    whole = [each["uid"] for each in told(f"prisoners/?ordering={ordering}")["results"]]
    assert len(whole) == 5
    assert uids(f"prisoners/?ordering={ordering}&limit=2") == whole


def test_changed_after_a_moment(boris: Prisoner) -> None:
    moment = timezone.now().strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    later = files.person("Позднее")
    files.publish()
    assert uids(f"prisoners/?updated_after={moment}") == [later.uid]
    assert uids(f"facilities/?updated_after={moment}") == []


def test_a_record_costs_one_question(boris: Prisoner, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(5):
        told(f"prisoners/{boris.uid}/")


def test_the_way_in_names_every_list(boris: Prisoner) -> None:
    addresses = told("")
    assert list(addresses) == [*KINDS.values(), "letter_needs", "statistics", "changes", "me", "schema", "docs"]
    for name in KINDS.values():
        assert len(told(addresses[name])["results"]) == 1
