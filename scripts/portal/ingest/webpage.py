"""Web pages: HTML into lines of text with the numbering of its lists; scripts and styles are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from portal.ingest.assembling import Passage
from portal.ingest.columns import find_heading
from portal.ingest.numerals import write_numeral
from portal.ingest.tables import Spread, Table, build_table

LEFT_OUT = frozenset(
    "script style noscript template head svg math iframe object nav footer aside form button select".split()
)
PARAGRAPHS = frozenset(
    "address article blockquote body caption center details div dl fieldset figcaption figure h1 h2 h3 h4 h5 h6 header "
    "hr html main ol p pre section summary table ul".split()
)
LINES = frozenset("dd dt li tbody td tfoot th thead tr".split())
LINE = "\v"
SPACE = re.compile(r"[^\S\u00a0]+")
NUMBERED = re.compile(r"\s*(?:[-+•*–]|[(]?(?:\d{1,3}|[a-zđ]|[IVXL]{1,5})[.)])\s", re.IGNORECASE)
STYLES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
GAP = re.compile(r"[ \v\n]*[\v\n][ \v\n]*")
LEAST_ARTICLE = 400
MOST_CELLS = 30_000
NEAR = 12


def read_webpage(content: bytes) -> list[Passage]:
    """Return the text of an HTML page and its tables of targets: one line a block, list items numbered as shown.

    Where the page marks its article or main part, only that part is read.
    """
    passages: list[Passage] = []
    pieces: list[str] = []
    for piece in _pieces(_find_article(BeautifulSoup(content, "lxml"))):
        if isinstance(piece, Table):
            passages += [_join(pieces), piece]
            pieces = []
        else:
            pieces.append(piece)
    return [*passages, _join(pieces)]


def _join(pieces: list[str]) -> str:
    """Return the lines of some pieces, with an empty line between paragraphs."""
    return GAP.sub(lambda gap: "\n\n" if gap.group().count("\n") > 1 else "\n", "".join(pieces)).strip()


def _find_article(soup: BeautifulSoup) -> Tag:
    """Return the part of the page that is the document: its one article or main part, else all of it."""
    for name in ("article", "main"):
        found = soup.find_all(name)
        if len(found) == 1 and len(found[0].get_text()) >= LEAST_ARTICLE:
            return found[0]
    return soup


def _pieces(root: Tag) -> Iterator[str | Table]:
    """Yield the page's words, line ends and tables of targets; a stack instead of recursion bears any depth."""
    counters: dict[int, int] = {}
    outer = {id(table.find_parent("table")) for table in root.find_all("table")}
    stack: list[PageElement | str] = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, str) and not isinstance(node, NavigableString):
            yield node
        elif isinstance(node, Tag):
            if node.name in LEFT_OUT or node.has_attr("hidden"):
                continue
            if node.name == "br":
                yield "\n"
                continue
            table = _read_table(node) if node.name == "table" and id(node) not in outer else None
            if table is not None:
                yield table
                continue
            if node.name == "tr" and _is_plain_row(node):
                yield LINE + "\t".join(_row_cells(node)) + LINE
                continue
            if node.name in PARAGRAPHS or node.name in LINES:
                gap = LINE if node.name in LINES else "\n\n"
                yield gap
                stack.append(gap)
            if node.name == "li":
                yield _list_mark(node, counters)
            stack.extend(reversed(node.contents))
        elif not isinstance(node, PreformattedString):
            yield SPACE.sub(" ", str(node))


def _read_table(element: Tag) -> Table | None:
    """Return a table that lists targets; None where it lists something else or only gives a page its shape."""
    if len(element.find_all(["td", "th"], limit=MOST_CELLS)) == MOST_CELLS:
        return None
    table = build_table(
        [
            Spread(_cell_lines(cell), _whole(cell.get("colspan"), 1), _whole(cell.get("rowspan"), 1))
            for cell in row.find_all(["td", "th"], recursive=False)
        ]
        for row in element.find_all("tr")
    )
    return table if find_heading(table) else None


def _cell_lines(cell: Tag) -> str:
    """Return the words of a cell, its paragraphs and list items each on a line."""
    lines = _join([str(piece) for piece in _pieces(cell)]).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def _is_plain_row(row: Tag) -> bool:
    """Tell whether each cell of a table row is one short run of words, so that the row is one line."""
    cells = row.find_all(["td", "th"], recursive=False)
    return len(cells) > 1 and not row.find(["table", "li", "br"]) and all(len(cell.find_all("p")) < 2 for cell in cells)


def _row_cells(row: Tag) -> Iterator[str]:
    for cell in row.find_all(["td", "th"], recursive=False):
        yield SPACE.sub(" ", cell.get_text(" ")).strip()


def _list_mark(item: Tag, counters: dict[int, int]) -> str:
    """Return the mark that a browser shows before a list item, unless its words begin with one."""
    parent = item.parent
    if NUMBERED.match(_first_words(item)):
        return ""
    if parent is None or parent.name != "ol":
        return "- "
    start = _whole(parent.get("start"), 1)
    number = _whole(item.get("value"), counters.get(id(parent), start - 1) + 1)
    counters[id(parent)] = number
    return write_numeral(number, STYLES.get(str(parent.get("type", "1")), "decimal")) + ". "


def _first_words(item: Tag) -> str:
    """Return the first words of a list item, looked for a few elements deep and not in items inside it."""
    node = item.next_element
    for _ in range(NEAR):
        if node is None or (isinstance(node, Tag) and node.name == "li"):
            break
        if isinstance(node, NavigableString) and node.strip():
            return str(node)
        node = node.next_element
    return ""


def _whole(value: object, otherwise: int) -> int:
    """Return an attribute that is a small whole number, else `otherwise`."""
    text = str(value)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else otherwise
