"""The API, put together from the apps'."""

from django.urls import include, path, re_path

from tracker.api.pages import Index
from tracker.api.views import NotHere

app_name = "api"
RECORDS = ("prisoners", "cases", "facilities", "articles", "campaigns")
NAMES = (*RECORDS, "letter_needs", "statistics", "changes", "me", "schema", "docs")

urlpatterns = [
    path("", Index.as_view(names=NAMES), name="index"),
    path("", include("cases.api.urls")),
    path("", include("letters.api.urls")),
    path("", include("tracker.api.urls")),
    re_path("", NotHere.as_view()),
]
