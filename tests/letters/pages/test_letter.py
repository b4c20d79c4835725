"""The pages of one letter: written, checked, printed, sent, answered; for its writer alone."""

import io
from datetime import date, timedelta

import pypdfium2
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from PIL import Image

from cases.models import LetterChannel, Prisoner
from letters.actions.writing import keep_text
from letters.gone_tokens import gone_token
from letters.models import Letter, LetterText, Mention, Reply, ReplyPage
from letters.paper.sheet import HALF, HEIGHT
from tests import files
from tests.files import publish
from tests.letters.cast import pledged, reachable, signed_in, supporter

pytestmark = pytest.mark.django_db

DUE = date(2026, 3, 1)


@pytest.fixture
def letter() -> Letter:
    return pledged(supporter(), reachable("Волков", "Павел"), due=DUE)


@pytest.fixture
def sam(letter: Letter) -> Client:
    return signed_in(letter.pledge.supporter)


def path(letter: Letter, more: str = "", language: str = "en") -> str:
    return f"/{language}/my/letters/{letter.uid}/{more}"


def photo(colour: str = "red", kind: str = "JPEG", **options: object) -> io.BytesIO:
    out = io.BytesIO(b"")
    Image.new("RGB", (60, 80), colour).save(out, kind, **options)
    out.seek(0)
    out.name = "photo.jpg"
    return out


def sent(letter: Letter, sam: Client) -> Letter:
    assert sam.post(path(letter), {"way": "post:", "answer_paid": "on"}).url == path(letter, "sent/")
    letter.refresh_from_db()
    return letter


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_envelope_and_the_ways_stand_beside_the_text(letter: Letter, sam: Client, language: str) -> None:
    LetterChannel.objects.create(
        facility=letter.pledge.prisoner.placements.get().facility,
        kind="online",
        name="Письма",
        needs_russian_card=True,
        state_sees_ru="карту плательщика",
    )
    publish()
    page = sam.get(path(letter, language=language)).text
    for told in ["Волкову Павлу", "172002", "карту плательщика", "<textarea", 'value="online:Письма"']:
        assert told in page, told


def test_a_check_marks_the_phrases_and_keeps_nothing(letter: Letter, sam: Client) -> None:
    answer = sam.post(path(letter), {"text": "Снег. О войне ни слова <b>", "deed": "check"})
    assert "<mark>войне<sup>1</sup></mark>" in answer.text
    assert "&lt;b&gt;" in answer.text
    assert not LetterText.objects.exists()


def test_what_is_stopped_is_not_printed(letter: Letter, sam: Client) -> None:
    refused = sam.post(path(letter, "paper/"), {"text": "Читайте Медузу"})
    assert (refused.status_code, "application/pdf" in refused.headers["Content-Type"]) == (400, False)
    assert "Not printed" in refused.text


def test_the_sheet_carries_the_letter_alone_on_its_half(letter: Letter, sam: Client) -> None:
    answer = sam.post(path(letter, "paper/"), {"text": "Здравствуйте, Павел! У нас снег."})
    assert answer.headers["Content-Disposition"] == 'attachment; filename="sheet.pdf"'
    first, blank = pypdfium2.PdfDocument(answer.content)
    text, cut = first.get_textpage(), (HEIGHT - HALF) * 72 / 25.4
    assert text.get_text_bounded(bottom=cut).strip() == "Здравствуйте, Павел! У нас снег."
    assert "Волкову Павлу" in text.get_text_bounded(top=cut)
    assert blank.get_textpage().get_text_range() == ""
    assert "снег" in sam.post(path(letter, "paper/"), {"text": "У нас снег.", "page": "1"}).text
    assert not LetterText.objects.exists()


def test_what_is_too_long_is_not_printed_as_a_sheet_without_words(letter: Letter, sam: Client) -> None:
    refused = sam.post(path(letter, "paper/"), {"text": "а" * 20_001})
    assert refused.status_code == 400
    assert "20000" in refused.text


