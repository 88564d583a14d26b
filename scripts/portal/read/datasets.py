"""Read `datasets/`: every file once, into tables of text that keep file and line."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from portal.paths import Paths
from portal.problems import Problem
from portal.read.csv_rows import read_csv
from portal.read.decode import decode_file, parse_json
from portal.read.redirects import read_redirects
from portal.read.schemas import CAMPAIGN_FILES, REFERENCE_FILES, ROOT_FILES, TABLES, Schema, read_schemas
from portal.read.sources import PLACE_COLUMNS, Sources
from portal.read.yaml_rows import YamlRow, read_campaign_yaml

OPTIONAL = frozenset({"evidence", "revisions"})
TABLE_HEAD = re.compile(r"\s*\[\[\s*problem\s*\]\]")
Progress = Callable[[int, int], None]


def _silent(done: int, total: int) -> None:
    """Show nothing: the progress of a caller that wants none."""


class _Reading:
    """Collect rows, places and problems while the files are read one by one."""

    def __init__(self, paths: Paths, schemas: Mapping[str, Schema]) -> None:
        self.paths = paths
        self.schemas = schemas
        self.rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in TABLES}
        self.problems: list[Problem] = []
        self.headers: dict[str, tuple[str, ...]] = {}
        self.marks: dict[tuple[str, int], Mapping[str, int]] = {}
        self.unread: set[str] = set()
        # Most cells repeat what another one says: each text is kept once.
        self._texts: dict[str, str] = {}

    def read_table(self, path: Path, table: str, implied: tuple[str, ...] = ()) -> None:
        """Read one CSV file; `implied` are the leading cells that the file's place says."""
        shown = self.paths.relative(path)
        decoded = decode_file(path, shown)
        if isinstance(decoded, Problem):
            self.problems.append(decoded)
            self.unread.add(table)
            return
        parsed = read_csv(decoded.text, shown, self.schemas[table].file_columns)
        self.problems.extend((*decoded.faults, *parsed.problems))
        self.headers[shown] = parsed.header
        if not parsed.header or any(problem.code != "F118" for problem in parsed.problems):
            self.unread.add(table)
        once = self._texts.setdefault
        self.rows[table].extend(
            (*implied, *map(once, row.cells, row.cells), shown, row.line, row.row) for row in parsed.rows
        )

    def read_campaign(self, folder: Path) -> None:
        """Read one campaign folder: its YAML and its CSV files."""
        campaign_id = folder.relative_to(self.paths.datasets / "campaigns").as_posix()
        path = folder / "campaign.yaml"
        shown = self.paths.relative(path)
        decoded = decode_file(path, shown)
        if isinstance(decoded, Problem):
            self.problems.append(decoded)
            self.unread.update(TABLES)
        else:
            self.problems.extend(decoded.faults)
            for row in read_campaign_yaml(decoded.text, shown, campaign_id, self.schemas):
                self._add_yaml(row, shown)
        for table in CAMPAIGN_FILES:
            file = folder / f"{table}.csv"
            if table not in OPTIONAL or file.exists():
                self.read_table(file, table, (campaign_id,))

    def _add_yaml(self, row: YamlRow | Problem, shown: str) -> None:
        if isinstance(row, Problem):
            self.problems.append(row)
            if row.code in ("F130", "F131"):
                self.unread.update(TABLES)
            return
        self.rows[row.table].append((*row.cells.values(), shown, row.line, 0))
        self.marks[shown, row.line] = row.marks

    def frames(self) -> dict[str, pd.DataFrame]:
        """Return every table as a frame of text with its place columns."""
        frames = {}
        for table, rows in self.rows.items():
            columns = [*self.schemas[table].columns, *PLACE_COLUMNS]
            frame = pd.DataFrame(rows, columns=columns, dtype=object)
            frame[["_line", "_row"]] = frame[["_line", "_row"]].astype("int64")
            frames[table] = frame
        return frames


