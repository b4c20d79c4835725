"""What stays because of what stays."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.taking_back.settling import Edge, settle

KEYS = st.integers(0, 8)
EDGES = st.lists(st.builds(Edge, row=KEYS, names=KEYS, owned=st.booleans()), max_size=20)


def staying(made: set[str], left: set[str], edges: list[Edge[str]], whole: str = "") -> set[str]:
    return {*settle(made, left, edges, lambda key: key == whole)}


def test_what_is_named_by_what_stays_stays() -> None:
    edges = [Edge("charge", "defendant", owned=True), Edge("defendant", "case", owned=True)]
    assert staying({"charge", "defendant", "case"}, {"charge"}, edges) == {"defendant", "case"}


def test_what_hangs_on_what_stays_stays_with_it() -> None:
    edges = [Edge("name", "person", owned=True), Edge("placement", "facility")]
    assert staying({"name", "person", "placement", "facility"}, {"person", "facility"}, edges) == {"name"}


def test_what_hangs_on_two_goes_with_either() -> None:
    edges = [Edge("defendant", "case", owned=True), Edge("defendant", "person", owned=True)]
    made = {"defendant", "case", "person"}
    assert staying(made, {"case"}, edges) == set()
    assert staying(made, {"person"}, edges, whole="person") == {"defendant", "case"}


@given(st.sets(KEYS), st.sets(KEYS), EDGES)
def test_nothing_that_goes_is_named_by_what_stays(made: set[int], left: set[int], edges: list[Edge[int]]) -> None:
    found = settle(made, left, edges, lambda key: key % 2 == 0)
    stays = left | {*found}
    assert {*found} <= made - left
    for edge in edges:
        if edge.row in stays and edge.names in made:
            assert edge.names in stays


@given(st.sets(KEYS), EDGES)
def test_nothing_is_left_without_a_reason(made: set[int], edges: list[Edge[int]]) -> None:
    assert settle(made, set(), edges, lambda key: True) == {}
