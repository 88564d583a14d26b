"""Measure the statement grammar: sentences a second on one core, and megabytes made to be hard.

python scripts/bench_statements.py reads the labelled sentences, each time with other digits, and then 1 MB of each
hard text. Times are of the processor, so that other work on the machine counts as little as it can.
"""

from __future__ import annotations

import random
import re
import time
from pathlib import Path

from portal.statements import Vocabulary, read_targets, reader
from score_statements import CASES, read_cases

ROOT = Path(__file__).parent.parent
SENTENCES = 5_000
MEGABYTE = 1_000_000
HARD = {
    "digits": "1",
    "figures": "1 ",
    "dots": "1.",
    "fractions": "1/",
    "shares": "5% ",
    "từ, từ, từ": "từ ",
    "open brackets": "(",
    "brackets in brackets": "(trong đó ",
    "trong đó": "trong đó ",
    "commas": "hộ, ",
    "empty bullets": "- \n",
    "numbered lines": "1. a\n",
    "table rows": "a | % | 4,5\n",
    "short shares": "tỷ lệ 5%, ",
    "one clause repeated": "Tỷ lệ hộ nghèo giảm 5%; ",
    "openings without end": "Tỷ lệ hộ nghèo giảm từ ",
    "falls": "tỷ lệ giảm từ 5% ",
    "marks on a letter": "a\u0301",
    "prose": "Tiếp tục quán triệt Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị về thi đua, khen thưởng. ",
}


def with_other_digits(text: str, source: random.Random) -> str:
    """Return `text` with every digit but zero drawn anew, so that no sentence comes twice."""
    return re.sub(r"[1-9]", lambda _: source.choice("123456789"), text)


def measure_speed(vocabulary: Vocabulary) -> None:
    """Print sentences and targets a second: one sentence a call, and all in one document."""
    source = random.Random(1)
    known = [case.text for case in read_cases(CASES) if "\n" not in case.text]
    texts = [with_other_digits(source.choice(known), source) for _ in range(SENTENCES)]
    read_targets(" ".join(known[:50]), vocabulary)
    started = time.process_time()
    found = sum(len(read_targets(text, vocabulary)) for text in texts)
    took = time.process_time() - started
    print(f"  one by one      {len(texts) / took:8.0f} sentences/s {found / took:8.0f} targets/s")
    document = "\n".join(f"- {text}" for text in texts)
    started = time.process_time()
    found = len(read_targets(document, vocabulary))
    took = time.process_time() - started
    rate = len(document.encode()) / took / MEGABYTE
    print(f"  one document    {len(texts) / took:8.0f} sentences/s {found / took:8.0f} targets/s {rate:6.2f} MB/s")


def measure_hard_texts(vocabulary: Vocabulary) -> None:
    """Print how long 1 MB of each hard text takes."""
    for name, seed in HARD.items():
        text = (seed * (MEGABYTE // len(seed) + 1))[:MEGABYTE]
        started = time.process_time()
        found = len(read_targets(text, vocabulary))
        print(f"  {name:22} {time.process_time() - started:7.2f} s  {found} read")


def main() -> None:
    """Print all measurements."""
    vocabulary = Vocabulary.load(ROOT / "datasets" / "reference")
    form = "Python" if str(reader.__file__).endswith(".py") else "compiled"
    print(f"statements: speed on one core, {form}")
    measure_speed(vocabulary)
    print("statements: 1 MB of hard text")
    measure_hard_texts(vocabulary)


if __name__ == "__main__":
    main()
