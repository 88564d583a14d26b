"""History: which words report results instead of setting targets."""

from __future__ import annotations

from itertools import pairwise

from portal.statements.clause import Clause
from portal.statements.evidence import Evidence
from portal.statements.kinds import Kind
from portal.statements.marks import Mark, Sentence
from portal.statements.tokens import NUMBER, fold_groups, read_tokens
from portal.statements.weighing import is_told

_PLANS = ("ke hoach", "kh", "du toan", "nghi quyet", "chi tieu", "dt")
_NEAR = 4
_NAMED_BY = frozenset({"duoc", "dat", "tren"})  # `rừng hiện có được bảo vệ`
_REACHED = frozenset("dat hoan vuot chua khong".split())
_TELLING = frozenset({Kind.RESULT, Kind.ATTAIN, Kind.COMPARATOR})
_CLOSING = frozenset({"cuoi", "het"})
_AHEAD = 10
_BARE = frozenset({Kind.HAVE})
_GOALS = ("muc tieu", "chi tieu", "ke hoach")


def is_history(passage: str) -> bool:
    """Tell whether a passage reports what happened (`ước đạt`, `bằng 105% kế hoạch`, `khởi sắc`) and sets no target."""
    sentence = Sentence(fold_groups(read_tokens(passage)))
    if reports_results(sentence, 0, len(sentence.tokens)) or is_told(Evidence(sentence)):
        return True
    return any(mark.value == "direct" and _is_before_figure(sentence, mark.end) for mark in sentence.marks)


def _is_before_figure(sentence: Sentence, position: int) -> bool:
    """Tell whether nothing but verbs and comparisons stands between `position` and a figure."""
    while (mark := sentence.starting.get(position)) is not None:
        position = mark.end
    return position < len(sentence.tokens) and sentence.tokens[position].kind == NUMBER


def reports_results(sentence: Sentence, start: int, end: int, figure_at: int = -1, in_list: bool = False) -> bool:
    """Tell whether the words between two places report results: none does where phấn đấu stands.

    Behind the figure at `figure_at` only a comparison with the plan does (`rừng hiện có` does not); in a list of
    targets `, đạt 110% dự toán` says again how much it is.
    """
    if sentence.kinds.isdisjoint(_TELLING):
        return False
    is_result = False
    for mark in sentence.within(start, end):
        kind = mark.kind
        if kind is Kind.EFFORT:
            return False
        if kind is Kind.RESULT:
            is_before = figure_at < 0 or mark.start < figure_at
            is_strong = (mark.value == "strong" and not _is_term(sentence, mark)) or (
                mark.value == "head" and _is_heading(sentence, mark)
            )
            is_result = is_result or mark.value == "plan" or (is_before and is_strong)
        elif (kind is Kind.ATTAIN or kind is Kind.COMPARATOR) and not is_result:
            is_result = any(at < mark.start for at in sentence.numbers) and _is_share_of_plan(sentence, mark, in_list)
    return is_result


