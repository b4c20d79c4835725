from cases.api.people import People
from cases.api.shapes import files, people
from tracker.api.records import record_paths

urlpatterns = [
    *record_paths("prisoner", "prisoners", people.Prisoner, People),
    *record_paths("case", "cases", files.Case),
    *record_paths("facility", "facilities", files.Facility),
    *record_paths("article", "articles", files.Article),
]
