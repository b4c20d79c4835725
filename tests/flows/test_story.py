"""The whole of it, once, as people live it: a volunteer logs a case, an editor shows it, somebody writes.

`make demo`'s own processes, a real Chromium, and the mail as the SMTP server received it.
"""

import json
import re
import urllib.request
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import psycopg
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.demos import Running
from tests.processes import wait_for

pytestmark = pytest.mark.xdist_group("demo")

PHONE = {"width": 390, "height": 844}
NAME, LATIN, SUMMARY = "Повестина Вера Сергеевна", "Povestina", "She wrote that the war should end."
SHOWN_WITHIN = 10  # not a promise of speed: the suite shares two cores with another worker


def open_page(browser: Browser, **options: object) -> Page:
    page = browser.new_context(locale="en", **options).new_page()
    page.on("console", lambda message: pytest.fail(message.text) if "Content Security Policy" in message.text else None)
    return page


def signed_in(browser: Browser, running: Running, who: str) -> Page:
    page = open_page(browser)
    user = running.told["users"][who]
    page.goto(running.told["admin_url"])
    page.get_by_label("Username").fill(user["login"])
    page.get_by_label("Password").fill(user["password"])
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("link", name="Log a case").first).to_be_visible()
    return page


def found(running: Running, query: str) -> list[str]:
    """The uids that the public API finds."""
    with urllib.request.urlopen(f"{running.told['api_url']}prisoners/?q={query}") as answer:
        return [record["uid"] for record in json.load(answer)["results"]]


def mails(running: Running) -> set[Path]:
    return set((running.folder / "mail").glob("*.eml"))


def next_mail(running: Running, before: set[Path]) -> EmailMessage:
    assert wait_for(lambda: mails(running) > before, 30), "no mail came"
    (path,) = mails(running) - before
    return message_from_bytes(path.read_bytes(), policy=policy.default)


def text(mail: EmailMessage) -> str:
    return mail.get_body(("plain",)).get_content()


def log_case(page: Page) -> str:
    """What a volunteer does; the address of the file."""
    page.get_by_role("link", name="Log a case").first.click()
    page.fill("[name=name]", NAME)
    page.fill("[name=facility]", "ИК-10 Рубцовск")
    page.fill("[name=articles]", "207.3 ч. 2")
    page.fill("[name=summary]", SUMMARY)
    page.fill("[name=source_title]", "A newspaper")
    page.get_by_role("button", name="Open the file").click()
    page.wait_for_url("**/change/")
    return page.url


def show(page: Page, file: str) -> None:
    """What an editor does, naming the consent and looking first."""
    page.goto(file)
    page.get_by_role("link", name="Show to partners").click()
    page.check("[name=to][value=public]")
    page.select_option("[name=kind]", "person")
    page.fill("[name=how]", "in a letter")
    page.fill("[name=given_on]", date.today().isoformat())
    for box in page.locator("input[name=cases], input[name=sources]").all():
        box.check()
    page.get_by_role("button", name="Look at it first").click()
    expect(page.locator("#preview")).to_contain_text(SUMMARY)
    page.get_by_role("button", name="Show it").click()


def test_the_story(running: Running, browser: Browser) -> None:
    volunteer = signed_in(browser, running, "volunteer")
    file = log_case(volunteer)
    assert found(running, LATIN) == []

    show(signed_in(browser, running, "editor"), file)
    assert wait_for(lambda: found(running, LATIN) != [], SHOWN_WITHIN)
    (uid,) = found(running, LATIN)

    sam = open_page(browser, viewport=PHONE)
    sam.goto(f"{running.told['url']}/en/people/?q={LATIN}")
    sam.get_by_role("link", name=re.compile(LATIN)).first.click()
    expect(sam.locator("main")).to_contain_text(SUMMARY)
    expect(sam.locator("main")).to_contain_text("207.3")
    assert sam.context.cookies() == []

    sam.get_by_role("link", name="I’ll write").click()
    before = mails(running)
    sam.get_by_label("E-mail address").fill("sam@example.org")
    sam.get_by_label("Name that you sign with").fill("Sam")
    sam.locator("main form button").last.click()
    confirmation = next_mail(running, before)
    assert [word for word in (NAME, LATIN, uid, "prison", "letter to") if word in text(confirmation)] == []

    before = mails(running)
    sam.goto(re.search(r"http://\S+/confirm/\S+", text(confirmation))[0])
    assert mails(running) == before
    sam.locator("main form button").last.click()
    sam.wait_for_url("**/my/")
    expect(sam.locator("main")).to_contain_text(LATIN)
    reminder = next_mail(running, before)
    assert (reminder["To"], reminder["Subject"]) == ("sam@example.org", "A note for you")

    stop = re.search(r"http://\S+/stop/\S+", text(reminder))[0]
    assert f"<{stop}>" == reminder["List-Unsubscribe"].strip()
    with urllib.request.urlopen(urllib.request.Request(stop, data=b"List-Unsubscribe=One-Click")) as answer:
        assert (answer.status, answer.url) == (200, stop)
    sam.reload()
    expect(sam.locator("main")).to_contain_text("You have stopped our notes")


def test_an_update_in_sql_shows_by_itself(running: Running) -> None:
    uid = found(running, "Kagarlitsky")[0]
    url = f"{running.told['url']}/en/people/{uid}/"
    sql = "UPDATE cases_prisoner SET occupation_en = 'Rewritten in plain SQL' WHERE uid = %s"
    environ = json.loads((running.folder / "env.json").read_text())["environ"]

    def shown() -> bool:
        with urllib.request.urlopen(url) as answer:
            return "Rewritten in plain SQL" in answer.read().decode()

    assert not shown()
    with psycopg.connect(environ["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(sql, [uid])

    assert wait_for(shown, SHOWN_WITHIN)


@pytest.mark.parametrize("query", ["Kagarlitsky", "%D0%9A%D0%B0%D0%B3%D0%B0%D1%80%D0%BB", "Kagarlitski"])
def test_one_person_is_found_by_every_spelling(running: Running, query: str) -> None:
    assert found(running, query) == found(running, "%D0%9A%D0%B0%D0%B3%D0%B0%D1%80%D0%BB%D0%B8%D1%86%D0%BA%D0%B8%D0%B9")
    assert len(found(running, query)) == 1
