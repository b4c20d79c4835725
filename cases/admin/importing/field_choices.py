"""What a column of a list can be said to hold, in words, in the order in which people look for it."""

from typing import Any

from django.utils.translation import gettext_lazy as _

GROUPS: list[tuple[Any, dict[str, Any]]] = [
    (
        _("Who it is"),
        {
            "name": _("the name, whole"),
            "surname": _("the surname"),
            "given": _("the given name"),
            "patronymic": _("the patronymic"),
            "name_latin": _("the name in Latin letters, whole"),
            "surname_latin": _("the surname in Latin letters"),
            "given_latin": _("the given name in Latin letters"),
            "patronymic_latin": _("the patronymic in Latin letters"),
            "former_name": _("another name, or a former one"),
            "key": _("the list’s own number of the person"),
            "uid": _("the uid of our file"),
            "identifier": _("the number in another registry"),
            "as_of": _("when we gave the list out"),
        },
    ),
    (
        _("The person"),
        {
            "sex": _("sex"),
            "birth_date": _("date or year of birth"),
            "death_date": _("date of death"),
            "citizenships": _("citizenship"),
            "home_region": _("home region"),
            "occupation": _("occupation"),
            "occupation_ru": _("occupation, in Russian"),
            "occupation_en": _("occupation, in English"),
            "letters": _("whether letters are welcome"),
            "address_as": _("how to address the person"),
            "interests": _("what they like to hear about"),
            "avoid": _("what not to mention to them"),
        },
    ),
    (
        _("Custody"),
        {
            "detained_on": _("date of arrest"),
            "facility": _("where they are held"),
            "held_since": _("held there since, or from when to when"),
            "released_on": _("date of release"),
            "state": _("the state (compared only: ours follows from the facts)"),
            "address": _("the address for letters (stays with the row)"),
        },
    ),
    (
        _("The case (several are numbered)"),
        {
            "articles": _("articles of law"),
            "case": _("what the case is called"),
            "court": _("the court"),
            "verdict_on": _("date of the verdict"),
            "term": _("the term"),
            "regime": _("the regime"),
            "fine": _("the fine"),
        },
    ),
    (
        _("What is said of it"),
        {
            "summary": _("what happened"),
            "summary_ru": _("what happened, in Russian"),
            "summary_en": _("what happened, in English"),
            "recognised_by": _("who recognises them"),
            "source_url": _("links"),
            "free_text": _("remarks (as an internal note)"),
        },
    ),
]
WORDS: dict[str, Any] = {field: words for _group, fields in GROUPS for field, words in fields.items()}
CHOICES: list[tuple[Any, Any]] = [
    ("", _("nothing: stays with the row")),
    *((group, list(fields.items())) for group, fields in GROUPS),
]
