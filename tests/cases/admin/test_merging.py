"""Two files side by side, made one and taken apart again, by an editor at a browser."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.models import Death, Merge, Placement, Prisoner
from tests import files
from tests.cases.full_file import fill
from tests.staff import desk


@pytest.fixture
def two(db: None) -> tuple[Prisoner, Prisoner]:
    kept = files.person("Иванов", "Иван", birth_date="1957", home_region="Тверь", note="a")
    merged = files.person("Ivanov", "Ivan", birth_date="1958", home_region="Тверь", note="b", audience="partners")
    for person, day in ((kept, "2026-01-01"), (merged, "2026-01-02")):
        files.held(person, started="2024")
        Death.objects.create(prisoner=person, died_on=day)
    return kept, merged


def address(kept: Prisoner, merged: Prisoner) -> str:
    return f"/admin/cases/prisoner/merge/{kept.uid}/{merged.uid}/"


def test_what_differs_is_marked_and_can_be_chosen(edith: Client, two: tuple[Prisoner, Prisoner]) -> None:
    answer = edith.get(address(*two))
    fields = {each.name: (each.kept, each.merged, each.usual, each.together) for each in answer.context["fields"]}
    assert fields["birth_date"] == ("1957", "1958", "kept", False)
    assert fields["home_region"] == ("Тверь", "Тверь", "", False)
    assert fields["note"] == ("a", "b", "both", True)
    facts = {each.kind: each for each in answer.context["facts"]}
    assert facts["Deaths"].choice == "death"
    assert [each.title for each in facts["Names"].merged] == ["Ivanov Ivan"]
    page = answer.content.decode()
    assert 'name="birth_date" value="merged"' in " ".join(page.split())
    assert "afterwards the file is shown to partner organisations" in page


def test_merged_and_taken_apart_again(edith: Client, two: tuple[Prisoner, Prisoner]) -> None:
    kept, merged = two
    answer = edith.post(address(*two), {"birth_date": "merged", "death": "merged", "official_name": "kept"})
    assert answer["Location"] == f"/admin/cases/prisoner/{kept.pk}/change/"
    page = edith.get(answer["Location"]).content.decode()
    assert (
        "The two files are one now." in page
        and "stays with the other: Placement: ИК-4." in page
        and "stays with the other: Death: 2026-01-01." in page
    )
    kept.refresh_from_db()
    assert (str(kept.birth_date), str(Death.objects.get(prisoner=kept).died_on)) == ("1958", "2026-01-02")
    assert edith.get(f"/admin/cases/prisoner/{merged.pk}/change/")["Location"] == answer["Location"]
    assert [each.pk for each in edith.get(f"/admin/cases/prisoner/?q={merged.uid}").context["cl"].result_list] == [
        kept.pk
    ]
    done = Merge.objects.get()
    undo = f"/admin/cases/prisoner/merges/{done.pk}/undo/"
    assert undo in edith.get(f"/admin/cases/prisoner/{kept.pk}/history/").content.decode()
    assert edith.get(undo).status_code == 200 and Merge.objects.get().undone_at is None
    Placement.objects.filter(prisoner=kept).update(note="x")
    page = edith.post(undo, follow=True).content.decode()
    assert "The two files are apart again" in page
    merged.refresh_from_db()
    assert (
        merged.merged_into is None
        and undo not in edith.get(f"/admin/cases/prisoner/{kept.pk}/history/").content.decode()
    )


def test_they_may_be_two_people_after_all(edith: Client, two: tuple[Prisoner, Prisoner]) -> None:
    apart = f"/admin/cases/prisoner/pairs/{two[0].uid}/{two[1].uid}/"
    assert f'action="{apart}"' in edith.get(address(*two)).content.decode()
    edith.post(apart, {"why": "father and son"})
    for either_way in (two, two[::-1]):
        page = edith.get(address(*either_way)).content.decode()
        assert "father and son" in page and "They are one person" not in page and f'action="{apart}"' not in page


def test_refusals_are_said_in_words(edith: Client, two: tuple[Prisoner, Prisoner]) -> None:
    kept, merged = two
    edith.post(address(*two))
    page = edith.post(address(files.person("Третий"), merged)).content.decode()
    assert "One of these files was merged already." in page
    assert edith.get(f"/admin/cases/prisoner/merge/{kept.uid}/{kept.uid}/").status_code == 404
    assert edith.get(f"/admin/cases/prisoner/merge/{kept.uid}/aaaaaaaaaaaa/").status_code == 404


@pytest.mark.parametrize("who", ["vera", "cora", "tom"])
def test_editors_alone(demo: None, two: tuple[Prisoner, Prisoner], who: str) -> None:
    assert desk(who).post(address(*two)).status_code == 403
    assert Prisoner.objects.merged().count() == 0


def test_as_many_queries_for_small_files_as_for_large(edith: Client, two: tuple[Prisoner, Prisoner]) -> None:
    """So many for each kind of row and what it names: no literal, as tables come with every release."""

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            edith.get(address(*two))
        return len(queries)

    for person in two:
        person.death.delete()
        fill(person, 20)
    asked()
    few = asked()
    for person in two:
        for number in range(30, 33):
            person.names.create(kind="pseudonym", whole=f"Name {number}")
            person.releases.create(kind="served", released_on=f"20{number}")
    assert asked() == few
