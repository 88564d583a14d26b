"""The flow: all or nothing, never over what is there; what is written validates or says what is missing."""

from __future__ import annotations

import errno
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
from document_makers import make_word

from portal.ingest import create_campaign, ingest, summarise
from portal.ingest.folder import write_file, write_folder
from portal.ingest.refusals import DocumentRefused
from portal.paths import Paths
from portal.problems import Problem
from portal.read import read_datasets
from portal.validate import validate
from portal.words import Words

FIXTURES = Path(__file__).parents[2] / "fixtures" / "ingest"
PLAN = FIXTURES / "doi-che-2025-plan.txt"
VI, EN = Words("vi"), Words("en")


def tree(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def problems_of(paths: Paths, folder: Path) -> list[Problem]:
    shown = paths.relative(folder)
    return [problem for problem in validate(read_datasets(paths), paths) if problem.path.startswith(f"{shown}/")]


def test_a_draft_stands_in_its_place_beside_its_report(tiny: Paths) -> None:
    outcome = ingest(tiny, PLAN, "song-may/doi-che", 2025, None, None, VI)
    assert outcome.folder == tiny.datasets / "campaigns" / "song-may" / "doi-che" / "2025"
    assert sorted(path.name for path in outcome.folder.iterdir()) == ["campaign.yaml", "targets.csv"]
    assert outcome.report == tiny.build / "drafts" / "song-may" / "doi-che" / "2025" / "report.html"
    assert outcome.archived is None


def test_the_report_names_every_fault_that_validation_finds(tiny: Paths) -> None:
    shutil.copy(PLAN, tiny.root / "sources")
    outcome = ingest(tiny, PLAN, "song-may/doi-che", 2025, None, None, VI)
    found = problems_of(tiny, outcome.folder)
    assert found
    told = {(place.partition(" ")[0], gap.column) for gap in outcome.review.gaps for place in gap.places}
    assert {(problem.place(), problem.column) for problem in found} == told
    page = outcome.report.read_text(encoding="utf-8")
    for problem in found:
        assert problem.place() in page


def test_a_news_page_needs_only_its_theme_in_english(tiny: Paths) -> None:
    outcome = ingest(tiny, FIXTURES / "song-may-2025-news.html", "song-may", 2025, None, None, VI)
    assert outcome.archived is not None
    shutil.copy(outcome.archived, tiny.root / "sources")
    assert {(problem.code, problem.column) for problem in problems_of(tiny, outcome.folder)} == {("M260", "theme_en")}


@pytest.mark.parametrize("name", ["campaign.yaml", "anything"])
def test_a_folder_that_holds_something_is_left_alone(tiny: Paths, tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / name).write_text("mine", encoding="utf-8")
    before = tree(tiny.root)
    with pytest.raises(DocumentRefused, match="taken") as caught:
        ingest(tiny, PLAN, "song-may/doi-che", 2025, out, None, VI)
    assert caught.value.is_wrong_use
    assert tree(tiny.root) == before


def test_an_empty_folder_may_be_filled(tiny: Paths, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    ingest(tiny, PLAN, "song-may/doi-che", 2025, out, tmp_path / "page.html", VI)
    assert (out / "targets.csv").is_file()
    assert not (tiny.build / "drafts").exists()


def test_a_report_or_extracted_text_is_never_overwritten(tiny: Paths, tmp_path: Path) -> None:
    page, word = tmp_path / "page.html", tmp_path / "files" / "page.docx"
    word.parent.mkdir()
    word.write_bytes(make_word(PLAN.read_text(encoding="utf-8")))
    page.write_text("mine", encoding="utf-8")
    with pytest.raises(DocumentRefused, match="taken"):
        ingest(tiny, word, "song-may/doi-che", 2025, tmp_path / "out", page, VI)
    page.unlink()
    (tmp_path / "page.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(DocumentRefused, match="taken"):
        ingest(tiny, word, "song-may/doi-che", 2025, tmp_path / "out", page, VI)
    assert (tmp_path / "page.txt").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "out").exists()


def test_a_document_that_is_refused_leaves_nothing_behind(tiny: Paths, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7 rubbish")
    before = tree(tiny.root)
    with pytest.raises(DocumentRefused):
        ingest(tiny, bad, "song-may/doi-che", 2025, None, None, VI)
    assert tree(tiny.root) == before


def test_a_disk_that_fails_half_way_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.write_bytes

    def fail(self: Path, content: bytes) -> int:
        if self.name == "two":
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(self, content)

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(DocumentRefused, match="cannot_write"):
        write_folder(tmp_path / "new", {"one": b"1", "two": b"2"})
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(DocumentRefused, match="cannot_write"):
        write_file(tmp_path / "one" / "x", b"") or write_file(tmp_path / "one" / "x" / "y", b"")


def test_a_report_that_cannot_be_written_takes_the_draft_with_it(tiny: Paths, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    before = tree(tiny.root)
    with pytest.raises(DocumentRefused, match="cannot_write"):
        ingest(tiny, PLAN, "song-may/doi-che", 2025, None, tmp_path / "file" / "page.html", VI)
    assert tree(tiny.root) == before


def test_two_drafts_of_one_document_are_the_same_bytes(tiny: Paths, tmp_path: Path) -> None:
    first = ingest(tiny, PLAN, "song-may/doi-che", 2025, tmp_path / "out", tmp_path / "one.html", VI)
    kept = (tree(first.folder), first.report.read_bytes())
    shutil.rmtree(first.folder)
    second = ingest(tiny, PLAN, "song-may/doi-che", 2025, tmp_path / "out", tmp_path / "two.html", VI)
    assert (tree(second.folder), second.report.read_bytes()) == kept


def test_a_new_campaign_is_valid_at_once(tiny: Paths) -> None:
    folder = create_campaign(tiny, "song-may/suoi-ngoc", 2025)
    assert problems_of(tiny, folder) == []
    assert sorted(path.name for path in folder.iterdir()) == ["campaign.yaml", "targets.csv"]
    with pytest.raises(DocumentRefused, match="taken"):
        create_campaign(tiny, "song-may/suoi-ngoc", 2025)
    with pytest.raises(DocumentRefused, match="locality_out_of_time"):
        create_campaign(tiny, "song-may/suoi-ngoc", 2026)


def test_a_document_id_is_never_taken_twice(tiny: Paths) -> None:
    create_campaign(tiny, "song-may/suoi-ngoc", 2025)
    yaml = tiny.datasets / "campaigns" / "song-may" / "suoi-ngoc" / "2025" / "campaign.yaml"
    yaml.write_text(
        yaml.read_text(encoding="utf-8").replace("suoi-ngoc-2025-plan", "doi-che-2025-plan"), encoding="utf-8"
    )
    outcome = ingest(tiny, PLAN, "song-may/doi-che", 2025, None, None, VI)
    assert outcome.draft.campaign["document_id"] == "song-may-doi-che-2025-plan"


class Page(HTMLParser):
    """Collect what a page would fetch, its headings, its ids, and the labels that name its parts."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.needed: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        links = [values.get("href") or ""] if tag == "a" else []
        self.fetched += [values[name] or "" for name in ("src", "srcset", "data", "action") if name in values]
        self.fetched += [link for link in links if not link.startswith("#")]
        self.fetched += [tag] if tag in ("script", "link", "img", "iframe", "object") else []
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))
        self.ids += [values["id"] or ""] if "id" in values else []
        self.needed += [link[1:] for link in links] + [values.get("aria-labelledby") or ""] * (
            "aria-labelledby" in values
        )


@pytest.mark.parametrize("words", [VI, EN])
def test_the_report_stands_alone_and_its_parts_are_named(tiny: Paths, words: Words) -> None:
    outcome = ingest(tiny, PLAN, "song-may/doi-che", 2025, None, None, words)
    text = outcome.report.read_text(encoding="utf-8")
    page = Page()
    page.feed(text)
    assert page.fetched == []
    assert len(page.ids) == len(set(page.ids))
    assert set(page.needed) <= set(page.ids)
    assert page.headings[0] == 1
    assert all(after - before <= 1 for before, after in zip(page.headings, page.headings[1:], strict=False))
    assert f'<html lang="{words.language}">' in text
    assert "<mark>92.000<small>" in text


def test_the_report_escapes_what_documents_say(tiny: Paths, tmp_path: Path) -> None:
    path = tmp_path / "evil.txt"
    path.write_text(
        "KẾ HOẠCH\n\nI. CHỈ TIÊU\n\n- Thành lập mới 12 doanh nghiệp <script>alert(1)</script>.\n", encoding="utf-8"
    )
    outcome = ingest(tiny, path, "song-may/doi-che", 2025, None, None, VI)
    assert "<script>" not in outcome.report.read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [VI, EN])
def test_the_summary_says_what_was_found_and_what_is_missing(tiny: Paths, words: Words) -> None:
    outcome = ingest(tiny, PLAN, "song-may/doi-che", 2025, None, None, words)
    lines = list(summarise(outcome.review, words))
    assert any("budget-revenue" in line and "II.1.1, dòng 24" in line for line in lines)
    assert any("theme_en" in line for line in lines)
