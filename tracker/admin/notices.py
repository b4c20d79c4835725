"""What was mailed, when, and if not, why not; how much of it there is; and how each kind of mail looks."""

from typing import Any

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.decorators import csp_replace
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.clickjacking import xframe_options_sameorigin

from tracker.admin.base import Plain
from tracker.admin.mail_days import picture
from tracker.admin.site import TrackerAdminSite
from tracker.mail.kinds import Kind, Who, kinds
from tracker.mail.reasons import in_words
from tracker.mail.samples import Sample, sample
from tracker.mail.volume import Volume, title_of
from tracker.models import Notice

LANGUAGES = {"en": "English", "ru": "Русский"}
# of a mail that is shown as it is: it may bring its own look, and nothing else
MAIL_CSP = {"style-src": [UNSAFE_INLINE], "frame-ancestors": [SELF], "form-action": [NONE], "sandbox": []}
READERS = {
    Who.SUPPORTER: gettext_lazy("To supporters"),
    Who.ADDRESS: gettext_lazy("To an address that somebody typed"),
    Who.VOLUNTEER: gettext_lazy("To volunteers"),
    Who.PARTNER: gettext_lazy("To partner organisations"),
}


class OfKind(admin.SimpleListFilter):
    """By what the mails are called."""

    title = gettext_lazy("kind")
    parameter_name = "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        there = Notice.objects.order_by("kind").values_list("kind", flat=True).distinct()
        return sorted(((kind, title_of(kind)) for kind in there), key=lambda pair: pair[1])

    def queryset(self, request: HttpRequest, notices: QuerySet[Notice]) -> QuerySet[Notice]:
        return notices.filter(kind=self.value()) if self.value() else notices


@admin.register(Notice)
class NoticeAdmin(Plain):
    """To whom something went is not shown: that is between them and the person."""

    list_display = ("called", "state", "due_at", "sent_at", "attempts", "why")
    list_filter = ("state", OfKind)
    date_hierarchy = "due_at"
    ordering = ("-due_at",)
    fields = ("called", "state", "due_at", "sent_at", "attempts", "leased_until", "why", "may_have_arrived")
    change_list_template = "admin/tracker/notice/change_list.html"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=gettext_lazy("kind"), ordering="kind")
    def called(self, notice: Notice) -> str:
        return title_of(notice.kind)

    @admin.display(description=gettext_lazy("reason"))
    def why(self, notice: Notice) -> str:
        return in_words(notice.reason)

    def get_urls(self) -> list[URLPattern]:
        site: TrackerAdminSite = self.admin_site  # type: ignore[assignment]  # it is ours: tracker.admin.site
        # beside the middleware, which refuses every frame
        shown = csp_replace(MAIL_CSP)(xframe_options_sameorigin(site.admin_view(self.mail_view)))
        framing = csp_replace({"frame-src": [SELF]})(site.admin_view(self.sample_view))
        one = "kinds/<str:kind>/<str:language>/"
        own = [
            path("days/", site.admin_view(self.days_view), name="tracker_notice_days"),
            path("kinds/", site.admin_view(self.kinds_view), name="tracker_notice_kinds"),
            path(one, framing, name="tracker_notice_sample"),
            path(f"{one}mail/", shown, name="tracker_notice_mail"),
        ]
        return own + super().get_urls()

    def days_view(self, request: HttpRequest) -> HttpResponse:
        """How much there was, what did not go and why, and what is stuck."""
        volume = Volume(timezone.now())
        return self._page(request, "days", _("Mail by day"), volume=volume, bars=picture(volume))

    def kinds_view(self, request: HttpRequest) -> HttpResponse:
        declared = [(name, kinds.of(who)) for who, name in READERS.items()]
        return self._page(request, "kinds", _("What we send"), readers=declared, languages=LANGUAGES)

    def sample_view(self, request: HttpRequest, kind: str, language: str) -> HttpResponse:
        shown = self._sample(request, kind, language)
        every = sorted(kinds.declared.values(), key=lambda each: (list(READERS).index(each.who), each.name))
        place = every.index(shown.kind)
        beside = {"before": every[place - 1] if place else None, "after": next(iter(every[place + 1 :]), None)}
        title = str(shown.kind.title)
        return self._page(request, "sample", title, sample=shown, languages=LANGUAGES, **beside)

    def mail_view(self, request: HttpRequest, kind: str, language: str) -> HttpResponse:
        """The HTML part alone, as a mail program would show it: in a frame of the page above."""
        return HttpResponse(self._sample(request, kind, language).html)

    def _sample(self, request: HttpRequest, name: str, language: str) -> Sample:
        if not self.has_view_permission(request):
            raise PermissionDenied
        kind: Kind | None = kinds.get(name)
        if kind is None or language not in LANGUAGES:
            raise Http404
        return sample(kind, language)

    def _page(self, request: HttpRequest, template: str, title: str, **more: Any) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        context = {**self.admin_site.each_context(request), "title": title, "opts": self.opts, **more}
        return TemplateResponse(request, f"admin/tracker/notice/{template}.html", context)
