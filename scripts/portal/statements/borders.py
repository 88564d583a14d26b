"""Borders: where the words of one figure end and those of the next begin."""

from __future__ import annotations

from portal.statements.clause import Clause
from portal.statements.figure import Figure
from portal.statements.head import head_verb
from portal.statements.kinds import Kind
from portal.statements.letters import word
from portal.statements.marks import Mark, Sentence
from portal.statements.tokens import SIGN, WORD
from portal.statements.units import QUANTITIES, is_money, is_share

_PURPOSE = word("để").key
_PREPOSITIONS = frozenset("cho cua tai o tren".split())
_PEOPLE = frozenset({"person", "household", "visit"})
_CUTS = frozenset({",", "-", ".", ":"})
_STARTS = frozenset({Kind.HEAD, Kind.EFFORT, Kind.ADD, Kind.UP, Kind.DOWN, Kind.ACTION, Kind.PART})
_BLANK = frozenset({Kind.ADVERB, Kind.PERIOD, Kind.EFFORT, Kind.LIST, Kind.JOIN, Kind.HAVE})
_CHANGES = frozenset({Kind.UP, Kind.DOWN, Kind.ADD})
_SECTORS = frozenset(
    "nong lam ngu nghiep thuy san cong xay dung dich vu thuong mai chan nuoi trong trot khu vuc nganh linh khai khoang "
    "tieu thu du lich van tai i ii iii va - ,".split()
)
_MOVES = frozenset({Kind.UP, Kind.DOWN})
_HIGH = 40
"""A share so high is a level, whatever changes before it."""

_BOUNDS = frozenset({"ge", "gt", "le", "lt"})
_COUNTING = frozenset({Kind.HEAD, Kind.JOIN})
_SHARED_VERBS = _CHANGES | {Kind.ACTION}


def next_clause(sentence: Sentence, own: list[Clause], figure: Figure, above: Clause | None) -> Clause | None:
    """Return the clause of a figure behind those in `own`, or None where the figure is none of its own.

    May take back the last clause of `own`, where its figure stands in the name of the new one
    (`tỷ lệ hộ có trên 5 lao động đạt 80%`).
    """
    before = own[-1]
    cuts = _cuts(sentence, before.figure.end, figure.start)
    purpose = [] if cuts else [i for i in range(before.figure.end, figure.start) if sentence.tokens[i].key == _PURPOSE]
    if purpose and figure.verb is not None:
        before.right_end = purpose[0]  # `giải ngân thêm 1.250 tỷ đồng để đạt tỷ lệ 100% kế hoạch`
        return Clause(figure, purpose[0] + 1, above)
    if not cuts and figure.unit_id == "star":
        return None  # `nâng cấp 02 sản phẩm lên 4 sao`
    if _is_inside_name(sentence, before, figure, cuts):
        clause = Clause(figure, before.left, before.above)
        own.pop()
        return clause
    if not cuts or _adds_to(sentence, before, figure):
        return _without_cut(sentence, own, figure, above)
    cut = _choose(sentence, before, figure, cuts)
    before.right_end = cut
    clause = Clause(figure, cut + 1, above)
    share_verb(sentence, before, clause)
    return clause


def share_verb(sentence: Sentence, before: Clause, clause: Clause) -> None:
    """Give the verb of one item to the next that has only figure, unit and noun: `Trồng mới 1.200 ha chè, 350 ha quế`."""
    if clause.figure.verb is not None or Kind.RESULT in clause.figure.kinds or not _is_bare(sentence, clause):
        return  # `…; lũy kế 58 xã` is the level that the additions make
    verb = before.figure.verb or before.verb
    if (verb is None or verb.kind is Kind.ACTION) and not is_share(clause.figure.unit_id):
        head = head_verb(sentence, before)
        verb = head if head is not None and head.kind is Kind.ADD else verb
    if verb is not None and verb.kind in _SHARED_VERBS and _may_share(sentence, before, clause, verb):
        clause.verb = verb


def _may_share(sentence: Sentence, before: Clause, clause: Clause, verb: Mark) -> bool:
    """Tell whether a verb may go on: not from a count to a share (`kết nạp 25 đảng viên, 100% chi bộ …`), nor to a high one.

    `xây dựng 6 cánh đồng, mỗi cánh đồng từ 20 ha` says how large each of them is.
    """
    tokens, figure = sentence.tokens, clause.figure
    if any(mark.value == "same" for mark in figure.before):
        return True  # `giảm 860 hộ nghèo, tương đương 1,4%`
    if is_share(figure.unit_id):
        return verb.kind in _MOVES and is_share(before.figure.unit_id) and int(figure.value.partition(".")[0]) < _HIGH
    each = sentence.starting.get(clause.left)
    if each is None or each.kind is not Kind.EACH or before.figure.number_end >= len(tokens):
        return True
    return tokens[each.end].fold != tokens[before.figure.number_end].fold


