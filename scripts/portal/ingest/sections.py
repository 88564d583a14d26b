"""Sections: which part of a document a block stands in, and the duties and contents that it lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from portal.ingest.dates import find_dates
from portal.ingest.prose import Prose

ROLES = (
    ("duties", re.compile(r"to ch\w{1,4} th\S{1,4} hi|trach nhiem thuc hien|phan cong (?:nhiem vu|thuc hien)")),
    ("content", re.compile(r"giai phap")),
    ("breakthrough", re.compile(r"dot pha")),
    ("participants", re.compile(r"^\W*doi tuong(?!.*noi dung)")),
    ("targets", re.compile(r"chi tieu")),
    ("aims", re.compile(r"muc tieu|muc dich|yeu cau")),
    ("content", re.compile(r"noi dung|nhiem vu")),
    ("period", re.compile(r"^\W*thoi gian")),
)
"""The first role whose words a heading carries, in this order, is the role of what stands below it."""
ASKING = re.compile(r"^\W*(?:de nghi|giao|yeu cau|p[eé] nghi|phan cong|uy quyen(?: cho)?)\s+")
VERBS = re.compile(
    r"\s*(?P<passed>:|,?\s(?:co|chiu|c6) trach nhiem)|,?\s(?:chu tri|phoi hop|tham muu|can cu|tren co so|xay dung|"
    r"tang cuong|tiep tuc|theo doi|huong dan|tich cuc|neu cao|to chuc phat dong|to chuc tri|to chuc thuc|chi dao|"
    r"day manh|to chuc trien khai|trien khai|giam sat|don doc|kiem tra|phat dong|tuyen truyen|phdi hop)\b"
)
ARTICLE = re.compile(r"\W*(?:dieu \d{1,2}|chuong [ivxl]{1,5}|phan (?:thu )?\w{1,5})\W")
OFFICE = re.compile(
    r"\W*(?:đề nghị |giao |yêu cầu )?(?:các (?:sở|phòng|ban|ngành|cơ quan|đơn vị|cụm|khối)\b|"
    r"(?:sở|phòng|ban|báo|đài|trưởng các) |văn phòng|[uủ][yỷ] ban|ubnd|thủ trưởng|hội đồng|công an|mặt trận|"
    r"cổng thông tin)",
    re.IGNORECASE,
)
"""How an item that charges an office begins; with diacritics, for `Số` is no `Sở`."""
PERIOD = re.compile(r"\W*thoi gian (?:thi dua|phat dong|thuc hien|to chuc)")
BASIS = re.compile(r"^\W*(?:can cu|tren co so)\b.{3,160}?,\s*(?=(?:tung|cac|moi|thu truong|uy ban)\s)")
LEAD = 160
LEAST_CLAUSE = 60
LONGEST_ACTOR = 200
LONGEST_DUTY = 320
CLAUSE_END = re.compile(r";|\.(?=\s|$)|[.;]?/\.$")


@dataclass(frozen=True)
class Item:
    """Hold one duty, content or group of participants in the document's own words, with its place.

    `role` is `duties`, `content`, `breakthrough` or `participants`; only a duty has an `actor`.
    """

    role: str
    actor: str
    words: str
    start: int
    end: int


def section_roles(prose: Prose) -> list[str]:
    """Return, for each block, the role of the section that it stands in; empty where no heading says.

    A dotted item (`3.1`) stands below the heading that has its number (`3`), whatever lies between; what
    has no heading above it stands in the last article (`Điều 2. …`) that opened.
    """
    roles: list[str] = []
    numbered: dict[str, str] = {}
    article = ""
    for block in prose.blocks:
        if block.parent is not None:
            role = roles[block.parent]
        else:
            role = numbered.get(block.marker.partition(".")[0], "") if "." in block.marker else article
        if block.kind == "paragraph" and ARTICLE.match(prose.flat_line, block.start, block.end):
            role = article = _role_of_words(prose.flat_line[block.start : min(block.end, block.start + LEAD)])
        elif block.kind == "heading":
            role = _role_of_words(prose.words_flat(block.start, block.end)) or role
            numbered[block.marker] = role
        elif block.is_lead and block.kind != "footer":
            role = _role_of_words(prose.flat_line[max(block.start, block.end - LEAD) : block.end]) or role
        roles.append("" if block.kind == "footer" else role)
    return roles


def _role_of_words(flat: str) -> str:
    return next((role for role, pattern in ROLES if pattern.search(flat)), "")


def find_items(prose: Prose) -> Iterator[Item]:
    """Yield the duties, contents, breakthroughs and participants that the sections list, in order."""
    roles = section_roles(prose)
    parents = {block.parent for block in prose.blocks if block.kind == "item"}
    for number, (block, role) in enumerate(zip(prose.blocks, roles, strict=True)):
        if (
            block.kind not in ("item", "paragraph")
            or number in parents
            or (block.kind == "paragraph" and not block.path)
        ):
            continue
        if role == "duties" and block.kind == "item":
            actor, start = _split_actor(prose, block.start, block.end)
            yield Item(role, actor, _first_clause(prose, start, block.end), block.start, block.end)
        elif role in ("", "targets") and block.kind == "item" and OFFICE.match(prose.text, block.start, block.end):
            actor, start = _split_actor(prose, block.start, block.end)
            if actor:
                yield Item("duties", actor, _first_clause(prose, start, block.end), block.start, block.end)
        elif role in ("content", "breakthrough", "participants"):
            yield Item(role, "", _first_clause(prose, block.start, block.end), block.start, block.end)


def _split_actor(prose: Prose, start: int, end: int) -> tuple[str, int]:
    """Return who is charged and where the duty begins; nobody where no verb follows within reach."""
    flat = prose.flat_line[start:end]
    asking = ASKING.match(flat) or BASIS.match(flat)
    begin = asking.end() if asking else 0
    verb = VERBS.search(flat, begin + 3, begin + LONGEST_ACTOR)
    if verb is None:
        return "", start
    actor = prose.words(start + begin, start + verb.start())
    after = verb.end() if verb["passed"] else verb.start()
    return actor.strip(" ,:"), start + after


def _first_clause(prose: Prose, start: int, end: int) -> str:
    """Return the words up to the first semicolon or full stop, cut at a word where they are too long."""
    stop = CLAUSE_END.search(prose.text, min(start + LEAST_CLAUSE, end), end)
    words = prose.words(start, stop.start() if stop else end).strip(" ,:.;/")
    if len(words) > LONGEST_DUTY:
        words = words[:LONGEST_DUTY].rsplit(" ", 1)[0] + "…"
    return words


@dataclass(frozen=True)
class Period:
    """Hold the first and last day that a text names for its movement; `from_launch`: it begins on its launch."""

    start: str = ""
    end: str = ""
    from_launch: bool = False


def find_period(prose: Prose) -> Period:
    """Return the time of the movement as far as the section on time names it."""
    for block, role in zip(prose.blocks, section_roles(prose), strict=True):
        if role != "period" and not PERIOD.match(prose.flat_line, block.start, block.end):
            continue
        dates = [date.iso for date in find_dates(prose.flat, block.start, block.end)]
        if dates:
            from_launch = "ngay phat dong" in prose.flat_line[block.start : block.end]
            return Period(dates[0] if len(dates) > 1 else "", dates[-1], from_launch)
    return Period()
