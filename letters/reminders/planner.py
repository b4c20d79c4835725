"""What is to be said is planned from the data, all at once, and never twice for one occasion."""

from datetime import date, datetime, timedelta

from django.contrib.postgres.functions import RandomUUID
from django.db import connection
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast, Concat

from cases.models import Prisoner
from letters.models import Letter, PledgeState, QuietAddress, Supporter
from letters.models.supporter import MOST_REFUSALS
from letters.reminders.about_a_letter import AboutALetter
from letters.reminders.kinds import PLANNED
from tracker.mail.hours import opening, today
from tracker.models import Notice

ZONE = "pledge__supporter__time_zone"
COLUMNS = ("key", "kind", "recipient", "subject_id", "due_at", "message_id")


def plan(now: datetime, *, as_of: datetime | None = None) -> int:
    """Write down every notice that is due and was never planned; how many.

    `as_of` is the moment whose day counts, where it is not now; mails go out from now on all the same.
    """
    zones = list(Supporter.objects.values_list("time_zone", flat=True).distinct())
    if not zones:
        return 0
    days = {zone: today(as_of or now, zone) for zone in zones}
    openings = {zone: opening(now, zone) for zone in zones}
    return sum(_insert(_due(kind, days, openings)) for kind in PLANNED)


def _due(kind: AboutALetter, days: dict[str, date], openings: dict[str, datetime]) -> QuerySet[Letter]:
    last_day = _days_before(kind.days_after, days)
    about = (Value(f"{kind.name}:"), Cast("pk", TextField()), Value(":"), Cast("planned_for", TextField()))
    key = Concat(*about, output_field=TextField())
    return (
        # the first condition is the one that has an index
        Letter.objects.open()
        .filter(planned_for__lte=max(last_day.values()))
        .filter(_wanted(kind, days), planned_for__lte=_by_zone(last_day), pledge__state=PledgeState.ACTIVE)
        .filter(pledge__prisoner__in=Prisoner.objects.writable().values("pk"))
        .filter(~_quiet(), pledge__supporter__refusals__lt=MOST_REFUSALS)
        .annotate(key=key)
        .filter(~Exists(Notice.objects.filter(key=OuterRef("key"))))
        .annotate(
            kind=Value(kind.name),
            recipient=F("pledge__supporter_id"),
            subject_id=F("pk"),
            due_at=_by_zone(openings),
            message_id=RandomUUID(),
        )
    )


def _wanted(kind: AboutALetter, days: dict[str, date]) -> Q:
    wanted = Q() if kind.for_the_first else Q(planned_for__gt=F("pledge__started_on"))
    if kind.days_too_late is None:
        return wanted
    return wanted & Q(planned_for__gt=_by_zone(_days_before(kind.days_too_late, days)))


def _days_before(count: int, days: dict[str, date]) -> dict[str, date]:
    return {zone: day - timedelta(days=count) for zone, day in days.items()}


def _by_zone(values: dict[str, date] | dict[str, datetime]) -> Case:
    return Case(*(When(Q(**{ZONE: zone}), then=Value(value)) for zone, value in values.items()))


def _quiet() -> Exists:
    return Exists(QuietAddress.objects.filter(email_hash=OuterRef("pledge__supporter__email_hash")))


def _insert(due: QuerySet[Letter]) -> int:
    """One statement for all of them. A sweep at the same moment in another place plans the same keys, once."""
    selected, values = due.values_list(*COLUMNS).query.sql_with_params()
    columns = ", ".join(connection.ops.quote_name(column) for column in COLUMNS)
    table = connection.ops.quote_name(Notice._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {table} ({columns}) {selected} ON CONFLICT (key) DO NOTHING", values)
        return cursor.rowcount
