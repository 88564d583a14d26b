"""The list of lasting addresses: read from a site, kept as text, compared; a mended id leads on, a lost one is told."""

from __future__ import annotations

import json
from collections.abc import Iterator

from portal.addresses import find_vanished, list_addresses, parse_addresses, render_addresses
from portal.read.redirects import Redirect
from portal.write import File

MOVED = Redirect("campaign", "a/2023", "a/2024", "2025-01-02", "Sai năm.", "Wrong year.")
TARGET = Redirect("target", "a/2024/grdp", "a/2024/growth", "", "", "")


def make_site(ending: str, *, campaign: str = "a/2024", keys: str = "growth", redirects: str = "[]") -> Iterator[File]:
    """Yield a small site, before (`md`) or after (`html`) the site generator."""
    ids = "".join(f'<tr id="{key}">' for key in keys.split())
    rows = "".join(f"{campaign},{key}\r\n" for key in keys.split())
    yield File(f"index.{ending}", b"")
    yield File(f"en/index.{ending}", b"")
    yield File("tai-ve.md" if ending == "md" else "tai-ve/index.html", b"")
    yield File(f"phong-trao/{campaign}/index.{ending}", f'<main id="main">{ids}<h2 id="_use">'.encode())
    yield File(f"phong-trao/{campaign}/data.csv", b"")
    yield File(f"phong-trao/{campaign}/chart.svg", b"")
    yield File("en/dia-phuong/a/feed.xml", b"")
    yield File("assets/places.json", b"")
    yield File("data/releases/1/targets.csv", b"")
    yield File("data/targets.csv", f"campaign_id,key\r\n{rows}".encode())
    yield File("data/index.json", f'{{"redirects": {redirects}}}'.encode())


def test_the_lasting_addresses_are_the_same_before_and_after_the_generator() -> None:
    found = list_addresses(make_site("md"))
    assert found == list_addresses(make_site("html"))
    assert found == {
        "/": {".", "en:."},
        "data/": {"index.json", "targets.csv"},
        "dia-phuong/a/": {"en:feed.xml"},
        "phong-trao/a/2024/": {".", "#growth", "data.csv"},
        "tai-ve/": {"."},
    }


def test_the_list_is_sorted_text_that_reads_back() -> None:
    found = list_addresses(make_site("html", keys="b a"))
    text = render_addresses("2025.1.2+00000000", found)
    assert parse_addresses(text) == found
    assert "\nphong-trao/a/2024/ #a #b . data.csv\n" in text


def test_a_vanished_address_is_told() -> None:
    kept = list_addresses(make_site("html", keys="growth poverty"))
    present = dict(list_addresses(make_site("md")))
    assert find_vanished(kept, present, ()) == ["phong-trao/a/2024/#poverty"]
    present["/"] = frozenset({"."})
    del present["dia-phuong/a/"], present["tai-ve/"]
    assert find_vanished(kept, present, ()) == [
        "en/",
        "en/dia-phuong/a/feed.xml",
        "phong-trao/a/2024/#poverty",
        "tai-ve/",
    ]


def test_an_anchor_is_found_where_the_page_of_a_mended_campaign_leads_to() -> None:
    kept = list_addresses(make_site("html", campaign="a/2023", keys="growth poverty"))
    moved = [File("phong-trao/a/2023/index.html", b""), File("phong-trao/a/2023/data.csv", b"")]
    present = list_addresses((*make_site("md"), *moved))
    assert find_vanished(kept, present, (MOVED,)) == ["phong-trao/a/2023/#poverty"]
    assert len(find_vanished(kept, present, ())) == 2


def test_the_old_key_of_a_target_is_an_anchor_that_counts() -> None:
    kept = list_addresses(make_site("html", keys="grdp"))
    redirects = json.dumps([{"kind": "target", "old_id": TARGET.old_id, "new_id": TARGET.new_id}])
    site = make_site("md", keys="growth", redirects=redirects)
    with_anchor = [
        File(file.path, file.content.replace(b'<tr id="growth">', b'<tr id="growth"><span id="grdp">')) for file in site
    ]
    assert find_vanished(kept, list_addresses(with_anchor), (TARGET,)) == []
    without = list_addresses(make_site("md", keys="growth", redirects=redirects))
    assert find_vanished(kept, without, (TARGET,)) == ["phong-trao/a/2024/#grdp"]
