"""Publishing a change: the whole projector, against building the same records and throwing them away."""

from collections.abc import Iterator
from datetime import date

from bench.figure import Figure, compare
from cases.models import Prisoner
from tracker.publishing.projector import project_all_marked
from tracker.publishing.readers import readers
from tracker.publishing.records import registry

CHANGED = 200


def figures() -> Iterator[Figure]:
    uids = list(Prisoner.objects.filter(audience="public").order_by("uid").values_list("uid", flat=True)[:CHANGED])
    turn = iter(range(1_000_000))

    def ours() -> None:
        Prisoner.objects.filter(uid__in=uids).update(occupation_en=f"changed {next(turn)}")
        project_all_marked()

    def baseline() -> None:
        registry.kinds["prisoner"].build(uids, date.today(), readers())

    yield compare(
        "projecting", ours, baseline, goal=4, of=f"{CHANGED} changed people published, against building alone"
    )
