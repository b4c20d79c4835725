"""A person's photo on the page of their file: put in, looked at, replaced, taken out."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from cases.admin.inlines import InStack
from cases.admin.narrowing import NarrowingForm
from cases.models import Photo
from cases.portraits import LARGEST_FILE, NotAPortrait, Portrait, portrait

REFUSALS = {
    "too_large": _("This file is larger than 10 MB. Save the picture smaller and choose it again."),
    "too_many_pixels": _("This picture has more than 40 million points. Save it smaller and choose it again."),
    "not_a_picture": _("This is no picture that we can read. Choose a JPEG, PNG or WebP file."),
}


class PhotoForm(NarrowingForm):
    """The file that was sent is never kept: only our own picture of what it shows."""

    upload = forms.FileField(
        label=_("picture"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
        help_text=_("JPEG, PNG or WebP, up to 10 MB. What the file may tell of place, time or camera is not kept."),
    )

    def clean_upload(self) -> Portrait | None:
        sent = self.cleaned_data["upload"]
        if sent is None:
            if self.instance.pk is None:
                raise ValidationError(_("Choose the picture."))
            return None
        try:
            return portrait(sent.read(LARGEST_FILE + 1))
        except NotAPortrait as refused:
            raise ValidationError(REFUSALS[refused.reason]) from refused

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if drawn := data.get("upload"):
            self.instance.draw(drawn)
        return data


class Photos(InStack):
    model = Photo
    form = PhotoForm
    fields = ("shown", "upload", ("licence", "credit"), "source_url", "note")
    readonly_fields = ("shown",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Photo]:
        return super().get_queryset(request).defer("content")

    @admin.display(description=_("now"))
    def shown(self, photo: Photo) -> str:
        if photo.pk is None:
            return "—"
        address = reverse("admin:cases_prisoner_photo", args=[photo.prisoner_id])
        picture = '<img src="{}?{}" alt="{}" width="{}" height="{}" class="photo">'
        return format_html(picture, address, photo.sha256[:8], _("the photo"), photo.width, photo.height)


def picture(person_admin: Any, request: HttpRequest, object_id: str) -> HttpResponse:
    """To volunteers, whoever else may see it."""
    person = person_admin.visible(request, object_id)
    if not request.user.has_perm("cases.view_photo"):
        raise PermissionDenied
    photo = Photo.objects.filter(prisoner=person).first()
    if photo is None:
        raise Http404
    response = HttpResponse(bytes(photo.content), content_type="image/jpeg")
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
