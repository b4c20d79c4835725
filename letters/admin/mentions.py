"""What supporters agreed to show of answers. A lead is made of it, or it is let be; a week later its words are gone."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from letters.actions.mentions import let_be, make_lead, take_back
from letters.admin.writers import Seen
from letters.models import Mention
from tracker.admin.base import volunteer
from tracker.admin.filters import PartFirst


class LeadForm(forms.Form):
    name = forms.CharField(label=_("name as heard"), max_length=200)
    place = forms.CharField(label=_("place"), max_length=200, required=False)


class Waiting(PartFirst):
    """What is to be looked at, unless something else is asked for."""

    title = _("state")
    parameter_name = "settled"
    first = _("to be looked at")

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", _("settled in the last week"))]

    def queryset(self, request: HttpRequest, mentions: Any) -> QuerySet[Mention]:
        return mentions.settled() if self.value() else mentions.waiting()


@admin.register(Mention)
class MentionAdmin(Seen):
    """Neither the answer nor its reader is here, and nobody can ask for them."""

    list_display = ("shared_at", "waits")
    list_filter = (Waiting,)
    ordering = ("-shared_at",)
    change_form_template = "admin/letters/mention/change_form.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Mention]:
        return Mention.objects.defer("words")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("letters.change_mention")

    @admin.display(description=_("state"))
    def waits(self, mention: Mention) -> str:
        if mention.settled_at is None:
            return str(_("to be looked at"))
        return str(_("a lead was made of it") if mention.made_lead else _("let be"))

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        mention = self.get_object(request, object_id)
        if mention is None:
            return redirect("admin:letters_mention_changelist")
        if not self.has_change_permission(request, mention):
            return super().change_view(request, object_id, form_url, extra_context)
        if request.method == "POST" and "take_back" in request.POST:
            if not take_back(mention, actor=volunteer(request)):
                self.message_user(request, _("Somebody works on the lead already: settle it there."), messages.WARNING)
            return redirect("admin:letters_mention_change", mention.pk)
        form = LeadForm(request.POST if "lead" in request.POST else None)
        if request.method == "POST" and "let_be" in request.POST:
            let_be(mention, actor=volunteer(request))
            return redirect("admin:letters_mention_changelist")
        if request.method == "POST" and form.is_valid():
            lead = make_lead(mention, **form.cleaned_data, actor=volunteer(request))
            if lead:
                return redirect("admin:cases_lead_change", lead.pk)
            self.message_user(request, _("Somebody else has settled it already."), messages.WARNING)
            return redirect("admin:letters_mention_changelist")
        context = {
            **self.admin_site.each_context(request),
            "title": _("mention in an answer").capitalize(),
            "opts": self.opts,
            "mention": mention,
            "form": form,
        }
        return TemplateResponse(request, self.change_form_template, context)
