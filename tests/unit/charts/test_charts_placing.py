"""No point hides another and no label covers a mark."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from portal.charts.placing import APART, Box, Room, spread_points

PLACES = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 250)), max_size=12)


@given(PLACES)
def test_labels_stay_inside_and_apart(places: list[tuple[int, int]]) -> None:
    room = Room(400, 250)
    for x, y in places:
        room.find(60, [(x, y), (x, y + 20)])
    for box in room.taken:
        assert box.left >= 0 and box.top >= 0 and box.right <= 400 and box.bottom <= 250
    assert not any(one.overlaps(other) for one, other in itertools.combinations(room.taken, 2))


def test_equal_points_step_aside() -> None:
    steps = list(spread_points([(100.0, 50.0)] * 5))
    assert steps[0] == 0
    assert all(abs(one - other) >= APART for one, other in itertools.combinations(steps, 2))


def test_points_apart_stay_where_they_are() -> None:
    assert list(spread_points([(0, 0), (0, 40), (100, 0)])) == [0, 0, 0]


def test_a_label_without_room_is_left_out() -> None:
    room = Room(100, 100)
    room.take(Box(0, 0, 100, 100))
    assert room.find(20, [(50, 50)]) is None
