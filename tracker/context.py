"""What every template may say of the site. Reads no user and no session: public pages set no cookie."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext


def site(request: HttpRequest) -> dict[str, object]:
    return {"demo": settings.DEMO, "site_name": gettext("Not Forgotten")}
