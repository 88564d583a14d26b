"""The founding documents: what is drafted from them agrees with what people entered by hand."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from document_makers import make_pdf, make_word

from portal.ingest.documents import read_document
from portal.ingest.drafting import Draft, Drafter
from portal.ingest.flow import read_references
from portal.ingest.references import References
from portal.paths import Paths
from portal.read import Sources

PROJECT = Paths(Path(__file__).parents[3])
ARCHIVE = PROJECT.archive
FOUNDING = {
    "kon-tum-2020-launch.txt": ("kon-tum", 2020),
    "ha-lang-2020-directive.txt": ("cao-bang/ha-lang", 2020),
    "kon-ray-2024-plan.txt": ("kon-tum/kon-ray", 2024),
    "kon-tum-2024-directive-ocr.txt": ("kon-tum", 2024),
}
READ = (
    "indicator_id", "measure", "comparator", "value", "value_upper", "total", "grade", "unit_id", "rate_period",
    "strength", "baseline_value", "baseline_period", "period", "section",
)  # fmt: skip
LEAST_AGREEMENT = 0.98
pytestmark = [
    pytest.mark.archive,
    pytest.mark.skipif(
        ARCHIVE is None or not (ARCHIVE / "kon-tum-2020-launch.txt").is_file(), reason="no archive of source texts"
    ),
]


@cache
def references() -> tuple[Sources, References]:
    return read_references(PROJECT)


@cache
def draft(name: str) -> Draft:
    assert ARCHIVE is not None
    return Drafter(read_document(ARCHIVE / name), *FOUNDING[name], references()[1]).draft()


def rows_by_hand(table: str, campaign_id: str) -> list[dict[str, str]]:
    frame = references()[0].tables[table]
    return [
        {str(name): str(cell) for name, cell in row.items()}
        for row in frame.to_dict("records")
        if row["campaign_id"] == campaign_id
    ]


def pairs(found: Draft) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Yield each row entered by hand with the drafted row of the same indicator, or with nothing."""
    drafted = {row.cells["indicator_id"]: dict(row.cells) for row in found.rows.targets}
    for row in rows_by_hand("targets", found.campaign_id):
        yield row, drafted.get(row["indicator_id"], {})


@pytest.mark.parametrize("name", FOUNDING)
def test_every_target_is_found(name: str) -> None:
    missing = [row["key"] for row, drafted in pairs(draft(name)) if not drafted]
    assert missing == []


@pytest.mark.parametrize("name", FOUNDING)
def test_what_is_read_agrees_with_what_was_entered(name: str) -> None:
    told = [
        (row["key"], column, drafted.get(column, ""), row[column])
        for row, drafted in pairs(draft(name))
        for column in READ
        if drafted.get(column, "") != row[column]
    ]
    cells = len(READ) * sum(1 for _ in pairs(draft(name)))
    assert 1 - len(told) / cells >= LEAST_AGREEMENT, told


@pytest.mark.parametrize("name", FOUNDING)
def test_no_target_is_drafted_that_nobody_entered_but_repeats(name: str) -> None:
    found = draft(name)
    known = {row["indicator_id"] for row in rows_by_hand("targets", found.campaign_id)}
    more = [row for row in found.rows.targets if row.cells["indicator_id"] not in known]
    assert all(any(notice.name == "same_figure" for notice in row.notices) for row in more), [
        r.cells["quote"] for r in more
    ]


@pytest.mark.parametrize("name", FOUNDING)
def test_the_document_is_described_as_by_hand(name: str) -> None:
    found = draft(name)
    document = found.lists["documents"][0]
    by_hand = next(row for row in rows_by_hand("documents", found.campaign_id) if row["archive_file"] == name)
    told = ("document_id", "kind", "number", "number_status", "issuer_vi", "issuer_en", "issued_on", "issued_on_status",
            "signatory", "signatory_title_vi", "text_quality", "sha256")  # fmt: skip
    assert {column: document[column] for column in told} == {column: by_hand[column] for column in told}
    campaign = rows_by_hand("campaigns", found.campaign_id)[0]
    same = [
        "period_start",
        "period_end",
        "launched_on",
        "parent_campaign_id",
        *([] if found.prose.is_damaged else ["theme_vi"]),
    ]
    assert {column: found.campaign[column] for column in same} == {column: campaign[column] for column in same}


