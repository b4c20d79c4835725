"""What an import holds is its editors' alone: the file, its rows, what was read of them and what was not taken."""

from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from cases.imports import deciding, receiving, working
from cases.models import Import, ImportPiece, ImportRow, ImportState, Prisoner
from tests import files
from tests.cases.imports.lists import as_csv, go_on
from tracker.publishing.projector import project_all_marked

pytestmark = pytest.mark.django_db(transaction=True)

HELD = "canary-import"
GROUPS = ("custody", "case", "cells", "health", "family")
ROW = {
    "ФИО": "Тест-Агапов Борис",
    "Дата рождения": "1958",
    f"{HELD}-heading": f"{HELD}-unmapped, задержан 25 июля 2023",
    "Комментарий": f"{HELD}-remark, СИЗО-1 Нигде, осуждён на 5 лет",
    "Адрес для писем": f"{HELD}-address",
    "Дата приговора": f"{HELD}-unread",
}


def taken_over(person: Prisoner) -> Import:
    """One row, with something of it taken, something left, and something that could not be read."""
    import_ = receiving.receive(BytesIO(as_csv([ROW])), name=f"{HELD}-file.csv")
    working.work_on(import_)
    go_on(import_, ImportState.PLANNING)
    deciding.same_as(import_, 2, person, actor=None)
    row = ImportRow.objects.get(of=import_, number=2)
    places = {at: "" for at, each in enumerate(row.offered) if each["slot"] == "detained_on"}
    deciding.take(import_, 2, places, actor=None)
    deciding.leave_unread(import_, [2], actor=None)
    return go_on(import_, ImportState.RUNNING)


def published_text() -> str:
    """Everything that is published, for whomever, in every column of every table of it."""
    from django.apps import apps

    tables = [
        model._meta.db_table
        for app in ("tracker", "cases", "letters")
        for model in apps.get_app_config(app).get_models()
        if "published" in model._meta.db_table or "found" in model._meta.db_table
    ]
    assert tables
    text = ""
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"SELECT coalesce(string_agg(t::text, ' '), '') FROM {table} t")
            text += cursor.fetchone()[0]
    return text


def test_nothing_that_an_import_holds_is_in_what_is_published(client: Client) -> None:
    person = files.person("Тест-Агапов", "Борис", birth_date="1958")
    for group in GROUPS:
        files.disclose(person, group, "public")
    import_ = taken_over(person)
    held = str(list(ImportRow.objects.filter(of=import_).values()))
    held += bytes(ImportPiece.objects.get().content).decode()
    for what in ("heading", "unmapped", "remark", "address", "unread"):
        assert f"{HELD}-{what}" in held
    person.refresh_from_db()
    assert f"{HELD}-remark" in person.note
    assert str(person.restraints.get().started) == "2023-07-25"
    project_all_marked()
    published = published_text()
    assert "2023-07-25" in published
    assert HELD not in published
    for address in pages(person):
        answer: Any = client.get(address)
        assert answer.status_code == 200, address
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert HELD.encode() not in body, address


def pages(person: Prisoner) -> list[str]:
    return [
        *(f"/{language}/people/{person.uid}/" for language in ("en", "ru")),
        "/en/people/?q=Агапов",
        f"/api/v1/prisoners/{person.uid}/",
        "/api/v1/prisoners/",
        "/api/v1/changes/",
        "/api/v1/exports/prisoners.ndjson",
    ]
