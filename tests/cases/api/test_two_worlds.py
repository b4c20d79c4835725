"""Nobody outside can tell a database with hidden people from one without: every answer is the same, byte for byte."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import orjson
import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from pytest_django.plugin import DjangoDbBlocker

from cases.filters import ORDERS
from cases.models import Article, Case, Charge, Defendant, Facility, Name, Prisoner
from letters.models import Campaign, CampaignPrisoner
from tests import files
from tests.api_client import ask, key_for, uids
from tracker.models import PublishedRecord

LISTS = ["prisoners", "cases", "facilities", "articles", "campaigns"]
HIDDEN = "hidden234567"
MISSING = "missing23456"
ASKED = [
    "", "limit=1", "limit=2", "q=Кагарл", "q=Kagarlitsky", "q=Boris", "q=Тайный", "status=remand", "status=no_data",
    "article=205.2", "article=205.2/2", "article=275", "gender=male", "gender=female", "citizenship=UA",
    "born_before=1960", "born_after=1960", "detained_after=2020", "detained_before=2030", "release_before=2100",
    "identifier=memorial:1", "identifier=memorial:2", "region=Тверь", "category=anti_war", "recognised_by=Memorial",
    "died_in_custody=true", "died_in_custody=false", "can_write=true", "can_write=false",
    "updated_after=2020-01-01T00:00:00Z", "updated_after=2999-01-01T00:00:00Z",
    *(f"ordering={order}&limit=2" for order in ORDERS),
    "ordering=name&q=Кагарл&gender=male", "text=x", "status=x", "limit=500", "cursor=x",
]  # fmt: skip


def requests() -> list[tuple[str, dict[str, str]]]:
    """What is asked in either world, for every list, filter, record and way of asking."""
    records = list(PublishedRecord.objects.seen_by("public").live().order_by("kind", "uid"))
    plurals = {name.replace("ies", "y").rstrip("s"): name for name in LISTS}
    one = [f"{plurals[record.kind]}/{record.uid}/" for record in records]
    gone = [f"{name}/{uid}/" for name, uid in product(LISTS, (HIDDEN, MISSING))]
    plain = ["", "schema/", "nowhere/", *(f"{name}/" for name in LISTS), *(f"{name}/?limit=1" for name in LISTS)]
    plain += ["statistics/", "changes/", "changes/?limit=1", "exports/prisoners.ndjson", "exports/prisoners.csv"]
    asked: list[tuple[str, dict[str, str]]] = [(path, {}) for path in [*plain, *one, *gone]]
    asked += [(f"prisoners/?{query}", {}) for query in ASKED]
    asked += [(path, {"method": method}) for path in [*plain, *one, *gone] for method in ("HEAD", "OPTIONS", "POST")]
    asked += [(path, {"If_None_Match": f'"{record.etag}"'}) for path, record in zip(one, records, strict=True)]
    return asked


def answers(token: str) -> dict[str, Any]:
    """Status, headers, body and cost of each answer; of lists, of every page."""
    found = {}
    for path, how in requests():
        following: str | None = path
        number = 0
        while following is not None:
            with CaptureQueriesContext(
                connection,
            ) as queries:
                answer = ask(following, token, **how)
                content = b"".join(answer)
            found[f"{how} {path} {number}"] = answer.status_code, dict(answer.headers), content, len(queries)
            following = orjson.loads(content)["next"] if content[:8] == b'{"next":' else None
            number += 1
    return found


@pytest.fixture(scope="module")
def one_world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Three people everybody may see, with a case of two, an article, a facility and a campaign."""
    with django_db_blocker.unblock(), transaction.atomic():
        boris = files.person("Кагарлицкий", "Борис", birth_date="1958-08-29", identifiers=["memorial:1"])
        files.held(boris, files.facility(region_ru="Тверь"))
        charge = files.charged(boris)
        other = files.person("Буянова", "Надежда", sex="female", citizenships=["UA"])
        Charge.objects.create(
            defendant=Defendant.objects.create(case=charge.defendant.case, prisoner=other), article=charge.article
        )
        files.person("Кагаров", "Борис")
        for person in (boris, other):
            files.disclose(person, "case", "public")
            files.disclose(person, "custody", "public")
        write_to(boris)
        files.publish()
        yield
        transaction.set_rollback(True)


