"""Forms: how figures stand that report, describe, charge or set terms, whatever their words."""

from __future__ import annotations

from collections.abc import Sequence

from portal.statements.clause import Clause
from portal.statements.kinds import Kind
from portal.statements.letters import word
from portal.statements.marks import Sentence
from portal.statements.sides import Side, Sign
from portal.statements.tokens import NUMBER, Token
from portal.statements.units import QUANTITIES, is_share

_PLAN = 4
"""What a figure beside its plan weighs: `520 ha (KH 500 ha)`."""

_RATIO = 3
"""What the share of its plan behind a figure weighs: `520 ha, đạt 104%`."""

_DOES = 2
"""What a deed of an authority weighs: `UBND tỉnh công nhận 18 xã`."""

_COMPARED = 1
"""What another time behind a figure weighs: `520 ha, tăng 4% so với năm trước`."""

_IS = 2
"""What it weighs that a place has, or a work measures, a figure: `Huyện có 13 xã`."""

_FAVOURS = 3
"""What it weighs that a class of people receives something: `Thôn có trên 20% hộ nghèo được hỗ trợ`."""

_PLANS = frozenset({"ke", "kh", "du", "dt"})
_EXCEEDED = frozenset({"ke", "kh", "du", "dt", "chi", "muc", "nghi", "so"})
_ENDS = frozenset({"", ".", ";", ","})
_PLACES = frozenset("tinh huyen xa phuong thon thanh thi khoi du quan vung khu cum ban dang hop truong".split())
_HAVING_KINDS = frozenset({Kind.HAVE, Kind.PART, Kind.PLACE})
_HAVING = frozenset({"co", "gom", "voi"})
_ADJECTIVES = frozenset(word(name).key for name in ("dài", "rộng", "cao"))
_SIZES = {"suat": "cong", "mo": "qui", "tich": "dung"}
_QUALITIES = frozenset("dat nhan thanh duoc can se gia dung".split())
_CLASSES = frozenset(
    word(name).key for name in "hộ thôn xã đơn tập cá dự doanh hợp người cơ mỗi trường hội học".split()
)
_CONDITIONS = frozenset({"khi", "neu"})
_AGENCIES = frozenset(word(name).key for name in ("cơ", "sở", "huyện", "đơn", "ngành", "xã", "ban", "phòng", "địa"))
_GOVERNED = frozenset({Kind.ATTAIN, Kind.UP, Kind.DOWN, Kind.REACH, Kind.ADD, Kind.RANK, Kind.EFFORT})
_CHANGES = frozenset({Kind.UP, Kind.DOWN})
_SUBJECT_LENGTH = 10


def names_place(sentence: Sentence) -> bool:
    """Tell whether a part of a sentence begins with a place or body and has what may be its size."""
    if _HAVING_KINDS.isdisjoint(sentence.kinds):
        return False
    tokens = sentence.tokens
    for token in tokens[:3]:
        if token.fold in _PLACES:
            return True
    for cut in sentence.cuts:
        for token in tokens[cut + 1 : cut + 4]:
            if token.fold in _PLACES:
                return True
    return False


def weigh_form(sentence: Sentence, start: int, inside: list[Clause], signs: list[tuple[int, Sign]]) -> int:
    """Return what the form of a part speaks for a report: figures beside their plan, shares of it, deeds of a body."""
    weight = _DOES if signs and _does(sentence, start, inside[0], signs) else 0
    for place, clause in enumerate(inside):
        end = clause.figure.end
        if sentence.has_groups and end < len(sentence.tokens) and _is_plan(sentence.tokens[end].inner):
            weight = max(weight, _PLAN)
        if place and _is_share_of(sentence, inside[place - 1], clause):
            weight = max(weight, _RATIO)
        elif place and _compares(sentence, clause):
            weight = max(weight, _COMPARED)
    return weight


def _is_plan(inner: Sequence[Token]) -> bool:
    """Tell whether brackets say what was planned: `(KH 12 xã)`, `(kế hoạch 500 ha)`, `(bằng 98% kế hoạch)`."""
    folds = [token.fold for token in inner]
    if not any(token.kind == NUMBER for token in inner) or "giao" in folds:
        return False
    return folds[0] in _PLANS or (folds[0] in {"bang", "dat"} and not _PLANS.isdisjoint(folds))


def _is_share_of(sentence: Sentence, before: Clause, clause: Clause) -> bool:
    """Tell whether a share only says how much of its plan the figure before it is: `…, đạt 107%`, `…, vượt 3% kế hoạch`."""
    figure, tokens = clause.figure, sentence.tokens
    if figure.unit_id != "percent" or not figure.before:
        return False
    first = figure.before[-1].start
    if not first or tokens[first - 1].fold != ",":
        return False
    behind = tokens[figure.end].fold if figure.end < len(tokens) else ""
    if tokens[first].fold == "vuot":
        return behind in _EXCEEDED
    if is_share(before.figure.unit_id) or before.figure.is_fraction or before.figure.has_colon:
        return False
    return tokens[first].fold in {"dat", "bang"} and figure.end >= clause.right_end - 1 and behind in _ENDS


