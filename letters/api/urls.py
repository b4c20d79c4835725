from django.urls import path

from letters.api.needs import LetterNeeds
from letters.api.reports import LetterReports
from letters.api.shapes import Campaign
from tracker.api.records import record_paths

urlpatterns = [
    *record_paths("campaign", "campaigns", Campaign),
    path("letter-needs/", LetterNeeds.as_view(), name="letter_needs"),
    path("letter-reports/", LetterReports.as_view(), name="letter_reports"),
]
