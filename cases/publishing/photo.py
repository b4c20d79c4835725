"""A person's photo as a record names it: by an address of ours that says which picture it is, and no more."""

from django.conf import settings

from cases.models import Group, Prisoner
from cases.publishing.sight import Sight

PATH = "/api/v1/photos/{sha256}.jpg"


def told(prisoner: Prisoner, sees: Sight) -> dict[str, str] | None:
    photo = getattr(prisoner, "photo", None)
    if photo is None or not photo_shown(sees):
        return None
    url = settings.SITE_URL + PATH.format(sha256=photo.sha256)
    return {"url": url, "licence": photo.licence, "credit": photo.credit}


def photo_shown(sees: Sight) -> bool:
    """A face tells who somebody is: where that is hidden, so is their photo."""
    return {Group.PHOTO, Group.IDENTITY} <= sees.groups


def hash_of(url: str) -> str:
    """The hash in an address that `told` has made."""
    return url.rpartition("/")[2].removesuffix(".jpg")
