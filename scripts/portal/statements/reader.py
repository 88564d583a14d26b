"""Reader: a text read block by block and sentence by sentence into targets."""

from __future__ import annotations

from dataclasses import replace

from portal.statements.assemble import Assembler
from portal.statements.clause import Clause
from portal.statements.clauses import Splitter
from portal.statements.context import Context
from portal.statements.doubts import doubt
from portal.statements.evidence import Evidence
from portal.statements.figures import find_figures
from portal.statements.forms import conditional
from portal.statements.groups import read_groups
from portal.statements.headings import is_result_heading, is_target_heading
from portal.statements.kinds import Kind
from portal.statements.layout import Block, read_layout
from portal.statements.letters import fold, unify_spaces
from portal.statements.listed import distribute, shared_names
from portal.statements.marks import Sentence
from portal.statements.numberless import is_inside_none, read_class_before, read_class_behind, read_without_figure
from portal.statements.reading import Reading
from portal.statements.relations import Readings
from portal.statements.sentences import read_sentences
from portal.statements.table_rows import find_rows, may_hold_table
from portal.statements.tabled import join_readings, read_row
from portal.statements.taking import is_taken
from portal.statements.telling import Report, told
from portal.statements.tokens import GROUP, SIGN, Token, fold_groups, read_tokens
from portal.statements.vocabulary import Vocabulary
from portal.statements.weighing import not_intended

_LEAD_LENGTH = 18
_TABLE = 64
"""No sentence sets so many targets: more figures are a table that lost its lines."""

_CHANGES = frozenset({"tang", "giam"})
_LEADING = frozenset({Kind.ADD, Kind.UP, Kind.DOWN, Kind.EFFORT, Kind.HEAD})
_LEAD_OPENS = _LEADING | {Kind.PERIOD, Kind.ADVERB}


def read_targets(text: str, vocabulary: Vocabulary, *, period: str = "") -> list[Reading]:
    """Return the targets that `text` sets, in order, each with the characters it comes from.

    `text` is a sentence, a passage or a whole document, in any Unicode form; `period` is what its
    targets are due for where the words do not say. Results reported among targets, headings and
    footers give none. Nothing is repaired: what is doubtful is said in `Reading.doubts`.
    """
    plain = unify_spaces(text)
    if not may_hold_table(plain):
        return _read_prose(text, plain, vocabulary, period)

    known: dict[tuple[str, str], list[Reading]] = {}

    def read(words: str, context: Context) -> list[Reading]:
        asked = (words, context.period)
        if asked not in known:
            known[asked] = []
            tokens = fold_groups(read_tokens(words))
            _read_sentence(words, tokens, vocabulary, context, known[asked], is_heading=False)
        return [replace(one, numbering=context.numbering, locator=context.locator) for one in known[asked]]

    rows, rest = find_rows(plain, vocabulary.units)
    tabled = [one for row in rows if (one := read_row(text, row, period, read)) is not None]
    return join_readings(_read_prose(text, rest, vocabulary, period), tabled)


def _read_prose(text: str, prose: str, vocabulary: Vocabulary, period: str) -> list[Reading]:
    """Return the targets of `prose`, which is `text` with blanks for what is read elsewhere."""
    readings: list[Reading] = []
    top = Context(period=period)
    contexts: list[Context] = []
    leads: dict[int, list[Token]] = {}
    for block in read_layout(prose):
        above = top if block.parent is None else contexts[block.parent]
        lead = [] if block.parent is None else leads.get(block.parent, [])
        is_footer = block.kind == "footer"
        sentences = [] if is_footer else read_sentences(prose, block.start, block.end, block.is_lead)
        hands_down = bool(sentences) and (block.is_lead or block.kind == "heading")
        if hands_down:
            contexts.append(_handed_down(prose, block, sentences[-1], above))
        else:
            contexts.append(_under(prose[block.start : block.end], above) if block.kind == "heading" else above)
        if sentences and block.is_lead:
            leads[len(contexts) - 1] = _lead(sentences[-1])
        if not sentences or above.reports:
            continue
        context = Context(
            above.period, above.is_effort, False, above.sets_targets, block.kind == "item", block.marker, block.locator
        )
        report = Report() if block.kind == "paragraph" else None
        first = len(readings)
        for place, tokens in enumerate(sentences):
            whole = [*lead, *tokens] if lead and not place else tokens
            _read_sentence(text, whole, vocabulary, context, readings, block.kind == "heading", report)
            if report is not None and report.looks_back:
                del readings[first:]
    return readings


