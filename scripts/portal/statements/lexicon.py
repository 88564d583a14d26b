"""Lexicon: the wordings that the grammar knows, each with its kind and what it means.

The wordings stand in `wordings_of_figures`, `wordings_of_verbs` and `wordings_of_names`, divided by
`|`. Where a longer wording contains a shorter one the longer wins, which is how `trên địa bàn` stays a
place and `nông thôn mới` no addition. A wording that begins with `=` must carry its diacritics, for
without them it is a common other word. To teach the grammar a wording, add it to its line.
"""

from __future__ import annotations

import re

from portal.statements.kinds import Meaning
from portal.statements.phrases import Phrases
from portal.statements.wordings_of_figures import FIGURES
from portal.statements.wordings_of_names import NAMES
from portal.statements.wordings_of_verbs import VERBS


def _load() -> Phrases[Meaning]:
    """Return the whole lexicon, ready to be looked up; the first meaning of a wording counts."""
    phrases: Phrases[Meaning] = Phrases()
    for table in (FIGURES, VERBS, NAMES):
        for kind, meanings in table.items():
            for value, wordings in meanings.items():
                for wording in re.split(r"[|\n]", wordings):
                    if wording.strip():
                        phrases.add(wording.strip(), Meaning(kind, value))
    return phrases


LEXICON = _load()
