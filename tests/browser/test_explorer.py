"""The explorer: every target in one table, found, filtered, ordered, shared and taken home just as it is shown."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, Route

from portal.paths import Paths

from .conftest import DESKTOP, PHONE
from .test_access import RULES, tell
from .test_reading import watch

# One process does all browser tests, so that the site is built once.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

Open = Callable[..., BrowserContext]
EVERYTHING = "target,place,year,bound,status,province,level,indicator,domain,measure,comparator,document,quote"
FORMULA = '=cmd("GRDP"), tăng từ 9% trở lên'


def visit(page: Page, address: str) -> None:
    """Open the explorer and wait until it shows what its address asks for."""
    page.goto(address)
    settle(page)


def settle(page: Page) -> None:
    """Wait until the explorer has shown all that it was asked for."""
    page.locator(".explore.ready:not([aria-busy])").wait_for(timeout=15000)


def read_rows(page: Page) -> list[str]:
    """Return the addresses of the targets in the table, in order."""
    links = page.locator("[data-table] tbody th a").evaluate_all("links => links.map(link => link.href)")
    return [urlsplit(link).path.removeprefix("/") + "#" + urlsplit(link).fragment for link in links]


def choose(page: Page, facet: str, value: str) -> None:
    """Tick one option of a filter."""
    part = page.locator(f"[data-facet={facet}]")
    if not part.evaluate("part => part.open"):
        part.locator("summary").click()
    part.locator(f'input[value="{value}"]').click()
    settle(page)


def save(page: Page, ending: str, folder: Path) -> Path:
    """Press a download button and return the file."""
    with page.expect_download() as download:
        page.locator(f"[data-file={ending}]").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def read_published(paths: Paths) -> pd.DataFrame:
    """Return the published table of all targets."""
    return pd.read_csv(paths.site / "data" / "targets-wide.csv", dtype="string", keep_default_na=False).set_index(
        "target_id"
    )


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("prefix", ["", "en/"], ids=["vi", "en"])
def test_search_finds_whatever_the_diacritics(
    open_browser: Open, base: str, prefix: str, viewport: dict[str, int]
) -> None:
    page = open_browser(viewport=viewport).new_page()
    faults, outside = watch(page, base)
    visit(page, f"{base}{prefix}kham-pha/")
    everything = page.locator("[data-explore-status]").inner_text()
    found = {}
    for typed in ("ho ngheo kon ray", "HỘ NGHÈO Kon Rẫy", "hô ngheo kon rây"):
        page.locator("#explore-q").fill(typed)
        page.wait_for_function(
            "text => document.querySelector('[data-explore-status]').textContent !== text", arg=everything
        )
        settle(page)
        found[typed] = read_rows(page)
    first = found["ho ngheo kon ray"]
    assert f"{prefix}phong-trao/kon-tum/kon-ray/2024/#poverty-reduction" in first
    assert all(rows == first for rows in found.values())
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    assert (faults, outside) == ([], [])


def test_search_reads_the_words_of_statements_quotations_and_documents(open_browser: Open, base: str) -> None:
    page = open_browser(viewport=DESKTOP).new_page()
    for query, target in (
        ("08/CT-UBND", "phong-trao/kon-tum/2024/#grdp-growth"),
        ("dat san xuat kon ray", "phong-trao/kon-tum/kon-ray/2024/#ethnic-minority-production-land"),
        ("tỉ lệ hộ nghèo", "phong-trao/kon-tum/2024/#poverty-reduction"),
    ):
        visit(page, f"{base}kham-pha/?q={query}")
        assert target in read_rows(page)
    visit(page, f"{base}kham-pha/?q=zzzz")
    assert read_rows(page) == []
    assert page.locator("[data-explore-status]").inner_text() != ""


def test_filters_and_their_counts_agree_with_the_published_table(
    open_browser: Open, base: str, portal_paths: Paths
) -> None:
    page = open_browser(viewport=DESKTOP).new_page()
    visit(page, f"{base}kham-pha/")
    choose(page, "place", "kon-tum")
    choose(page, "year", "2024")
    wide = read_published(portal_paths)
    here = wide[(wide["province_id"] == "kon-tum") & (wide["year"] == "2024")]
    assert page.locator("[data-explore-status]").inner_text().startswith(str(len(here)))
    page.locator("[data-facet=domain] summary").click()
    for domain, rows in here.groupby("domain"):
        amount = page.locator(f'[data-facet=domain] li:has(input[value="{domain}"]) .amount')
        assert amount.inner_text() == str(len(rows))
    choose(page, "level", "district")
    wanted = {
        f"phong-trao/{path}"
        for path in here[here["locality_level"] == "district"].index.str.replace(r"/([^/]+)$", r"/#\1", regex=True)
    }
    assert set(read_rows(page)) == wanted
    assert page.locator("[data-chips] .chip:not(.clear)").count() == 3
    page.keyboard.press("Escape")
    page.locator("[data-chips] .clear").click()
    settle(page)
    assert page.locator("[data-explore-status]").inner_text().startswith(str(len(wide)))


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["vi", "en"])
def test_an_address_shows_the_same_again(open_browser: Open, base: str, prefix: str) -> None:
    first = open_browser(viewport=DESKTOP).new_page()
    visit(first, f"{base}{prefix}kham-pha/")
    choose(first, "place", "kon-tum")
    choose(first, "status", "no_result")
    first.keyboard.press("Escape")
    first.locator("[data-sort=bound]").click()
    settle(first)
    first.locator(".pull:has([data-columns]) summary").click()
    first.locator("[data-columns] input[value=indicator]").click()
    first.locator("[data-columns] input[value=year]").click()
    settle(first)
    asked = parse_qs(urlsplit(first.url).query)
    assert asked["place"] == ["kon-tum"] and asked["status"] == ["no_result"] and asked["sort"] == ["bound"]
    second = open_browser(viewport=DESKTOP).new_page()
    visit(second, first.url)
    assert second.locator("[data-table]").inner_text() == first.locator("[data-table]").inner_text()
    assert second.locator("thead th.c-indicator").count() == 1
    assert second.locator("thead th.c-year").count() == 0
    first.go_back()
    settle(first)
    assert first.locator("thead th.c-year").count() == 1


def test_order_puts_like_units_together_and_what_has_no_figure_last(
    open_browser: Open, base: str, portal_paths: Paths
) -> None:
    page = open_browser(viewport=DESKTOP).new_page()
    wide = read_published(portal_paths)
    units = pd.read_csv(portal_paths.site / "data" / "units.csv", dtype="string").set_index("unit_id")
    for sort, is_down in (("bound", False), ("-bound", True)):
        visit(page, f"{base}kham-pha/?indicator=grdp-growth&indicator=state-budget-revenue&sort={sort}")
        keys = [path.removeprefix("phong-trao/").replace("/#", "/") for path in read_rows(page)]
        shown = wide.loc[keys]
        dimensions = units.loc[shown["unit_id"], "dimension"].tolist()
        runs = [one for place, one in enumerate(dimensions) if not place or one != dimensions[place - 1]]
        assert len(runs) == len(set(runs)) == 2
        growth = (
            shown[(shown["indicator_id"] == "grdp-growth") & (shown["revised_on"] == "")]["value"]
            .astype(float)
            .tolist()
        )
        assert growth == sorted(growth, reverse=is_down)
    header = page.locator("thead th:has([data-sort=bound])")
    assert header.get_attribute("aria-sort") == "descending"


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["vi", "en"])
def test_the_csv_holds_just_what_is_shown(
    open_browser: Open, base: str, portal_paths: Paths, tmp_path: Path, prefix: str
) -> None:
    page = open_browser(viewport=DESKTOP).new_page()
    visit(
        page,
        f"{base}{prefix}kham-pha/?place=kon-tum&year=2024&sort=status&columns=target,place,year,bound,status,document,quote",
    )
    path = save(page, "csv", tmp_path)
    content = path.read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n")
    with path.open(encoding="utf-8", newline="") as file:
        assert len({len(row) for row in csv.reader(file)}) == 1
    frame = pd.read_csv(path, dtype="string", keep_default_na=False).set_index("target_id")
    language = "en" if prefix else "vi"
    assert [
        urlsplit(url).path.removeprefix("/") + "#" + urlsplit(url).fragment for url in frame["page_url"]
    ] == read_rows(page)
    assert frame[f"statement_{language}"].tolist() == page.locator("[data-table] tbody th a").all_inner_texts()
    shown = [text.replace("\u00a0", " ") for text in page.locator("[data-table] td.c-bound b").all_inner_texts()]
    assert [text for text in frame["bound"] if text] == shown
    wide = read_published(portal_paths).loc[frame.index]
    first = frame["revised_on"] == ""
    for column in (
        "status",
        "judged_status",
        "observed_value",
        "quote",
        "quote_status",
        "year",
        "document_id",
        "locality_id",
    ):
        assert (frame[column] == wide[column]).all(), column
    for column in ("value", "value_upper", "total"):
        assert (frame[column] == wide[column])[first].all(), column


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_the_workbook_has_typed_numbers_and_texts_that_stay_texts(
    open_browser: Open, base: str, portal_paths: Paths, tmp_path: Path
) -> None:
    page = open_browser(viewport=DESKTOP).new_page()
    faults, _ = watch(page, base)

    def serve_formula(route: Route) -> None:
        """Answer as the site does, with a first statement that looks like a formula."""
        answer = route.fetch()
        rows = answer.json()
        route.fulfill(response=answer, json={**rows, "statement": [FORMULA, *rows["statement"][1:]]})

    page.route("**/kham-pha/kon-tum/2024-vi.json", serve_formula)
    visit(page, f"{base}kham-pha/?columns={EVERYTHING}")
    book = openpyxl.load_workbook(save(page, "xlsx", tmp_path))
    sheet = book.worksheets[0]
    assert sheet.freeze_panes == "A2"
    header, *rows = sheet.iter_rows()
    assert all(cell.font.bold for cell in header)
    titles = [str(cell.value) for cell in header]
    assert len(set(titles)) == len(titles)
    wide = read_published(portal_paths)
    assert len(rows) == len(wide)
    odd = [cell for row in rows for cell in row if cell.value == FORMULA]
    assert [cell.data_type for cell in odd] == ["s"]
    place = titles.index("Giá trị")
    for row in rows:
        published = wide.loc[str(row[0].value)]
        assert row[titles.index("Năm")].value == int(published["year"])
        if not published["revised_on"]:
            assert row[place].value == (float(published["value"]) if published["value"] else None)
        assert all(cell.data_type in ("s", "n") for cell in row)
    assert "CC BY 4.0" in str([cell.value for row in book.worksheets[1].iter_rows() for cell in row])
    assert faults == []


def test_a_chart_of_the_selection_counts_what_the_table_holds(open_browser: Open, base: str) -> None:
    page = open_browser(viewport=DESKTOP).new_page()
    faults, outside = watch(page, base)
    visit(page, f"{base}kham-pha/?place=kon-tum&chart=year")
    page.locator("[data-chart-canvas] svg").wait_for(timeout=20000)
    cells = page.locator("[data-chart-figures] td").all_inner_texts()
    total = page.locator("[data-explore-status]").inner_text().split()[0]
    assert sum(int(cell) for cell in cells) == int(total)
    page.locator("#explore-kind").select_option("figures")
    page.locator("[data-chart-note]:not(:empty)").wait_for()
    choose(page, "indicator", "grdp-growth")
    page.locator("[data-chart-canvas] svg").wait_for(timeout=20000)
    assert "8,2" in page.locator("[data-chart-figures]").inner_text()
    assert (faults, outside) == ([], [])


def test_an_unknown_result_is_shown_as_unknown(open_browser: Open, base: str) -> None:
    page = open_browser(viewport=DESKTOP).new_page()
    visit(page, f"{base}kham-pha/?status=no_result")
    words = set(page.locator("td.c-status").all_inner_texts())
    assert words == {"Chưa có kết quả công bố"}
    assert page.locator("td.c-status .verdict-no_result use[href='#m-no_result']").count() == len(read_rows(page))


def test_everything_can_be_done_by_keyboard(open_browser: Open, base: str) -> None:
    page = open_browser(viewport=DESKTOP).new_page()
    visit(page, f"{base}kham-pha/")
    page.locator("#explore-q").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('[data-facet]').dataset.facet") == "place"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("kon ray")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    settle(page)
    assert parse_qs(urlsplit(page.url).query)["place"] == ["kon-tum/kon-ray"]
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert not page.locator("[data-facet=place]").evaluate("part => part.open")
    page.locator("[data-sort=place]").focus()
    page.keyboard.press("Enter")
    settle(page)
    assert page.evaluate("document.activeElement.dataset.sort") == "place"
    page.locator("[data-chips] .chip").focus()
    page.keyboard.press("Enter")
    settle(page)
    assert page.evaluate("document.activeElement !== document.body")


def test_pages_of_the_table_turn(open_browser: Open, base: str) -> None:
    page = open_browser().new_page()
    visit(page, f"{base}kham-pha/")
    first = read_rows(page)
    page.locator("[data-pager] button").last.click()
    settle(page)
    assert parse_qs(urlsplit(page.url).query)["page"] == ["2"]
    assert not set(first) & set(read_rows(page))


@pytest.mark.parametrize(
    ("prefix", "viewport", "scheme"),
    [("", PHONE, "dark"), ("en/", DESKTOP, "light")],
    ids=["vi-phone-dark", "en-desktop-light"],
)
def test_axe_finds_nothing_in_use(
    open_browser: Open, base: str, prefix: str, viewport: dict[str, int], scheme: str
) -> None:
    page = open_browser(viewport=viewport, color_scheme=scheme, reduced_motion="reduce").new_page()
    visit(page, f"{base}{prefix}kham-pha/?year=2024&year=2020&columns={EVERYTHING}&chart=year")
    page.locator("[data-chart-canvas] svg").wait_for(timeout=20000)
    assert tell(Axe().run(page, options=RULES).response["violations"]) == []
    page.locator("[data-facet=place] summary").click()
    assert tell(Axe().run(page, context="[data-facet=place]", options=RULES).response["violations"]) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["vi", "en"])
def test_without_scripts_it_leads_to_the_downloads(open_browser: Open, base: str, prefix: str) -> None:
    page = open_browser(java_script_enabled=False).new_page()
    page.goto(f"{base}{prefix}kham-pha/")
    assert not page.locator("[data-explore]").is_visible()
    assert page.locator(".flag").first.is_visible()
    for link in ("targets-wide.csv", "chi-tieu-mo.xlsx"):
        assert page.locator(f'a[href$="data/{link}"]').is_visible()
    with page.expect_download() as download:
        page.locator('a[href$="targets-wide.csv"]').click()
    assert download.value.path().stat().st_size
    page.locator(f'main a[href$="{prefix}tai-ve/"]').click()
    page.wait_for_url("**/tai-ve/")


def test_where_files_do_not_come_the_page_says_so_and_offers_the_downloads(open_browser: Open, base: str) -> None:
    page = open_browser().new_page()
    page.route("**/columns.json", lambda route: route.abort())
    page.goto(f"{base}kham-pha/")
    page.locator("[data-explore-failed]").wait_for()
    assert page.locator('a[href$="data/targets-wide.csv"]').is_visible()


def test_rows_of_another_build_are_refused(open_browser: Open, base: str) -> None:
    """A portal published anew while the page is open never shows the words of one target beside those of another."""
    page = open_browser().new_page()

    def serve_another(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, json={**answer.json(), "stamp": "00000000"})

    page.route("**/kham-pha/*/20*-vi.json", serve_another)
    page.goto(f"{base}kham-pha/")
    page.locator("[data-explore-said]:not(:empty)").wait_for()
    assert "tải lại trang" in page.locator("[data-explore-said]").inner_text()
    assert read_rows(page) == []
