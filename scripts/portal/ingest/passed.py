"""Passed over: what looks like a target but was not taken, with the reason as far as the words show it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from portal.ingest.prose import Prose
from portal.statements import Reading, is_history
from portal.statements.marks import Sentence
from portal.statements.tokens import fold_groups, read_tokens

LIKELY = re.compile(
    r"\d\s*(?:%|‰|(?:ha|tan|ty|ti|trieu|nghin|dong|ho|xa|thon|truong|nguoi|giuong|con|bac|diem|lang|ban|m2|m3|km|kg|usd|"
    r"xom|luot)\b|san pham|doanh nghiep|hop tac xa|tieu chi|lao dong|nhiem vu|chi tieu|muc tieu|"
    r"nam (?:ngay|qua|chien thang|thanh lap))"
)
CELLS = re.compile(r"\t[^\t\n]*\t")
EFFORT = re.compile(r"phan dau|dat chuan|xep (?:loai|hang)|cao hon so voi|vuot (?:muc )?chi tieu")
REASONS = (
    (
        "anniversary",
        re.compile(
            r"ky niem|thanh lap|chien thang|ngay truyen thong|ngay sinh|dien bien phu|\d+ nam (?:ngay|qua|xay dung)"
        ),
    ),
    ("count", re.compile(r"\d+ (?:chi tieu|nhiem vu|muc tieu|giai phap|noi dung|linh vuc|tieu chi so)\b|tieu chi so")),
    ("share_of_plan", re.compile(r"%\s*(?:so voi )?(?:ke hoach|kh\b|du toan|nghi quyet)")),
    ("plan_years", re.compile(r"\b0?5 nam\b")),
)


@dataclass(frozen=True)
class Passed:
    """Hold a sentence with a figure or an aim that gave no row, and the name of the reason."""

    start: int
    end: int
    reason: str


def find_passed(
    prose: Prose,
    taken: Sequence[Reading],
    not_taken: Sequence[tuple[Reading, str]],
    cells: Sequence[tuple[int, int]],
    every_figure: bool = False,
) -> Iterator[Passed]:
    """Yield the clauses that look like targets but gave no row.

    In: the readings that became rows, those that did not with the reason, the cells of goals in tables
    that could not be read, and whether any figure that may be a value looks like a target or only a measured one.
    """
    yield from (Passed(start, end, "cell") for start, end in cells)
    read = sorted((reading.start, reading.end) for reading in (*taken, *(reading for reading, _ in not_taken)))
    starts = [start for start, _ in read]
    reach = list(accumulate((end for _, end in read), max))
    places = {(reading.start, reading.end): reason for reading, reason in not_taken}
    yield from (Passed(start, end, reason) for (start, end), reason in places.items())
    for block in prose.blocks:
        if block.kind in ("footer", "row"):
            continue
        told = ""
        for start, end in _clauses(prose, block.start, block.end):
            last = bisect_left(starts, end) - 1
            if last >= 0 and reach[last] > start:
                continue
            if CELLS.search(flat := prose.flat[start:end]) and any(char.isdecimal() for char in flat):
                yield Passed(start, end, "table")
            elif LIKELY.search(prose.flat_line[start:end]) or (every_figure and _has_value(prose.text[start:end])):
                is_next = told == "result" and prose.text[start - 1] == ";"
                told = _reason(prose, start, end)
                told = "result" if told == "unknown" and is_next else told
                yield Passed(start, end, told)
            elif EFFORT.search(flat) and "chi so" in flat:
                yield Passed(start, end, "no_figure")


def _clauses(prose: Prose, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the clauses of a block, cut at semicolons and full stops."""
    begin = start
    for match in re.finditer(r"[;.](?=\s)", prose.text[start:end]):
        yield begin, start + match.start()
        begin = start + match.end()
    yield begin, end


def _has_value(passage: str) -> bool:
    """Tell whether a passage has a figure that is no date, number of a document or other label."""
    return bool(Sentence(fold_groups(read_tokens(passage))).numbers)


def _reason(prose: Prose, start: int, end: int) -> str:
    """Return why a clause is likely no target, or that nothing is known of it."""
    if is_history(prose.text[start:end]):
        return "result"
    flat = prose.flat_line[start:end]
    return next((name for name, pattern in REASONS if pattern.search(flat)), "unknown")
