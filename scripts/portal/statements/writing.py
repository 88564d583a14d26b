"""Writing: a target as one Vietnamese sentence that the grammar reads back as the same target."""

from __future__ import annotations

from decimal import Decimal
from typing import Protocol

from portal.statements.letters import fold
from portal.statements.numbers import SCALES
from portal.statements.vocabulary import Vocabulary


class TargetLike(Protocol):
    """Name what a target must carry to be written."""

    @property
    def indicator_text(self) -> str: ...
    @property
    def measure(self) -> str: ...
    @property
    def comparator(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def value_upper(self) -> str: ...
    @property
    def total(self) -> str: ...
    @property
    def grade(self) -> str: ...
    @property
    def unit_text(self) -> str: ...
    @property
    def unit_id(self) -> str: ...
    @property
    def rate_period(self) -> str: ...
    @property
    def strength(self) -> str: ...
    @property
    def baseline_value(self) -> str: ...
    @property
    def baseline_period(self) -> str: ...
    @property
    def period(self) -> str: ...


_POINTS = {"percentage-point": "điểm phần trăm", "per-mille-point": "điểm phần nghìn"}
_SHARES = {"percent": "%", "per-mille": "‰"}
_RANKS = frozenset({"rank", "rank-place"})
_VERBS = {
    "level": "đạt",
    "completion": "đạt",
    "increase": "tăng",
    "decrease": "giảm",
    "addition": "có thêm",
    "rank_gain": "tăng",
}
_AROUND = {
    "eq": ("", ""),
    "ge": ("từ ", " trở lên"),
    "gt": ("trên ", ""),
    "le": ("không quá ", ""),
    "lt": ("dưới ", ""),
    "approx": ("khoảng ", ""),
    "between": ("từ ", ""),
}
_GRADES = {"eq": "{}", "ge": "{} trở lên", "gt": "trên {}", "le": "{} trở xuống", "lt": "dưới {}"}
_ROMAN = ("", "I", "II", "III", "IV")


def write_target(target: TargetLike, vocabulary: Vocabulary | None = None) -> str:
    """Return `target` as a sentence; `read_targets` reads it back with the same fields.

    With a vocabulary the unit is written by its symbol, else as the target has it written.

    Raises `ValueError` for a target that no sentence states: a share added, a minimum that is not
    at least, a level in percentage points.
    """
    _refuse_contradictions(target)
    opening = f"{period_in_words(target.period)}, " if target.period else ""
    effort = "phấn đấu " if target.strength == "effort" else ""
    subject = target.indicator_text or "chỉ tiêu này"
    sentence = f"{opening}{effort}{subject} {_predicate(target, vocabulary)}{_baseline(target, vocabulary)}"
    return sentence[:1].upper() + sentence[1:]


def figure_in_words(value: str) -> str:
    """Return decimal text in the Vietnamese manner: `13136.1` as `13.136,1`, digits kept."""
    whole, point, decimals = value.partition(".")
    groups: list[str] = []
    while len(whole) > 3:
        groups.insert(0, whole[-3:])
        whole = whole[:-3]
    return ".".join([whole, *groups]) + ("," + decimals if point else "")


def _bare(value: str) -> str:
    """Return decimal text with its comma only: a share has no thousands mark, which would read as a decimal point."""
    return value.replace(".", ",")


def period_in_words(period: str) -> str:
    """Return a period as a sentence names it: `2024-H1` as `6 tháng đầu năm 2024`."""
    year, _, part = period.partition("-")
    if not part:
        return f"năm {year}"
    if part.isdecimal():
        return f"giai đoạn {year}-{part}"
    if part.startswith("H"):
        return f"6 tháng {'đầu' if part == 'H1' else 'cuối'} năm {year}"
    if part.startswith("Q"):
        return f"quý {_ROMAN[int(part[1:])]}/{year}"
    first, _, last = part.replace("M", "").partition("-")
    if not last:
        return f"tháng {int(first)}/{year}"
    if int(first) == 1:
        return f"{int(last)} tháng đầu năm {year}"
    return f"{int(last) - int(first) + 1} tháng cuối năm {year}"


def _predicate(target: TargetLike, vocabulary: Vocabulary | None) -> str:
    """Return verb, comparison, figure, unit and rate."""
    if target.measure == "grade":
        floor = "tối thiểu " if target.strength == "minimum" else ""
        words = target.grade if floor else _GRADES[target.comparator].format(target.grade)
        return f"xếp loại {floor}{words}"
    before, after = _AROUND[target.comparator]
    if target.strength == "minimum":
        before, after = ("ít nhất trên " if target.comparator == "gt" else "ít nhất "), ""
    elif target.measure == "decrease" and target.comparator == "lt":
        before = "chưa đến "  # `giảm dưới 3%` is said of the level reached
    write = _bare if target.unit_id in _SHARES else figure_in_words
    figure = write(target.value)
    unit = unit_in_words(target, vocabulary)
    if target.value_upper and len(target.value.partition(".")[0]) > 3 and write is _bare:
        figure += unit  # 2024-2026 would read as years
    if target.value_upper:
        figure += f"-{write(target.value_upper)}"
    if target.total:
        figure += f"/{figure_in_words(target.total)}"
    rate = " mỗi năm" if target.rate_period == "year" else ""
    relative = "tương đối " if target.measure in {"increase", "decrease"} and target.unit_id in _SHARES else ""
    joined = unit if unit.startswith(("%", "‰")) or not unit else f" {unit}"
    return f"{_VERBS[target.measure]} {relative}{before}{figure}{joined}{rate}{after}"


def unit_in_words(target: TargetLike, vocabulary: Vocabulary | None) -> str:
    """Return the unit as it is written behind a figure, without number words that the figure holds already."""
    unit_id = target.unit_id
    if unit_id in _POINTS:
        return _POINTS[unit_id]
    if vocabulary is not None and vocabulary.units.symbols.get(unit_id):
        return vocabulary.units.symbols[unit_id]
    words = target.unit_text
    if target.rate_period:
        words = words.removesuffix("/năm").rstrip()
    if unit_id and not unit_id.startswith(("thousand-", "million-", "billion-")):
        parts = words.split(" ")
        while len(parts) > 1 and fold(parts[0]).replace("y", "i") in SCALES:
            parts = parts[1:]
        words = " ".join(parts)
    return words


def _baseline(target: TargetLike, vocabulary: Vocabulary | None) -> str:
    """Return where the target starts from: in brackets with its value, else `so với năm 2023`."""
    period = target.baseline_period
    if not target.baseline_value:
        return f" so với {period_in_words(period)}" if period else ""
    unit = unit_in_words(target, vocabulary)
    share = {"điểm phần trăm": "%", "điểm phần nghìn": "‰"}.get(unit, unit)
    joined = share if share.startswith(("%", "‰")) or not share else f" {share}"
    start = f"{figure_in_words(target.baseline_value)}{joined}"
    if period:
        return f" ({period_in_words(period)}: {start})"
    reached = figure_in_words(_reached(target))
    return f" (từ {start} {'xuống' if target.measure == 'decrease' else 'lên'} {reached}{joined})"


def _reached(target: TargetLike) -> str:
    """Return the level to which a change leads from its baseline."""
    start, value = Decimal(target.baseline_value), Decimal(target.value)
    if target.measure == "decrease":
        return format(abs(start - value), "f")
    if target.measure == "level":
        return target.value
    return format(start + value, "f")


def _refuse_contradictions(target: TargetLike) -> None:
    """Raise ValueError for a target that no sentence states."""
    unit_id, measure = target.unit_id, target.measure
    reasons = {
        "a minimum is a floor": target.strength == "minimum"
        and target.comparator not in ({"ge"} if measure == "grade" else {"ge", "gt"}),
        "a class is no range": measure == "grade" and target.comparator not in _GRADES,
        "a class is named": measure == "grade" and not target.grade,
        "a figure is stated": measure != "grade" and not target.value,
        "percentage points are a change": unit_id in _POINTS and measure not in {"increase", "decrease"},
        "a share is not counted": unit_id in _SHARES and measure in {"addition", "rank_gain", "completion"},
        "places are gained": unit_id in _RANKS and measure in {"increase", "addition", "completion"},
        "only places are gained": measure == "rank_gain" and unit_id not in _RANKS,
        "points and times are not counted": unit_id in {"point", "times"} and measure in {"addition", "completion"},
        "x of y has no range": measure == "completion" and (bool(target.value_upper) or not target.total),
        "a range has two ends": target.comparator == "between" and measure != "grade" and not target.value_upper,
        "one figure is no range": target.comparator == "eq" and bool(target.value_upper),
    }
    for reason, is_broken in reasons.items():
        if is_broken:
            raise ValueError(f"no sentence states this target: {reason} ({measure}, {target.comparator}, {unit_id})")
