"""Of each kind one notice that is owed and holds, for a person whose every word is a canary."""

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone

from cases.models import (
    Case,
    Defendant,
    Facility,
    Hearing,
    LetterChannel,
    Placement,
    PostalAddress,
    Prisoner,
    PunishmentStint,
)
from letters.actions.asking import request_sign_in, sign_up
from letters.actions.pledging import pledge
from letters.actions.readdressing import ask_for_address
from letters.actions.readdressing import change_address as change_to_new
from letters.actions.writing import mark_sent
from letters.models import Campaign, CampaignPrisoner, Letter, MailedLink, Supporter
from letters.reminders.news.reading import read_news
from letters.wishes import Wishes
from tests import files
from tests.letters.cast import SAM, pledged, reachable, supporter
from tracker.mail.planning import plan
from tracker.models import Notice

ANY_HOUR = timezone.now().replace(hour=12, minute=0)
TODAY = ANY_HOUR.date()


def person() -> Prisoner:
    found = Prisoner.objects.first()
    if found is None:
        found = reachable("Канарейкин", "Канарей", occupation_en="canary of Canaryville")
        found.placements.get().facility.addresses.update(text_ru="г. Канарск", text_en="Canaryville")
    return found


def letter(language: str, overdue: int = 0) -> Letter:
    writer = Supporter.objects.first() or supporter(language=language)
    return pledged(writer, person(), due=TODAY - timedelta(days=overdue))


def remind(kind: str, about: Letter) -> None:
    occasion = about.planned_for.isoformat()
    key, to = f"{kind}:{about.pk}:{occasion}", about.pledge.supporter_id
    Notice.objects.create(key=key, kind=kind, recipient=to, subject_id=about.pk, due_at=ANY_HOUR)


def only(kind: str, now=ANY_HOUR) -> None:
    """Plan, and leave this kind alone."""
    plan(now)
    Notice.objects.exclude(kind=kind).delete()
    Notice.objects.update(due_at=ANY_HOUR)


def confirm_address(language: str) -> None:
    sign_up(SAM, Wishes(language=language, prisoner=person().uid), now=timezone.now())
    Notice.objects.update(due_at=ANY_HOUR)


def sign_in_link(language: str) -> None:
    supporter(language=language)
    request_sign_in(SAM, language=language, now=timezone.now())
    Notice.objects.update(due_at=ANY_HOUR)


def change_address(language: str) -> None:
    ask_for_address(supporter("old@example.org", language=language), SAM, now=timezone.now())
    Notice.objects.update(due_at=ANY_HOUR)


def old_address(language: str) -> None:
    ask_for_address(supporter(language=language), "new@example.org", now=timezone.now())
    change_to_new(MailedLink.objects.get().token or "", now=timezone.now())
    Notice.objects.filter(kind="change_address").delete()
    Notice.objects.update(due_at=ANY_HOUR)


def paused(kind: str, overdue: int) -> Callable[[str], None]:
    def owe(language: str) -> None:
        about = letter(language, overdue)
        plan(ANY_HOUR - timedelta(days=30))
        only(kind)
        assert about.pledge.pk

    return owe


def after(kind: str, happens: Callable[[Prisoner], object]) -> Callable[[str], None]:
    """Something happens, is published, and is read of."""

    def owe(language: str) -> None:
        letter(language)
        read_news(ANY_HOUR - timedelta(hours=4))
        happens(person())
        files.publish()
        read_news(ANY_HOUR - timedelta(hours=3))
        only(kind)

    return owe


def moves(who: Prisoner, *, in_transit: bool = False) -> None:
    Placement.objects.filter(prisoner=who, ended=None).update(ended=TODAY.isoformat())
    place = None if in_transit else files.facility("ИК-Канарская", address="г. Канарск, 2")
    Placement.objects.create(
        prisoner=who, facility=place, in_transit=in_transit, started=(TODAY + timedelta(days=1)).isoformat()
    )


