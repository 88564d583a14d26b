"""Strokes: the parts of a unit behind its strokes, such as `/người/năm` and `/1 vạn dân`, each in one form."""

from __future__ import annotations

from collections.abc import Sequence

from portal.statements.letters import word
from portal.statements.numbers import SCALES
from portal.statements.tokens import NUMBER, SIGN, WORD, Token

_FILLING = 2
"""So many words may stand between a unit and its stroke: `m2 sàn/người`."""
_AFTER_SHARE = frozenset(word(name).key for name in ("lệ", "trọng", "suất", "số"))
_ONE = frozenset({"1", "mot"})
_PEOPLE = frozenset({"dan", "nguoi dan", "dan so"})
_BASE_WORDS: dict[str, str] = {
    "nam": "year", "thang": "month", "ngay": "day", "vu": "season", "nguoi": "person", "dau nguoi": "person", "nguoi dan": "person",
    "ha": "hectare", "hec ta": "hectare", "ho": "household", "ho dan": "household", "lao dong": "worker", "lop": "class",
    "truong": "school", "xa": "commune", "thon": "hamlet", "phong": "room", "giuong": "bed", "tram": "station",
    "phu nu": "woman", "ba me": "woman", "nguoi lao dong": "worker", "con": "animal", "cay": "tree", "giuong benh": "bed", "km": "km", "kma": "km", "km2": "km2",
    "ma": "m3", "m2": "m2", "ca": "case", "ca de": "birth", "ca de song": "birth", "tre": "child", "tre em": "child", "tre de song": "birth", "giay": "second", "gio": "hour", "tuan": "week", "qui": "quarter", "luot": "visit", "khach": "guest",
    "luot khach": "visit", "ngay dem": "day", "thanh vien": "member", "hoc vien": "member", "hoc sinh": "pupil", "giao vien": "teacher", "usd": "usd", "dong": "vnd", "san pham": "product", "doanh nghiep": "enterprise", "don vi": "organisation", "ca nhan": "person", "nhan khau": "person", "mau": "mau", "sao": "sao", "kg": "kg", "tan": "tonne",
}  # fmt: skip


def read_scale(tokens: Sequence[Token], start: int) -> tuple[int, int]:
    """Return the power of ten of number words at `start` (`nghìn tỷ`) and the token after them."""
    if start >= len(tokens) or tokens[start].kind != WORD:
        return 0, start
    first = tokens[start].fold
    if first == "tram" and tokens[start].key not in {"trăm", "tram"}:
        return 0, start  # trạm is a station
    if first == "van" and tokens[start].key not in {"van5", "van"}:
        return 0, start  # vạn only: văn and ván are other words
    if first == "ti" and tokens[start].key not in {"ti3", "ti"}:
        return 0, start
    if first == "ti" and start + 1 < len(tokens) and tokens[start + 1].key in _AFTER_SHARE:
        return 0, start  # `5 Tỷ lệ …` in a list that lost its lines
    if start + 1 < len(tokens):
        both = f"{first} {tokens[start + 1].fold}"
        if both in SCALES:
            return SCALES[both], start + 2
        if first == "tram" and tokens[start + 1].fold in SCALES:
            return 2 + SCALES[tokens[start + 1].fold], start + 2
    if first in SCALES:
        return SCALES[first], start + 1
    return 0, start


def find_stroke(tokens: Sequence[Token], at: int) -> int:
    """Return the place of a stroke at or a few words behind `at`, or `at` where there is none."""
    place = at
    while place < len(tokens) and tokens[place].kind == WORD and place < at + _FILLING:
        place += 1
    return place if place < len(tokens) and tokens[place].fold == "/" else at


def read_bases(tokens: Sequence[Token], start: int) -> tuple[tuple[str, ...], int]:
    """Return the parts behind strokes (`/1 vạn dân`, `/người/năm`) in one form each, and the end."""
    found: list[str] = []
    position = start
    while position + 1 < len(tokens) and tokens[position].kind == SIGN and tokens[position].fold == "/":
        part = _one_base(tokens, position + 1)
        if part is None:
            break
        name, position = part
        found.append(name)
    if not found and start + 2 < len(tokens) and tokens[start].fold == "tren":
        part = _people(tokens, start + 1)
        if part is not None:
            return (part[0],), part[1]
    return tuple(found), position


def _one_base(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Return one part behind a stroke in its one form, and its end."""
    people = _people(tokens, at)
    if people is not None:
        return people
    if tokens[at].fold in _ONE and at + 1 < len(tokens):
        at += 1
    if tokens[at].kind not in {WORD, NUMBER}:
        return None
    for length in (3, 2, 1):
        name = _BASE_WORDS.get(" ".join(token.fold for token in tokens[at : at + length]))
        if name is not None and at + length <= len(tokens):
            return name, at + length
    if tokens[at].kind == NUMBER and at + 1 < len(tokens):
        name = _BASE_WORDS.get(tokens[at + 1].fold)
        return (f"{tokens[at].fold.replace('.', '')}-{name}", at + 2) if name else None
    return None


def _people(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """Read `1 vạn dân`, `10.000 dân`, `vạn dân`, `100.000 dân`, `1.000 người dân` as a number of people."""
    count, position = 1, at
    if tokens[at].kind == NUMBER:
        plain = tokens[at].fold.replace(".", "")
        if not plain.isdecimal() or len(plain) > 7:
            return None
        count, position = int(plain), at + 1
    elif tokens[at].fold == "mot":
        position = at + 1
    power, position = read_scale(tokens, position)
    for length in (2, 1):
        words = " ".join(token.fold for token in tokens[position : position + length])
        if words == "dan so" and tokens[position + 1].key == "so":
            continue  # `vạn dân so với`
        is_people = words in _PEOPLE or words in {"den", "ddn"}  # dân, and as scanned
        if is_people and position + length <= len(tokens) and (power or count > 1 or words == "dan"):
            return f"{count * 10**power}-people", position + length
    return None
