"""Lines of PDF pages: what the width of a page broke is joined again, so that a paragraph is one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from portal.ingest.assembling import Passage

PAGE_NUMBER = re.compile(r"\W{0,3}(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,3})?\W{0,3}", re.IGNORECASE)
ITEM = re.compile(
    r"(?:[-–+•*●▪■◦►✓➢]\s*(?=[^\W\d_a-z]|\d|$)|[(]?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđA-ZĐ]|[IVXL]{1,5})[.)/]\s)"
)
ENDS = frozenset(".;:!?…")
INDENT, LEAST_ROOM = 6.0, 3.0
LEAST_REACH, LEAST_LINES = 6, 3


@dataclass(frozen=True)
class RawLine:
    """Hold one line of a page as it stands there, with its left and right edge."""

    text: str
    left: float
    right: float

    @property
    def letter(self) -> float:
        """Return how wide a character is on the whole."""
        return (self.right - self.left) / len(self.text)


@dataclass(frozen=True)
class PageLine:
    """Hold one line of a page: where it begins, how much room is left behind it, and how wide a character is."""

    text: str
    left: float
    room: float
    letter: float


def find_margin(rights: Sequence[float], letter: float) -> float:
    """Return where the lines of some pages are broken: the furthest right edge, if enough lines reach it.

    Without such an edge it lies infinitely far, and no line is taken for broken.
    """
    furthest = max(rights, default=0.0)
    reaching = sum(right > furthest - LEAST_REACH * letter for right in rights)
    return furthest if reaching >= LEAST_LINES else float("inf")


def measure_lines(lines: Iterable[RawLine], margin: float) -> list[PageLine]:
    """Return the lines of one page with the room that is left behind each up to the margin."""
    return [PageLine(line.text, line.left, margin - line.right, line.letter) for line in lines]


def drop_page_number(lines: list[PageLine]) -> list[PageLine]:
    """Return a page's lines without a first or last one that is only the page's number."""
    kept = list(lines)
    for place in (0, -1):
        if kept and PAGE_NUMBER.fullmatch(kept[place].text):
            kept.pop(place)
    return kept


def join_lines(stream: Iterable[PageLine | Passage]) -> Iterator[Passage]:
    """Yield the passages of a document, lines that go on with the one before joined to it, over pages too."""
    text = ""
    last: PageLine | None = None
    for part in stream:
        if isinstance(part, PageLine):
            if last is not None and _goes_on(last, part):
                text = _join(text, part.text)
            elif last is not None:
                text = f"{text}\n{part.text}"
            else:
                text = part.text
            last = part
            continue
        if last is not None:
            yield text
        text, last = "", None
        yield part
    if last is not None:
        yield text


def _goes_on(before: PageLine, line: PageLine) -> bool:
    """Tell whether a line goes on with the one before it: its first word had no room there."""
    if ITEM.match(line.text) or line.left > before.left + INDENT:
        return False
    if before.text[-1] in ENDS and line.text[0].isupper():
        return False
    word = line.text.split(" ", 1)[0]
    return (len(word) + 1) * max(before.letter, line.letter) + LEAST_ROOM > before.room


def _join(text: str, words: str) -> str:
    """Return two lines as one; a hyphen that stood between two figures or letters stays without space."""
    is_tight = text[-1] == "-" and len(text) > 1 and not text[-2].isspace()
    return text + words if is_tight else f"{text} {words}"
