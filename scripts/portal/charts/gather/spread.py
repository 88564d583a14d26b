"""One indicator's targets and published figures of very many places, summed up by year."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from portal.charts.data import OWN, RESULT, STATUSES, SpreadData, Summary
from portal.charts.gather.across import list_places
from portal.charts.gather.ledger import Ledger, join_some
from portal.words import Words


def gather_spread(ledger: Ledger, indicator_id: str, level: str, words: Words) -> SpreadData:
    """Return what the chart of one indicator across very many places of a level shows.

    Each place counts once a year: by the last version of its first target, and by its surest figure.
    """
    indicator = ledger.one("indicators", "indicator_id", indicator_id)
    found: dict[tuple[int, str], list[Decimal]] = {}
    publishers: list[str] = []
    counted = 0
    for place, years in list_places(ledger, indicator_id):
        if place["level"] != level:
            continue
        counted += bool(years)
        for year, (bounds, points) in years.items():
            if bounds:
                last = [one for one in bounds if one.target_id == bounds[0].target_id][-1]
                found.setdefault((year, OWN), []).append(Decimal(last.lower or last.upper))
            if points:
                surest = min(points, key=lambda one: STATUSES.index(one.status))
                found.setdefault((year, RESULT), []).append(Decimal(surest.value))
            publishers.extend(one.publisher_vi for one in points)
    return SpreadData(
        words.pick(indicator, "name"),
        level,
        words.symbol(ledger.unit(indicator["unit_id"])),
        indicator["unit_id"],
        ledger.is_share(indicator["unit_id"]),
        counted,
        tuple((year, role, sum_up(values)) for (year, role), values in sorted(found.items())),
        join_some(publishers, words),
    )


def sum_up(values: Sequence[Decimal]) -> Summary:
    """Return the summary of at least one value; quarters and median are figures that occur."""
    ordered = sorted(values)
    last = len(ordered) - 1
    low, middle, high = (ordered[(last * share + 2) // 4] for share in (1, 2, 3))
    return Summary(len(ordered), ordered[0], low, middle, high, ordered[-1])