def _is_term(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a word of reports is none here: `vốn FDI thực hiện đạt`, `lũy kế đến hết năm 2025`."""
    tokens = sentence.tokens
    first, last = tokens[mark.start].fold, tokens[mark.end - 1].fold
    if first == "thuc" and last in {"dat", "duoc"}:
        return any(token.fold == "von" for token in tokens[max(0, mark.start - 6) : mark.start])
    if first in {"ket", "khep"}:
        after = sentence.starting.get(mark.end)
        return after is None or after.kind is not Kind.PERIOD
    if sentence.ending.get(mark.start) is not None and sentence.ending[mark.start].kind is Kind.BASE:
        return True  # `bằng 110% so với ước thực hiện năm 2024`
    if first == "hien" and mark.start:
        is_name = last == "co" and mark.end < len(tokens) and tokens[mark.end].fold in _NAMED_BY
        return is_name or tokens[mark.start - 1].fold == "nhu"
    if first == "luy":
        after = sentence.starting.get(mark.end)
        if after is not None and after.kind is Kind.PERIOD:
            return len(after.value) == 4 or _is_end_of_year([token.fold for token in tokens[after.start : after.end]])
        return mark.start > 0 and tokens[mark.start - 1].fold in {",", ";"} and sentence.has(0, mark.start, Kind.ADD)
    if first == "uoc" and last == "dat":
        ahead = tokens[mark.end : mark.end + _AHEAD]
        return any(one.fold == "vao" and two.fold == "nam" for one, two in pairwise(ahead))
    return False


def _is_end_of_year(folds: list[str]) -> bool:
    """Tell whether words are `đến cuối năm`, `đến hết năm`."""
    return folds[-1] == "nam" and not _CLOSING.isdisjoint(folds)


def _is_heading(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether `kết quả` opens a report: `Kết quả:`, `Kết quả là`, `Kết quả thực hiện năm 2023`; else it is a name."""
    if mark.start and sentence.tokens[mark.start - 1].fold in {"canh", "huy", "tu", "tren", "so"}:
        return False  # `bên cạnh kết quả đạt được`
    if sentence.tokens[mark.end - 1].fold in {"duoc", "la"}:
        return True
    after = sentence.starting.get(mark.end)
    is_cut = mark.end < len(sentence.tokens) and sentence.tokens[mark.end].fold in {":", ","}
    return is_cut or (after is not None and after.kind is Kind.PERIOD)


def _is_share_of_plan(sentence: Sentence, mark: Mark, in_list: bool) -> bool:
    """Tell whether a mark begins `bằng 105% kế hoạch` or `, đạt 105% dự toán`."""
    tokens = sentence.tokens
    is_equal = tokens[mark.start].fold == "bang"
    if not is_equal and any(token.fold == ":" for token in tokens[: mark.start]):
        return False  # `Giải ngân: 240 tỷ đồng, đạt 100% kế hoạch` is a line of a list
    if not is_equal and (in_list or not (mark.start and tokens[mark.start - 1].fold == ",")):
        return False  # `giải ngân đạt 95% kế hoạch` is a target
    place = mark.end
    while (between := sentence.starting.get(place)) is not None:
        place = between.end
    if place + 2 >= len(tokens) or tokens[place + 1].fold != "%":
        return False
    place += 2
    if tokens[place].fold == "so" and place + 2 < len(tokens):
        place += 2
    return names_plan(sentence, place)


def names_plan(sentence: Sentence, place: int) -> bool:
    """Tell whether words at a place name a plan: `kế hoạch`, `KH`, `dự toán`, not `khá` or `khu`."""
    folds = [token.fold for token in sentence.tokens[place : place + 2]]
    return folds[:1] != [] and (folds[0] in _PLANS or " ".join(folds) in _PLANS)


def reports(sentence: Sentence, clause: Clause, in_list: bool = False) -> bool:
    """Tell whether a clause reports a result and sets no target; `in_list` where it stands in a list of targets."""
    figure = clause.figure
    if clause.is_effort or figure.baseline:
        return False
    if reports_results(sentence, clause.first, clause.right_end, figure.at, in_list):
        return True
    if any(mark.value == "direct" for mark in figure.before) or (not in_list and is_ratio_to_other(sentence, clause)):
        return True
    if figure.is_fraction and _was_reached(sentence, clause, in_list):
        return True
    if Kind.RESULT in sentence.kinds and _was_done(sentence, clause):
        return True
    return clause.lead is not None and reports_results(sentence, *clause.lead)


def _was_reached(sentence: Sentence, clause: Clause, in_list: bool) -> bool:
    """Tell whether x of y is a result: more than the whole (`12/10 xã`), or a count of targets (`18/20 chỉ tiêu đạt`)."""
    figure = clause.figure
    if "." not in figure.value and figure.total.isdecimal() and int(figure.value) > int(figure.total):
        return True
    after = sentence.tokens[figure.end].fold if figure.end < len(sentence.tokens) else ""
    return not in_list and figure.unit_id == "target" and figure.kinds <= _BARE and after in _REACHED


def _was_done(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether `đã` and a verb lead to the figure: `nhân dân đã đóng góp 12,5 tỷ đồng`; not in a name."""
    for mark in reversed(sentence.within(max(clause.left, clause.left_end - _NEAR), clause.left_end)):
        if mark.value == "direct":
            return not sentence.has(clause.left, clause.left_end, Kind.HEAD)
    return False


def is_ratio_to_other(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a share only compares the figure before it with another (`…, bằng 99,9% so với cùng kỳ`)."""
    figure = clause.figure
    if figure.unit_id != "percent" or not figure.before:
        return False
    first = sentence.tokens[figure.before[0].start].fold
    if first == "vuot":  # `mục tiêu …: thu 6.500 tỷ đồng, vượt 10% dự toán`
        ahead = " ".join(token.fold for token in sentence.tokens[: figure.at])
        return names_plan(sentence, figure.end) and any(goal in ahead for goal in _GOALS)
    return first == "bang" and clause.subject is not None
