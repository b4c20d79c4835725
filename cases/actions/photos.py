"""What follows when a picture of somebody is put into their file."""

from cases.actions.publication import WIDEN, hide_group
from cases.models import Group, Prisoner
from tracker.models import User


def wait_for_an_editor(prisoner: Prisoner, *, actor: User) -> bool:
    """A new picture from somebody who may not show it stays inside until an editor has looked. Whether it does.

    A face cannot be taken back from whoever has saved it, and the wrong face is another person's.
    """
    if actor.has_perm(WIDEN):
        return False
    hide_group(prisoner, group=Group.PHOTO, actor=actor)
    return True
