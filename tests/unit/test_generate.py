"""Pages are generated in parts; what is known from the last build is kept, and only that."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from portal import generate
from portal.generate import generate_site, html_of
from portal.paths import Paths
from portal.site import SiteError, publish_site, read_config
from portal.write import PathClash
from tiny import PROJECT

DAY = "2025-01-31"
PAGE = "---\ntitle: {title}\nlang: vi\nhtml: |\n  <p>{text}</p>\n---\n\n# {title}\n"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Return a project with two generated pages and two hand-written ones that name each other and a generated one."""
    shutil.copytree(PROJECT / "docs" / "overrides", tmp_path / "docs" / "overrides")
    shutil.copy(PROJECT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    found = Paths(tmp_path)
    for name in ("index.md", "mot/index.md", "hai/index.md"):
        put(found.pages / name, PAGE.format(title=name, text=name))
    write_by_hand(found, "tay.md", "# Tay\n\n[Khác](khac.md) [Một](mot/index.md)\n")
    write_by_hand(found, "khac.md", "# Khác\n")
    return found


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_by_hand(paths: Paths, name: str, text: str) -> None:
    put(paths.docs / name, text)
    put(paths.pages / name, text)


def make(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Generate and publish; return the generated pages that were made and not kept."""
    made: list[str] = []
    run = generate.run_part

    def note(paths: Paths, config: object, part: generate.Part) -> None:
        made.extend(part.sources)
        run(paths, config, part)  # type: ignore[arg-type]

    monkeypatch.setattr(generate, "run_part", note)
    shutil.rmtree(paths.staging, ignore_errors=True)
    generate_site(paths, read_config(paths), DAY, workers=2)
    monkeypatch.setattr(generate, "run_part", run)
    publish_site(paths)
    return sorted(made)


def read_page(paths: Paths, name: str) -> str:
    return (paths.site / name).read_text(encoding="utf-8")


BY_HAND = ["khac.md", "mot/index.md", "tay.md"]


def test_a_page_is_made_once_and_then_kept(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    assert make(paths, monkeypatch) == sorted([*BY_HAND, "hai/index.md", "index.md"])
    first = read_page(paths, "hai/index.html")
    assert "<p>hai/index.md</p>" in first
    assert make(paths, monkeypatch) == BY_HAND
    assert read_page(paths, "hai/index.html") == first


def test_parts_give_the_same_site(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    make(paths, monkeypatch)
    whole = {path: path.read_bytes() for path in paths.site.rglob("*") if path.is_file()}
    shutil.rmtree(paths.site)
    monkeypatch.setattr(generate, "AT_ONCE", 1)
    make(paths, monkeypatch)
    assert {path: path.read_bytes() for path in paths.site.rglob("*") if path.is_file()} == whole


def test_whatever_a_page_is_made_from_makes_it_anew(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    make(paths, monkeypatch)
    put(paths.pages / "hai/index.md", PAGE.format(title="Hai", text="khác hẳn"))
    assert make(paths, monkeypatch) == sorted([*BY_HAND, "hai/index.md"])
    assert "khác hẳn" in read_page(paths, "hai/index.html")
    put(paths.docs / "overrides" / "main.html", "{% if page %}{{ page.meta.html }}{% endif %} new frame")
    assert len(make(paths, monkeypatch)) == 5
    assert "new frame" in read_page(paths, "index.html")


def test_a_page_that_was_changed_on_the_last_site_is_not_kept(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    make(paths, monkeypatch)
    good = read_page(paths, "hai/index.html")
    put(paths.site / "hai" / "index.html", "changed by hand")
    (paths.site / "index.html").unlink()
    assert make(paths, monkeypatch) == sorted([*BY_HAND, "hai/index.md", "index.md"])
    assert read_page(paths, "hai/index.html") == good


def test_links_from_hand_written_pages_lead_to_generated_ones(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    make(paths, monkeypatch)
    page = read_page(paths, "tay/index.html")
    assert 'href="../khac/"' in page
    assert 'href="../mot/"' in page


def test_a_link_that_leads_nowhere_ends_the_build(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    write_by_hand(paths, "tay.md", "# Tay\n\n[Không có](khong-co.md)\n")
    with pytest.raises(SiteError, match=r"khong-co\.md"):
        make(paths, monkeypatch)


def test_a_page_cannot_take_the_place_of_another_file(paths: Paths) -> None:
    put(paths.staging / "hai" / "index.html", "a redirect")
    with pytest.raises(PathClash):
        generate_site(paths, read_config(paths), DAY)


def test_the_list_of_pages_has_each_once(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    make(paths, monkeypatch)
    url = read_config(paths).url
    text = read_page(paths, "sitemap.xml")
    for address in ("", "mot/", "hai/", "tay/", "khac/"):
        assert text.count(f"<loc>{url}{address}</loc><lastmod>{DAY}</lastmod>") == 1
    assert text.count("<loc>") == 5


def test_the_generator_and_we_agree_on_addresses() -> None:
    assert [html_of(name) for name in ("index.md", "a/index.md", "a/b.md")] == [
        "index.html",
        "a/index.html",
        "a/b/index.html",
    ]
