"""Notices to those who write with us: in their language, to their page, and not against their will."""

from collections.abc import Container, Iterable
from datetime import date
from typing import Any, ClassVar

from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from letters.actions.leaving import stop_mail
from letters.links import page, stop_page
from letters.models import STANDING, Letter, Pledge, PledgeState, QuietAddress, Supporter
from letters.models.letter import AWAITING
from letters.models.supporter import MOST_REFUSALS
from letters.reminders import known
from tracker.mail.hours import today
from tracker.mail.kinds import Kind, NoLongerHolds, Part, Recipient, Who
from tracker.mail.to_a_mailbox import SAMPLE
from tracker.models import Notice


class ToASupporter(Kind):
    """What kinds to supporters have in common. A mail leads to a page behind their sign-in, and says no more."""

    who = Who.SUPPORTER
    # of `letters.pages`, and the words on the button
    leads_to: ClassVar[str] = "my"
    # what its row is: a pledge or a letter of one
    about: ClassVar[str] = "pledge"
    # what the page behind the sign-in adds to the words of the mail, beside the person's name
    told: ClassVar[Any] = ""

    def recipient(self, notice: Notice) -> Recipient:
        supporter: Any = notice.ask(known.supporters).get(notice.recipient)
        if supporter is None:
            raise NoLongerHolds("the supporter was erased")
        if supporter.is_quiet:
            raise NoLongerHolds("the address asked for silence")
        if supporter.refuses_mail:
            raise NoLongerHolds("the address refuses our mail")
        stop = stop_page(supporter.email_hash, supporter.language)
        return Recipient(supporter.email, supporter.language, supporter.time_zone, stop)

    def part(self, notice: Notice) -> Part:
        self.check(notice)
        return self.sample()

    def sample(self) -> Part:
        """No two readers are told anything different, so the sample is the mail."""
        return Part(self.words(), page(self.leads_to, get_language() or "en"), self.button())

    def check(self, notice: Notice) -> None:
        """Raises NoLongerHolds."""
        raise NotImplementedError

    def words(self) -> str:
        """In the language that is active."""
        raise NotImplementedError

    def button(self) -> str:
        """Of two in one mail, which leads where."""
        return _("To your notes") if self.leads_to == "notices" else _("To your page")

    def sample_stop(self) -> str:
        return page("stop", get_language() or "en", SAMPLE)

    def refused(self, notice: Notice) -> None:
        Supporter.objects.filter(uid=notice.recipient).update(refusals=F("refusals") + 1)

    def unwanted(self, notice: Notice) -> None:
        supporter = Supporter.objects.filter(uid=notice.recipient).first()
        if supporter:
            stop_mail(supporter.email_hash, now=notice.sent_at or notice.due_at)


def day_of(notice: Notice) -> date:
    """Which day it is where its reader lives, now that its turn has come."""
    reader = notice.ask(known.supporters).get(notice.recipient)
    return today(notice.taken_at, reader.time_zone if reader else "UTC")


def pledge_of(notice: Notice) -> Pledge:
    """The pledge that a notice is about. Raises NoLongerHolds."""
    pledge = notice.ask(known.pledges).get(notice.subject_id or 0)
    if pledge is None:
        raise NoLongerHolds("the pledge was taken back")
    return pledge


def must_await_answer(notice: Notice) -> Letter:
    """The letter. Raises NoLongerHolds where something was heard of it, or its pledge is over."""
    letter = notice.ask(known.letters).get(notice.subject_id or 0)
    if letter is None or letter.state not in AWAITING:
        raise NoLongerHolds("it is known what became of the letter")
    must_stand(letter.pledge)
    return letter


def must_stand(pledge: Pledge) -> None:
    """Raises NoLongerHolds for a pledge that is over."""
    if pledge.state not in STANDING:
        raise NoLongerHolds("the pledge is over")


def must_be_kept(pledge: Pledge, writable: Container[int]) -> None:
    """Raises NoLongerHolds for a pledge that is paused or over, or to somebody who cannot be written to now."""
    must_stand(pledge)
    if pledge.state != PledgeState.ACTIVE:
        raise NoLongerHolds("the pledge is paused")
    must_be_reachable(pledge, writable)


def must_be_reachable(pledge: Pledge, writable: Container[int]) -> None:
    """Raises NoLongerHolds for a pledge to somebody who cannot be written to now."""
    if pledge.prisoner_id not in writable:
        raise NoLongerHolds("the person cannot be written to at present")


def reached(rows: QuerySet, supporter: str = "") -> QuerySet:
    """Those rows whose supporter takes our mail; `supporter` is the way there, empty where the rows are supporters."""
    way = f"{supporter}__" if supporter else ""
    quiet = QuietAddress.objects.filter(email_hash=OuterRef(f"{way}email_hash"))
    return rows.filter(~Exists(quiet), **{f"{way}refusals__lt": MOST_REFUSALS})


def time_zones() -> Iterable[str]:
    return Supporter.objects.values_list("time_zone", flat=True).distinct()
