"""What somebody asks for when they sign up, as a value that waits sealed until their address is confirmed."""

from dataclasses import asdict, dataclass, field
from typing import Any, Self

import orjson

OF_THE_PLEDGE = {"prisoner", "rhythm_days", "campaign"}


@dataclass(frozen=True)
class Wishes:
    """`prisoner` is the uid of the person they chose, if they did, `rhythm_days` how often they will write, and
    `campaign` the uid of that through which they came."""

    pseudonym: str = ""
    language: str = "en"
    country: str = ""
    time_zone: str = "UTC"
    letters_a_month: int = 1
    writes_in: list[str] = field(default_factory=lambda: ["ru"])
    inside_russia: bool = False
    has_russian_card: bool = False
    likes: list[str] = field(default_factory=list)
    avoids: list[str] = field(default_factory=list)
    prisoner: str = ""
    rhythm_days: int = 30
    campaign: str = ""

    def to_json(self) -> str:
        return orjson.dumps(self).decode()

    @classmethod
    def from_json(cls, text: str) -> Self:
        return cls(**orjson.loads(text))

    def of_the_person(self) -> dict[str, Any]:
        """What is kept of the supporter; the rest is about their first pledge."""
        return {name: value for name, value in asdict(self).items() if name not in OF_THE_PLEDGE}
