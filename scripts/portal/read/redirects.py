"""Read `datasets/redirects.csv`: ids that were mended, so that old addresses keep leading somewhere."""

from __future__ import annotations

from dataclasses import dataclass, field

from portal.paths import Paths
from portal.problems import Problem
from portal.read.csv_rows import read_csv
from portal.read.decode import decode_file

PATH = "datasets/redirects.csv"
COLUMNS = ("kind", "old_id", "new_id", "changed_on", "reason_vi", "reason_en")


@dataclass(frozen=True)
class Redirect:
    """Hold one mended id: its kind, what it was, what it is now, since when and why; where that stands."""

    kind: str
    old_id: str
    new_id: str
    changed_on: str
    reason_vi: str
    reason_en: str
    line: int = field(default=0, kw_only=True)
    row: int = field(default=0, kw_only=True)


@dataclass(frozen=True)
class Redirects:
    """Hold every mended id, in file order, and what is wrong with the file."""

    entries: tuple[Redirect, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_redirects(paths: Paths) -> Redirects:
    """Return the mended ids; no file means none.

    Problems: as of any CSV file: encoding, header, ragged rows.
    """
    path = paths.datasets / "redirects.csv"
    if not path.exists():
        return Redirects()
    shown = paths.relative(path)
    decoded = decode_file(path, shown)
    if isinstance(decoded, Problem):
        return Redirects(problems=(decoded,))
    parsed = read_csv(decoded.text, shown, COLUMNS)
    entries = tuple(Redirect(*row.cells, line=row.line, row=row.row) for row in parsed.rows)
    return Redirects(entries, (*decoded.faults, *parsed.problems))
