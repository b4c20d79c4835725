"""Partial dates in the database, in queries and in forms.

One column of a composite type holds the days as well as the text, so that it sorts by itself and its ends can be
indexed, filtered and constrained: `birth_date__earliest__gte=…`, `Index(F("birth_date__latest"))`.
"""

from datetime import date
from typing import Any

from django import forms
from django.contrib.postgres.fields import DateRangeField
from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import lookups
from django.db.models.sql.compiler import SQLCompiler
from django.utils.translation import gettext_lazy as _

from tracker.dates import NotADate, PartialDate

# For migrations.RunSQL(CREATE_PARTIAL_DATE, DROP_PARTIAL_DATE), before the first table that has such a column.
# The text sorts by code point whatever the database's locale, as it does in Python.
CREATE_PARTIAL_DATE = 'CREATE TYPE partial_date AS (earliest date, latest date, edtf text COLLATE "C")'
DROP_PARTIAL_DATE = "DROP TYPE partial_date"
_WHOLE = (
    "num_nulls((%(qn_column)s).earliest, (%(qn_column)s).latest, (%(qn_column)s).edtf) IN (0, 3)"
    " AND (%(qn_column)s).earliest <= (%(qn_column)s).latest"
)

_REASONS = {
    "unreadable": _(
        "“%(text)s” is not a date that can be read here. Write as much as is known: "
        "1958, 07.2023, 25.07.2023, or 2024-07-27/2024-07-28 for a day between two."
    ),
    "impossible": _("“%(text)s” is not in the calendar. Check the day and the month; the day comes first: 25.07.2023."),
    "reversed": _("“%(text)s” ends before it begins. Write the earlier date first."),
}

_HELP = _("As much as is known: 1958, 07.2023 or 25.07.2023; “about 1958”; “1950s”; “27–28 July 2024”.")


def _read(text: str) -> PartialDate:
    """What a person wrote, or a ValidationError in the person's language."""
    try:
        return PartialDate.read(text)
    except NotADate as refused:
        raise ValidationError(_REASONS[refused.reason], code=refused.reason, params={"text": text}) from None


class PartialDateFormField(forms.CharField):
    """A line of text that takes a date as well as it is known; see PartialDate.read for the forms."""

    def __init__(self, *, help_text: Any = "", **kwargs: Any) -> None:
        super().__init__(help_text=help_text or _HELP, empty_value=None, **kwargs)

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return None if text is None else _read(text)

    def prepare_value(self, value: Any) -> Any:
        return value.typed if isinstance(value, PartialDate) else value


class PartialDateField(models.Field):
    """A column of the type `partial_date`. Takes a PartialDate, a date or EDTF text; gives a PartialDate."""

    description = _("Partial date")
    empty_strings_allowed = False

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return "partial_date"

    def db_check(self, connection: BaseDatabaseWrapper) -> str:
        """Nobody can store half a date or one that ends before it begins, whatever tool they use."""
        return _WHOLE % self.db_type_parameters(connection)

    def get_placeholder(self, value: Any, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> str:
        return "%s::partial_date"

    def from_db_value(self, value: str | None, expression: Any, connection: BaseDatabaseWrapper) -> PartialDate | None:
        """PostgreSQL writes `(1958-01-01,1958-12-31,1958)`, and `(,,)` for what it also calls NULL."""
        edtf = value.strip("()").rpartition(",")[2] if value else ""
        return PartialDate.parse(edtf) if edtf else None

    def get_prep_value(self, value: Any) -> Any:
        value = super().get_prep_value(value)
        if isinstance(value, str):
            return PartialDate.parse(value)
        return PartialDate.on(value) if isinstance(value, date) else value

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:
        value = super().get_db_prep_value(value, connection, prepared)
        return f"({value.earliest},{value.latest},{value.edtf})" if isinstance(value, PartialDate) else value

    def to_python(self, value: Any) -> PartialDate | None:
        if value in self.empty_values:
            return None
        if isinstance(value, PartialDate):
            return value
        return PartialDate.on(value) if isinstance(value, date) else _read(str(value))

    def value_to_string(self, obj: models.Model) -> str:
        value = self.to_python(self.value_from_object(obj))
        return value.edtf if value else ""

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": PartialDateFormField, **kwargs})


class _Cast:
    """The database must be told what the text of a composite value is before it compares it."""

    def get_db_prep_lookup(self, value: Any, connection: BaseDatabaseWrapper) -> tuple[str, list[Any]]:
        sql, params = super().get_db_prep_lookup(value, connection)  # type: ignore[misc]
        return f"{sql}::partial_date", params


class _CastEach:
    def batch_process_rhs(self, *args: Any) -> tuple[list[str], Any]:
        sqls, params = super().batch_process_rhs(*args)  # type: ignore[misc]
        return [f"{sql}::partial_date" for sql in sqls], params


for _lookup in (
    lookups.Exact,
    lookups.GreaterThan,
    lookups.GreaterThanOrEqual,
    lookups.LessThan,
    lookups.LessThanOrEqual,
):
    PartialDateField.register_lookup(type(f"PartialDate{_lookup.__name__}", (_Cast, _lookup), {}))
for _each in (lookups.In, lookups.Range):
    PartialDateField.register_lookup(type(f"PartialDate{_each.__name__}", (_CastEach, _each), {}))


@PartialDateField.register_lookup
class Earliest(models.Transform):
    """The first day that a partial date may mean."""

    lookup_name = "earliest"
    output_field = models.DateField()
    template = "(%(expressions)s).earliest"


@PartialDateField.register_lookup
class Latest(models.Transform):
    """The last day that a partial date may mean."""

    lookup_name = "latest"
    output_field = models.DateField()
    template = "(%(expressions)s).latest"


class Span(models.Func):
    """The days between two exact dates, as a daterange without the last: `Span("start", "end")`.

    Without the last, so that a person may leave one place and come to another on the same day. Where a date is
    missing, doubted or known to the month or less, or the end is before the start, it is NULL, which overlaps
    nothing: an exclusion constraint over spans refuses only what is exact on both sides.
    """

    arity = 2
    output_field = DateRangeField()

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, list[Any]]:
        (start, before), (end, after) = (compiler.compile(each) for each in self.get_source_expressions())
        params = [*before, *after]
        exact = f"({start}).edtf || ({end}).edtf ~ '^[0-9-]{{20}}$' AND ({start}).earliest <= ({end}).earliest"
        return f"CASE WHEN {exact} THEN daterange(({start}).earliest, ({end}).earliest) END", params * 3
