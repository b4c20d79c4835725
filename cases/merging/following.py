"""What follows a person from file to file and keeps no history: it notes itself what it moved, and moves it back."""

from typing import Any, Protocol

from cases.models import Contact, Prisoner


class Follower(Protocol):
    def move(self, merged: Prisoner, kept: Prisoner) -> Any:
        """Move what follows the person. A note that can be kept as JSON, of keys and states alone."""

    def put_back(self, note: Any, merged: Prisoner, kept: Prisoner) -> None:
        """What is still where it was moved goes back."""


class Contacts:
    def move(self, merged: Prisoner, kept: Prisoner) -> list[int]:
        keys = list(merged.contacts.values_list("pk", flat=True))
        Contact.objects.filter(pk__in=keys).update(prisoner=kept)
        return keys

    def put_back(self, note: list[int], merged: Prisoner, kept: Prisoner) -> None:
        Contact.objects.filter(pk__in=note, prisoner=kept).update(prisoner=merged)


followers: dict[str, Follower] = {"contacts": Contacts()}
