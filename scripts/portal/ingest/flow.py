"""The flow of `portal ingest`: a file is read, drafted, checked, reported and written, all or nothing."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from portal.ingest.blank import make_blank
from portal.ingest.campaign_file import write_campaign, write_table
from portal.ingest.checking import check_draft
from portal.ingest.documents import read_document
from portal.ingest.drafting import Draft, Drafter
from portal.ingest.folder import check_free, write_file, write_folder
from portal.ingest.references import References
from portal.ingest.refusals import DocumentRefused
from portal.ingest.report import render_report
from portal.ingest.required import required_columns
from portal.ingest.review import Review, make_review
from portal.paths import Paths
from portal.read import Sources, read_datasets
from portal.words import Words


@dataclass(frozen=True)
class Outcome:
    """Hold what was drafted and where it was written; `archived` is text taken out of the file, if any."""

    draft: Draft
    review: Review
    folder: Path
    report: Path
    archived: Path | None


def read_references(paths: Paths) -> tuple[Sources, References]:
    """Return the data and the tables that drafts are matched to.

    Raises: DocumentRefused where they cannot be read.
    """
    sources = read_datasets(paths)
    if not sources.tables or sources.unread & {"localities", "indicators", "units", "movements"}:
        raise DocumentRefused("data_unread")
    return sources, References.from_sources(sources)


def ingest(
    paths: Paths, file: Path, locality_id: str, year: int, out: Path | None, report: Path | None, words: Words
) -> Outcome:
    """Draft a campaign from a document into a new folder, beside a report.

    In: `out`, the folder to make (None: its place among the data); `report`, the page to write (None: in
    `build/drafts/`, where an older report of the same campaign gives way).
    Raises: DocumentRefused, and then nothing is written.
    """
    sources, references = read_references(paths)
    references.find_locality(locality_id, year)
    folder = out or paths.datasets / "campaigns" / locality_id / str(year)
    check_free(folder)
    page = report or paths.build / "drafts" / locality_id / str(year) / "report.html"
    if report is not None:
        check_free(report)
    document = read_document(file)
    archived = page.parent / document.archive_file if document.is_taken_out else None
    if archived is not None and report is not None:
        check_free(archived)
    draft = Drafter(document, locality_id, year, references).draft()
    files = make_files(draft, sources)
    problems = check_draft(paths, references, document, draft.campaign_id, files, paths.relative(folder))
    review = make_review(draft, problems, sources.schemas, words)
    content = render_report(review, words)
    write_folder(folder, files)
    try:
        if archived is not None:
            write_file(archived, document.archived)
        write_file(page, content)
    except DocumentRefused:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return Outcome(draft, review, folder, page, archived)


def create_campaign(paths: Paths, locality_id: str, year: int) -> Path:
    """Make an empty campaign folder in its place among the data; return it.

    Raises: DocumentRefused, and then nothing is written.
    """
    sources, references = read_references(paths)
    folder = paths.datasets / "campaigns" / locality_id / str(year)
    files = make_blank(sources, references, locality_id, year)
    write_folder(folder, files)
    return folder


def make_files(draft: Draft, sources: Sources) -> dict[str, bytes]:
    """Return the files of a drafted campaign folder, by name."""
    schemas = sources.schemas
    files = {
        "campaign.yaml": write_campaign(draft.campaign, draft.lists, required_columns(sources)),
        "targets.csv": write_table(schemas["targets"].file_columns, [row.cells for row in draft.rows.targets]),
    }
    if draft.evidence:
        files["evidence.csv"] = write_table(schemas["evidence"].file_columns, draft.evidence)
    return files
