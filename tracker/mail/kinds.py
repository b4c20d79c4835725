"""What is mailed: each kind of notice says to whom and in which words, when its turn has come."""

from dataclasses import dataclass, field
from typing import Any, Protocol

from tracker.models import Notice


class NoLongerHolds(Exception):
    """There is no need to send this any more; the text says why, for the one who reads the list of notices."""


@dataclass(frozen=True)
class Recipient:
    """Whom a mail goes to. `stop_url` is the page that stops mail, good for that alone."""

    address: str = field(repr=False)
    language: str
    time_zone: str
    stop_url: str


@dataclass(frozen=True)
class Part:
    """What a mail says of one notice. Providers read along, and borders: it names no person and no cause.

    `link` is an address of ours, `button` the words on it.
    """

    words: str
    link: str = ""
    button: str = ""


class Kind(Protocol):
    """A kind of notice. Its methods run in the worker, at the last moment, and may raise NoLongerHolds."""

    name: str
    # a lazy translation
    subject: Any
    # whether it waits for the recipient's day and shares that day's one mail with others
    gathers: bool

    def recipient(self, notice: Notice) -> Recipient: ...

    def part(self, notice: Notice) -> Part:
        """In the recipient's language, which is active."""

    def refused(self, notice: Notice) -> None:
        """The recipient's server has refused the address for good."""


class UnknownKind(LookupError):
    """A notice of a kind that no app declares: an older worker, or one that was taken away."""


@dataclass
class Kinds:
    """All kinds, by name. Filled when the apps are ready."""

    declared: dict[str, Kind] = field(default_factory=dict)

    def add(self, kind: Kind) -> None:
        self.declared[kind.name] = kind

    def __getitem__(self, name: str) -> Kind:
        try:
            return self.declared[name]
        except KeyError:
            raise UnknownKind(name) from None

    @property
    def gathering(self) -> list[str]:
        return [kind.name for kind in self.declared.values() if kind.gathers]


kinds = Kinds()
