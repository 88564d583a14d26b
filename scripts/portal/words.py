"""Words and figures in the reader's language: catalogue look-up, number, date and target formats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale
from babel.messages.pofile import read_po
from babel.numbers import get_decimal_symbol, get_group_symbol

TRANSLATIONS = Path(__file__).with_name("translations")
LANGUAGES = ("vi", "en")
TIGHT = ("%", "‰")
SIGNS = {"eq": "", "ge": "≥", "gt": ">", "le": "≤", "lt": "<", "approx": "≈", "between": ""}
SPACE = "\u00a0"
# English unit names whose singular is not made by dropping an s.
SINGULARS = {"people": "person", "criteria": "criterion", "classes": "class", "head": "head", "rank": "rank"}


class UnknownWord(KeyError):
    """A word that the catalogue does not have was asked for."""


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language)


@cache
def catalogue(language: str) -> Mapping[str, str | tuple[str, ...]]:
    """Return the words of one language, from all its catalogues: identifier to text, or to its plural forms."""
    words: dict[str, str | tuple[str, ...]] = {}
    for path in sorted((TRANSLATIONS / language).glob("*.po")):
        with path.open("rb") as file:
            messages = read_po(file, locale=_locale(language))
        for message in messages:
            if message.id:
                text = message.string or ""
                words[message.id if isinstance(message.id, str) else message.id[0]] = (
                    text if isinstance(text, str) else tuple(text)
                )
    return words


@cache
def _marks(language: str) -> tuple[str, str]:
    """Return the language's mark between groups of three digits and its decimal mark."""
    return get_group_symbol(language), get_decimal_symbol(language)


def _format_number(text: str, language: str) -> str:
    """Return a figure with the language's marks and the digits as published; anything else as it is."""
    whole, point, decimals = text.partition(".")
    sign = whole[:1] if whole[:1] in ("-", "+") else ""
    digits = whole.removeprefix(sign)
    if not digits.isdecimal() or bool(point) != decimals.isdecimal():
        return text
    group, decimal = _marks(language)
    grouped = f"{int(digits):,}".replace(",", group)
    return f"{sign}{grouped}{decimal}{decimals}" if point else sign + grouped


