"""Figures, sources and periods in one language, with what was said before remembered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from portal.derive.assessing.figures import Units, print_number
from portal.derive.assessing.gathering import Question
from portal.derive.assessing.periods import is_span
from portal.derive.assessing.readings import Reading, find_total
from portal.derive.tables import Record
from portal.words import Words

MOST_SOURCES = 3
# A change in the other direction than the target's is said by the other verb.
REVERSED = {"increase": "decrease", "decrease": "increase", "rank_gain": "rank_loss"}

# The source's "nearly" is an approximate figure that it puts just below a round one.
NEARLY = re.compile(r"\bgần\b", re.IGNORECASE)


def name_word(row: Record) -> str:
    """Return the word that a source puts before its figure: the comparator, or `nearly` where it says so."""
    return "nearly" if row["comparator"] == "approx" and NEARLY.search(row["quote"]) else row["comparator"]


@dataclass(frozen=True)
class Speech:
    """Say figures, sources and periods in one language; `said` remembers what was said before."""

    words: Words
    units: Units
    indicators: Mapping[str, Record]
    said: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)

    def quantity(self, text: str, unit_id: str, upper: str = "") -> str:
        """Return a figure, or a range of two, with its unit."""
        number = self.words.number
        figure = f"{number(text)}–{number(upper)}" if upper else number(text)
        if unit_id == "rank":
            return self.words("quantity.rank", figure=figure)
        key = ("unit", unit_id)
        if key not in self.said:
            self.said[key] = self.words.join("", self.words.symbol(self.units.rows.get(unit_id)))
        return figure + self.said[key]

    def period(self, period: str) -> str:
        """Return a period as it stands in a sentence: `năm 2024`, `giai đoạn 2021–2025`."""
        key = ("period", period)
        if key not in self.said:
            said = self.words.period(period)
            if period.isdigit():
                said = self.words("assessment.year", year=said)
            elif is_span(period):
                said = self.words("assessment.span", span=said)
            elif period[5] in "HQ" or "-M01-" in period:
                said = self.words("assessment.part", part=said)
            self.said[key] = said
        return self.said[key]

    def date(self, date: str) -> str:
        """Return a date in words."""
        key = ("date", date)
        if key not in self.said:
            self.said[key] = self.words.date(date)
        return self.said[key]

    def name(self, indicator_id: str) -> str:
        """Return an indicator's name."""
        row = self.indicators.get(indicator_id)
        return self.words.pick(row, "name") if row else indicator_id

    def figure(self, row: Record) -> str:
        """Return an observation's figure with the word before it: `hơn 2,3 triệu lượt`, `hạng 43/63`."""
        total = find_total(row) if row["unit_id"] == "rank" else None
        if total is not None:
            ranked = f"{self.words.number(row['value'])}/{self.words.number(print_number(total))}"
            return self.words("quantity.rank", figure=ranked)
        return self.vague(name_word(row), self.quantity(row["value"], row["unit_id"]))

    def vague(self, word: str, figure: str) -> str:
        """Return a figure with the word that was published before it."""
        return figure if word == "eq" else self.words(f"assessment.figure_{word}", figure=figure)

    def result(self, question: Question, reading: Reading) -> str:
        """Return a result with its verb: `đạt 8,2%`, `giảm 3,55 điểm %`."""
        measure = question.target["measure"]
        if measure == "grade":
            return self.words("assessment.result_grade", figure=reading.text)
        text, form = reading.text, measure
        if measure in REVERSED and reading.value < 0:
            text, form = text.removeprefix("-"), REVERSED[measure]
        elif measure in ("level", "completion"):
            form = "reached" if question.demand and question.demand.direction == "higher" else "level"
        word = reading.comparator if reading.levels else name_word(reading.rows[0])
        return self.words(f"assessment.result_{form}", figure=self.vague(word, self.quantity(text, reading.unit_id)))

    def level(self, reading: Reading, period: str) -> str:
        """Return one of two levels with its period and publisher, or as the document's own baseline."""
        if not reading.rows:
            figure = self.quantity(reading.text, reading.unit_id)
            return self.words("assessment.level_stated", figure=figure, period=self.period(period))
        row = reading.rows[0]
        return self.words(
            "assessment.level_published",
            figure=self.figure(row),
            period=self.period(row["period"]),
            source=self.source(row) + self._unstated_basis(row),
        )

    def _unstated_basis(self, row: Record) -> str:
        is_unstated = row["price_basis"] == "unknown"
        return ", " + self.words("assessment.basis_unstated") if is_unstated else ""

    def source(self, row: Record) -> str:
        """Return who published a figure, when, and whose claim that makes it."""
        key = (row["publisher_vi"], row["publisher_kind"] + row["published_on"])
        if key not in self.said:
            claim = self.words(f"assessment.claim_{row['publisher_kind'] or 'other'}")
            named = ", ".join(part for part in (row["publisher_vi"], self.date(row["published_on"])) if part)
            self.said[key] = self.words("assessment.sourced", source=named, claim=claim)
        return self.said[key]

    def sources(self, rows: Iterable[Record]) -> str:
        """Return the sources of several figures, each once; of many the first, and how many more."""
        said = list(dict.fromkeys(self.source(row) for row in rows))
        text = "; ".join(said[:MOST_SOURCES])
        if len(said) > MOST_SOURCES:
            text += "; " + self.words("assessment.more_sources", n=len(said) - MOST_SOURCES)
        return text

    def published(self, row: Record, own_indicator: str, own_period: str) -> str:
        """Return one further figure: what (where it is another indicator), when and how much."""
        name = "" if row["indicator_id"] == own_indicator else f"{self.name(row['indicator_id'])}, "
        when = "" if row["period"] == own_period else f"{self.period(row['period'])}: "
        return f"{name}{when}{self.figure(row)}"

    def list_published(self, rows: Iterable[Record], own_indicator: str, own_period: str) -> str:
        """Return several further figures, each once with its sources; of many the first, and how many more."""
        found: dict[str, list[Record]] = {}
        for row in rows:
            found.setdefault(self.published(row, own_indicator, own_period), []).append(row)
        said = [f"{figure} ({self.sources(rows)})" for figure, rows in found.items()]
        text = "; ".join(said[:MOST_SOURCES])
        if len(said) > MOST_SOURCES:
            text += "; " + self.words("assessment.more_figures", n=len(said) - MOST_SOURCES)
        return text

    def margin(self, margin: Decimal, unit_id: str, comparator: str) -> str:
        """Return a distance with the word that the result's own vagueness gives it."""
        figure = self.quantity(print_number(abs(margin)), self.units.difference(unit_id))
        form = {"approx": "approx", "gt": "gt", "lt": "gt", "ge": "least", "le": "least"}.get(comparator)
        return self.words(f"assessment.margin_{form}", figure=figure) if form else figure
