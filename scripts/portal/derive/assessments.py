"""Assess every target against the published figures: honest statuses, never a percentage of our own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from portal.derive.assessing.demands import counts_change, find_direction, read_demand
from portal.derive.assessing.figures import Units, print_number
from portal.derive.assessing.gathering import Question, Shelf, gather, shelve_observations
from portal.derive.assessing.judging import Finding, judge
from portal.derive.assessing.periods import find_last_day
from portal.derive.assessing.reasons import say_reason
from portal.derive.assessing.rules import RULE_VERSION
from portal.derive.assessing.speech import Speech
from portal.derive.assessing.versions import Version, choose_version, name_effect, say_revision
from portal.derive.tables import Record
from portal.words import LANGUAGES, Words

COLUMNS = (
    "target_id",
    "status",
    "observation_ids",
    "observed_value",
    "observed_unit_id",
    "margin",
    "margin_unit_id",
    "reason_vi",
    "reason_en",
    "rule_version",
    "observed_comparator",
    "source_kind",
    "other_observation_ids",
    "judged_status",
    "judged_comparator",
    "judged_value",
    "judged_value_upper",
    "judged_unit_id",
    "judged_revised_on",
    "revision_effect",
    "revision_is_late",
)


@dataclass(frozen=True)
class _Court:
    """Hold what is looked up for each target, made once."""

    units: Units
    indicators: Mapping[str, Record]
    localities: Mapping[str, Record]
    places: Mapping[str, str]
    part_keys: Mapping[str, str]
    shelf: Shelf
    revisions: Mapping[str, list[Record]]
    speeches: tuple[Speech, ...]


def assess_targets(frames: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Judge each target by the version in force at the end of its period.

    In: the published tables `targets`, `campaigns`, `localities`, `indicators`, `units`, `observations`
    (with `observation_id`) and `revisions`; all cells text.
    Out: one row per target, in order of `targets`. `status`: see `rules.STATUSES`; `superseded` where a
    revision applies: `judged_status` is then the verdict on the revised version, else it repeats `status`.
    `observation_ids`: the figures that the status rests on, | between; `other_observation_ids`: further
    ones that the reason names. `observed_value`: as published, in `observed_unit_id`, or a change found
    from two levels; empty: no single result. `observed_comparator`: the word before it (`gt`: more than).
    `margin`: distance from the bound that decides, positive on the target's side, in `margin_unit_id` (the
    target's unit; points for shares); empty: inside a range, or no result. `source_kind`: `own` (the locality's claim),
    `independent`, `mixed`; empty: no source. `judged_*`: the version judged; `judged_revised_on` empty:
    the first version. `revision_effect`: `stronger`, `weaker`, `same`, `different`; `revision_is_late`:
    `true` where a revision fell in the second half of the period.
    Source: the rules `rules.RULES`, in words on the method page.
    """
    court = _open_court(frames)
    rows = [_assess(target, court) for target in iterate_records(frames["targets"])]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype=object)


def iterate_records(frame: pd.DataFrame) -> Iterator[Record]:
    """Yield the rows of a frame of text as mappings from column to cell."""
    columns = list(frame.columns)
    for row in frame.itertuples(index=False, name=None):
        yield dict(zip(columns, row, strict=True))


def _open_court(frames: Mapping[str, pd.DataFrame]) -> _Court:
    units = Units.of(iterate_records(frames["units"]))
    indicators = {row["indicator_id"]: row for row in iterate_records(frames["indicators"])}
    targets = frames["targets"]
    revisions: dict[str, list[Record]] = {}
    for row in iterate_records(frames["revisions"]):
        revisions.setdefault(row["target_id"], []).append(row)
    return _Court(
        units,
        indicators,
        {row["locality_id"]: row for row in iterate_records(frames["localities"])},
        dict(zip(frames["campaigns"]["campaign_id"], frames["campaigns"]["locality_id"], strict=True)),
        dict(zip(targets["target_id"], targets["indicator_id"], strict=True)),
        shelve_observations(iterate_records(frames["observations"])),
        revisions,
        tuple(Speech(Words(language), units, indicators) for language in LANGUAGES),
    )