@dataclass(frozen=True)
class Words:
    """Speak one language: `words("campaign.targets")`, `words.number("13136.1")`, `words.bound(row)`."""

    language: str

    def __call__(self, name: str, /, **values: object) -> str:
        """Return the catalogue's text for `name` with its placeholders filled; an unknown name is an error."""
        text = self._text(name)
        if isinstance(text, tuple):
            text = text[0]
        return text.format(**values) if values else text

    def count(self, name: str, number: int, /, **values: object) -> str:
        """Return the text for `name` in the plural form that `number` asks for; `{n}` is the number."""
        text = self._text(name)
        if isinstance(text, tuple):
            text = text[_locale(self.language).plural_form(number) != "one"] if len(text) > 1 else text[0]
        return text.format(n=self.number(str(number)), **values)

    def has(self, name: str) -> bool:
        """Tell whether the catalogue has a text for `name`."""
        return bool(catalogue(self.language).get(name))

    def _text(self, name: str) -> str | tuple[str, ...]:
        text = catalogue(self.language).get(name)
        if not text:
            raise UnknownWord(f"{name} ({self.language})")
        return text

    def pick(self, row: Mapping[str, str], column: str) -> str:
        """Return the cell of `column` in this language (`name` -> `name_vi`), else the Vietnamese one."""
        return row.get(f"{column}_{self.language}") or row.get(f"{column}_vi") or ""

    def locality(self, row: Mapping[str, str]) -> str:
        """Return a locality's name with its kind: `Huyện Kon Rẫy`; `Kon Rẫy District` in English."""
        kind = row["type_vi"]
        name = self.pick(row, "name")
        if row["name_vi"].startswith(f"{kind} ") or name.endswith(" City"):
            return name
        return self(f"locality.{kind}", name=name)

    def number(self, text: str) -> str:
        """Return a figure for this language's readers, with the digits as published (38.10 keeps its zero)."""
        return _format_number(text, self.language)

    def quantity(self, text: str, unit: Mapping[str, str] | None) -> str:
        """Return a figure with its unit: `4.600 tỷ đồng`, `10%`."""
        return self._with_unit(self.number(text), unit, text)

    def _with_unit(self, figure: str, unit: Mapping[str, str] | None, single: str = "") -> str:
        """Return a figure with its unit: behind it, but for a rank before it (`hạng 43`)."""
        if unit and unit.get("unit_id") == "rank":
            return self("quantity.rank", figure=figure)
        return self.join(figure, self.symbol(unit, single))

    def symbol(self, unit: Mapping[str, str] | None, figure: str = "") -> str:
        """Return the unit's symbol in this language, or nothing; in English in the singular after a plain 1."""
        symbol = unit[f"symbol_{self.language}"] if unit else ""
        if self.language == "en" and figure == "1" and symbol.split(" ")[-1].isalpha():
            return SINGULARS.get(symbol, symbol.removesuffix("s") if symbol.islower() else symbol)
        return symbol

    @staticmethod
    def join(figure: str, symbol: str) -> str:
        """Return figure and unit symbol with the space that belongs between them."""
        if not symbol or symbol.startswith(TIGHT) or symbol.startswith("/"):
            return figure + symbol
        return f"{figure}{SPACE}{symbol}"

    def range(self, lower: str, upper: str) -> str:
        """Return `24–25`, or the one figure where there is no second."""
        return f"{self.number(lower)}–{self.number(upper)}" if upper else self.number(lower)

    def bound(self, row: Mapping[str, str], unit: Mapping[str, str] | None) -> str:
        """Return what a target (or observation) asks, short: `≥ 10%`, `giảm ≥ 3–4 điểm %/năm`, `14/14 xã`.

        In: a row with comparator, value and, where it has them, value_upper, total, grade, measure, rate_period.
        """
        measure = row.get("measure", "level")
        if measure == "grade":
            form = "bound.grade_ge" if row["comparator"] == "ge" else "bound.grade"
            return self(form, grade=self.grade(row["grade"]))
        if not row["value"]:
            return ""
        figure = self.range(row["value"], row.get("value_upper", ""))
        if measure == "completion" and row.get("total"):
            figure = f"{figure}/{self.number(row['total'])}"
        sign = SIGNS[row["comparator"]]
        single = row["value"] if not (row.get("value_upper") or row.get("total")) else ""
        text = self._with_unit(f"{sign}{SPACE}{figure}" if sign else figure, unit, single)
        if row.get("rate_period") == "year" and not text.endswith(self("bound.per_year")):
            text += self("bound.per_year")
        return self(f"bound.{measure}", figure=text) if self.has(f"bound.{measure}") else text

    def grade(self, grade: str) -> str:
        """Return a grade as the document wrote it, in English with its translation where there is one."""
        name = f"grade.{grade}"
        return self(name) if self.has(name) else grade

    def date(self, text: str) -> str:
        """Return a date as far as it is known: `06/02/2024`, `01/2020`, `2020`; `6 February 2024` in English."""
        parts = text.split("-")
        if not text or not all(part.isdigit() for part in parts):
            return text
        if self.language == "vi":
            return "/".join(reversed(parts))
        locale = _locale(self.language)
        if len(parts) == 1:
            return parts[0]
        month = locale.months["format"]["wide"][int(parts[1])]
        return f"{month} {parts[0]}" if len(parts) == 2 else f"{int(parts[2])} {month} {parts[0]}"

    def period(self, text: str) -> str:
        """Return a period in words: `2024`, `6 tháng đầu năm 2024`, `2021–2025`, `10 tháng đầu năm 2022`."""
        year, _, part = text.partition("-")
        if not part:
            return year
        if part.isdigit():
            return f"{year}–{part}"
        if part[0] in "HQ":
            return self(f"period.{part}", year=year)
        first, _, last = part.partition("-")
        if last and first == "M01":
            return self("period.first_months", year=year, n=int(last[1:]))
        if last:
            return self("period.months", year=year, first=int(first[1:]), last=int(last[1:]))
        return self("period.month", year=year, month=int(first[1:]))
