"""Summary: the review of a draft in a few lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from portal.ingest.review import Review
from portal.words import Words

WIDEST = 110


def summarise(review: Review, words: Words) -> Iterator[str]:
    """Yield the lines: what was found, each target with its doubts, what is missing, what was passed over."""
    yield words("ingest.report_title", campaign=review.campaign_id)
    for fact in review.facts:
        if fact.value != words("ingest.none"):
            yield f"  {fact.label}: {_cut(fact.value)}"
    for notice in review.notices:
        yield f"  ! {notice}"
    yield ""
    yield words.count("ingest.sum_targets", len(review.targets))
    for target in review.targets:
        yield f"  {target.order:>3}. {target.key}  [{target.place}]  {_cut(target.statement)}"
        for doubt in target.doubts:
            yield f"       ? {doubt}"
        for near in target.nearest:
            yield f"         {near}"
    if review.repeated:
        yield words.count("ingest.sum_repeated", len(review.repeated))
    yield words.count("ingest.sum_passed", len(review.passed))
    yield ""
    if not review.gaps:
        yield words("ingest.report_valid")
        return
    yield words.count("ingest.sum_gaps", sum(len(gap.places) for gap in review.gaps))
    for gap in review.gaps:
        line = f"  {gap.places[0]} {gap.column}: {_cut(gap.message)}"
        yield line + (words.count("ingest.sum_alike", len(gap.places) - 1) if len(gap.places) > 1 else "")


def _cut(text: str) -> str:
    """Return `text` short enough for a line of the terminal."""
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"
