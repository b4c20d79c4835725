"""A case with those of its people whom a reader may see."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from cases.models import Case, Charge, Defendant, Event, Evidence, Outcome, Ruling, Sentence, Source
from tests import files
from tests.cases.pages.site import visit, words
from tests.files import publish

pytestmark = pytest.mark.django_db


def ufa(*people: str, audience: str = "public") -> Case:
    """One case against several people."""
    charge = files.charged(files.person(people[0], audience=audience), "205.4", "2")
    case = charge.defendant.case
    for surname in people[1:]:
        defendant = Defendant.objects.create(case=case, prisoner=files.person(surname, audience=audience))
        Charge.objects.create(defendant=defendant, article=charge.article)
    Case.objects.update(title_en="The circle", title_ru="Дело кружка", summary_en="Five readers.", opened_on="2022-03")
    publish()
    return case


def test_the_page_tells_the_course_of_the_case() -> None:
    case = ufa("Матисов", "Чувилин")
    Ruling.objects.create(case=case, instance="first", given_on="2025-12-16", in_force_from="2026-05")
    Event.objects.create(case=case, text_en="The judge fell ill.", audience="public")
    Event.objects.create(
        case=case, text_en="The prosecution asks for 24 years.", happened_on="2025-11", audience="public"
    )
    for value, note in [("20 years", ""), ("more than 20 years", "Rounded.")]:
        source = Source.objects.create(title=f"A paper of {value}", audience="public")
        Evidence.objects.create(source=source, case=case, fact="sentence", value=value, quote="so", dispute_en=note)
    publish()
    page = words(visit(f"/en/cases/{case.uid}/"))
    for told in [
        "The circle Opened March 2022 Five readers.",
        "Who Sentence Now Ivan Matisov Art. 205.4 part 2 none is known Accused Ivan Chuvilin",
        "November 2025 The prosecution asks for 24 years. 16 December 2025 First instance in force from May 2026",
        "date not known The judge fell ill.",
        "Sentence : 20 years / ; more than 20 years",
        "A paper of 20 years",
    ]:
        assert told in page, told
    assert "Дело кружка" in words(visit(f"/ru/cases/{case.uid}/"))


def test_each_has_a_sentence_the_part_of_it_in_prison_and_a_state() -> None:
    case = ufa("Матисов", "Чувилин", "Ефимов")
    ruling = Ruling.objects.create(case=case, instance="first", given_on="2025-12-16")
    for defendant, years, in_prison in zip(case.defendants.order_by("pk"), (22, 20), (96, None), strict=False):
        outcome = Outcome.objects.create(ruling=ruling, defendant=defendant)
        Sentence.objects.create(outcome=outcome, years=years, regime="strict", prison_months=in_prison)
    publish()
    page = words(visit(f"/en/cases/{case.uid}/"))
    assert "22 years of imprisonment, strict regime not in force as far as is known 8 years On trial" in page
    assert "20 years of imprisonment, strict regime not in force as far as is known not known On trial" in page
    assert "Ivan Yefimov Art. 205.4 part 2 none is known not known Accused" in page
    assert "16 December 2025 First instance Convicted : Ivan Matisov, Ivan Chuvilin" in page


def test_each_ruling_says_what_it_decided_of_the_one_who_is_accused() -> None:
    case = ufa("Матисов")
    for instance, day, outcome, years in [
        ("first", "2025-12-16", "convicted", 22),
        ("appeal", "2026-05", "softened", 20),
    ]:
        ruling = Ruling.objects.create(case=case, instance=instance, given_on=day)
        made = Outcome.objects.create(ruling=ruling, defendant=case.defendants.get(), outcome=outcome)
        Sentence.objects.create(outcome=made, years=years, regime="strict")
    publish()
    page = words(visit(f"/en/cases/{case.uid}/"))
    assert "16 December 2025 First instance Convicted 22 years of imprisonment, strict regime" in page
    assert "May 2026 Appeal Softened 20 years of imprisonment, strict regime" in page


def test_one_accused_is_told_of_at_length() -> None:
    case = ufa("Матисов")
    page = visit(f"/en/cases/{case.uid}/")
    assert "Ivan Matisov Accused Article 205.4, part 2" in words(page)
    assert "<table" not in page.content.decode()


def test_a_hidden_defendant_is_not_in_it() -> None:
    case = ufa("Матисов")
    Defendant.objects.create(case=case, prisoner=files.person("Тайный", "Тихон", audience="partners"))
    publish()
    page = visit(f"/ru/cases/{case.uid}/").content.decode()
    assert "Матисов" in page
    assert "Тихон" not in page


def test_a_hidden_case_is_as_missing_as_one_that_never_was() -> None:
    case = ufa("Матисов")
    hidden = Case.objects.create(title_en="Secret", audience="internal")
    publish()
    assert visit(f"/en/cases/{case.uid}/").status_code == 200
    never = visit("/en/cases/aaaaaaaaaaaa/")
    answer = visit(f"/en/cases/{hidden.uid}/")
    assert (answer.status_code, answer.content, answer.headers) == (404, never.content, never.headers)


@pytest.mark.parametrize("people", [1, 3])
def test_queries_do_not_grow_with_people(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, people: int
) -> None:
    case = ufa(*"АБВ"[:people])
    with django_assert_num_queries(5):  # a savepoint, the role; the record; the role back, the savepoint
        client.get(f"/en/cases/{case.uid}/")
