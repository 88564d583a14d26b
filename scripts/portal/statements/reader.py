"""Reader: a text read block by block and sentence by sentence into targets."""

from __future__ import annotations

from dataclasses import replace

from portal.statements.assemble import Assembler
from portal.statements.clauses import Splitter
from portal.statements.context import Context
from portal.statements.doubts import doubt
from portal.statements.figures import find_figures
from portal.statements.groups import read_groups
from portal.statements.headings import is_result_heading, is_target_heading
from portal.statements.history import goes_on_telling, reports
from portal.statements.kinds import Kind
from portal.statements.layout import Block, read_layout
from portal.statements.letters import fold
from portal.statements.listed import distribute, shared_names
from portal.statements.marks import Sentence
from portal.statements.numberless import is_inside_none, read_class_before, read_without_figure
from portal.statements.reading import Reading
from portal.statements.relations import Readings
from portal.statements.sentences import read_sentences
from portal.statements.taking import is_taken
from portal.statements.tokens import SIGN, Token
from portal.statements.vocabulary import Vocabulary

_LEAD_LENGTH = 18
_TABLE = 64
"""No sentence sets so many targets: more figures are a table that lost its lines."""

_LEADING = frozenset({Kind.ADD, Kind.UP, Kind.DOWN, Kind.EFFORT, Kind.HEAD})
_LEAD_OPENS = _LEADING | {Kind.PERIOD, Kind.ADVERB}


def read_targets(text: str, vocabulary: Vocabulary, *, period: str = "") -> list[Reading]:
    """Return the targets that `text` sets, in order, each with the characters it comes from.

    `text` is a sentence, a passage or a whole document, in any Unicode form; `period` is what its
    targets are due for where the words do not say. Results reported among targets, headings and
    footers give none. Nothing is repaired: what is doubtful is said in `Reading.doubts`.
    """
    readings: list[Reading] = []
    top = Context(period=period)
    contexts: list[Context] = []
    leads: list[list[Token]] = []
    for block in read_layout(text):
        above = top if block.parent is None else contexts[block.parent]
        lead = [] if block.parent is None else leads[block.parent]
        is_footer = block.kind == "footer"
        sentences = [] if is_footer else read_sentences(text, block.start, block.end, block.is_lead)
        hands_down = bool(sentences) and (block.is_lead or block.kind == "heading")
        contexts.append(_handed_down(text, block, sentences[-1], above) if hands_down else above)
        leads.append(_lead(sentences[-1]) if sentences and block.is_lead else [])
        if not sentences or above.reports:
            continue
        context = Context(above.period, above.is_effort, False, block.kind == "item", block.marker, block.locator)
        for place, tokens in enumerate(sentences):
            whole = [*lead, *tokens] if lead and not place else tokens
            _read_sentence(text, whole, vocabulary, context, readings, block.kind == "heading")
    return readings


def _handed_down(text: str, block: Block, tokens: list[Token], above: Context) -> Context:
    """Return what the blocks below inherit from a heading or lead, whose last sentence is `tokens`."""
    words = text[block.start : block.end]
    marks = Sentence(tokens).marks
    is_short = len(tokens) <= _LEAD_LENGTH
    named = [mark.value for mark in marks if mark.kind is Kind.PERIOD and mark.value]
    strives = any(mark.kind is Kind.EFFORT for mark in marks[:3]) or "phan dau" in fold(words[-60:])
    return Context(
        period=named[-1] if named and (is_short or not above.period) else above.period,
        is_effort=above.is_effort or (strives and is_short and words.rstrip("*_ ").endswith(":")),
        reports=(above.reports and not is_target_heading(words)) or is_result_heading(words),
    )


def _lead(tokens: list[Token]) -> list[Token]:
    """Return the last words of a block where the items below it share them (`Trồng mới:`)."""
    end = len(tokens)
    while end and tokens[end - 1].kind == SIGN and tokens[end - 1].fold != ":":
        end -= 1
    if not end or tokens[end - 1].fold != ":" or end > _LEAD_LENGTH:
        return []
    marks = Sentence(tokens[:end]).marks
    if not marks or marks[0].kind not in _LEAD_OPENS or not any(mark.kind in _LEADING for mark in marks):
        return []
    return tokens[:end]


def _read_sentence(
    text: str, tokens: list[Token], vocabulary: Vocabulary, context: Context, found: list[Reading], is_heading: bool
) -> None:
    """Add the targets of one sentence to `found`."""
    sentence = Sentence(tokens)
    figures = find_figures(sentence, text, vocabulary.units)
    if len(figures) > _TABLE:
        return
    if any(mark.kind is Kind.NONE for mark in sentence.marks):
        figures = [figure for figure in figures if not is_inside_none(sentence, figure.at)]
    splitter = Splitter(sentence, figures)
    clauses = splitter.split()
    assembler = Assembler(text, sentence, clauses, vocabulary, context)
    if splitter.empty and not is_heading:
        found.extend(read_without_figure(assembler, splitter.empty))
    names = distribute(sentence, clauses) if len(clauses) > 1 else {}
    told = [clause for clause in clauses if reports(sentence, clause)]
    readings = Readings(assembler, found)
    for clause in clauses:
        if clause in told or (told and goes_on_telling(sentence, clause, told)):
            continue
        in_list = context.is_list or context.is_effort or readings.has_any
        if not is_taken(sentence, clause, in_list) or readings.is_baseline(clause):
            continue
        graded = (
            read_class_before(assembler, clause) if sentence.has(clause.left, clause.left_end, Kind.GRADE) else None
        )
        if graded is not None:
            found.append(graded)
        reading = assembler.reading(clause, readings.parent(clause), names.get(id(clause)))
        reading = readings.related(clause, reading)
        shared = shared_names(sentence, clause)
        readings.note(clause)
        for name in shared:
            one = assembler.reading(clause, readings.parent(clause), name)
            found.append(replace(one, doubts=(*one.doubts, doubt("shared_figure"))))
        if not shared:
            reading, further = read_groups(assembler, clause, reading, len(found))
            found.extend([reading, *further])
