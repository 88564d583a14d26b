"""Validate: every rule of form, meaning, words, quotations and agreement; each check yields Problems."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import chain

from portal.paths import Paths
from portal.problems import Problem, sort_problems
from portal.read import Sources
from portal.sharing import share_out
from portal.statements import Vocabulary
from portal.validate import (
    campaigns,
    cells,
    dates,
    documents,
    form,
    localities,
    observations,
    printed,
    quotations,
    redirects,
    references,
    structures,
    targets,
    translations,
    units,
)
from portal.validate.data import Check, Data
from portal.validate.known import find_today, remove_known
from portal.validate.words import Words, check_evidence, check_words

__all__ = ["validate"]

CHECKS: tuple[Check, ...] = (
    form.check_form,
    references.check_references,
    cells.check_cells,
    cells.check_figures,
    cells.check_lists,
    cells.check_addresses,
    cells.check_headers,
    cells.check_folders,
    targets.check_measures,
    targets.check_ranges,
    targets.check_changes,
    targets.check_totals,
    targets.check_baselines,
    targets.check_order,
    units.check_dimensions,
    units.check_points,
    units.check_shares,
    units.check_units,
    units.check_aliases,
    structures.check_nesting,
    structures.check_parts,
    structures.check_structures,
    dates.check_calendar,
    dates.check_date_order,
    dates.check_periods,
    dates.check_publication,
    localities.check_parents,
    localities.check_codes,
    localities.check_events,
    localities.check_campaign_places,
    documents.check_stated,
    documents.check_ownership,
    documents.check_quote_status,
    documents.check_archived,
    campaigns.check_parent_campaigns,
    campaigns.check_groups,
    campaigns.check_corrections,
    campaigns.check_absences,
    redirects.check_redirects,
    translations.check_translations,
    printed.check_printed,
    quotations.check_quotations,
    observations.check_repeats,
    observations.check_neighbours,
)
PARTS_OF_WORDS = 8


def validate(
    sources: Sources,
    paths: Paths,
    vocabulary: Vocabulary | None = None,
    today: date | None = None,
    workers: int = 1,
) -> list[Problem]:
    """Return every problem of the data in file order, the tolerated ones taken out.

    In: what reading gave; the paths, for the archive of source texts; the vocabulary of the grammar
    (None: the tables' own indicators and units); the day by which exceptions expire (None:
    SOURCE_DATE_EPOCH, else the newest date in the data); how many processes may work.
    """
    if not sources.tables:
        return sort_problems(sources.problems)
    data = Data(sources, paths.archive)
    found = [*sources.problems, *_find_problems(data, vocabulary, workers)]
    unchecked = "FMWQAK" if sources.unread else "" if data.archive else "Q"
    known = remove_known(found, sources.known_problems, today or find_today(sources), unchecked)
    return sort_problems(known)


def _find_problems(data: Data, vocabulary: Vocabulary | None, workers: int) -> Iterator[Problem]:
    """Yield what all checks find; they do not depend on each other, and reading the quotations takes longest."""
    for table in data.sources.schemas:
        data.rows(table)
    words = Words(data, vocabulary)
    parts = ((number, PARTS_OF_WORDS) for number in range(PARTS_OF_WORDS))
    checks = [
        *(partial(check_words, words, part) for part in parts),
        *(partial(check, data) for check in CHECKS),
        partial(check_evidence, words),
    ]
    return chain.from_iterable(share_out(len(checks), lambda number: list(checks[number]()), workers))