def share_growth(sentence: Sentence, before: Clause, clause: Clause) -> None:
    """Give the rise of one sector to the next that has only its name: `Nông nghiệp tăng 3,2%, công nghiệp 14,5%`."""
    figure, verb = clause.figure, before.figure.verb or before.verb
    if figure.unit_id != "percent" or before.figure.unit_id != "percent" or figure.has_colon:
        return
    if verb is None or verb.kind not in {Kind.UP, Kind.DOWN} or clause.left >= figure.at:
        return
    if all(token.fold in _SECTORS for token in sentence.tokens[clause.left : figure.at]):
        figure.verb = clause.verb = verb  # `xây dựng` is no verb here


def share_comparison(sentence: Sentence, own: list[Clause]) -> None:
    """Give the comparison of the first of several shares to the others where all share what is reached.

    `Không dưới 90% số hộ, 85% số buôn và 95% cơ quan đạt chuẩn …`: what is reached stands once, behind the last.
    """
    first, last = own[0].figure, own[-1]
    if first.comparison.sign not in _BOUNDS or first.comparison.after:
        return
    if Kind.LIST in first.kinds:  # `lần lượt đạt tối thiểu 40% và 98%`
        for clause in own[1:]:
            if clause.figure.kinds <= _COUNTING and clause.figure.unit_id == first.unit_id:
                clause.figure.comparison = first.comparison
        return
    if not is_share(first.unit_id):
        return
    if any(clause.figure.before or clause.figure.unit_id != first.unit_id for clause in own[1:]):
        return
    if not all(sentence.kinds_within(clause.figure.end, clause.right_end) <= _COUNTING for clause in own[:-1]):
        return
    if sentence.kinds_within(last.figure.end, last.right_end) <= _COUNTING or own[0].left < own[0].left_end:
        return
    for clause in own[1:]:
        clause.figure.comparison = first.comparison
        mark = first.comparison.marks[0]
        words = sentence.tokens[mark.start : mark.end]
        clause.figure.doubts.append(("shared_comparator", " ".join(token.key for token in words)))


