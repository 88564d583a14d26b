"""Quotations: the shortest words of a document that carry a target, proved by reading them again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from portal.ingest.prose import Prose
from portal.statements import Reading

PROVED = (
    "measure", "comparator", "value", "value_upper", "total", "grade", "unit_id", "rate_period", "baseline_value",
    "baseline_period",
)  # fmt: skip
"""What a quotation read by itself must say as the document does."""
EDGES = " \t\n.,;:*_"
LONGEST = 3_000
Read = Callable[[str], list[Reading]]


@dataclass(frozen=True)
class Quote:
    """Hold a quotation with its place, and what it reads as by itself where that is what the target asks."""

    words: str
    start: int
    end: int
    alone: Reading | None

    @property
    def is_proved(self) -> bool:
        """Tell whether the quotation by itself asks what the target does."""
        return self.alone is not None


def choose_quote(prose: Prose, readings: Sequence[Reading], number: int, read: Read) -> Quote:
    """Return the shortest span of the text that, read alone, gives the reading `number` again.

    In: all readings of the text, and how words are read. A span that names what is measured goes before a
    shorter one that leaves it out, one with the word of strength (`phấn đấu`) before one without; where no
    span agrees, the first is returned unproved.
    """
    wanted = readings[number]
    spans = [span for span in dict.fromkeys(_spans(prose, readings, number)) if span[1] - span[0] <= LONGEST]
    spans = spans or [_trim(prose, wanted.start, wanted.end)]
    for agrees in (_says_all_as_strongly, _agrees_as_strongly, _says_all, _agrees):
        for start, end in spans:
            words = fold_space(prose.text[start:end])
            alone = next((reading for reading in read(words) if agrees(reading, wanted)), None)
            if alone is not None:
                return Quote(words, start, end, alone)
    start, end = spans[0]
    return Quote(fold_space(prose.text[start:end]), start, end, None)


def prove_quote(prose: Prose, start: int, end: int, wanted: Reading, read: Read) -> Quote:
    """Return a span as the quotation of a target, proved if it reads alone as wanted."""
    words = fold_space(prose.text[start:end])
    return Quote(words, start, end, next((one for one in reversed(read(words)) if _agrees(one, wanted)), None))


def fold_space(text: str) -> str:
    """Return `text` with each run of white space as one space, every other character kept."""
    return " ".join(text.split())


def _spans(prose: Prose, readings: Sequence[Reading], number: int) -> Iterator[tuple[int, int]]:
    """Yield the spans that may carry a reading, from the words it was read from to the whole block."""
    reading = readings[number]
    used = [(span.start, span.end) for span in reading.spans.values()]
    start, end = reading.start, reading.end
    begin, stop = min([start, *(a for a, _ in used)]), max([end, *(b for _, b in used)])
    yield _trim(prose, start, _without_aside(prose, start, end, max([start, *(b for _, b in used)])))
    yield _trim(prose, start, end)
    yield _trim(prose, begin, stop)
    if reading.part_of is not None:
        parent = readings[reading.part_of]
        yield _trim(prose, min(begin, parent.start), max(stop, parent.end))
    sentence = prose.sentence(begin, stop)
    yield _trim(prose, *sentence)
    block = prose.block_number(start)
    if block is not None:
        yield _trim(prose, min(begin, prose.blocks[block].start), max(stop, prose.blocks[block].end))


def _without_aside(prose: Prose, start: int, end: int, used: int) -> int:
    """Return the end of a span moved before a closing bracket of which nothing was read."""
    text = prose.text[start:end].rstrip(EDGES)
    opening = text.rfind("(")
    if text.endswith(")") and opening > 0 and used <= start + opening:
        return start + opening
    return end


def _trim(prose: Prose, start: int, end: int) -> tuple[int, int]:
    """Return a span without white space, punctuation and signs of emphasis at its edges."""
    text = prose.text
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    if end < len(text) and text[end] in "*_" and text.count(text[end], start, end) % 2:
        end += 1
    return start, end


def _says_all(one: Reading, other: Reading) -> bool:
    """Tell whether two readings agree and are of the same thing."""
    same = one.indicator_id == other.indicator_id
    return _agrees(one, other) and same and (bool(one.indicator_id) or one.indicator_text == other.indicator_text)


def _says_all_as_strongly(one: Reading, other: Reading) -> bool:
    return one.strength == other.strength and _says_all(one, other)


def _agrees_as_strongly(one: Reading, other: Reading) -> bool:
    return one.strength == other.strength and _agrees(one, other)


def _agrees(one: Reading, other: Reading) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in PROVED)
