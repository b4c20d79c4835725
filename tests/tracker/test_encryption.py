"""Encrypted columns against the real database: what it holds, what tampering does, what refuses."""

import json
import os

import pytest
from django.core import serializers
from django.core.exceptions import FieldError
from django.db import connection, transaction
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from tests.tracker.sealed_models import Secret, SecretEvent, Unsealed
from tracker.encryption import TamperedCiphertext

OLD, NEW = os.urandom(32), os.urandom(32)


@pytest.fixture
def secrets(db, settings):
    settings.FIELD_KEYS = {1: OLD}
    with connection.schema_editor() as editor:
        editor.create_model(Secret)
        editor.create_model(SecretEvent)
    return Secret.objects


def raw(column="words"):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM secrets_secret ORDER BY id")
        return [bytes(value) for (value,) in cursor.fetchall()]


def overwrite(secret, ciphertext, column="words"):
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE secrets_secret SET {column} = %s WHERE id = %s", [ciphertext, secret.pk])


def test_comes_back_as_it_went_in(secrets):
    one = secrets.create(words="мама", contact=None)
    two, three = secrets.bulk_create([Secret(words=""), Secret(words="x" * 10_000, contact="\x00")])
    assert [(s.words, s.contact) for s in secrets.order_by("id")] == [
        ("мама", None),
        ("", None),
        ("x" * 10_000, "\x00"),
    ]
    assert secrets.filter(contact=None).count() == 2
    assert (one.words, two.words, three.contact) == ("мама", "", "\x00")


@examples(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back(secrets, text):
    assert secrets.get(pk=secrets.create(words=text).pk).words == text


def test_the_database_holds_no_clear_text_and_no_equal_bytes_for_equal_texts(secrets):
    for _ in range(2):
        secrets.create(words="canary", contact="canary")
    stored = raw("words") + raw("contact")
    assert len(set(stored)) == 4
    assert not any(b"canary" in value for value in stored)
    assert {(value[:2], len(value)) for value in stored} == {(b"\x00\x01", 2 + 12 + len("canary") + 16)}


def test_a_ciphertext_moved_to_another_row_is_noticed(secrets):
    one, two = secrets.create(words="one"), secrets.create(words="two")
    first, second = raw()
    overwrite(one, second)
    overwrite(two, first)
    for pk in (one.pk, two.pk):
        with pytest.raises(TamperedCiphertext, match=r"secrets\.secret\.words:"):
            _ = secrets.get(pk=pk).words


def test_a_ciphertext_moved_to_another_column_is_noticed(secrets):
    secret = secrets.create(words="one", contact="two")
    overwrite(secret, raw()[0], "contact")
    with pytest.raises(TamperedCiphertext):
        _ = secrets.get().contact
    assert secrets.get().words == "one"


def test_a_row_given_another_seal_is_noticed(secrets):
    one, two = secrets.create(words="one"), secrets.create(words="two")
    two.delete()
    secrets.filter(pk=one.pk).update(seal_id=two.seal_id)
    with pytest.raises(TamperedCiphertext):
        _ = secrets.get().words


@pytest.mark.parametrize("short", [b"", b"\x00\x01", b"\x00\x01" + b"n" * 12])
def test_each_flipped_bit_and_each_cut_is_noticed(secrets, short):
    secret = secrets.create(words="free")
    (stored,) = raw()
    flipped = (
        bytes(byte ^ (1 << bit if at == index else 0) for index, byte in enumerate(stored))
        for at in range(len(stored))
        for bit in range(8)
    )
    for damaged in (*flipped, stored[:-1], stored + b"\x00", short):
        overwrite(secret, damaged)
        with pytest.raises(TamperedCiphertext):
            _ = secrets.get().words


def test_damage_is_not_saved_over(secrets):
    secret = secrets.create(words="free")
    overwrite(secret, raw()[0][:-1])
    with pytest.raises(TamperedCiphertext):
        secrets.get().save()


def test_a_new_key_seals_what_is_saved_and_the_old_one_still_opens(secrets, settings):
    secrets.create(words="old")
    secrets.create(words="kept")
    settings.FIELD_KEYS = {1: OLD, 2: NEW}
    first = secrets.get(words__kid=1, pk=secrets.earliest("id").pk)
    first.save(update_fields=["words"])
    assert list(secrets.order_by("id").values_list("words__kid", flat=True)) == [2, 1]
    assert [secret.words for secret in secrets.order_by("id")] == ["old", "kept"]
    settings.FIELD_KEYS = {2: NEW}
    assert secrets.get(words__kid=2).words == "old"
    with pytest.raises(TamperedCiphertext, match="no key 1"):
        _ = secrets.get(words__kid=1).words


def test_opens_only_what_is_read(secrets, django_assert_num_queries):
    secrets.create(words="one", contact="two")
    overwrite(secrets.get(), b"damaged")
    with django_assert_num_queries(1):
        assert secrets.get().contact == "two"
    with django_assert_num_queries(1):
        deferred = secrets.only("seal_id").get()
    with django_assert_num_queries(2):  # the text, then the seal of the copy that it was read into
        assert deferred.contact == "two"


def test_a_save_of_other_fields_leaves_the_bytes_alone(secrets):
    secrets.create(words="one")
    (before,) = raw()
    secret = secrets.defer("words").get()
    secret.views = 3
    secret.save()
    secrets.update(views=4)
    assert raw() == [before]


def test_refuses_what_does_not_know_the_row(secrets):
    secret = secrets.create(words="one")
    for refused in (
        lambda: secrets.filter(words__icontains="o").count(),
        lambda: secrets.filter(words__in=["one"]).count(),
    ):
        with pytest.raises(FieldError, match="keyed hash"):
            refused()
    for refused in (
        lambda: secrets.filter(words="one").count(),
        lambda: secrets.update(words="two"),
        lambda: secrets.bulk_update([secret], ["words"]),
        lambda: serializers.serialize("json", [secret]),
    ):
        with pytest.raises(TypeError, match="encrypted"), transaction.atomic():
            refused()
    assert secrets.get().words == "one"


def test_values_give_nothing_that_can_be_shown(secrets):
    secrets.create(words="one")
    (sealed,) = secrets.values_list("words", flat=True)
    assert repr(sealed) == "<sealed>"
    with pytest.raises(TypeError, match="instance"):
        str(sealed)
    with pytest.raises(TypeError):
        json.dumps(sealed)


def test_validates_as_text(secrets):
    secret = Secret(words="one", contact="")
    secret.full_clean()
    secret.save()
    secrets.get().full_clean()


def test_a_copy_in_the_history_opens_too(secrets):
    secrets.create(words="one")
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO secrets_secretevent (seal_id, words) SELECT seal_id, words FROM secrets_secret")
    assert SecretEvent.objects.get().words == "one"


def test_a_model_must_have_a_seal():
    assert Secret.check() == []
    assert [error.id for error in Unsealed.check()] == ["tracker.E001"]
