"""Change: whether a figure is a level, a rise, a fall, an addition or places gained, and its unit then."""

from __future__ import annotations

from typing import NamedTuple

from portal.statements.clause import Clause, has_words
from portal.statements.figure import Figure
from portal.statements.head import head_verb
from portal.statements.kinds import Kind
from portal.statements.marks import Mark, Sentence
from portal.statements.shares import is_relative, names_share
from portal.statements.units import CHANGE_UNITS, QUANTITIES, is_money

_POINTS = frozenset(CHANGE_UNITS.values())
_RANKS = frozenset({"rank-place", "rank"})
_NEVER_ADDED = frozenset({*CHANGE_UNITS, *_POINTS, "times", "point"})
_GAINS = frozenset({Kind.UP, Kind.REACH, Kind.ADD})
_NEW = frozenset({"them", "moi"})
_ENDS = frozenset({Kind.ATTAIN, Kind.HEAD, Kind.UP, Kind.DOWN})
_FULL = 40
"""No share rises by so many points in a year: `tăng tỷ lệ … 95%` is the level reached."""


class Change(NamedTuple):
    """Hold the measure and, where the words change it, the unit."""

    measure: str
    unit_id: str
    is_point: bool = False


def read_change(sentence: Sentence, clause: Clause) -> Change:
    """Return the measure of a clause's figure and its unit.

    `%` on the change of a share is percentage points, unless the words say `tương đối`.
    """
    unit_id = clause.figure.unit_id
    measure = _measure(sentence, clause)
    if unit_id in CHANGE_UNITS and measure in {"increase", "decrease"}:
        is_growth = measure == "increase" and _grows(sentence, clause)
        is_of_share = names_share(sentence, clause) or (measure == "decrease" and _names_rate(sentence, clause))
        if not is_growth and not is_relative(sentence, clause) and is_of_share:
            return Change(measure, CHANGE_UNITS[unit_id], True)
    return Change(measure, unit_id)