def write_to(*people: Prisoner) -> Campaign:
    campaign = Campaign.objects.create(title_en="Write", audience="public")
    CampaignPrisoner.objects.bulk_create(CampaignPrisoner(campaign=campaign, prisoner=each) for each in people)
    return campaign


def hide_people(audience: str) -> None:
    """People of this audience in every place where somebody might show: the same case, facility, article, campaign."""
    case, article, place = Case.objects.get(), Article.objects.get(), Facility.objects.get()
    circle = files.circle("medical") if audience == "circle" else None
    hidden = files.person(
        "Кагарлицкий", "Тайный", audience=audience, circle=circle, uid=HIDDEN, identifiers=["memorial:2"]
    )
    Name.objects.create(prisoner=hidden, kind="pseudonym", whole="Boris Kagarlitsky")
    Charge.objects.create(defendant=Defendant.objects.create(case=case, prisoner=hidden), article=article)
    files.held(hidden, place, started="2021-01-01")
    files.charged(hidden, audience="partners" if circle else audience)
    CampaignPrisoner.objects.create(campaign=Campaign.objects.get(), prisoner=hidden)
    write_to(hidden)
    for number in range(3):
        theirs = {"audience": audience, "circle": circle, "citizenships": ["UA"], "birth_date": "1958"}
        files.held(files.person(f"Тайный{number}", **theirs), place)
    files.publish()


@pytest.mark.django_db
def test_the_same_people_unhidden_change_answers(one_world: None) -> None:
    asked = ["prisoners/", "prisoners/?q=Тайный", f"prisoners/{HIDDEN}/", "cases/", "campaigns/"]
    before = [ask(path).content for path in asked]
    with transaction.atomic():
        hide_people("public")
        after = [ask(path).content for path in asked]
        transaction.set_rollback(True)
    assert [old == new for old, new in zip(before, after, strict=True)] == [False] * len(asked)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("scopes", "circles", "audiences"),
    [
        ((), (), ["internal", "partners", "circle"]),
        (("read",), (), ["internal", "circle"]),
        (("read",), ("legal",), ["internal", "circle"]),
    ],
)
def test_hidden_people_change_no_answer(
    one_world: None, scopes: tuple[str, ...], circles: tuple[str, ...], audiences: list[str]
) -> None:
    """Whoever reads: everybody, a partner, a partner in another circle than that of the hidden people."""
    token = key_for(*scopes) if scopes else ""
    for code in circles:
        files.circle(code, "Freedom Zone")
    files.circle("medical", "Doctors")
    files.publish()
    ask("me/", token)  # notes the hour of the key's use
    before = answers(token)
    assert len(before) >= 150
    for audience in audiences:
        with transaction.atomic():
            hide_people(audience)
            after = answers(token)
            transaction.set_rollback(True)
        assert PublishedRecord.objects.filter(uid=HIDDEN).count() == 0
        assert {name: after.get(name) for name in before if after.get(name) != before[name]} == {}
        assert set(after) == set(before)


@pytest.mark.django_db
def test_a_reader_in_their_circle_sees_them(one_world: None) -> None:
    files.circle("medical", "Freedom Zone")
    files.publish()
    token = key_for("read")
    before = uids("prisoners/", token)
    hide_people("circle")
    assert set(uids("prisoners/?q=Тайный", token)) > {HIDDEN}
    assert set(uids("prisoners/", token)) > set(before)
    assert ask(f"prisoners/{HIDDEN}/", token).status_code == 200
    assert ask(f"prisoners/{HIDDEN}/").status_code == 404
