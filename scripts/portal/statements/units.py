"""Units: what stands behind a figure, from `%` to `triệu đồng/người/năm`, as written and as listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

from portal.statements.phrases import Phrases
from portal.statements.strokes import find_stroke, read_bases, read_scale
from portal.statements.tokens import NUMBER, WORD, Token, read_tokens

CHANGE_UNITS = {"percent": "percentage-point", "per-mille": "per-mille-point"}
"""The unit of a change of a share, by the unit of the share."""

QUANTITIES = frozenset(
    (
        "hectare square-metre square-kilometre square-metres-per-person cubic-metre metre kilometre kilogram quintal tonne "
        "quintals-per-hectare tonnes-per-hectare tonnes-per-day cubic-metres-per-day litre kilowatt-hour million-kilowatt-hours "
        "billion-kilowatt-hours megawatt megavolt-ampere people-per-square-kilometre times point rank rank-place year-of-age"
    ).split()
)
"""Units that measure and do not count things, beside shares and money."""

_NEAR = 60
"""How alike a damaged word and a unit must be, in percent."""

_SHARES = frozenset({*CHANGE_UNITS, *CHANGE_UNITS.values()})
_MONEY = {6: "million-vnd", 9: "billion-vnd"}
_BEHIND_POINTS = frozenset(
    "tro so va hoac nam trong tren moi o tai cua cho la thuoc len xep vuot tang giam dat duoc phan theo vao dung con hang "
    "den toi doi tuy hon ke bang khi xuong mot vi nhu nhung sau truoc do".split()
)
_NO_MONEY = frozenset("ho ruong co doi loat phuc".split())

_PER_HUNDRED = frozenset({"dan", "nguoi"})
_BEFORE_BASE = frozenset({"/", "tren"})


class Unit(NamedTuple):
    """Hold a unit as read: its listed id (empty: not listed), the power of ten that is not part of it, its end.

    `rate` is `year` where a stroke behind the unit says a yearly rate that is no part of the unit, and
    `rate_at` where that stroke stands; `has_words` tells that anything was written at all; `bases` are the
    parts behind its strokes.
    """

    unit_id: str
    power: int
    end: int
    rate: str = ""
    has_words: bool = True
    rate_at: int = -1
    bases: tuple[str, ...] = ()


class Units:
    """Hold the listed units and find the one behind a figure."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        """Take `unit_id`, `symbol_vi`, `name_vi` and `written_forms_vi` of each row; earlier rows win.

        A form with a stroke (`giường/1 vạn dân`) is held as its parts, so that every way to write
        the part behind the stroke is the same.
        """
        self._forms: Phrases[str] = Phrases()
        self._composites: dict[tuple[str, tuple[str, ...]], str] = {}
        composites: list[tuple[str, Sequence[Token]]] = []
        seen: set[tuple[str, ...]] = set()
        self._single: list[str] = []
        self._single_ids: list[str] = []
        self.symbols: dict[str, str] = {}
        for row in rows:
            unit_id = row["unit_id"]
            self.symbols[unit_id] = row.get("symbol_vi", "")
            forms = [*row.get("written_forms_vi", "").split("|"), row.get("symbol_vi", ""), row.get("name_vi", "")]
            for form in forms:
                tokens = read_tokens(form)
                keys = tuple(token.key for token in tokens)
                if not tokens or keys in seen:
                    continue
                seen.add(keys)
                if any(token.fold == "/" for token in tokens):
                    composites.append((unit_id, tokens))
                else:
                    self._forms.add_tokens(tokens, unit_id)
                    if len(tokens) == 1 and len(tokens[0].fold) > 3:
                        self._single.append(tokens[0].fold)
                        self._single_ids.append(unit_id)
        for unit_id, parts in composites:
            base = self._base(parts, 0, False)
            if base is not None:
                bases, _ = read_bases(parts, find_stroke(parts, base[2]))
                self._composites.setdefault((base[0], bases), unit_id)

    def read(self, tokens: Sequence[Token], start: int, is_damaged: bool = False) -> Unit | None:
        """Return the unit that begins at `start`, or None where no listed unit and no number word stands there."""
        found = self._base(tokens, start, is_damaged)
        if found is None and is_damaged:
            found = self._scanned(tokens, start)
        if found is None:
            return _bare_rate(tokens, start)
        unit_id, power, end = found
        if _is_other_word(tokens, unit_id, end):
            return Unit("", power, end)
        if end >= len(tokens) or tokens[end].fold not in _BEFORE_BASE:
            stroke = find_stroke(tokens, end) if unit_id in QUANTITIES or is_damaged else end
            if stroke > end:
                bases, after = read_bases(tokens, stroke)
                whole = self._composites.get((unit_id, bases)) if bases else None
                if whole is not None:
                    return Unit(whole, power, after, bases=bases)
            return Unit(unit_id, power, end)
        bases, after = read_bases(tokens, end)
        if bases:
            whole = self._composites.get((unit_id, bases))
            if whole is not None:
                return Unit(whole, power, after, bases=bases)
            if bases[-1] == "year":
                rest = self._composites.get((unit_id, bases[:-1])) if len(bases) > 1 else unit_id
                if rest is not None:
                    stroke = max(place for place in range(end, after) if tokens[place].fold == "/")
                    return Unit(rest, power, after, "year", rate_at=stroke)
            return Unit("", power, after)
        if not is_damaged and not is_share(unit_id) and self._has_other_base(tokens, end):
            return Unit("", power, end + 2)
        return Unit(unit_id, power, end)

    def with_bases(self, unit: Unit, bases: tuple[str, ...]) -> Unit | None:
        """Return a unit with the parts behind strokes that it shares (`10 bác sĩ và 32 giường bệnh/vạn dân`)."""
        whole = self._composites.get((unit.unit_id, bases))
        return None if whole is None else unit._replace(unit_id=whole, bases=bases)

    def _has_other_base(self, tokens: Sequence[Token], end: int) -> bool:
        """Tell whether a stroke and an unlisted word stand right behind a unit: `con/phụ nữ` is no `con`."""
        if end + 1 >= len(tokens) or tokens[end].fold != "/" or tokens[end + 1].kind != WORD:
            return False
        is_tight = tokens[end].start == tokens[end - 1].end and tokens[end].end == tokens[end + 1].start
        return is_tight and self._forms.longest(tokens, end + 1) is None

    def _scanned(self, tokens: Sequence[Token], start: int) -> tuple[str, int, int] | None:
        """Return the unit whose one word is nearest to a damaged word (`givdng` is giường)."""
        if start >= len(tokens) or tokens[start].kind != WORD or len(tokens[start].fold) < 4:
            return None
        near = process.extract(tokens[start].fold, self._single, scorer=fuzz.ratio, limit=2, score_cutoff=_NEAR)
        if not near or (len(near) > 1 and near[1][1] == near[0][1]):
            return None
        return self._single_ids[near[0][2]], 0, start + 1

    def _base(self, tokens: Sequence[Token], start: int, is_damaged: bool) -> tuple[str, int, int] | None:
        """Return unit, power of ten and end of the part before a stroke: the longest of all ways to read it."""
        if start >= len(tokens):
            return None
        whole = self._forms.longest(tokens, start, is_damaged, is_near=True)
        power, after = read_scale(tokens, start)
        if not power:
            return None if whole is None else (whole[0], 0, whole[1])
        scaled = self._forms.longest(tokens, after, is_damaged, is_near=True) if after < len(tokens) else None
        if scaled is None and after - start == 2:
            # nghìn tỷ đồng: a thousand of the listed tỷ đồng
            first, middle = read_scale(tokens[: start + 1], start)
            inner = self._base(tokens, middle, is_damaged)
            if inner is not None:
                return inner[0], first + inner[1], inner[2]
        elif scaled is not None and after - start == 2:
            first, middle = read_scale(tokens[: start + 1], start)
            listed = self._forms.longest(tokens, middle, is_damaged, is_near=True)
            if listed is not None and listed[1] >= scaled[1]:
                return listed[0], first, listed[1]
        if whole is not None and (scaled is None or whole[1] >= scaled[1]):
            return whole[0], 0, whole[1]
        if scaled is not None:
            return scaled[0], power, scaled[1]
        if power in _MONEY and _ends_here(tokens, after):
            return _MONEY[power], 0, after
        return "", power, after


def is_share(unit_id: str) -> bool:
    """Tell whether a unit is a share or the change of one."""
    return unit_id in _SHARES


def is_money(unit_id: str) -> bool:
    """Tell whether a unit is money, per person or not."""
    return unit_id.endswith(("vnd", "usd")) or "-vnd-per-" in unit_id or unit_id.startswith("usd-per-")


def _bare_rate(tokens: Sequence[Token], start: int) -> Unit | None:
    """Read `/100.000 ca đẻ sống` right behind a number as a unit that is not listed."""
    if start + 1 >= len(tokens) or tokens[start].fold != "/" or tokens[start + 1].kind != NUMBER:
        return None
    round_number = tokens[start + 1].fold.replace(".", "")
    if len(round_number) < 3 or round_number.rstrip("0") != "1":
        return None
    if round_number == "100" and (start + 2 >= len(tokens) or tokens[start + 2].fold not in _PER_HUNDRED):
        return None  # `88/100 vụ việc`
    bases, after = read_bases(tokens, start)
    return Unit("", 0, after) if bases else None


def _is_other_word(tokens: Sequence[Token], unit_id: str, at: int) -> bool:
    """Tell whether the word behind makes a unit another thing: `02 điểm du lịch` is a place, `đồng hồ` no money."""
    if at >= len(tokens) or tokens[at].kind != WORD or tokens[at].is_capital:
        return False
    if unit_id == "point":
        return tokens[at].fold not in _BEHIND_POINTS
    return unit_id == "vnd" and tokens[at].fold in _NO_MONEY and tokens[at].start == tokens[at - 1].end + 1


def _ends_here(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether no noun follows, so that `4.600 tỷ` means đồng."""
    return at >= len(tokens) or tokens[at].kind != WORD or tokens[at].fold in {"tro", "va", "hoac", "nam", "moi", "vao"}
