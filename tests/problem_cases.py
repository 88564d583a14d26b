"""Read the cases of `fixtures/problems` and carry out their edits on a copy of the tiny portal.

One folder a code, one file `case.toml` in it: `[expect]` says where the broken data must be reported,
`[[broken]]` lists the edits that break the tiny portal, `[[mended]]` those of its mended twin. An edit
names a `file` and one thing to do to it:

- `find`, `put`: replace one text, that stands exactly once, by another;
- `row`, `column`, `cell`: in the CSV row whose first cell is `row`, set one cell;
- `write`: write a new file of this text; `hex`: of these bytes; `size`: of this many zero bytes;
- `encode`: write the same text in another encoding; `lines`: end its lines otherwise;
- `fill`: put a character this many times in place of the text `find`;
- `do`: `remove` the file, make a `folder` of its name, or a `loop` (a link to itself).
"""

from __future__ import annotations

import csv
import io
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CASES = Path(__file__).parent / "fixtures" / "problems"


@dataclass(frozen=True)
class Case:
    """Hold one case: the code, where it must be reported, and the two lists of edits."""

    code: str
    expect: dict[str, Any]
    broken: list[dict[str, Any]]
    mended: list[dict[str, Any]]


def read_cases() -> list[Case]:
    """Return every case, by code."""
    return [read_case(path) for path in sorted(CASES.glob("*/case.toml"))]


def read_case(path: Path) -> Case:
    """Return one case."""
    with path.open("rb") as file:
        document = tomllib.load(file)
    return Case(path.parent.name, document["expect"], document["broken"], document["mended"])


def apply_edits(root: Path, edits: list[dict[str, Any]]) -> None:
    """Carry out the edits, one after the other, below `root`."""
    for edit in edits:
        path = root / edit["file"]
        path.parent.mkdir(parents=True, exist_ok=True)
        if "do" in edit:
            _do(path, edit["do"])
        elif "size" in edit:
            with path.open("wb") as file:
                file.truncate(edit["size"])
        else:
            path.write_bytes(_make_content(path, edit))


def _do(path: Path, action: str) -> None:
    path.unlink(missing_ok=True)
    if action == "folder":
        path.mkdir()
    elif action == "loop":
        path.symlink_to(path.name)


def _make_content(path: Path, edit: dict[str, Any]) -> bytes:
    """Return the new bytes of a file."""
    if "write" in edit:
        return str(edit["write"]).encode()
    if "hex" in edit:
        return bytes.fromhex(edit["hex"])
    text = path.read_bytes().decode()
    if "encode" in edit:
        return text.encode(edit["encode"])
    if "lines" in edit:
        return text.replace("\n", edit["lines"]).encode()
    if "row" in edit:
        return _set_cell(text, edit["row"], edit["column"], edit["cell"]).encode()
    assert text.count(edit["find"]) == 1, f"{path}: {edit['find']!r} stands {text.count(edit['find'])} times"
    put = "x" * edit["fill"] if "fill" in edit else edit["put"]
    return text.replace(edit["find"], put).encode()


def _set_cell(text: str, row: str, column: str, cell: str) -> str:
    rows = list(csv.reader(io.StringIO(text, newline="")))
    found = [cells for cells in rows[1:] if cells[0] == row]
    assert len(found) == 1, f"{row!r} stands {len(found)} times"
    found[0][rows[0].index(column)] = cell
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()
