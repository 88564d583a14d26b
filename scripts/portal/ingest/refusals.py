"""Refusals: why a file cannot be read as a document, in words that say what to do."""

from __future__ import annotations

from portal.words import Words

WRONG_USE = frozenset(
    {"missing", "folder", "unknown_kind", "text_only", "locality_unknown", "locality_out_of_time", "taken"}
)
"""Reasons that lie in how the command was called, not in what a file holds."""


class DocumentRefused(Exception):
    """A file that cannot be read; `reason` names the words of the catalogue, `details` fill them."""

    def __init__(self, reason: str, **details: str) -> None:
        """Hold the reason and what fills its words."""
        super().__init__(reason)
        self.reason = reason
        self.details = details

    @property
    def is_wrong_use(self) -> bool:
        """Tell whether the command was called wrongly."""
        return self.reason in WRONG_USE

    def explain(self, words: Words) -> str:
        """Return what is wrong and how to mend it, in the reader's language."""
        return words(f"ingest.refused_{self.reason}", **self.details)
