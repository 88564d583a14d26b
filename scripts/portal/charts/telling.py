"""What charts say in words beside their drawing: figures with their kind and publisher, sources."""

from __future__ import annotations

from collections.abc import Iterable

from portal.charts.data import PointMark
from portal.charts.gather.ledger import join_some
from portal.words import Words


def say_point(point: PointMark, words: Words, *, with_period: bool = True) -> str:
    """Return a published figure with what it is and who published it."""
    kind = words(f"chart.status_{point.status}")
    said = words("chart.figure_and_kind", figure=point.text, kind=kind, publisher=point.publisher)
    return words("chart.in_period", text=said, period=point.period) if point.is_part and with_period else said


def name_publishers(points: Iterable[PointMark], words: Words) -> str:
    """Return who published the figures, the first few by name."""
    return join_some((point.publisher for point in points), words)


def tell_source(publishers: str, words: Words) -> str:
    """Return the source line: the documents of the targets, and who published the results, if any."""
    return words("chart.source_results", publishers=publishers) if publishers else words("chart.source_targets")
