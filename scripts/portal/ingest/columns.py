"""Columns: the heading of a table of targets, and what each of its columns holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from portal.ingest.prose import flatten
from portal.ingest.tables import Cell, Table

NUMBER = re.compile(r"(?:s?tt|so tt|so thu tu|no\.?|#)\W*")
UNIT = re.compile(r"(?:don vi(?: tinh| do)?|d\W?v\W?t\W?|dv tinh|dv)\W*")
ASIDE = re.compile(
    r"ghi chu|co quan|don vi (?!tinh|do)|phong,? ban|nguon|can cu|chu tri|phu trach|phoi hop|trach nhiem|"
    r"thoi (?:gian|han)|giai phap|tien do"
)
NAME = re.compile(r"chi tieu|noi dung|muc tieu|nhiem vu|danh muc|tieu chi|\bten\b|linh vuc|hang muc")
GOAL = re.compile(
    r"ke hoach|\bkh\b|muc tieu|chi tieu|phan dau|du toan|du kien|\bgiao\b|dang ky|nghi quyet|\bnq\b|"
    r"^(?:so luong|gia tri|muc|chi so)$"
)
GIVEN = re.compile(r"\bgiao\b|phan dau|\b20\d\d\b|ke hoach|\bkh\b")
COMPARED = re.compile(
    r"so sanh|so voi|%\s*(?:so|kh\b|th\b|ke hoach)|\b(?:kh|th)\s?(?:nam\s)?(?:\d{4})?\s?/\s?(?:kh|th|u)|"
    r"(?:ty le|muc do) (?:hoan thanh|dat)|tang,? ?/? ?giam|^(?:ty le |toc do )?tang truong|chenh lech"
)
RESULT = re.compile(r"thuc hien|\bu?th\b|\buoc\b|ket qua|da dat|dat duoc|hien trang|hien co|thuc trang")
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
COUNTED = re.compile(r"\W*(?:\d{1,2}|[A-Za-zĐđ]|[IVX]{1,4})(?:\s?[=:+/x*].{1,20})?\W*")
FIGURE = re.compile(r"\d")
DEEPEST_HEAD, FIRST_ROWS = 4, 8


@dataclass(frozen=True)
class Heading:
    """Hold where the rows of a table begin, and its columns by what they hold; -1: there is none.

    `figures` are the columns of figures with their labels in order, `asides` the other ones.
    """

    first_row: int
    number: int
    name: int
    unit: int
    figures: tuple[tuple[int, str], ...]
    asides: tuple[tuple[int, str], ...]
    title: str

    def is_again(self, row: Sequence[Cell]) -> bool:
        """Tell whether a row only says the heading again, as on a new page, or counts the columns (`A B 1 2`)."""
        name = row[self.name].words
        said = [cell.words for cell in row if cell.words]
        is_count = len(said) > 2 and len(name) <= 3 and all(COUNTED.fullmatch(words) for words in said)
        return is_count or name == self.title


def find_heading(table: Table) -> Heading | None:
    """Return the heading of a table that lists targets; None where a table lists something else."""
    for top in range(min(FIRST_ROWS, len(table.rows) - 1)):
        end = _find_end(table.rows, top)
        heading = _read_heading(table.rows, top, end) if end < len(table.rows) else None
        if heading is not None:
            return heading
    return None


def _find_end(rows: Sequence[Sequence[Cell]], top: int) -> int:
    """Return the row below a heading that begins at `top`: one that has no merged cell or name of it."""
    end = top + 1
    while end < len(rows) and end - top < DEEPEST_HEAD:
        pairs = zip(rows[end - 1], rows[end], strict=True)
        is_shared = any(above is cell and cell.text for above, cell in pairs)
        said = [cell.words for cell in rows[end] if cell.words]
        is_below = bool(said) and not any(cell.words for cell in rows[end][:2]) and not any(map(FIGURE.match, said))
        if not is_shared and not is_below:
            break
        end += 1
    return end


def _read_heading(rows: Sequence[Sequence[Cell]], top: int, end: int) -> Heading | None:
    labels = [_label(rows[top:end], column) for column in range(len(rows[top]))]
    flat = [flatten(label) for label in labels]
    body = rows[end:]
    number = next((place for place, words in enumerate(flat) if NUMBER.fullmatch(words)), -1)
    unit = next((place for place, words in enumerate(flat) if UNIT.fullmatch(words)), -1)
    names = [place for place, words in enumerate(flat) if place not in (number, unit) and NAME.search(words)]
    name = next((place for place in names if _is_worded(body, place) and not GIVEN.search(flat[place])), -1)
    if name < 0:
        return None
    further = [place for place, label in enumerate(labels) if label and place not in (number, name, unit)]
    asides = [place for place in further if ASIDE.search(flat[place])]
    figures = [place for place in further if place not in asides and labels[place] != labels[name]]
    filled = [place for place in figures if any(FIGURE.search(row[place].text) for row in body)]
    if not filled or (unit < 0 and not any(GOAL.search(flat[place]) for place in filled)):
        return None
    return Heading(
        end, number, name, unit, tuple((place, labels[place]) for place in figures),
        tuple((place, labels[place]) for place in asides), labels[name],
    )  # fmt: skip


def _label(rows: Sequence[Sequence[Cell]], column: int) -> str:
    """Return the words above a column, from the top, each cell once."""
    return ", ".join(cell.words for cell in dict.fromkeys(row[column] for row in rows) if cell.words)


def _is_worded(body: Sequence[Sequence[Cell]], column: int) -> bool:
    """Tell whether most cells of a column begin with words and not with figures."""
    words = [row[column].words for row in body if row[column].words]
    return sum(any(char.isalpha() for char in word[:12]) for word in words) * 2 > len(words)


def name_role(label: str, year: int) -> str:
    """Return what a column of figures holds for the campaign of `year`: `goal`, `result`, `compared` or `other`."""
    flat = flatten(label)
    years = [int(found) for found in YEAR.findall(label)]
    goal, result = GOAL.search(flat), RESULT.search(flat)
    if COMPARED.search(flat):
        return "compared"
    if years and max(years) < year:
        return "result"
    if result and (goal is None or result.start() < goal.start()):
        return "result"
    return "goal" if goal or years else "other"
