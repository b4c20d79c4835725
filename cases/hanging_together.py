"""What of a case file hangs together beyond its foreign keys, for whoever takes something back."""

from cases.models import KINDS, PROVABLE, Check, Comparison, PossiblePair, Prisoner, Proof
from tracker.taking_back import also_refers, stays_whole, worked_out


def register() -> None:
    stays_whole(Prisoner)
    worked_out(Comparison, PossiblePair)
    for about, provable in PROVABLE.items():
        also_refers(Proof, "about_id", provable.model, where=f"about = '{about}'")
    for model in KINDS:
        also_refers(Check, "row", model, where=f"model = '{model._meta.model_name}'")
