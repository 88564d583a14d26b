"""Readings for people and programs: what the grammar read, as JSON records and as rows of a table."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from portal.ingest.documents import KINDS, PLAIN
from portal.ingest.passed import Passed, find_passed
from portal.ingest.plain import read_bytes, read_exact_text
from portal.ingest.prose import Prose
from portal.ingest.refusals import DocumentRefused
from portal.paths import Paths
from portal.statements import Reading, Vocabulary
from portal.statements.letters import fold
from portal.statements.numbers import SCALES
from portal.words import Words

NAMES = (
    "indicator_text", "indicator_id", "measure", "comparator", "value", "value_upper", "total", "grade", "unit_text",
    "unit_id", "rate_period", "strength", "baseline_value", "baseline_period", "period", "part_of",
)  # fmt: skip
_SCALES = frozenset(part for scale in SCALES for part in scale.split()) | {"ty"}
COLUMNS = ("number", "place", "indicator", "target", "period", "doubts")


def load_vocabulary(paths: Paths) -> Vocabulary:
    """Return the indicators and units that the grammar knows.

    Raises: DocumentRefused where their tables cannot be read.
    """
    try:
        return Vocabulary.load(paths.reference)
    except (OSError, KeyError, UnicodeError, csv.Error) as error:
        raise DocumentRefused("data_unread") from error


def read_text_file(path: Path) -> str:
    """Return the text of a file, one character for each of its own, so that offsets fit the file.

    Raises: DocumentRefused where there is no such file or it is no UTF-8 text.
    """
    if path.suffix.lower() in set(KINDS) - set(PLAIN):
        raise DocumentRefused("text_only", path=path.name)
    return read_exact_text(read_bytes(path), path.name)


def read_text_bytes(content: bytes, shown: str) -> str:
    """Return the text of bytes that were piped in; white space alone is a text without targets.

    Raises: DocumentRefused where they are no UTF-8 text.
    """
    return read_exact_text(content, shown) if content.strip() else ""


def render_readings(text: str, readings: Sequence[Reading], language: str) -> str:
    """Return `{"targets": [...], "not_taken": [...]}`: one object a target read, and one a passage that looks like one.

    `start`, `end` and the spans count characters (code points) of the text read, without a byte order mark;
    figures are decimal text with the digits as printed; an empty text means that the words say nothing on it;
    `part_of` is the place, from 0, of the parent target in the list, or null. `not_taken` are the passages with
    figures of which none was taken for a target, each with the reason, so that nothing is passed over in silence.
    """
    words = Words(language)
    targets = [_as_record(text, reading, language) for reading in readings]
    not_taken = [
        {
            "text": text[one.start : one.end],
            "start": one.start,
            "end": one.end,
            "reason": one.reason,
            "message": words(f"ingest.passed_{one.reason}"),
        }
        for one in find_unread(text, readings)
    ]
    return json.dumps({"targets": targets, "not_taken": not_taken}, ensure_ascii=False, indent=2)


def find_unread(text: str, readings: Sequence[Reading]) -> list[Passed]:
    """Return the passages with figures that no reading takes, blanks around them left out."""
    found = find_passed(Prose(text), readings, (), (), every_figure=True)
    passages = [(one, text[one.start : one.end]) for one in found]
    return [
        Passed(one.start + len(words) - len(words.lstrip()), one.end - len(words) + len(words.rstrip()), one.reason)
        for one, words in passages
    ]


def _as_record(text: str, reading: Reading, language: str) -> dict[str, object]:
    return {
        "text": text[reading.start : reading.end],
        "start": reading.start,
        "end": reading.end,
        **{name: getattr(reading, name) for name in NAMES},
        "doubts": [
            {"code": doubt.code, "message": doubt.vi if language == "vi" else doubt.en} for doubt in reading.doubts
        ],
        "indicator_score": reading.indicator_score,
        "indicator_candidates": [
            {"indicator_id": found.indicator_id, "score": found.score} for found in reading.indicator_candidates
        ],
        "numbering": reading.numbering,
        "locator": reading.locator,
        "spans": {name: {"start": span.start, "end": span.end} for name, span in reading.spans.items()},
    }


def tabulate_readings(readings: Sequence[Reading], words: Words, symbols: Mapping[str, str]) -> list[list[str]]:
    """Return one row a target read, in words: number, place, indicator, what is asked, period, doubts.

    `symbols` are those of the listed units, by id.
    """
    rows = []
    for number, reading in enumerate(readings, 1):
        nearest = ", ".join(found.indicator_id for found in reading.indicator_candidates)
        unknown = words("ingest.read_unknown", nearest=nearest or "–")
        doubts = [doubt.vi if words.language == "vi" else doubt.en for doubt in reading.doubts]
        rows.append(
            [
                str(number) if reading.part_of is None else f"{number} ⊂ {reading.part_of + 1}",
                reading.locator,
                f"{' '.join(reading.indicator_text.split())}\n{reading.indicator_id or unknown}",
                describe_target(reading, words, symbols),
                reading.period,
                "\n".join(doubts),
            ]
        )
    return rows


def describe_target(reading: Reading, words: Words, symbols: Mapping[str, str]) -> str:
    """Return what a reading asks, in the measure's and comparator's own words."""
    if reading.measure == "grade":
        figure = words.grade(reading.grade)
    else:
        figure = words.range(reading.value, reading.value_upper)
        if reading.total:
            figure = f"{figure}/{words.number(reading.total)}"
        figure = words.join(figure, symbols.get(reading.unit_id) or _unlisted(reading.unit_text))
    kind = words(f"ingest.read_{reading.comparator}", figure=figure)
    asked = words(f"ingest.read_measure_{reading.measure}", target=kind)
    if reading.baseline_value or reading.baseline_period:
        stated = (words.number(reading.baseline_value), words.period(reading.baseline_period))
        asked += words("ingest.read_baseline", baseline=" · ".join(part for part in stated if part))
    return asked


def _unlisted(unit_text: str) -> str:
    """Return an unlisted unit as printed, without number words, which are worked into the figure (`triệu khối`)."""
    parts = unit_text.split()
    while parts and fold(parts[0]) in _SCALES:
        del parts[0]
    return " ".join(parts)
