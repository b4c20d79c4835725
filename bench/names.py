"""Finding a person by a misspelt name, against the nearest thing that a plain index can do: an exact name."""

from collections.abc import Iterator

from bench.figure import Figure, compare
from cases.models import PublishedPrisoner


def figures() -> Iterator[Figure]:
    public = PublishedPrisoner.objects.seen_by("public")
    sample = list(public.order_by("uid").values_list("name_key", flat=True)[:50])

    def ours() -> None:
        for name in sample:
            assert list(public.named(name)[:10])

    def baseline() -> None:
        for name in sample:
            assert list(public.filter(name_key=name)[:10])

    yield compare("names", ours, baseline, goal=8, of="50 names found in any spelling, against an exact look-up")