def _handed_down(text: str, block: Block, tokens: list[Token], above: Context) -> Context:
    """Return what the blocks below inherit from a heading or lead, whose last sentence is `tokens`."""
    words = text[block.start : block.end]
    marks = Sentence(tokens).marks
    is_short = len(tokens) <= _LEAD_LENGTH
    named = [mark.value for mark in marks if mark.kind is Kind.PERIOD and mark.value]
    strives = any(mark.kind is Kind.EFFORT for mark in marks[:3]) or "phan dau" in fold(words[-60:])
    return _under(words, above)._replace(
        period=named[-1] if named and (is_short or not above.period) else above.period,
        is_effort=above.is_effort or (strives and is_short and words.rstrip("*_ ").endswith(":")),
    )


def _under(words: str, above: Context) -> Context:
    """Return what stands under the words of a heading or lead: results or targets, where they say so."""
    sets = is_target_heading(words)
    reports = (above.reports and not sets) or is_result_heading(words)
    return above._replace(reports=reports, sets_targets=(above.sets_targets and not reports) or sets)


def _tells_change(token: Token) -> bool:
    """Tell whether brackets say how much something shall change: `Chỉ số PCI (tăng 5 bậc)`."""
    return token.kind == GROUP and token.inner[:1] != [] and token.inner[0].fold in _CHANGES


def _lead(tokens: list[Token]) -> list[Token]:
    """Return the last words of a block where the items below it share them (`Trồng mới:`)."""
    end = len(tokens)
    while end and tokens[end - 1].kind == SIGN and tokens[end - 1].fold != ":":
        end -= 1
    if not end or tokens[end - 1].fold != ":" or end > _LEAD_LENGTH:
        return []
    sentence = Sentence(tokens[:end])
    marks = sentence.marks
    if (
        sentence.numbers
        or not marks
        or marks[0].kind not in _LEAD_OPENS
        or not any(mark.kind in _LEADING for mark in marks)
    ):
        return []
    return tokens[:end]


def _read_sentence(
    text: str,
    tokens: list[Token],
    vocabulary: Vocabulary,
    context: Context,
    found: list[Reading],
    is_heading: bool,
    report: Report | None = None,
) -> None:
    """Add the targets of one sentence to `found`; `report` follows whether its paragraph tells results."""
    sentence = Sentence(tokens)
    figures = find_figures(sentence, text, vocabulary.units)
    if len(figures) > _TABLE:
        return
    if not figures and sentence.has_groups and any(_tells_change(token) for token in tokens):
        sentence = Sentence([one for token in tokens for one in (token.inner if _tells_change(token) else [token])])
        figures = find_figures(sentence, text, vocabulary.units)
    if Kind.NONE in sentence.kinds:
        figures = [figure for figure in figures if not is_inside_none(sentence, figure.at)]
    splitter = Splitter(sentence, figures)
    clauses = splitter.split()
    assembler = Assembler(text, sentence, clauses, vocabulary, context)
    names = distribute(sentence, clauses) if len(clauses) > 1 else {}
    evidence = Evidence(sentence)
    if report is not None and report.goes_on(sentence, evidence):
        return
    passed = told(sentence, clauses, context.is_list, evidence)
    reported, terms = not_intended(sentence, clauses, context, evidence)
    passed += reported
    if report is not None:
        report.note(sentence, clauses, passed, evidence)
    passed += terms
    passed += conditional(sentence, clauses)
    if splitter.empty and not is_heading and not (reported and len(reported) == len(clauses)):
        found.extend(read_without_figure(assembler, splitter.empty))
    readings = Readings(assembler, found)
    first, missed = len(found), []
    for clause in clauses:
        if clause in passed:
            continue
        in_list = context.is_list or context.is_effort or readings.has_any
        if readings.is_baseline(clause):
            continue
        if not is_taken(sentence, clause, in_list):
            missed.append(clause)
            continue
        if sentence.has(clause.left, clause.left_end, Kind.GRADE):
            found.extend(read_class_before(assembler, clause))
        behind = (
            read_class_behind(assembler, clause) if sentence.has(clause.right, clause.right_end, Kind.GRADE) else []
        )
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
        found.extend(behind)
    if missed and len(found) > first:
        extra = [doubt("extra_figure", words) for one in missed if (words := _printed(text, sentence, one))]
        found[-1] = replace(found[-1], doubts=(*found[-1].doubts, *extra))


def _printed(text: str, sentence: Sentence, clause: Clause) -> str:
    """Return a figure with its unit as printed, or nothing where no listed unit says that it measures something."""
    figure = clause.figure
    if not figure.unit_id:
        return ""
    return text[sentence.tokens[figure.at].start : sentence.tokens[figure.end - 1].end]
