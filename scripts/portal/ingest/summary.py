"""Summary: the review of a draft in a few lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from portal.ingest.review import Review
from portal.words import Words

WIDEST = 110


def summarise(review: Review, words: Words) -> Iterator[str]:
    """Yield the lines: what was found, each target with its doubts, and last everything that is left to do."""
    yield words("ingest.report_title", campaign=review.campaign_id)
    for fact in review.facts:
        if fact.value != words("ingest.none"):
            yield f"  {fact.label}: {_cut(fact.value)}"
    for label, role, _ in review.columns:
        yield words("ingest.sum_column", label=label, role=role)
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
    yield from _list_work(review, words)


def _list_work(review: Review, words: Words) -> Iterator[str]:
    """Yield what a person must still do, in the order in which it is best done."""
    yield words("ingest.todo")
    for notice in review.notices:
        yield f"  ! {notice}"
    doubtful = [target.order for target in review.targets if target.doubts]
    if doubtful:
        yield f"  ? {words.count('ingest.todo_doubtful', len(doubtful), orders=', '.join(doubtful))}"
    if review.gaps:
        yield f"  × {words.count('ingest.sum_gaps', sum(len(gap.places) for gap in review.gaps))}"
    else:
        yield f"  × {words('ingest.report_valid')}"
    for gap in review.gaps:
        line = f"      {gap.places[0]} {gap.column}: {_cut(gap.message)}"
        yield line + (words.count("ingest.sum_alike", len(gap.places) - 1) if len(gap.places) > 1 else "")
    for step in review.steps:
        yield f"  → {step}"


def _cut(text: str) -> str:
    """Return `text` short enough for a line of the terminal."""
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"
