"""XML as a stream, without what makes XML dangerous: a document that declares a type or an entity is refused.

Expat calls us for each element; nothing is built, nothing is fetched.
"""

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from xml.parsers import expat

from cases.imports.refusals import Refused, Why

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


def stream(
    pieces: Iterable[bytes], member: str, start: Start | None = None, end: End | None = None, text: Text | None = None
) -> None:
    """Read XML to its end, calling back; names come as they are written, with any prefix. Raises Refused."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    # set by name: the type stubs of this old module know less than it does
    for name, handler in [
        ("StartDoctypeDeclHandler", _refuse_type),
        ("EntityDeclHandler", _refuse_type),
        ("StartElementHandler", start),
        ("EndElementHandler", end),
        ("CharacterDataHandler", text),
    ]:
        setattr(parser, name, handler)
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except expat.ExpatError:
        raise Refused(Why.BROKEN_XML, member=member) from None


def _refuse_type(*_declared: object) -> None:
    raise Refused(Why.DOCTYPE)


def bare(name: str) -> str:
    """The name of an element or attribute without its prefix: `x:row` is a row."""
    return name.rpartition(":")[2]


def elements(pieces: Iterable[bytes], member: str, wanted: set[str]) -> list[tuple[str, dict[str, str]]]:
    """The elements of a small document that are called so, with their attributes, in order."""
    found: list[tuple[str, dict[str, str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if bare(name) in wanted:
            found.append((bare(name), {bare(key): value for key, value in attributes.items()}))

    stream(pieces, member, start)
    return found


def resolved(target: str, beside: str) -> str:
    """The member that a relationship of the part `beside` points at."""
    if target.startswith("/"):
        return target[1:]
    steps: list[str] = []
    for step in (PurePosixPath(beside).parent / target).parts:
        if step == ".." and steps:
            steps.pop()
        elif step != "..":
            steps.append(step)
    return "/".join(steps)
