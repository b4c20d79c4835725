"""A mail from a form is the mail that would have been written by itself."""

from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from uuid import UUID, uuid4

import pytest
from django.utils import translation

from tracker.mail.form_letters import FormLetters, Written
from tracker.mail.kinds import Part, Recipient
from tracker.mail.message import message

READER = Recipient("reader@example.org", "ru", "UTC", "http://127.0.0.1:8000/ru/stop/abc.def-ghi_j/")
OTHER = replace(READER, address="Other.Reader@пример.example", stop_url="http://127.0.0.1:8000/ru/stop/x/")
DUE = Part("Пора написать несколько строк.", "http://127.0.0.1:8000/ru/my/", "На страницу")
LONG = Part("Очень длинный абзац. " * 60)


def read(mail: bytes) -> tuple[dict[str, str], list[str]]:
    parsed = BytesParser(EmailMessage, policy=policy.default).parsebytes(mail)
    headers = {name: str(value) for name, value in parsed.items() if name not in {"Date", "Content-Type"}}
    return headers, [part.get_content() for part in parsed.walk() if not part.is_multipart()]


def written(letters: FormLetters, recipient: Recipient, part: Part, message_id: UUID) -> Written:
    with translation.override("ru"):
        return letters.written("Записка для вас", recipient, [part], message_id)


@pytest.mark.parametrize("part", [DUE, LONG])
def test_it_is_the_same_mail(part: Part) -> None:
    letters = FormLetters()
    for recipient in (READER, OTHER, READER):
        message_id = uuid4()
        mail = written(letters, recipient, part, message_id)
        with translation.override("ru"):
            alone = message("Записка для вас", recipient, [part], message_id).message()
        assert read(mail.content) == read(alone.as_bytes(linesep="\r\n"))
        assert recipient.stop_url in read(mail.content)[1][0]
    assert written(letters, OTHER, part, uuid4()).to == "Other.Reader@xn--e1afmkfd.example"


def test_one_reader_sees_nothing_of_another() -> None:
    letters = FormLetters()
    first, second = uuid4(), uuid4()
    written(letters, READER, DUE, first)
    mail = written(letters, OTHER, DUE, second).content.decode()
    assert str(second) in mail
    for strange in (READER.address, READER.stop_url, str(first)):
        assert strange not in mail


def test_another_language_is_another_form() -> None:
    letters = FormLetters()
    written(letters, READER, DUE, uuid4())
    with translation.override("en"):
        mail = letters.written("Записка для вас", replace(READER, language="en"), [DUE], uuid4())
    assert "Hello," in read(mail.content)[1][0]


@pytest.mark.parametrize("field", ["address", "stop_url"])
def test_no_header_can_be_forged(field: str) -> None:
    value = getattr(READER, field) + "\r\nBcc: all@example.org"
    with pytest.raises(ValueError):
        written(FormLetters(), replace(READER, **{field: value}), DUE, uuid4())
