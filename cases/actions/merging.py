"""Two files of one person become one; and two again, exactly, but for what somebody changed since."""

from collections.abc import Mapping

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from cases.actions.publication import KIND, Refused, may, note_takedown
from cases.merging.fields import take_over
from cases.merging.files import ask_now, move_files, put_off
from cases.merging.following import followers
from cases.merging.rows import Moved
from cases.merging.seeing import narrow
from cases.models import Merge, Prisoner
from tracker import takedowns
from tracker.history import apart
from tracker.models import Takedown, User
from tracker.taking_back import TakenBack, take_back

MERGE = "cases.add_merge"
UNMERGE = "cases.change_merge"
WHY, WHY_APART = gettext_noop("two files merged"), gettext_noop("two files taken apart")


def merge(kept: Prisoner, merged: Prisoner, *, choices: Mapping[str, str], actor: User) -> Merge:
    """Everything of `merged` goes to `kept`; both uids lead there.

    `choices` says for each field of `cases.merging.fields` whose value holds. Of two audiences the narrower holds, and
    what was taken down or objected to in either file. Raises PermissionDenied and Refused.
    """
    may(actor, MERGE)
    with apart(WHY, actor=actor.pk) as context, transaction.atomic():
        put_off()
        kept, merged = _both(kept, merged)
        taken_down = _take_down_too(kept, merged, actor)
        narrow(kept, merged, timezone.localdate())
        held = take_over(kept, merged, choices)
        moved, more = move_files(merged, kept, choices)
        kept.save()
        Prisoner.objects.filter(merged_into=merged).update(merged_into=kept)
        Prisoner.objects.filter(pk=merged.pk).update(merged_into=kept)
        notes = {name: follower.move(merged, kept) for name, follower in followers.items()}
        _is_sound()
        return Merge.objects.create(
            kept=kept,
            merged=merged,
            context=context,
            choices=held | more,
            left=_left(moved),
            moved=notes | {"takedowns": taken_down},
            actor=actor,
        )


def unmerge(done: Merge, *, actor: User) -> TakenBack:
    """The two files as they were; what it left, because somebody changed it since, is in the answer.

    Raises PermissionDenied, and Refused where the file that was kept was itself merged since: that comes first.
    """
    may(actor, UNMERGE)
    with transaction.atomic():
        current = Merge.objects.select_for_update().select_related("kept", "merged").get(pk=done.pk)
        if current.undone_at is not None:
            raise Refused("undone")
        if current.kept.merged_into_id or current.merged.merged_into_id != current.kept_id:
            raise Refused("merged_further")
        for name, follower in followers.items():
            if name in current.moved:
                follower.put_back(current.moved[name], current.merged, current.kept)
        back = take_back([current.context], why=WHY_APART, actor=actor.pk)
        for part in current.moved["takedowns"]:
            takedowns.lift(KIND, current.kept.uid, part)
        current.undone_at, current.undone_by = timezone.now(), actor
        current.save(update_fields=["undone_at", "undone_by"])
        return back


def _both(kept: Prisoner, merged: Prisoner) -> tuple[Prisoner, Prisoner]:
    """Locked, and as they stand now."""
    if kept.pk == merged.pk:
        raise Refused("same_file")
    found = Prisoner.objects.select_for_update().order_by("pk").in_bulk([kept.pk, merged.pk])
    if any(each.merged_into_id for each in found.values()):
        raise Refused("merged")
    return found[kept.pk], found[merged.pk]


def _take_down_too(kept: Prisoner, merged: Prisoner, actor: User) -> list[str]:
    """What was taken down of the one is taken down of the other: partners who have a copy are asked to remove it."""
    today = timezone.localdate()
    parts: dict[str, Takedown | None] = {row.part: row for row in Takedown.objects.of(KIND, merged.uid).standing()}
    for part in [row.group for row in merged.objections.standing(today)] + [""] * bool(merged.hidden_at):
        parts.setdefault(part, None)
    known = {*Takedown.objects.of(KIND, kept.uid).standing().values_list("part", flat=True)}
    new = {part: row for part, row in parts.items() if part not in known}
    for part, row in new.items():
        note_takedown(kept, part, actor, row.is_urgent if row else False, row.reason if row else "")
    return sorted(new)


def _is_sound() -> None:
    try:
        with transaction.atomic():
            ask_now()
    except IntegrityError as error:
        raise Refused("contradiction") from error


def _left(moved: Moved) -> dict[str, list[int]]:
    return {str(model._meta.model_name): keys for model, keys in moved.stayed.items()}
