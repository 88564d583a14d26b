"""A mended id leads from its old address to the new one."""

from __future__ import annotations

import json

from made_downloads import SITE, collect
from portal.derive import Tables
from portal.downloads import make_downloads, prepare
from portal.output import unpack
from portal.read.redirects import Redirect

MENDED = Redirect("campaign", "song-mai/2024", "song-may/2024", "2025-03-01", "Sai chính tả.", "A misspelling.")
PLACE = Redirect("locality", "mai", "song-may", "", "", "")
TARGET = Redirect("target", "song-may/2024/grdp", "song-may/2024/grdp-growth", "", "", "")


def test_a_page_stands_at_the_old_address_in_both_languages(tables: Tables) -> None:
    files = collect(unpack(make_downloads(prepare(tables, SITE), redirects=(MENDED, TARGET))))
    for prefix in ("", "en/"):
        page = files[f"{prefix}phong-trao/song-mai/2024/index.html"].decode()
        root = "../../../../" if prefix else "../../../"
        assert f'url={root}{prefix}phong-trao/song-may/2024/"' in page
        assert f'<script src="{root}assets/redirect.js">' in page
        assert f'rel="canonical" href="{SITE}{prefix}phong-trao/song-may/2024/"' in page
    index = json.loads(files["data/index.json"])["redirects"]
    assert [entry["url"] for entry in index] == [
        f"{SITE}phong-trao/song-may/2024/",
        f"{SITE}phong-trao/song-may/2024/#grdp-growth",
    ]
    assert index[1]["changed_on"] is None


def test_the_files_beside_a_page_that_moved_stand_at_the_old_address_too(tables: Tables) -> None:
    files = collect(unpack(make_downloads(prepare(tables, SITE), redirects=(MENDED, PLACE))))
    for old, new in (
        ("phong-trao/song-mai/2024", "phong-trao/song-may/2024"),
        ("dia-phuong/mai", "dia-phuong/song-may"),
    ):
        beside = {path.removeprefix(f"{new}/") for path in files if path.rpartition("/")[0] == new}
        assert {"data.csv", "data.json", "data.xlsx", "data.zip"} <= beside
        for name in beside:
            assert files[f"{old}/{name}"] == files[f"{new}/{name}"]
    assert files["en/dia-phuong/mai/feed.xml"] == files["en/dia-phuong/song-may/feed.xml"]
