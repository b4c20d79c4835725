"""One change of the story is put back by whoever could have done it by hand; what others changed since is left."""

from typing import Any

import pytest
from django.test import Client

from cases.models import Case, Charge, Defendant, Name, Placement, Prisoner
from tests import files
from tests.cases.admin.filling import filled
from tests.staff import desk
from tracker.history import because


@pytest.fixture
def person(db: None) -> Prisoner:
    with because("seed"):
        return files.person("Иванов", "Иван", audience="internal", consent="", home_region="Тверь", birth_date="1957")


def change(client: Client, person: Prisoner, **fields: Any) -> None:
    url = f"/admin/cases/prisoner/{person.pk}/change/"
    client.post(url, filled(client, url, **fields))


def links(client: Client, person: Prisoner, *verbs: str) -> list[str]:
    """Of the changes that can be put back, the newest first; of these verbs, or any."""
    url = f"/admin/cases/prisoner/{person.pk}/history/"
    context = client.get(url).context
    return [
        f"{url}{each.context}/{each.model_name}/{each.pk}/"
        for each in context["page"]
        if each in context["can_go_back"] and each.verb in (verbs or [each.verb])
    ]


def test_ticked_fields_are_put_back_and_the_others_stay(vera: Client, person: Prisoner) -> None:
    change(vera, person, birth_date="1958", home_region="Коми")
    link = links(vera, person)[0]
    page = vera.get(link).content.decode()
    assert 'value="birth_date"' in page and "1957" in page
    answer = vera.post(link, {"field": ["birth_date"]}, follow=True)
    assert "It is as it was before." in answer.content.decode()
    person.refresh_from_db()
    assert (str(person.birth_date), person.home_region) == ("1957", "Коми")
    newest = person.history.order_by("-pgh_id").first().pgh_context.metadata
    assert newest["user"] == int(vera.session["_auth_user_id"]) and newest["why"] == "put back"


def test_nothing_ticked_is_asked_again(vera: Client, person: Prisoner) -> None:
    change(vera, person, birth_date="1958")
    assert "Tick what should be" in vera.post(links(vera, person)[0], {}).content.decode()


def test_what_was_changed_again_is_left_and_said(vera: Client, person: Prisoner) -> None:
    change(vera, person, home_region="Коми")
    link = links(vera, person)[0]
    change(vera, person, home_region="Москва")
    answer = vera.post(link, {"field": ["home_region"]}, follow=True).content.decode()
    assert "It was changed since: home region." in answer and "It is as it was before." not in answer
    assert Prisoner.objects.get().home_region == "Москва"


def test_what_was_removed_comes_back_with_what_went_with_it(vera: Client, person: Prisoner) -> None:
    charge = files.charged(person)
    key, held = charge.pk, charge.defendant_id
    with because("form"):
        charge.defendant.delete()
    link = next(each for each in links(vera, person, "delete") if "/defendant/" in each)
    vera.post(link)
    assert Charge.objects.get().pk == key and Defendant.objects.get().pk == held


def test_what_was_added_is_removed_again(vera: Client, person: Prisoner) -> None:
    with because("form"):
        files.held(person)
    link = next(each for each in links(vera, person) if "/placement/" in each)
    assert "will be removed" in vera.get(link).content.decode()
    vera.post(link)
    assert not Placement.objects.exists() and Name.objects.exists()


def test_who_may_see_it_is_not_decided_here(demo: None, person: Prisoner) -> None:
    """An audience and a consent are decided on their own page, where it is asked who agreed."""
    edith = desk("edith")
    with because("form"):
        consent = person.consents.create(kind="person", how="in a letter")
        Prisoner.objects.filter(pk=person.pk).update(audience="public")
        person.consents.update(withdrawn_on="2026-01-01")
    assert not any("/consent/" in each for each in links(edith, person))
    context = consent.history.order_by("-pgh_id").first().pgh_context_id
    assert edith.post(f"/admin/cases/prisoner/{person.pk}/history/{context}/consent/{consent.pk}/").status_code == 403
    link = f"/admin/cases/prisoner/{person.pk}/history/{context}/prisoner/{person.pk}/"
    assert edith.post(link, {"field": ["audience"]}).status_code == 403


def test_who_may_not_do_it_by_hand_may_not_put_it_back(demo: None, person: Prisoner) -> None:
    with because("form"):
        person.names.update(given="Пётр")
    link = links(desk("vera"), person)[0]
    assert not links(desk("cora"), person)
    assert desk("cora").post(link, {"field": ["given"]}).status_code == 403
    assert desk("tom").get(link).status_code == 403


def test_a_change_of_another_file_is_not_of_this_one(vera: Client, person: Prisoner) -> None:
    with because("form"):
        other = files.person("Петров")
    link = links(vera, other)[0]
    assert vera.get(link.replace(f"/{other.pk}/history", f"/{person.pk}/history")).status_code == 404


def test_of_a_case_too(vera: Client, person: Prisoner) -> None:
    case = files.charged(person).defendant.case
    with because("form"):
        Case.objects.update(number="1-22", title_en="Another")
    context = case.history.order_by("-pgh_id").first().pgh_context_id
    vera.post(f"/admin/cases/case/{case.pk}/history/{context}/case/{case.pk}/", {"field": ["number"]})
    case.refresh_from_db()
    assert (case.number, case.title_en) == ("", "Another")
