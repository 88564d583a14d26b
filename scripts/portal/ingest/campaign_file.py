"""Campaign files: a draft's records as the bytes of campaign.yaml, targets.csv and evidence.csv."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import yaml

from portal.ingest.references import Record

WIDTH = 110


class _Dumper(yaml.SafeDumper):
    """Write lists indented below their key, as the data are written by hand."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent every level."""
        super().increase_indent(flow, False)


def write_campaign(
    campaign: Record, lists: Mapping[str, Sequence[Record]], required: Mapping[str, frozenset[str]], comment: str = ""
) -> bytes:
    """Return campaign.yaml: the campaign, then its lists, each after an empty line.

    In: the columns that must be filled, by list name; an optional one that is empty is left out, a required
    one stays as an empty text that a person fills.
    """
    parts: list[dict[str, Any]] = [{"campaign": _filled(campaign, required["campaign"])}]
    parts += [{name: [_filled(row, required[name]) for row in rows]} for name, rows in lists.items() if rows]
    body = "\n".join(_dump(part) for part in parts)
    head = "".join(f"# {line}\n" for line in comment.split("\n")) if comment else ""
    return (head + body).encode("utf-8")


def write_table(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """Return a CSV file of the data: the columns in order, quoted only where needed, LF."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row[column] for column in columns] for row in rows)
    return buffer.getvalue().encode("utf-8")


def _filled(row: Record, required: frozenset[str]) -> Record:
    return {name: cell for name, cell in row.items() if cell or name in required}


def _dump(part: Mapping[str, Any]) -> str:
    text: str = yaml.dump(part, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)
    return text