def _names_rate(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a rate of growth is what falls: `tốc độ tăng dân số giảm 0,2‰`."""
    noun = sentence.first(clause.left, clause.left_end, Kind.HEAD)
    return noun is not None and noun.value == "rate"


def _measure(sentence: Sentence, clause: Clause) -> str:
    """Return the measure that verbs, unit and name lead to."""
    figure = clause.figure
    unit_id = figure.unit_id
    if figure.is_rank and unit_id == "rank":
        return "level"
    if figure.is_fraction and unit_id != "point" and unit_id not in _RANKS:
        return "completion"
    verb = figure.verb or clause.verb
    head = head_verb(sentence, clause)
    if unit_id in _RANKS and any(
        mark is not None and mark.kind in _GAINS and mark.value != "down" for mark in (verb, head)
    ):
        return "rank_gain"
    direct = _by_verb(sentence, verb, clause) if verb is not None else ""
    if direct:
        return direct
    if clause.above is not None and unit_id == clause.above.figure.unit_id and _has_no_verb(clause):
        whole = _measure(sentence, clause.above)
        if whole == "addition":
            return whole
    if _strives_on(sentence, clause):
        return "increase"
    if unit_id in _POINTS:
        falls = any(mark is not None and mark.kind is Kind.DOWN for mark in (verb, head))
        return "decrease" if falls else "increase"
    return _by_head(sentence, clause, head)


def _wins_members(sentence: Sentence, verb: Mark, figure: Figure) -> bool:
    """Tell whether members are won: `phát triển 35 đảng viên`, `phát triển 500 người tham gia BHXH`."""
    tokens = sentence.tokens
    if tokens[verb.start].fold != "phat" or figure.unit_at < 0:
        return False
    return any(token.fold in {"vien", "tham"} for token in tokens[figure.unit_at : figure.unit_at + 2])


def _has_no_verb(clause: Clause) -> bool:
    """Tell whether nothing but `có` stands before a figure."""
    verb = clause.figure.verb
    return clause.verb is None and (verb is None or verb.kind is Kind.HAVE)


def _strives_on(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a second figure strives for more of the rise before it: `GRDP tăng 8%, phấn đấu đạt trên 9%`."""
    subject, figure = clause.subject, clause.figure
    if subject is None or subject.figure.verb is None or Kind.EFFORT not in figure.kinds:
        return False
    is_rise = subject.figure.verb.kind is Kind.UP and subject.figure.verb.value == ""
    return is_rise and figure.unit_id == subject.figure.unit_id == "percent" and not names_share(sentence, clause)


def is_counted(unit_id: str) -> bool:
    """Tell whether a unit is a thing that is counted."""
    return bool(unit_id) and unit_id not in _NEVER_ADDED and unit_id not in QUANTITIES and not is_money(unit_id)


def _by_verb(sentence: Sentence, verb: Mark, clause: Clause) -> str:
    """Return the measure where the verb right before the figure decides it, or nothing."""
    figure = clause.figure
    unit_id = figure.unit_id
    if verb.kind is Kind.REACH:
        return "increase" if unit_id == "times" and verb.value == "up" else "level"
    if verb.kind is Kind.UP:
        is_lifted = verb.value == "rank" and sentence.tokens[verb.end - 1].fold == "hang" and is_counted(unit_id)
        return "level" if verb.value == "head" or is_lifted else "increase"  # `nâng hạng 5 sản phẩm`
    if verb.kind is Kind.DOWN:
        # `giảm dưới 3%` says how low, not by how much
        is_below = any(sentence.tokens[mark.start].fold == "duoi" for mark in figure.comparison.marks)
        return "level" if is_below and figure.comparison.sign == "lt" else "decrease"
    if verb.kind is Kind.ACTION and unit_id == "person" and _wins_members(sentence, verb, figure):
        return "addition"
    if verb.kind is not Kind.ADD:
        return ""
    if unit_id in _NEVER_ADDED:
        return "increase" if verb.value in {"late", ""} else ""
    if is_money(unit_id):
        is_new = any(token.fold in _NEW for token in sentence.tokens[verb.start : verb.end])
        return "increase" if verb.value == "late" else ("addition" if is_new else "")
    return "addition"


def _by_head(sentence: Sentence, clause: Clause, head: Mark | None) -> str:
    """Return the measure where the verb stands at the head of the clause, or in its name."""
    figure = clause.figure
    unit_id = figure.unit_id
    noun = sentence.ending.get(clause.left_end)
    if noun is None or noun.value not in {"cut", "rise"}:
        noun = sentence.first(clause.left, clause.left_end, Kind.HEAD)
    if noun is not None and noun.value in {"cut", "rise"} and (head is None or noun.start < head.start):
        return "decrease" if noun.value == "cut" else "increase"
    if head is not None and head.value == "growth" and _grows(sentence, clause):
        return "increase"
    if head is not None and (head.kind is not Kind.ADD or unit_id not in CHANGE_UNITS):
        return _by_head_verb(head, clause)
    if _grows(sentence, clause):
        return "increase"
    behind = sentence.starting.get(clause.right)
    if behind is not None and behind.value == "late" and behind.end > clause.right + 1 and not is_money(unit_id):
        return "addition" if unit_id not in _NEVER_ADDED else "increase"  # `1.200 ha tăng thêm`
    is_thing = unit_id not in CHANGE_UNITS and not is_money(unit_id)
    if is_thing and clause.left >= clause.left_end and _adds_behind(sentence, clause):
        return "addition"
    return _by_name(sentence, clause, is_thing)


def _by_head_verb(head: Mark, clause: Clause) -> str:
    """Return the measure that the verb at the head makes: `Giảm tỷ lệ hộ nghèo 4%`, `Nâng … đạt 60%`."""
    figure = clause.figure
    unit_id = figure.unit_id
    if head.kind is Kind.ADD:
        return "level" if is_money(unit_id) or unit_id == "times" else "addition"
    if head.kind is Kind.DOWN:
        return "level" if figure.comparison.sign in {"lt", "le"} else "decrease"
    if head.value in {"head", "growth"} or Kind.ATTAIN in figure.kinds:
        return "level"
    whole = figure.value.partition(".")[0]
    return "level" if unit_id in CHANGE_UNITS and len(whole) <= 3 and int(whole) >= _FULL else "increase"


def _adds_behind(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether words behind the figure say that the thing is new: `360 doanh nghiệp mới`."""
    for mark in sentence.within(clause.right, clause.right_end):
        if mark.kind is Kind.ADD and mark.value != "build":
            return sentence.tokens[mark.end - 1].fold in _NEW or mark.start == clause.right
        if mark.kind in _ENDS and sentence.tokens[mark.start].fold != "duoc":
            return False
    return False


def _by_name(sentence: Sentence, clause: Clause, is_thing: bool) -> str:
    """Return the measure that a verb inside the name makes: `số doanh nghiệp thành lập mới`."""
    last: Mark | None = None
    for mark in sentence.within(clause.left, clause.left_end):
        if mark.kind is Kind.ADD and mark.value != "build" and is_thing:
            return "addition"
        if mark.kind in {Kind.UP, Kind.DOWN} and mark.value not in {"growth", "head"}:
            last = mark
    if last is not None and Kind.ATTAIN not in clause.figure.kinds and not clause.figure.has_colon:
        return "increase" if last.kind is Kind.UP else "decrease"
    return "level"


def _grows(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether `tăng trưởng` is the verb of what stands before it: `tổng mức bán lẻ tăng trưởng 12%`.

    At the head of its words it is the name (`tăng trưởng kinh tế 6%`), as behind `mục tiêu`, `vào` or `bảo đảm`, and
    before a period and `đạt` (`tăng trưởng quý I đạt 6,5%`).
    """
    mark = sentence.ending.get(clause.left_end)
    if mark is None or mark.value != "growth" or mark.start < clause.left:
        return False
    before, kinds = sentence.ending.get(mark.start), clause.figure.kinds
    is_striving = before is not None and before.kind is Kind.EFFORT
    if Kind.PERIOD in kinds and (is_striving or Kind.ATTAIN in kinds):
        return False
    if before is not None and before.kind is Kind.ADVERB:
        return False
    if mark.start == clause.left:
        return clause.above is None and _follows_comma(sentence, clause)
    return has_words(sentence, clause.left, mark.start)


def _follows_comma(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a clause goes on behind a comma: `dư nợ đạt 4.850 tỷ đồng, tăng trưởng 10%`."""
    return clause.left > 1 and sentence.tokens[clause.left - 1].fold == "," and clause.left == clause.left_end - 2
