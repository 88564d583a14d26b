"""Meaning (check 2): dates and periods exist, stand in order and belong to their campaign."""

from __future__ import annotations

from collections.abc import Iterator

from portal.problems import Problem
from portal.validate.data import Data, Row
from portal.validate.periods import Days, parse_date, parse_period

# Pairs of dates in one row: the second cannot be certainly before the first.
IN_ORDER = {
    "campaigns": (("period_start", "period_end"), ("launched_on", "period_end")),
    "localities": (("valid_from", "valid_to"),),
    "locality-events": (("issued_on", "event_date"),),
}
DATE_COLUMNS = frozenset({
    "launched_on", "period_start", "period_end", "issued_on", "revised_on", "published_on",
    "valid_from", "valid_to", "event_date", "searched_on", "corrected_on",
})  # fmt: skip
PERIOD_COLUMNS = frozenset({"period", "baseline_period"})


def check_calendar(data: Data) -> Iterator[Problem]:
    """Yield a problem for each date or period that no calendar has (30 February, month 10 to month 1)."""
    for table, schema in data.sources.schemas.items():
        for column in schema.columns:
            parse = parse_date if column in DATE_COLUMNS else parse_period if column in PERIOD_COLUMNS else None
            if parse is None:
                continue
            bad = {text for text in data.texts(table, column) if _is_formed(text) and parse(text) is None}
            for row in data.rows(table) if bad else ():
                if row[column] in bad:
                    yield data.locate("M220", table, row, column)


def _is_formed(text: str) -> bool:
    """Tell whether a text is at least written as a date or period: what is not, the form check reports."""
    return text[:4].isdigit() and text.isascii() and set(text[4:]) <= set("0123456789-HQM") and len(text) <= 12


def check_date_order(data: Data) -> Iterator[Problem]:
    """Yield a problem for each date that is certainly before one that must come first."""
    for table, pairs in IN_ORDER.items():
        for row in data.rows(table):
            for first, second in pairs:
                if _is_before(parse_date(row[second]), parse_date(row[first])):
                    yield data.locate("M221", table, row, second, other=first, other_value=row[first])
    for row in data.rows("revisions"):
        campaign = data.campaigns.get(row["campaign_id"], Row())
        issued = data.documents.get(campaign["document_id"], Row())["issued_on"]
        if _is_before(parse_date(row["revised_on"]), parse_date(issued)):
            yield data.locate("M221", "revisions", row, "revised_on", other="issued_on", other_value=issued)
    for row in data.rows("citations"):
        issued = data.documents.get(row["document_id"], Row())["issued_on"]
        if _is_before(parse_date(issued), parse_date(row["issued_on"])):
            yield data.locate("M222", "citations", row, "issued_on", other_value=issued)


def check_periods(data: Data) -> Iterator[Problem]:
    """Yield a problem for each target due outside its campaign's period, and each baseline not before its target."""
    for row in data.rows("targets"):
        period = parse_period(row["period"])
        campaign = data.campaigns.get(row["campaign_id"])
        span = find_span(campaign) if campaign else None
        if period and campaign and span and (period.last < span.first or period.first > span.last):
            yield data.locate("M223", "targets", row, "period", campaign=_show(campaign))
        baseline = parse_period(row["baseline_period"])
        if period and baseline and baseline.last >= period.last:
            yield data.locate("M224", "targets", row, "baseline_period", period=row["period"])


def find_span(campaign: Row) -> Days | None:
    """Return the days of a campaign: its period as far as stated, else its year; None where they make no sense."""
    year = parse_period(campaign["year"])
    start = parse_date(campaign["period_start"]) or year
    end = parse_date(campaign["period_end"]) or year
    if not start or not end or start.first > end.last or not campaign["campaign_id"].endswith(campaign["year"]):
        return None
    return Days(start.first, end.last)


def _show(campaign: Row) -> str:
    span = find_span(campaign)
    return f"{span.first.isoformat()} – {span.last.isoformat()}" if span else campaign["year"]


def check_publication(data: Data) -> Iterator[Problem]:
    """Yield a problem for each result published before its period began, and each final one before it ended."""
    for row in data.rows("observations"):
        published, period = parse_date(row["published_on"]), parse_period(row["period"])
        if published is None or period is None:
            continue
        if published.last < period.first:
            yield data.locate("M225", "observations", row, "published_on", period=row["period"])
        elif row["status"] == "final" and published.last < period.last:
            yield data.locate("M226", "observations", row, "status", published=row["published_on"])


def _is_before(one: Days | None, other: Days | None) -> bool:
    """Tell whether all of one's days are before all of the other's; an unknown date is before nothing."""
    return one is not None and other is not None and one.last < other.first
