"""Describe every published table and column once: all formats and the data dictionary read it here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from portal.derive.tables import Tables
from portal.derive.wide import JOINED, list_codes
from portal.read.schemas import Schema
from portal.words import LANGUAGES, Words

# The pattern that the schemas give to dates: a year, a month or a day.
DATE = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
# The order in which tables are listed and checked: what others point at comes first.
PUBLISHED = (
    "targets-wide",
    "localities",
    "locality-events",
    "units",
    "indicators",
    "campaigns",
    "documents",
    "groups",
    "citations",
    "movements",
    "duties",
    "contents",
    "targets",
    "evidence",
    "revisions",
    "observations",
    "assessments",
    "absences",
    "corrections",
)
# Computed columns that are no text.
TYPES = {
    "observed_value": "number",
    "margin": "number",
    "judged_value": "number",
    "judged_value_upper": "number",
    "revision_is_late": "boolean",
}
CODES = {"status": "status", "judged_status": "status", "source_kind": "source_kind"}
REQUIRED = frozenset(
    {"target_id", "observation_id", "locality_id", "status", "judged_status", "reason_vi", "reason_en", "rule_version"}
    | {"page_url"}
)
COMPUTED_KEYS = {"assessments": ("target_id",), "targets-wide": ("target_id",)}
# Foreign keys of computed columns: column -> (table, column).
LINKS = {
    "assessments": {
        "target_id": ("targets", "target_id"),
        "observed_unit_id": ("units", "unit_id"),
        "margin_unit_id": ("units", "unit_id"),
        "judged_unit_id": ("units", "unit_id"),
    },
    "evidence": {"target_id": ("targets", "target_id")},
    "revisions": {"target_id": ("targets", "target_id")},
    "targets-wide": {
        "target_id": ("targets", "target_id"),
        "campaign_id": ("campaigns", "campaign_id"),
        "locality_id": ("localities", "locality_id"),
        "province_id": ("localities", "locality_id"),
        "indicator_id": ("indicators", "indicator_id"),
        "unit_id": ("units", "unit_id"),
        "observed_unit_id": ("units", "unit_id"),
        "margin_unit_id": ("units", "unit_id"),
        "document_id": ("documents", "document_id"),
        "revised_document_id": ("documents", "document_id"),
    },
}
# Columns whose unit stands in another column of the same row.
UNIT_COLUMNS = {
    "value": "unit_id",
    "value_upper": "unit_id",
    "total": "unit_id",
    "baseline_value": "unit_id",
    "revised_value": "revised_unit_id",
    "revised_value_upper": "revised_unit_id",
    "observed_value": "observed_unit_id",
    "margin": "margin_unit_id",
    "judged_value": "judged_unit_id",
    "judged_value_upper": "judged_unit_id",
}
# Constraints of a source file that do not hold of the published table.
KEPT_CONSTRAINTS = ("required", "unique", "enum", "pattern", "minimum", "maximum", "minLength", "maxLength")


@dataclass(frozen=True)
class Column:
    """Hold one published column: its name, type, and in each language what it is."""

    name: str
    type: str
    titles: Mapping[str, str]
    abouts: Mapping[str, str]
    constraints: Mapping[str, Any] = field(default_factory=dict)
    example: str = ""

    @property
    def is_required(self) -> bool:
        """Tell whether a cell of this column is never empty."""
        return bool(self.constraints.get("required"))

    @property
    def is_date(self) -> bool:
        """Tell whether the column holds dates, each as far as it is known."""
        return self.constraints.get("pattern") == DATE


@dataclass(frozen=True)
class Link:
    """Hold one foreign key: columns here, the table and the columns there."""

    columns: tuple[str, ...]
    table: str
    targets: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """Hold one published table: what a row is, its columns in order, its keys."""

    name: str
    titles: Mapping[str, str]
    abouts: Mapping[str, str]
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: tuple[Link, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return the column names in published order."""
        return tuple(column.name for column in self.columns)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Return the place of each column in a row."""
        return {name: place for place, name in enumerate(self.names)}


def describe_tables(tables: Tables) -> dict[str, Table]:
    """Return the description of every published table, by name, in the order of `PUBLISHED`."""
    return {name: describe_table(tables, name) for name in PUBLISHED}


def describe_table(tables: Tables, name: str) -> Table:
    """Return the description of one published table: its schema's words, and ours for computed columns.

    Raises: UnknownWord where a computed column or table has no words in the catalogue.
    """
    schemas = tables.sources.schemas
    schema = schemas.get("campaign-movements" if name == "movements" else name)
    names = [publish_name(column) for column in tables.frames[name].columns]
    columns = tuple(_describe_column(schemas, name, column) for column in names)
    if schema is None:
        titles, abouts = _speak(f"table.{name}"), _speak(f"table.{name}.about")
        return Table(name, titles, abouts, columns, COMPUTED_KEYS[name], tuple(_computed_links(name, names)))
    links = (*_written_links(schema), *_computed_links(name, names))
    return Table(name, _titles(schema.document), _abouts(schema.document), columns, schema.key, links)


def publish_name(column: str) -> str:
    """Return the name under which a column is published: a path becomes a full address."""
    return "page_url" if column == "page_path" else column


def _describe_column(schemas: Mapping[str, Schema], table: str, name: str) -> Column:
    for source in _home_schemas(table):
        schema = schemas.get(source)
        if schema and name in schema.columns:
            return _written_column(schema.field(name))
    area = "wide" if table == "targets-wide" and Words("vi").has(f"wide.{name}") else "column"
    titles, abouts = _speak(f"{area}.{name}"), _speak(f"{area}.{name}.about")
    constraints: dict[str, Any] = {}
    if name in REQUIRED:
        constraints["required"] = True
    if (name,) == COMPUTED_KEYS.get(table) or (table, name) in {
        ("targets", "target_id"),
        ("observations", "observation_id"),
    }:
        constraints["unique"] = True
    if name in CODES:
        constraints["enum"] = list(list_codes(CODES[name]))
    origin, column, _ = JOINED.get(name, ("", "", ""))
    if origin in schemas:
        field_ = schemas[origin].field(column)
        kept = {key: value for key, value in _constraints(field_).items() if key not in ("required", "unique")}
        return Column(name, field_["type"], titles, abouts, constraints | kept, str(field_.get("example", "")))
    return Column(name, TYPES.get(name, "string"), titles, abouts, constraints)


def _home_schemas(table: str) -> tuple[str, ...]:
    """Return the schemas whose columns stand in a table under their own name."""
    if table == "movements":
        return ("campaign-movements", "movements")
    return ("targets",) if table == "targets-wide" else (table,)


def _written_column(field_: Mapping[str, Any]) -> Column:
    titles, abouts = _titles(field_), _abouts(field_)
    return Column(field_["name"], field_["type"], titles, abouts, _constraints(field_), str(field_.get("example", "")))


def _constraints(field_: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in field_.get("constraints", {}).items() if key in KEPT_CONSTRAINTS}


def _written_links(schema: Schema) -> Iterator[Link]:
    """Yield the foreign keys of a schema that hold of the published tables.

    A key in two parts of which one may be empty (`part_of`) means nothing to stock clients where it
    is empty, and the standing movements are no table of their own: both are left out.
    """
    for key in schema.document.get("foreignKeys", []):
        columns, reference = tuple(key["fields"]), key["reference"]
        optional = [name for name in columns if not schema.field(name).get("constraints", {}).get("required")]
        if (len(columns) > 1 and optional) or reference["resource"] == "movements":
            continue
        yield Link(columns, reference["resource"], tuple(reference["fields"]))


def _computed_links(table: str, names: list[str]) -> Iterator[Link]:
    for column, (there, target) in LINKS.get(table, {}).items():
        if column in names:
            yield Link((column,), there, (target,))


def _titles(document: Mapping[str, Any]) -> dict[str, str]:
    return {"vi": document["title"], "en": document["title_en"]}


def _abouts(document: Mapping[str, Any]) -> dict[str, str]:
    return {"vi": document["description"], "en": document["description_en"]}


def _speak(name: str) -> dict[str, str]:
    return {language: Words(language)(name) for language in LANGUAGES}
