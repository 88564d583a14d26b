"""Measure the statement grammar: sentences a second on one core, and a megabyte of hostile text.

python scripts/bench_statements.py reads the labelled sentences over and over for some seconds.
"""

from __future__ import annotations

import csv
import time
from pathlib import Path

from portal.statements import Vocabulary, read_targets

ROOT = Path(__file__).parent.parent
SECONDS = 5.0
HOSTILE = {
    "openings without an end": "Tỷ lệ hộ nghèo giảm từ ",
    "figures in a row": "5% ",
    "nothing but brackets": "(",
    "one clause repeated": "Tỷ lệ hộ nghèo giảm 5%; ",
    "bullets": "- ",
}


def main() -> None:
    """Print sentences a second, then the seconds that each megabyte of hostile text takes."""
    vocabulary = Vocabulary.load(ROOT / "datasets" / "reference")
    with (ROOT / "tests" / "statements" / "cases.csv").open(encoding="utf-8", newline="") as file:
        sentences = list(dict.fromkeys(row["text"] for row in csv.DictReader(file)))
    for sentence in sentences:
        read_targets(sentence, vocabulary)
    count, started = 0, time.process_time()
    while time.process_time() - started < SECONDS:
        for sentence in sentences:
            read_targets(sentence, vocabulary)
        count += len(sentences)
    print(f"{count / (time.process_time() - started):,.0f} sentences a second on one core")
    for name, piece in HOSTILE.items():
        text = piece * (1_000_000 // len(piece.encode()))
        started = time.process_time()
        read_targets(text, vocabulary)
        print(f"{time.process_time() - started:6.2f} s for 1 MB of {name}")


if __name__ == "__main__":
    main()
