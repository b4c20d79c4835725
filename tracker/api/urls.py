from django.urls import path

from tracker.api.changes import ChangesView
from tracker.api.me import Me
from tracker.api.pages import Manual
from tracker.api.schema import Schema

urlpatterns = [
    path("changes/", ChangesView.as_view(), name="changes"),
    path("me/", Me.as_view(), name="me"),
    path("schema/", Schema.as_view(), name="schema"),
    path("docs/", Manual.as_view(), name="docs"),
]
