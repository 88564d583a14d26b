"""Meaning (check 2): what is said in Vietnamese is said in English too, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from portal.problems import Problem
from portal.validate.data import Data


def check_translations(data: Data) -> Iterator[Problem]:
    """Yield a problem for each text that one language has and the other lacks.

    Columns pair up as `x_vi` and `x_en`, or `x` and `x_en`; where both are required, the form check sees to it.
    """
    for table, schema in data.sources.schemas.items():
        for english in schema.columns:
            stem = english.removesuffix("_en")
            vietnamese = next((name for name in (f"{stem}_vi", stem) if name in schema.columns), "")
            if stem == english or not vietnamese or schema.field(english).get("constraints", {}).get("required"):
                continue
            for row in data.rows(table):
                if bool(row[vietnamese]) != bool(row[english]):
                    empty, filled = (english, vietnamese) if row[vietnamese] else (vietnamese, english)
                    yield data.locate("M260", table, row, empty, filled=filled, text=row[filled])
