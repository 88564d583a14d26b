"""A handful of indicators, units and places to judge made-up targets by; every row is our own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd

from portal.derive.assessments import assess_targets

Record = dict[str, str]
SCHEMAS = Path(__file__).parents[3] / "datasets" / "schemas"

# indicator_id: unit, good direction, decimals
INDICATORS = {
    "grdp-growth": ("percent", "higher", "2"),
    "economic-growth": ("percent", "higher", "2"),
    "grdp-constant-2010": ("billion-vnd", "higher", "2"),
    "grdp-current": ("billion-vnd", "higher", "2"),
    "grdp-per-capita": ("million-vnd", "higher", "2"),
    "income-per-capita": ("million-vnd", "higher", "2"),
    "rural-income-increase": ("times", "higher", "1"),
    "state-budget-revenue": ("billion-vnd", "higher", "2"),
    "total-budget-revenue": ("billion-vnd", "higher", "2"),
    "export-value": ("million-usd", "higher", "1"),
    "tourist-arrivals": ("visit", "higher", "0"),
    "services-share": ("percent", "none", "2"),
    "population": ("person", "none", "0"),
    "poverty-rate": ("percent", "lower", "2"),
    "poverty-reduction": ("percentage-point", "higher", "2"),
    "child-malnutrition": ("percent", "lower", "2"),
    "coffee-area": ("hectare", "higher", "0"),
    "traffic-accidents": ("case", "lower", "0"),
    "new-enterprises": ("enterprise", "higher", "0"),
    "new-rural-communes": ("commune", "higher", "0"),
    "new-rural-communes-added": ("commune", "higher", "0"),
    "literate-communes": ("commune", "higher", "0"),
    "trained-labour": ("percent", "higher", "2"),
    "pci-rank": ("rank", "lower", "0"),
    "pci-score": ("point", "higher", "2"),
    "par-index-grade": ("grade", "higher", "0"),
}
# unit_id: Vietnamese symbol, English symbol, dimension, base unit, factor
UNITS = {
    "percent": ("%", "%", "share", "percent", "1"),
    "percentage-point": ("điểm %", "percentage points", "share-change", "percentage-point", "1"),
    "vnd": ("đồng", "VND", "money-vnd", "vnd", "1"),
    "million-vnd": ("triệu đồng", "million VND", "money-vnd", "vnd", "1000000"),
    "billion-vnd": ("tỷ đồng", "billion VND", "money-vnd", "vnd", "1000000000"),
    "million-usd": ("triệu USD", "million USD", "money-usd", "million-usd", "1"),
    "visit": ("lượt", "visits", "visits", "visit", "1"),
    "thousand-visits": ("nghìn lượt", "thousand visits", "visits", "visit", "1000"),
    "million-visits": ("triệu lượt", "million visits", "visits", "visit", "1000000"),
    "person": ("người", "people", "people", "person", "1"),
    "thousand-people": ("nghìn người", "thousand people", "people", "person", "1000"),
    "hectare": ("ha", "ha", "area", "hectare", "1"),
    "case": ("vụ", "cases", "cases", "case", "1"),
    "enterprise": ("doanh nghiệp", "enterprises", "enterprises", "enterprise", "1"),
    "commune": ("xã", "communes", "communes", "commune", "1"),
    "rank": ("hạng", "rank", "ranks", "rank", "1"),
    "rank-place": ("bậc", "places", "ranks", "rank", "1"),
    "point": ("điểm", "points", "points", "point", "1"),
    "grade": ("loại", "class", "grades", "grade", "1"),
    "times": ("lần", "times", "ratio", "times", "1"),
}
PLACE = "song-may"


def _columns(table: str) -> list[str]:
    return [field["name"] for field in json.loads((SCHEMAS / f"{table}.json").read_text("utf-8"))["fields"]]


def _frame(table: str, rows: Iterable[Mapping[str, str]], first: tuple[str, ...] = ()) -> pd.DataFrame:
    columns = [*first, *(name for name in _columns(table) if name not in first)]
    return pd.DataFrame([[row.get(name, "") for name in columns] for row in rows], columns=columns, dtype=object)


def make_target(indicator_id: str, comparator: str = "eq", value: str = "", **cells: str) -> Record:
    """Return a target of the campaign of 2024, in its indicator's unit, unless `cells` say otherwise."""
    campaign_id = cells.get("campaign_id", f"{PLACE}/2024")
    key = cells.get("key", indicator_id)
    row = {
        "campaign_id": campaign_id,
        "target_id": f"{campaign_id}/{key}",
        "key": key,
        "indicator_id": indicator_id,
        "statement_vi": "Một chỉ tiêu",
        "measure": "level",
        "comparator": comparator,
        "value": value,
        "unit_id": INDICATORS[indicator_id][0],
        "period": "2024",
        "quote": "một chỉ tiêu",
    }
    return row | cells


def make_observation(indicator_id: str, value: str, **cells: str) -> Record:
    """Return a final, exact observation of 2024 by the statistics office, unless `cells` say otherwise."""
    row = {
        "locality_id": PLACE,
        "indicator_id": indicator_id,
        "period": "2024",
        "value": value,
        "unit_id": INDICATORS[indicator_id][0],
        "comparator": "eq",
        "status": "final",
        "publisher_vi": "Cục Thống kê",
        "publisher_kind": "statistics",
        "url": "https://example.org/",
        "published_on": "2025-01-10",
        "quote": value,
    } | cells
    name = "/".join(row[part] for part in ("indicator_id", "period", "value", "status", "publisher_vi", "comparator"))
    return {"observation_id": f"{row['locality_id']}/{name}"} | row


def make_frames(
    targets: Iterable[Record],
    observations: Iterable[Record] = (),
    revisions: Iterable[Record] = (),
    localities: Iterable[Record] = (),
) -> dict[str, pd.DataFrame]:
    """Return the published tables that `assess_targets` reads."""
    targets = list(targets)
    campaigns = {
        row["campaign_id"]: {"campaign_id": row["campaign_id"], "locality_id": row["campaign_id"].rpartition("/")[0]}
        for row in targets
    }
    indicators = [
        {"indicator_id": key, "name_vi": f"Chỉ tiêu {key}", "name_en": f"Indicator {key}"}
        | dict(zip(("unit_id", "direction", "decimals"), cells, strict=True))
        for key, cells in INDICATORS.items()
    ]
    units = [
        {"unit_id": key, "name_vi": cells[0], "name_en": cells[1]}
        | dict(zip(("symbol_vi", "symbol_en", "dimension", "base_unit_id", "factor"), cells, strict=True))
        for key, cells in UNITS.items()
    ]
    return {
        "targets": _frame("targets", targets, ("campaign_id", "target_id")),
        "observations": _frame("observations", observations, ("locality_id", "observation_id")),
        "revisions": _frame("revisions", revisions, ("campaign_id", "target_id")),
        "campaigns": _frame("campaigns", campaigns.values()),
        "localities": _frame("localities", localities),
        "indicators": _frame("indicators", indicators),
        "units": _frame("units", units),
    }


def assess(target: Record, *observations: Record, revisions: Iterable[Record] = ()) -> Record:
    """Return the assessment of one target."""
    frame = assess_targets(make_frames([target], observations, revisions))
    rows = frame.to_dict("records")
    assert len(rows) == 1
    return {str(name): str(cell) for name, cell in rows[0].items()}
