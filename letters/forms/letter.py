"""What a writer says of one letter: its words, that it went, what became of it, what came back."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cases.models import ChannelKind
from letters.check import LONGEST
from letters.models import LetterState, WhyReturned
from letters.scans import LARGEST_FILE, MOST_PAGES, NotAPage, Page, read_pages
from letters.ways import Way

# a day before that is one in which the year was mistyped: the next letter would be years late
LONG_AGO = timedelta(days=2 * 366)

REASONS = {
    "too_large": _("One of the files is too large: at most 10 MB each."),
    "not_a_picture": _("One of the files is no picture that we can read: send JPEG, PNG, WebP or PDF."),
    "heic": _("One of the files is a HEIC photo: save it as JPEG first, or take a screenshot of it."),
    "too_many_pixels": _("One of the pictures is too large to be read safely: make it smaller first."),
    "too_many_pages": _("At most 8 pages."),
    "bad_pdf": _("One of the PDFs cannot be read safely: send photos of the pages."),
}


class TextForm(forms.Form):
    text = forms.CharField(
        label=_("Your letter, in Russian"),
        max_length=LONGEST,
        strip=False,
        required=False,
        widget=forms.Textarea(attrs={"rows": 14, "lang": "ru", "autocomplete": "off"}),
    )
    deed = forms.ChoiceField(choices=[(deed, deed) for deed in ("check", "keep", "forget")])


class OnForm(forms.Form):
    on = forms.DateField(
        label=_("On which day"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today
        self.fields["on"].widget.attrs |= {"min": (today - LONG_AGO).isoformat(), "max": today.isoformat()}

    def clean_on(self) -> date | None:
        on: date | None = self.cleaned_data["on"]
        if on and on > self.today:
            raise ValidationError(_("This day is still to come."))
        if on and on < self.today - LONG_AGO:
            raise ValidationError(_("That is more than two years ago: is the year right?"))
        return on


class SentForm(OnForm):
    way = forms.ChoiceField(label=_("How it went"))
    answer_paid = forms.BooleanField(label=_("With paper or a paid form for the answer"), required=False)

    def __init__(self, *args: Any, ways: Iterable[Way], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ChoiceField, self.fields["way"]).choices = [
            (way.code, way.channel["name"] or ChannelKind(way.channel["kind"]).label.capitalize()) for way in ways
        ]
        self.order_fields(["way", "on", "answer_paid"])

    @property
    def chosen(self) -> tuple[str, str]:
        """The kind of the channel, and its name."""
        kind, _colon, name = self.cleaned_data["way"].partition(":")
        return kind, name


class BecameForm(OnForm):
    deed = forms.ChoiceField(
        choices=[
            (state.value, state.label)
            for state in (
                LetterState.WITH_CENSOR,
                LetterState.HANDED_OVER,
                LetterState.PARTLY_BLACKED_OUT,
                LetterState.NOT_PASSED,
                LetterState.NO_WORD,
                LetterState.RETURNED,
                LetterState.NOT_SENT,
            )
        ]
    )
    why = forms.ChoiceField(label=_("What stands on the envelope"), choices=WhyReturned, required=False)


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class PagesField(forms.FileField):
    """Photos and PDFs, read at once: what is handed on are pictures of ours."""

    widget = ManyFiles(attrs={"accept": "image/jpeg,image/png,image/webp,application/pdf"})

    def clean(self, data: Any, initial: Any = None) -> list[Page]:
        files = [each for each in (data if isinstance(data, list) else [data]) if each]
        if len(files) > MOST_PAGES:
            raise ValidationError(REASONS["too_many_pages"])
        try:
            return read_pages(each.read(LARGEST_FILE + 1) for each in files)
        except NotAPage as why:
            raise ValidationError(REASONS[why.reason]) from None


class AnswerForm(OnForm):
    written_on = forms.DateField(
        label=_("The day that stands on it"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    pages = PagesField(
        label=_("Photos of its pages"),
        required=False,
        help_text=_(
            "If you like: JPEG, PNG, WebP or PDF. Kept encrypted, shown to you alone, without place and camera, and "
            "forgotten after a year: keep the paper."
        ),
    )
    text = forms.CharField(
        label=_("What it says"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("If you like; for you alone."),
    )
    blank = forms.BooleanField(label=_("Only a blank answer form came, without a letter"), required=False)
    from_elsewhere = forms.BooleanField(
        label=_("The return address is another prison than the one I wrote to"), required=False
    )
    mention = forms.CharField(
        label=_("Somebody else in prison is mentioned"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Only what stands there, in your words: a name, a place. Do not ask for it in your letters."),
    )
    share = forms.BooleanField(
        label=_("A volunteer may see these lines, and nothing else of the answer"),
        required=False,
        help_text=_("Who told them is not said. If you erase yourself later, what they made of it stays with them."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        on = cleaned.get("on") or self.today
        if cleaned.get("written_on") and cleaned["written_on"] > on:
            self.add_error("written_on", _("It cannot have been written after it came."))
        if cleaned.get("mention") and not cleaned.get("share"):
            self.add_error("share", _("Tick this if a volunteer may see the lines; otherwise leave them empty."))
        return cleaned
