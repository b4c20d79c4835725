"""Filters that refuse what they do not know, so that nobody takes everybody for an answer."""

import re
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db.models import QuerySet
from django.http import QueryDict
from django_filters import CharFilter, ChoiceFilter, Filter, FilterSet, IsoDateTimeFilter
from django_filters.fields import IsoDateTimeField
from drf_spectacular.utils import extend_schema_field

from tracker.dates import PartialDate

PLAIN_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
# with the days that each month has; the last of February only where it is every year's
_DAYS = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])"
A_PLAIN_DATE = {"type": "string", "pattern": f"^[12][0-9]{{3}}(-((0[1-9]|1[0-2])|{_DAYS}))?$"}
# what a text may be: something to see (Python strips more than others call a space), and nothing that no database keeps
A_TEXT = r"^[^\x00]*[^\x00\x1c-\x1f\x85\s][^\x00]*$"


def strange(query: Mapping[str, str], known: Collection[str]) -> dict[str, str]:
    """What is wrong with the names alone: `unknown`, or `repeated`, of which all but one would be passed over."""
    lists = query.lists() if isinstance(query, QueryDict) else []
    faults = {name: "repeated" for name, values in lists if len(values) > 1}
    return faults | {name: "unknown" for name in query if name not in known}


class StrictFilterSet(FilterSet):
    """A filter set whose `qs` raises ValidationError, by parameter, for any that is unknown, repeated or bad."""

    def __init__(self, data: Mapping[str, str] | None = None, *args: Any, **options: Any) -> None:
        # only those asked for: each request copies every filter and its field, which takes longer than the query
        asked = {name: each for name, each in self.base_filters.items() if data and name in data}
        self.__dict__["base_filters"] = asked
        super().__init__(data, *args, **options)

    @cached_property
    def faults(self) -> dict[str, str]:
        """Parameters that cannot be used, each with a code: `unknown`, `repeated` or `invalid`."""
        return dict.fromkeys(self.form.errors, "invalid") | strange(self.data, type(self).base_filters)

    def is_valid(self) -> bool:
        return not self.faults

    @property
    def qs(self) -> QuerySet:
        if self.faults:
            raise ValidationError({name: ValidationError(code, code=code) for name, code in self.faults.items()})
        return super().qs


class PatternFilter(CharFilter):
    """Text of one form, exactly."""

    def __init__(self, pattern: str, **options: object) -> None:
        super().__init__(**options)
        self.extra["validators"] = [RegexValidator(rf"\A(?:{pattern})\Z")]
        self.extra["max_length"] = 200
        self.described = f"^(?:{pattern})$"


class MemberFilter(PatternFilter):
    """One member of an array, exactly."""

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        return qs.filter(**{f"{self.field_name}__contains": [value]}) if value else qs


@extend_schema_field({"type": "boolean"})
class YesNoFilter(ChoiceFilter):
    """`true` or `false`. Django's own boolean reads whatever it does not know as nothing asked."""

    def __init__(self, **options: object) -> None:
        super().__init__(choices=[("true", "true"), ("false", "false")], **options)

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        return qs.filter(**{str(self.field_name): value == "true"}) if value else qs


class PlainDateField(forms.CharField):
    """`1958`, `2023-07` or `2023-07-25`, and no other way of writing a date, whose order could be mistaken."""

    def clean(self, value: str | None) -> PartialDate | None:
        text = super().clean(value)
        try:
            return PartialDate.parse(text) if text else None
        except ValueError:
            raise ValidationError("invalid", code="invalid") from None

    def validate(self, value: str) -> None:
        super().validate(value)
        if value and not PLAIN_DATE.fullmatch(value):
            raise ValidationError("invalid", code="invalid")


@extend_schema_field(A_PLAIN_DATE)
class AfterFilter(Filter):
    """Surely after: later than the last day that the given date may mean."""

    field_class = PlainDateField

    def filter(self, qs: QuerySet, value: PartialDate | None) -> QuerySet:
        return qs.filter(**{f"{self.field_name}__gt": value.latest}) if value else qs


@extend_schema_field(A_PLAIN_DATE)
class BeforeFilter(Filter):
    """Surely before: earlier than the first day that the given date may mean."""

    field_class = PlainDateField

    def filter(self, qs: QuerySet, value: PartialDate | None) -> QuerySet:
        return qs.filter(**{f"{self.field_name}__lt": value.earliest}) if value else qs


class MomentField(IsoDateTimeField):
    """A moment in UTC: PostgreSQL refuses offsets that Python knows."""

    def clean(self, value: str | None) -> datetime | None:
        try:
            moment = super().clean(value)
            return moment.astimezone(UTC) if moment else None
        except OverflowError:
            raise ValidationError("invalid", code="invalid") from None


class ChangedAfterFilter(IsoDateTimeFilter):
    """Changed after a moment, in the form of the records' own `updated_at`."""

    field_class = MomentField

    def __init__(self, **options: object) -> None:
        super().__init__(field_name="updated_at", lookup_expr="gt", **options)
