"""Partial dates for property tests, of every kind that there is."""

from datetime import date

from hypothesis import strategies as st

from tracker.dates import NotADate, PartialDate

_days = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat)
_months = _days.map(lambda day: day[:7])
_years = _days.map(lambda day: day[:4])
_decades = st.integers(1, 999).map(lambda decade: f"{decade:03}X")
_centuries = st.integers(1, 99).map(lambda century: f"{century:02}XX")
_unspecified = _months.map(lambda month: f"{month}-XX") | _years.flatmap(
    lambda year: st.sampled_from([f"{year}-XX", f"{year}-XX-XX"])
)


def singles(unspecified: bool = True) -> st.SearchStrategy[str]:
    """EDTF text of one date; without `unspecified` only what words can tell apart (2004-XX reads as 2004)."""
    kinds = _days | _months | _years | _decades | _centuries
    return st.builds(
        "{}{}".format, kinds | _unspecified if unspecified else kinds, st.sampled_from(["", "?", "~", "%"])
    )


@st.composite
def partial_dates(draw: st.DrawFn, unspecified: bool = True) -> PartialDate:
    texts = draw(st.lists(singles(unspecified), min_size=1, max_size=2, unique=not unspecified))
    try:
        return PartialDate.parse("/".join(texts))
    except NotADate:
        return PartialDate.parse("/".join(reversed(texts)))
