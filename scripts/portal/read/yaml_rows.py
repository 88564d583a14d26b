"""Read campaign.yaml into table rows that know their line; every scalar stays the text that was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from portal.problems import Problem
from portal.read.schemas import CAMPAIGN_LISTS, Schema

Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 2_000
DEEP_LINE = re.compile(rf"^[ ?:-]{{{DEEPEST}}}", re.MULTILINE)
NULLS = frozenset({"null", "~", "Null", "NULL"})


@dataclass(frozen=True)
class YamlRow:
    """Hold one mapping of the file as a table row, with the line of each of its keys."""

    table: str
    cells: Mapping[str, str]
    line: int
    marks: Mapping[str, int]


def read_campaign_yaml(
    text: str, shown: str, campaign_id: str, schemas: Mapping[str, Schema]
) -> Iterator[YamlRow | Problem]:
    """Yield the rows of one campaign.yaml: the campaign, then its lists, in file order.

    In: the text, the path shown to people, the campaign id that the folder says, the schemas.
    Problems: invalid YAML, a top level or item of the wrong shape, unknown or repeated keys.
    """
    if _is_too_deep(text):
        yield Problem("F130", shown, 1)
        return
    try:
        root = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        yield _syntax_problem(error, shown)
        return
    if not isinstance(root, yaml.MappingNode):
        yield Problem("F131", shown, 1, details={"wanted": "campaign:"})
        return
    seen: set[str] = set()
    for key_node, node in root.value:
        name, line = str(key_node.value), key_node.start_mark.line + 1
        if name in seen:
            yield Problem("F133", shown, line, column=name, value=name)
        elif name == "campaign":
            yield from _read_item(node, "campaigns", shown, campaign_id, schemas["campaigns"])
        elif name in CAMPAIGN_LISTS:
            yield from _read_list(node, name, shown, campaign_id, schemas[CAMPAIGN_LISTS[name]])
        else:
            wanted = ", ".join(("campaign", *CAMPAIGN_LISTS))
            yield Problem("F132", shown, line, column=name, value=name, details={"wanted": wanted})
        seen.add(name)
    if "campaign" not in seen:
        yield Problem("F131", shown, 1, details={"wanted": "campaign:"})


def _read_list(node: yaml.Node, name: str, shown: str, campaign_id: str, schema: Schema) -> Iterator[YamlRow | Problem]:
    if isinstance(node, yaml.ScalarNode) and (not node.value or node.value in NULLS):
        return
    if not isinstance(node, yaml.SequenceNode):
        yield Problem("F131", shown, node.start_mark.line + 1, column=name, details={"wanted": f"{name}: - …"})
        return
    counts: dict[str, int] = {}
    for item in node.value:
        for row in _read_item(item, schema.name, shown, campaign_id, schema):
            if isinstance(row, YamlRow) and "order" in schema.columns:
                kind = row.cells.get("kind", "") if schema.name == "contents" else ""
                counts[kind] = counts.get(kind, 0) + 1
                row = YamlRow(row.table, {**row.cells, "order": str(counts[kind])}, row.line, row.marks)  # noqa: PLW2901
            yield row


def _read_item(
    node: yaml.Node, table: str, shown: str, campaign_id: str, schema: Schema
) -> Iterator[YamlRow | Problem]:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        yield Problem("F131", shown, line, column=table, details={"wanted": f"{schema.columns[1]}: …"})
        return
    cells: dict[str, str] = {"campaign_id": campaign_id}
    marks: dict[str, int] = {}
    for key_node, value in node.value:
        written, key_line = str(key_node.value), key_node.start_mark.line + 1
        name = "campaign_id" if table == "campaigns" and written == "id" else written
        hidden = {"order"} if table == "campaigns" else {"order", "campaign_id"}
        if name not in schema.columns or name in hidden:
            wanted = ", ".join(column for column in schema.columns if column not in hidden)
            yield Problem("F132", shown, key_line, column=written, value=written, details={"wanted": wanted})
        elif name in marks:
            yield Problem("F133", shown, key_line, column=written, value=written)
        elif not isinstance(value, yaml.ScalarNode):
            yield Problem("F134", shown, key_line, column=written)
        else:
            plain_null = not value.style and value.value in NULLS
            cells[name] = "" if plain_null else value.value
            marks[name] = key_line
    yield YamlRow(table, {column: cells.get(column, "") for column in schema.columns}, line, marks)


def _is_too_deep(text: str) -> bool:
    """Tell whether the text may be nested so deeply that the parser would overflow the stack and crash."""
    return text.count("[") + text.count("{") > DEEPEST or DEEP_LINE.search(text) is not None


def _syntax_problem(error: yaml.YAMLError, shown: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    return Problem("F130", shown, mark.line + 1 if mark else 1)
