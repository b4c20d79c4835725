"""An editor shows a person, or a group of facts, to a circle; an administrator says who is in it."""

from datetime import date, timedelta

from django.test import Client

from cases.models import Disclosure, HealthEvent
from tests import files
from tests.cases.admin.filling import filled
from tests.cases.admin.test_publication import page, show
from tracker.models import Circle, Membership, Organisation, PublishedRecord


def seen(uid: str, word: str = "") -> set[str]:
    files.publish()
    live = PublishedRecord.objects.live().filter(uid=uid, body__contains=word)
    return set(live.values_list("audience", flat=True))


def test_an_editor_shows_a_person_to_a_circle_and_to_nobody_else(edith: Client) -> None:
    files.circle("medical", "Doctors")
    files.circle("legal", "Lawyers")
    person = files.person(audience="internal")
    charge = files.charged(person, audience="internal")
    case = charge.defendant.case
    asked = {"to": "circle:medical", "consent": person.consents.get().pk, "cases": [case.pk]}
    assert show(edith, person, asked).status_code == 302
    person.refresh_from_db()
    assert (person.audience, person.circle.code) == ("circle", "medical")
    assert seen(person.uid) == seen(case.uid) == {"partners+medical"}
    told = edith.get(page(person)).content.decode()
    assert "The file is set to be shown to: medical." in told
    assert "the circle “medical”" in told
    assert "legal" not in told.partition("<h2>Show</h2>")[0]


def test_a_group_is_shown_to_a_circle_from_a_day_on(edith: Client) -> None:
    files.circle("medical", "Doctors")
    person = files.person()
    HealthEvent.objects.create(prisoner=person, kind="illness", text_en="canary-illness")
    tomorrow = date.today() + timedelta(days=1)
    asked = {"to": "circle:medical", "consent": person.consents.get().pk, "what": "health"}
    show(edith, person, {**asked, "embargo_until": tomorrow.isoformat()})
    assert seen(person.uid, "canary-illness") == set()
    assert Disclosure.objects.get().embargo_until == tomorrow
    show(edith, person, asked)
    assert seen(person.uid, "canary-illness") == {"partners+medical"}
    edith.post(f"{page(person)}hide/", {"group": "health"})
    assert seen(person.uid, "canary-illness") == set()


def test_only_a_group_waits_for_a_day(edith: Client) -> None:
    person = files.person()
    asked = {"to": "public", "consent": person.consents.get().pk, "embargo_until": "2100-01-01"}
    assert "embargo_until" in show(edith, person, asked).context["form"].errors


def test_an_administrator_makes_a_circle_and_puts_an_organisation_in(ada: Client) -> None:
    doctors = Organisation.objects.create(name_en="Doctors")
    add = "/admin/tracker/circle/add/"
    sent = filled(ada, add, code="medical", name_en="Medical", name_ru="Врачи")
    assert ada.post(add, {**sent, "memberships-0-organisation": doctors.pk}).status_code == 302
    circle = Circle.objects.get()
    change = f"/admin/tracker/circle/{circle.pk}/change/"
    assert (circle.code, Membership.objects.get().organisation) == ("medical", doctors)
    ada.post(change, filled(ada, change, **{"memberships-0-DELETE": "on", "code": "doctors"}))
    circle.refresh_from_db()
    assert (circle.code, Membership.objects.count()) == ("medical", 0)


def test_a_circle_to_which_somebody_is_shown_cannot_be_removed(ada: Client) -> None:
    circle = files.circle("medical")
    files.person(audience="circle", circle=circle)
    answer = ada.post(f"/admin/tracker/circle/{circle.pk}/delete/", {"post": "yes"})
    assert Circle.objects.count() == 1
    assert answer.status_code == 200


def test_the_list_tells_to_which_circle(edith: Client) -> None:
    files.person(audience="circle", circle=files.circle("medical"))
    files.person("Открытый")
    answer = edith.get("/admin/cases/prisoner/?shown=circle").content.decode()
    assert "Открытый" not in answer
    assert '<td class="field-seen_by">medical</td>' in answer
