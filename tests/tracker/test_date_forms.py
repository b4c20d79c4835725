"""The form field for partial dates, alone and under a model."""

from datetime import date

import pytest
from django import forms
from django.core.exceptions import ValidationError

from tests.tracker.partial_date_models import Stay
from tracker.date_fields import PartialDateFormField
from tracker.dates import PartialDate

StayForm = forms.modelform_factory(Stay, fields=["start", "end"])


@pytest.mark.parametrize("text", ["25.07.2023", "2023-07-25", " 25 июля 2023 г. ", "July 25, 2023"])
def test_takes_a_date_as_it_is_written(text):
    assert PartialDateFormField().clean(text) == PartialDate.on(date(2023, 7, 25))


@pytest.mark.parametrize(
    ("edtf", "shown"),
    [
        ("2023-07-25", "25.07.2023"),
        ("2023-07", "07.2023"),
        ("1958", "1958"),
        ("1958~", "1958~"),
        ("2004-XX", "2004-XX"),
        ("2024-07-27/2024-07-28", "2024-07-27/2024-07-28"),
    ],
)
def test_shows_what_it_would_take_again(edtf, shown):
    field = PartialDateFormField()
    assert field.prepare_value(PartialDate.parse(edtf)) == shown
    assert field.clean(shown) == PartialDate.parse(edtf)
    assert not field.has_changed(PartialDate.parse(edtf), shown)


@pytest.mark.parametrize(
    ("text", "code"),
    [("31.02.2023", "impossible"), ("28–27 июля 2024", "reversed"), ("soon", "unreadable"), ("\x00", "unreadable")],
)
def test_says_what_is_wrong_and_quotes_it(text, code):
    with pytest.raises(ValidationError) as refused:
        PartialDateFormField().clean(text)
    (error,) = refused.value.error_list
    assert (error.code, error.params) == (code, {"text": text})
    assert f"“{text}”" in refused.value.messages[0]


def test_knows_when_it_was_changed():
    field = PartialDateFormField(required=False)
    assert field.clean("  ") is None
    assert not field.has_changed(None, "")
    assert field.has_changed(PartialDate.parse("2023"), "07.2023")
    assert field.has_changed(PartialDate.parse("2023"), "soon")


def test_a_model_form_uses_it_and_keeps_what_was_typed():
    form = StayForm({"start": "31.02.2023", "end": ""})
    assert form.errors.keys() == {"start"}
    assert 'value="31.02.2023"' in form["start"].as_widget()
    assert "As much as is known" in form["start"].help_text
    assert StayForm(instance=Stay(start=PartialDate.parse("2023-07")))["start"].value() == "07.2023"
