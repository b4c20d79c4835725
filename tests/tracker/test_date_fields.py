"""PartialDateField against the real database."""

import json
from datetime import UTC, date, datetime

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import Case, F, Max, Min, Value, When
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tracker.partial_date_models import Stay
from tests.tracker.partial_date_strategies import partial_dates
from tracker.date_fields import PartialDateField
from tracker.dates import PartialDate

parse = PartialDate.parse


@pytest.fixture
def stays(db):
    with connection.schema_editor() as editor:
        editor.create_model(Stay)
    return Stay


def starts(queryset):
    return [str(stay.start) for stay in queryset]


@pytest.mark.parametrize(
    "text", ["1958", "2023-07", "2023-07-25", "195X", "19XX", "2004-XX", "1958%", "1958~/1960-01?"]
)
def test_a_partial_date_comes_back_as_it_went_in(stays, text):
    stay = stays.objects.create(start=parse(text))
    assert stays.objects.get(pk=stay.pk).start == parse(text)
    assert stays.objects.values_list("start", "end").get() == (parse(text), None)


def test_takes_dates_and_edtf_text_too(stays):
    stays.objects.bulk_create([stays(start=date(2023, 7, 25)), stays(start="2023-07", end=None)])
    assert starts(stays.objects.all()) == ["2023-07", "2023-07-25"]
    with pytest.raises(TypeError):
        stays.objects.create(start=datetime(2023, 7, 25, 23, tzinfo=UTC))
    with pytest.raises(ValueError, match=r"'31\.02\.2023'"):
        stays.objects.create(start="31.02.2023")


def test_filters_by_value_and_by_either_end(stays):
    for text in ("1958", "1958-03", "1958-03-05", "1959", "195X"):
        stays.objects.create(start=text)
    assert starts(stays.objects.filter(start=parse("1958"))) == ["1958"]
    assert starts(stays.objects.filter(start="1958-03-05")) == ["1958-03-05"]
    assert starts(stays.objects.filter(start__in=["1959", parse("1958-03"), None])) == ["1958-03", "1959"]
    assert starts(stays.objects.filter(start__range=("1958", "1958-03-05"))) == ["1958", "1958-03", "1958-03-05"]
    assert starts(stays.objects.filter(start__gt="1958-03-05")) == ["1959"]
    assert starts(stays.objects.exclude(start__lte="1958")) == ["1958-03", "1958-03-05", "1959"]
    assert starts(stays.objects.filter(start__earliest__gte=date(1958, 3, 1))) == ["1958-03", "1958-03-05", "1959"]
    assert starts(stays.objects.filter(start__latest__year=1959)) == ["195X", "1959"]
    assert starts(stays.objects.filter(start__earliest=F("start__latest"))) == ["1958-03-05"]
    assert starts(stays.objects.filter(start__in=stays.objects.filter(start="1959").values("start"))) == ["1959"]
    assert starts(stays.objects.filter(end__isnull=False)) == []


def test_works_in_expressions(stays):
    stays.objects.create(start="1958", end="1960")
    stays.objects.create(start="1959-05")
    assert stays.objects.aggregate(Min("start__earliest"), Max("start__latest")) == {
        "start__earliest__min": date(1958, 1, 1),
        "start__latest__max": date(1959, 5, 31),
    }
    either = Case(When(end=None, then=Value(parse("2000"), PartialDateField())), default=F("end"))
    assert list(stays.objects.annotate(until=either).values_list("until", flat=True)) == [parse("1960"), parse("2000")]
    assert list(stays.objects.values_list("start__earliest", flat=True)) == [date(1958, 1, 1), date(1959, 5, 1)]


def test_updates_one_and_many(stays):
    first, second = stays.objects.bulk_create([stays(start="1958"), stays(start="1959")])
    stays.objects.filter(pk=first.pk).update(end=parse("1960"), start="1957")
    second.start, second.end = parse("1961-05"), parse("1962")
    stays.objects.bulk_update([second], ["start", "end"])
    stays.objects.update(end=F("start"))
    assert list(stays.objects.values_list("start", "end")) == [(parse("1957"),) * 2, (parse("1961-05"),) * 2]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(partial_dates(), min_size=2, max_size=12, unique=True))
def test_the_database_orders_as_python_does(db, values):
    with connection.cursor() as cursor:
        rows = " UNION ALL ".join(["SELECT %s::partial_date AS d"] * len(values))
        prepared = [PartialDateField().get_db_prep_value(value, connection) for value in values]
        cursor.execute(f"SELECT (d).edtf FROM ({rows}) AS rows ORDER BY d", prepared)
        assert [edtf for (edtf,) in cursor.fetchall()] == [str(value) for value in sorted(values)]


def test_indexes_serve_the_ends(stays):
    stays.objects.bulk_create(stays(start=f"{year}-01") for year in range(1000, 3000))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE stays_stay")
    plan = stays.objects.filter(start__earliest=date(1958, 1, 1)).order_by().explain()
    assert "stay_ends" in plan


@pytest.mark.parametrize(
    "row", ["(1958-01-01,,1958)", "(1958-12-31,1958-01-01,1958)", "(,1958-12-31,1958)", "(1958-01-01,1958-12-31,)"]
)
def test_the_database_refuses_half_a_date(stays, row):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute('INSERT INTO stays_stay (start, "end") VALUES (%s, NULL)', [row])


def test_exact_spans_may_touch_but_not_overlap(stays):
    stays.objects.create(start="2023-07-25", end="2023-08-10")
    stays.objects.create(start="2023-08-10", end="2023-08-20")
    clash = stays(start=parse("2023-08-09"), end=parse("2023-08-10"))
    with pytest.raises(ValidationError, match="These days are taken"):
        clash.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        clash.save()


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2022", "2024"),
        ("2023-08-01", "2023-09"),
        ("2023-08-01", None),
        ("2023-08-01?", "2023-08-05"),
        ("2023-08-01", "2023-08-04/2023-08-05"),
        ("2023-08-05", "2023-08-01"),
    ],
)
def test_a_span_that_is_not_exact_overlaps_nothing(stays, start, end):
    stays.objects.create(start="2023-07-25", end="2023-08-10")
    inexact = stays(start=parse(start), end=end and parse(end))
    inexact.full_clean()
    inexact.save()


def test_survives_a_fixture(stays):
    stays.objects.create(start="1958~", end=None)
    text = serializers.serialize("json", stays.objects.all())
    assert json.loads(text)[0]["fields"] == {"start": "1958~", "end": None}


def test_a_migration_can_write_it_down():
    assert PartialDateField("born", null=True).deconstruct() == (
        None,
        "tracker.date_fields.PartialDateField",
        [],
        {"verbose_name": "born", "null": True},
    )


def test_a_model_says_what_is_wrong():
    with pytest.raises(ValidationError) as refused:
        Stay(start="31.02.2023", end="soon").clean_fields()
    assert refused.value.message_dict == {
        "start": ["“31.02.2023” is not in the calendar. Check the day and the month; the day comes first: 25.07.2023."],
        "end": [
            "“soon” is not a date that can be read here. Write as much as is known: "
            "1958, 07.2023, 25.07.2023, or 2024-07-27/2024-07-28 for a day between two."
        ],
    }
