"""Links in cells: to a person's page in a known registry, which is a number there, or to anything else."""

import re
from collections.abc import Iterable

LINK = re.compile(r"https?://[^\s,;<>\"«»()]+", re.IGNORECASE)
# the page of one person there, by the end of its address
PAGES = [
    ("memorial", re.compile(r"https?://(?:www\.)?memopzk\.org/(?:en/)?figurant/(?P<number>[\w-]+)/?", re.IGNORECASE)),
    # as the lists that can be downloaded there have it
    ("memorial", re.compile(r"https?://(?:www\.)?memopzk\.org/\?p=(?P<number>\d+)", re.IGNORECASE)),
]
NUMBERED = re.compile(r"(?P<registry>[a-z0-9][a-z0-9_.-]*):(?P<number>\S.*)")
LONGEST_REGISTRY, LONGEST_NUMBER = 40, 80


def links_in(text: str) -> list[str]:
    return list(dict.fromkeys(link.rstrip(".,") for link in LINK.findall(text)))


def told_apart(links: Iterable[str]) -> tuple[list[list[str]], list[str]]:
    """The numbers in registries, as [registry, number, link], and the links that are none."""
    numbers, others = [], []
    for link in links:
        found = next(((name, page) for name, pages in PAGES if (page := pages.fullmatch(link))), None)
        if found:
            numbers.append([found[0], found[1]["number"].lower(), link])
        else:
            others.append(link)
    return numbers, others


def identifiers_in(text: str, registry: str) -> list[list[str]] | None:
    """The numbers that a cell names, each with its registry before it unless the column says whose they are.

    None where it cannot be told whose they are.
    """
    found = []
    for piece in re.split(r"[;\n]\s*", text.strip()):
        if not piece:
            continue
        if links := links_in(piece):
            numbers, others = told_apart(links)
            # a page of the registry that the column names, in whatever form its address has
            numbers += [[registry, link.rstrip("/").rpartition("/")[2], link] for link in others if registry]
            if others and not registry:
                return None
            found += numbers
        elif named := NUMBERED.fullmatch(piece):
            found.append([named["registry"], named["number"].strip(), ""])
        elif registry:
            found.append([registry, piece.strip(), ""])
        else:
            return None
    fits = all(len(name) <= LONGEST_REGISTRY and 0 < len(number) <= LONGEST_NUMBER for name, number, _link in found)
    return found if fits else None