def _is_bare(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether no words but `mỗi <cấp>` stand before the figure of a clause."""
    if clause.left >= clause.left_end:
        return True
    mark = sentence.starting.get(clause.left)
    return mark is not None and mark.kind is Kind.EACH and clause.left_end - mark.end <= 2


def _cuts(sentence: Sentence, start: int, end: int) -> list[int]:
    """Return the places of commas and joining words between two figures."""
    tokens = sentence.tokens
    found = [place for place in range(start, end) if tokens[place].kind == SIGN and tokens[place].fold in _CUTS]
    joints = [mark.end - 1 for mark in sentence.within(start, end) if mark.kind is Kind.JOIN]
    return sorted([*found, *joints]) if joints else found


def _is_inside_name(sentence: Sentence, before: Clause, figure: Figure, cuts: list[int]) -> bool:
    """Tell whether the figure before is part of the name: `tỷ lệ hộ có trên 5 lao động đạt 80%`."""
    if not cuts and (_is_at_place(sentence, before) or _counts_kinds(before, figure)):
        return True
    if before.left >= before.left_end or sentence.has(before.figure.end, figure.start, Kind.HEAD):
        return False
    if figure.start == before.figure.end and not before.figure.before and before.figure.unit is not None:
        return not is_share(before.figure.unit_id)  # `lúa 2 vụ 25.800 ha`
    if not cuts and _restricts(before, figure):
        return True
    head = sentence.first(before.left, before.left_end, Kind.HEAD)
    names_share = head is not None and head.value == "share"
    if names_share and is_share(figure.unit_id) and not is_share(before.figure.unit_id):
        return True
    if not cuts and head is not None and _counts_subject(sentence, before, figure):
        return True
    verb = figure.verb
    is_reached = figure.has_colon or (verb is not None and verb.kind in {Kind.ATTAIN, Kind.REACH})
    return not cuts and is_reached


def _restricts(before: Clause, figure: Figure) -> bool:
    """Tell whether the figure before only says which are meant: `các xã có tỷ lệ hộ nghèo trên 25% giảm từ 4%`."""
    verb = figure.verb
    if (
        verb is None
        or verb.kind not in {Kind.UP, Kind.DOWN}
        or (before.figure.verb is not None and before.figure.verb.kind is not Kind.HAVE)
    ):
        return False
    return is_share(before.figure.unit_id) and before.figure.comparison.sign in {"gt", "ge", "lt", "le"}


def _counts_kinds(before: Clause, figure: Figure) -> bool:
    """Tell whether the figure before counts what the name is made of: `sản lượng 4 loại cây chủ lực 125.000 tấn`."""
    is_measured = is_money(figure.unit_id) or figure.unit_id in QUANTITIES
    verb = before.figure.verb
    return is_measured and before.figure.unit_id in {"", "grade"} and (verb is None or verb.kind is Kind.ACTION)


def _is_at_place(sentence: Sentence, before: Clause) -> bool:
    """Tell whether the figure before counts a place in the name: `vốn đầu tư … cho 6 huyện miền núi khoảng 16.500 tỷ đồng`."""
    figure = before.figure
    if figure.unit is None or is_share(figure.unit_id) or is_money(figure.unit_id) or figure.unit_id in QUANTITIES:
        return False
    preposition = sentence.tokens[figure.at - 1].fold if figure.at else ""
    if preposition == "cho" and all(mark.kind is Kind.ACTION for mark in figure.before):
        return True
    return before.left < figure.at and not figure.before and preposition in _PREPOSITIONS


def _counts_subject(sentence: Sentence, before: Clause, figure: Figure) -> bool:
    """Tell whether a figure counts what the name begins with: `số sản phẩm đạt từ 3 sao tăng thêm 15 sản phẩm`."""
    unit = figure.unit
    if unit is None or not unit.unit_id or unit.unit_id == before.figure.unit_id or figure.unit_at < 0:
        return False
    counted = [token.fold for token in sentence.tokens[figure.unit_at : unit.end]]
    named = [token.fold for token in sentence.tokens[before.left : before.left_end]]
    return any(named[place : place + len(counted)] == counted for place in range(len(named)))


def _adds_to(sentence: Sentence, before: Clause, figure: Figure) -> bool:
    """Tell whether a count is who adds: `2 xã Đăk Kôi, Đăk Pnê đạt thêm 02 tiêu chí`."""
    verb = figure.verb
    if verb is None or verb.kind is not Kind.ADD or verb.start != figure.start:
        return False
    if before.left < before.left_end or before.figure.before:
        return False
    words = [token for token in sentence.tokens[before.figure.end : figure.start] if token.kind == WORD]
    return bool(words) and all(word.is_capital for word in words)


def _without_cut(sentence: Sentence, own: list[Clause], figure: Figure, above: Clause | None) -> Clause | None:
    """Return the clause of a figure with no comma before it, or None where it only describes (`sản phẩm 3 sao`)."""
    before = own[-1]
    head = sentence.first(before.figure.end, figure.start, Kind.HEAD)
    if head is not None:
        before.right_end = head.start
        return Clause(figure, head.start, above)
    verb = figure.verb
    if figure.start and sentence.tokens[figure.start - 1].fold == "cho" and figure.unit_id in _PEOPLE:
        before.right_end = figure.start - 1  # `mở 12 lớp cho 350 học viên`
        return Clause(figure, figure.start, above)
    if verb is None or verb.kind not in _CHANGES:
        return None
    if verb.kind is Kind.ADD and before.figure.verb is None and before.left >= before.left_end:
        own.pop()  # who adds
        return Clause(figure, before.figure.at, above)
    clause = Clause(figure, figure.start, above)
    clause.subject = before
    before.right_end = figure.start
    return clause


def _choose(sentence: Sentence, before: Clause, figure: Figure, cuts: list[int]) -> int:
    """Return the comma at which the figure's own words begin."""
    if _is_blank(sentence, cuts[-1] + 1, figure.start):
        return cuts[-1]
    for cut in cuts:
        mark = sentence.starting.get(cut + 1)
        if mark is not None and mark.kind in _STARTS:
            return cut
    is_figure_first = before.left >= before.left_end
    return cuts[-1] if is_figure_first else cuts[0]


def _is_blank(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether no words of a name stand between two places."""
    position = start
    while position < end:
        mark = sentence.starting.get(position)
        if mark is None or mark.kind not in _BLANK:
            return False
        position = mark.end
    return True
