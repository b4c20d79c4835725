"""What search engines are told: everything published to everybody, in both languages, and nothing else."""

from datetime import datetime

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import index, sitemap
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override

from tracker.models import Audience, PublishedRecord
from tracker.pages import public_page

PAGES = {"prisoner": "cases:person", "case": "cases:case", "facility": "cases:facility"}
CLOSED = ("admin", "accounts", "api", "demo", "language")


class PublishedPages(Sitemap):
    """The pages of one kind of record in one language, some thousands in a file."""

    limit = 5000

    def __init__(self, kind: str, language: str) -> None:
        self.kind = kind
        self.language = language

    def items(self) -> QuerySet[PublishedRecord]:
        live = PublishedRecord.objects.seen_by(Audience.PUBLIC).of_kind(self.kind).live()
        return live.only("uid", "updated_at").order_by("uid")

    def location(self, record: PublishedRecord) -> str:
        with override(self.language):
            return reverse(PAGES[self.kind], args=[record.uid])

    def lastmod(self, record: PublishedRecord) -> datetime:
        return record.updated_at


SECTIONS: dict[str, type[Sitemap] | Sitemap] = {
    f"{kind}-{language}": PublishedPages(kind, language) for kind in PAGES for language, _name in settings.LANGUAGES
}


@public_page
def sitemaps(request: HttpRequest) -> HttpResponse:
    return index(request, SECTIONS, sitemap_url_name="sitemap")


@public_page
def one_sitemap(request: HttpRequest, section: str) -> HttpResponse:
    return sitemap(request, SECTIONS, section=section)


@public_page
def robots(request: HttpRequest) -> HttpResponse:
    """In a demonstration everything is closed: what is made up must not be found."""
    closed = ["/"] if settings.DEMO else [f"/{path}/" for path in CLOSED]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed)]
    if not settings.DEMO:
        lines.append(f"Sitemap: {settings.SITE_URL}{reverse('sitemaps')}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
