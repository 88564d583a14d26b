"""The theme of a movement: the motto that follows `chủ đề`, between its quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from portal.ingest.prose import Prose, clean_line

ANNOUNCED = re.compile(r"(?:chu de|khau hieu|phuong cham)(?:\s+thi dua)?(?:\s+nam\s+\d{4})?\s*(?:la|:|voi)?\s*:?\s*")
QUOTED = re.compile(r"[\s*_]*[“\"‘'«](?P<words>[^“”\"«»]{8,400})(?P<close>[”\"»]|’’)")
OPENED = re.compile(r"[\s*_]*[“\"«](?P<words>[^“”\"«»]{8,400})")
EMPHASISED = re.compile(r"\s*[*_]{1,3}(?P<words>[^*_\n]{8,400})[*_]{1,3}")
AFTER = re.compile(r"\s*,?\s*(?:cu the|gom|voi cac|nhu sau)")


@dataclass(frozen=True)
class Theme:
    """Hold the theme as printed, its place, and whether its closing mark was found."""

    words: str
    start: int
    end: int
    is_closed: bool


def find_theme(prose: Prose) -> Theme | None:
    """Return the first motto that the text announces as its theme, or None."""
    for announced in ANNOUNCED.finditer(prose.flat):
        for pattern in (QUOTED, EMPHASISED, OPENED):
            match = pattern.match(prose.text, announced.end())
            if match is None:
                continue
            start, end = match.span("words")
            if pattern is OPENED:
                after = AFTER.search(prose.flat, start, end)
                end = after.start() if after else end
            return Theme(clean_line(prose.text[start:end]).strip(" *_.;,"), start, end, pattern is not OPENED)
    return None
