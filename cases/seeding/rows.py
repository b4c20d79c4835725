"""Rows: what is written of one thing, with its seed key and the seed keys of what it points to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from cases.seeding.reading import Entry, SeedRefused
from cases.seeding.tables import Table


@dataclass(frozen=True, eq=False)
class Row:
    table: Table
    key: str
    above: "Row | None"
    values: Mapping[str, Any]  # fields, as written
    refs: Mapping[str, tuple[type[Model], str]]  # fields that point to another row
    links: Mapping[str, list[str]]
    proves: tuple[str, ...]  # facts of the same file that this evidence stands for
    disputes: tuple[str, ...]  # and those that it contradicts

    @property
    def root(self) -> "Row":
        """The thing of its own that this is a part of: a person, a case, a facility…"""
        return self.above.root if self.above else self

    @property
    def model(self) -> type[Model]:
        return self.table.model

    @property
    def name(self) -> str:
        """Unique among all rows, for people to read."""
        return f"{self.model._meta.model_name} {self.key}"

    @property
    def points_to(self) -> dict[str, tuple[type[Model], str]]:
        above = {self.table.parent: (self.above.model, self.above.key)} if self.above else {}
        return above | dict(self.refs)


def rows(entries: Iterable[Entry], tables: Mapping[str, Table]) -> list[Row]:
    """Every row, parents before their parts. Raises SeedRefused for what no table knows or two rows call themselves."""
    found: dict[tuple[type[Model], str], Row] = {}
    for entry in entries:
        if entry.table not in tables:
            raise SeedRefused(f"{entry.file}: there is no table “{entry.table}”.")
        for row in _tree(tables[entry.table], entry.values, None, entry.file):
            if found.setdefault((row.model, row.key), row) is not row:
                raise SeedRefused(f"{entry.file}: there is a second {row.name}.")
    _check_refs(found)
    return list(found.values())


def _tree(table: Table, written: Mapping[str, Any], above: Row | None, place: str) -> Iterator[Row]:
    row = _row(table, written, above, place)
    yield row
    for name, child in table.children.items():
        for each in written.get(name, []):
            yield from _tree(child, each, row, f"{place}: {row.key}/{name}")


def _row(table: Table, written: Mapping[str, Any], above: Row | None, place: str) -> Row:
    if table.named_by not in written:
        raise SeedRefused(f"{place}: a row without “{table.named_by}”.")
    key = str(written[table.named_by])
    if above:
        key = f"{above.key}/{_name_in_parent(table, above)}/{key}"
    root = above.root.key if above else key
    fields = {field.name for field in table.model._meta.fields} - {"id", "seed_key"}
    known = fields | set(table.children) | set(table.links) | {"key", "proves", "disputes"}
    if strange := sorted(set(written) - known):
        raise SeedRefused(f"{place}: {key} has what nobody knows: {', '.join(strange)}.")
    return Row(
        table=table,
        key=key,
        above=above,
        values={name: value for name, value in written.items() if name in fields - set(table.refs)},
        refs={
            name: (ref.model, ref.path.format(root=root, name=written[name]))
            for name, ref in table.refs.items()
            if name in written
        },
        links={name: written[name] for name in table.links if name in written},
        proves=tuple(written.get("proves", ())),
        disputes=tuple(written.get("disputes", ())),
    )


def _name_in_parent(table: Table, above: Row) -> str:
    return next(name for name, child in above.table.children.items() if child is table)


def _check_refs(found: Mapping[tuple[type[Model], str], Row]) -> None:
    for row in found.values():
        linked = [(row.table.links[name].to, key) for name, keys in row.links.items() for key in keys]
        for model, key in [*row.refs.values(), *linked]:
            if (model, key) not in found:
                raise SeedRefused(f"{row.name} names {model._meta.model_name} {key}, which is in no file.")
