"""Targets and results in rows, for the pages of a place and of an indicator."""

from __future__ import annotations

from dataclasses import dataclass

from portal.derive.tables import Record
from portal.pages.edition import Edition
from portal.pages.names import link_place
from portal.pages.page import Link
from portal.pages.verdicts import Verdict, tell_verdict


@dataclass(frozen=True)
class Ask:
    """Hold one target in short: where, for when, what is asked, what came of it; `path` is its address."""

    place: Link
    period: str
    bound: str
    first_bound: str
    statement: str
    verdict: Verdict
    path: str


def tell_ask(edition: Edition, target: Record, locality_id: str) -> Ask:
    """Return one target in short."""
    words = edition.words
    assessment = edition.one("assessments", "target_id", target["target_id"])
    bound, first = edition.bound(target), ""
    if assessment["judged_revised_on"]:
        bound, first = edition.bound({**target, **judged_figures(assessment)}), bound
    return Ask(
        link_place(edition, locality_id),
        words.period(target["period"]),
        bound or words.pick(target, "statement"),
        first,
        words.pick(target, "statement"),
        tell_verdict(edition, assessment),
        edition.path(f"phong-trao/{target['campaign_id']}/#{target['key']}"),
    )


def judged_figures(assessment: Record) -> dict[str, str]:
    """Return the figures of the version judged, under the names of a target's columns."""
    return {name: assessment[f"judged_{name}"] for name in ("comparator", "value", "value_upper", "unit_id")}
