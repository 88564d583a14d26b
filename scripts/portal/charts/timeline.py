"""Years across and values up: the form of the charts that follow one indicator through time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from portal.charts.data import BoundMark, BreakMark, Mark, PointMark
from portal.charts.glyphs import (
    KeyItem,
    Row,
    make_text,
    place_key,
    sign,
    sign_end,
    sign_point,
    tell_bound,
    tell_point,
)
from portal.charts.measure import measure_text, wrap_text
from portal.charts.placing import Box, Room, spread_points
from portal.charts.scales import add_ticks, find_extent
from portal.charts.theme import TEXT_SIZE, TITLE_SIZE, WIDTH
from portal.charts.timeline_layers import make_timeline_skeleton
from portal.words import Words

HEIGHT = 260.0
TITLE_LINE, TEXT_LINE = TITLE_SIZE * 1.25, TEXT_SIZE * 1.35
EDGE, BELOW, LABEL_GAP = 12.0, 34.0, 12.0
INTERVALS = 5
# How far a bound reaches to either side of its year, in years.
REACH = 0.34
ARROW_HEIGHT = 26.0
LABEL_DROP, LABEL_SIDE = 15.0, 13.0


class Timeline:
    """Collect the marks of one series and give the specification that draws them."""

    def __init__(self, marks: Sequence[Mark], words: Words, *, is_share: bool) -> None:
        """Lay out the axes for all marks."""
        self.words = words
        years = [year for mark in marks for year in mark.years]
        self.years = range(min(years), max(years) + 1)
        figures = [value for mark in marks for value in mark.figures]
        bounds = [mark for mark in marks if isinstance(mark, BoundMark)]
        is_open_low = any(bound.lower is None for bound in bounds)
        is_open_high = any(bound.upper is None for bound in bounds)
        extent = find_extent(figures, is_open_low=is_open_low, is_open_high=is_open_high)
        self.scale = add_ticks(extent, INTERVALS, is_share=is_share)
        labels = [words.number(self.scale.print(tick)) for tick in self.scale.ticks]
        self.left = max(measure_text(label, TEXT_SIZE) for label in labels) + LABEL_GAP
        self.width = round(WIDTH - self.left - EDGE, 1)
        self.room = Room(self.width, HEIGHT)
        names = ("zones", "spans", "ends", "points", "breaks", "signs", "texts")
        self.data: dict[str, list[Row]] = {name: [] for name in names}

    def x(self, year: float) -> float:
        """Return the place of a year in pixels."""
        return (year - self.years[0] + 0.5 + 0.1) / (len(self.years) + 0.2) * self.width

    def y(self, value: Decimal) -> float:
        """Return the place of a value in pixels, from the top."""
        return HEIGHT - self.scale.place(value, HEIGHT)

    def add_bound(self, bound: BoundMark) -> None:
        """Draw a target: a bar over its year at each figure, and an arrow to where it leaves room."""
        told: Row = {**tell_bound(bound, self.words), "role": bound.role}
        year = bound.last_year
        across: Row = {"year": year - REACH, "year2": year + REACH}
        is_about = bound.shape == "about"
        for value in dict.fromkeys(bound.figures):
            thickness = 2 if value == bound.second else 5
            row = {**told, **across, "value": float(value), "width": thickness, "is_about": is_about}
            self.data["spans"].append(row)
            if bound.first_year < year:
                lead: Row = {"year": bound.first_year - REACH, "year2": year - REACH, "width": 2}
                self.data["spans"].append({**row, **lead})
            self._take_bar(year, value)
        if bound.shape == "band":
            low, high = (float(value) for value in (bound.lower, bound.upper) if value is not None)
            self.data["zones"].append({**across, "value": low, "value2": high})
        if bound.shape in ("floor", "ceiling"):
            is_floor = bound.shape == "floor"
            value = bound.figures[0]
            is_open = bound.is_lower_open or bound.is_upper_open
            place = {**told, "year": year, "value": float(value)}
            self.data["ends"].append({**place, **sign("rise" if is_floor else "fall", bound.role)})
            self.data["ends"].append({**place, **sign_end(is_open, bound.role)})
            top = self.y(value) - (ARROW_HEIGHT if is_floor else 0)
            self.room.take(Box(self.x(year) - 7, top, self.x(year) + 7, top + ARROW_HEIGHT))

    def _take_bar(self, year: int, value: Decimal) -> None:
        y = self.y(value)
        self.room.take(Box(self.x(year - REACH), y - 3, self.x(year + REACH), y + 3))

    def add_points(self, points: Sequence[PointMark]) -> None:
        """Draw published figures, side by side where they would hide one another."""
        places = [(self.x(self._when(point)), self.y(point.value)) for point in points]
        for point, (x, y), step in zip(points, places, spread_points(places), strict=True):
            self.room.take_point(x + step, y)
            told: Row = {**tell_point(point, self.words), "year": self._when(point), "value": float(point.value)}
            self.data["points"].append({**told, **sign_point(point), "dx": step})
            if point.comparator in ("gt", "ge", "lt", "le"):
                glyph, side = ("up", -13) if point.comparator[0] == "g" else ("down", 13)
                self.data["ends"].append({**told, **sign(glyph, point.role), "dx": step, "dy": side, "size": 50})

    @staticmethod
    def _when(point: PointMark) -> float:
        """Return the place of a point in years, where a year's middle is the year itself."""
        return point.middle - 0.5 if point.is_part else point.year

    def add_labels(self, bounds: Iterable[BoundMark], points: Sequence[PointMark]) -> None:
        """Write figures beside their marks where there is room."""
        for bound in bounds:
            x, y = self.x(bound.last_year), self.y(bound.figures[0])
            drop = -LABEL_DROP if bound.shape == "ceiling" else LABEL_DROP
            side = measure_text(bound.short, TEXT_SIZE) / 2 + self.x(REACH) - self.x(0) + 6
            self._label(bound.short, bound.role, [(x, y + drop), (x, y - drop), (x - side, y), (x + side, y)])
        for point, row in zip(points, self.data["points"], strict=True):
            x, y = self.x(self._when(point)) + float(str(row["dx"])), self.y(point.value)
            side = measure_text(point.short, TEXT_SIZE) / 2 + LABEL_SIDE
            beside = [(x + side, y), (x - side, y), (x, y + 18), (x, y - 18)]
            self._label(point.short, point.role, beside)

    def _label(self, text: str, style: str, places: Sequence[tuple[float, float]]) -> None:
        place = self.room.find(measure_text(text, TEXT_SIZE), places)
        if place:
            self.data["texts"].append(make_text(text, *place, style, "center"))

    def add_break(self, line: BreakMark) -> None:
        """Draw a line across which nothing can be compared, and keep labels off it."""
        year = line.at - 0.5
        self.data["breaks"].append({"year": year, "what": line.reason})
        self.room.take(Box(self.x(year) - 2, 0, self.x(year) + 2, HEIGHT))

    def finish(
        self, title: str, unit: str, key: list[KeyItem], breaks: Sequence[BreakMark]
    ) -> tuple[dict[str, Any], int]:
        """Return the specification and the height of the whole drawing."""
        top = self._write_head(title, unit, breaks)
        signs, texts, end = place_key(key, HEIGHT + BELOW, -self.left)
        self.data["signs"] += signs
        self.data["texts"] += texts
        for line in breaks:
            end = self._write_note(line.reason, end)
        bottom = round(end - HEIGHT) + 4
        height = round(HEIGHT + top + bottom)
        start, last = self.years[0] - 0.6, self.years[-1] + 0.6
        spec = {
            **make_timeline_skeleton(self.words),
            "params": [
                {"name": "years_shown", "value": self._list_years()},
                {"name": "year_range", "value": [start, last]},
                {"name": "values_shown", "value": [float(tick) for tick in self.scale.ticks]},
                {"name": "value_range", "value": [float(self.scale.start), float(self.scale.end)]},
            ],
            "width": self.width,
            "height": HEIGHT,
            "padding": {"left": round(self.left, 1), "right": EDGE, "top": top, "bottom": bottom},
            "datasets": self.data,
        }
        return spec, height

    def _list_years(self) -> list[int]:
        """Return the years to print below the axis: all, or every second, third … where they would touch."""
        step = 1
        while self.width / len(self.years) * step < measure_text("2024", TEXT_SIZE) + LABEL_GAP:
            step += 1
        return list(self.years)[::-step][::-1]

    def _write_head(self, title: str, unit: str, breaks: Sequence[BreakMark]) -> float:
        """Write title, unit and the words above each break; return the room that they take."""
        lines = wrap_text(title, WIDTH, TITLE_SIZE, is_bold=True)
        top = len(lines) * TITLE_LINE + (TEXT_LINE if unit else 0) + (TEXT_LINE if breaks else 0) + 10
        y = -top
        for text in lines:
            y += TITLE_LINE
            row = make_text(text, -self.left, y - TITLE_LINE / 2, "ink", size=TITLE_SIZE, is_bold=True)
            self.data["texts"].append(row)
        if unit:
            y += TEXT_LINE
            said = self.words("chart.unit_of_axis", unit=unit)
            self.data["texts"].append(make_text(said, -self.left, y - TEXT_LINE / 2, "muted"))
        for line in breaks:
            said = self.words("chart.break_line")
            half = measure_text(said, TEXT_SIZE) / 2
            x = min(max(self.x(line.at - 0.5), half - self.left), self.width + EDGE - half)
            self.data["texts"].append(make_text(said, x, -TEXT_LINE / 2 - 2, "break", "center"))
        return round(top, 1)

    def _write_note(self, reason: str, y: float) -> float:
        """Write why nothing can be compared across a line, below the key; return the y below."""
        for line in wrap_text(reason, WIDTH, TEXT_SIZE):
            y += TEXT_LINE
            self.data["texts"].append(make_text(line, -self.left, y - TEXT_LINE / 2, "break"))
        return y
