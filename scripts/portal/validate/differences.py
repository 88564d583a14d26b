"""Compare one row with one reading of its words, column by column, both shown side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from portal.statements import Reading
from portal.validate.data import Row
from portal.validate.figures import Unit, is_same, parse_figure, show_figure

# The code of each kind of disagreement, weightiest first.
CODES = {
    "value": "W302",
    "unit_id": "W305",
    "measure": "W307",
    "comparator": "W301",
    "value_upper": "W303",
    "total": "W304",
    "grade": "W308",
    "baseline_value": "W306",
    "rate_period": "W309",
    "strength": "W310",
    "period": "W311",
    "baseline_period": "W312",
}
# The figure is the same, but not its digits: 38.10 stays 38.10.
DIGITS = "W313"
WORDS: Mapping[str, tuple[str, str]] = {
    "eq": ("đúng bằng", "exactly"),
    "ge": ("từ … trở lên", "at least"),
    "gt": ("trên", "more than"),
    "le": ("không quá", "at most"),
    "lt": ("dưới", "less than"),
    "approx": ("khoảng", "about"),
    "between": ("từ … đến …", "from … to …"),
    "level": ("mức đạt", "a level"),
    "increase": ("tăng", "an increase"),
    "decrease": ("giảm", "a decrease"),
    "addition": ("thêm mới", "an addition"),
    "rank_gain": ("tăng bậc", "places gained"),
    "grade": ("xếp loại", "a grade"),
    "completion": ("x trên y", "x of y"),
    "firm": ("đạt", "firm"),
    "effort": ("phấn đấu", "effort"),
    "minimum": ("ít nhất", "minimum"),
    "year": ("mỗi năm", "a year"),
    "": ("không có", "nothing"),
}
# Columns that were read from the characters of another.
READ_FROM = {"unit_id": "unit_text", "rate_period": "unit_text"}
FIGURES = frozenset({"value", "value_upper", "total", "baseline_value"})


Both = tuple[str, str]
"""The same in Vietnamese and in English."""


@dataclass(frozen=True)
class Difference:
    """Say in which column words and row differ, and what each says in Vietnamese and English."""

    code: str
    column: str
    said: Both
    stated: Both
    marked: str
    is_said: bool

    def details(self) -> dict[str, str]:
        """Return what fills the placeholders of the message."""
        said, stated = self.said, self.stated
        both = {"said_vi": said[0], "said_en": said[1], "stated_vi": stated[0], "stated_en": stated[1]}
        return {**both, "marked": self.marked}


def find_differences(
    row: Row, reading: Reading, quote: str, units: Mapping[str, Unit], symbols: Mapping[str, str]
) -> list[Difference]:
    """Return every column in which a row and a reading of its quotation differ, weightiest first.

    In: `symbols` name the units in messages. Figures are compared through their units, so that
    83.900 triệu đồng and 83,9 tỷ đồng agree; a column that the row's table lacks is not compared.
    """
    found = []
    for column, code in CODES.items():
        differs = column in row and _differs(column, row, reading, units)
        if differs or _digits_differ(column, row, reading):
            both = _show_both(column, row, reading, symbols)
            is_said = bool(getattr(reading, column))
            found.append(Difference(code if differs else DIGITS, column, *both, _mark(quote, reading, column), is_said))
    return found


def _digits_differ(column: str, row: Row, reading: Reading) -> bool:
    """Tell whether a figure in the unit of its words has more or fewer digits than they print (38,10 and 38.1)."""
    if column not in FIGURES or column not in row or row["unit_id"] != reading.unit_id:
        return False
    return parse_figure(row[column]) is not None and str(getattr(reading, column)) != row[column]


def _differs(column: str, row: Row, reading: Reading, units: Mapping[str, Unit]) -> bool:
    said, stated = str(getattr(reading, column)), str(row[column])
    ours, theirs = units.get(row["unit_id"]), units.get(reading.unit_id)
    if column == "unit_id":
        return _unit_differs(row, reading, ours, theirs)
    if column in FIGURES:
        return _figure_differs(said, stated, theirs, ours)
    if column == "grade":
        return said.casefold() != stated.casefold()
    if column == "period":
        return bool(said) and said != stated
    return said != stated


def _unit_differs(row: Row, reading: Reading, ours: Unit | None, theirs: Unit | None) -> bool:
    """Tell whether the words name a unit that measures something else, or none where the row has one."""
    if row["measure"] == "grade" or not (row["unit_id"] or reading.unit_id):
        return False
    if ours is None or theirs is None:
        return bool(row["unit_id"] != reading.unit_id)
    # Two units of one size are two things (giường, giường/1 vạn dân); of two sizes, one in the other's terms.
    return ours.base != theirs.base or (ours.factor == theirs.factor and ours.unit_id != theirs.unit_id)


def _figure_differs(said: str, stated: str, theirs: Unit | None, ours: Unit | None) -> bool:
    one, other = parse_figure(said), parse_figure(stated)
    if one is None or other is None:
        return said != stated
    if theirs is not None and ours is not None and theirs.base != ours.base:
        return one != other  # the unit is reported apart
    return not is_same(one, theirs, other, ours)


def _show_both(column: str, row: Row, reading: Reading, symbols: Mapping[str, str]) -> tuple[Both, Both]:
    """Return what the words say and what the row says, each in Vietnamese and English."""
    said, stated = str(getattr(reading, column)), str(row[column])
    if column in FIGURES and said:
        symbol = reading.unit_text or symbols.get(reading.unit_id, "")
        shown = show_figure(said) + (symbol if symbol.startswith(("%", "‰")) else f" {symbol}".rstrip())
        return (shown, shown), _words(stated)
    if column == "unit_id":
        return _unit(reading.unit_text, said), _unit(symbols.get(stated, ""), stated)
    return _words(said), _words(stated)


def _unit(written: str, unit_id: str) -> Both:
    """Return a unit as written with its id (`?` where it is no listed unit)."""
    shown = f"“{written or unit_id}” ({unit_id or '?'})"
    return (shown, shown) if written or unit_id else WORDS[""]


def _words(text: str) -> Both:
    """Return a cell as people say it, with the value of the vocabulary that it stands for."""
    vi, en = WORDS.get(text, (text, text))
    return (f"“{vi}” ({text})", f"“{en}” ({text})") if text in WORDS and text else (vi, en)


def _mark(quote: str, reading: Reading, column: str) -> str:
    """Return the quotation with the characters that the column was read from between ⟦ and ⟧."""
    start, end = reading.spans.get(READ_FROM.get(column, column), (reading.start, reading.end))
    return f"{quote[:start]}⟦{quote[start:end]}⟧{quote[end:]}"


def rank_reading(differences: list[Difference]) -> tuple[int, int]:
    """Return how badly a reading fits: the weightiest disagreement counts first."""
    weights = list(CODES)
    return (sum(len(weights) - weights.index(item.column) for item in differences), len(differences))


def list_differences(differences: list[Difference]) -> Iterator[tuple[str, str]]:
    """Yield each difference as one clause in Vietnamese and English."""
    for item in differences:
        yield f"{item.column}: {item.said[0]} ≠ {item.stated[0]}", f"{item.column}: {item.said[1]} ≠ {item.stated[1]}"
