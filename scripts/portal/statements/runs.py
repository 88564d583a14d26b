"""Runs: items numbered inside one paragraph, `(1) …; (2) …; (3) …`."""

from __future__ import annotations

import re
from typing import NamedTuple

_INLINE = re.compile(r"(?:(?<=[\s;:,.])|(?<=^))(?:\((\d{1,3})\)|(\d{1,2})\)|\(([a-zđ])\)|([a-zđ])\)(?=\s))\s*")
_ORDER = "abcdđefghiklmnopqrstuvxy"


class Member(NamedTuple):
    """Hold one item of a run: its numbering as printed and its characters."""

    printed: str
    start: int
    end: int


def find_run(text: str, start: int, end: int) -> list[Member]:
    """Return the items of the longest run in `text[start:end]` that counts up by one, or nothing.

    A run has at least two items, and may go on from a paragraph before; a number out of turn is part
    of the words.
    """
    if text.find(")", start, end) < 0:
        return []
    series: dict[int, list[tuple[int, re.Match[str]]]] = {}
    for match in _INLINE.finditer(text, start, end):
        style = match.lastindex or 0
        label = match.group(style)
        ordinal = int(label) if label.isdecimal() else _ORDER.find(label) + 1
        found = series.setdefault(style, [])
        if not found or ordinal == found[-1][0] + 1:
            found.append((ordinal, match))
        elif ordinal == 1 and len(found) < 2:
            found[:] = [(ordinal, match)]
    run = [match for _, match in max(series.values(), key=len, default=[])]
    if len(run) < 2:
        return []
    ends = [match.start() for match in run[1:]] + [end]
    return [
        Member(match.group().strip(), match.end(), _trim(text, match.end(), stop))
        for match, stop in zip(run, ends, strict=True)
    ]


def _trim(text: str, start: int, end: int) -> int:
    """Return `end` moved back over white space."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