def _assess(target: Record, court: _Court) -> tuple[str, ...]:
    first = ask(target, court.places[target["campaign_id"]], court.indicators, court.units, court.part_keys)
    revisions = court.revisions.get(target["target_id"])
    version, question, effect = Version(target), first, ""
    if revisions:
        version = choose_version(target, revisions)
        question = ask(version.row, first.place_id, court.indicators, court.units, court.part_keys)
        if version.revision is not None:
            effect = name_effect(first.demand, target["unit_id"], question.demand, version.row["unit_id"], court.units)
    finding = judge(question, gather(question, court.shelf, court.units))
    reasons = [_say(target, version, effect, question, finding, court, speech) for speech in court.speeches]
    return (target["target_id"], *_fill(question, finding, version, reasons, effect, court.units))


def ask(
    target: Record, place_id: str, indicators: Mapping[str, Record], units: Units, parts: Mapping[str, str]
) -> Question:
    """Return the question that one version of a target puts.

    In: `parts`: the indicator of every target, by target id, to see whether a target is for a part only
    of what its parent's indicator counts.
    """
    indicator = indicators[target["indicator_id"]]
    is_change = counts_change(target, indicator, units.dimension(indicator["unit_id"]))
    demand = read_demand(target, find_direction(target, indicator, is_change))
    parent = f"{target['campaign_id']}/{target['part_of']}"
    is_part = bool(target["part_of"]) and parts.get(parent) == target["indicator_id"]
    return Question(target, indicator, place_id, demand, is_change, is_part)


def _say(
    target: Record,
    version: Version,
    effect: str,
    question: Question,
    finding: Finding,
    court: _Court,
    speech: Speech,
) -> str:
    """Return the whole reason: the revision, the verdict's arithmetic, the end of the place."""
    reason = say_reason(question, finding, speech)
    if version.revision is not None:
        revision = say_revision(target, version, effect, speech)
        verdict = speech.words(f"label.status.{finding.status}")
        reason = f"{revision} {speech.words('assessment.judged_as', verdict=verdict)} {reason}"
    elif version.too_late is not None:
        reason = f"{reason} {say_revision(target, version, effect, speech)}"
    ended = court.localities.get(question.place_id, {}).get("valid_to", "")
    if ended and finding.status == "no_result" and ended < find_last_day(target["period"]):
        reason = f"{reason} {speech.words('assessment.place_ended', date=speech.date(ended))}"
    return reason


def _fill(
    question: Question, finding: Finding, version: Version, reasons: list[str], effect: str, units: Units
) -> tuple[str, ...]:
    """Return the cells after the target's id, in the order of `COLUMNS`."""
    lead, comparison = finding.lead, finding.comparison
    margin = comparison.margin if comparison and question.target["measure"] != "grade" else None
    rows = [row for reading in finding.used for row in reading.rows] or list(finding.rows)
    others = (*(row for reading in finding.checks for row in reading.rows), *finding.others)
    unit_id = question.target["unit_id"]
    kinds = {"own" if row["publisher_kind"] == "locality" else "independent" for row in rows}
    status = "superseded" if version.revision is not None else finding.status
    judged = version.row
    return (
        status,
        "|".join(dict.fromkeys(row["observation_id"] for row in rows)),
        lead.text if lead and lead.unit_id else "",
        lead.unit_id if lead else "",
        "" if margin is None else print_number(margin),
        "" if margin is None else units.difference(unit_id),
        *reasons,
        RULE_VERSION,
        lead.comparator if lead else "",
        "mixed" if len(kinds) > 1 else next(iter(kinds), ""),
        "|".join(dict.fromkeys(row["observation_id"] for row in others)),
        finding.status,
        judged["comparator"],
        judged["value"],
        judged["value_upper"],
        judged["unit_id"],
        version.revision["revised_on"] if version.revision else "",
        effect,
        "true" if version.is_late else "",
    )
