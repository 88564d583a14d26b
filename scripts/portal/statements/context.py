"""Context: what a block of a document inherits from the blocks that it stands under."""

from __future__ import annotations

from typing import NamedTuple


class Context(NamedTuple):
    """Hold what readings take from their block: period, effort, results, numbering and place.

    `period` is what targets are due for where their words do not say; `is_effort` tells that phấn
    đấu stands over the whole list; `reports` that the part reports results; `sets_targets` that its heading
    names targets; `is_list` that the block is an item of a list.
    """

    period: str = ""
    is_effort: bool = False
    reports: bool = False
    sets_targets: bool = False
    is_list: bool = False
    numbering: str = ""
    locator: str = ""
