"""Marking: a drafted target as it is shown, with its sentence marked where something was read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from portal.ingest.drafting import Draft
from portal.ingest.prose import clean_line
from portal.ingest.rows import READ, Row
from portal.ingest.values import show_value
from portal.read.schemas import Schema
from portal.words import Words

AROUND = 320
SPAN_COLUMNS = {"indicator_text": "indicator_id", "unit_text": "unit_id"}
SHOWN = (*READ, "period", "part_of")
ALWAYS = ("indicator_id", "value", "unit_id")


@dataclass(frozen=True)
class Piece:
    """Hold some characters of a sentence; `label` names what was read from them, empty: nothing."""

    text: str
    label: str


@dataclass(frozen=True)
class Field:
    """Hold one column of a row or record: its label, its value, and the words that it was read from."""

    label: str
    value: str
    words: str = ""


@dataclass(frozen=True)
class Target:
    """Hold one drafted target as it is shown."""

    order: str
    key: str
    place: str
    section: str
    statement: str
    english: str
    sentence: tuple[Piece, ...]
    quote: str
    fields: tuple[Field, ...]
    doubts: tuple[str, ...]
    nearest: tuple[str, ...]


def show_target(draft: Draft, row: Row, schema: Schema, words: Words) -> Target:
    """Return a drafted row as it is shown: its sentence, its columns with the words behind them, its doubts."""
    cells, spans = row.cells, row.reading.spans
    text = draft.prose.text
    printed = {SPAN_COLUMNS.get(name, name): clean_line(text[span.start : span.end]) for name, span in spans.items()}
    fields = tuple(
        Field(
            label_column(schema, name, words), show_value(name, cells[name], words, draft.names), printed.get(name, "")
        )
        for name in SHOWN
        if cells[name] or name in printed or name in ALWAYS
    )
    doubts = [doubt.vi if words.language == "vi" else doubt.en for doubt in row.reading.doubts]
    return Target(
        cells["order"],
        cells["key"],
        cells["locator"],
        words("ingest.section_table", label=row.label) if row.label else words(f"ingest.section_{cells['section']}"),
        cells["statement_vi"],
        cells["statement_en"],
        tuple(_mark(draft, row, schema, words)),
        cells["quote"],
        fields,
        (*doubts, *(notice.say(words) for notice in row.notices)),
        () if cells["indicator_id"] else tuple(_nearest(row, draft.names["indicator_id"], words)),
    )


def _nearest(row: Row, indicators: Mapping[str, Mapping[str, str]], words: Words) -> Iterator[str]:
    """Yield the indicators whose names are nearest to the words of a target."""
    for found in row.reading.indicator_candidates:
        name = words.pick(indicators.get(found.indicator_id, {}), "name")
        score = words.number(f"{found.score:.2f}")
        yield words("ingest.near", indicator=found.indicator_id, name=name, score=score)


def _mark(draft: Draft, row: Row, schema: Schema, words: Words) -> Iterator[Piece]:
    """Yield the sentence of a target, cut where something was read from its characters."""
    prose = draft.prose
    spans = sorted(
        (span.start, span.end, label_column(schema, SPAN_COLUMNS.get(name, name), words))
        for name, span in row.reading.spans.items()
    )
    first = min([row.quote.start, *(start for start, _, _ in spans)])
    last = max([row.quote.end, *(end for _, end, _ in spans)])
    number = prose.block_number(first)
    top, bottom = (prose.blocks[number].start, prose.blocks[number].end) if number is not None else (first, last)
    start = min(first, max(top, first - AROUND))
    end = max(last, min(bottom, last + AROUND))
    yield from _pieces(prose.text, start, end, spans)


def _pieces(text: str, start: int, end: int, spans: Sequence[tuple[int, int, str]]) -> Iterator[Piece]:
    """Yield the text in pieces; of spans that overlap, the one that begins first keeps its characters."""
    position = start
    for begin, stop, label in spans:
        if begin < position:
            continue
        if begin > position:
            yield Piece(text[position:begin], "")
        yield Piece(text[begin:stop], label)
        position = stop
    if position < end:
        yield Piece(text[position:end], "")


def label_column(schema: Schema, column: str, words: Words) -> str:
    """Return a column's title in the reader's language, as the schema gives it."""
    field = schema.field(column)
    return str(field["title" if words.language == "vi" else "title_en"])
