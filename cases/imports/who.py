"""Who the people of a list are here: by what somebody decided, by uid, by the list's own key, by other registries.

A constant number of queries for however many people.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import CharField, F, Func, Value
from rapidfuzz.distance import JaroWinkler

from cases.file_history import last_changes
from cases.imports.claims import words_of
from cases.imports.held import files_of
from cases.imports.people import Person
from cases.imports.slots import NAMES
from cases.models import Identifier, Import, ImportRow, ListedPerson, Prisoner
from cases.names import tokens
from tracker.dates import PartialDate

NEW, SKIP = "new", "skip"
# before the number of another row that is about the same person
ROW = "row:"
# how like two folded words are that may be spellings of one
LIKE = 0.9


def recognise(people: Iterable[Person], import_: Import, *, locked: bool = False) -> None:
    """Gives each its tie to the list and its file, where there are any; otherwise says in `why` what is wrong."""
    people = [person for person in people if person.decision.get("person") != SKIP]
    ties = _ties(people, import_)
    known = _prisoners({uid for person in people for uid in (person.joined.uid, _decided(person)) if uid})
    owners = _owners(people)
    meant: dict[int, int] = {}
    for place, person in enumerate(people):
        person.ties = {key: ties[key] for key in person.keys if key in ties}
        person.tie = next(iter(person.ties.values()), None)
        decided, uid = _decided(person), person.joined.uid
        numbered = {owners[one] for one in _numbers(person) if one in owners}
        if decided:
            found = known.get(decided)
        elif person.decision.get("person") == NEW:
            found = None
        elif uid:
            found = known.get(uid)
            person.why = "" if found else "no_such_uid"
        elif person.tie:
            found = person.tie.prisoner_id
        else:
            found = next(iter(numbered), None) if len(numbered) == 1 else None
        if len(numbered | ({found} if found else set())) > 1:
            person.why = "numbers_of_another"
        if found:
            meant[place] = found
        if person.tie and person.tie.prisoner_id != found:
            # somebody decided otherwise, or the uid does: the tie is moved when that is written
            person.tie.written, person.tie.refused, person.tie.defences = {}, {}, {}
    files = files_of(set(meant.values()), locked=locked) if meant else {}
    given_out = {place: pk for place, pk in meant.items() if people[place].joined.uid}
    changes = last_changes(set(given_out.values())) if given_out else {}
    for place, pk in meant.items():
        people[place].file = files.get(pk)
        people[place].edited_since = _is_edited(people[place].joined.as_of, changes.get(pk))
    for person in people:
        if person.file and not person.why and not _decided(person) and not _like(person):
            person.why = "another_name"


def _is_edited(as_of: str, changed: datetime | None) -> bool:
    """Whether a file was changed after a list of ours was given out. Where the list does not say when, it may be."""
    try:
        given_out = datetime.fromisoformat(as_of)
    except ValueError:
        return True
    # to the second, as lists say it
    return given_out.tzinfo is None or changed is None or changed >= given_out + timedelta(seconds=1)


def _decided(person: Person) -> str:
    """The uid that somebody said it is."""
    who = str(person.decision.get("person", ""))
    return "" if who in (NEW, SKIP) or who.startswith(ROW) else who


def _ties(people: list[Person], import_: Import) -> dict[str, ListedPerson]:
    """By the key; where a list names people by name and birth, by the name alone if nobody else is called so."""
    if import_.mapping_id is None:
        return {}
    listed = ListedPerson.objects.filter(mapping=import_.mapping_id)
    ties = {tie.key: tie for tie in listed.filter(key__in=[key for person in people for key in person.keys])}
    new = [person.key for person in people if ties.keys().isdisjoint(person.keys)]
    unknown = [key for key in new if key.startswith("name:")]
    if not unknown:
        return ties
    # such as those of whom the list has put the birth right
    named = listed.annotate(named=Func(F("key"), Value("|"), Value(1), function="split_part", output_field=CharField()))
    found = list(named.filter(named__in={_name_of(key) for key in unknown}))
    taken = set(ImportRow.objects.filter(of=import_, key__in=[tie.key for tie in found]).values_list("key", flat=True))
    left = [tie for tie in found if tie.key not in taken]
    for key in unknown:
        meant = [tie for tie in left if _name_of(tie.key) == _name_of(key)]
        if len(meant) == 1 and [_name_of(each) for each in unknown].count(_name_of(key)) == 1:
            ties[key] = meant[0]
    return ties


def _name_of(key: str) -> str:
    return key.partition("|")[0]


def _prisoners(uids: set[str]) -> dict[str, int]:
    """Their primary keys; of a file that was merged away, that of the one it was merged into."""
    if not uids:
        return {}
    rows = Prisoner.objects.filter(uid__in=uids).values_list("uid", "pk", "merged_into")
    return {uid: merged or pk for uid, pk, merged in rows}


def _numbers(person: Person) -> list[tuple[str, str]]:
    return [(registry, number) for registry, number, _link in person.joined.sets.get("identifiers", ())]


def _owners(people: list[Person]) -> dict[tuple[str, str], int]:
    asked = {number for person in people for number in _numbers(person)}
    if not asked:
        return {}
    rows = Identifier.objects.filter(number__in={number for _registry, number in asked})
    found = rows.values_list("registry", "number", "prisoner", "prisoner__merged_into")
    return {(registry, number): merged or pk for registry, number, pk, merged in found if (registry, number) in asked}


def _like(person: Person) -> bool:
    """Whether a row that is known by its key, its uid or its number still speaks of somebody called so.

    A list that numbers its rows anew would otherwise write one person's life into another's file. One word of a name
    may be put right; then the birth must not differ.
    """
    file = person.file
    if not person.names or file is None or not file.names:
        return True
    if person.tie and any(person.tie.written.get(slot) == person.joined.slots.get(slot, "") for slot in NAMES):
        return True
    pairs = [(tokens(words_of(said)), tokens(str(held))) for said in person.names for held in file.names]
    if any(_shared(one, other) == min(len(one), len(other)) for one, other in pairs):
        return True
    if not any(_shared(one, other) >= max(1, min(len(one), len(other)) - 1) for one, other in pairs):
        return False
    edtf, held = person.joined.slots.get("birth_date"), file.prisoner.birth_date
    born = PartialDate.parse(edtf) if edtf else None
    return not (born and held) or (born.earliest <= held.latest and held.earliest <= born.latest)


def _shared(one: list[str], other: list[str]) -> int:
    """How many words of the shorter are in the longer, however they are spelled."""
    shorter, longer = sorted((one, other), key=len)
    return sum(any(JaroWinkler.similarity(word, each) >= LIKE for each in longer) for word in shorter)
