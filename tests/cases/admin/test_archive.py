"""Copies of sources: judged by their bytes, handed out as files alone, and in no record."""

import hashlib
from typing import Any

import pgtrigger
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.test import Client

from cases.models import LARGEST, ArchivedCopy, Evidence, Prisoner, Source
from tests import files
from tests.staff import desk
from tracker.history import events
from tracker.models import PublishedRecord

PDF = b"%PDF-1.7\ncanary-copy"


@pytest.fixture
def source(db: None) -> Source:
    return Source.objects.create(title="A paper", audience="public")


def page(source: Source) -> str:
    return f"/admin/cases/source/{source.pk}/copies/"


def keep(client: Client, source: Source, content: bytes = PDF, name: str = "page.html") -> Any:
    return client.post(page(source), {"file": SimpleUploadedFile(name, content, "text/html")})


def test_a_copy_is_kept_with_its_hash_and_under_a_name_of_ours(vera: Client, source: Source) -> None:
    assert keep(vera, source, name="C:/Users/Mother/secret.html").status_code == 302
    copy = ArchivedCopy.objects.get()
    digest = hashlib.sha256(PDF).hexdigest()
    assert (bytes(copy.content), copy.size, copy.sha256, copy.media_type) == (PDF, len(PDF), digest, "application/pdf")
    assert copy.uploaded_by.username == "vera"
    listed = vera.get(page(source)).content.decode()
    assert digest in listed
    assert "Mother" not in listed
    assert "secret" not in listed


def test_it_is_handed_out_as_a_file_and_never_shown(vera: Client, source: Source) -> None:
    keep(vera, source)
    answer = vera.get(f"{page(source)}{ArchivedCopy.objects.get().pk}/")
    assert (answer.status_code, answer.content, answer["Content-Type"]) == (200, PDF, "application/pdf")
    digest = hashlib.sha256(PDF).hexdigest()[:12]
    assert answer["Content-Disposition"] == f'attachment; filename="source-{source.pk}-{digest}.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"].startswith("private, no-store")
    assert "sandbox" in answer["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<!DOCTYPE html><p>so</p>", "Print it to PDF"),
        (b"\xef\xbb\xbf  <svg onload='alert(1)'/>", "Print it to PDF"),
        (b"MZ\x90\x00\x03", "Only PDF, PNG"),
        (b"", "This file is empty."),
        (b"%PDF-" + bytes(LARGEST), "larger than 10 MB"),
    ],
)
def test_what_could_harm_is_refused_in_words(vera: Client, source: Source, content: bytes, reason: str) -> None:
    answer = keep(vera, source, content, "page.pdf")
    assert reason in str(answer.context["form"].errors["file"])
    assert not ArchivedCopy.objects.exists()


def test_the_same_copy_is_kept_once(vera: Client, source: Source) -> None:
    keep(vera, source)
    answer = keep(vera, source)
    assert "kept already" in str(answer.context["form"].errors["file"])
    assert ArchivedCopy.objects.count() == 1


def test_what_was_changed_is_said_and_not_handed_out(vera: Client, source: Source) -> None:
    keep(vera, source)
    copy = ArchivedCopy.objects.get()
    with pgtrigger.ignore("cases.ArchivedCopy:never_changed"):
        ArchivedCopy.objects.update(content=PDF.replace(b"canary", b"forged"))
    answer = vera.get(f"{page(source)}{copy.pk}/")
    assert answer.status_code == 409
    assert b"forged" not in answer.content
    assert "changed since it was kept" in answer.content.decode()


def test_the_database_changes_no_copy_and_keeps_none_too_large(vera: Client, source: Source) -> None:
    keep(vera, source)
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        ArchivedCopy.objects.update(sha256="0" * 64)
    for size in (0, LARGEST + 1, 3):
        with pytest.raises(IntegrityError), transaction.atomic():
            ArchivedCopy.objects.create(source=source, content=PDF, media_type="text/plain", size=size, sha256="1")


def test_history_knows_of_it_without_the_bytes(edith: Client, source: Source) -> None:
    keep(edith, source)
    edith.post(f"{page(source)}{ArchivedCopy.objects.get().pk}/remove/")
    assert not ArchivedCopy.objects.exists()
    kept = events(ArchivedCopy).filter(source_id=source.pk)
    assert list(kept.order_by("pgh_id").values_list("pgh_label", flat=True)) == ["insert", "delete"]
    assert "content" not in {column.name for column in connection.introspection.get_table_description(
        connection.cursor(), kept.model._meta.db_table
    )}  # fmt: skip
    assert hashlib.sha256(PDF).hexdigest() in edith.get(f"/admin/cases/source/{source.pk}/history/").content.decode()


def test_a_volunteer_removes_none(vera: Client, source: Source) -> None:
    keep(vera, source)
    url = f"{page(source)}{ArchivedCopy.objects.get().pk}/remove/"
    assert vera.post(url).status_code == 403
    assert vera.get(url).status_code == 403


def test_it_is_found_under_its_own_source_alone(vera: Client, source: Source) -> None:
    keep(vera, source)
    other = Source.objects.create(title="Another")
    assert vera.get(f"{page(other)}{ArchivedCopy.objects.get().pk}/").status_code == 404


@pytest.mark.parametrize("who", ["cora", "tom", "ada"])
def test_nobody_else_sees_copies(demo: None, vera: Client, source: Source, who: str) -> None:
    keep(vera, source)
    client = desk(who)
    for url in (page(source), f"{page(source)}{ArchivedCopy.objects.get().pk}/"):
        assert client.get(url).status_code == 403


def test_it_is_in_no_record_of_any_audience(vera: Client, source: Source) -> None:
    person: Prisoner = files.person()
    Evidence.objects.create(source=source, prisoner=person, group="identity", fact="name", value="so")
    keep(vera, source)
    files.publish()
    bodies = "".join(PublishedRecord.objects.values_list("body", flat=True))
    assert "A paper" in bodies
    assert not any(word in bodies for word in ("canary-copy", hashlib.sha256(PDF).hexdigest(), "vera"))


def test_a_list_of_copies_reads_no_bytes(vera: Client, source: Source, django_assert_num_queries: Any) -> None:
    keep(vera, source)
    with django_assert_num_queries(6) as asked:
        vera.get(page(source))
    assert not any('"content"' in query["sql"] for query in asked.captured_queries)
    keep(vera, source, PDF + b"2")
    keep(vera, source, PDF + b"3")
    with django_assert_num_queries(6):
        vera.get(page(source))
