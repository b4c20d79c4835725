"""What those who write have been told, or may be: on a day of many reports a person decides, one by one."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cases.models import Prisoner
from letters.models import News, Pledge
from letters.reminders.news.holding import drop, let_go
from tracker.admin.base import Plain, volunteer
from tracker.admin.filters import PartFirst


class Decided(PartFirst):
    title = _("decided")
    parameter_name = "decided"
    first = _("waits for somebody's word")

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("all", _("all news"))]

    def queryset(self, request: HttpRequest, news: Any) -> QuerySet[News]:
        return news if self.value() == "all" else news.to_decide()


@admin.register(News)
class NewsAdmin(Plain):
    list_display = ("who", "turn", "at", "writers", "is_held", "is_dropped", "decided_by", "decided_at")
    list_display_links = None
    list_filter = (Decided,)
    list_select_related = ("decided_by",)
    ordering = ("-at", "-pk")
    fields = ("uid", "turn", "at", "is_held", "is_dropped", "decided_by", "decided_at")
    readonly_fields = fields
    actions = ("tell", "tell_nobody")

    def get_queryset(self, request: HttpRequest) -> QuerySet[News]:
        pledges = Pledge.objects.standing().filter(prisoner__uid=OuterRef("uid")).order_by().values("prisoner__uid")
        counted = Subquery(pledges.annotate(n=Count("pk")).values("n"), IntegerField())
        person = Prisoner.objects.filter(uid=OuterRef("uid")).values("pk")[:1]
        rows = super().get_queryset(request)
        return rows.annotate(writing=Coalesce(counted, 0), person=Subquery(person))

    @admin.display(description=_("person"))
    def who(self, news: Any) -> str:
        return format_html('<a href="{}">{}</a>', reverse("admin:cases_prisoner_change", args=[news.person]), news.uid)

    @admin.display(description=_("writers"))
    def writers(self, news: Any) -> int:
        return news.writing

    @admin.action(description=_("Tell those who write"), permissions=["change"])
    def tell(self, request: HttpRequest, news: QuerySet[News]) -> None:
        done = let_go(news, actor=volunteer(request), now=timezone.now())
        said = ngettext("%(count)d word goes out.", "%(count)d words go out.", done)
        messages.success(request, said % {"count": done})

    @admin.action(description=_("Tell nobody"), permissions=["change"])
    def tell_nobody(self, request: HttpRequest, news: QuerySet[News]) -> None:
        done = drop(news, actor=volunteer(request), now=timezone.now())
        said = ngettext(
            "Nobody is told of %(count)d piece of news.", "Nobody is told of %(count)d pieces of news.", done
        )
        messages.success(request, said % {"count": done})

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
