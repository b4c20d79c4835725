"""Why an import has failed, in words that say what to do."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from cases.imports import refusal_words
from cases.imports.refusals import Refused, Why
from cases.models import Import

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


def reason_in_words(import_: Import) -> "str | _StrPromise":
    if import_.reason in list(Why):
        return refusal_words.in_words(Refused(Why(import_.reason), **import_.facts))
    return _("The database refused it: %(text)s") % {"text": import_.facts.get("text", "")}
