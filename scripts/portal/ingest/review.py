"""Review: a draft as a person is to look through it, every word ready to print in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from portal.ingest.drafting import Draft
from portal.ingest.marking import Field, Target, label_column, show_target
from portal.ingest.values import show_value
from portal.problems import Problem
from portal.read.schemas import CAMPAIGN_FILES, CAMPAIGN_LISTS, Schema
from portal.words import Words

FACTS = (
    "kind", "number", "issued_on", "issuer_vi", "title_vi", "signatory", "signatory_title_vi", "text_quality",
    "archive_file", "sha256",
)  # fmt: skip
TABLES = ("targets", "evidence", "campaigns", *CAMPAIGN_LISTS.values())
KINDS = {"citations": "citation.kind", "movements": "", "duties": "", "contents": "ingest.content"}
CAMPAIGN_FACTS = ("title_vi", "theme_vi", "launched_on", "period_start", "period_end", "parent_campaign_id")


@dataclass(frozen=True)
class Gap:
    """Hold one fault that `portal validate` finds in a column of the draft, with every place that has it."""

    label: str
    column: str
    is_error: bool
    message: str
    hint: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class Listed:
    """Hold one list of records: its heading, its columns and its rows, the last cell the words read."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Passed:
    """Hold a clause that looked like a target and was not taken, with the reason."""

    place: str
    words: str
    reason: str


@dataclass(frozen=True)
class Review:
    """Hold everything that the report and the terminal show of a draft.

    What a person must still do are the `notices` on the document, the targets with doubts, the `gaps` that
    validation finds, and the last `steps`. `columns` are those of tables: label, what it was taken for, cells.
    """

    language: str
    campaign_id: str
    source: str
    facts: tuple[Field, ...]
    notices: tuple[str, ...]
    gaps: tuple[Gap, ...]
    steps: tuple[str, ...]
    columns: tuple[tuple[str, str, str], ...]
    targets: tuple[Target, ...]
    repeated: tuple[Field, ...]
    passed: tuple[Passed, ...]
    lists: tuple[Listed, ...]


def make_review(draft: Draft, problems: Sequence[Problem], schemas: Mapping[str, Schema], words: Words) -> Review:
    """Return the review of a draft in the language of `words`.

    In: the problems that validation found in the draft's files; the schemas, whose titles name the columns.
    """
    return Review(
        words.language,
        draft.campaign_id,
        draft.document.name,
        tuple(_facts(draft, schemas, words)),
        tuple(notice.say(words) for notice in draft.notices),
        tuple(_gaps(problems, schemas, words)),
        tuple(_steps(draft, words)),
        tuple(
            (one.label, words(f"ingest.role_{one.role}"), words.number(str(one.cells))) for one in draft.tables.columns
        ),
        tuple(show_target(draft, row, schemas["targets"], words) for row in draft.rows.targets),
        tuple(Field(row.cells["key"], row.cells["locator"], row.cells["quote"]) for row in draft.rows.repeated),
        tuple(
            Passed(
                draft.prose.locator(item.start, item.end),
                draft.prose.words(item.start, item.end),
                words(f"ingest.passed_{item.reason}"),
            )
            for item in sorted(draft.passed, key=lambda item: item.start)
        ),
        tuple(_lists(draft, schemas, words)),
    )


def _facts(draft: Draft, schemas: Mapping[str, Schema], words: Words) -> Iterator[Field]:
    """Yield what was found of the document and the campaign, and where it was read."""
    head = draft.head
    read = {
        "number": head.number_words, "issued_on": head.date_words, "title_vi": head.title, "kind": head.kind_printed,
        "signatory": draft.signature.name if draft.signature else "",
    }  # fmt: skip
    document = draft.lists["documents"][0]
    for name in FACTS:
        yield Field(
            label_column(schemas["documents"], name, words),
            show_value(name, document[name], words, draft.names, "document.kind"),
            read.get(name, ""),
        )
    for name in CAMPAIGN_FACTS:
        source = draft.theme.words if name == "theme_vi" and draft.theme else ""
        yield Field(
            label_column(schemas["campaigns"], name, words),
            show_value(name, draft.campaign[name], words, draft.names),
            source,
        )


def _steps(draft: Draft, words: Words) -> Iterator[str]:
    """Yield what is to be done once the rows are looked through."""
    document = draft.document
    name = "step_archive_text" if document.is_taken_out else "step_archive_file"
    yield words(f"ingest.{name}", file=document.archive_file)
    yield words("ingest.step_completeness")
    yield words("ingest.step_validate")


def _gaps(problems: Sequence[Problem], schemas: Mapping[str, Schema], words: Words) -> Iterator[Gap]:
    """Yield the problems, those of one kind in one column of one file together."""
    alike: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in problems:
        alike.setdefault((problem.path, problem.column, problem.code), []).append(problem)
    for group in alike.values():
        first = group[0]
        places = tuple(f"{problem.place()} ({problem.cell})" if problem.cell else problem.place() for problem in group)
        message = f"{first.code}: {first.message(words.language)}"
        label = next(
            (label_column(schemas[name], first.column, words) for name in TABLES if _has(schemas[name], first)), ""
        )
        yield Gap(label, first.column, first.is_error, message, first.hint(words.language), places)


def _has(schema: Schema, problem: Problem) -> bool:
    """Tell whether a problem's column is one of a table whose file it stands in."""
    is_own = problem.path.endswith(f"/{schema.name}.csv") or schema.name not in CAMPAIGN_FILES
    return is_own and problem.column in schema.columns


def _lists(draft: Draft, schemas: Mapping[str, Schema], words: Words) -> Iterator[Listed]:
    """Yield the lists of campaign.yaml with the words of the document behind each record."""
    prose = draft.prose
    shown = {
        "citations": ("kind", "number", "issuer_vi", "issued_on", "title_vi", "role", "locator"),
        "movements": ("movement_id", "locator"),
        "duties": ("actor_vi", "duty_vi", "locator"),
        "contents": ("kind", "text_vi", "locator"),
    }
    read = {
        "citations": [prose.words(item.start, item.end) for item in draft.citations],
        "movements": [item.words for item in draft.mentions if item.movement_id],
        "duties": [prose.words(item.start, item.end) for item in draft.items if item.role == "duties"],
        "contents": [prose.words(item.start, item.end) for item in draft.items if item.role != "duties"],
    }
    for name, columns in shown.items():
        schema = schemas[CAMPAIGN_LISTS[name]]
        rows = tuple(
            (*(show_value(column, record[column], words, draft.names, KINDS[name]) for column in columns), source)
            for record, source in zip(draft.lists[name], read[name], strict=True)
        )
        labels = (*(label_column(schema, column, words) for column in columns), words("ingest.words_read"))
        yield Listed(words(f"ingest.list_{name}"), labels, rows)
