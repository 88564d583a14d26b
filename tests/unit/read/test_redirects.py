"""Mended ids are read from their file; a broken file gives problems, never a traceback."""

from __future__ import annotations

from portal.paths import Paths
from portal.read.redirects import read_redirects

HEADER = "kind,old_id,new_id,changed_on,reason_vi,reason_en\n"


def test_no_file_means_none(tiny: Paths) -> None:
    assert read_redirects(tiny).entries == ()


def test_rows_are_read_in_order(tiny: Paths) -> None:
    (tiny.datasets / "redirects.csv").write_text(
        HEADER + "campaign,a/2024,b/2024,2025-01-02,Vì,Because\n", encoding="utf-8"
    )
    (entry,) = read_redirects(tiny).entries
    assert (entry.kind, entry.old_id, entry.new_id, entry.reason_en) == ("campaign", "a/2024", "b/2024", "Because")


def test_a_broken_file_gives_problems(tiny: Paths) -> None:
    path = tiny.datasets / "redirects.csv"
    for content in (b"\xff\xfe", b"kind,old\n", HEADER.encode() + b"campaign,a\n"):
        path.write_bytes(content)
        assert read_redirects(tiny).problems