def read_datasets(paths: Paths, progress: Progress = _silent) -> Sources:
    """Return every table of `datasets/`, with all problems that reading met.

    Out: see `Sources`. Rows stand in file order: reference, campaigns by path, observations by path.
    Problems: F101-F135, unknown files and folders (F140), a schema or package that cannot be read.
    """
    found = list(read_schemas(paths.schemas, paths.relative(paths.schemas)))
    schemas = {schema.name: schema for schema in found if isinstance(schema, Schema)}
    broken = tuple(problem for problem in found if isinstance(problem, Problem))
    if broken:
        return Sources({}, schemas, {}, problems=broken)
    reading = _Reading(paths, schemas)
    package = _read_package(paths, reading.problems)
    known = _read_known_problems(paths, reading.problems)
    for table in REFERENCE_FILES:
        reading.read_table(paths.reference / f"{table}.csv", table)
    for table in ROOT_FILES:
        reading.read_table(paths.datasets / f"{table}.csv", table)
    folders = sorted(_campaign_folders(paths.datasets / "campaigns"))
    for number, folder in enumerate(folders, 1):
        reading.read_campaign(folder)
        progress(number, len(folders))
    observations = paths.datasets / "observations"
    for file in sorted(observations.rglob("*.csv")):
        reading.read_table(file, "observations", (file.relative_to(observations).with_suffix("").as_posix(),))
    redirects = read_redirects(paths)
    reading.problems.extend((*redirects.problems, *_find_strays(paths, set(folders))))
    return Sources(
        reading.frames(),
        schemas,
        package,
        known,
        tuple(reading.problems),
        reading.headers,
        reading.marks,
        frozenset(reading.unread),
        redirects.entries,
    )


def _campaign_folders(root: Path) -> Iterator[Path]:
    """Yield every folder that is a campaign: one that holds a file or is named as a year."""
    for folder, _, files in os.walk(root):
        path = Path(folder)
        is_year = path.name.isdigit() and len(path.name) == 4
        if path != root and (is_year or any(name in ("campaign.yaml", "targets.csv") for name in files)):
            yield path


def _find_strays(paths: Paths, campaigns: set[Path]) -> Iterator[Problem]:
    """Yield a problem for each file under `datasets/` that nothing reads."""
    expected = {"README.md", "datapackage.json", "known-problems.toml", "redirects.csv"}
    expected |= {f"{table}.csv" for table in ROOT_FILES}
    reference = {f"{table}.csv" for table in REFERENCE_FILES}
    in_campaign = {"campaign.yaml", *(f"{table}.csv" for table in CAMPAIGN_FILES)}
    for folder, names, files in os.walk(paths.datasets):
        names.sort()
        path = Path(folder)
        if path == paths.datasets:
            known = expected
        elif path == paths.schemas:
            known = {f"{table}.json" for table in TABLES}
        elif path == paths.reference:
            known = reference
        elif path in campaigns:
            known = in_campaign
        elif path.is_relative_to(paths.datasets / "observations"):
            known = {name for name in files if name.endswith(".csv")}
        else:
            known = set()
        for name in sorted(set(files) - known):
            shown = paths.relative(path / name)
            wanted = ", ".join(sorted(known)) or "–"
            yield Problem("F140", shown, value=shown.rpartition("/")[2], details={"wanted": wanted})


def _read_package(paths: Paths, problems: list[Problem]) -> Mapping[str, Any]:
    path = paths.datasets / "datapackage.json"
    decoded = decode_file(path, paths.relative(path))
    if isinstance(decoded, Problem):
        problems.append(decoded)
        return {}
    problems.extend(decoded.faults)
    document = parse_json(decoded.text, paths.relative(path))
    if isinstance(document, Problem):
        problems.append(document)
        return {}
    if not isinstance(document, dict):
        problems.append(Problem("F121", paths.relative(path), 1, value="{ … }"))
        return {}
    return document


def _read_known_problems(paths: Paths, problems: list[Problem]) -> tuple[Mapping[str, str], ...]:
    path = paths.datasets / "known-problems.toml"
    if not path.exists():
        return ()
    shown = paths.relative(path)
    decoded = decode_file(path, shown)
    if isinstance(decoded, Problem):
        problems.append(decoded)
        return ()
    problems.extend(decoded.faults)
    try:
        document = tomllib.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        at = re.search(r"at line ([0-9]+)", str(error))
        problems.append(Problem("F135", shown, int(at.group(1)) if at else 1))
        return ()
    entries = document.pop("problem", [])
    if document or not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        problems.append(Problem("F135", shown, 1))
        return ()
    lines = [number for number, line in enumerate(decoded.text.split("\n"), 1) if TABLE_HEAD.match(line)]
    lines.extend([1] * len(entries))
    return tuple(
        {**{name: str(value) for name, value in entry.items()}, "_path": shown, "_line": str(line)}
        for entry, line in zip(entries, lines, strict=False)
    )