@pytest.mark.parametrize("name", FOUNDING)
def test_numbered_citations_and_movements_are_found(name: str) -> None:
    found = draft(name)
    numbers = {(row["number"], row["issued_on"]) for row in found.lists["citations"] if row["number"]}
    document_id = found.campaign["document_id"]
    wanted = {
        (row["number"], row["issued_on"])
        for row in rows_by_hand("citations", found.campaign_id)
        if row["number"] and row["document_id"] == document_id
    }
    as_scanned = {(number.replace("NĐ", "ND"), date) for number, date in wanted} if found.prose.is_damaged else wanted
    assert as_scanned <= numbers
    movements = {row["movement_id"] for row in rows_by_hand("campaign-movements", found.campaign_id)}
    drafted = {row["movement_id"] for row in found.lists["movements"]}
    assert len(movements & drafted) >= 0.85 * len(movements), movements - drafted


@pytest.mark.parametrize("name", FOUNDING)
def test_every_duty_is_found_in_its_place(name: str) -> None:
    found = draft(name)
    wanted = {row["locator"] for row in rows_by_hand("duties", found.campaign_id)}
    drafted = {row["locator"] for row in found.lists["duties"]}
    assert len(wanted & drafted) >= 0.8 * len(wanted), wanted - drafted


def as_page(text: str) -> bytes:
    paragraphs = re.split(r"\n\s*\n", text)
    body = "".join(f"<p>{html.escape(words).replace(chr(10), '<br>')}</p>\n" for words in paragraphs)
    return f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'.encode()


def as_broken_pdf(text: str) -> bytes:
    """Return a PDF whose lines a page of 90 characters breaks."""
    lines = [line for words in text.split("\n") for line in textwrap.wrap(words, 90)]
    return make_pdf("\n".join(lines))


MAKERS: dict[str, Callable[[str], bytes]] = {
    ".md": str.encode, ".html": as_page, ".docx": make_word, ".pdf": as_broken_pdf,
}  # fmt: skip
FILES = [
    (name, suffix) for name in FOUNDING for suffix in MAKERS if suffix != ".pdf" or "ocr" not in name
]  # the scan's lines are already broken, and at another width


@pytest.mark.parametrize(("name", "suffix"), FILES)
def test_every_kind_of_file_gives_the_same_rows(tmp_path: Path, name: str, suffix: str) -> None:
    assert ARCHIVE is not None
    path = tmp_path / f"{Path(name).stem}{suffix}"
    path.write_bytes(MAKERS[suffix]((ARCHIVE / name).read_text(encoding="utf-8")))
    found = Drafter(read_document(path), *FOUNDING[name], references()[1]).draft()
    told = [[row.cells[column] for column in ("key", *READ)] for row in found.rows.targets]
    assert told == [[row.cells[column] for column in ("key", *READ)] for row in draft(name).rows.targets]


def test_the_article_gives_the_targets_of_the_directive() -> None:
    assert ARCHIVE is not None
    article = Drafter(
        read_document(ARCHIVE / "kon-tum-2024-portal-article.txt"), "kon-tum", 2024, references()[1]
    ).draft()
    wanted = {
        row["key"] for row in rows_by_hand("evidence", "kon-tum/2024") if row["document_id"] == "kon-tum-2024-article"
    }
    assert {row.cells["indicator_id"] for row in article.rows.targets} == wanted
    assert article.lists["documents"][0]["issued_on"] == "2024-02-08"
