"""The head of a document: its kind, number, date and title, as far as they are printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from portal.ingest.dates import Date, find_dates
from portal.ingest.prose import Prose, clean_line, flatten

KINDS = {
    "chi thi": "directive",
    "ke hoach": "plan",
    "nghi quyet": "resolution",
    "bao cao": "report",
    "phat dong phong trao thi dua": "launch",
    "loi phat dong": "launch",
    "quyet dinh": "",
    "thong bao": "",
    "huong dan": "",
    "chuong trinh": "",
    "cong van": "",
}
"""Words that name a document's kind, without diacritics; the empty ones have no place in the data."""
SYMBOLS = {"CT": "directive", "KH": "plan", "NQ": "resolution", "BC": "report"}
ALIKE = 88
HEAD_BLOCKS = 16
HEAD_REACH, HEAD_LINES, TITLE_LINES = 6000, 40, 5
LINE = re.compile(r"[^\n]*\S[^\n]*")
OPENING = re.compile(
    r"(?:can cu|thuc hien|de (?:thuc|phat|tiep|day|gop|chao)|nham|nam \d{4}|phat huy|quyet tam|uy ban nhan dan|"
    r"chu tich|tiep tuc|theo |huong toi|chao mung|trong nam|buoc vao|kinh gui)"
)
LISTED = re.compile(r"(?:[IVX]{1,4}|\d{1,2})[.)]\s|[-+]\s")
LONGEST_TITLE = 400
NUMBER = re.compile(
    r"(?<!\w)s[\w\u0300-\u036f]{1,2}\s*[:;]\s*(?P<number>[\d._…\s]{0,12}?)\s*"
    r"(?P<tail>(?:/\s*\d{4}\s*)?[/-]\s*[A-ZĐ]{1,6}(?:\s?[/-]\s?[A-ZĐ][A-Za-zĐđ&]{0,11})+)",
    re.IGNORECASE,
)
DAY, HOUR = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}", r"\d{1,2}[:h]\d\d"
POSTED = (
    re.compile(r"(?:ngay dang|dang ngay|dang luc|cap nhat|xuat ban)\W{0,4}"),
    re.compile(rf"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\W{{1,4}}(?:ngay )?(?={DAY}\W{{1,6}}{HOUR})"),
    re.compile(rf"(?<!\d)(?={DAY}\W{{1,6}}{HOUR})|(?<!\d){HOUR}\W{{1,6}}(?={DAY})"),
)
"""What stands before the day on which an article was posted; the plainest first."""
TRAILING = " -–—_*.:;"


@dataclass(frozen=True)
class Head:
    """Hold what the head of a document says; an empty text means that it says nothing.

    `kind` is the data's word, `kind_printed` the document's own. `number_status` and `date_status`
    are `stated`, `blank` or `absent`. `title` is the line below the kind; `number_words` and `date_words`
    are the characters that number and date were read from.
    """

    kind: str
    kind_printed: str
    number: str
    number_status: str
    date: str
    date_status: str
    title: str
    end: int
    number_words: str = ""
    date_words: str = ""


def read_head(prose: Prose) -> Head:
    """Return what the head of a document says."""
    kind, printed, title, end = _find_kind(prose)
    number, number_status, number_words = _find_number(prose, end)
    kind = kind or _kind_of_symbol(number)
    posted = next(filter(None, (mark.search(prose.flat, 0, 2000) for mark in POSTED)), None) if not kind else None
    if posted:
        date = next(iter(find_dates(prose.flat, posted.end(), posted.end() + 40)), None)
        title = _find_article_title(prose)
        return Head(
            "article", "", "", "absent", *_date_status(date), title, posted.end(), "", _words_of_date(prose, date)
        )
    date = _find_head_date(prose, end) if kind or printed else None
    date_words = _words_of_date(prose, date)
    return Head(kind, printed, number, number_status, *_date_status(date), title, end, number_words, date_words)


def _find_kind(prose: Prose) -> tuple[str, str, str, int]:
    """Return the kind, the words that name it, the title below them, and where the head ends."""
    lines = [match.span() for match in LINE.finditer(prose.text, 0, HEAD_REACH)][:HEAD_LINES]
    for place, (start, end) in enumerate(lines):
        printed = clean_line(prose.text[start:end]).strip(TRAILING)
        if not printed[:4].isupper():
            continue
        flat = flatten(printed)
        for name, kind in KINDS.items():
            if fuzz.ratio(flat[: len(name)], name) < ALIKE:
                continue
            rest = printed[len(name) :].strip(TRAILING)
            if rest and not (rest[0].isupper() or rest[0] == "v"):
                continue
            if rest and kind != "launch":
                return kind, printed[: len(name)], rest, end
            title, last = _find_title(prose, lines[place + 1 :])
            return kind, printed, title, last or end
    return "", "", "", lines[0][1] if lines else 0


def _find_title(prose: Prose, lines: Sequence[tuple[int, int]]) -> tuple[str, int]:
    """Return the words of the title and their end: the lines right below the kind, up to where the text opens."""
    parts: list[str] = []
    last = 0
    for start, end in lines[:TITLE_LINES]:
        words = clean_line(prose.text[start:end])
        if not words.strip(TRAILING):
            continue
        is_apart = bool(parts) and "\n" in prose.text[last:start].replace("\n", "", 1)
        if is_apart or (parts and words[0].isupper() and OPENING.match(flatten(words))) or LISTED.match(words):
            break
        if words.endswith((".", ";", ":")) or len(" ".join([*parts, words])) > LONGEST_TITLE:
            break
        parts.append(words.strip(TRAILING))
        last = end
    return " ".join(parts), last


def _find_article_title(prose: Prose) -> str:
    """Return an article's title: the first short line of its head that speaks of emulation or a launch."""
    for block in prose.blocks[:HEAD_BLOCKS]:
        words = clean_line(prose.text[block.start : block.end])
        flat = prose.flat[block.start : block.end]
        if len(words) < 200 and not words.endswith(".") and ("thi dua" in flat or "phat dong" in flat):
            return words
    return ""


def _find_number(prose: Prose, end: int) -> tuple[str, str, str]:
    """Return the number as printed, whether it is stated, left blank in part or absent, and its words."""
    match = NUMBER.search(prose.text, 0, max(end, 1))
    if match is None:
        return "", "absent", ""
    tail = re.sub(r"\s+", "", match["tail"])
    number = re.sub(r"[^\d]", "", match["number"])
    return (number + tail, "stated" if number else "blank", prose.words(*match.span()))


def _kind_of_symbol(number: str) -> str:
    """Return the kind that a number's letters name (`08/CT-UBND`), or nothing."""
    for part in re.split(r"[/-]", number):
        if part in SYMBOLS:
            return SYMBOLS[part]
    return ""


def _find_head_date(prose: Prose, end: int) -> Date | None:
    """Return the date in the head: the one on a line of its own or with the place of issue."""
    for date in find_dates(prose.flat, 0, end):
        line_start = prose.text.rfind("\n", 0, date.start) + 1
        before = prose.flat[line_start : date.start]
        if len(before) < 120 and not re.search(r"can cu|theo |thuc hien|cua |ngay dang", before):
            return date
    return None


def _words_of_date(prose: Prose, date: Date | None) -> str:
    return prose.words(date.start, date.end) if date else ""


def _date_status(date: Date | None) -> tuple[str, str]:
    if date is None:
        return "", "absent"
    return date.iso, "blank" if date.is_blank else "stated"
