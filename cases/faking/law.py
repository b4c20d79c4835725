"""A made-up person's case: charge, verdict, appeal, and what is said of it."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Model

from cases.faking.course import Course
from cases.faking.someone import Someone, uid
from cases.faking.words import MARK_EN, MARK_RU, SAID_EN, SAID_RU
from cases.models import (
    Assessment,
    Case,
    Charge,
    Defendant,
    Designation,
    Event,
    Evidence,
    Outcome,
    Ruling,
    Sentence,
)
from tracker.dates import PartialDate


def law(person: Someone, course: Course) -> Iterator[Model]:
    number, part, _category, act_en, act_ru = person.act
    case = Case(
        uid=uid(person.rng),
        seed_key=f"{person.prisoner.seed_key}/case",
        title_en=f"{MARK_EN}case: {act_en}",
        title_ru=f"{MARK_RU}дело: {act_ru}",
        summary_en=SAID_EN,
        summary_ru=SAID_RU,
        opened_on=PartialDate.on(course.arrested),
        audience=person.prisoner.audience,
    )
    defendant = Defendant(case=case, prisoner=person.prisoner)
    yield from (case, defendant)
    yield Charge(
        defendant=defendant,
        article=person.world.articles[number, part],
        act_en=act_en,
        act_ru=act_ru,
        laid_on=PartialDate.on(course.arrested),
        status="convicted" if course.verdict else "charged",
    )
    if course.verdict and course.in_force:
        yield from _rulings(person, course, defendant, course.verdict, course.in_force)
    yield from _said(person, course, case)


def _rulings(person: Someone, course: Course, defendant: Defendant, verdict: date, in_force: date) -> Iterator[Model]:
    appealed = person.rng.random() < 0.8
    first = Ruling(
        case=defendant.case,
        court=person.world.courts[person.region],
        given_on=PartialDate.on(verdict),
        in_force_from=None if appealed else PartialDate.on(in_force),
    )
    convicted = Outcome(ruling=first, defendant=defendant)
    yield from (first, convicted, _sentence(person, course, convicted))
    if appealed:
        day = PartialDate.on(in_force)
        appeal = Ruling(case=defendant.case, instance="appeal", given_on=day, in_force_from=day)
        yield from (appeal, Outcome(ruling=appeal, defendant=defendant, outcome="upheld"))


def _sentence(person: Someone, course: Course, outcome: Outcome) -> Sentence:
    rng = person.rng
    if course.fate == "fined":
        return Sentence(outcome=outcome, kind="fine", fine_rub=rng.randrange(100, 1000) * 1000)
    if course.fate == "suspended":
        return Sentence(outcome=outcome, kind="suspended", years=rng.randrange(1, 5), probation_months=36)
    regime = "general" if person.woman else rng.choice(["general", "strict"])
    return Sentence(outcome=outcome, years=rng.randrange(2, 16), months=rng.choice([0, 0, 6]), regime=regime)


def _said(person: Someone, course: Course, case: Case) -> Iterator[Model]:
    rng, prisoner, arrested = person.rng, person.prisoner, course.arrested
    for group, fact, value in (("case", "charge", person.act[3]), ("custody", "arrest", arrested.isoformat())):
        source = rng.choice(person.world.sources)
        yield Evidence(source=source, prisoner=prisoner, case=case, group=group, fact=fact, value=value)
    if rng.random() < 0.3:
        day = PartialDate.on(arrested)
        yield Event(
            prisoner=prisoner,
            case=case,
            kind="search",
            happened_on=day,
            text_en="A search.",
            text_ru="Обыск.",
            audience=prisoner.audience,
        )
    if course.fate == "wanted":
        yield Designation(prisoner=prisoner, register="wanted", started=PartialDate.on(arrested))
    elif rng.random() < 0.4:
        yield Designation(prisoner=prisoner, register="terrorists_and_extremists", started=f"{arrested:%Y-%m}~")
    if rng.random() < 0.35:
        yield Assessment(prisoner=prisoner, organisation=person.world.organisation, verdict="recognised", as_of="2026")
