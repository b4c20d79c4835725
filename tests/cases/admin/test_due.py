"""The page of what is due: the day's ten, three answers to each, and what waits on the first page."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from cases.models import Check, HealthEvent, Placement
from tests import files
from tests.staff import desk
from tracker.models import User

URL = "/admin/cases/check/due/"
ANSWER = "/admin/cases/check/answer/"
TODAY = timezone.localdate()


@pytest.fixture
def placement(vera: Client) -> Placement:
    """Due to Vera, who keeps the file."""
    person = files.person("Скобов", "Александр", keeper=User.objects.get(username="vera"))
    held = files.held(person, files.facility("ИК-1", address=""))
    Placement.objects.update(confirmed_on=TODAY - timedelta(days=70))
    held.refresh_from_db()
    return held


def said(client: Client, url: str = URL) -> list[tuple[str, str, str]]:
    return [(str(each.file), str(each.asked.question), each.said) for each in client.get(url).context["items"]]


def answer(client: Client, placement: Placement, **sent: Any) -> Any:
    (item,) = client.get(URL).context["items"]
    return client.post(ANSWER, {"kind": "placement", "fact": placement.pk, "seen": item.seen, "back": "due"} | sent)


def test_it_says_who_what_and_since_when(vera: Client, placement: Placement) -> None:
    assert said(vera) == [("Скобов Александр", "Still there?", "ИК-1 (June 2024)")]
    page = vera.get(URL).content.decode()
    assert f'href="/admin/cases/prisoner/{placement.prisoner_id}/change/#placements-group"' in page
    assert "People are moved without a word" in page


def test_still_so_is_one_click(vera: Client, placement: Placement) -> None:
    assert answer(vera, placement, answer="still_so")["Location"] == URL
    placement.refresh_from_db()
    assert (placement.confirmed_on, placement.confirmed_by.username) == (TODAY, "vera")
    assert said(vera) == []


def test_also_from_the_persons_page(vera: Client, placement: Placement) -> None:
    page = f"/admin/cases/prisoner/{placement.prisoner_id}/change/"
    (item,) = vera.get(page).context["stale"]
    sent = {"kind": "placement", "fact": placement.pk, "seen": item.seen, "back": "file", "answer": "still_so"}
    assert vera.post(ANSWER, sent)["Location"] == f"{page}#placements-group"
    (item,) = vera.get(page).context["stale"]
    assert (item.due.confirmed, item.due.on) == (TODAY, TODAY + timedelta(days=60))


def test_changed_opens_the_file_at_the_place(vera: Client, placement: Placement) -> None:
    opened = answer(vera, placement, answer="changed")["Location"]
    assert opened == f"/admin/cases/prisoner/{placement.prisoner_id}/change/#placements-group"
    assert Check.objects.get().answer == "changed"


def test_what_cannot_be_known_is_put_off_with_a_reason_and_a_day(vera: Client, placement: Placement) -> None:
    until = TODAY + timedelta(days=14)
    answer(vera, placement, answer="unknown", reason="no answer", until=until.isoformat())
    check = Check.objects.get()
    assert (check.answer, check.until, check.reason, check.made_by.username) == ("unknown", until, "no answer", "vera")
    assert said(vera) == []


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"until": "2099-01-01", "reason": "a"}, "within half a year"),
        ({"until": "", "reason": "a"}, "when to ask again"),
        ({"until": (TODAY + timedelta(days=3)).isoformat(), "reason": ""}, "Say why"),
    ],
)
def test_otherwise_it_is_said_in_words(vera: Client, placement: Placement, sent: dict[str, str], words: str) -> None:
    answer(vera, placement, answer="unknown", **sent)
    assert words in vera.get(URL).content.decode()
    assert not Check.objects.exists()


def test_of_two_at_once_nobody_confirms_what_they_have_not_seen(
    vera: Client, edith: Client, placement: Placement
) -> None:
    (item,) = vera.get(URL).context["items"]
    Placement.objects.update(facility=files.facility("ИК-2", address=""))  # Edith writes where they were moved to
    sent = {"kind": "placement", "fact": placement.pk, "seen": item.seen, "answer": "still_so"}
    answered = vera.post(ANSWER, sent, follow=True)
    placement.refresh_from_db()
    assert "This was changed meanwhile: look again." in answered.content.decode()
    assert (placement.confirmed_on, Check.objects.count()) == (TODAY - timedelta(days=70), 0)


def test_what_is_gone_is_said_as_well(vera: Client, placement: Placement) -> None:
    (item,) = vera.get(URL).context["items"]
    Placement.objects.all().delete()
    sent = {"kind": "placement", "fact": placement.pk, "seen": item.seen, "answer": "still_so"}
    assert "changed meanwhile" in vera.post(ANSWER, sent, follow=True).content.decode()


@pytest.mark.parametrize("who", ["cora", "tom", "ada", "stan"])
def test_others_neither_see_nor_answer(demo: None, placement: Placement, who: str) -> None:
    client = desk(who)
    sent = {"kind": "placement", "fact": placement.pk, "answer": "still_so"}
    assert (client.get(URL).status_code, client.post(ANSWER, sent).status_code) == (403, 403)
    assert not Check.objects.exists()


@pytest.mark.parametrize("sent", [{}, {"kind": "user", "fact": 1}, {"kind": "placement", "fact": "x"}])
def test_an_answer_to_nothing(vera: Client, sent: dict[str, str]) -> None:
    assert vera.post(ANSWER, {"answer": "still_so"} | sent).status_code == 404


def test_everybodys_load_is_for_editors(vera: Client, edith: Client, placement: Placement) -> None:
    assert vera.get(URL).context["loads"] is None
    loads = edith.get(URL).context["loads"]
    assert [(row["who"].username, row["load"].due if row["load"] else 0) for row in loads] == [
        ("vera", 1),
        ("edith", 0),
    ]


def test_it_waits_on_the_first_page(vera: Client, placement: Placement) -> None:
    (panel,) = [panel for panel in vera.get("/admin/").context["panels"] if panel.title == "What to check"]
    assert [(row.text, row.beside) for row in panel.rows] == [("Скобов Александр", "Still there? ИК-1 (June 2024)")]
    assert panel.more.url == URL


def test_the_file_tells_who_checked_it(vera: Client, placement: Placement) -> None:
    answer(vera, placement, answer="still_so")
    page = vera.get(f"/admin/cases/prisoner/{placement.prisoner_id}/history/").context["page"]
    told = {(change.who, change.record, change.verb) for change in page}
    assert {("vera", "Check", "insert"), ("vera", "Placement", "update")} <= told


def test_what_was_looked_at_is_listed_and_never_changed(vera: Client, placement: Placement) -> None:
    answer(vera, placement, answer="still_so")
    listed = vera.get("/admin/cases/check/").context["cl"].result_list
    assert [(str(check.prisoner), check.answer) for check in listed] == [("Скобов Александр", "still_so")]
    url = f"/admin/cases/check/{Check.objects.get().pk}/change/"
    assert (vera.get(url).status_code, vera.post(url, {"reason": "x"}).status_code) == (200, 403)


def test_the_page_costs_the_same_for_one_and_for_ten(
    vera: Client, placement: Placement, django_assert_num_queries: Any
) -> None:
    HealthEvent.objects.create(prisoner=placement.prisoner, kind="care_denied", confirmed_on=TODAY - timedelta(days=70))
    vera.get(URL)
    # session, user, permissions (2); who is there, what was answered, what is due; facts (2), people, names; answered
    with django_assert_num_queries(12):
        vera.get(URL)
    keeper, place = placement.prisoner.keeper, placement.facility
    for number in range(8):
        person = files.person(f"Иванов{number}", keeper=keeper)
        files.held(person, place)
        HealthEvent.objects.create(prisoner=person, kind="care_denied")
    Placement.objects.update(confirmed_on=TODAY - timedelta(days=70))
    HealthEvent.objects.update(confirmed_on=TODAY - timedelta(days=70))
    with django_assert_num_queries(12):
        assert len(vera.get(URL).context["items"]) == 10


def test_it_speaks_russian(vera: Client, placement: Placement) -> None:
    User.objects.update(language="ru")
    page = vera.get(URL).content.decode()
    assert "Что проверить" in page
    assert "Всё ещё так" in page
