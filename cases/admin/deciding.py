"""Which of several that disagree stands, and why, as a person says it."""

from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Evidence, Stance


@dataclass
class Side:
    """One value of a fact, and all who give it."""

    value: str
    said: list[Evidence] = field(default_factory=list)

    @property
    def key(self) -> str:
        return str(self.said[0].pk)

    @property
    def stands(self) -> bool:
        """As the file is now."""
        return any(row.stance == Stance.SUPPORTS for row in self.said)


def sides(said: list[Evidence]) -> list[Side]:
    """What stands now comes first. Words without a value are a side of their own."""
    found: dict[str, Side] = {}
    for row in said:
        found.setdefault(row.value or f"#{row.pk}", Side(row.value)).said.append(row)
    return sorted(found.values(), key=lambda side: not side.stands)


class DecisionForm(forms.Form):
    stand = forms.MultipleChoiceField(label=_("What stands"), required=False, widget=forms.CheckboxSelectMultiple)
    both = forms.BooleanField(
        label=_("It cannot be told: all of it is kept, side by side, as it is now"), required=False
    )
    reason_ru = forms.CharField(
        label=_("Why, in Russian"), required=False, widget=forms.Textarea(attrs={"rows": 3, "cols": 60})
    )
    reason_en = forms.CharField(
        label=_("Why, in English"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
        help_text=_("Whoever reads the page reads this: name the better source and say why it is better."),
    )

    def __init__(self, sides: list[Side], *args: Any, **kwargs: Any) -> None:
        decided = [row for side in sides for row in side.said if row.decision]
        kwargs["initial"] = {
            "stand": [side.key for side in sides if side.stands],
            "both": any(row.decision == "both_kept" for row in decided),
            "reason_ru": next((row.dispute_ru for row in decided), ""),
            "reason_en": next((row.dispute_en for row in decided), ""),
        }
        super().__init__(*args, **kwargs)
        self.sides = sides
        stand: Any = self.fields["stand"]
        stand.choices = [(side.key, side.value) for side in sides]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not data.get("reason_ru") and not data.get("reason_en"):
            self.add_error("reason_ru", _("Say why: in Russian, in English, or in both."))
        if not data.get("both") and not data.get("stand"):
            self.add_error("stand", _("Choose what stands, or say that it cannot be told."))
        return data

    def standing(self) -> set[int]:
        """The evidence on the sides that were chosen."""
        chosen = set(self.cleaned_data["stand"])
        return {row.pk for side in self.sides if side.key in chosen for row in side.said}

    def drawn(self) -> list[tuple[Side, bool]]:
        """Each side, and whether it is ticked."""
        ticked = set(self["stand"].value() or [])
        return [(side, side.key in ticked) for side in self.sides]
