"""Quotation against document (check 4): each verbatim quotation stands in its archived text, where it says."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from portal.problems import Problem
from portal.validate.data import Data, Row

QUOTING = ("targets", "evidence", "revisions")
LOCATED = ("targets", "evidence", "revisions", "groups", "citations", "campaign-movements", "duties", "contents")
LINES = re.compile(r", dòng ([0-9]{1,6})(?:-([0-9]{1,6}))?$")
# Looking for the nearest passage costs a pass over the document: past this many it is no longer done.
MANY_LOST = 50


@dataclass(frozen=True)
class Archived:
    """Hold one archived text, folded (NFC, one space for any white space), with the start of each line in it."""

    text: str
    starts: tuple[int, ...]

    def find_lines(self, quote: str) -> tuple[int, int] | None:
        """Return the first and last line in which the folded quotation first stands, or None."""
        start = self.text.find(quote)
        if start < 0:
            return None
        return bisect_right(self.starts, start), bisect_right(self.starts, start + len(quote) - 1)

    def has_in_lines(self, quote: str, first: int, last: int) -> bool:
        """Tell whether the folded quotation stands within some lines, counted from 1."""
        if not 1 <= first <= last <= len(self.starts):
            return False
        end = self.starts[last] if last < len(self.starts) else len(self.text)
        return quote in self.text[self.starts[first - 1] : end]


def check_quotations(data: Data) -> Iterator[Problem]:
    """Yield a problem for each archived text that is missing or changed, and each quotation not found in its place.

    Without an archive at hand nothing is checked.
    """
    if data.archive is None:
        return
    texts: dict[str, Archived] = {}
    for row in data.rows("documents"):
        if row["archive_file"]:
            found = _open(data, data.archive, row)
            if isinstance(found, Problem):
                yield found
            else:
                texts[row["document_id"]] = found
    lost = 0
    for table in QUOTING:
        for row in data.rows(table):
            archived = texts.get(row["document_id"])
            if archived is None or row["quote_status"] != "verbatim" or not row["quote"]:
                continue
            problem = _compare(data, table, row, archived, lost < MANY_LOST)
            if problem:
                lost += problem.code == "Q401"
                yield problem
    for table in LOCATED:
        for row in data.rows(table):
            yield from _check_lines(data, table, row, texts)


def fold_text(text: str) -> str:
    """Return the text in NFC with one space for each run of white space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _open(data: Data, archive: Path, row: Row) -> Archived | Problem:
    path = archive / row["archive_file"]
    if not path.resolve().is_relative_to(archive.resolve()) or not path.is_file():
        return data.locate("Q404", "documents", row, "archive_file")
    content = path.read_bytes()
    found = hashlib.sha256(content).hexdigest()
    if row["sha256"] and found != row["sha256"]:
        return data.locate("Q402", "documents", row, "sha256", found=found, file=row["archive_file"])
    text, starts = "", []
    pieces: list[str] = []
    length = 0
    for line in content.decode("utf-8", "replace").replace("\r\n", "\n").split("\n"):
        starts.append(length)
        folded = fold_text(line)
        if folded:
            pieces.append(folded)
            length += len(folded) + 1
    text = " ".join(pieces)
    return Archived(text, tuple(starts))


def _compare(data: Data, table: str, row: Row, archived: Archived, is_nearest_wanted: bool) -> Problem | None:
    """Return what is wrong with the place of one quotation, or None."""
    quote = fold_text(row["quote"])
    found = archived.find_lines(quote)
    if found is None:
        nearest = _find_nearest(quote, archived.text) if is_nearest_wanted else "–"
        return data.locate("Q401", table, row, "quote", nearest=nearest)
    stated = LINES.search(row["locator"])
    if stated is None:
        return data.locate("Q405", table, row, "locator", found=_show(found))
    first, last = int(stated.group(1)), int(stated.group(2) or stated.group(1))
    if archived.has_in_lines(quote, first, last):
        return None
    return data.locate("Q403", table, row, "locator", found=_show(found))


def _show(lines: tuple[int, int]) -> str:
    return f"{lines[0]}-{lines[1]}" if lines[0] < lines[1] else str(lines[0])


def _find_nearest(quote: str, text: str) -> str:
    """Return the passage of the text that is most like the quotation."""
    place = fuzz.partial_ratio_alignment(quote, text, score_cutoff=50)
    return f"“{text[place.dest_start : place.dest_end]}”" if place and len(quote) <= len(text) else "–"


def _check_lines(data: Data, table: str, row: Row, texts: dict[str, Archived]) -> Iterator[Problem]:
    """Yield a problem where a locator names lines that its document does not have."""
    campaign = data.campaigns.get(row["campaign_id"], Row())
    archived = texts.get(row["document_id"] or campaign["document_id"])
    stated = LINES.search(row["locator"])
    if archived is None or stated is None or (table in QUOTING and row["quote_status"] == "verbatim"):
        return
    first, last = int(stated.group(1)), int(stated.group(2) or stated.group(1))
    if not 1 <= first <= last <= len(archived.starts):
        yield data.locate("Q406", table, row, "locator", lines=str(len(archived.starts)))
