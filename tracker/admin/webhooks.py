"""Where partners are called when something changes, what came of it; a call made again, an address switched off."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from tracker.admin.base import Plain
from tracker.models import Webhook
from tracker.models.webhook import OffReason
from tracker.webhooks.again import IsOff, call_again
from tracker.webhooks.delivering import switch_off

CHANGE = "tracker.change_webhook"
CALLS = 30


class On(admin.SimpleListFilter):
    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("failing", _("failing")), ("on", pgettext_lazy("webhook", "on")), ("off", _("switched off"))]

    def queryset(self, request: HttpRequest, hooks: Any) -> QuerySet[Webhook]:
        match self.value():
            case "failing":
                return hooks.on().exclude(failing_since=None)
            case "on":
                return hooks.on()
            case "off":
                return hooks.exclude(off_at=None)
        return hooks


@admin.register(Webhook)
class WebhookAdmin(Plain):
    """Partners register and remove their addresses themselves."""

    change_form_template = "admin/tracker/webhook/webhook.html"
    list_display = ("organisation", "shown_url", "is_on", "is_verified", "failures", "failing_since", "created_at")
    list_filter = (On, "organisation")
    list_select_related = ("organisation",)
    ordering = ("off_at", "-failures", "organisation", "pk")
    fields = (
        *("organisation", "shown_url", "is_verified", "created_at", "failures"),
        *("failing_since", "resume_at", "off_at", "off_reason"),
    )

    @admin.display(description=_("address"))
    def shown_url(self, hook: Webhook) -> str:
        return hook.shown_url

    @admin.display(description=pgettext_lazy("webhook", "on"), boolean=True)
    def is_on(self, hook: Webhook) -> bool:
        return hook.off_at is None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Of one there is nothing to be written, only things to be done."""
        return obj is None and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        hook = kwargs["obj"]
        calls = hook.deliveries.prefetch_related("attempts").order_by("-created_at", "-pk")
        context |= {"calls": calls[:CALLS], "may_act": request.user.has_perm(CHANGE) and hook.off_at is None}
        return super().render_change_form(request, context, *args, **kwargs)

    def get_urls(self) -> list[URLPattern]:
        own = [
            path("<path:object_id>/off/", self._act(self.off), name="tracker_webhook_off"),
            path("<path:object_id>/again/", self._act(self.again), name="tracker_webhook_again"),
        ]
        return own + super().get_urls()

    def _act(self, act: Callable[[HttpRequest, Webhook], None]) -> Any:
        """Something done to one address by a POST, by one who may; then back to its page."""

        def guarded(request: HttpRequest, object_id: str) -> HttpResponse:
            hook: Any = self.visible(request, object_id)
            if not request.user.has_perm(CHANGE):
                raise PermissionDenied
            if request.method != "POST":
                return HttpResponseNotAllowed(["POST"])
            act(request, hook)
            return HttpResponseRedirect(reverse("admin:tracker_webhook_change", args=[hook.pk]))

        return self.admin_site.admin_view(guarded)

    def off(self, request: HttpRequest, hook: Webhook) -> None:
        if hook.off_at is None:
            switch_off(hook, OffReason.BY_US, timezone.now())
            self.log_change(request, hook, "switched off")
        messages.success(request, gettext("It is called no more. The organisation is told by e-mail."))

    def again(self, request: HttpRequest, hook: Webhook) -> None:
        try:
            found = call_again(hook, request.POST.get("call", ""), now=timezone.now())
        except IsOff:
            messages.error(request, gettext("It is switched off: the organisation has to register it again."))
            return
        if not found:
            raise Http404
        self.log_change(request, hook, "called again")
        messages.success(request, gettext("It is called again within seconds. What comes of it stands below."))
