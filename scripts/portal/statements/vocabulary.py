"""Vocabulary: the indicators and units that readings are matched to."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from portal.statements.indicators import Indicators
from portal.statements.units import Units


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Hold what the grammar knows of the data: the listed indicators and units."""

    indicators: Indicators
    units: Units

    @classmethod
    def from_rows(cls, indicators: Iterable[Mapping[str, str]], units: Iterable[Mapping[str, str]]) -> Vocabulary:
        """Make a vocabulary from rows of `indicators.csv` and `units.csv`.

        *In*: `indicator_id`, `name_vi`, `aliases_vi` and, where given, `unit_id`; `unit_id`,
        `symbol_vi`, `name_vi`, `written_forms_vi`. Lists are divided by `|`; missing columns are empty.
        """
        return cls(Indicators(indicators), Units(units))

    @classmethod
    def load(cls, reference: Path) -> Vocabulary:
        """Read `indicators.csv` and `units.csv` in the folder `reference`."""
        return cls.from_rows(_rows(reference / "indicators.csv"), _rows(reference / "units.csv"))


def _rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
