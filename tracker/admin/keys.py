"""Keys of partner organisations: made here, shown once, ended here."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from tracker.admin.base import Plain
from tracker.admin.guarded import Guarded
from tracker.models import ApiKey, Scope


class KeyForm(forms.ModelForm):
    """What is asked of a new key. It lives a year; an older one is replaced, not prolonged."""

    scopes = forms.MultipleChoiceField(
        label=pgettext_lazy("rights", "may"),
        choices=Scope.choices,
        widget=forms.CheckboxSelectMultiple,
        initial=[Scope.READ],
    )

    class Meta:
        model = ApiKey
        fields = ("organisation", "label", "scopes")


@admin.register(ApiKey)
class KeyAdmin(Guarded, Plain):
    """Only a hash is kept, so a key that was lost is replaced."""

    form = KeyForm
    list_display = ("organisation", "label", "beginning", "scopes", "expires_at", "revoked_at", "last_used_at")
    list_filter = ("organisation", ("revoked_at", admin.EmptyFieldListFilter))
    list_select_related = ("organisation",)
    search_fields = ("label", "identifier")
    ordering = ("revoked_at", "expires_at")
    actions = ("revoke",)

    @admin.display(description=_("begins with"))
    def beginning(self, key: ApiKey) -> str:
        return f"nf_{key.identifier}_…"

    def get_fields(self, request: HttpRequest, obj: ApiKey | None = None) -> tuple[str, ...]:
        asked = ("organisation", "label", "scopes")
        return (*asked, "beginning", "expires_at", "revoked_at", "last_used_at") if obj else asked

    def get_readonly_fields(self, request: HttpRequest, obj: ApiKey | None = None) -> tuple[str, ...]:
        return self.get_fields(request, obj) if obj else ()

    def has_change_permission(self, request: HttpRequest, obj: ApiKey | None = None) -> bool:
        """Its rights are what the partner was told; to change them, give another key and revoke this one."""
        return obj is None and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        key, token = ApiKey.issue(obj.organisation, label=obj.label, scopes=obj.scopes)
        obj.pk, obj.token = key.pk, token

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        """The key itself, in this answer alone: a message would pass through the session and so the database."""
        context = {**self.admin_site.each_context(request), "title": _("A new key"), "opts": self.opts, "key": obj}
        return TemplateResponse(request, "admin/tracker/apikey/issued.html", context)

    @admin.action(description=_("Revoke: refused from now on"), permissions=["change"])
    def revoke(self, request: HttpRequest, keys: QuerySet[ApiKey]) -> None:
        ended = keys.filter(revoked_at=None).update(revoked_at=timezone.now())
        told = ngettext("%(count)d key is refused from now on.", "%(count)d keys are refused from now on.", ended)
        self.message_user(request, told % {"count": ended}, messages.SUCCESS)
