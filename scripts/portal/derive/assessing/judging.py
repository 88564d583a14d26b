"""The judge: what the gathered figures say about a target, by the rules of `rules.py`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from portal.derive.assessing.demands import Demand
from portal.derive.assessing.figures import Interval
from portal.derive.assessing.gathering import Gathered, Question
from portal.derive.assessing.readings import Reading, drop_coarser, pick_best
from portal.derive.tables import Record

# How a result lies to a bound of the very figure that the source puts a word before.
AT_THE_BOUND = {"gt": "past", "ge": "at_least", "lt": "short", "le": "at_most"}


class Comparison(NamedTuple):
    """Say how a result lies to the bound that matters: `relation` and `bound` name words, `margin` is the distance.

    `margin` is in the target's unit, positive on the target's side of the bound and negative where the
    result falls short of it; None where there is no one distance.
    """

    relation: str
    bound: str
    margin: Decimal | None


class Finding(NamedTuple):
    """Hold the verdict on one target and everything that its reason is told from.

    `used`: the readings that the verdict rests on; `lead`: the one that is shown; `cause`: why there is
    no verdict; `rows`: figures that could not be used, `others`: further figures worth naming, `checks`:
    changes found from two levels beside a published result.
    """

    status: str
    cause: str = ""
    used: tuple[Reading, ...] = ()
    lead: Reading | None = None
    comparison: Comparison | None = None
    rows: tuple[Record, ...] = ()
    others: tuple[Record, ...] = ()
    checks: tuple[Reading, ...] = ()


def judge(question: Question, found: Gathered) -> Finding:
    """Return the verdict on one target."""
    if question.demand is None:
        return Finding("not_assessable", "no_figure", others=tuple(found.partial))
    if found.readings:
        return _weigh_all(question.demand, found)
    if found.misfits:
        return Finding("not_comparable", found.misfits[0][0], rows=_unique(row for _, row in found.misfits))
    if found.alike and not question.is_part:
        return Finding("not_comparable", "look_alike", rows=tuple(found.alike), others=tuple(found.partial))
    if question.is_part and found.partial:
        return Finding("no_result", "part_of_target", others=tuple(found.partial))
    if found.partial:
        return Finding("no_result", "part_of_period", others=_unique((*found.partial, *found.levels)))
    return Finding("no_result", "one_level" if found.levels else "nothing", others=tuple(found.levels))


def _weigh_all(demand: Demand, found: Gathered) -> Finding:
    """Judge by the final figures, or by all where none is final; figures that agree after rounding are one.

    A change found from two levels beside a published one is a check: it is told, and it decides only where
    the published one does not or where the two lead to different verdicts.
    """
    pool = pick_best(found.readings)
    weights = [(weigh(demand, reading), reading) for reading in drop_coarser(pool)]
    outcomes = {outcome for outcome, _ in weights if outcome}
    if len(outcomes) > 1:
        return Finding("conflicting", "", tuple(pool), others=_list_others(found, pool))
    wanted = next(iter(outcomes), "")
    deciders = [reading for outcome, reading in weights if outcome == wanted]
    lead = choose_lead(deciders)
    used = [one for one in pool if not one.levels] if not lead.levels else deciders
    checks = tuple(one for one in pool if one.levels) if not lead.levels else ()
    others = _list_others(found, (*used, *checks))
    if not wanted:
        comparison = Comparison("undecided", compare(demand, lead).bound, None)
        return Finding("not_assessable", "vague", tuple(used), lead, comparison, others=others, checks=checks)
    status = wanted if pool[0].is_final else f"provisional_{wanted}"
    return Finding(status, "", tuple(used), lead, compare(demand, lead), others=others, checks=checks)


def _list_others(found: Gathered, told: Iterable[Reading]) -> tuple[Record, ...]:
    """Return the published figures that are not among those told already."""
    known = {row["observation_id"] for one in told for row in one.rows}
    rows = (*(row for one in found.readings for row in one.rows), *found.partial)
    return _unique(row for row in rows if row["observation_id"] not in known)


def weigh(demand: Demand, reading: Reading) -> str:
    """Return `met`, `not_met`, or nothing where the figure leaves both possible."""
    wanted = demand.wanted_at(reading.step)
    if wanted.holds(reading.possible):
        return "met"
    return "not_met" if wanted.misses(reading.possible) else ""


def choose_lead(readings: Sequence[Reading]) -> Reading:
    """Return the reading to show: a published one before one found from levels, exact, precise, newest."""
    newest = max(readings, key=_newness)
    best = [one for one in readings if not one.levels] or [newest]
    exact = [one for one in best if one.comparator == "eq"] or best
    finest = min(one.step for one in exact)
    return max((one for one in exact if one.step == finest), key=_newness)


def _newness(reading: Reading) -> str:
    return max((row["published_on"] for row in reading.rows), default="")


def compare(demand: Demand, reading: Reading) -> Comparison:
    """Return how a reading lies to the bound that decides."""
    low, high = demand.value, demand.upper
    if high is not None and demand.comparator in ("ge", "gt", "le", "lt"):
        return _compare_graded_bound(demand, reading, low, high)
    if high is not None:
        return _compare_range(demand, reading, low, high)
    beyond = reading.value - low
    return Comparison(_relate(demand, reading, beyond), demand.comparator, _sign(demand, beyond))


def _compare_graded_bound(demand: Demand, reading: Reading, low: Decimal, high: Decimal) -> Comparison:
    """Compare with a floor or ceiling that is itself a range: its easier end decides, the other is named."""
    easy, hard = (high, low) if demand.is_ceiling else (low, high)
    if weigh(demand, reading) != "met":
        end, beyond = "ceiling_end" if demand.is_ceiling else "floor_end", reading.value - easy
        return Comparison(_relate(demand, reading, beyond), end, _sign(demand, beyond))
    beyond_hard = Interval(upper=hard) if demand.is_ceiling else Interval(lower=hard)
    name = f"{demand.comparator}_range"
    if beyond_hard.holds(reading.possible):
        return Comparison("both_ends", name, _sign(demand, reading.value - hard))
    relation = "easier_end" if beyond_hard.misses(reading.possible) else "some_end"
    return Comparison(relation, name, _sign(demand, reading.value - easy))


def _compare_range(demand: Demand, reading: Reading, low: Decimal, high: Decimal) -> Comparison:
    """Compare with a range; a result said to be past its very end lies outside."""
    if reading.value < low or (reading.value == low and reading.comparator == "lt"):
        beyond = reading.value - low
        return Comparison(_relate(demand, reading, beyond), "low_end", _sign(demand, beyond))
    if reading.value > high or (reading.value == high and reading.comparator == "gt"):
        beyond = reading.value - high
        return Comparison(_relate(demand, reading, beyond), "high_end", _sign(demand, beyond))
    return Comparison("within", "range", None)


def _sign(demand: Demand, beyond: Decimal) -> Decimal:
    """Return a distance, positive on the target's side; off a mark that is to be hit it is negative."""
    if demand.is_ceiling:
        return -beyond
    return -abs(beyond) if demand.wanted.upper is not None else beyond


def _relate(demand: Demand, reading: Reading, beyond: Decimal) -> str:
    """Name how a result lies to one figure; `near` where only a tolerance makes a short result meet it."""
    if beyond:
        side = "above" if beyond > 0 else "below"
        is_short = demand.direction == "none" or (beyond > 0 if demand.is_ceiling else beyond < 0)
        is_near = is_short and demand.wanted_at(reading.step).holds(reading.possible)
        return f"near_{side}" if is_near else side
    if reading.comparator in AT_THE_BOUND:
        return AT_THE_BOUND[reading.comparator]
    return "exact_open" if demand.comparator in ("gt", "lt") else "exact"


def _unique(rows: Iterable[Record]) -> tuple[Record, ...]:
    return tuple({row["observation_id"]: row for row in rows}.values())
