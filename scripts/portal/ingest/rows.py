"""Rows: what the grammar read in a document, as rows of targets.csv with the words that each rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from portal.ingest.notices import Notice
from portal.ingest.prose import Prose, clean_line
from portal.ingest.quotes import Quote, Read, choose_quote, prove_quote
from portal.ingest.tabled import Tabled
from portal.statements import Reading
from portal.words import Words

COLUMNS = (
    "key", "order", "section", "indicator_id", "statement_vi", "statement_en", "measure", "comparator", "value",
    "value_upper", "total", "grade", "unit_id", "rate_period", "strength", "baseline_value", "baseline_period",
    "period", "part_of", "document_id", "locator", "quote", "quote_status", "note", "note_en",
)  # fmt: skip
READ = (
    "indicator_id", "measure", "comparator", "value", "value_upper", "total", "grade", "unit_id", "rate_period",
    "strength", "baseline_value", "baseline_period",
)  # fmt: skip
PERIOD = re.compile(r"[0-9]{4}(-(H[12]|Q[1-4]|M(0[1-9]|1[0-2])(-M(0[1-9]|1[0-2]))?|[0-9]{4}))?")
VI, EN = Words("vi"), Words("en")
Table = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Row:
    """Hold one drafted target: its cells, the reading and quotation behind them, and what is doubtful.

    `label` is the heading of the table's column that it was read from; empty: from prose.
    """

    cells: Mapping[str, str]
    reading: Reading
    quote: Quote
    notices: tuple[Notice, ...]
    label: str = ""


@dataclass(frozen=True)
class RowDrafter:
    """Draft rows from the readings of one text, with the tables of indicators and units by id.

    `tabled` holds those of the readings, by their place, that stand in the text's own tables.
    """

    prose: Prose
    readings: Sequence[Reading]
    read: Read
    document_id: str
    year: int
    indicators: Table
    units: Table
    tabled: Mapping[int, Tabled]

    def draft(self, number: int, section: str) -> Row:
        """Return the row of one reading: every column but key, order and part_of; what is not said is empty."""
        reading = self.readings[number]
        target = self.tabled.get(number)
        quote, period = self._quote(number)
        cells = dict.fromkeys(COLUMNS, "")
        cells.update({name: getattr(reading, name) for name in READ})
        cells["strength"] = (quote.alone or reading).strength
        cells["section"] = section
        cells["period"] = period if PERIOD.fullmatch(period) else str(self.year)
        cells["document_id"] = self.document_id
        cells["locator"] = self.prose.locator(quote.start, quote.end)
        cells["quote"] = quote.words
        cells["quote_status"] = "verbatim"
        cells["statement_vi"] = self._state_in_vietnamese(reading, target.said if target else quote.words, cells)
        cells["statement_en"] = self._state(EN, cells)
        cells["note"], cells["note_en"] = (" ".join(self._notes(number, words)) for words in (VI, EN))
        notices = _notices(reading, quote, cells)
        if period and cells["period"] != period:
            notices.append(Notice("period_odd", {"printed": period}))
        return Row(cells, reading, quote, tuple(notices), target.label if target else "")

    def _quote(self, number: int) -> tuple[Quote, str]:
        """Return the quotation of a reading and the period that it is for."""
        target = self.tabled.get(number)
        if target is None:
            return choose_quote(self.prose, self.readings, number, self.read), self.readings[number].period
        quote = prove_quote(self.prose, target.start, target.end, target.reading, self.read)
        return quote, (quote.alone.period if quote.alone else "") or target.period

    def _notes(self, number: int, words: Words) -> Iterator[str]:
        """Yield what a reader of the row must know: a point printed as percent, a quotation out of a table."""
        reading = self.readings[number]
        if reading.has_doubt("point_or_percent"):
            yield words("ingest.note_point", printed=clean_line(self.prose.text[slice(*_figure_span(reading))]))
        if number in self.tabled:
            yield words("ingest.note_table")

    def _state_in_vietnamese(self, reading: Reading, said: str, cells: Mapping[str, str]) -> str:
        """Return the words as one clean line, or made from the tables where they are damaged or lack their subject."""
        is_apart = reading.has_doubt("inherited_subject") or reading.has_doubt("shared_figure")
        made = self._state(VI, cells) if self.prose.is_damaged or is_apart else ""
        own = clean_line(said).strip(" .;,:")
        return made or own[:1].upper() + own[1:]

    def _state(self, words: Words, cells: Mapping[str, str]) -> str:
        """Return the target as name and bound, from the tables; nothing where its indicator or unit is unknown."""
        indicator, unit = self.indicators.get(cells["indicator_id"]), self.units.get(cells["unit_id"])
        bound = words.bound(cells, unit)
        if indicator is None or not bound or (unit is None and cells["measure"] != "grade"):
            return ""
        return clean_line(f"{words.pick(indicator, 'name')}: {bound}")


def _figure_span(reading: Reading) -> tuple[int, int]:
    """Return the characters from the figure to its unit."""
    spans = [
        reading.spans[name]
        for name in ("value", "value_upper", "unit_id", "unit_text", "unit")
        if name in reading.spans
    ]
    return (min(s.start for s in spans), max(s.end for s in spans)) if spans else (reading.start, reading.end)


def _notices(reading: Reading, quote: Quote, cells: Mapping[str, str]) -> list[Notice]:
    """Return what is doubtful of a row beyond the grammar's own doubts."""
    found = []
    if not quote.is_proved:
        found.append(Notice("quote_unproved", {}))
    if cells["section"] == "body":
        found.append(Notice("body", {}))
    if not reading.unit_id and reading.measure != "grade":
        found.append(Notice("unit_missing", {"printed": reading.unit_text or "–"}))
    if not cells["statement_en"]:
        found.append(Notice("statement_missing", {}))
    return found