def test_which_way_takes_least_is_said(letter: Letter, sam: Client) -> None:
    """Two long pages are more than three short ones."""
    place = letter.pledge.prisoner.placements.get().facility
    LetterChannel.objects.create(facility=place, kind="online", name="Two long", page_limit=2, page_characters=400)
    LetterChannel.objects.create(facility=place, kind="relay", name="Three short", page_limit=3, page_characters=200)
    publish()
    page = sam.post(path(letter), {"text": "снег " * 125, "deed": "check"}).text
    assert "Three short takes least: 3 pages" in page
    assert "Longer than one of the ways below takes." in page


def test_a_draft_is_kept_for_who_asks_and_forgotten_at_once(letter: Letter, sam: Client) -> None:
    sam.post(path(letter), {"text": "Мой черновик", "deed": "keep"})
    assert "Мой черновик" in sam.get(path(letter)).text
    assert sam.get("/en/my/data.json").json()["texts"][0]["text"] == "Мой черновик"
    sam.post(path(letter), {"text": "", "deed": "forget"})
    assert not LetterText.objects.exists()


@pytest.mark.parametrize("years", [-1, 3, 10])
def test_a_day_in_another_year_is_asked_about(letter: Letter, sam: Client, years: int) -> None:
    on = date.today() - timedelta(days=365 * years)
    assert sam.post(path(letter), {"way": "post:", "on": on.isoformat()}).status_code == 400
    assert not Letter.objects.away().exists()


@pytest.mark.parametrize(
    ("language", "said", "until"),
    [("en", "On its way to Torzhok", "until March 2027 is"), ("ru", "В пути: Торжок", "до марта 2027 — обычное")],
)
def test_it_is_sent(letter: Letter, sam: Client, language: str, said: str, until: str) -> None:
    row = sent(letter, sam)
    assert (row.state, row.channel, row.answer_paid) == ("sent", "post", True)
    Letter.objects.filter(pk=letter.pk).update(sent_on=date(2026, 12, 1))
    page = sam.get(path(letter, "sent/", language)).text
    assert said in page
    assert until in page
    assert "5–9" in page


@pytest.mark.parametrize(("draft", "states"), [(False, ["planned"]), (True, ["not_sent", "writing"])])
def test_a_button_pressed_too_early_is_taken_back(letter: Letter, sam: Client, draft: bool, states: list[str]) -> None:
    """In the place of the next, unless that is begun."""
    sent(letter, sam)
    if draft:
        keep_text(letter.pledge.letters.open().get(), "Второе", now=timezone.now())
    assert sam.post(path(letter), {"deed": "not_gone"}).url == path(letter)
    assert list(letter.pledge.letters.order_by("pk").values_list("state", flat=True)) == states
    letter.refresh_from_db()
    assert (letter.sent_on, letter.channel, letter.address, letter.facility, letter.answer_paid) == (
        *(None, "", "", None),
        False,
    )
    # and again, from a page that was open still
    sam.post(path(letter), {"deed": "not_gone"})
    assert list(letter.pledge.letters.order_by("pk").values_list("state", flat=True)) == states


def test_what_has_become_something_went(letter: Letter, sam: Client) -> None:
    sent(letter, sam)
    sam.post(path(letter), {"deed": "handed_over"})
    assert "It has not gone after all" not in sam.get(path(letter)).text
    sam.post(path(letter), {"deed": "not_gone"})
    letter.refresh_from_db()
    assert letter.state == "handed_over"


def test_the_code_on_the_stub_says_only_that_it_has_gone(letter: Letter) -> None:
    url = f"/en/gone/{gone_token(letter.uid)}/"
    stranger = Client()
    page = stranger.get(url).text
    assert "Волков" not in page
    assert letter.uid not in page.replace(url, "")
    letter.refresh_from_db()
    assert letter.state == "planned"
    assert "On its way" in stranger.post(url).text
    letter.refresh_from_db()
    assert letter.state == "sent"
    assert "had its day" in stranger.post("/en/gone/x/").text


