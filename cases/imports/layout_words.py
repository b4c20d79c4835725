"""Why a layout is none, in words."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from cases.imports.mapping import NotALayout

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

WORDS = {
    "not_toml": _("The layout is not TOML that can be read: %(text)s"),
    "no_name": _('The layout has no name. Its first line should be like: name = "A list".'),
    "no_columns": _("The layout has no columns. Each begins with [[columns]]."),
    "no_heading": _("A column of the layout has no heading."),
    "unknown_field": _("The layout names a field that there is not: %(text)s."),
    "unknown_setting": _("The layout has a setting that there is not: %(text)s."),
    "no_such_layout": _("No layout is called “%(text)s”, and there is no such file."),
}


def in_words(refused: NotALayout) -> "str | _StrPromise":
    return WORDS[refused.code] % {"text": refused.text}
