"""Markers: the numbering in front of a line, and the outline that it builds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

_ROMAN = re.compile(r"([IVXL]{1,6}|[1l]?I[I1l]{1,3})[.)/]\s*(?=\D)")  # a scan may print III as I1I
_DOTTED = re.compile(r"(\d{1,2}\.\d{1,2}|\d{1,2}\.\d{1,2}\.\d{1,2})[.)]?\s+(?=[^\W\d_])")
_ARABIC = re.compile(r"(\d{1,3})[.)/]\s*(?=[^\d\s.,/)-])")
_LOWER = re.compile(r"([a-zđ])(?:\)|[.,]\s)\s*(?=\S)")
_UPPER = re.compile(r"([A-HK-UĐ])[.)]\s+(?=\S)")
_PARENTHESIS = re.compile(r"(\(\d{1,3}\)|\([a-zđ]\))\s*(?=\S)")
_BULLET = re.compile(r"([-‐‑–—−+•●○▪■◦·►✓➢*])(?:\s+|(?=[^\W\d_]))")
_NUMBERED_STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("roman", _ROMAN),
    ("dotted", _DOTTED),
    ("arabic", _ARABIC),
    ("lower", _LOWER),
    ("upper", _UPPER),
)
_ARABIC_STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (("arabic", _ARABIC),)
_PARENTHESIS_STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (("parenthesis", _PARENTHESIS),)
_BULLET_STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (("bullet", _BULLET),)
_BULLETS = frozenset("-‐‑–—−+•●○▪■◦·►✓➢*")
_DIGITS = frozenset("0123456789")
_NUMERALS = frozenset("0123456789IVXLl")
_DEEPEST = 8
"""No document nests its numbering deeper."""

_SCANNED_ROMAN = str.maketrans("1l", "II")
_ORDER = "abcdđefghiklmnopqrstuvxy"


class Marker(NamedTuple):
    """Hold a numbering: its style, as printed without its dot, its place in its series, its end in the text."""

    style: str
    printed: str
    ordinal: int
    end: int

    @property
    def is_bullet(self) -> bool:
        """Tell whether it numbers nothing."""
        return self.style.startswith("bullet")


def read_marker(text: str, start: int, end: int) -> Marker | None:
    """Return the numbering at the start of `text[start:end]`, or None."""
    first = text[start]
    if first in _BULLETS:
        styles = _BULLET_STYLES
    elif first == "(":
        styles = _PARENTHESIS_STYLES
    elif first in _DIGITS and start + 2 < end and text[start + 1] in ".)" and not text[start + 2].isdecimal():
        styles = _ARABIC_STYLES
    elif first.isalnum() and start + 1 < end and (text[start + 1] in "),./" or first in _NUMERALS):
        styles = _NUMBERED_STYLES
    else:
        return None
    for style, pattern in styles:
        match = pattern.match(text, start, end)
        if match is not None and match.end() < end:
            printed = match.group(1)
            if style == "arabic":
                return Marker(style, printed, int(printed), match.end())
            if style == "roman":
                printed = printed.translate(_SCANNED_ROMAN)
            named = f"bullet {printed}" if style == "bullet" else style
            return Marker(named, printed, _ordinal(style, printed), match.end())
    return None


def _ordinal(style: str, printed: str) -> int:
    """Return the place of a numbering in its series, from 1; 0 where it has none."""
    bare = printed.strip("()")
    if bare.isdecimal():
        return int(bare)
    if style == "dotted":
        return int(bare.rsplit(".", 1)[1])
    if style in {"lower", "parenthesis"}:
        return _ORDER.find(bare) + 1
    return 0


@dataclass(slots=True)
class _Level:
    """Hold one open level of the outline, its path, the last arabic number and the count of bullets directly below it.

    A series may run on under the next letter (a: 1-7, b: 8-14), so a letter hands its count of
    arabic numbers to the letter after it.
    """

    marker: Marker
    path: str
    block: int
    arabic: int
    bullets: int = 0


class Outline:
    """Keep the open numberings while a document is read, and name each place in it."""

    def __init__(self) -> None:
        """Begin above all numberings."""
        self._levels: list[_Level] = []
        self._bullets = 0
        self._carried = 0

    @property
    def path(self) -> str:
        """Return the path of the open levels, bullets left out: where prose stands."""
        level = self._numbered()
        return level.path if level else ""

    @property
    def parent(self) -> int | None:
        """Return the block of the deepest open level that is no bullet."""
        level = self._numbered()
        return level.block if level else None

    def _numbered(self) -> _Level | None:
        """Return the deepest open level that is no bullet; no numbering stands below one."""
        for level in reversed(self._levels):
            if not level.marker.is_bullet:
                return level
        return None

    def close_bullets(self) -> None:
        """Leave the bullets: a paragraph follows."""
        while self._levels and self._levels[-1].marker.is_bullet:
            self._levels.pop()

    def enter(self, marker: Marker, block: int) -> tuple[str, int | None]:
        """Open the level of `marker`; return its path and the block it stands under."""
        self._leave_for(marker)
        levels = self._levels
        del levels[_DEEPEST:]
        above = levels[-1] if levels else None
        label = marker.printed
        if marker.is_bullet:
            label = str(self._count_bullet(above))
        elif marker.style == "arabic" and above is not None:
            above.arabic = marker.ordinal
        path = f"{above.path}.{label}" if above is not None else label
        levels.append(_Level(marker, path, block, self._carried))
        self._carried = 0
        return path, above.block if above is not None else None

    def _count_bullet(self, above: _Level | None) -> int:
        """Return the number of one more bullet below a level."""
        if above is None:
            self._bullets += 1
            return self._bullets
        above.bullets += 1
        return above.bullets

    def _leave_for(self, marker: Marker) -> None:
        """Close the levels that a new numbering ends."""
        levels = self._levels
        if marker.style in {"roman", "upper"}:
            same = self._last(marker.style)
            del levels[same if same is not None else (1 if levels and marker.style == "upper" else 0) :]
            return
        if marker.style == "dotted":
            self._leave_for_dotted(marker)
            return
        if marker.style == "arabic":
            self._leave_for_arabic(marker)
            return
        same = self._last(marker.style)
        if same is not None:
            self._carried = levels[same].arabic
            del levels[same:]
        elif not marker.is_bullet:
            self.close_bullets()

    def _leave_for_dotted(self, marker: Marker) -> None:
        """Put `2.3` in the place of `2` or `2.2`; let `2.1.1` stand where `2.1` does."""
        levels = self._levels
        for place, level in enumerate(levels):
            if level.marker.style in {"dotted", "arabic"}:
                del levels[place:]
                return
        self.close_bullets()

    def _leave_for_arabic(self, marker: Marker) -> None:
        """Find the series that `marker` goes on with: its own level, or one that runs on below letters."""
        levels = self._levels
        for place in range(len(levels) - 1, -1, -1):
            level = levels[place]
            if level.marker.style == "arabic" and marker.ordinal == level.marker.ordinal + 1:
                del levels[place:]
                return
            if level.marker.style == "lower" and level.arabic == marker.ordinal - 1:
                del levels[place + 1 :]
                return
        if marker.ordinal == 1:
            self.close_bullets()
            return
        same = self._last("arabic")
        dotted = self._last("dotted")
        found = [place for place in (same, dotted) if place is not None]
        del levels[min(found) if found else len(levels) :]
        self.close_bullets()

    def _last(self, style: str) -> int | None:
        """Return the deepest open level of `style`."""
        for place in range(len(self._levels) - 1, -1, -1):
            if self._levels[place].marker.style == style:
                return place
        return None
