"""Words against numbers (check 3): the figure that a result's source prints is the figure of its row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portal.problems import Problem
from portal.statements.numbers import read_number
from portal.validate.data import Data, Row
from portal.validate.figures import Unit, is_same, parse_figure

FIGURE = re.compile(r"[0-9](?:[0-9.,]*[0-9])?")


def check_printed(data: Data) -> Iterator[Problem]:
    """Yield a problem for each result whose value is none of the figures in its quotation.

    A printed figure may stand in any unit of the same kind that the quotation names: 1.426.000 triệu
    đồng is 1426 tỷ đồng.
    """
    written = {row["unit_id"]: _forms(row) for row in data.rows("units")}
    for row in data.rows("observations"):
        value, unit = parse_figure(row["value"]), data.units.get(row["unit_id"])
        if value is None or unit is None or not row["quote"]:
            continue
        quote = row["quote"].casefold()
        alike = [other for other in data.units.values() if other.base == unit.base]
        named = [other for other in alike if any(form in quote for form in written[other.unit_id])]
        if not any(_matches(figure, row, unit, named) for figure in FIGURE.findall(row["quote"])):
            yield data.locate("W321", "observations", row, "value", quote=row["quote"], note=row["note"])


def _forms(row: Row) -> list[str]:
    forms = (*row["written_forms_vi"].split("|"), row["symbol_vi"])
    return [form.casefold() for form in forms if form]


def _matches(printed: str, row: Row, unit: Unit, named: list[Unit]) -> bool:
    """Tell whether a printed figure, in the row's unit or in one that the quotation names, is the row's value."""
    number = read_number(printed)
    figure = parse_figure(number.value) if number else None
    value = parse_figure(row["value"])
    if figure is None or value is None:
        return False
    return any(is_same(abs(figure), other, abs(value), unit) for other in (unit, *named))