def another_address(who: Prisoner) -> None:
    PostalAddress.objects.filter(facility__placements__prisoner=who).update(text_ru="г. Канарск, 3")


def dies(who: Prisoner) -> None:
    files.died(who, TODAY.isoformat(), where="in_custody")


def freed(kind: str) -> Callable[[Prisoner], None]:
    def happens(who: Prisoner) -> None:
        Placement.objects.filter(prisoner=who, ended=None).update(ended=TODAY.isoformat())
        files.freed(who, TODAY.isoformat(), kind)

    return happens


def into_a_cell(who: Prisoner) -> None:
    files.disclose(who, "cells", "public")
    PunishmentStint.objects.create(prisoner=who, started=TODAY.isoformat(), days_ordered=15)


def to_hospital(who: Prisoner) -> None:
    Placement.objects.filter(prisoner=who).update(in_hospital=True)


def to_court(who: Prisoner) -> None:
    case = Case.objects.create(title_en="Canary", audience="public")
    Defendant.objects.create(case=case, prisoner=who)
    Hearing.objects.create(case=case, held_on=(TODAY + timedelta(days=5)).isoformat())


def born(ahead: int) -> Callable[[Prisoner], None]:
    def happens(who: Prisoner) -> None:
        day = TODAY + timedelta(days=ahead)
        Prisoner.objects.filter(pk=who.pk).update(birth_date=f"1980-{day:%m-%d}")
        LetterChannel.objects.create(facility=Facility.objects.get(placements__prisoner=who), kind="online")

    return happens


def campaign(**days: int) -> Callable[[Prisoner], None]:
    def happens(who: Prisoner) -> None:
        dates = {name: TODAY + timedelta(days=ahead) for name, ahead in days.items()}
        made = Campaign.objects.create(title_en="Canary", audience="public", **dates)
        CampaignPrisoner.objects.create(campaign=made, prisoner=who)

    return happens


def answer_expected(language: str) -> None:
    mark_sent(letter(language), now=ANY_HOUR - timedelta(days=64))
    only("answer_expected")


def did_it_come_back(language: str) -> None:
    mark_sent(letter(language), now=ANY_HOUR - timedelta(days=40))
    read_news(ANY_HOUR - timedelta(days=32))
    moves(person())
    files.publish()
    read_news(ANY_HOUR - timedelta(days=31))
    only("did_it_come_back")


def new_year(language: str) -> None:
    letter(language)
    only("new_year", ANY_HOUR.replace(month=12, day=1))


OWED: dict[str, Callable[[str], object]] = {
    "confirm_address": confirm_address,
    "sign_in_link": sign_in_link,
    "change_address": change_address,
    "old_address": old_address,
    "first_letter": lambda language: pledge(supporter(language=language), person().uid, now=ANY_HOUR),
    "pledge_due": lambda language: remind("pledge_due", letter(language)),
    "letter_unmarked": lambda language: remind("letter_unmarked", letter(language, overdue=7)),
    "write_less": paused("write_less", 45),
    "pledge_rests": paused("pledge_rests", 75),
    "hand_over": paused("hand_over", 105),
    "answer_expected": answer_expected,
    "did_it_come_back": did_it_come_back,
    "transfer": after("transfer", lambda who: moves(who, in_transit=True)),
    "address_changed": after("address_changed", moves),
    "address_corrected": after("address_corrected", another_address),
    "hard_days": after("hard_days", into_a_cell),
    "hospital": after("hospital", to_hospital),
    "release": after("release", freed("served")),
    "exchange": after("exchange", freed("exchange")),
    "death": after("death", dies),
    "court_day": after("court_day", to_court),
    "birthday_by_post": after("birthday_by_post", born(21)),
    "birthday_online": after("birthday_online", born(5)),
    "new_year": new_year,
    "campaign_begins": after("campaign_begins", campaign(starts_on=0)),
    "campaign_ends": after("campaign_ends", campaign(ends_on=6)),
}
