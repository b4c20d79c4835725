"""A person's state in words. Russian words depend on the person's sex, so these messages have a context."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cases.status_codes import Status

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

_PLAIN = {
    Status.WANTED: _("wanted"),
    Status.ADMINISTRATIVE_ARREST: _("under administrative arrest"),
    Status.TRAVEL_BAN: _("under an undertaking not to leave"),
    Status.BAN_ON_ACTIONS: _("under a ban on certain actions"),
    Status.HOUSE_ARREST: _("under house arrest"),
    Status.REMAND: _("in remand prison"),
    Status.IN_TRANSIT: _("being transferred"),
    Status.IMPRISONED: _("serving a prison sentence"),
    Status.PRISON_HOSPITAL: _("in a prison hospital"),
    Status.COMPULSORY_TREATMENT: _("in compulsory treatment"),
    Status.FORCED_LABOUR: _("in forced labour"),
    Status.CORRECTIVE_LABOUR: _("in corrective labour"),
    Status.COMMUNITY_SERVICE: _("in community service"),
    Status.RESTRICTED_FREEDOM: _("under restriction of freedom"),
    Status.SUSPENDED_SENTENCE: _("under a suspended sentence"),
    Status.RELEASED_PAROLE: _("released on parole"),
    Status.CASE_CLOSED: _("case closed"),
    Status.NO_CONTACT: _("no contact, place unknown"),
    Status.NO_DATA: _("no data"),
}
_OF_A_MAN = {
    Status.DETAINED: pgettext_lazy("male", "detained"),
    Status.SUSPECT: pgettext_lazy("male", "suspect"),
    Status.ACCUSED: pgettext_lazy("male", "accused"),
    Status.ON_TRIAL: pgettext_lazy("male", "on trial"),
    Status.FINED: pgettext_lazy("male", "fined"),
    Status.RELEASED_SERVED: pgettext_lazy("male", "released after serving the sentence"),
    Status.PARDONED: pgettext_lazy("male", "pardoned"),
    Status.RELEASED_HEALTH: pgettext_lazy("male", "released on health grounds"),
    Status.ACQUITTED: pgettext_lazy("male", "acquitted"),
    Status.EXCHANGED: pgettext_lazy("male", "freed in an exchange"),
    Status.DIED_IN_CUSTODY: pgettext_lazy("male", "died in custody"),
    Status.DIED: pgettext_lazy("male", "died"),
}
_OF_A_WOMAN = {
    Status.DETAINED: pgettext_lazy("female", "detained"),
    Status.SUSPECT: pgettext_lazy("female", "suspect"),
    Status.ACCUSED: pgettext_lazy("female", "accused"),
    Status.ON_TRIAL: pgettext_lazy("female", "on trial"),
    Status.FINED: pgettext_lazy("female", "fined"),
    Status.RELEASED_SERVED: pgettext_lazy("female", "released after serving the sentence"),
    Status.PARDONED: pgettext_lazy("female", "pardoned"),
    Status.RELEASED_HEALTH: pgettext_lazy("female", "released on health grounds"),
    Status.ACQUITTED: pgettext_lazy("female", "acquitted"),
    Status.EXCHANGED: pgettext_lazy("female", "freed in an exchange"),
    Status.DIED_IN_CUSTODY: pgettext_lazy("female", "died in custody"),
    Status.DIED: pgettext_lazy("female", "died"),
}


def label(status: str, sex: str = "") -> "_StrPromise":
    """The words for a status code, `sex` being male, female or unknown (then as of a man, as Russian has it).

    Raises ValueError for a code that is none.
    """
    words = _PLAIN | (_OF_A_WOMAN if sex == "female" else _OF_A_MAN)
    return words[Status(status)]
