"""Layout: a document's lines into headings, numbered items, bullets, runs `(1) … (14)` and prose."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from portal.statements.letters import fold, unify_spaces
from portal.statements.markers import Marker, Outline, read_marker
from portal.statements.runs import find_run

_FOOTER = ("noi nhan", "luu: vt", "luu vt")
_ENDS = frozenset(".;:!?…")
_HEADING_LENGTH = 160
_LISTED = ("-", "+", "*", "•")
_UNNUMBERED = (*_LISTED, "(")
_OUTER = " \t\r\v\f\u200b\ufeff\u2028\u2029"
_HANGING = frozenset(
    "tu tren duoi dat giam tang them co khoang gan it nhat thieu la den toi con moi hon muc lap dung so cua va".split()
)


@dataclass(slots=True)
class Block:
    """Hold one heading, item or paragraph of a document; nothing changes one once the layout is read.

    `kind` is `heading`, `item`, `paragraph` or `footer`. `start` and `end` mark the content without
    its marker in the text as given; `marker` is the numbering as printed (`7`, `a`, `-`, `(3)`);
    `path` the markers above it and its own (`II.1.9`, bullets counted from 1); `first_line` and
    `last_line` are physical lines from 1; `parent` is the place of the block that it stands under;
    `is_lead` tells that other blocks follow from its words.
    """

    kind: str
    start: int
    end: int
    marker: str
    path: str
    first_line: int
    last_line: int
    parent: int | None = None
    is_lead: bool = False

    @property
    def locator(self) -> str:
        """Return the place as the data name it: the path, and the physical lines."""
        lines = f"{self.first_line}" if self.first_line == self.last_line else f"{self.first_line}-{self.last_line}"
        return f"{self.path}, dòng {lines}" if self.path else f"dòng {lines}"


class _Line(NamedTuple):
    """Hold one physical line without outer white space and the signs of emphasis before it."""

    number: int
    start: int
    end: int
    after_blank: bool
    marker: Marker | None


def read_layout(text: str) -> list[Block]:
    """Return the blocks of `text` in order, with lines that were broken in mid-sentence joined.

    Blocks do not overlap. A numbered run inside a paragraph gives one item a member, under the
    paragraph's opening words.
    """
    text = unify_spaces(text)
    if "\n" not in text and ")" not in text:
        only = _lines(text)
        if only and only[0].marker is None and not _opens_footer(text[only[0].start : only[0].start + 16]):
            return [_only_block(text, only[0])]
    lines = _lines(text)
    width = max((line.end - line.start for line in lines), default=0)
    starts = [line.start for line in lines]
    outline = Outline()
    blocks: list[Block] = []
    lead: int | None = None
    in_footer = False
    for group in _groups(text, lines, width):
        first = group[0]
        in_footer = in_footer or _opens_footer(text[first.start : first.start + 16])
        place = len(blocks)
        block = _block(text, group, outline, place, lead, in_footer)
        if block.marker and block.parent is not None:
            blocks[block.parent].is_lead = True
        if not block.marker.startswith(_LISTED) or block.parent != lead:
            lead = place if block.is_lead else (lead if block.marker else None)
        members = find_run(text, block.start, block.end) if block.kind in {"item", "paragraph"} else []
        if not members:
            blocks.append(block)
            continue
        opening = _trimmed_end(text, block.start, _before(text, members[0].start, block.start))
        cut = bisect_right(starts, max(block.start, opening - 1)) - 1
        blocks.append(replace(block, end=opening, is_lead=True, last_line=lines[cut].number))
        for member in members:
            path = f"{block.path}.{member.printed}" if block.path else member.printed
            top = lines[bisect_right(starts, member.start) - 1].number
            bottom = lines[bisect_right(starts, max(member.start, member.end - 1)) - 1].number
            blocks.append(Block("item", member.start, member.end, member.printed, path, top, bottom, place))
    return _with_headings(text, blocks)


def _only_block(text: str, line: _Line) -> Block:
    """Return the block of a text that is one line without numbering."""
    words = text[line.start : line.end]
    kind = (
        "heading"
        if len(words) <= _HEADING_LENGTH and not words.endswith((";", ",")) and _is_in_capitals(words)
        else "paragraph"
    )
    return Block(kind, line.start, line.end, "", "", 1, 1, None, words.rstrip("*_ ").endswith(":"))


def _opens_footer(words: str) -> bool:
    """Tell whether words open the list of recipients at the end of a document."""
    return words[0] in "NnLl" and " ".join(fold(words).split()).startswith(_FOOTER)


def _lines(text: str) -> list[_Line]:
    """Return the lines that carry letters or figures, each with its number from 1."""
    found: list[_Line] = []
    offset, blank = 0, False
    for number, raw in enumerate(text.split("\n"), start=1):
        words = raw.strip(_OUTER)
        if words and (words[0].isalnum() or any(c.isalnum() for c in words)):
            start = offset + raw.index(words)
            end = start + len(words)
            if words[0] in "#>*_":
                start = _skip_emphasis(text, start, end)
            found.append(_Line(number, start, end, blank, read_marker(text, start, end)))
            blank = False
        else:
            blank = True
        offset += len(raw) + 1
    return found


def _skip_emphasis(text: str, start: int, end: int) -> int:
    """Return `start` moved past `**`, `__`, `#` and `>` of plain-text formatting."""
    begin = start
    while begin < end and (text[begin] in "#>" or text[begin : begin + 2] in {"**", "__"} or text[begin].isspace()):
        begin += 2 if text[begin] in "*_" else 1
    return min(begin, end - 1)


def _trimmed_end(text: str, start: int, end: int) -> int:
    """Return `end` moved back over white space."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _before(text: str, content_start: int, floor: int) -> int:
    """Return where the numbering in front of a run's first item begins."""
    position = content_start
    while position > floor and text[position - 1].isspace():
        position -= 1
    while position > floor and not text[position - 1].isspace() and text[position - 1] not in ";:,.":
        position -= 1
    return position


