"""History: which words report results instead of setting targets."""

from __future__ import annotations

from portal.statements.clause import Clause
from portal.statements.kinds import Kind
from portal.statements.marks import Mark, Sentence
from portal.statements.tokens import NUMBER, fold_groups, read_tokens

_PLANS = ("ke hoach", "kh", "du toan", "nghi quyet", "chi tieu", "dt")
_GOALS = ("muc tieu", "chi tieu", "ke hoach")


def is_history(passage: str) -> bool:
    """Tell whether a passage reports what happened (`ước đạt`, `bằng 105% kế hoạch`) and sets no target."""
    sentence = Sentence(fold_groups(read_tokens(passage)))
    return reports_results(sentence, 0, len(sentence.tokens)) or any(
        mark.value == "direct" and _is_before_figure(sentence, mark.end) for mark in sentence.marks
    )


def _is_before_figure(sentence: Sentence, position: int) -> bool:
    """Tell whether nothing but verbs and comparisons stands between `position` and a figure."""
    while (mark := sentence.starting.get(position)) is not None:
        position = mark.end
    return position < len(sentence.tokens) and sentence.tokens[position].kind == NUMBER


def reports_results(sentence: Sentence, start: int, end: int, figure_at: int = -1) -> bool:
    """Tell whether the words between two places report results: none does where phấn đấu stands.

    Behind the figure at `figure_at` only a comparison with the plan does (`rừng hiện có` does not).
    """
    is_result = False
    for mark in sentence.within(start, end):
        kind = mark.kind
        if kind is Kind.EFFORT:
            return False
        if kind is Kind.RESULT:
            is_before = figure_at < 0 or mark.start < figure_at
            is_strong = mark.value == "strong" or (mark.value == "head" and _is_heading(sentence, mark, start))
            is_result = is_result or mark.value == "plan" or (is_before and is_strong)
        elif (kind is Kind.ATTAIN or kind is Kind.COMPARATOR) and not is_result:
            is_result = _is_share_of_plan(sentence, mark)
    return is_result


def _is_heading(sentence: Sentence, mark: Mark, start: int) -> bool:
    """Tell whether `kết quả` opens the words, or a period or colon follows it."""
    if mark.start == start:
        return True
    after = sentence.starting.get(mark.end)
    is_colon = mark.end < len(sentence.tokens) and sentence.tokens[mark.end].fold == ":"
    return is_colon or (after is not None and after.kind is Kind.PERIOD)


def _is_share_of_plan(sentence: Sentence, mark: Mark) -> bool:
    """Tell whether a mark begins `bằng 105% kế hoạch` or `, đạt 105% dự toán`."""
    tokens = sentence.tokens
    is_equal = tokens[mark.start].fold == "bang"
    if not is_equal and not (mark.start and tokens[mark.start - 1].fold == ","):
        return False  # `giải ngân đạt 95% kế hoạch` is a target
    place = mark.end
    while (between := sentence.starting.get(place)) is not None:
        place = between.end
    if place + 2 >= len(tokens) or tokens[place + 1].fold != "%":
        return False
    place += 2
    if tokens[place].fold == "so" and place + 2 < len(tokens):
        place += 2
    return " ".join(token.fold for token in tokens[place : place + 2]).startswith(_PLANS)


def reports(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause reports a result and sets no target."""
    figure = clause.figure
    if clause.is_effort or figure.baseline:
        return False
    if reports_results(sentence, clause.first, clause.right_end, figure.at):
        return True
    if any(mark.value == "direct" for mark in figure.before) or is_ratio_to_other(sentence, clause):
        return True
    return clause.lead is not None and reports_results(sentence, *clause.lead)


def is_ratio_to_other(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a share only compares the figure before it with another (`…, bằng 99,9% so với cùng kỳ`)."""
    figure = clause.figure
    if figure.unit_id != "percent" or not figure.before:
        return False
    first = sentence.tokens[figure.before[0].start].fold
    if first == "vuot":  # `mục tiêu …: thu 6.500 tỷ đồng, vượt 10% dự toán`
        behind = " ".join(token.fold for token in sentence.tokens[figure.end : figure.end + 2])
        ahead = " ".join(token.fold for token in sentence.tokens[: figure.at])
        return behind.startswith(_PLANS) and any(goal in ahead for goal in _GOALS)
    return first == "bang" and clause.subject is not None


def goes_on_telling(sentence: Sentence, clause: Clause, told: list[Clause]) -> bool:
    """Tell whether a clause goes on with the results `told` in its sentence: no later period, no word of a goal."""
    if clause.is_effort:
        return False
    words = " ".join(token.fold for token in sentence.tokens[: clause.left_end])
    if any(goal in words for goal in _GOALS):
        return False
    year, latest = _year(sentence, clause), max(_year(sentence, one) for one in told)
    if not latest:
        return not year or clause.first < told[0].first
    return year <= latest


def _year(sentence: Sentence, clause: Clause) -> str:
    """Return the year named in a clause, or nothing."""
    named = (m.value[:4] for m in sentence.within(clause.first, clause.right_end) if m.kind is Kind.PERIOD and m.value)
    return next(named, "")
