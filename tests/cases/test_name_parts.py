import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.name_parts import Parts, is_cyrillic, parts


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Кагарлицкий Борис Юльевич", Parts("Кагарлицкий", "Борис", "Юльевич")),
        ("Борис Юльевич Кагарлицкий", Parts("Кагарлицкий", "Борис", "Юльевич")),
        ("Борис Кагарлицкий", Parts("Кагарлицкий", "Борис")),
        ("Кагарлицкий Борис", Parts("Кагарлицкий", "Борис")),
        ("Кагарлицкий, Борис", Parts("Кагарлицкий", "Борис")),
        ("Boris Kagarlitsky", Parts("Kagarlitsky", "Boris")),
        ("Буянова Надежда Фёдоровна", Parts("Буянова", "Надежда", "Фёдоровна")),
        ("Скобов Александр", Parts("Скобов", "Александр")),
        ("Марина Петрова", Parts("Петрова", "Марина")),
        ("Петрова Марина", Parts("Петрова", "Марина")),
        ("Дарья Трепова", Parts("Трепова", "Дарья")),
        ("Маммадов Рустам Маммад оглы", Parts("Маммадов", "Рустам", "Маммад оглы")),
        ("Иван Ильич", Parts("Ильич", "Иван")),
        ("Кушнир", Parts("Кушнир")),
        ("Салтыков Щедрин Михаил Евграфович", Parts("Салтыков Щедрин", "Михаил", "Евграфович")),
        ("Мария Юрьевна", Parts("Юрьевна", "Мария")),
        ("  ", Parts()),
        ("Kagarlitsky, Boris Yulievich", Parts("Kagarlitsky", "Boris", "Yulievich")),
        ("Boris Yulievich Kagarlitsky", Parts("Kagarlitsky", "Boris", "Yulievich")),
        ("Boris KAGARLITSKY", Parts("Kagarlitsky", "Boris")),
        ("КАГАРЛИЦКИЙ Борис Юльевич", Parts("Кагарлицкий", "Борис", "Юльевич")),
        ("Кагарлицкий Б. Ю.", Parts("Кагарлицкий", "Б.", "Ю.")),
        ("Б.Ю. Кагарлицкий", Parts("Кагарлицкий", "Б.", "Ю.")),
        ("Trepova Darya", Parts("Trepova", "Darya")),
        ("Darya Trepova", Parts("Trepova", "Darya")),
        ("Ким Ирина", Parts("Ким", "Ирина")),
        ("B. Kagarlitsky", Parts("Kagarlitsky", "B.")),
        ("Маммадов, Рустам Маммад оглы", Parts("Маммадов", "Рустам", "Маммад оглы")),
    ],
)
def test_parts(name: str, expected: Parts) -> None:
    assert parts(name) == expected


@given(st.lists(st.text("абвгдийич", min_size=1, max_size=9), max_size=5))
def test_no_word_is_lost_or_made_up(words: list[str]) -> None:
    told = parts(" ".join(words))
    assert sorted(" ".join([told.surname, told.given, told.patronymic]).split()) == sorted(words)


@pytest.mark.parametrize(("text", "cyrillic"), [("Борис", True), ("Boris", False), ("Борис B.", True), ("12", False)])
def test_script(text: str, cyrillic: bool) -> None:
    assert is_cyrillic(text) is cyrillic
