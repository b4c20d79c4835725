"""What a drawing is made of. All in its own units, from the left and from the top; words are only placed, not made."""

from dataclasses import dataclass

from cases.picture.ticks import Tick

Part = tuple[float, float]  # where it begins, and how wide it is


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a point: `inside` a bar of that kind, or beside it; `end` where they run to the left of the point."""

    text: str
    x: float
    y: float
    inside: str = ""
    end: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """Time that something filled. `soft` parts are possible, the `core` is sure. `tails`: where an end is not on file.

    `goes_on`: it lasts today.
    """

    kind: str
    x: float
    y: float
    width: float
    height: float
    core: Part | None
    soft: tuple[Part, ...] = ()
    tails: tuple[Part, ...] = ()
    goes_on: bool = False
    label: Label | None = None
    hint: str = ""

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def arrow(self) -> str:
        """The point of a bar that goes on, as a path."""
        return f"M{self.right - 0.5:.1f} {self.y:.1f}l6 {self.height / 2:.1f}l-6 {self.height / 2:.1f}z"

    @property
    def middle(self) -> float:
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Mark:
    """A day on which something happened; `reach` is all that it may mean, where it is not one day."""

    kind: str
    x: float
    y: float
    reach: Part | None = None
    label: Label | None = None
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Joint:
    """Stints that follow each other, joined: the days in a row, those `beyond` what the rule allows apart."""

    x: float
    y: float
    width: float
    beyond: Part | None
    label: Label | None = None
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """One lane with what stands in it."""

    lane: str
    top: float
    height: float
    bars: tuple[Bar, ...] = ()
    marks: tuple[Mark, ...] = ()
    joints: tuple[Joint, ...] = ()
    rule: float = 0.0  # the line above it
    name_y: float = 0.0  # where its name stands

    @property
    def count(self) -> int:
        return len(self.bars) + len(self.marks)

    @property
    def labels(self) -> list[Label]:
        shapes: list[Bar | Mark | Joint] = [*self.bars, *self.marks, *self.joints]
        return [shape.label for shape in shapes if shape.label]


@dataclass(frozen=True, slots=True)
class Line:
    """Through all lanes: `today`, or a death with the days that it may mean."""

    kind: str
    x: float
    label_x: float
    reach: Part | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """`breaks` are where years are left out, from left to right."""

    name: str
    width: float
    height: float
    left: float
    right: float
    foot: float
    ticks: tuple[Tick, ...]
    breaks: tuple[Part, ...]
    bands: tuple[Band, ...]
    line: Line | None

    @property
    def bars(self) -> list[Bar]:
        return [bar for band in self.bands for bar in band.bars]

    @property
    def labels(self) -> list[Label]:
        return [label for band in self.bands for label in band.labels]

    @property
    def is_uncertain(self) -> bool:
        reaches = [mark.reach for band in self.bands for mark in band.marks] + [self.line.reach if self.line else None]
        return any(bar.soft for bar in self.bars) or any(reaches)

    @property
    def goes_on(self) -> bool:
        return any(bar.goes_on for bar in self.bars)

    @property
    def looks_ahead(self) -> bool:
        return any(bar.kind == "ahead" for bar in self.bars)

    @property
    def has_tails(self) -> bool:
        return any(bar.tails for bar in self.bars)

    @property
    def joints(self) -> list[Joint]:
        return [joint for band in self.bands for joint in band.joints]

    @property
    def is_beyond(self) -> bool:
        return any(joint.beyond for joint in self.joints)
