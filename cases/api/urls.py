from django.urls import path, re_path

from cases.api.exports import PeopleInColumns
from cases.api.people import People
from cases.api.photos import PhotoFile
from cases.api.shapes import files, people, tallies
from cases.api.statistics import StatisticsView
from cases.api.texts import Texts
from tracker.api.exports import Export
from tracker.api.records import record_paths

urlpatterns = [
    *record_paths("prisoner", "prisoners", people.Prisoner, People),
    *record_paths("case", "cases", files.Case, Texts),
    *record_paths("facility", "facilities", files.Facility, Texts),
    *record_paths("article", "articles", files.Article, Texts),
    *record_paths("tally", "tallies", tallies.Tally),
    path("exports/prisoners.ndjson", Export.as_view(kind="prisoner"), name="ndjson"),
    path("exports/prisoners.csv", PeopleInColumns.as_view(), name="csv"),
    path("statistics/", StatisticsView.as_view(), name="statistics"),
    re_path(r"^photos/(?P<sha256>[0-9a-f]{64})\.jpg$", PhotoFile.as_view(), name="photo"),
]
