"""Published people are found by what is nearly their name, and nobody learns of a name that they may not see."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from cases.models import NameKey, Prisoner, PublishedPrisoner, PublishedSpelling, WorkingSpelling
from cases.names import tokens
from cases.readings import typed
from cases.spellings import one_slip_away, slips_between, slips_in
from tests import files
from tracker.publishing import projector
from tracker.publishing.reading import reading

# letters whose sounds do not melt into one another
WORDS = st.text("абвгдклмнопру", min_size=5, max_size=12).map(lambda text: tokens(text)[0]).filter(slips_in)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Кагралицкий", "Кагарлицкий"),
        ("Кагарлитский", "Кагарлицкий"),
        ("Nawalnij", "Навальный"),
        ("Навальнй", "Навальный"),
        ("Bujanova", "Буянова"),
        ("Bujanowa", "Буянова"),
        ("Tchouviline", "Чувилин"),
        ("Tschuwilin", "Чувилин"),
        ("Czuwilin", "Чувилин"),
        ("Poutine", "Путин"),
        ("Tchaadaïev", "Чаадаев"),
        ("Gorbatchev", "Горбачёв"),
        ("Smirnoff", "Смирнов"),
        ("Schirinowski", "Жириновский"),
        ("Jirinovski", "Жириновский"),
        ("Żyrinowski", "Жириновский"),
        ("Orolv", "Орлов"),
        ("Selenski", "Зеленский"),
        ("Wolkow", "Волков"),
        ("Guerassimov", "Герасимов"),
        ("Chouvalov", "Шувалов"),
        ("Szuwałow", "Шувалов"),
        ("Кара Мурза", "Кара-Мурза"),
    ],
)
def test_both_ways(typed: str, meant: str) -> None:
    """Whichever of the two was typed and whichever stands in the file."""
    for one, other in ((typed, meant), (meant, typed)):
        for mine, theirs in zip(tokens(one), tokens(other), strict=True):
            assert mine == theirs or slips_between(mine, theirs) is not None


@pytest.mark.parametrize(
    ("one", "other"), [("Ким", "Цой"), ("Ким", "Кин"), ("Орлов", "Козлов"), ("Путин", "Пугин-Шац")]
)
def test_another_name_is_not_nearly_it(one: str, other: str) -> None:
    assert slips_between(tokens(one)[0], tokens(other)[0]) is None or tokens(one)[0][:2] == tokens(other)[0][:2]


@pytest.mark.parametrize(
    ("word", "meant", "slips"),
    [
        ("chkaloff", "Шкалов", 2),
        ("Chodorkowski", "Ходорковский", 1),
        ("Chodorkoswki", "Ходорковский", 2),
        ("Chouvalvo", "Шувалов", 2),
        ("Jirinvoski", "Жириновский", 2),
        ("Cvietkov", "Цветков", 1),
        ("Xarlamov", "Харламов", 1),
        # letters that are read together where one between them is missing or mistaken
        ("ниолай", "Николай", 1),
        ("мариоа", "Марина", 1),
        ("анжон", "Антон", 1),
        ("анастзсия", "Анастасия", 1),
        ("иеорь", "Игорь", 1),
        ("клуук", "Клутук", 1),
        ("кяльн", "Кяльян", 1),
    ],
)
def test_what_else_a_word_may_be_read_as(word: str, meant: str, slips: int) -> None:
    (asked,), (token,) = typed(word).values(), tokens(meant)
    like, exactly = asked.looked_for()
    assert asked.slips(token, shortest=3) == slips
    assert token in exactly or any(_look_alike(each, token) for each in like)


def _look_alike(one: str, other: str) -> bool:
    """As pg_trgm sees it."""
    first, second = ({f"  {word} "[at : at + 3] for at in range(len(word) + 1)} for word in (one, other))
    return len(first & second) >= 0.3 * len(first | second)


@given(WORDS, st.data())
def test_one_slip_of_any_kind_is_forgiven(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    slipped = [word[:at] + word[at + 1 :], f"{word[:at]}z{word[at + 1 :]}", f"{word[:at]}z{word[at:]}"]
    assert [slips_between(each, word) for each in slipped if slips_in(each)] == [1] * sum(
        map(bool, map(slips_in, slipped))
    )
    turned = min(at, len(word) - 2)
    changed = word[:turned] + word[turned + 1] + word[turned] + word[turned + 2 :]
    assert changed == word or (changed in one_slip_away(word) and slips_between(word, changed) == 1)


def public(text: str) -> list[str]:
    with reading():
        found = PublishedPrisoner.objects.seen_by("public").named(text).order_by("rank")
        return [row.name_key for row in found]


@pytest.fixture
def boris(db: None) -> Prisoner:
    person = files.person("Кагарлицкий", "Борис")
    files.person("Кагарлинская", "Тайна", audience="internal")
    files.person("Кагарлинский", "Дружный", audience="partners")
    files.publish()
    return person


def test_the_nearest_comes_first(boris: Prisoner) -> None:
    files.person("Кагарлинкин", "Борис")
    files.publish()
    assert public("Кагарлицкий") == ["кагарлицкий борис", "кагарлинкин борис"]
    assert public("Кагарлинкин") == ["кагарлинкин борис", "кагарлицкий борис"]


def test_nobody_learns_of_a_hidden_name(boris: Prisoner) -> None:
    words = set(PublishedSpelling.objects.seen_by("public").values_list("token", flat=True))
    assert not {each for each in words if "taina" in each or "druzhn" in each or "kagarlinsk" in each}
    assert public("Кагарлинский") == ["кагарлицкий борис"]
    assert public("Тайна") == public("Тайнв") == public("Дружнй") == []
    partners = PublishedPrisoner.objects.seen_by("partners").named("Дружнй")
    assert [row.name_key for row in partners] == ["кагарлинский дружный"]


def test_what_the_public_finds_does_not_depend_on_who_is_hidden(boris: Prisoner) -> None:
    """Not even by crowding out: a hundred hidden names are nearer to what is typed than the one that is seen."""
    before = public("Кагарлитскй")
    for number in range(100):
        files.person(f"Кагарлитск{chr(ord('а') + number % 32)}{'й' if number > 32 else ''}", audience="partners")
    files.publish()
    assert public("Кагарлитскй") == before == ["кагарлицкий борис"]


def truth() -> dict[tuple[str, str], int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT audience, word, count(*) FROM cases_publishedprisoner, unnest(tsvector_to_array(names)) w (word)"
            " GROUP BY 1, 2"
        )
        return {(audience, word): people for audience, word, people in cursor.fetchall()}


def listed() -> dict[tuple[str, str], int]:
    return {(row.audience, row.token): row.people for row in PublishedSpelling.objects.all()}


def test_the_list_of_words_follows_the_records(boris: Prisoner) -> None:
    assert listed() == truth() != {}
    boris.names.update(surname="Скобов")
    files.publish()
    assert listed() == truth()
    assert ("public", "kagarlitski") not in listed()
    Prisoner.objects.update(audience="internal")
    files.publish()
    assert listed() == truth() == {}


def test_the_list_of_words_follows_plain_sql(boris: Prisoner) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_publishedprisoner SET names = '''kto'' ''borisov''' WHERE audience = 'public'")
    assert listed() == truth()
    assert public("Кагарлицкий") == []
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM cases_publishedprisoner")
    assert listed() == {}


@pytest.mark.parametrize("words", [1, 3])
def test_a_search_costs_two_questions(boris: Prisoner, django_assert_num_queries: Any, words: int) -> None:
    everybody = PublishedPrisoner.objects.seen_by("public")
    with django_assert_num_queries(2):  # what is spelt nearly so; the people
        list(everybody.named(" ".join(["Кагарлицкий", "Борис", "Юльевич"][:words])))


@pytest.mark.django_db(transaction=True)
def test_verify_mends_the_lists_of_words() -> None:
    """What no trigger sees: a list emptied, a count and a word that are wrong."""
    files.person("Кагарлицкий", "Борис")
    projector.project_all_marked()
    NameKey.objects.complete()
    kept = set(WorkingSpelling.objects.values_list("token", flat=True))
    for damage in (
        "TRUNCATE cases_publishedspelling, cases_workingspelling",
        "UPDATE cases_publishedspelling SET people = 7 WHERE token = 'boris';"
        " INSERT INTO cases_publishedspelling (audience, token, people) VALUES ('public', 'nobody', 1);"
        " INSERT INTO cases_workingspelling (token) VALUES ('nobody')",
    ):
        with connection.cursor() as cursor:
            cursor.execute(damage)
        call_command("publish", verify=True, stdout=StringIO())
        assert listed() == truth() != {} and public("Кагарлитский") == ["кагарлицкий борис"]
        assert set(WorkingSpelling.objects.values_list("token", flat=True)) == kept != set()
    assert projector.verify() == 0
