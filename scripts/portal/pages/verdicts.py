"""What came of a target: the status in a word and a shape, and how many targets have which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from portal.derive.assessing.tally import say_statuses, say_tally
from portal.derive.tables import Record
from portal.pages.edition import Edition

OPEN = frozenset({"no_result", "not_assessable", "not_comparable"})
SENTENCE_END = re.compile(r"(?<=[.:])\s(?=[A-ZĐÀ-Ý\u1ea0-\u1ef9])")


@dataclass(frozen=True)
class Verdict:
    """Hold a status to print: its code (which names the shape), its word, and the reason in sentences.

    `brief`: the reason's first sentence; empty where it only says again that there is no result. `is_open`:
    there is nothing to judge by yet, so that the reason says what would settle it.
    """

    code: str
    word: str
    reason: str
    brief: str
    is_open: bool
    claim: str


@dataclass(frozen=True)
class Count:
    """Hold how many targets have one status."""

    code: str
    text: str


@dataclass(frozen=True)
class Tally:
    """Hold the statuses of several targets: one sentence; and how many targets there are, the counts one by one."""

    sentence: str
    total: str
    counts: tuple[Count, ...]


def tell_verdict(edition: Edition, row: Record) -> Verdict:
    """Return what is known of a target's result, from its row of `assessments`."""
    words = edition.words
    code = row["judged_status"]
    word = words(f"label.status.{code}")
    if row["status"] == "superseded":
        word = words("status.superseded", verdict=word)
    claim = words(f"label.source_kind.{row['source_kind']}") if row["source_kind"] else ""
    reason = words.pick(row, "reason")
    brief = "" if row["status"] == "no_result" else SENTENCE_END.split(reason, maxsplit=1)[0]
    return Verdict(code, word, reason, brief, code in OPEN, claim)


def count_verdicts(edition: Edition, assessments: Sequence[Record]) -> Tally:
    """Return how many targets have each status, in full."""
    words = edition.words
    return Tally(
        say_tally(assessments, words),
        words.count("assessment.tally_targets", len(assessments)),
        tuple(Count(code, text) for code, text in say_statuses(assessments, words).items()),
    )
