"""Which fields of a record partners may speak of, and in which form: that of the record (docs/partners.md)."""

from cases.models.assessment import Verdict
from cases.models.death import DiedWhere
from cases.models.designation import Register
from cases.models.event import EventKind
from cases.models.facility import FacilityKind
from cases.models.health import HealthKind
from cases.models.person import Sex
from cases.models.release import ReleaseKind
from cases.models.source import SourceKind
from tracker.submitting.checks import link, many, matching, maybe, number, one_of, shape, text, when, yes_or_no
from tracker.submitting.kinds import Fields
from tracker.uids import PATTERN

WORDS = shape(en=text(), ru=text())
NAME = text(200)
SOURCES = many(shape({"title": text(300)}, url=link, kind=one_of(*SourceKind.values), date=maybe(when)))
UID = matching(PATTERN)
COUNTRY = matching("[A-Z]{2}")

ARTICLE = shape({"number": text(20)}, part=text(10), uid=UID, code=text(20), country=COUNTRY, title=WORDS)
CHARGE = shape({"article": ARTICLE}, point=text(20), act=WORDS, status=text(20), laid_on=maybe(when))
SENTENCE = shape(
    {"kind": text(30)},
    term_months=maybe(number(0, 1200)),
    term_days=maybe(number(0, 4000)),
    life=yes_or_no,
    regime=text(20),
    prison_months=maybe(number(0, 1200)),
    fine_rub=maybe(number(0, 10**12)),
    probation_months=maybe(number(0, 1200)),
    hours=maybe(number(0, 10_000)),
    bans=WORDS,
    runs_from=maybe(when),
)
RULING = shape(
    {"date": when},
    court=WORDS,
    instance=text(20),
    outcome=text(20),
    in_force_from=maybe(when),
    sentences=many(SENTENCE, 10),
)
CASE = shape(uid=UID, title=WORDS, act=WORDS, number=text(100), charges=many(CHARGE), rulings=many(RULING))
PLACE = shape(uid=UID, name=WORDS, kind=one_of(*FacilityKind.values), region=WORDS, country=COUNTRY)
STAY = shape(
    facility=maybe(PLACE),
    place=WORDS,
    in_hospital=yes_or_no,
    in_transit=yes_or_no,
    from_=maybe(when),
    to=maybe(when),
    certainty=one_of("confirmed", "reported", "presumed"),
)

PRISONER: Fields = {
    "uid": UID,
    "names": shape(ru=NAME, latin=NAME, variants=many(NAME, 30)),
    "birth_date": maybe(when),
    "gender": one_of(*Sex.values),
    "citizenships": many(COUNTRY, 10),
    "occupation": WORDS,
    "summary": WORDS,
    "cases": many(CASE, 30),
    "custody": shape(current=maybe(STAY), history=many(STAY)),
    "health": many(shape(kind=one_of(*HealthKind.values), from_=maybe(when), to=maybe(when), text=WORDS)),
    "death": maybe(shape(date=maybe(when), place=WORDS, in_custody=one_of("", *DiedWhere.values), cause=WORDS)),
    "events": many(shape(kind=one_of(*EventKind.values), date=maybe(when), text=WORDS)),
    "designations": many(shape({"register": one_of(*Register.values)}, from_=maybe(when), to=maybe(when))),
    "recognitions": many(
        shape({"status": one_of(*Verdict.values)}, organisation=text(200), on=maybe(when), url=link, note=WORDS)
    ),
    "releases": many(shape({"kind": one_of(*ReleaseKind.values)}, on=maybe(when))),
    "identifiers": many(matching("[a-z0-9_.-]{1,40}:[^\\s]{1,60}"), 30),
    "sources": SOURCES,
}
CASE_FILE: Fields = {
    "uid": UID,
    "title": WORDS,
    "summary": WORDS,
    "number": text(100),
    "opened_on": maybe(when),
    "people": many(shape(uid=UID, names=shape(ru=NAME, latin=NAME, variants=many(NAME, 30)))),
    "rulings": many(RULING),
    "sources": SOURCES,
}
FACILITY: Fields = {
    "uid": UID,
    "name": WORDS,
    "short_names": many(NAME, 30),
    "kind": one_of(*FacilityKind.values),
    "region": WORDS,
    "country": COUNTRY,
    "addresses": many(shape(postcode=text(10), text=WORDS, from_=maybe(when), to=maybe(when)), 20),
    "sources": SOURCES,
}
FIELDS: dict[str, Fields] = {"prisoner": PRISONER, "case": CASE_FILE, "facility": FACILITY}
