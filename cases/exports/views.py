"""What lists are taken out for: which columns each has, and of whom."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from cases.exports.columns import HEADINGS, OF_CASE
from cases.models import Defendant, Placement
from cases.models.person import PrisonerQuerySet as People

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

NAME = ("uid", "as_of", "surname", "given", "patronymic", "name")
LATIN = ("surname_latin", "given_latin", "patronymic_latin", "name_latin")


@dataclass(frozen=True)
class View:
    title: "_StrPromise"
    about: "_StrPromise"
    fields: tuple[str, ...]
    whom: Callable[[People], People]


def _in_custody(people: People) -> People:
    return people.alive().filter(Exists(Placement.objects.open().filter(prisoner=OuterRef("pk"))))


def _charged(people: People) -> People:
    return people.filter(Exists(Defendant.objects.filter(prisoner=OuterRef("pk"))))


VIEWS = {
    "all": View(
        _("Everything"),
        _("Every column that an import understands: to work on the list elsewhere and bring it back."),
        tuple(HEADINGS),
        lambda people: people,
    ),
    "custody": View(
        _("Who is held where"),
        _("People who are held or on the way: the place, since when, the state, the term."),
        (*NAME, "sex", "birth_date", "state", "facility", "held_since", "detained_on", "term", "regime"),
        _in_custody,
    ),
    "charges": View(
        _("Charges and verdicts"),
        _("People with a case: the articles, the court, the verdict, the term and the fine of each."),
        (*NAME, "birth_date", "state", "detained_on", *OF_CASE, "recognised_by"),
        _charged,
    ),
    "letters": View(
        _("To write to"),
        _("People to whom anybody may write today, as the site shows them: the name, the address, how to greet them."),
        (*NAME, *LATIN, "birth_date", "facility", "address", "letters", "address_as"),
        lambda people: people.writable(),
    ),
}