@pytest.mark.parametrize(
    "deed", ["with_censor", "handed_over", "partly_blacked_out", "not_passed", "no_word", "returned"]
)
def test_what_became_of_it(letter: Letter, sam: Client, deed: str) -> None:
    sent(letter, sam)
    sam.post(path(letter), {"deed": deed, "why": "moved"})
    letter.refresh_from_db()
    assert letter.state == deed
    assert "What now" in sam.get(path(letter)).text
    may_be_answered = deed not in ("not_passed", "returned")
    assert ("An answer came" in sam.get("/en/my/").text) == may_be_answered


def test_an_answer_with_photos_is_drawn_anew_and_shown_to_its_owner_alone(letter: Letter, sam: Client) -> None:
    sent(letter, sam)
    exif = Image.Exif()
    exif[0x010F] = "canary-camera"
    form = {"pages": [photo(exif=exif), photo("blue", "PNG")], "text": "Спасибо!", "mention": "Иван", "share": "on"}
    shown = sam.post(path(letter, "answer/"), form, follow=True)
    assert "Спасибо!" in shown.text
    pages = ReplyPage.objects.order_by("number")
    assert len(pages) == 2
    assert b"canary-camera" not in pages[0].content
    picture = f"/en/my/answers/pages/{pages[0].uid}/"
    answer = sam.get(picture)
    assert (answer.headers["Content-Type"], answer.content[:3]) == ("image/jpeg", b"\xff\xd8\xff")
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    olga = signed_in(supporter("olga@example.org"))
    for url in (picture, f"/en/my/answers/{Reply.objects.get().uid}/", path(letter), path(letter, "sent/")):
        assert olga.get(url).status_code == 404
        assert Client().get(url).url == "/en/sign-in/"
    sam.post(f"/en/my/answers/{Reply.objects.get().uid}/")
    assert (ReplyPage.objects.count(), Reply.objects.get().text, Mention.objects.get().words) == (0, None, "Иван")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<svg onload=x>", "no picture that we can read"),
        (b"%PDF-1.4 broken", "cannot be read safely"),
        (b"\xff\xd8\xff\xe0 broken", "no picture that we can read"),
        (b"\0" * (10 * 1024 * 1024 + 1), "too large"),
        (b"\0\0\0\x18ftypheic", "HEIC"),
    ],
)
def test_what_is_no_page_is_refused_in_words(letter: Letter, sam: Client, content: bytes, said: str) -> None:
    sent(letter, sam)
    sent_file = io.BytesIO(content)
    sent_file.name = "photo.jpg"
    answer = sam.post(path(letter, "answer/"), {"pages": sent_file})
    assert (answer.status_code, Reply.objects.exists()) == (400, False)
    assert said in answer.text


def test_a_pdf_is_drawn_page_by_page(letter: Letter, sam: Client) -> None:
    sent(letter, sam)
    pdf = io.BytesIO(sam_pdf(2))
    pdf.name = "scan.pdf"
    sam.post(path(letter, "answer/"), {"pages": pdf})
    assert [page.content[:2] for page in ReplyPage.objects.all()] == [b"\xff\xd8"] * 2


def sam_pdf(pages: int) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(200, 300)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_mention_needs_consent_and_a_day_must_have_come(letter: Letter, sam: Client) -> None:
    sent(letter, sam)
    tomorrow = (date.today() + timedelta(days=2)).isoformat()
    for form in ({"mention": "Иван"}, {"on": tomorrow}):
        assert sam.post(path(letter, "answer/"), form).status_code == 400
    assert not Mention.objects.exists()


def test_behind_a_shut_gate_no_address_is_shown(letter: Letter, sam: Client) -> None:
    Prisoner.objects.update(letters="none_wanted")
    assert "172002" not in sam.get(path(letter)).text
    assert sam.post(path(letter, "paper/"), {"text": "а"}).url == path(letter)


@pytest.mark.parametrize("others", [0, 2])
def test_queries_do_not_grow(letter: Letter, sam: Client, others: int) -> None:
    for n in range(others):
        pledged(letter.pledge.supporter, reachable(f"Номер{n}", place=files.facility(f"ИК-{n}")), due=DUE)
    with CaptureQueriesContext(connection) as queries:
        sam.get(path(letter))
    assert len(queries) == 10
