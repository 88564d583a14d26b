"""Every published table and column is described, in the contract's order."""

from __future__ import annotations

import re

import pytest

from portal.derive.wide import LABELLED, list_codes
from portal.downloads import Publication
from portal.downloads.describe import UNIT_COLUMNS, describe_table
from portal.words import LANGUAGES, Words

COMPUTED = {
    "targets": ("target_id",),
    "evidence": ("target_id",),
    "revisions": ("target_id",),
    "observations": ("observation_id",),
}
# The contract's columns of a status, in its order.
STATUS = [
    "target_id",
    "status",
    "observation_ids",
    "observed_value",
    "observed_unit_id",
    "margin",
    "margin_unit_id",
    "reason_vi",
    "reason_en",
    "rule_version",
]


def test_contract_columns_stand_first_in_their_order(publication: Publication) -> None:
    schemas = publication.tables.sources.schemas
    for name, table in publication.described.items():
        schema = schemas.get("campaign-movements" if name == "movements" else name)
        if schema:
            written = [column for column in table.names if column not in COMPUTED.get(name, ())]
            assert tuple(written[: len(schema.columns)]) == schema.columns, name
    assert list(publication.described["assessments"].names[: len(STATUS)]) == STATUS


def test_keys_stand_first(publication: Publication) -> None:
    assert publication.described["targets"].names[:3] == ("campaign_id", "target_id", "key")
    assert publication.described["targets-wide"].names[:3] == ("campaign_id", "target_id", "key")
    assert publication.described["targets-wide"].names[-1] == "page_url"


def test_every_table_and_column_speaks_both_languages(publication: Publication) -> None:
    for name, table in publication.described.items():
        for told in (
            table.titles,
            table.abouts,
            *(c.titles for c in table.columns),
            *(c.abouts for c in table.columns),
        ):
            assert all(told[language].strip() for language in LANGUAGES), name


def test_titles_of_one_table_differ(publication: Publication) -> None:
    for name, table in publication.described.items():
        for language in LANGUAGES:
            titles = [column.titles[language] for column in table.columns]
            assert len(set(titles)) == len(titles), (name, sorted(t for t in titles if titles.count(t) > 1))


def test_every_code_has_words(publication: Publication) -> None:
    for column, codes in LABELLED.items():
        field = next(c for c in publication.described["targets-wide"].columns if c.name == column)
        listed = set(field.constraints["enum"])
        assert listed <= set(list_codes(codes)), column
        for language in LANGUAGES:
            assert all(Words(language).has(f"label.{codes}.{code}") for code in listed)


def test_unit_columns_exist(publication: Publication) -> None:
    wide = set(publication.described["targets-wide"].names) | set(publication.described["assessments"].names)
    assert {*UNIT_COLUMNS, *UNIT_COLUMNS.values()} <= wide


def test_every_link_leads_to_columns_that_exist(publication: Publication) -> None:
    for name, table in publication.described.items():
        for link in table.links:
            assert set(link.columns) <= set(table.names)
            assert set(link.targets) <= set(publication.described[link.table or name].names)


def test_cells_obey_what_is_said_of_them(publication: Publication) -> None:
    for name, table in publication.described.items():
        for column, cells in zip(table.columns, zip(*publication.rows(name), strict=True), strict=False):
            filled = {cell for cell in cells if cell}
            if column.is_required:
                assert "" not in cells, (name, column.name)
            if "enum" in column.constraints:
                assert filled <= set(column.constraints["enum"]), (name, column.name)
            if "pattern" in column.constraints:
                assert all(re.fullmatch(column.constraints["pattern"], cell) for cell in filled), (name, column.name)
            if column.constraints.get("unique"):
                assert len(set(cells)) == len(cells), (name, column.name)


def test_dates_are_known_as_dates(publication: Publication) -> None:
    for table in publication.described.values():
        for column in table.columns:
            assert column.is_date == (
                column.name.endswith("_on") or column.name in ("event_date", "valid_from", "valid_to")
                or column.name in ("period_start", "period_end")
            ) or column.name == "judged_revised_on", column.name  # fmt: skip


def test_a_column_without_words_is_an_error(publication: Publication) -> None:
    tables = publication.tables
    frames = dict(tables.frames)
    frames["assessments"] = frames["assessments"].assign(unheard_of="x")
    with pytest.raises(KeyError, match="unheard_of"):
        describe_table(type(tables)(tables.sources, frames, tables.version, tables.updated_on), "assessments")
