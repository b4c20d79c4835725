import re
from pathlib import Path

from django.utils.translation import override

from cases.imports import values
from cases.imports.problem_words import WORDS, in_words, located
from cases.imports.values.reading import Problem


def test_a_problem_says_where_it_is_and_what_was_found() -> None:
    problem = Problem("impossible_date", "31.02.2023")
    assert located(problem, 17, 3) == "D17: “31.02.2023” is not in the calendar. Check the day and the month."
    with override("ru"):
        assert located(problem, 17, None).startswith("строка 17: «31.02.2023»")


def test_every_code_that_a_reader_gives_has_words_in_both_languages() -> None:
    source = "".join(path.read_text() for path in Path(values.__file__).parent.glob("*.py"))
    given = set(re.findall(r'(?:failed|Problem)\("(\w+)"', source))
    assert "not_a_date" in given
    assert given <= set(WORDS)
    for code in WORDS:
        with override("ru"):
            russian = str(in_words(Problem(code, "x")))
        assert russian != str(in_words(Problem(code, "x")))
