"""Keys of partner organisations: made here, shown once, replaced and ended here; what each was used for."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from tracker.actions.keys import NotReplaced, replace_key, revoke_keys
from tracker.admin.base import Plain
from tracker.admin.guarded import Guarded, require_fresh_factor
from tracker.admin.key_replacing import ReplaceForm
from tracker.models import ApiKey, Scope


class KeyForm(forms.ModelForm):
    """What is asked of a new key. It lives a year; an older one is replaced, not prolonged."""

    scopes = forms.MultipleChoiceField(
        label=capfirst(pgettext_lazy("rights", "may")),
        choices=Scope.choices,
        widget=forms.CheckboxSelectMultiple,
        initial=[Scope.READ],
    )

    class Meta:
        model = ApiKey
        fields = ("organisation", "label", "scopes")


class Usable(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "usable"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", pgettext_lazy("key", "accepted")), ("no", _("revoked or expired"))]

    def queryset(self, request: HttpRequest, keys: QuerySet[ApiKey]) -> QuerySet[ApiKey]:
        usable = ApiKey.objects.usable(timezone.now()).values("pk")
        match self.value():
            case "yes":
                return keys.filter(pk__in=usable)
            case "no":
                return keys.exclude(pk__in=usable)
        return keys


@admin.register(ApiKey)
class KeyAdmin(Guarded, Plain):
    """Only a hash is kept, so a key that was lost is replaced."""

    form = KeyForm
    change_form_template = "admin/tracker/apikey/key.html"
    list_display = ("organisation", "label", "masked", "rights", "expires_at", "revoked_at", "last_used_at")
    list_filter = ("organisation", Usable)
    list_select_related = ("organisation",)
    search_fields = ("label", "identifier")
    ordering = ("revoked_at", "expires_at")
    actions = ("revoke",)

    @admin.display(description=_("begins with"))
    def masked(self, key: ApiKey) -> str:
        return key.masked

    @admin.display(description=pgettext_lazy("rights", "may"))
    def rights(self, key: ApiKey) -> str:
        return ", ".join(str(Scope(each).label) for each in key.scopes)

    def get_fields(self, request: HttpRequest, obj: ApiKey | None = None) -> tuple[str, ...]:
        if obj is None:
            return ("organisation", "label", "scopes")
        return ("organisation", "label", "rights", "masked", "expires_at", "revoked_at", "last_used_at")

    def get_readonly_fields(self, request: HttpRequest, obj: ApiKey | None = None) -> tuple[str, ...]:
        return self.get_fields(request, obj) if obj else ()

    def has_change_permission(self, request: HttpRequest, obj: ApiKey | None = None) -> bool:
        """Its rights are what the partner was told; to change them, give another key and revoke this one."""
        return obj is None and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.replace)
        return [path("<path:object_id>/replace/", view, name="tracker_apikey_replace"), *super().get_urls()]

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        key = kwargs.get("obj")
        if key is not None:
            now = timezone.now()
            context |= {
                "uses": key.uses.by_kind(now.date()),
                "may_replace": self.has_add_permission(request) and key.is_usable(now) and not key.replaced_by_id,
            }
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        key, token = ApiKey.issue(obj.organisation, label=obj.label, scopes=obj.scopes)
        obj.pk, obj.token = key.pk, token

    def response_add(self, request: HttpRequest, obj: Any, post_url_continue: str | None = None) -> HttpResponse:
        return self._shown_once(request, obj, obj.token)

    def replace(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Another key in the place of this one, with the same rights; both work for a while."""
        require_fresh_factor(request)
        old: Any = self.visible(request, object_id)
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = ReplaceForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            try:
                new, token = replace_key(old, overlap=form.cleaned_data["overlap"], now=timezone.now())
            except NotReplaced:
                messages.error(request, gettext("This key has ended, or another has taken its place already."))
                return HttpResponseRedirect(reverse("admin:tracker_apikey_change", args=[old.pk]))
            self.log_addition(request, new, [{"added": {"name": "key", "object": old.masked}}])
            self.log_change(request, old, f"replaced by {new.masked}")
            old.refresh_from_db()
            return self._shown_once(request, new, token, old)
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("Another key in its place"),
            "opts": self.opts,
            "key": old,
            "form": form,
        }
        return TemplateResponse(request, "admin/tracker/apikey/replace.html", context)

    def _shown_once(self, request: HttpRequest, key: ApiKey, token: str, old: ApiKey | None = None) -> HttpResponse:
        """The key itself, in this answer alone: a message would pass through the session and so the database."""
        context = {
            **self.admin_site.each_context(request),
            "title": gettext("A new key"),
            "opts": self.opts,
            "key": key,
            "token": token,
            "old": old,
        }
        return TemplateResponse(request, "admin/tracker/apikey/issued.html", context)

    @admin.action(description=_("Revoke: refused from now on"), permissions=["change"])
    def revoke(self, request: HttpRequest, keys: QuerySet[ApiKey]) -> None:
        ended = revoke_keys(keys, now=timezone.now())
        for key in ended:
            self.log_change(request, key, "revoked")
        told = ngettext("%(count)d key is refused from now on.", "%(count)d keys are refused from now on.", len(ended))
        self.message_user(request, told % {"count": len(ended)}, messages.SUCCESS)
