"""What holds for every request."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from cases.models import Prisoner
from tracker.middleware import HistoryContext, PrivateByDefault
from tracker.models import User


def writing(request: HttpRequest) -> HttpResponse:
    Prisoner.objects.create()
    return HttpResponse()


def kept() -> dict[str, Any] | None:
    """What history knows of the change."""
    context = Prisoner.objects.get().history.get().pgh_context
    return context.metadata if context else None


def asked(method: str, path: str, user: User | AnonymousUser | None = None) -> HttpRequest:
    request = RequestFactory().generic(method, path)
    request.user = user or AnonymousUser()
    return request


@pytest.mark.parametrize(
    ("said", "expected"), [(None, "private, no-store"), ("public, max-age=60", "public, max-age=60")]
)
def test_nothing_is_kept_on_the_way_unless_it_says_so(said: str | None, expected: str) -> None:
    response = PrivateByDefault(lambda request: HttpResponse(headers={"Cache-Control": said} if said else {}))
    assert response(RequestFactory().get("/"))["Cache-Control"] == expected


@pytest.mark.django_db
def test_reading_has_no_context() -> None:
    HistoryContext(writing)(asked("GET", "/admin/"))
    assert kept() is None


@pytest.mark.django_db
def test_a_form_says_who_and_on_which_page() -> None:
    HistoryContext(writing)(asked("POST", "/admin/cases/prisoner/12/change/", User(pk=7, username="vera")))
    assert kept() == {"user": 7, "why": "form", "url": "admin/cases/prisoner/<path:object_id>/change/"}


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/nowhere/at/all/", "/en/letters/canary-secret/"])
def test_a_stranger_has_no_id_and_a_path_no_secret(path: str) -> None:
    HistoryContext(writing)(asked("POST", path))
    context = kept() or {}
    assert (context["user"], context["why"], "canary" in context["url"]) == (None, "form", False)
