"""Who reads what is published: everybody, partner organisations, and those of them that are in circles."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from tracker.models import OUTSIDE, Audience, AudienceHead, Membership


@dataclass(frozen=True)
class Reader:
    """Somebody who reads: the code under which records are published for them, and the ids of their circles."""

    audience: str
    circles: frozenset[int] = frozenset()

    def may_see(self, set_to: str, circle: int | None = None) -> bool:
        """Whether what is set to an audience (of a circle: to which) is for them. The public's is for all."""
        if self.audience == Audience.INTERNAL:
            return True
        match set_to:
            case Audience.PUBLIC:
                return True
            case Audience.PARTNERS:
                return self.audience != Audience.PUBLIC
            case Audience.CIRCLE:
                return circle in self.circles
        return False


# from nobody outside to everybody
WIDTH = {audience: width for width, audience in enumerate(Audience)}


def as_wide(one: str, other: str) -> bool:
    """Whether one audience reaches as far as another. Two circles are as wide as one another, and not the same."""
    return WIDTH[Audience(one)] >= WIDTH[Audience(other)]


EVERYBODY, PARTNERS = (Reader(str(audience)) for audience in OUTSIDE)
# who keeps the files: nothing is published for them, and they see everything
VOLUNTEERS = Reader(str(Audience.INTERNAL))


def readers() -> list[Reader]:
    """Everybody, partners, and one for each set of circles that some organisation is in."""
    circles: dict[int, dict[int, str]] = defaultdict(dict)
    for organisation, circle, code in Membership.objects.values_list("organisation", "circle", "circle__code"):
        circles[organisation][circle] = code
    inner = {Reader(audience_code(each.values()), frozenset(each)) for each in circles.values()}
    return [EVERYBODY, PARTNERS, *sorted(inner, key=lambda reader: reader.audience)]


def audience_code(circles: Iterable[str]) -> str:
    """Under which code the records are kept of partners who are in these circles: `partners+legal+medical`."""
    return "+".join([Audience.PARTNERS, *sorted(circles)])


def audience_of_organisation(pk: int) -> str:
    """What this organisation reads at this moment."""
    codes = Membership.objects.filter(organisation=pk).values_list("circle__code", flat=True)
    return audience_now(list(codes))


def audience_now(circles: list[str]) -> str:
    """What an organisation in these circles reads at this moment: as any partner, until its own records are made."""
    code = audience_code(circles)
    is_made = not circles or AudienceHead.objects.filter(audience=code, is_open=True).exists()
    return code if is_made else str(Audience.PARTNERS)
