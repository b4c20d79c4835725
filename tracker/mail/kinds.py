"""What is mailed: each kind of notice says to whom, when, what cancels it, and in which words, when its turn has come.

Every app declares its own kinds, and adds them here when it is ready. A kind is one small class in a file of its own.
"""

import importlib
import pkgutil
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import ModuleType
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from tracker.mail.hours import DAYTIME, Hours
from tracker.mail.moment import Moment
from tracker.models import Notice


class NoLongerHolds(Exception):
    """There is no need to send this any more; the text says why, for the one who reads the list of notices."""


class Who(StrEnum):
    """Whom a kind is for."""

    ADDRESS = "address"
    SUPPORTER = "supporter"
    VOLUNTEER = "volunteer"
    PARTNER = "partner"


class From(StrEnum):
    """What a kind is built from: nobody may learn from a mail what they could not read."""

    OWN = "own"  # what its reader did or told us
    PUBLISHED = "published"  # what everybody can read
    WORKING = "working"  # the working files: counts of them, for those who work on them


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

    `words` are paragraphs with an empty line between them, `items` lines of a list below; `link` is an address of
    ours, `button` the words on it.
    """

    words: str
    link: str = ""
    button: str = ""
    items: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> list[str]:
        return self.words.split("\n\n")


class Kind(ABC):
    """A kind of notice: declared in its attributes, planned by `due`, built by the rest at the last moment.

    What runs in the worker may raise NoLongerHolds.
    """

    name: ClassVar[str]
    who: ClassVar[Who]
    built_from: ClassVar[From] = From.OWN
    # lazy translations: what its reader calls it, when it comes, and what cancels it
    title: ClassVar[Any]
    when: ClassVar[Any]
    cancelled_by: ClassVar[Any]
    # neutral for every kind: a provider, or a glance at a lock screen, must learn nothing from it
    subject: ClassVar[Any] = _("A note for you")
    # whether it waits for the reader's one mail of the day, and shares it with others
    gathers: ClassVar[bool] = True
    # the hours in which it may arrive; None: at any, since its reader waits for it
    hours: ClassVar[Hours | None] = DAYTIME
    # whether its reader may do without it
    is_optional: ClassVar[bool] = True

    def due(self, moment: Moment) -> QuerySet[Any] | None:
        """What there is to be said now, as rows with `to`, `about`, `occasion` and `zone`; None for what is posted.

        `to` is the recipient, `about` the row that it is about. With the kind and the `occasion` that makes the key:
        whatever was planned under it is never planned again.
        """
        return None

    @abstractmethod
    def recipient(self, notice: Notice) -> Recipient: ...

    @abstractmethod
    def part(self, notice: Notice) -> Part:
        """In the recipient's language, which is active."""

    @abstractmethod
    def sample(self) -> Part:
        """The same with made-up data, for those who look at what we send."""

    @abstractmethod
    def sample_stop(self) -> str:
        """The page that stops mail of this kind, as a mail with made-up data names it. It leads nowhere."""

    def refused(self, notice: Notice) -> None:  # noqa: B027 - not every kind does something then
        """The recipient's server has refused the address for good, or sent the mail back."""

    def unwanted(self, notice: Notice) -> None:  # noqa: B027 - nor then
        """The recipient has complained of the mail: no more of them."""


class UnknownKind(LookupError):
    """A notice of a kind that no app declares: an older worker, or one that was taken away."""


@dataclass
class Kinds:
    """All kinds, by name. Filled when the apps are ready.

    `zones` tell which time zones those live in whom a kind is for; what is in `before` and `after` runs with each
    planning.
    """

    declared: dict[str, Kind] = field(default_factory=dict)
    zones: dict[Who, Callable[[], Iterable[str]]] = field(default_factory=dict)
    before: list[Callable[[datetime], object]] = field(default_factory=list)
    after: list[Callable[[datetime], object]] = field(default_factory=list)

    def add(self, kind: Kind) -> None:
        self.declared[kind.name] = kind

    def __getitem__(self, name: str) -> Kind:
        try:
            return self.declared[name]
        except KeyError:
            raise UnknownKind(name) from None

    def get(self, name: str) -> Kind | None:
        return self.declared.get(name)

    def of(self, who: Who) -> list[Kind]:
        return [kind for kind in self.declared.values() if kind.who == who]

    @property
    def gathering(self) -> list[str]:
        return [kind.name for kind in self.declared.values() if kind.gathers]


kinds = Kinds()


def declared_in(package: ModuleType) -> list[Kind]:
    """One of each kind that the modules of a package declare."""
    found = []
    for each in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{each.name}")
        classes = (value for value in vars(module).values() if isinstance(value, type) and issubclass(value, Kind))
        found += [one() for one in classes if one.__module__ == module.__name__]
    return found
