"""Units: what stands behind a figure, from `%` to `triệu đồng/người/năm`, as written and as listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from portal.statements.numbers import SCALES
from portal.statements.phrases import Phrases
from portal.statements.tokens import NUMBER, SIGN, WORD, Token, read_tokens

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
_PLACES = frozenset(
    "du truong buu tham phuc giao dan cau kinh ban phat sinh trung giu nong tap truc van nha truy do".split()
)
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


@dataclass(frozen=True, slots=True)
class Unit:
    """Hold a unit as read: its listed id (empty: not listed), the power of ten that is not part of it, its end.

    `rate` is `year` where a stroke behind the unit says a yearly rate that is no part of the unit, and
    `rate_at` where that stroke stands; `has_words` tells that anything was written at all.
    """

    unit_id: str
    power: int
    end: int
    rate: str = ""
    has_words: bool = True
    rate_at: int = -1


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
                bases, _ = _bases(parts, base[2])
                self._composites.setdefault((base[0], bases), unit_id)

    def read(self, tokens: Sequence[Token], start: int, is_damaged: bool = False) -> Unit | None:
        """Return the unit that begins at `start`, or None where no listed unit and no number word stands there."""
        found = self._base(tokens, start, is_damaged)
        if found is None and is_damaged:
            found = self._scanned(tokens, start)
        if found is None:
            return _bare_rate(tokens, start)
        unit_id, power, end = found
        if unit_id == "point" and _names_place(tokens, end):
            return Unit("", power, end)
        bases, after = _bases(tokens, end)
        if bases:
            whole = self._composites.get((unit_id, bases))
            if whole is not None:
                return Unit(whole, power, after)
            if bases[-1] == "year":
                rest = self._composites.get((unit_id, bases[:-1])) if len(bases) > 1 else unit_id
                if rest is not None:
                    stroke = max(place for place in range(end, after) if tokens[place].fold == "/")
                    return Unit(rest, power, after, "year", rate_at=stroke)
            return Unit("", power, after)
        if not is_damaged and not is_share(unit_id) and self._has_other_base(tokens, end):
            return Unit("", power, end + 2)
        return Unit(unit_id, power, end)

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
    if start + 1 < len(tokens):
        both = f"{first} {tokens[start + 1].fold}"
        if both in SCALES:
            return SCALES[both], start + 2
        if first == "tram" and tokens[start + 1].fold in SCALES:
            return 2 + SCALES[tokens[start + 1].fold], start + 2
    if first in SCALES:
        return SCALES[first], start + 1
    return 0, start


def _bare_rate(tokens: Sequence[Token], start: int) -> Unit | None:
    """Read `/100.000 ca đẻ sống` right behind a number as a unit that is not listed."""
    if start + 1 >= len(tokens) or tokens[start].fold != "/" or tokens[start + 1].kind != NUMBER:
        return None
    round_number = tokens[start + 1].fold.replace(".", "")
    if len(round_number) < 3 or round_number.rstrip("0") != "1":
        return None
    bases, after = _bases(tokens, start)
    return Unit("", 0, after) if bases else None


def _names_place(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a noun follows điểm, which then is a place (`02 điểm du lịch`) and no point of a score."""
    return at < len(tokens) and tokens[at].kind == WORD and not tokens[at].is_capital and tokens[at].fold in _PLACES


def _ends_here(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether no noun follows, so that `4.600 tỷ` means đồng."""
    return at >= len(tokens) or tokens[at].kind != WORD or tokens[at].fold in {"tro", "va", "hoac", "nam", "moi", "vao"}


def _bases(tokens: Sequence[Token], start: int) -> tuple[tuple[str, ...], int]:
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
