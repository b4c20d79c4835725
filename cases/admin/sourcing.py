"""Beside each fact of a file: how many sources speak of it, whether they differ, and one step to another source."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import Count, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cases.admin.narrowing import NarrowingForm
from cases.models import KINDS, About, Proof, Stance
from cases.proven import field_label

MAY = "cases.add_evidence"
COLUMN = "sources"
UNDECIDED = Min("evidence", filter=Q(evidence__stance=Stance.CONTRADICTS, evidence__decision=""))


def cite_url(about: str, row: int, *, field: str = "", back: str = "") -> str:
    asked = urlencode({name: value for name, value in (("field", field), ("next", back)) if value})
    return f"{reverse('admin:cases_evidence_cite', args=[about, row])}?{asked}"


def beside(url: str, of: str, count: int, undecided: int | None) -> SafeString:
    """The link, with a name that says of which fact; the number of sources; and where they differ, that."""
    link = format_html(
        '<a class="cite" href="{}">{}<span class="unseen"> {}</span></a>',
        url,
        _("source"),
        _("for: %(fact)s") % {"fact": of},
    )
    if count:
        said = ngettext("%(count)d source", "%(count)d sources", count) % {"count": count}
        link = format_html('{} <span class="quiet">{}</span>', link, said)
    if undecided:
        decide = reverse("admin:cases_evidence_decide", args=[undecided])
        link = format_html('{} <a class="differ" href="{}">{}</a>', link, decide, _("sources differ: decide"))
    return link


class Sourced(admin.options.InlineModelAdmin):
    """Rows that evidence can speak of. Counted with the rows: no query of their own."""

    _page: HttpRequest

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        self._page = request
        rows = super().get_queryset(request)
        if self.model not in KINDS:
            return rows
        proofs = Proof.objects.filter(about=KINDS[self.model], about_id=OuterRef("pk")).order_by().values("about_id")
        return rows.annotate(
            sources_count=Coalesce(Subquery(proofs.annotate(n=Count("pk")).values("n")), 0),
            undecided=Subquery(proofs.annotate(first=UNDECIDED).values("first")),
        )

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """First in a table, which may be wider than the screen; last where a row is a form."""
        fields = [each for each in super().get_fields(request, obj) if each != COLUMN]
        if not self._is_open(request):
            return fields
        return [COLUMN, *fields] if isinstance(self, admin.TabularInline) else [*fields, COLUMN]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = super().get_readonly_fields(request, obj)
        return (*fields, COLUMN) if self._is_open(request) else fields

    def _is_open(self, request: HttpRequest) -> bool:
        return self.model in KINDS and request.user.has_perm(MAY)

    @admin.display(description=gettext_lazy("sources"))
    def sources(self, row: Any) -> str:
        if row.pk is None:
            return ""
        about = KINDS[type(row)]
        url = cite_url(about, row.pk, back=self._page.path)
        return beside(url, f"{about.label} {row}", getattr(row, "sources_count", 0), getattr(row, "undecided", None))


class SourcedForm(NarrowingForm):
    """A person's or a case's own fields, each with its sources."""

    may_cite = False  # as `may_widen`: by the right of who asks
    sourced: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.may_cite and self.instance.pk:
            for name, link in self._links():
                field = self.fields[name]
                field.help_text = format_html("{} {}", field.help_text, link) if field.help_text else link

    def _links(self) -> Iterator[tuple[str, SafeString]]:
        about, key = KINDS[type(self.instance)], self.instance.pk
        proofs = Proof.objects.filter(about=about, about_id=key).order_by().values("field")
        known: dict[str, Any] = {row["field"]: row for row in proofs.annotate(count=Count("pk"), undecided=UNDECIDED)}
        for name in self.sourced:
            if name in self.fields:
                field = fact_of(name)
                row = known.get(field, {"count": 0, "undecided": None})
                url = cite_url(about, key, field=field, back=page_of(about, key))
                yield name, beside(url, field_label(self.instance, field), row["count"], row["undecided"])


def fact_of(name: str) -> str:
    """What is told in two languages is one fact."""
    return name.removesuffix("_ru").removesuffix("_en")


def page_of(about: About, key: int) -> str:
    kind = {About.PERSON: "prisoner", About.CASE: "case"}[about]
    return reverse(f"admin:cases_{kind}_change", args=[key])
