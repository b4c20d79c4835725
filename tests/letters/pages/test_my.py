"""My letters: what each button does, and to whose rows."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.models import Prisoner
from letters.models import Letter, Pledge, QuietAddress
from tests import files
from tests.files import publish
from tests.letters.cast import pledged, reachable, signed_in, supporter

pytestmark = pytest.mark.django_db

DUE = date(2026, 3, 1)


@pytest.fixture
def letter() -> Letter:
    return pledged(supporter(), reachable(), due=DUE)


@pytest.fixture
def sam(letter: Letter) -> Client:
    return signed_in(letter.pledge.supporter)


def states() -> tuple[list[str], list[str]]:
    pledges = Pledge.objects.order_by("pk").values_list("state", flat=True)
    return list(pledges), list(Letter.objects.order_by("pk").values_list("state", flat=True))


def test_each_button(letter: Letter, sam: Client) -> None:
    def press(**form: str) -> tuple[list[str], list[str]]:
        assert sam.post("/en/my/", form).url == "/en/my/"
        return states()

    pledge = letter.pledge.uid
    assert press(pledge=pledge, deed="pause") == (["paused"], ["planned"])
    assert press(pledge=pledge, deed="resume") == (["active"], ["planned"])
    it_is_sent = sam.post("/en/my/", {"letter": letter.uid, "deed": "sent"}).url
    assert (it_is_sent, states()) == (f"/en/my/letters/{letter.uid}/sent/", (["active"], ["sent", "planned"]))
    assert press(letter=letter.uid, deed="sent") == (["active"], ["sent", "planned"])
    assert press(letter=letter.uid, deed="answered") == (["active"], ["answered", "planned"])
    assert press(pledge=pledge, deed="end") == (["ended"], ["answered", "not_sent"])
    press(deed="stop_mail")
    assert QuietAddress.objects.has(letter.pledge.supporter.email_hash)
    press(deed="allow_mail")
    assert not QuietAddress.objects.exists()


@pytest.mark.parametrize("deed", ["sent", "answered", "pause", "resume", "end"])
def test_somebody_elses_rows_do_not_exist(letter: Letter, deed: str) -> None:
    before = states()
    olga = signed_in(supporter("olga@example.org"))
    row = {"letter": letter.uid} if deed in {"sent", "answered"} else {"pledge": letter.pledge.uid}
    assert olga.post("/en/my/", row | {"deed": deed}).url == "/en/my/"
    assert states() == before
    assert letter.uid not in olga.get("/en/my/").text


@pytest.mark.parametrize(
    "form", [{}, {"deed": "sent"}, {"deed": "burn", "letter": "x"}, {"letter": "x" * 50, "deed": "sent"}]
)
def test_a_broken_form_does_nothing(letter: Letter, sam: Client, form: dict[str, str]) -> None:
    before = states()
    assert sam.post("/en/my/", form).url == "/en/my/"
    assert states() == before


@pytest.mark.parametrize("page", ["my/", "my/data/", "my/data.json"])
def test_a_stranger_is_shown_the_way_in(page: str) -> None:
    for answer in (Client().get(f"/ru/{page}"), Client().post(f"/ru/{page}")):
        assert (answer.status_code, answer.headers.get("Location")) in {(302, "/ru/sign-in/"), (405, None)}


def test_the_page_shows_whom_i_write_to_and_what_went(letter: Letter, sam: Client) -> None:
    sam.post("/en/my/", {"letter": letter.uid, "deed": "sent"})
    page = sam.get("/en/my/").text
    assert "Волков" in sam.get("/ru/my/").text
    assert "Sent on" in page
    assert "silence is normal" in page


def test_of_one_who_is_not_shown_any_more_no_name_is_left(letter: Letter, sam: Client) -> None:
    assert "Волков" in sam.get("/ru/my/").text
    files.objects(letter.pledge.prisoner)
    publish()
    page = sam.get("/ru/my/").text
    assert "Волков" not in page
    assert "Старицкая" not in page


def test_behind_a_shut_gate_nothing_invites_to_write(letter: Letter, sam: Client) -> None:
    assert f"/en/write/{letter.pledge.prisoner.uid}/" in sam.get("/en/my/").text
    Prisoner.objects.update(letters="none_wanted")
    page = sam.get("/en/my/").text
    assert "Just now no letter can be sent." in page
    assert f"/en/write/{letter.pledge.prisoner.uid}/" not in page


def test_why_no_letter_can_go_is_said_where_everybody_can_read_it(letter: Letter, sam: Client) -> None:
    """Whom nobody can write to any more is not to be waited for."""
    files.freed(letter.pledge.prisoner, on=date.today().isoformat())
    publish()
    for page in ("my/", f"my/letters/{letter.uid}/"):
        said = sam.get(f"/en/{page}").text
        assert "This person is no longer held" in said
        assert "we tell you when it can" not in said


@pytest.mark.parametrize("people", [1, 3])
def test_queries_do_not_grow_with_pledges(people: int) -> None:
    """Session, supporter; pledges, letters; a transaction, two changes of role, the bodies; who can be written to."""
    sam = supporter()
    for n in range(people):
        pledged(sam, reachable(f"Номер{n}", place=files.facility(f"ИК-{n}")), due=DUE)
    browser = signed_in(sam)
    with CaptureQueriesContext(connection) as queries:
        browser.get("/en/my/")
    assert len(queries) == 10


def test_erasing_takes_a_tick_as_well(letter: Letter, sam: Client) -> None:
    assert sam.post("/en/my/data/", {"sure": ""}).status_code == 400
    assert Letter.objects.exists()
