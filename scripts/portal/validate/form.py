"""Form (check 1): types, enums, required cells, bounds, patterns and keys, by Frictionless.

Frictionless is given the rows of all files of one kind of table together, so that its cost grows with
the rows only. It counts rows, not lines: its row number leads back to the row that reading kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from frictionless import FrictionlessException, Resource, Schema
from frictionless import errors as faults

from portal.problems import Problem
from portal.validate.data import Data, Row, group_rows

HEADER_ROWS = 1
TYPE_CODES = {"number": "F150", "integer": "F151", "boolean": "F152"}
CONSTRAINT_CODES = {"required": "F153", "enum": "F154", "pattern": "F155", "minimum": "F156", "maximum": "F156"}
CONSTRAINT_NAME = re.compile(r'constraint "(\w+)"')
# Beyond this many rows, the contents of a column that is part of no key are checked once each.
MANY_ROWS = 5_000
# Frictionless reports nothing but a blank row where all cells are empty; one that is filled prevents that.
FILLED = {"name": "filled", "type": "string"}


def check_form(data: Data) -> Iterator[Problem]:
    """Yield every fault of type, enum, requirement, pattern, bound and key, table by table."""
    for table in data.sources.schemas:
        rows = data.rows(table)
        if rows:
            yield from _check_table(data, table, rows)


def _check_table(data: Data, table: str, rows: list[Row]) -> Iterator[Problem]:
    schema = data.sources.schemas[table]
    alone = [column for column in schema.columns if column not in schema.key] if len(rows) > MANY_ROWS else []
    together = [column for column in schema.columns if column not in alone]
    try:
        for error in _validate(data, table, rows, together, list(schema.key)):
            yield from _explain(data, table, rows[_position(error)], error, rows)
        for column in alone:
            same = list(group_rows(rows, column).values())
            for error in _validate(data, table, [group[0] for group in same], [column], []):
                for row in same[_position(error)]:
                    yield from _explain(data, table, row, error, rows)
    except FrictionlessException as error:
        yield Problem("F121", f"datasets/schemas/{table}.json", 1, value=error.error.note)


def _position(error: faults.RowError) -> int:
    """Return which of the rows given to Frictionless an error means, from 0."""
    return int(error.row_number) - 1 - HEADER_ROWS


def _validate(data: Data, table: str, rows: list[Row], columns: list[str], key: list[str]) -> list[faults.RowError]:
    """Return every fault that Frictionless finds in some columns of some rows, and in the key that they hold."""
    fields = (data.sources.schemas[table].field(column) for column in columns)
    needed = [{name: field[name] for name in ("name", "type", "constraints") if name in field} for field in fields]
    schema = {"fields": [FILLED, *needed], "missingValues": [""], **({"primaryKey": key} if key else {})}
    with Resource(name=table, data=_cells(columns, rows), schema=Schema.from_descriptor(schema)) as resource:
        return [error for row in resource.row_stream if not row.valid for error in row.errors]


def _cells(columns: list[str], rows: list[Row]) -> Callable[[], list[Any]]:
    """Return the table behind a function: Frictionless would copy plain lists cell by cell."""
    table = [[FILLED["name"], *columns], *(["+", *(row[column] for column in columns)] for row in rows)]
    return lambda: table


def _explain(data: Data, table: str, row: Row, error: faults.RowError, rows: list[Row]) -> Iterator[Problem]:
    """Yield our problem for one fault that Frictionless found in a row; `rows` are all that it was given."""
    if isinstance(error, faults.PrimaryKeyError):
        first = re.search(r"position (\d+)$", error.note)
        if not first:  # the whole key is empty, and each of its cells is reported as such
            return
        twin = rows[int(first.group(1)) - 1 - HEADER_ROWS]
        key = data.sources.row_key(table, row)
        line, path = str(twin["_line"]), str(twin["_path"])
        columns = ", ".join(data.sources.schemas[table].key)
        yield data.locate("F157", table, row, "", key=key, columns=columns, line=line, path=path)
    elif isinstance(error, faults.ConstraintError):
        name = CONSTRAINT_NAME.search(error.note)
        constraint = name.group(1) if name else "required"
        wanted = data.sources.schemas[table].field(error.field_name).get("constraints", {}).get(constraint, "")
        shown = ", ".join(wanted) if isinstance(wanted, list) else str(wanted)
        example = str(data.sources.schemas[table].field(error.field_name).get("example", ""))
        code = CONSTRAINT_CODES.get(constraint, "F155")
        yield data.locate(code, table, row, error.field_name, wanted=shown, example=example)
    elif isinstance(error, faults.TypeError):
        field_type = data.sources.schemas[table].field(error.field_name)["type"]
        yield data.locate(TYPE_CODES.get(field_type, "F155"), table, row, error.field_name)
