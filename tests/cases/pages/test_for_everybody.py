"""What holds for every public page: no cookie, nothing from elsewhere, nothing internal, the same to all."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import get_resolver

from cases.models import Consent, Event, Evidence, Prisoner, Source
from cases.pages import root_urls, urls
from tests import files
from tests.cases.pages.site import BOTH, visit
from tests.files import publish

pytestmark = pytest.mark.django_db

# each route, as it is written; with a form, and without
RECORDS = ["people/<str:uid>/", "cases/<str:uid>/", "facilities/<str:uid>/"]
READ = ["", "people/", "search/", *RECORDS, "dead/", "designations/", "told/", "partners/"]
FORMS = ["know/", "correct/"]
# of somebody who is signed in, and has filled in a form
COOKIES = f"session={'a' * 32}; csrf={'b' * 32}"
ROOT = ["robots.txt", "sitemap.xml", "sitemap-<slug:section>.xml"]
INTERNAL = [
    "canary-note",
    "canary-avoid",
    "canary-said",
    "canary-consent",
    "canary-relative",
    "canary-event",
    "canary-evidence",
    "canary-place",
    "canary-charge",
]


@pytest.fixture
def person() -> Prisoner:
    """Somebody with a word of warning in each field that no page may show."""
    person = files.person("Канарейкин", "Кирилл", note="canary-note", avoid="canary-avoid", may_be_said="canary-said")
    Consent.objects.update(how="canary-consent")
    files.photographed(person, note="canary-note")
    files.held(person, files.facility(note="canary-place"))
    charge = files.charged(person)
    type(charge).objects.update(note="canary-charge", act_en="A post.")
    Event.objects.create(prisoner=person, text_en="canary-event", audience="internal")
    relative = Source.objects.create(kind="relative", title="canary-relative")
    Evidence.objects.create(source=relative, prisoner=person, fact="charge", quote="so", note="canary-evidence")
    publish()
    return person


def addresses(person: Prisoner) -> list[str]:
    """Every address that a reader can open."""
    facility, defence = person.placements.get().facility, person.defences.get()
    assert facility is not None
    uids = {"people": person.uid, "facilities": facility.uid, "cases": defence.case.uid}
    paths = [path.replace("<str:uid>", uids.get(path.partition("/")[0], "")) for path in READ + FORMS]
    return [f"/{language}/{path}" for language in BOTH for path in paths]


def test_there_are_no_other_routes() -> None:
    """A new page is to be added here, and so to what is promised below."""
    assert [str(route.pattern) for route in urls.urlpatterns] == READ[:8] + FORMS + READ[8:]
    assert [str(route.pattern) for route in root_urls.urlpatterns] == ROOT


def test_every_page_opens_and_shows_nothing_internal(person: Prisoner) -> None:
    for address in addresses(person):
        answer = visit(address)
        page = answer.content.decode()
        assert answer.status_code == 200, address
        assert f'<html lang="{address[1:3]}">' in page
        assert [word for word in INTERNAL if word in page] == [], address


def test_reading_sets_no_cookie_and_is_the_same_for_all(person: Prisoner) -> None:
    for address in addresses(person):
        if address[4:] in FORMS:
            continue
        answer = visit(address)
        assert (dict(answer.cookies), answer.headers.get("Vary")) == ({}, None), address
        assert answer.headers["Cache-Control"] == "public, max-age=0, s-maxage=60"
        known = Client(headers={"cookie": COOKIES, "accept-language": "ru"}).get(address)
        assert (known.content, known.headers) == (answer.content, answer.headers), address


def test_nothing_comes_from_elsewhere(person: Prisoner) -> None:
    for address in addresses(person):
        answer = visit(address)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        loaded = re.findall(r'<(?:link|script|img)[^>]+(?:href|src)="([^"]+)"', answer.content.decode())
        assert [url for url in loaded if not url.startswith(("/static/", "/api/v1/photos/"))] == [], address


def test_pages_are_for_reading_only(person: Prisoner) -> None:
    for address in addresses(person):
        expected = {"POST": 405 if address[4:] not in FORMS else 400, "PUT": 405, "DELETE": 405, "HEAD": 200}
        got = {method: Client().generic(method, address).status_code for method in expected}
        assert got == expected, address


def test_each_page_leads_to_itself_in_the_other_language(person: Prisoner) -> None:
    for address in addresses(person):
        other = {"en": "ru", "ru": "en"}[address[1:3]]
        assert f'href="/{other}{address[3:]}"' in visit(address).content.decode(), address


def test_an_unknown_person_adds_nothing_to_any_page(person: Prisoner) -> None:
    """Two worlds: with somebody hidden, and without; the pages are equal to the byte."""
    paths = [*addresses(person), "/en/people/?q=канар", "/sitemap.xml", "/sitemap-prisoner-en.xml", "/robots.txt"]
    reading = [path for path in paths if path[4:] not in FORMS]
    before = {path: visit(path).content for path in reading}
    hidden = files.person("Канарейкин", "Карл", audience="internal")
    files.held(hidden, person.placements.get().facility)
    files.charged(hidden)
    Prisoner.objects.filter(pk=hidden.pk).update(hidden_at=None, birth_date=date(1990, 1, 1).isoformat())
    publish()
    assert {path: visit(path).content for path in reading} == before


def test_the_way_in_follows_the_browser_and_remembers_nothing() -> None:
    for asked, language in [
        ("ru-RU,ru;q=0.9,en;q=0.5", "ru"),
        ("de,en;q=0.5", "en"),
        ("", "en"),
        ("uk,ru;q=0.3", "ru"),
    ]:
        answer = visit("/", Accept_Language=asked)
        assert (answer.status_code, answer.headers["Location"], dict(answer.cookies)) == (302, f"/{language}/", {})
        assert answer.headers["Vary"] == "Accept-Language"


def test_an_error_page_is_for_people() -> None:
    assert visit("/en/nothing/").templates[0].name == "404.html"
    assert "There is nothing at this address" in visit("/en/nothing/").content.decode()
    resolver = get_resolver()
    assert resolver.resolve_error_handler(404).__name__ == "page_not_found"
