"""Score the statement grammar on its labelled set, per family of rules.

python scripts/score_statements.py [CASES] prints precision, recall and exact match of comparator, value, upper
value, unit and measure for each family, every case that differs, and which measures are taken for which. It ends
with 1 where the founding documents score under 0.99 exact or the rest under 0.97.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from portal.statements import Reading, Vocabulary, read_targets

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "statements" / "cases.csv"
REFERENCE = ROOT / "datasets" / "reference"
BARS = {"founding": 0.99, "own": 0.97}
EXACT = ("measure", "comparator", "value", "value_upper", "unit_id")
"""What an exact match agrees in."""

FULL = (
    *EXACT, "total", "grade", "rate_period", "strength", "baseline_value", "baseline_period", "period", "part_of",
    "indicator_id",
)  # fmt: skip
"""What a full match agrees in; an empty cell asks nothing of the indicator."""


@dataclass(frozen=True)
class Case:
    """Hold one labelled text with the targets that it sets, in order; `due` is the period given to the reader."""

    name: str
    family: str
    origin: str
    text: str
    due: str
    wanted: tuple[Mapping[str, str], ...]


@dataclass
class Score:
    """Count what a family of cases wants, what was read and how far both agree."""

    cases: int = 0
    wanted: int = 0
    read: int = 0
    found: int = 0
    exact: int = 0
    full: int = 0
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, other: Score) -> None:
        """Add the counts of `other`."""
        for name in ("cases", "wanted", "read", "found", "exact", "full"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.confusion.update(other.confusion)

    @property
    def precision(self) -> float:
        """Return the part of what was read that is wanted."""
        return self.found / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        """Return the part of what is wanted that was read."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def exact_match(self) -> float:
        """Return the part of what is wanted or read that agrees exactly; a target too many counts against it."""
        everything = self.wanted + self.read - self.found
        return self.exact / everything if everything else 1.0


def read_cases(path: Path) -> list[Case]:
    """Return the labelled cases.

    *In*: one row per wanted target, place 0 for a text that sets none; text only on a case's first row.
    """
    grouped: dict[str, list[dict[str, str]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            grouped[row["case"]].append(row)
    return [
        Case(
            name,
            rows[0]["family"],
            rows[0]["origin"],
            rows[0]["text"],
            rows[0]["due"],
            tuple(row for row in rows if row["place"] != "0"),
        )
        for name, rows in grouped.items()
    ]


def fields_of(reading: Reading) -> dict[str, str]:
    """Return a reading's fields as the labels write them; a parent is counted from 1."""
    found = {name: str(getattr(reading, name)) for name in FULL if name != "part_of"}
    return {**found, "part_of": "" if reading.part_of is None else str(reading.part_of + 1)}


def score_case(case: Case, readings: Iterable[Reading]) -> Score:
    """Compare what was read with what is wanted, in order of their values."""
    read = [fields_of(reading) for reading in readings]
    score = Score(cases=1, wanted=len(case.wanted), read=len(read))
    left = list(read)
    for wanted in case.wanted:
        same = [one for one in left if (one["value"], one["grade"]) == (wanted["value"], wanted["grade"])]
        if not same:
            score.confusion[(wanted["measure"], "(nothing)")] += 1
            continue
        best = max(same, key=lambda one: sum(one[name] == wanted[name] for name in FULL))
        left.remove(best)
        score.found += 1
        score.exact += all(best[name] == wanted[name] for name in EXACT)
        asked = [name for name in FULL if name != "indicator_id" or wanted[name]]
        score.full += all(best[name] == wanted[name] for name in asked)
        if best["measure"] != wanted["measure"]:
            score.confusion[(wanted["measure"], best["measure"])] += 1
    for one in left:
        score.confusion[("(nothing)", one["measure"])] += 1
    return score


def score_cases(cases: Iterable[Case], vocabulary: Vocabulary) -> tuple[dict[str, Score], dict[str, Score], list[str]]:
    """Return the scores by family and by origin, and what to show of each case that differs."""
    families: dict[str, Score] = defaultdict(Score)
    origins: dict[str, Score] = defaultdict(Score)
    shown: list[str] = []
    for case in cases:
        readings = read_targets(case.text, vocabulary, period=case.due)
        score = score_case(case, readings)
        families[case.family].add(score)
        origins[case.origin].add(score)
        if not score.wanted == score.read == score.full:
            shown.append(_show(case, readings))
    return families, origins, shown


def _show(case: Case, readings: Iterable[Reading]) -> str:
    """Return a case with what is wanted of it and what was read."""
    lines = [f"{case.name} [{case.family}] {case.text}"]
    for mark, rows in (("wanted", case.wanted), ("read  ", [fields_of(reading) for reading in readings])):
        lines.extend(f"    {mark} " + " ".join(f"{n}={row[n]}" for n in FULL if row[n]) for row in rows)
    return "\n".join(lines)


def _line(name: str, score: Score) -> str:
    """Return one line of the table."""
    return (
        f"{name:14}{score.cases:7}{score.wanted:9}{score.read:7}{score.precision:11.3f}{score.recall:9.3f}"
        f"{score.exact_match:8.3f}{score.full / score.wanted if score.wanted else 1.0:8.3f}"
    )


def main(path: Path = CASES) -> int:
    """Print the scores; return 1 where a bar is missed."""
    families, origins, shown = score_cases(read_cases(path), Vocabulary.load(REFERENCE))
    for text in shown:
        print(text)
    print(f"\n{'family':14}{'cases':>7}{'wanted':>9}{'read':>7}{'precision':>11}{'recall':>9}{'exact':>8}{'full':>8}")
    for name, score in sorted(families.items()):
        print(_line(name, score))
    print()
    for name, score in sorted(origins.items()):
        print(f"{_line(name, score)}   bar {BARS[name]}")
    confusion = sum(
        (Counter({(name, *pair): n for pair, n in s.confusion.items()}) for name, s in families.items()), Counter()
    )
    print("\nconfusion by family (wanted -> read):" if confusion else "\nconfusion by family: none")
    for (name, wanted, read), count in sorted(confusion.items()):
        print(f"  {name:14} {wanted} -> {read}: {count}")
    return int(any(score.exact_match < BARS[name] for name, score in origins.items()))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else CASES))
