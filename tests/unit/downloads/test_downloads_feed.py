"""The feeds tell changes in words, and say when history is missing."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping

import pytest

from portal.derive.changes import Change, derive_changes
from portal.downloads import Publication
from portal.downloads.feed import LONGEST, make_feeds, tell_change
from portal.read.history import History
from portal.words import Words

ATOM = "{http://www.w3.org/2005/Atom}"


def entries(content: bytes) -> list[ET.Element]:
    return ET.fromstring(content).findall(f"{ATOM}entry")


def test_there_is_one_for_everything_and_one_for_each_place_with_news(files: Mapping[str, bytes]) -> None:
    feeds = {path for path in files if path.endswith("feed.xml")}
    assert feeds == {
        "feed.xml",
        "en/feed.xml",
        "dia-phuong/song-may/feed.xml",
        "en/dia-phuong/song-may/feed.xml",
        "dia-phuong/song-may/doi-che/feed.xml",
        "en/dia-phuong/song-may/doi-che/feed.xml",
    }
    place = {entry.findtext(f"{ATOM}id") for entry in entries(files["dia-phuong/song-may/feed.xml"])}
    assert place < {entry.findtext(f"{ATOM}id") for entry in entries(files["feed.xml"])}


def test_a_revision_shows_both_figures_with_reason_and_source(files: Mapping[str, bytes]) -> None:
    entry = next(e for e in entries(files["feed.xml"]) if "revision" in str(e.findtext(f"{ATOM}id")))
    assert entry.findtext(f"{ATOM}title") == (
        "Tỉnh Sông Mây điều chỉnh chỉ tiêu “Tốc độ tăng trưởng GRDP đạt từ 10% trở lên”: từ ≥\u00a010% thành ≥\u00a08%"
    )
    assert "Lý do: Sáu tháng đầu năm tăng trưởng thấp" in str(entry.findtext(f"{ATOM}summary"))
    links = {link.get("rel"): link.get("href") for link in entry.findall(f"{ATOM}link")}
    assert links["alternate"] == "https://example.org/phong-trao/song-may/2024/#grdp-growth"
    assert "via" not in links, "the resolution of the tiny portal has no address"


def test_missing_history_is_said(files: Mapping[str, bytes], publication: Publication) -> None:
    told = {}
    for state in ("complete", "shallow", "none"):
        feed = next(iter(make_feeds(publication, [], state)))  # type: ignore[arg-type]
        told[state] = ET.fromstring(feed.content).findtext(f"{ATOM}subtitle")
    assert len(set(told.values())) == 3
    assert ET.fromstring(files["feed.xml"]).findtext(f"{ATOM}subtitle") == told["none"]


def test_every_kind_of_change_has_words(publication: Publication) -> None:
    place = {"locality_id": "song-may", "campaign_id": "song-may/2024", "target_id": "song-may/2024/budget-revenue"}
    changes = [
        Change("2024", "campaign", **place, count=1),
        Change("2024-02", "result", "song-may", name="Báo", count=2),
        Change("2024-02-06", "boundary", name="Nghị quyết <1> & 2", count=3),
        Change("2024-02-06", "correction", **place, table="targets", column="value", old="460", new="4600"),
        Change("2024-02-06", "entered", "song-may", "song-may/2024", table="targets", commit="a" * 40),
        Change("2024-02-06", "entered", "song-may", table="observations", commit="a" * 40),
        Change("2024-02-06", "changed", **place, table="targets", column="value", old="", new="4600", commit="b" * 40),
        Change("2024-02-06", "reworded", "song-may", "song-may/2024", table="targets", commit="b" * 40, count=2),
        Change("2024-02-06", "reworded", "song-may", table="observations", commit="b" * 40),
        Change("2024-02-06", "removed", "gone", "gone/2024", "gone/2024/x", table="targets", name="x"),
    ]
    for language in ("vi", "en"):
        for change in changes:
            entry = tell_change(publication, Words(language), change)
            assert "{" not in entry.title + entry.text
            assert entry.url.startswith("https://example.org/")
        feed = next(f for f in make_feeds(publication, changes, "complete") if f.path.endswith("feed.xml"))
        assert len(entries(feed.content)) == len(changes)


@pytest.mark.parametrize(
    ("column", "old", "new", "told"),
    [
        ("unit_id", "percent", "percentage-point", "từ phần trăm thành điểm phần trăm"),
        ("comparator", "eq", "", "thành (trống)"),
        ("price_basis", "current", "constant-2010", "từ giá hiện hành thành giá so sánh 2010"),
        ("value", "4600", "4600.5", "từ 4.600 thành 4.600,5"),
    ],
)
def test_a_changed_cell_is_told_as_readers_know_it(
    publication: Publication, column: str, old: str, new: str, told: str
) -> None:
    change = Change("2024-02-06", "changed", "song-may", table="targets", column=column, old=old, new=new)
    assert told in tell_change(publication, Words("vi"), change).title


def test_a_feed_keeps_its_newest_entries(publication: Publication) -> None:
    many = [Change(f"2024-01-{n % 28 + 1:02}", "boundary", name=str(n)) for n in range(LONGEST + 50)]
    feed = next(iter(make_feeds(publication, many, "complete")))
    assert len(entries(feed.content)) == LONGEST


def test_entries_stand_newest_first(publication: Publication) -> None:
    dates = [change.date for change in derive_changes(publication.tables, History("none"))]
    assert dates == sorted(dates, reverse=True)
    assert dates
