"""How many targets of a campaign have which status, in full words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from portal.derive.assessing.rules import STATUSES
from portal.derive.tables import Record
from portal.words import Words


def count_statuses(assessments: Iterable[Record], column: str = "status") -> dict[str, int]:
    """Return how many rows have each status, in the order of `STATUSES`; a status that none has is left out."""
    counts = Counter(row[column] for row in assessments)
    return {status: counts[status] for status in STATUSES if counts[status]}


def say_statuses(rows: Sequence[Record], words: Words) -> dict[str, str]:
    """Return each status that occurs, in order, in words: `18 chưa có kết quả công bố`, `đều đạt` where all have it.

    In: rows of `assessments`. Revised targets are counted as such, with the verdicts on their revised versions
    in brackets.
    """
    counts = count_statuses(rows)
    said = {status: _say_share(status, number, len(rows), words) for status, number in counts.items()}
    if "superseded" in said:
        revised = [row for row in rows if row["status"] == "superseded"]
        verdicts = count_statuses(revised, "judged_status").items()
        inside = ", ".join(_say_share(status, number, len(revised), words) for status, number in verdicts)
        said["superseded"] = words("assessment.tally_superseded_as", said=said["superseded"], verdicts=inside)
    return said


def say_tally(assessments: Iterable[Record], words: Words) -> str:
    """Return the counts as a sentence: `19 chỉ tiêu: 1 đạt theo ước tính, 18 chưa có kết quả công bố.`"""
    rows = list(assessments)
    if not rows:
        return words("assessment.tally_none")
    total = words.count("assessment.tally_targets", len(rows))
    return words("assessment.tally_sentence", targets=total, statuses=", ".join(say_statuses(rows, words).values()))


def _say_share(status: str, number: int, total: int, words: Words) -> str:
    """Return how many of `total` have a status; a number that only repeats the total gives way to a word."""
    every = words("assessment.tally_every") if total > 1 else ""
    return words(f"assessment.tally_{status}", n=every if number == total else number).strip()
