"""A change form filled in as it stands, with some lines written differently."""

from typing import Any

from django.test import Client


def filled(client: Client, url: str, **written: Any) -> dict[str, Any]:
    """What a browser would send from this page; `names-0-surname="…"` goes by `**{"names-0-surname": "…"}`."""
    context = client.get(url).context
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    sent: dict[str, Any] = {}
    for form in forms:
        for field in form:
            value = field.value()
            if value is not None and value is not False and value != "":  # 0 is written
                sent[field.html_name] = "on" if value is True else field.field.prepare_value(value)
    return sent | written
