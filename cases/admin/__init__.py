from cases.admin import (
    due,
    evidence,
    exports,
    imports,
    law,
    leads,
    panels,
    people,
    places,
    sources,
    submissions,
    tallies,
)

__all__ = [
    "due",
    "evidence",
    "exports",
    "imports",
    "law",
    "leads",
    "panels",
    "people",
    "places",
    "sources",
    "submissions",
    "tallies",
]
