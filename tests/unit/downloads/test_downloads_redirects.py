"""A mended id leads from its old address to the new one."""

from __future__ import annotations

import json

from made_downloads import SITE, collect
from portal.derive import Tables
from portal.downloads import make_downloads
from portal.read.redirects import Redirect

MENDED = Redirect("campaign", "song-mai/2024", "song-may/2024", "2025-03-01", "Sai chính tả.", "A misspelling.")
TARGET = Redirect("target", "song-may/2024/grdp", "song-may/2024/grdp-growth", "", "", "")


def test_a_page_stands_at_the_old_address_in_both_languages(tables: Tables) -> None:
    files = collect(make_downloads(tables, SITE, redirects=(MENDED, TARGET)))
    for prefix in ("", "en/"):
        page = files[f"{prefix}phong-trao/song-mai/2024/index.html"].decode()
        assert f'url={SITE}{prefix}phong-trao/song-may/2024/"' in page
        assert f'rel="canonical" href="{SITE}{prefix}phong-trao/song-may/2024/"' in page
    index = json.loads(files["data/index.json"])["redirects"]
    assert [entry["url"] for entry in index] == [
        f"{SITE}phong-trao/song-may/2024/",
        f"{SITE}phong-trao/song-may/2024/#grdp-growth",
    ]
    assert index[1]["changed_on"] is None
