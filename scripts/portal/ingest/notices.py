"""Notices: what a person must look at in a draft, named in the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from portal.words import Words


@dataclass(frozen=True)
class Notice:
    """Name one thing to look at; `details` fill its words in the catalogue (`ingest.notice_<name>`)."""

    name: str
    details: Mapping[str, str] = field(default_factory=dict)

    def say(self, words: Words) -> str:
        """Return the notice in the reader's language."""
        return words(f"ingest.notice_{self.name}", **self.details)