def _groups(text: str, lines: list[_Line], width: int) -> Iterator[list[_Line]]:
    """Join the lines that go on with the one before."""
    group: list[_Line] = []
    for line in lines:
        if group and not (line.marker is None and _continues(text, group[-1], line, width)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _continues(text: str, before: _Line, line: _Line, width: int) -> bool:
    """Tell whether `line`, which has no marker, goes on in mid-sentence with the line before it."""
    last, first = text[before.end - 1], text[line.start]
    if last in "./!?":
        return False
    is_word_going_on = first.islower() or first in "%‰)/"
    is_open = last not in _ENDS
    if line.after_blank:
        return is_open and (is_word_going_on or (first.isdecimal() and last in "-–(,"))
    reach = (before.end - before.start) / width
    if is_word_going_on:
        return reach >= 0.5
    last_word = fold(text[max(before.start, before.end - 12) : before.end]).split()[-1]
    return is_open and (last_word in _HANGING or (width >= 60 and reach >= 0.8))


def _block(text: str, group: list[_Line], outline: Outline, place: int, lead: int | None, in_footer: bool) -> Block:
    """Make the block of joined lines and enter it into the outline."""
    first, last = group[0], group[-1]
    marker = first.marker
    ends_open = text[last.end - 1] == ":" or text[max(first.start, last.end - 3) : last.end].rstrip("*_ ").endswith(":")
    if in_footer:
        return Block("footer", first.start, last.end, "", "", first.number, last.number)
    if marker is None:
        outline.close_bullets()
        return Block(
            "paragraph", first.start, last.end, "", outline.path, first.number, last.number, outline.parent, ends_open
        )
    path, parent = outline.enter(marker, place)
    if marker.is_bullet and lead is not None and (parent is None or parent < lead):
        parent = lead
    return Block("item", marker.end, last.end, marker.printed, path, first.number, last.number, parent, ends_open)


def _with_headings(text: str, blocks: list[Block]) -> list[Block]:
    """Name the blocks that are headings: in capitals, or short numbered words with items below them."""
    if len(blocks) == 1 and not blocks[0].marker and not _is_in_capitals(text[blocks[0].start : blocks[0].end]):
        return blocks
    parents = {block.parent for block in blocks}
    after: list[Block | None] = [*blocks[1:], None] if blocks else []
    for place, (block, following) in enumerate(zip(blocks, after, strict=True)):
        if block.kind != "footer" and _is_heading(
            text[block.start : block.end], block, place in parents or _has_members(block, following)
        ):
            block.kind = "heading"
    return blocks


def _has_members(block: Block, following: Block | None) -> bool:
    """Tell whether the next block is numbered below this one (`2` and `2.1`)."""
    return following is not None and bool(block.marker) and following.marker.startswith(f"{block.marker}.")


def _is_heading(content: str, block: Block, has_members: bool) -> bool:
    """Tell whether the words of `block` are a heading."""
    if len(content) > _HEADING_LENGTH or content.endswith((";", ",")):
        return False
    if _is_in_capitals(content):
        return True
    is_numbered = block.marker != "" and not block.marker.startswith(_UNNUMBERED)
    return is_numbered and has_members and "%" not in content


def _is_in_capitals(content: str) -> bool:
    """Tell whether words are printed in capitals."""
    if content[1:3].upper() != content[1:3]:  # spares the count for words in small letters
        return False
    letters = [c for c in content if c.isalpha()]
    return len(letters) > 3 and sum(c.isupper() for c in letters) > 0.7 * len(letters)
