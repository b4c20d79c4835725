"""The admin site. Imported while apps are being loaded, so it knows no model; nor may `tracker.admin` itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from importlib import import_module
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, path
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.views.i18n import set_language


@dataclass(frozen=True)
class Row:
    """One thing to do or to look at; `beside` is said in small letters."""

    text: str
    url: str
    beside: str = ""


@dataclass(frozen=True)
class Panel:
    """What waits for this volunteer, on the first page. Without rows it says `nothing`."""

    title: str
    rows: Sequence[Row]
    nothing: str
    more: Row | None = None
    grave: bool = False


@dataclass(frozen=True)
class StaffPage:
    """A page for everybody who works here, of no model."""

    route: str
    view: Callable[[HttpRequest], HttpResponse]
    name: str


class TrackerAdminSite(AdminSite):
    site_header = _("Not Forgotten")
    site_title = _("Not Forgotten")
    index_title = _("What needs doing")
    enable_nav_sidebar = False

    def __init__(self, name: str = "admin") -> None:
        super().__init__(name)
        # many at once, by a slip: whoever may delete does it one by one
        self.disable_action("delete_selected")
        # filled by the apps: what is done most, and what waits
        self.verbs: list[Callable[[HttpRequest], Row | None]] = []
        self.panels: list[Callable[[HttpRequest], Panel | None]] = []
        self.staff_pages: list[StaffPage] = []

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """In the volunteer's own language, whatever the browser asks for."""
        inner = super().admin_view(view, cacheable)

        @wraps(inner)
        def in_own_language(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.user.is_authenticated:
                translation.activate(request.user.language)
                request.LANGUAGE_CODE = translation.get_language()
            return inner(request, *args, **kwargs)

        return in_own_language

    def get_urls(self) -> list[URLPattern | URLResolver]:
        own = [path(page.route, self.admin_view(page.view), name=page.name) for page in self.staff_pages]
        language = path("language/", self.admin_view(self.choose_language), name="language")
        return [language, *own, *super().get_urls()]

    def choose_language(self, request: HttpRequest) -> HttpResponse:
        """Remembers the language for the account, and in a cookie for the pages of signing in."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        user: Any = request.user
        chosen = request.POST.get("language", "")
        if chosen in {code for code, _name in user._meta.get_field("language").choices}:
            user.language = chosen
            user.save(update_fields=["language"])
        return set_language(request)

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        own = {
            "verbs": [row for verb in self.verbs if (row := verb(request))],
            "panels": [panel for build in self.panels if (panel := build(request))],
        }
        return super().index(request, {**own, **(extra_context or {})})


class TrackerAdminConfig(AdminConfig):
    default_site = "tracker.admin.site.TrackerAdminSite"

    def ready(self) -> None:
        super().ready()
        import_module("tracker.admin.registered")
