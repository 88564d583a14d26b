"""The rows of localities.csv and of the events of 2025-07-01."""

from __future__ import annotations

import re
from collections import defaultdict

from localities.facts import (
    COMMUNES_OF,
    ENDED,
    ENGLISH,
    ESTABLISHED,
    FIRST_DAY,
    FOUNDED,
    LAST_DAY,
    MERGER_NOTE,
    RESOLUTION_202,
    RESOLUTION_203,
    fail,
)
from localities.names import Unit, make_slug, promote
from localities.packages import AdminUnits

Row = dict[str, str]
LOCALITY_COLUMNS = [
    "locality_id", "name_vi", "name_en", "type_vi", "level", "parent_id", "admin_code", "valid_from", "valid_to",
]  # fmt: skip
EVENT_COLUMNS = [
    "event_date", "kind", "predecessor_id", "successor_id", "document_number", "document_title_vi", "issuer_vi",
    "issued_on", "url", "note_vi", "note_en",
]  # fmt: skip


def make_row(
    locality_id: str, unit: Unit, level: str, parent_id: str, code: str, *, valid_from: str = "", valid_to: str = ""
) -> Row:
    """Write one row of localities.csv."""
    name_en = ENGLISH.get(unit.name, re.sub(r"^Quận (\d+)$", r"District \1", unit.name))
    values = (locality_id, unit.name, name_en, unit.type_vi, level, parent_id, code, valid_from, valid_to)
    return dict(zip(LOCALITY_COLUMNS, values, strict=True))


def build_provinces(provinces: dict[str, Unit], units: AdminUnits) -> tuple[list[Row], list[Row]]:
    """Write the 63 provinces before 2025-07-01, ids by their older names, and the 23 formed on that day."""
    sources = defaultdict(list)
    for old, new in units.successors.items():
        sources[new].append(old)
    before, after = [], []
    for code, unit in sorted(provinces.items()):
        stays = sources.get(code) == [code]
        present = promote(code, units.provinces[code]) if stays else units.old_provinces[code]
        last = "" if stays else LAST_DAY
        before.append(make_row(make_slug(unit.name), present, "province", "", code, valid_to=last))
    for code, unit in sorted(units.provinces.items()):
        if sources[code] != [code]:
            new_id = f"{make_slug(unit.name)}-2025"
            after.append(make_row(new_id, promote(code, unit), "province", "", code, valid_from=FIRST_DAY))
    return before, after


def build_districts(districts: dict[str, Unit], units: AdminUnits, province_ids: dict[str, str]) -> list[Row]:
    """Write the 705 districts and those founded later; where two share a name the newer or urban one gets a suffix."""
    entries = [(code, unit, "", ENDED[code]) for code, unit in districts.items() if code in ENDED]
    entries += [
        (code, unit, FOUNDED.get(code, ESTABLISHED.get(code, "")), LAST_DAY)
        for code, unit in units.districts.items()
        if code in FOUNDED or (code in districts and code not in ENDED)
    ]
    if len(entries) != 705 + len(FOUNDED) or len(entries) - len(ENDED) != 696:
        fail("ENDED and FOUNDED do not lead from the 705 districts to the 696")
    names = defaultdict(list)
    for entry in entries:
        names[province_ids[entry[1].parent], make_slug(entry[1].name)].append(entry)
    rows = []
    for (province_id, slug), group in names.items():
        for code, unit, valid_from, valid_to in group:
            suffix = ""
            if len(group) > 1 and unit.type_vi in {"Thành phố", "Thị xã"}:
                suffix = "-" + make_slug(unit.type_vi)
            elif len(group) > 1 and valid_from:
                suffix = "-" + valid_from[:4]
            dates = {"valid_from": valid_from, "valid_to": valid_to}
            rows.append(make_row(f"{province_id}/{slug}{suffix}", unit, "district", province_id, code, **dates))
    return sorted(rows, key=lambda row: (row["admin_code"], row["valid_from"]))


def build_communes(units: AdminUnits, present_ids: dict[str, str], taken: set[str]) -> list[Row]:
    """Write the communes on the districts of COMMUNES_OF; where one shares a district's id its type is added."""
    rows = []
    for district in COMMUNES_OF:
        for code, unit in sorted(units.communes_on(district).items()):
            parent_id = present_ids[unit.parent]
            locality_id = f"{parent_id}/{make_slug(unit.name)}"
            if locality_id in taken:
                locality_id += "-" + make_slug(unit.type_vi)
            rows.append(make_row(locality_id, unit, "commune", parent_id, code, valid_from=FIRST_DAY))
    return rows


def build_events(before: list[Row], districts: list[Row], successor_ids: dict[str, str]) -> list[Row]:
    """Write what Resolutions 202 and 203 did on 2025-07-01: one row a predecessor and successor."""

    def event(kind: str, predecessor: str, successor: str, document: Row) -> Row:
        head = {"event_date": FIRST_DAY, "kind": kind, "predecessor_id": predecessor, "successor_id": successor}
        return {column: (head | document).get(column, "") for column in EVENT_COLUMNS}

    rows = []
    for row in before:
        locality_id = row["locality_id"]
        if row["valid_to"]:
            rows.append(event("merger", locality_id, successor_ids[locality_id], RESOLUTION_202 | MERGER_NOTE))
        else:
            rows.append(event("unchanged", locality_id, locality_id, RESOLUTION_202))
    for row in districts:
        if row["valid_to"] == LAST_DAY:
            rows.append(event("dissolution", row["locality_id"], successor_ids[row["parent_id"]], RESOLUTION_203))
    return rows
