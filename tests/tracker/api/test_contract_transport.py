"""How answers travel: packed for who asks, readable by pages of others only where they are everybody's."""

import gzip
from typing import Any

import pytest

from tests import files
from tests.api_client import ask, client, key_for
from tests.feed_client import lines
from tracker.models import PublishedRecord

pytestmark = pytest.mark.django_db
PACKED = {"Accept_Encoding": "gzip, br"}


@pytest.fixture
def uid() -> str:
    """Of the one person there is."""
    person = files.person("Кагарлицкий", "Борис")
    files.publish()
    return str(person.uid)


@pytest.mark.parametrize("path", ["prisoners/", "prisoners/{uid}/", "changes/", "schema/"])
def test_an_answer_goes_out_packed_to_who_asks(uid: str, path: str) -> None:
    asked = path.format(uid=uid)
    plain, packed = ask(asked), ask(asked, **PACKED)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert "Content-Encoding" not in plain.headers
    assert {"Authorization", "Accept-Encoding"} <= {each.strip() for each in packed.headers["Vary"].split(",")}


def test_an_export_is_packed_as_it_is_streamed(uid: str) -> None:
    answer = ask("exports/prisoners.ndjson", **PACKED)
    assert (answer.headers["Content-Encoding"], answer.streaming) == ("gzip", True)
    assert (
        gzip.decompress(b"".join(answer.streaming_content)).decode().splitlines()
        == lines("exports/prisoners.ndjson")[0]
    )
    assert answer.headers["X-Sync-Cursor"]


def test_a_packed_record_is_the_same_version(uid: str) -> None:
    etag = PublishedRecord.objects.seen_by("public").get().etag
    packed = ask(f"prisoners/{uid}/", **PACKED)
    assert packed.headers["ETag"] == f'W/"{etag}"'
    again = ask(f"prisoners/{uid}/", If_None_Match=packed.headers["ETag"], **PACKED)
    assert (again.status_code, again.content) == (304, b"")


def test_of_what_was_sent_nothing_comes_back_beside_a_secret(uid: str) -> None:
    """BREACH: the length of a packed answer tells of a secret in it to who can have his own words put beside it."""
    token = key_for("read")
    for path in ("prisoners/", f"prisoners/{uid}/", "changes/", "me/"):
        answer = ask(path, token, Cookie="guess=zvezdochka", Referer="https://zvezdochka.example/", **PACKED)
        told = gzip.decompress(answer.content) if answer.headers.get("Content-Encoding") else answer.content
        assert answer.status_code == 200
        assert b"zvezdochka" not in told
        assert token.split("_", 2)[2].encode() not in told
        assert not answer.cookies
    # and its length is not the same twice
    assert len({len(ask("prisoners/", token, **PACKED).content) for _ in range(20)}) > 1


def preflight(path: str) -> Any:
    wanted = {"Access_Control_Request_Method": "GET", "Access_Control_Request_Headers": "authorization"}
    return ask(path, method="OPTIONS", Origin="https://page.example", **wanted)


@pytest.mark.parametrize(
    "path", ["", "prisoners/", "prisoners/{uid}/", "changes/", "statistics/", "exports/prisoners.ndjson", "schema/"]
)
def test_any_page_may_read_what_is_everybodys_and_no_page_may_send_a_key(uid: str, path: str) -> None:
    asked = path.format(uid=uid)
    answer = ask(asked, Origin="https://page.example")
    assert (answer.status_code, answer.headers["Access-Control-Allow-Origin"]) == (200, "*")
    assert "Access-Control-Allow-Credentials" not in answer.headers
    allowed = preflight(asked).headers["Access-Control-Allow-Headers"].lower()
    assert "authorization" not in allowed
    with_key = ask(asked, key_for("read"), Origin="https://page.example")
    assert with_key.status_code == 200
    assert not [name for name in with_key.headers if name.startswith("Access-Control")]


@pytest.mark.parametrize(
    ("path", "scopes", "status"),
    [("prisoners/?x=1", ("read",), 400), ("nowhere/", ("read",), 404), ("prisoners/", ("submit",), 403)],
)
def test_nor_does_a_page_read_why_a_key_was_refused(path: str, scopes: tuple[str, ...], status: int) -> None:
    answer = ask(path, key_for(*scopes), Origin="https://page.example")
    assert answer.status_code == status
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_pages_of_the_site_are_not_packed_nor_open_to_others() -> None:
    """They have cookies, and secrets of forms beside what was typed."""
    answer = client().get("/en/", headers={"Accept-Encoding": "gzip", "Origin": "https://page.example"})
    assert answer.status_code == 200
    assert not {"Content-Encoding", "Access-Control-Allow-Origin"} & set(answer.headers)
