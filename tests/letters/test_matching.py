"""Whom matching offers, over all writers and candidates."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from letters.matching import CEILING, OFFERED, Candidate, Channel, Writer, is_open, offer

TOPICS = st.frozensets(st.sampled_from(["books", "chess", "animals"]))
COUNTRIES = st.sampled_from(["DE", "RU", "US"])
CHANNELS = st.builds(Channel, st.booleans(), st.frozensets(COUNTRIES))
CANDIDATES = st.lists(
    st.builds(
        Candidate,
        uid=st.text("abcdefgh", min_size=1, max_size=3),
        on_their_way=st.integers(0, 20) | st.sampled_from([0.5, 1.75, 11.5]),
        ceiling=st.integers(1, 15),
        fresh=st.booleans(),
        reads=st.frozensets(st.sampled_from(["ru", "uk"]), min_size=1),
        topics=TOPICS,
        channels=st.lists(CHANNELS, max_size=2).map(tuple),
    ),
    max_size=8,
    unique_by=lambda each: each.uid,
)
WRITERS = st.builds(
    Writer,
    known=st.booleans(),
    languages=st.frozensets(st.sampled_from(["ru", "uk", "de"])),
    country=st.just("") | COUNTRIES,
    has_russian_card=st.booleans(),
    likes=TOPICS,
    avoids=TOPICS,
    writes_to=st.frozensets(st.text("abcdefgh", min_size=1, max_size=1)),
)
LOTS = st.integers(0, 1000)
everything = given(WRITERS, CANDIDATES, LOTS)


def offered(writer: Writer, candidates: list[Candidate], lot: int) -> list[Candidate]:
    by_uid = {each.uid: each for each in candidates}
    return [by_uid[uid] for uid in offer(writer, candidates, Random(lot))]


@everything
def test_three_different_people_at_most(writer: Writer, candidates: list[Candidate], lot: int) -> None:
    found = [each.uid for each in offered(writer, candidates, lot)]
    assert len(found) == len(set(found)) <= OFFERED


@everything
def test_nobody_who_has_enough_and_nobody_twice(writer: Writer, candidates: list[Candidate], lot: int) -> None:
    for each in offered(writer, candidates, lot):
        assert each.on_their_way + 1 <= each.ceiling
        assert each.uid not in writer.writes_to


@everything
def test_no_channel_that_the_writer_cannot_use(writer: Writer, candidates: list[Candidate], lot: int) -> None:
    for each in offered(writer, candidates, lot):
        usable = [
            channel
            for channel in each.channels
            if (writer.has_russian_card or not channel.needs_russian_card)
            and (not channel.from_countries or writer.country in {"", *channel.from_countries})
        ]
        assert usable or not each.channels


@everything
def test_a_known_writer_is_offered_nobody_who_needs_it_less(
    writer: Writer, candidates: list[Candidate], lot: int
) -> None:
    """Among those with whom they share a language, those left out do not need it more than those offered."""
    found = offered(writer, candidates, lot)
    open_to = [each for each in candidates if each not in found and is_open(writer, each)]
    if writer.known and open_to and found:
        assert max(_need(writer, each) for each in found) <= min(_need(writer, each) for each in open_to)


def _need(writer: Writer, each: Candidate) -> tuple[bool, tuple[bool, int, int]]:
    return (not writer.languages & each.reads, each.need)


@everything
def test_who_is_open_is_never_left_without_an_offer(writer: Writer, candidates: list[Candidate], lot: int) -> None:
    open_to = [each for each in candidates if is_open(writer, each)]
    assert len(offered(writer, candidates, lot)) == min(OFFERED, len(open_to))


@given(st.lists(st.integers(0, CEILING - 1), min_size=4, max_size=6), LOTS)
def test_what_a_stranger_is_offered_tells_nothing_of_who_gets_few(letters: list[int], lot: int) -> None:
    """The same lot offers the same people, however many letters are on their way to each."""
    names = [chr(ord("a") + place) for place in range(len(letters))]
    people = [Candidate(name, on_their_way=count, sure=0) for name, count in zip(names, letters, strict=True)]
    unwritten = [Candidate(name) for name in names]
    assert offer(Writer(), people, Random(lot)) == offer(Writer(), unwritten, Random(lot))


@given(st.lists(st.tuples(st.integers(0, 14), st.booleans()), min_size=1, max_size=5), LOTS)
def test_nobody_stays_below_the_floor_while_another_goes_above_the_ceiling(
    people: list[tuple[int, bool]], lot: int
) -> None:
    """Writers come one after the other, and each takes the first who is offered."""
    counts = {f"p{place}": count for place, (count, _fresh) in enumerate(people)}
    fresh = {f"p{place}": is_fresh for place, (_count, is_fresh) in enumerate(people)}
    full = {uid for uid, count in counts.items() if count >= CEILING}
    for writer in range(40):
        candidates = [Candidate(uid, on_their_way=count, fresh=fresh[uid]) for uid, count in counts.items()]
        found = offer(Writer(known=True), candidates, Random(lot + writer))
        if not found:
            break
        below = {each.uid for each in candidates if each.on_their_way < each.floor}
        assert not below or found[0] in below
        counts[found[0]] += 1
    assert all(count == CEILING for uid, count in counts.items() if uid not in full) or sum(counts.values()) >= 40


def test_more_in_the_first_month_after_a_blow() -> None:
    written = Candidate("a", on_their_way=2)
    arrested = Candidate("b", on_their_way=3, fresh=True)
    assert offer(Writer(known=True), [written, arrested], Random(0)) == ["b", "a"]


def test_what_both_like_comes_first_and_what_is_avoided_last() -> None:
    people = [Candidate(each, topics=frozenset({each})) for each in ("books", "chess", "faith")]
    writer = Writer(known=True, likes=frozenset({"chess"}), avoids=frozenset({"books"}))
    assert offer(writer, people, Random(0)) == ["chess", "faith", "books"]


def test_who_has_fewer_to_count_on_comes_first_whatever_was_promised() -> None:
    left_alone, written, nobody = (
        Candidate("a", on_their_way=6, sure=1),
        Candidate("b", on_their_way=3, sure=3),
        Candidate("c", on_their_way=1, sure=1),
    )
    assert offer(Writer(known=True), [written, left_alone, nobody], Random(0)) == ["c", "a", "b"]


def test_who_can_be_reached_by_few_comes_first_for_those_few() -> None:
    card = (Channel(needs_russian_card=True),)
    people = [Candidate(uid, channels=card if uid == "c" else ()) for uid in "abcd"]
    for lot in range(5):
        assert offer(Writer(known=True, has_russian_card=True), people, Random(lot))[0] == "c"
        assert "c" not in offer(Writer(known=True), people, Random(lot))


def test_doubled_until_there_are_enough_and_no_longer() -> None:
    """Above the doubled floor a blow gives no more right to letters: others must not wait for it."""
    arrested = Candidate("a", on_their_way=4, fresh=True)
    written = Candidate("b", on_their_way=3)
    assert offer(Writer(known=True), [arrested, written], Random(0)) == ["b", "a"]
