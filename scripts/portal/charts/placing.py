"""Where marks and labels go so that none hides another: points side by side, labels where there is room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

# How far apart the middles of two points must be, in pixels, and where a crowded one may move, in turn.
APART = 14.0
SIDESTEPS = (0.0, 15.0, -15.0, 30.0, -30.0, 45.0, -45.0)
HALF_POINT = 8.0
LABEL_HEIGHT = 18.0


@dataclass(frozen=True, slots=True)
class Box:
    """Hold a rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Tell whether two rectangles share some area."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def spread_points(places: Iterable[tuple[float, float]]) -> Iterator[float]:
    """Yield for each point how far it steps aside so that it hides none before it."""
    taken: list[tuple[float, float]] = []
    for x, y in places:
        step = next((step for step in SIDESTEPS if not any(_is_near(x + step, y, *one) for one in taken)), 0.0)
        taken.append((x + step, y))
        yield step


def _is_near(x: float, y: float, other_x: float, other_y: float) -> bool:
    return abs(x - other_x) < APART and abs(y - other_y) < APART


@dataclass
class Room:
    """Keep the rectangles that are taken inside a plot of a given size."""

    width: float
    height: float
    taken: list[Box] = field(default_factory=list)

    def take(self, box: Box) -> None:
        """Take a rectangle."""
        self.taken.append(box)

    def take_point(self, x: float, y: float) -> None:
        """Take the room of one point."""
        self.take(Box(x - HALF_POINT, y - HALF_POINT, x + HALF_POINT, y + HALF_POINT))

    def find(self, width: float, places: Sequence[tuple[float, float]]) -> tuple[float, float] | None:
        """Return the first of the middles at which a label has room, and take it; None where none has."""
        for x, y in places:
            box = Box(x - width / 2, y - LABEL_HEIGHT / 2, x + width / 2, y + LABEL_HEIGHT / 2)
            is_inside = box.left >= 0 and box.right <= self.width and box.top >= 0 and box.bottom <= self.height
            if is_inside and not any(box.overlaps(other) for other in self.taken):
                self.take(box)
                return x, y
        return None
