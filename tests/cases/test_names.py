import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.names import fold, romanise, sort_key, tokens, words_of

SPELLINGS = {
    "Кагарлицкий": "Kagarlitsky Kagarlitskiy Kagarlitskii Kagarlitskij Kagarlitski Kagarlicki Kagarlickij Kagarlitzky "
    "Kagarlit·skiĭ",
    "Щербакова": "Shcherbakova Scherbakova Ščerbakova Szczerbakowa Shherbakova",
    "Кушнир": "Kushnir Kuschnir Kušnir",
    "Соловьёв": "Solovyov Solovyev Soloviev Solov'ev Solov’yov Solovjov Соловьев",
    "Хачатурян": "Khachaturyan Hachaturian Xachaturyan Khachaturian",
    "Юлия": "Yulia Yuliya Julia Iuliia Юлія",
    "Жуков": "Zhukov Žukov Zhukow",
    "Цветаева": "Tsvetaeva Cvetaeva Tsvetayeva Tzvetaeva",
    "Чайковский": "Tchaikovsky Chaikovskii Tschaikowski Čajkovskij",
    "Горбачёв": "Gorbachev Gorbachov Gorbatschow Горбачев",
    "Кузнецов": "Kuznetsov Kuznecov Kuznetzov",
    "Александр": "Alexander Aleksandr Alexandr",
    "Алексей": "Alexey Alexei Aleksei Aleksej Alexeï",
    "Виктор": "Victor Viktor",
    "Николай": "Nikolai Nicolai Nikolay",
    "Пётр": "Pyotr Petr Piotr Петр",
    "Фёдор": "Fyodor Fedor Fjodor Федор",
    "Евгений": "Yevgeny Evgeny Evgenii Jewgenij",
    "Наталья": "Natalya Natalia Natalja Наталия",
    "Навальный": "Navalny Navalnyj Navalnyy Nawalny Navalnii",
    "Бяляцкі": "Bialiatski Byalyatsky Bjaljacki Бяляцкий",
    "Рассказов": "Rasskazov Raskazov",
    "Михаил": "Mikhail Mihail",
    "Объедков": "Obyedkov Obedkov",
}
NAMES = st.sampled_from(sorted(SPELLINGS))


@pytest.mark.parametrize("name", SPELLINGS)
def test_spellings_of_one_name_fold_together(name: str) -> None:
    assert {spelling: fold(spelling) for spelling in SPELLINGS[name].split()} == dict.fromkeys(
        SPELLINGS[name].split(), fold(name)
    )


def test_different_names_stay_apart() -> None:
    assert len({fold(name) for name in SPELLINGS}) == len(SPELLINGS)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Кагарлицкий Борис Юльевич", ["kagarlitski", "boris", "iulievich"]),
        ("Салтыков-Щедрин М. Е.", ["saltikov", "shiedrin", "m", "ie"]),
        ("Мар'яна О’Брайен", ["mariana", "obraien"]),
        ("KAGARLITSKY", ["kagarlitski"]),
        ("Кага́рлицкий", ["kagarlitski"]),
        ("İsmail", ["ismail"]),
        ("100% _", ["100"]),
        ("שלום", ["שלום"]),
        ("«» ь %", []),
        ("", []),
    ],
)
def test_words_of_a_text(text: str, folded: list[str]) -> None:
    assert tokens(text) == folded


def found(query: str, *names: str) -> bool:
    words = words_of(names)
    return bool(tokens(query)) and all(any(word.startswith(token) for word in words) for token in tokens(query))


@pytest.mark.parametrize("query", ["Kagarlitsky", "Кагарлицкий", "Kagarlitski", "Кагарл", "Борис Кагарл", "b. kagarl"])
def test_he_is_found_and_nobody_else(query: str) -> None:
    assert found(query, "Кагарлицкий Борис Юльевич", "Boris Kagarlitsky")
    assert not found(query, "Кагаров Борис", "Boris Kagarov")
    assert not found(query, "Навальный Алексей Анатольевич", "Alexei Navalny")


def test_a_word_is_found_by_its_beginning_only() -> None:
    assert not found("гарлицкий", "Кагарлицкий Борис")
    assert not found("", "Кагарлицкий Борис")


@given(name=NAMES, length=st.integers(3, 20))
def test_the_beginning_of_any_spelling_that_is_kept_finds(name: str, length: int) -> None:
    for spelling in [name, *SPELLINGS[name].split()]:
        assert found(spelling[:length], spelling)


@given(name=NAMES, length=st.integers(3, 20))
def test_the_beginning_of_the_name_in_russian_finds_every_spelling(name: str, length: int) -> None:
    for spelling in SPELLINGS[name].split():
        assert found(name[:length], spelling)


@given(name=NAMES, length=st.integers(3, 20))
def test_the_beginning_of_the_usual_latin_spelling_finds_the_name_in_russian(name: str, length: int) -> None:
    assert found(romanise(name)[:length], name)


@given(text=st.text(max_size=60), length=st.integers(0, 60))
def test_any_text_is_found_by_any_beginning(text: str, length: int) -> None:
    assert not tokens(text[:length]) or found(text[:length], text)


@given(st.text(max_size=60))
def test_folding_is_steady(text: str) -> None:
    assert fold(text) == fold(text)
    assert fold(text.upper().lower()) == fold(text.lower().upper().lower())


def test_a_ukrainian_g_is_found_as_its_speakers_write_it() -> None:
    assert found("Serhii", "Сергій Їжак")
    assert found("Sergiy", "Сергій Їжак")


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Борис Кагарлицкий", "Boris Kagarlitsky"),
        ("Надежда Буянова", "Nadezhda Buyanova"),
        ("Сергій Їжак", "Serhii Yizhak"),
        ("Володимир Зеленський", "Volodymyr Zelenskyi"),
        ("Лук'яненко Є.", "Lukianenko Ye."),
        ("Алесь Бяляцкі", "Ales Bialiatski"),
        ("Boris", "Boris"),
        ("", ""),
    ],
)
def test_romanised(name: str, latin: str) -> None:
    assert romanise(name) == latin


def test_russian_order() -> None:
    keys = [
        sort_key(name)
        for name in ("Елагин", "Ёлкин", "Ельцин", "Жуков", "Иванов Ян", "Иванова Анна", "Ільїн", "Ким", "Яшин")
    ]
    assert keys == sorted(keys)
