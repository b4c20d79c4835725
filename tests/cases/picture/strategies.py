"""Records of any life, with dates known as badly as they come; and words of any length."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from cases.picture.frame import Words
from tests.cases.bodies import body
from tests.tracker.partial_date_strategies import partial_dates
from tracker.dates import PartialDate

TODAY = date(2026, 11, 27)

of_our_time = st.dates(date(1975, 1, 1), date(2026, 11, 27))
usual = st.one_of(
    of_our_time.map(date.isoformat),
    of_our_time.map(lambda day: f"{day:%Y-%m}"),
    of_our_time.map(lambda day: f"{day:%Y}~"),
    st.tuples(of_our_time, of_our_time)
    .filter(lambda pair: pair[0] != pair[1])
    .map(lambda pair: "/".join(day.isoformat() for day in sorted(pair))),
)
dates = usual | partial_dates().map(lambda when: when.edtf)


@st.composite
def spans(draw: st.DrawFn, **more: st.SearchStrategy[Any]) -> dict[str, Any]:
    """From and to, in that order as far as anybody knows, as the database has it."""
    since, until = draw(st.none() | dates), draw(st.none() | dates)
    if since and until and PartialDate.parse(since) > PartialDate.parse(until):
        since, until = until, since
    return {"from": since, "to": until} | {name: draw(each) for name, each in more.items()}


@st.composite
def stints(draw: st.DrawFn) -> dict[str, Any]:
    span = draw(spans(kind=st.sampled_from(["shizo", "karcer", "pkt"]), days_ordered=st.none() | st.integers(1, 40)))
    return span | {"from": span["from"] or draw(usual), "days_served": draw(st.integers(1, 60))}


rulings = st.fixed_dictionaries(
    {
        "date": dates,
        "in_force_from": st.none() | dates,
        "sentences": st.sampled_from([[], [{"kind": "imprisonment"}], [{"kind": "fine"}]]),
    }
)
cases = st.fixed_dictionaries(
    {
        "charges": st.lists(st.fixed_dictionaries({"laid_on": st.none() | dates}), max_size=3),
        "hearings": st.lists(st.fixed_dictionaries({"date": st.none() | dates}), max_size=2),
        "rulings": st.lists(rulings, max_size=3),
    }
)
releases = st.tuples(of_our_time, st.integers(0, 9000), st.integers(0, 400)).map(
    lambda drawn: {
        "expected_on": None,
        "earliest_on": date.fromordinal(drawn[0].toordinal() + drawn[1]).isoformat(),
        "latest_on": date.fromordinal(drawn[0].toordinal() + drawn[1] + drawn[2] + 1).isoformat(),
    }
)
bodies = st.builds(
    body,
    birth_date=st.none() | dates,
    designations=st.lists(spans(), max_size=3),
    restraints=st.lists(spans(kind=st.sampled_from(["remand", "house_arrest"])), max_size=3),
    cases=st.lists(cases, max_size=2),
    custody=st.lists(spans(), max_size=5).map(lambda rows: {"current": None, "history": rows}),
    punishment_cells=st.lists(stints(), max_size=6).map(lambda rows: {"stints": rows, "runs": []}),
    health=st.lists(spans(), max_size=2),
    events=st.lists(st.fixed_dictionaries({"date": st.none() | dates}), max_size=4),
    releases=st.lists(st.fixed_dictionaries({"on": dates}), max_size=2),
    death=st.none() | st.fixed_dictionaries({"date": st.none() | dates}),
    release=st.none() | releases,
)
WORDS = Words(
    labels=lambda thing: [f"{thing.kind} told at such length as words go", thing.kind, ""],
    hint=lambda thing: thing.kind,
    run_hint=lambda chain: str(chain.days),
    today="today",
    died="death",
)
