"""Taking a whole import back, but for what somebody changed since."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Exists, OuterRef

from cases.models import Import, ImportState, Mapping, Source
from tracker.models import User
from tracker.taking_back import TakenBack, take_back

RUN = "cases.run_import"


class NotDone(Exception):
    """Nothing of this import is in the files: it never was, or was taken back."""


@transaction.atomic
def undo(import_: Import, *, actor: User | None) -> TakenBack:
    """Everything that it wrote is as it was before; what is left, and why, is in the answer.

    What it knew of its rows' people goes too, so that the same list can come in again as if for the first time.
    `actor` is None for somebody at the command line. Raises PermissionDenied and NotDone.
    """
    if actor is not None and not actor.has_perm(RUN):
        raise PermissionDenied
    current = Import.objects.select_for_update().get(pk=import_.pk)
    if current.state != ImportState.DONE:
        raise NotDone
    back = take_back(current.contexts, why=f"undo of import {current.pk}", actor=actor.pk if actor else None)
    current.state = ImportState.UNDONE
    current.save(update_fields=["state"])
    current.rows.filter(applied=True).update(applied=False)
    # a list is no source any more where nothing is known from it
    Mapping.objects.exclude(source=None).exclude(Exists(Source.objects.filter(pk=OuterRef("source")))).update(
        source=None
    )
    import_.refresh_from_db()
    return back
