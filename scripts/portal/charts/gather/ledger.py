"""The look-ups that all charts of one data set share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from portal.derive.series import Series, SeriesBook, gather_series
from portal.derive.tables import Record, Tables
from portal.words import SPACE, Words

KEPT_SERIES = 4096


@dataclass(frozen=True, repr=False)
class Ledger:
    """Hold the tables and the series of every place and indicator, grouped once."""

    tables: Tables
    book: SeriesBook
    staged: dict[str, list[Any]] = field(default_factory=dict)
    _recent: dict[tuple[str, str], Series] = field(default_factory=dict)

    def series(self, locality_id: str, indicator_id: str) -> Series:
        """Return one place's series of one indicator; those of places near each other are kept at hand."""
        key = locality_id, indicator_id
        if key not in self._recent:
            if len(self._recent) >= KEPT_SERIES:
                self._recent.clear()
            self._recent[key] = self.book.of(*key)
        return self._recent[key]

    def one(self, table: str, column: str, value: str) -> Record:
        """Return the row that a key points at.

        Raises: KeyError where there is none, which validation rules out.
        """
        row = self.tables.one(table, column, value)
        if row is None:
            raise KeyError(f"{table}.{column} = {value}")
        return row

    def unit(self, unit_id: str) -> Record | None:
        """Return a unit, or None for a figure without one."""
        return self.tables.one("units", "unit_id", unit_id) if unit_id else None

    def is_share(self, unit_id: str) -> bool:
        """Tell whether a unit counts parts of a whole."""
        return self.book.units.dimension(unit_id) == "share"

    def name_place(self, locality_id: str, words: Words) -> str:
        """Return a place with its kind: `Huyện Kon Rẫy`, `Kon Rẫy District`."""
        return words.locality(self.one("localities", "locality_id", locality_id))

    def name_measure(self, indicator_id: str, unit_id: str, words: Words) -> str:
        """Return an indicator with the unit that it is shown in: `Thu ngân sách (tỷ đồng)`."""
        indicator = self.one("indicators", "indicator_id", indicator_id)
        name, unit = words.pick(indicator, "name"), words.symbol(self.unit(unit_id)).replace(" ", SPACE)
        return words("chart.name_and_unit", name=name, unit=unit) if unit else name


def open_ledger(tables: Tables) -> Ledger:
    """Return the ledger of the tables."""
    return Ledger(tables, gather_series(tables))


def join_some(names: Iterable[str], words: Words, limit: int = 4) -> str:
    """Return distinct names in a row; of many the first few and how many more."""
    distinct = list(dict.fromkeys(name for name in names if name))
    shown = "; ".join(distinct[:limit])
    rest = len(distinct) - limit
    return words.count("chart.and_more", rest, names=shown) if rest > 0 else shown
