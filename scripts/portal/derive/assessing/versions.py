"""Which version of a target is judged: the one in force at the end of its period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from portal.derive.assessing.demands import Demand
from portal.derive.assessing.figures import Units
from portal.derive.assessing.periods import find_last_day, find_middle_day
from portal.derive.assessing.speech import Speech
from portal.derive.assessing.strength import convert_demand, rank_demands
from portal.derive.tables import Record


@dataclass(frozen=True, slots=True)
class Version:
    """Hold the row to judge, the revision that made it, and a revision that came after the period."""

    row: Record
    revision: Record | None = None
    too_late: Record | None = None

    @property
    def is_late(self) -> bool:
        """Tell whether the revision fell in the second half of the period, by its earliest possible day."""
        if self.revision is None:
            return False
        first_possible = f"{self.revision['revised_on']}-01-01"[:10]
        return first_possible >= find_middle_day(self.row["period"])


def choose_version(target: Record, revisions: Sequence[Record]) -> Version:
    """Return the target as it stood at the end of its period, by its dated revisions."""
    last_day = find_last_day(target["period"])
    dated = sorted(revisions, key=lambda one: one["revised_on"])
    in_force = [one for one in dated if one["revised_on"] <= last_day]
    after = [one for one in dated if one["revised_on"] > last_day]
    too_late = after[-1] if after else None
    if not in_force:
        return Version(target, None, too_late)
    return Version(apply_revision(target, in_force[-1]), in_force[-1], too_late)


def apply_revision(target: Record, revision: Record) -> Record:
    """Return the target's row with the figures of a revision."""
    figures = {name: revision[name] for name in ("comparator", "value", "value_upper")}
    return {**target, **figures, "unit_id": revision["unit_id"] or target["unit_id"]}


def name_effect(first: Demand | None, first_unit: str, new: Demand | None, new_unit: str, units: Units) -> str:
    """Return whether a revision made a target `stronger`, `weaker`, left it the `same` or made it `different`."""
    if first is None or new is None or not units.is_convertible(first_unit, new_unit):
        return "different"
    return rank_demands(new, convert_demand(first, first_unit, new_unit, units))


def say_revision(target: Record, version: Version, effect: str, speech: Speech) -> str:
    """Return what was revised, when, and how the judged version differs from the first."""
    words = speech.words
    unit = speech.units.rows.get(target["unit_id"])
    first = words.bound(target, unit)
    said = []
    if version.revision is not None:
        new = words.bound(version.row, speech.units.rows.get(version.row["unit_id"]))
        date = speech.date(version.revision["revised_on"])
        said.append(words(f"assessment.revised_{effect}", first=first, new=new, date=date))
        if version.is_late and effect == "weaker":
            said.append(words("assessment.revised_late"))
    if version.too_late is not None:
        row = apply_revision(version.row, version.too_late)
        new = words.bound(row, speech.units.rows.get(row["unit_id"]))
        said.append(words("assessment.revised_after", new=new, date=speech.date(version.too_late["revised_on"])))
    return " ".join(said)
