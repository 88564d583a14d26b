"""`feedparser` reads every feed without a complaint."""

from __future__ import annotations

from pathlib import Path

import feedparser


def test_every_feed_is_well_formed_and_dated(site: Path) -> None:
    feeds = sorted(site.rglob("feed.xml"))
    assert len(feeds) == 6
    for path in feeds:
        parsed = feedparser.parse(path.read_bytes())
        assert not parsed.bozo, (path, parsed.get("bozo_exception"))
        assert parsed.version == "atom10"
        assert parsed.feed.title
        assert parsed.feed.updated_parsed
        assert parsed.entries
        ids = [entry.id for entry in parsed.entries]
        assert len(set(ids)) == len(ids)
        assert all(entry.link and entry.updated_parsed and entry.summary for entry in parsed.entries)
