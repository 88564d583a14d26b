"""Bounds and observations of a series as marks on a scale, in the reader's words."""

from __future__ import annotations

from decimal import Decimal

from portal.charts.data import BASELINE, RESULT, STATUSES, BoundMark, PointMark
from portal.charts.gather.ledger import Ledger
from portal.derive.assessing.gathering import UNSTATED
from portal.derive.assessing.kinship import PRICE_BASES
from portal.derive.assessing.periods import find_last_day
from portal.derive.marks import Bound, Point
from portal.words import Words

SHAPES = {"ge": "floor", "gt": "floor", "le": "ceiling", "lt": "ceiling", "between": "band", "approx": "about"}


def is_drawable(bound: Bound) -> bool:
    """Tell whether a bound has figures on the axis of its series."""
    return bound.is_level and bool(bound.lower or bound.upper)


def is_comparable(point: Point, indicator_id: str) -> bool:
    """Tell whether a figure has a number on the series' axis and the price basis that its indicator asks."""
    wanted = PRICE_BASES.get(indicator_id, "")
    return bool(point.value) and (not wanted or point.price_basis in (*UNSTATED, wanted))


def is_in_time(bound: Bound) -> bool:
    """Tell whether a version of a target was made before its period ended."""
    return bound.revised_on <= find_last_day(bound.period)


def mark_bound(ledger: Ledger, bound: Bound, role: str, label: str, words: Words) -> BoundMark:
    """Return one version of a target as a mark; see `is_drawable` for which can be."""
    target = ledger.one("targets", "target_id", bound.target_id)
    published = dict(target)
    if bound.revised_on:
        revisions = ledger.tables.some("revisions", "target_id", bound.target_id)
        revision = next(row for row in revisions if row["revised_on"] == bound.revised_on)
        published.update({name: revision[name] for name in ("comparator", "value", "value_upper")})
        published["unit_id"] = revision["unit_id"] or target["unit_id"]
    shape = SHAPES.get(bound.comparator, "exact")
    if shape == "exact" and bound.lower != bound.upper:
        shape = "band"
    campaign = ledger.one("campaigns", "campaign_id", bound.campaign_id)
    return BoundMark(
        role,
        shape,
        Decimal(bound.lower) if bound.lower else None,
        Decimal(bound.upper) if bound.upper else None,
        Decimal(bound.second) if bound.second else None,
        bound.is_lower_open,
        bound.is_upper_open,
        _shorten(bound, target["total"], words),
        words.bound(published, ledger.unit(published["unit_id"])),
        label,
        words.period(bound.period),
        bound.start // 12,
        bound.end // 12,
        (
            "target",
            bound.target_id,
            campaign["locality_id"],
            target["indicator_id"],
            bound.period,
            *(published[name] for name in ("comparator", "value", "value_upper", "unit_id")),
            "",
            "",
            "",
        ),
    )


def _shorten(bound: Bound, total: str, words: Words) -> str:
    """Return a bound's figures with their sign, in the series' unit, without the unit's name."""
    first, last = bound.lower or bound.upper, ""
    if bound.second:
        first, last = sorted((first, bound.second), key=Decimal)
    elif bound.lower and bound.upper and bound.lower != bound.upper:
        last = bound.upper
    row = {"measure": bound.measure if bound.measure == "completion" else "level", "comparator": bound.comparator}
    return words.bound({**row, "value": first, "value_upper": last, "total": total}, None)


def mark_point(ledger: Ledger, point: Point, role: str, words: Words) -> PointMark:
    """Return one published figure as a mark; its label is its status, or the part of a year it is for."""
    row = ledger.one("observations", "observation_id", point.observation_id)
    status = point.status if point.status in STATUSES else "interim"
    short = words.bound({"comparator": point.comparator, "value": point.value}, None)
    return PointMark(
        role,
        Decimal(point.value),
        point.comparator,
        status,
        point.publisher_kind if point.publisher_kind in ("statistics", "locality") else "media",
        point.publisher_vi,
        short,
        words.bound(row, ledger.unit(point.published_unit_id)),
        _label_point(point, role, status, words),
        words.period(point.period),
        point.end // 12,
        (point.start + point.end + 1) / 24,
        point.is_part,
        (
            "observation",
            point.observation_id,
            row["locality_id"],
            row["indicator_id"],
            point.period,
            point.comparator,
            point.published,
            "",
            point.published_unit_id,
            point.status,
            point.publisher_vi,
            point.url,
        ),
    )


def _label_point(point: Point, role: str, status: str, words: Words) -> str:
    if role == BASELINE:
        return words("chart.row_baseline", year=point.end // 12)
    if point.is_part:
        return name_part(point.period, words)
    return words(f"chart.row_{status}")


def name_part(period: str, words: Words) -> str:
    """Return a part of a year, short: `6 tháng đầu`, `Quý I`, `10 tháng đầu`."""
    part = period.partition("-")[2]
    if part[:1] in ("H", "Q"):
        return words(f"chart.part_{part}")
    first, _, last = part.partition("-")
    if first == "M01" and last:
        return words("chart.part_months", n=int(last[1:]))
    return words("chart.part_of_year")


def list_results(ledger: Ledger, points: tuple[Point, ...], words: Words) -> tuple[PointMark, ...]:
    """Return published figures as results, those for a part of a year after the others of that year."""
    ordered = sorted(points, key=lambda point: (point.end // 12, point.is_part, STATUSES.index(point.status)))
    return tuple(mark_point(ledger, point, RESULT, words) for point in ordered)