def _compares(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a change only sets the figure before it against another time: `…, tăng 9% so với năm trước`."""
    figure = clause.figure
    if clause.subject is None or figure.verb is None or figure.verb.kind not in _CHANGES:
        return False
    return bool(figure.baseline_period) or sentence.has(figure.end, clause.right_end, Kind.BASE)


def _does(sentence: Sentence, start: int, clause: Clause, signs: list[tuple[int, Sign]]) -> bool:
    """Tell whether an authority or a body does what leads to the first figure of a part: `UBND tỉnh công nhận 18 xã`.

    `Hội Phụ nữ: giúp 150 hộ` sets it a task, and in `vào tổ chức` nobody does anything.
    """
    tokens, at = sentence.tokens, clause.figure.at
    body = next((place for place, sign in signs if start <= place < at and sign.side is Side.BODY), -1)
    if body < 0 or any(token.fold == ":" for token in tokens[body:at]):
        return False
    return any(
        sign.side is Side.DEED and body < place < at and tokens[place - 1].fold != "vao" for place, sign in signs
    )


def charged(sentence: Sentence, inside: list[Clause], signs: list[tuple[int, Sign]]) -> list[Clause]:
    """Return the clauses that count who is charged with something: `giao 12 sở, ngành và 9 huyện triển khai`."""
    tokens = sentence.tokens
    for place, sign in signs:
        if sign.side is not Side.GIVES or place + 2 >= len(tokens) or tokens[place + 1].kind != NUMBER:
            continue
        if tokens[place + 2].key in _AGENCIES:
            return [clause for clause in inside if clause.figure.at > place]
    return []


def weigh_class(sentence: Sentence, clause: Clause, start: int, signs: list[tuple[int, Sign]]) -> int:
    """Return the weight of a part that says who is favoured: `Thôn có trên 20% hộ nghèo được hỗ trợ`."""
    figure = clause.figure
    if figure.comparison.sign == "eq" or sentence.tokens[start].key not in _CLASSES:
        return 0
    is_favoured = any(sign.side is Side.BENEFITS and place > figure.at for place, sign in signs)
    return _FAVOURS if is_favoured else 0


def names_share(sentence: Sentence, clause: Clause, start: int) -> bool:
    """Tell whether a clause opens with its share, or with what is measured: `95% hộ được vay vốn`, `Tỷ lệ …`."""
    figure = clause.figure
    return (is_share(figure.unit_id) and figure.start == start) or _opens(sentence, start)


def is_governed(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a verb of reaching governs a figure, or its clause begins with what is measured (`Tỷ lệ …`)."""
    if not clause.figure.kinds.isdisjoint(_GOVERNED):
        return True
    return _opens(sentence, clause.left) and clause.left < clause.left_end


def _opens(sentence: Sentence, place: int) -> bool:
    """Tell whether the name of what is measured begins at a place; `Khối thi đua …` names a body."""
    mark = sentence.starting.get(place)
    return mark is not None and mark.kind is Kind.HEAD and mark.value != "part"


def weigh_size(sentence: Sentence, start: int, clause: Clause) -> int:
    """Return the weight of a part that begins `Huyện có 13 xã`, `Khối gồm 7 đơn vị`, or says how long a thing is."""
    tokens, figure = sentence.tokens, clause.figure
    if not figure.at:
        return 0
    before = tokens[figure.at - 1]
    if before.key in _ADJECTIVES and figure.unit_id in QUANTITIES:
        return _IS
    if figure.at > start + 2 and before.fold in _SIZES and tokens[figure.at - 2].fold == _SIZES[before.fold]:
        return _IS
    place = figure.at - 1
    while place > start and sentence.ending.get(place + 1) is not None and tokens[place].fold not in _HAVING:
        place -= 1
    if tokens[place].fold not in _HAVING or not start < place <= start + _SUBJECT_LENGTH:
        return 0
    subject = [token.fold for token in tokens[start:place]]
    if not any(one in _PLACES for one in subject[:3]) or any(
        mark.kind is Kind.HEAD and mark.value != "part" for mark in sentence.within(start, place)
    ):
        return 0
    return 0 if any(token.fold in _QUALITIES for token in tokens[place : clause.right_end]) else _IS


def conditional(sentence: Sentence, clauses: list[Clause]) -> list[Clause]:
    """Return the clauses that state a condition (`khi có 100% cá nhân …`), and what goes on behind them."""
    if Kind.HAVE not in sentence.kinds:
        return []
    for place, clause in enumerate(clauses):
        have = next((mark for mark in clause.figure.before if mark.kind is Kind.HAVE), None)
        if have is not None and have.start and sentence.tokens[have.start - 1].fold in _CONDITIONS:
            return clauses[place:]
    return []
