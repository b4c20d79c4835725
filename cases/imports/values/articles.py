"""Articles of law in a cell, several as well as one: see `cases.citations` for the forms."""

from dataclasses import replace

from cases.citations import Citation, citations
from cases.imports.rows import Cell
from cases.imports.values.reading import Problem, Read, is_nothing


def read_articles(cell: Cell, *, country: str = "RU") -> Read[tuple[Citation, ...]]:
    """What a cell cites; each piece that cites nothing is a problem with its words.

    `country` is the list's own, where it is not Russia's. A number that a spreadsheet took for one, 207.3, is read too.
    """
    if cell is None or isinstance(cell, bool):
        return Read() if cell is None else Read.failed("not_an_article", cell)
    text = str(cell)
    if is_nothing(text):
        return Read()
    cited = citations(text)
    read = tuple(each for each in cited if each.number)
    problems = tuple(Problem("not_an_article", each.text) for each in cited if not each.number)
    if country != "RU":
        read = tuple(_of(each, country) for each in read)
    return Read(read or None, problems)


def _of(cited: Citation, country: str) -> Citation:
    return cited if cited.named else replace(cited, country=country)
