"""Meaning (check 2): units of figures fit what is measured; units, indicators and shares are sound."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portal.problems import Problem
from portal.validate.data import Data, Row
from portal.validate.figures import Unit, parse_figure

SHARE, SHARE_CHANGE, RATIO = "share", "share-change", "ratio"
CHANGES = frozenset({"increase", "decrease"})
# A share of a whole lies within 0 and 100; a rate of growth does not.
SHARE_NAME = re.compile(r"(?!.*\btăng)(tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu|độ che phủ)\b", re.IGNORECASE)


def check_dimensions(data: Data) -> Iterator[Problem]:
    """Yield a problem for each target, revision or observation whose unit measures another thing than its indicator."""
    for table in ("targets", "revisions", "observations"):
        for row in data.rows(table):
            target = _find_target(data, table, row)
            indicator = data.indicators.get(target["indicator_id"])
            unit = data.units.get(row["unit_id"])
            theirs = data.units.get(indicator["unit_id"]) if indicator else None
            if unit is None or theirs is None:
                continue
            if not _fits(target["measure"], unit, theirs):
                yield data.locate(
                    "M211", table, row, "unit_id", wanted=theirs.unit_id, indicator=target["indicator_id"]
                )


def _find_target(data: Data, table: str, row: Row) -> Row:
    """Return the row that says what is measured: a revision's target, else the row itself."""
    return data.targets.get((row["campaign_id"], row["key"]), Row()) if table == "revisions" else row


def _fits(measure: str, unit: Unit, theirs: Unit) -> bool:
    """Tell whether a figure of one measure in one unit can speak of an indicator in another unit.

    A change may be told in the indicator's own unit, in points where the indicator is a share, and
    in percent or times of anything; a count of places or grade stands in the indicator's dimension.
    """
    if unit.dimension == theirs.dimension:
        return True
    if measure in CHANGES:
        return unit.dimension in (SHARE, RATIO) or (unit.dimension, theirs.dimension) == (SHARE_CHANGE, SHARE)
    return measure == "completion" and theirs.dimension == SHARE


def check_points(data: Data) -> Iterator[Problem]:
    """Yield a warning for each change of a share in percent: it is told in percentage points unless it is relative."""
    for row in data.rows("targets"):
        indicator = data.indicators.get(row["indicator_id"])
        unit = data.units.get(row["unit_id"])
        theirs = data.units.get(indicator["unit_id"]) if indicator else None
        if unit is None or theirs is None or row["measure"] not in CHANGES or row["note"]:
            continue
        if unit.dimension == SHARE and theirs.dimension in (SHARE, SHARE_CHANGE):
            yield data.locate("M212", "targets", row, "unit_id")


def check_shares(data: Data) -> Iterator[Problem]:
    """Yield a problem for each level of a share that is not within 0 and 100 percent."""
    for table in ("targets", "revisions", "observations"):
        for row in data.rows(table):
            target = _find_target(data, table, row)
            indicator = data.indicators.get(target["indicator_id"])
            unit = data.units.get(row["unit_id"])
            if indicator is None or unit is None or unit.dimension != SHARE or unit.factor is None:
                continue
            if target["measure"] not in ("", "level") or not SHARE_NAME.match(indicator["name_vi"]):
                continue
            for column in ("value", "value_upper", "baseline_value"):
                figure = parse_figure(row[column])
                if figure is not None and not 0 <= figure * unit.factor <= 100:
                    yield data.locate("M213", table, row, column)


def check_units(data: Data) -> Iterator[Problem]:
    """Yield a problem for each unit without a sound way to its base unit."""
    for row in data.rows("units"):
        factor = parse_figure(row["factor"])
        if factor is not None and factor <= 0:
            yield data.locate("M214", "units", row, "factor")
        base = data.units.get(row["base_unit_id"])
        if base is not None and (base.dimension != row["dimension"] or base.base != base.unit_id):
            yield data.locate("M215", "units", row, "base_unit_id", dimension=row["dimension"])
        elif base is not None and base.unit_id == row["unit_id"] and factor is not None and factor not in (1, 0):
            yield data.locate("M214", "units", row, "factor")


def check_aliases(data: Data) -> Iterator[Problem]:
    """Yield a warning for each name or alias by which two indicators are known."""
    owner: dict[str, str] = {}
    for row in data.rows("indicators"):
        names = {
            name.strip().casefold(): name for name in (row["name_vi"], *row["aliases_vi"].split("|")) if name.strip()
        }
        for folded, name in names.items():
            first = owner.setdefault(folded, row["indicator_id"])
            if first != row["indicator_id"]:
                column = "name_vi" if name == row["name_vi"] else "aliases_vi"
                yield data.locate("M216", "indicators", row, column, name=name, other=first)
