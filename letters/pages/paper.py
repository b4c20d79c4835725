"""The sheet to print: as a page that prints well, and as a PDF. What is posted here is printed and not kept."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from letters.forms.letter import SentForm, TextForm
from letters.gone_tokens import gone_token
from letters.life import OPEN
from letters.links import page
from letters.models import Letter, Supporter
from letters.pages.bodies import running_campaigns
from letters.pages.letter import judgement, of_supporter, person_of, workbench
from letters.pages.session import for_supporters
from letters.paper.sheet import Stub, sheet
from letters.postal import Addressee, addressee
from letters.ways import ways
from tracker.mail.hours import today
from tracker.templatetags.site import language, say


@require_http_methods(["GET", "HEAD", "POST"])
@for_supporters
def paper(request: HttpRequest, supporter: Supporter, uid: str) -> HttpResponse:
    """GET: without a text, to write on by hand. POST: with the text, unless the check stops it."""
    row = of_supporter(supporter, uid)
    person = person_of(row)
    if row.state not in OPEN or person is None:
        return redirect("letters:letter", row.uid)
    form = TextForm({**request.POST.dict(), "deed": "check"})
    text = form.cleaned_data["text"] if form.is_valid() else ""
    open_ways = ways(
        person["letters"]["channels"], country=supporter.country, has_russian_card=supporter.has_russian_card
    )
    judged = judgement(text, open_ways)
    if form.errors or judged["stopped"]:
        sent_form = SentForm(ways=open_ways, today=today(timezone.now(), supporter.time_zone))
        found = {} if form.errors else {"refused": True, **judged}
        context = {"form": form, "sent_form": sent_form, **found}
        return workbench(request, row, person, open_ways, context, status=400)
    to = addressee(person)
    if "page" in request.POST or "page" in request.GET:
        return render(request, "letters/paper.html", {"letter": row, "person": person, "to": to, "text": text})
    response = HttpResponse(sheet(text, _stub(row, person, to)), content_type="application/pdf")
    # the name of the file says nothing to whoever sees the folder
    response.headers["Content-Disposition"] = 'attachment; filename="sheet.pdf"'
    return response


def _stub(row: Letter, person: dict[str, Any], to: Addressee) -> Stub:
    campaigns = running_campaigns(person, timezone.now().date().isoformat())
    advice = [
        _("Put in a blank sheet and an envelope for the answer. Stamps only of the country of the prison."),
        _("On the envelope: your pseudonym, always the same, and a return address that answers reach."),
    ]
    return Stub(
        ours=f"{_('Not Forgotten')}, {settings.SITE_URL.partition('://')[2]}",
        campaigns=[say(each["title"]) for each in campaigns],
        tear_off=_("Tear this half off: nothing of it goes into the envelope."),
        to_label="Кому",
        to=to.to,
        where_label="Куда",
        where=to.where,
        advice=advice if not person["letters"]["replying_is_punished"] else advice[1:],
        sent_url=page("gone", language(), gone_token(row.uid)),
        sent_label=_("Has it gone? The code opens a page that asks only that, and names nobody."),
    )
