"""Mail through the demo's real SMTP server, read where the demo shows it."""

import smtplib
import socket
import subprocess
import sys
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path, settings: Settings) -> Path:
    settings.DATA_DIR = tmp_path
    (tmp_path / "mail").mkdir()
    return tmp_path / "mail"


@pytest.fixture
def smtp(folder: Path) -> Iterator[smtplib.SMTP]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        command = [sys.executable, "-m", "config.demo.sink", str(listening.fileno()), str(folder)]
        sink = subprocess.Popen(command, cwd=ROOT, pass_fds=[listening.fileno()], stdout=subprocess.PIPE)
        with smtplib.SMTP(*listening.getsockname()) as connection:
            yield connection
        sink.terminate()
        assert sink.wait(5) == 0


def letter(subject: str, text: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Vera <notes@demo.test>", "supporter@demo.test", subject
    message.set_content(text)
    message.add_alternative("<p>the other part</p>", subtype="html")
    return message


def test_what_was_sent_is_shown_newest_first_and_as_text(smtp: smtplib.SMTP, folder: Path, client: Client) -> None:
    smtp.send_message(letter("Привет", "Первое.\n"))
    smtp.send_message(letter("<b>Второе</b>", "Открой http://127.0.0.1/en/x/\n<script>alert(1)</script>\n"))
    assert [path.stat().st_mode & 0o777 for path in folder.iterdir()] == [0o600, 0o600]
    page = client.get("/demo/mail/")
    assert [mail.subject for mail in page.context["mails"]] == ["<b>Второе</b>", "Привет"]
    assert "<b>Второе" not in page.text
    shown = client.get(f"/demo/mail/{page.context['mails'][0].number}/")
    assert '<a href="http://127.0.0.1/en/x/" rel="nofollow">' in shown.text
    assert "&lt;script&gt;alert(1)" in shown.text
    assert "the other part" not in shown.text


def test_what_is_not_there_is_not_found(folder: Path, client: Client) -> None:
    (folder.parent / "secrets.json").write_text("{}")
    assert client.get("/demo/mail/1/").status_code == 404
    assert client.get("/demo/mail/..%2Fsecrets.json/").status_code == 404
