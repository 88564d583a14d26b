"""Meaning (check 2): what is said of documents fits together, and rows name documents of their own campaign."""

from __future__ import annotations

from collections.abc import Iterator

from portal.problems import Problem
from portal.validate.data import Data

STATED_COLUMNS = {"number_status": "number", "issued_on_status": "issued_on"}
# Tables whose rows stand in a document of their own campaign.
IN_CAMPAIGN = ("targets", "evidence", "citations", "campaign-movements", "duties", "contents")
QUOTING = ("targets", "evidence", "revisions")


def check_stated(data: Data) -> Iterator[Problem]:
    """Yield a problem for each number or date that is filled in though the document does not state it, or the reverse.

    What is left blank may still be printed in part: a month without its day, `/CT-UBND` without its number.
    """
    for row in data.rows("documents"):
        for status, column in STATED_COLUMNS.items():
            is_open = len(row[column]) < len("2020-01-01") if column == "issued_on" else row[column].startswith("/")
            is_partial = row[status] == "blank" and is_open
            if row[status] == "stated" and not row[column]:
                yield data.locate("M240", "documents", row, column)
            elif row[status] in ("blank", "absent") and row[column] and not is_partial:
                yield data.locate("M241", "documents", row, column, status=row[status])


def check_ownership(data: Data) -> Iterator[Problem]:
    """Yield a problem for each row that names a document of another campaign."""
    for table in ("campaigns", *IN_CAMPAIGN):
        for row in data.rows(table):
            document = data.documents.get(row["document_id"])
            if document is not None and document["campaign_id"] != row["campaign_id"]:
                yield data.locate("M242", table, row, "document_id", owner=document["campaign_id"])


def check_quote_status(data: Data) -> Iterator[Problem]:
    """Yield a problem for each quotation whose status does not fit its document's text quality."""
    for table in QUOTING:
        for row in data.rows(table):
            document = data.documents.get(row["document_id"])
            if document is None or row["quote_status"] not in ("verbatim", "restated"):
                continue
            if (row["quote_status"] == "restated") != (document["text_quality"] == "restated"):
                about = {"quality": document["text_quality"], "document": row["document_id"]}
                yield data.locate("M243", table, row, "quote_status", **about)


def check_archived(data: Data) -> Iterator[Problem]:
    """Yield a problem for each document that is quoted word for word without checksum or archived text."""
    quoted = {row["document_id"] for table in QUOTING for row in data.rows(table) if row["quote_status"] == "verbatim"}
    for row in data.rows("documents"):
        if row["document_id"] in quoted and row["text_quality"] != "restated":
            for column in ("sha256", "archive_file"):
                if not row[column]:
                    yield data.locate("M244", "documents", row, column)
