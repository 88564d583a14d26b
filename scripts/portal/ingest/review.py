"""Review: a draft as a person is to look through it, every word ready to print in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from portal.ingest.drafting import Draft
from portal.ingest.marking import Field, Target, label_column, show_target
from portal.problems import Problem
from portal.read.schemas import CAMPAIGN_LISTS, Schema
from portal.words import Words

FACTS = (
    "kind", "number", "issued_on", "issuer_vi", "title_vi", "signatory", "signatory_title_vi", "text_quality",
    "archive_file", "sha256",
)  # fmt: skip
CAMPAIGN_FACTS = ("title_vi", "theme_vi", "launched_on", "period_start", "period_end", "parent_campaign_id")


@dataclass(frozen=True)
class Gap:
    """Hold one fault that `portal validate` finds in a column of the draft, with every place that has it."""

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
    """Hold everything that the report and the terminal show of a draft."""

    language: str
    campaign_id: str
    source: str
    facts: tuple[Field, ...]
    notices: tuple[str, ...]
    gaps: tuple[Gap, ...]
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
        tuple(_gaps(problems, words)),
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
    prose = draft.prose
    read = {
        "number": prose.words(0, draft.head.end), "issued_on": prose.words(0, draft.head.end),
        "title_vi": draft.head.title, "kind": draft.head.kind_printed,
        "signatory": draft.signature.name if draft.signature else "",
    }  # fmt: skip
    document = draft.lists["documents"][0]
    for name in FACTS:
        yield Field(
            label_column(schemas["documents"], name, words), document[name] or words("ingest.none"), read.get(name, "")
        )
    for name in CAMPAIGN_FACTS:
        source = draft.theme.words if name == "theme_vi" and draft.theme else ""
        yield Field(
            label_column(schemas["campaigns"], name, words), draft.campaign[name] or words("ingest.none"), source
        )


def _gaps(problems: Sequence[Problem], words: Words) -> Iterator[Gap]:
    """Yield the problems, those of one kind in one column of one file together."""
    alike: dict[tuple[str, str, str], list[Problem]] = {}
    for problem in problems:
        alike.setdefault((problem.path, problem.column, problem.code), []).append(problem)
    for group in alike.values():
        first = group[0]
        places = tuple(f"{problem.place()} ({problem.cell})" if problem.cell else problem.place() for problem in group)
        message = f"{first.code}: {first.message(words.language)}"
        yield Gap(first.column, first.is_error, message, first.hint(words.language), places)


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
            (*(record[column] or words("ingest.none") for column in columns), source)
            for record, source in zip(draft.lists[name], read[name], strict=True)
        )
        labels = (*(label_column(schema, column, words) for column in columns), words("ingest.words_read"))
        yield Listed(words(f"ingest.list_{name}"), labels, rows)
