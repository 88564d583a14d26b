"""Which columns date a fact: how new the data are is read from the data, never from a clock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

DATED = {
    "documents": "issued_on",
    "revisions": "revised_on",
    "observations": "published_on",
    "absences": "searched_on",
    "corrections": "corrected_on",
    "locality-events": "event_date",
}


def list_dates(tables: Mapping[str, pd.DataFrame]) -> Iterator[str]:
    """Yield the cells that date a fact to the day; a date known only in part names no day."""
    for table, column in DATED.items():
        frame = tables[table]
        if column in frame:
            yield from (text for text in frame[column].unique() if len(text) == 10)
