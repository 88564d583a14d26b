"""Tabled: the rows of tables read by the grammar as `name: figure unit`, each word in its own place in the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from portal.statements.context import Context
from portal.statements.doubts import doubt
from portal.statements.reading import Reading, Span
from portal.statements.table_cells import split_figure
from portal.statements.table_rows import Row

Piece = tuple[int, int, int]
"""Where words begin and end in a phrase, and where they begin in the text."""

Read = Callable[[str, Context], list[Reading]]


def read_row(text: str, row: Row, period: str, read: Read) -> Reading | None:
    """Return the target that a row sets, its characters those of `text`; None where its cell gives none."""
    phrase, pieces = _phrase(text, row)
    context = Context(row.period or period, is_list=True, numbering=row.marker, locator=f"dòng {row.line}")
    figure = next(piece for piece in pieces if piece[2] == row.figure[0])
    found = [one for one in read(phrase, context) if one.spans.get("value", Span(0, 0)).start >= figure[0]]
    if not found:
        return None
    reading = found[-1]
    spans = {name: placed for name, span in reading.spans.items() if (placed := _placed(span, pieces)) is not None}
    start = min(row.name[0], row.figure[0])
    end = max(row.name[1], row.figure[1], row.unit[1] if row.unit else 0)
    doubts = reading.doubts
    if row.is_guess:
        doubts = (*doubts, doubt("guessed_column"))
    return replace(reading, text=text[start:end], start=start, end=end, spans=spans, part_of=None, doubts=doubts)


def _phrase(text: str, row: Row) -> tuple[str, list[Piece]]:
    """Return a row as `name: figure unit`, and where each of its words stands in the text."""
    begin, end = row.figure
    cut, has_unit = split_figure(text[begin:end])
    parts: list[tuple[int, int] | str] = [row.name, ": "]
    if row.unit is None or has_unit:
        parts.append((begin, end))
    else:
        parts += [(begin, begin + cut), " ", row.unit, " ", (begin + cut, end)]
    phrase = ""
    pieces: list[Piece] = []
    for part in parts:
        words = part if isinstance(part, str) else text[slice(*part)]
        if not isinstance(part, str) and words:
            pieces.append((len(phrase), len(phrase) + len(words), part[0]))
        phrase += words
    return phrase.rstrip(), pieces


def _placed(span: Span, pieces: list[Piece]) -> Span | None:
    """Return the characters of the text that a span of the phrase stands for, as far as its first piece goes."""
    for start, end, place in pieces:
        if start <= span.start < end:
            return Span(place + span.start - start, place + min(span.end, end) - start)
    return None


def join_readings(prose: list[Reading], tabled: list[Reading]) -> list[Reading]:
    """Return the readings of prose and of rows in the order of the text; parts keep their wholes."""
    entries = sorted(
        (one.start, kind, place) for kind, found in enumerate((prose, tabled)) for place, one in enumerate(found)
    )
    new = {place: number for number, (_, kind, place) in enumerate(entries) if not kind}
    joined: list[Reading] = []
    for _, kind, place in entries:
        one = tabled[place] if kind else prose[place]
        joined.append(one if one.part_of is None else replace(one, part_of=new[one.part_of]))
    return joined
