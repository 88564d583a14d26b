"""The statement grammar: Vietnamese administrative prose read into targets, and written back.

`read_targets` is the way in: layout -> sentences -> tokens -> marks -> figures -> clauses -> readings.
"""

from __future__ import annotations

from portal.compiled import prefer_compiled

prefer_compiled(__path__)

from portal.statements.doubts import CODES as DOUBT_CODES
from portal.statements.doubts import Doubt
from portal.statements.headings import is_result_heading, is_target_heading
from portal.statements.history import is_history
from portal.statements.layout import Block, read_layout
from portal.statements.reader import read_targets
from portal.statements.reading import COMPARATORS, MEASURES, STRENGTHS, Candidate, Reading, Span
from portal.statements.vocabulary import Vocabulary
from portal.statements.writing import write_target

__all__ = [
    "COMPARATORS",
    "DOUBT_CODES",
    "MEASURES",
    "STRENGTHS",
    "Block",
    "Candidate",
    "Doubt",
    "Reading",
    "Span",
    "Vocabulary",
    "is_history",
    "is_result_heading",
    "is_target_heading",
    "read_layout",
    "read_targets",
    "write_target",
]
