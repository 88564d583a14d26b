"""Word's automatic numbering: the label that Word shows before a paragraph, which its text does not hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from portal.ingest.numerals import write_numeral

PLACEHOLDER = re.compile(r"%([1-9])")
DEEPEST_STYLE = 20


@dataclass(frozen=True)
class _Level:
    """Hold how one level of a list is numbered."""

    style: str
    text: str
    start: int


class Numbering:
    """Count the lists of one document while its paragraphs are read in order."""

    def __init__(self, document: Any) -> None:
        """Read the definitions of the document's lists and of the styles that number paragraphs."""
        self._levels: dict[tuple[str, int], _Level] = {}
        self._list_of: dict[str, str] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._styles = {style.get(qn("w:styleId")): style for style in document.styles.element.iter(qn("w:style"))}
        part = next(
            (rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/numbering")), None
        )
        if part is not None:
            self._read_lists(part.element)

    def _read_lists(self, root: Any) -> None:
        for definition in root.iter(qn("w:abstractNum")):
            name = definition.get(qn("w:abstractNumId"))
            for level in definition.iter(qn("w:lvl")):
                self._levels[name, int(level.get(qn("w:ilvl"), "0"))] = _Level(
                    _value(level, "w:numFmt") or "decimal",
                    _value(level, "w:lvlText"),
                    int(_value(level, "w:start") or 1),
                )
        for number in root.iter(qn("w:num")):
            own = number.get(qn("w:numId"))
            definition = _value(number, "w:abstractNumId")
            self._list_of[own] = definition
            for override in number.iter(qn("w:lvlOverride")):
                start = _value(override, "w:startOverride")
                if start:
                    self._restart(own, definition, int(override.get(qn("w:ilvl"), "0")), int(start))

    def _restart(self, own: str, definition: str, depth: int, start: int) -> None:
        """Give a list that restarts a definition its own counts."""
        for (name, level), form in list(self._levels.items()):
            if name == definition:
                self._levels.setdefault((f"num {own}", level), form)
        first = self._levels.get((f"num {own}", depth))
        if first is not None:
            self._levels[f"num {own}", depth] = _Level(first.style, first.text, start)
        self._list_of[own] = f"num {own}"

    def label(self, paragraph: Any) -> str:
        """Return the label that stands before `paragraph`, with a space, or nothing; count it."""
        place = self._place(paragraph)
        if place is None or not any(node.text for node in paragraph.iter(qn("w:t"))):
            return ""
        name, depth = place
        level = self._levels.get((name, depth))
        if level is None or level.style == "none":
            return ""
        if level.style == "bullet":
            return "- "
        self._counts[name, depth] = self._counts.get((name, depth), level.start - 1) + 1
        for deeper in range(depth + 1, 9):
            self._counts.pop((name, deeper), None)
        return PLACEHOLDER.sub(lambda match: self._numeral(name, int(match.group(1)) - 1), level.text) + " "

    def _numeral(self, name: str, depth: int) -> str:
        level = self._levels.get((name, depth), _Level("decimal", "", 1))
        return write_numeral(self._counts.get((name, depth), level.start), level.style)

    def _place(self, paragraph: Any) -> tuple[str, int] | None:
        """Return the list and level of a paragraph, from itself or the styles it rests on."""
        own = paragraph.find(qn("w:pPr"))
        style = _value(own, "w:pStyle") if own is not None else ""
        for _ in range(DEEPEST_STYLE):
            mark = own.find(qn("w:numPr")) if own is not None else None
            if mark is not None:
                number = _value(mark, "w:numId")
                return (self._list_of[number], int(_value(mark, "w:ilvl") or 0)) if number in self._list_of else None
            definition = self._styles.get(style)
            if definition is None:
                return None
            own, style = definition.find(qn("w:pPr")), _value(definition, "w:basedOn")
        return None


def _value(element: Any, name: str) -> str:
    """Return the `w:val` of a child, or nothing."""
    child = element.find(qn(name))
    return "" if child is None else child.get(qn("w:val"), "")
