"""Ingest: a document into a draft campaign beside a review report; texts into readings; empty campaigns."""

from portal.ingest.flow import Outcome, create_campaign, ingest
from portal.ingest.plain import LARGEST_FILE
from portal.ingest.readings import (
    COLUMNS,
    find_unread,
    load_vocabulary,
    read_text_bytes,
    read_text_file,
    render_readings,
    tabulate_readings,
)
from portal.ingest.refusals import DocumentRefused
from portal.ingest.rows import PERIOD
from portal.ingest.summary import summarise

__all__ = [
    "COLUMNS",
    "LARGEST_FILE",
    "PERIOD",
    "DocumentRefused",
    "Outcome",
    "create_campaign",
    "find_unread",
    "ingest",
    "load_vocabulary",
    "read_text_bytes",
    "read_text_file",
    "render_readings",
    "summarise",
    "tabulate_readings",
]
