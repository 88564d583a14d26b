"""Descriptions: prose that tells what a place or project is, whom it honours or on what condition, and sets no target."""

from __future__ import annotations

import re
from collections.abc import Iterator

from portal.statements.clause import Clause
from portal.statements.kinds import Kind
from portal.statements.letters import word
from portal.statements.marks import Sentence
from portal.statements.units import QUANTITIES

_DESCRIBES = re.compile(
    r"\b(?:dien tich tu nhien|don vi hanh chinh|dai bieu|dai dien cho|cach trung tam|cach thanh pho|cach thi xa|la noi|"
    r"qui mo \d[\d.,]*|cong suat \d[\d.,]*|co dung tich|von dang ki|chu dau tu|hoi thi|cong suat thiet ke|(?:co|voi) (?:tong )?(?:chieu dai|[qk]u[iy] mo|dien tich|muc dau tu|von dau tu|cong suat|dan so)|"
    r"nam (?:o|tren|trong|ve) phia|toa lac|dong du khach|khach moi|tham du|du hoi nghi)\b"
)
_HONOURS = re.compile(
    r"\b(?:khen thuong|tang bang khen|trao tang|tuyen duong|bieu duong|ton vinh|tang giay khen|tien thuong|muc thuong|"
    r"thuong (?:cho|kem|tien)|tang thuong|trao thuong|danh hieu cao qu[iy])\b"
)
_INTENDS = re.compile(
    r"\b(?:muc tieu|chi tieu|ke hoach|den nam|het nam|cuoi nam|tro len|tro xuong|it nhat|toi thieu|them|"
    r"phai|bao dam|dam bao|khong qua|toi da)\b"
)
_QUALITIES = re.compile(r"\b(?:dat|cong nhan|hoan thanh|duoc|can|se|tham gia|su dung)\b")
_RULES = re.compile(
    r"\b(?:duoc xac dinh la|duoc coi la|duoc xet|de nghi tang|duoc uu tien|duoc huong|thi moi duoc|ap dung doi voi|duoc binh xet|de nghi xet|tieu chuan xet|danh muc gom|muc luong co so|"
    r"phieu dong y|tong diem|thang diem)\b"
)
_TELLS = re.compile("|".join((_DESCRIBES.pattern, _HONOURS.pattern, _RULES.pattern)))
_PLACES = frozenset("tinh huyen xa phuong thon thanh thi khoi du quan vung khu cum ban dang".split())
_HAVING = frozenset({"co", "gom", "voi"})
_ADJECTIVES = frozenset(word(name).key for name in ("dài", "rộng", "cao"))
_CONDITIONS = frozenset({"khi", "neu"})
_GOVERNED = frozenset({Kind.ATTAIN, Kind.UP, Kind.DOWN, Kind.REACH, Kind.ADD, Kind.RANK, Kind.EFFORT})
_SUBJECT_LENGTH = 7


def describing(sentence: Sentence, clauses: list[Clause]) -> list[Clause]:
    """Return the clauses of a sentence of prose that only describe; those that follow without a goal go with them."""
    if Kind.EFFORT in sentence.kinds:
        return []
    found: list[Clause] = []
    is_told = False
    for start, end, inside in _parts(sentence, clauses):
        if inside and (not inside[0].figure.kinds.isdisjoint(_GOVERNED) or _names_amount(sentence, inside[0])):
            is_told = False
            continue
        words = " ".join([token.fold for token in sentence.tokens[start:end]])
        is_told = is_told and _INTENDS.search(words) is None
        tells = _TELLS.search(words) is not None
        if not is_told and not tells and not (inside and _tells_what_is(sentence, start, inside[0])):
            continue
        if inside and _RULES.search(words) and not sentence.has(start, inside[0].figure.at, Kind.HEAD):
            found.extend(inside)
            continue
        if (inside and inside[0].figure.comparison.after) or _intends(sentence, words, start, inside):
            continue
        is_told = is_told or bool(_DESCRIBES.search(words) or _HONOURS.search(words))
        if is_told or (inside and not _QUALITIES.search(words) and _tells_what_is(sentence, start, inside[0])):
            is_told = True
            found.extend(inside)
    return found


def conditional(sentence: Sentence, clauses: list[Clause]) -> list[Clause]:
    """Return the clauses that state a condition (`khi có 100% cá nhân …`), and what goes on behind them."""
    if Kind.HAVE not in sentence.kinds:
        return []
    for place, clause in enumerate(clauses):
        have = next((mark for mark in clause.figure.before if mark.kind is Kind.HAVE), None)
        if have is not None and have.start and sentence.tokens[have.start - 1].fold in _CONDITIONS:
            return clauses[place:]
    return []


def _parts(sentence: Sentence, clauses: list[Clause]) -> Iterator[tuple[int, int, list[Clause]]]:
    """Yield the parts between semicolons with their clauses."""
    if not sentence.cuts:
        yield 0, len(sentence.tokens), clauses
        return
    start = 0
    for cut in [*sentence.cuts, len(sentence.tokens)]:
        yield start, cut, [clause for clause in clauses if start <= clause.figure.at < cut]
        start = cut + 1


def _names_amount(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause begins with what is measured: `Tỷ lệ …`, `Tổng sản lượng …`."""
    mark = sentence.starting.get(clause.left)
    return mark is not None and mark.kind is Kind.HEAD and clause.left < clause.left_end


def _intends(sentence: Sentence, words: str, start: int, inside: list[Clause]) -> bool:
    """Tell whether words name a goal or, before the first figure, the year that one is due for."""
    first = inside[0].figure.at if inside else start
    if any(mark.kind is Kind.PERIOD and mark.value for mark in sentence.within(start, first)):
        return True
    return _INTENDS.search(words) is not None


def _tells_what_is(sentence: Sentence, start: int, clause: Clause) -> bool:
    """Tell whether a part begins `Huyện có 13 xã`, `Khối gồm 7 đơn vị`, or says how long a thing is."""
    tokens, figure = sentence.tokens, clause.figure
    if not figure.at:
        return False
    before = tokens[figure.at - 1]
    if before.key in _ADJECTIVES and figure.unit_id in QUANTITIES:
        return True
    place = figure.at - 1
    while place > start and sentence.ending.get(place + 1) is not None and tokens[place].fold not in _HAVING:
        place -= 1
    if tokens[place].fold not in _HAVING or not start < place <= start + _SUBJECT_LENGTH:
        return False
    subject = [token.fold for token in tokens[start:place]]
    return any(one in _PLACES for one in subject[:3]) and not sentence.has(start, place, Kind.HEAD)
