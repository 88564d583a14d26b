"""How many targets of a campaign have which status, in full words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from portal.derive.assessing.rules import STATUSES
from portal.derive.tables import Record
from portal.words import Words


def count_statuses(assessments: Iterable[Record], column: str = "status") -> dict[str, int]:
    """Return how many rows have each status, in the order of `STATUSES`; a status that none has is left out."""
    counts = Counter(row[column] for row in assessments)
    return {status: counts[status] for status in STATUSES if counts[status]}


def say_tally(assessments: Iterable[Record], words: Words) -> str:
    """Return the counts as a sentence: `19 chỉ tiêu: 1 đạt theo ước tính, 18 chưa có kết quả công bố.`

    In: the rows of `assessments` for one campaign. Revised targets are counted as such, with the
    verdicts on their revised versions in brackets.
    """
    rows = list(assessments)
    if not rows:
        return words("assessment.tally_none")
    parts = []
    for status, number in count_statuses(rows).items():
        said = words(f"assessment.tally_{status}", n=number)
        if status == "superseded":
            revised = count_statuses((row for row in rows if row["status"] == status), "judged_status")
            verdicts = ", ".join(words(f"assessment.tally_{one}", n=count) for one, count in revised.items())
            said = words("assessment.tally_superseded_as", said=said, verdicts=verdicts)
        parts.append(said)
    total = words.count("assessment.tally_targets", len(rows))
    return words("assessment.tally_sentence", targets=total, statuses=", ".join(parts))
