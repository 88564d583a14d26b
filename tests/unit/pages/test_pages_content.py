"""What the pages of the tiny portal promise to show."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from markupsafe import escape

from made_pages import render_all
from portal.derive.tables import Tables
from portal.downloads import prepare
from portal.pages import campaign_list, document_list
from portal.pages.campaign import tell_campaign
from portal.pages.campaign_list import make_campaign_index
from portal.pages.document_list import make_document_index
from portal.pages.edition import Edition
from portal.pages.home import tell_story
from portal.pages.place_index import make_place_index
from portal.pages.render import render
from portal.pages.targets import list_groups

# Free text of each table, as people write it.
HOSTILE = {
    "campaigns": ("title_vi", "title_en", "theme_vi", "theme_en", "note_vi", "note_en"),
    "documents": ("title_vi", "title_en", "number", "issuer_vi", "issuer_en", "signatory", "url", "note_vi", "note_en"),
    "groups": ("title_vi", "title_en"),
    "targets": ("statement_vi", "statement_en", "quote", "note", "note_en", "grade"),
    "evidence": ("quote", "note", "note_en"),
    "revisions": ("quote", "reason", "reason_en"),
    "observations": ("publisher_vi", "source_title_vi", "quote", "note", "note_en", "url"),
    "citations": ("number", "title_vi", "title_en", "issuer_vi", "issuer_en"),
    "movements": ("wording", "name_vi", "name_en"),
    "duties": ("actor_vi", "actor_en", "duty_vi", "duty_en"),
    "contents": ("text_vi", "text_en"),
    "indicators": ("name_vi", "name_en", "aliases_vi", "definition_vi", "definition_en"),
    "localities": ("name_vi", "name_en"),
    "locality-events": ("document_title_vi", "document_number", "issuer_vi", "note_vi", "note_en"),
    "absences": ("what_vi", "what_en", "where_vi", "where_en"),
    "units": ("symbol_vi", "symbol_en", "name_vi", "name_en"),
}
CAMPAIGN = "phong-trao/song-may/2024/"


def test_targets_stand_in_document_order_under_the_documents_headings(edition: Edition) -> None:
    groups = list_groups(edition, edition.campaign("song-may/2024"), "headline")
    assert [group.number for group in groups] == ["I.1", "I.2"]
    keys = [target.key for group in groups for target in group.targets]
    rows = edition.tables.some("targets", "campaign_id", "song-may/2024")
    headline = [row for row in rows if row["section"] == "headline"]
    assert keys == [row["key"] for row in sorted(headline, key=lambda row: int(row["order"]))]
    assert [target.number for target in groups[0].targets][:5] == ["1", "2", "2", "2", "3"]
    assert [target.key for group in groups for target in group.targets if target.is_part] == ["vocational-labour"]


def test_targets_of_the_running_text_are_apart(edition: Edition) -> None:
    groups = list_groups(edition, edition.campaign("song-may/2024"), "body")
    assert [target.key for group in groups for target in group.targets] == ["citizen-satisfaction"]


def test_figures_are_written_for_vietnamese_readers(html: Mapping[str, str]) -> None:
    page = html[CAMPAIGN]
    for figure in ("63,70\u00a0triệu đồng", "≥\u00a04.600\u00a0tỷ đồng", "24–25%", "giảm ≥\u00a03–4\u00a0điểm %/năm"):
        assert figure in page


def test_every_target_has_its_anchor_and_its_words(html: Mapping[str, str], tables: Tables) -> None:
    for language in ("", "en/"):
        for row in tables.rows("targets"):
            page = html[f"{language}phong-trao/{row['campaign_id']}/"]
            assert f'<tr id="{row["key"]}"' in page
            assert str(escape(row["quote"])) in page


def test_a_restated_passage_is_never_shown_as_a_quotation(html: Mapping[str, str], tables: Tables) -> None:
    restated = [row for row in tables.rows("targets") if row["quote_status"] == "restated"]
    assert restated
    for language in ("", "en/"):
        for row in restated:
            addresses = (f"phong-trao/{row['campaign_id']}/", f"van-ban/{row['document_id']}/")
            for address in addresses:
                quotations = re.findall(r"<blockquote.*?</blockquote>|<q[ >].*?</q>", html[language + address], re.S)
                assert not any(str(escape(row["quote"])) in quotation for quotation in quotations)


def test_a_blank_number_is_said_to_be_blank(html: Mapping[str, str]) -> None:
    assert "(nguồn để trống)" in html["van-ban/doi-che-2024-plan/"]
    assert "(left blank in the source)" in html["en/van-ban/doi-che-2024-plan/"]


def test_evidence_that_disagrees_is_marked(html: Mapping[str, str]) -> None:
    assert "Con số khác với chỉ tiêu." in html[CAMPAIGN]
    assert "Bài báo ghi 350; chỉ thị ghi 360." in html[CAMPAIGN]


def test_a_revision_shows_both_figures_and_its_source(html: Mapping[str, str]) -> None:
    row = re.search(r'<tr id="grdp-growth".*?</tr>.*?</tr>', html[CAMPAIGN], re.S)
    assert row
    assert "≥\u00a08%" in row[0]
    assert "≥\u00a010%" in row[0]
    assert "10/07/2024" in row[0]
    assert "van-ban/song-may-2024-resolution/" in row[0]


def test_an_ended_place_leads_to_what_followed(html: Mapping[str, str]) -> None:
    assert "../../../dia-phuong/nui-thong-2025/" in html[CAMPAIGN]
    assert "../../dia-phuong/nui-thong-2025/" in html["dia-phuong/song-may/"]
    assert "../../dia-phuong/song-may/" in html["dia-phuong/nui-thong-2025/"]


def test_silence_is_said_to_be_silence(html: Mapping[str, str]) -> None:
    assert "Chưa nhập phong trào nào của nơi này" in html["dia-phuong/song-may/suoi-ngoc/"]
    assert "đã tìm, không thấy" in html["do-phu/"]


def test_two_places_of_one_name_are_told_apart_by_their_time(html: Mapping[str, str]) -> None:
    assert "Tỉnh Núi Thông (đến 30/06/2025)</a>" in html["do-phu/"]
    assert "Tỉnh Núi Thông (từ 01/07/2025)</a>" in html["do-phu/"]
    assert "Tỉnh Sông Mây</a>" in html["do-phu/"]


def test_report_links_carry_the_target(html: Mapping[str, str]) -> None:
    assert "template=1-bao-loi.yml" in html[CAMPAIGN]
    assert "target=song-may/2024/grdp-growth" in html[CAMPAIGN]


def test_without_a_repository_there_is_no_report_link(edition: Edition) -> None:
    context = tell_campaign(replace(edition, repository=""), edition.campaign("song-may/2024"), CAMPAIGN)
    assert context.report_url == ""
    assert all(target.report_url == "" for group in context.groups for target in group.targets)


def test_every_status_has_a_shape(html: Mapping[str, str]) -> None:
    for page in html.values():
        for code in set(re.findall(r'href="#(m-\w+|s-\w+)"', page)):
            assert f'id="{code}"' in page


def test_english_pages_mark_vietnamese_names(html: Mapping[str, str]) -> None:
    assert '<span lang="vi">Sông Mây</span>' in html[f"en/{CAMPAIGN}"]
    assert '<blockquote lang="vi">' in html[f"en/{CAMPAIGN}"]
    assert "lang=" not in html[CAMPAIGN]


def test_the_story_is_of_the_campaign_with_most_verdicts(edition: Edition) -> None:
    story = tell_story(edition, edition.tables.rows("campaigns"))
    assert story
    assert story.campaign.link.path.endswith("phong-trao/song-may/2024/")


def test_place_index_holds_old_and_new_names(edition: Edition) -> None:
    rows = json.loads(make_place_index(edition).content)
    assert len(rows) == len(edition.tables.rows("localities"))
    ended = {path.removeprefix("en/"): date for _, path, date in rows}
    assert ended["dia-phuong/song-may/"]
    assert ended["dia-phuong/nui-thong-2025/"] == ""


def test_the_index_of_campaigns_counts_by_province(edition: Edition) -> None:
    page, *_ = make_campaign_index(edition)
    assert page.path == "phong-trao/"
    assert len(page.context.provinces) == 1  # type: ignore[attr-defined]


@pytest.mark.parametrize("table", ["campaigns", "documents"])
def test_a_long_index_shows_the_newest_and_leads_to_all_by_year(
    edition: Edition, table: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without scripts too: the years' pages together hold every row of the table, each once."""
    module, make = {
        "campaigns": (campaign_list, make_campaign_index),
        "documents": (document_list, make_document_index),
    }[table]
    monkeypatch.setattr(module, "NEWEST", 1)
    whole, *years = make(edition)
    context: Any = whole.context
    assert (len(context.rows), context.is_cut) == (1, True)
    text = render(whole).content.decode()
    prefix = edition.path("")
    for year in years:
        assert f'href="../{"../" if prefix else ""}{prefix}{year.path}"' in text
    shown = [row.link.path for year in years for row in year.context.rows]  # type: ignore[attr-defined]
    assert len(shown) == len(set(shown)) == len(edition.tables.rows(table))


def test_hostile_data_stays_text(tables: Tables) -> None:
    """Whatever a cell holds, it is printed as text: on every page, in titles, and in the description for machines."""
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'</title>"
    frames = {name: frame.copy() for name, frame in tables.frames.items()}
    for name, columns in HOSTILE.items():
        for column in columns:
            frames[name][column] = [f"{cell}{hostile}" if cell else cell for cell in frames[name][column]]
    made = Tables(tables.sources, frames, tables.version, tables.updated_on)
    for file in render_all(prepare(made, "https://example.org/")):
        _, _, printed = file.content.decode().partition("\nhtml: |\n")
        assert "<script>" not in printed, file.path
        assert "<img src=x" not in printed, file.path
        assert "</title>" not in printed, file.path


def test_pages_are_the_same_on_every_run(tables: Tables) -> None:
    publication = prepare(tables, "https://example.org/")
    first, second = ([file.content for file in render_all(publication)] for _ in range(2))
    assert first == second
