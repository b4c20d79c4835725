"""What of letters an address concerns that is corrected: told to the volunteer before it is done."""

from django.utils.translation import ngettext

from cases.admin.correcting_address import also_affected
from cases.models import Facility
from letters.models import Letter, Pledge


def letters_affected(facility: Facility) -> list[str]:
    """Numbers alone: who writes to whom is between them."""
    away = Letter.objects.awaiting_answer().filter(facility=facility).count()
    writers = Pledge.objects.to_somebody_at(facility).values("supporter").distinct().count()
    lines = []
    if writers:
        words = ngettext("%(count)d person writes there.", "%(count)d people write there.", writers)
        lines.append(words % {"count": writers})
    if away:
        words = ngettext(
            "%(count)d letter went to the old address, and nothing was heard of it yet.",
            "%(count)d letters went to the old address, and nothing was heard of them yet.",
            away,
        )
        lines.append(words % {"count": away})
    return lines


also_affected.append(letters_affected)
