"""The reason behind a status, in words: the arithmetic, the source and whose claim it is, or what would settle it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from portal.derive.assessing.gathering import Question, name_change
from portal.derive.assessing.judging import Finding, weigh
from portal.derive.assessing.periods import find_final_year
from portal.derive.assessing.readings import Reading, says_same
from portal.derive.assessing.speech import Speech

PLAIN_RELATIONS = frozenset(
    {"exact", "exact_open", "past", "short", "at_least", "at_most"}
    | {"within", "both_ends", "easier_end", "some_end", "undecided"}
)


def say_reason(question: Question, finding: Finding, speech: Speech) -> str:
    """Return why a target has its status, as sentences for a reader."""
    if finding.cause == "nothing":
        return _say_nothing(question, speech)
    if finding.lead is not None:
        parts = [_say_result(question, finding, finding.lead, speech)]
    elif finding.status == "conflicting":
        parts = [_say_conflict(question, finding, speech)]
    elif finding.status == "not_assessable":
        parts = [speech.words("assessment.no_figure")]
    elif finding.status == "not_comparable":
        parts = [_say_misfit(question, finding, speech), say_need(question, speech)]
    else:
        parts = [_say_absence(question, finding, speech), say_need(question, speech)]
    if finding.lead is not None and finding.status == "not_assessable":
        parts.append(say_need(question, speech))
    if finding.others and finding.status != "no_result":
        parts.append(speech.words("assessment.others", figures=_say_others(question, finding, speech)))
    return " ".join(parts)


def _say_nothing(question: Question, speech: Speech) -> str:
    """Say that nothing was found: the commonest reason, the same for all targets that ask the same."""
    target = question.target
    asked = (target["indicator_id"], target["measure"], target["unit_id"], question.before, str(question.is_part))
    key = "|".join(asked), target["period"]
    if key not in speech.said:
        absent = speech.words("assessment.absent_nothing", period=speech.period(target["period"]))
        speech.said[key] = f"{absent} {say_need(question, speech)}"
    return speech.said[key]


def _say_result(question: Question, finding: Finding, lead: Reading, speech: Speech) -> str:
    """Say the result, how it lies to the bound, how it was found and who published it."""
    words, comparison = speech.words, finding.comparison
    route = "lead_levels" if lead.levels else "lead"
    said = words(f"assessment.{route}_{lead.status}", result=speech.result(question, lead))
    if comparison is not None:
        said = f"{said}, {_say_relation(question, finding, lead, speech)}"
    parts = [_capitalise(said) + "."]
    if lead.levels:
        parts.append(_say_levels(question, lead, speech))
    else:
        agreeing = [one for one in finding.used if says_same(lead, one)]
        parts.append(words("assessment.source", sources=speech.sources(row for one in agreeing for row in one.rows)))
        parts.extend(_say_differing(question, [one for one in finding.used if one not in agreeing], speech))
        parts.extend(_say_other_route(question, one, speech) for one in finding.checks)
    return " ".join(parts)


def _say_differing(question: Question, differing: Sequence[Reading], speech: Speech) -> Iterator[str]:
    """Yield what other sources say that give another figure: once for those that decide too, once for the rest."""
    for name, is_clear in (("assessment.differing", True), ("assessment.differing_unclear", False)):
        chosen = [one for one in differing if bool(question.demand and weigh(question.demand, one)) == is_clear]
        if chosen:
            target = question.target
            rows = (row for one in chosen for row in one.rows)
            figures = speech.list_published(rows, target["indicator_id"], target["period"])
            yield speech.words(name, figures=figures)


def _say_other_route(question: Question, reading: Reading, speech: Speech) -> str:
    """Say what two published levels give beside a published result that was judged."""
    first, second = reading.levels
    is_clear = bool(question.demand and weigh(question.demand, reading))
    return speech.words(
        "assessment.other_route" if is_clear else "assessment.other_route_unclear",
        first=speech.level(first, question.before),
        second=speech.level(second, question.target["period"]),
        result=speech.result(question, reading),
    )


def _say_relation(question: Question, finding: Finding, lead: Reading, speech: Speech) -> str:
    comparison = finding.comparison
    if comparison is None:
        return ""
    bound = say_bound(question, comparison.bound, speech)
    if question.target["measure"] == "grade" and comparison.relation in ("above", "below"):
        return speech.words(f"assessment.grade_{comparison.relation}", bound=bound)
    if comparison.relation in PLAIN_RELATIONS or comparison.margin is None:
        return speech.words(f"assessment.is_{comparison.relation}", bound=bound)
    margin = speech.margin(comparison.margin, question.target["unit_id"], lead.comparator)
    return speech.words(f"assessment.is_{comparison.relation}", bound=bound, margin=margin)


def say_bound(question: Question, name: str, speech: Speech) -> str:
    """Return the bound that a result is compared with: `mức tối thiểu 10%`."""
    target = question.target
    if target["measure"] == "grade":
        grade = speech.words("assessment.grade_named", grade=speech.words.grade(target["grade"]))
        return speech.words(f"assessment.bound_{name}", figure=grade)
    figure = speech.quantity(target["value"], target["unit_id"], target["value_upper"])
    return speech.words(f"assessment.bound_{name}", figure=figure)


def _say_levels(question: Question, lead: Reading, speech: Speech) -> str:
    """Say from which two levels a change was found, and whether one publisher gave both."""
    first, second = lead.levels
    said = speech.words(
        "assessment.from_levels",
        first=speech.level(first, question.before),
        second=speech.level(second, question.target["period"]),
    )
    if first.rows and first.publishers != second.publishers:
        said += " " + speech.words("assessment.two_publishers")
    return said


def _say_conflict(question: Question, finding: Finding, speech: Speech) -> str:
    demand = question.demand
    if demand is None:
        return ""
    items = []
    for reading in finding.used:
        outcome = speech.words(f"assessment.outcome_{weigh(demand, reading) or 'unclear'}")
        result = speech.words(f"assessment.lead_{reading.status}", result=speech.result(question, reading))
        key = "assessment.conflict_levels" if reading.levels else "assessment.conflict_item"
        items.append(speech.words(key, source=speech.sources(reading.rows), result=result, outcome=outcome))
    comparator = question.target["comparator"]
    if question.target["value_upper"]:
        comparator = "range" if comparator in ("between", "approx") else f"{comparator}_range"
    bound = say_bound(question, comparator, speech)
    return speech.words("assessment.conflict", bound=bound, items="; ".join(items))


def _say_misfit(question: Question, finding: Finding, speech: Speech) -> str:
    """Say which figure was published and why it is no result for this target."""
    target = question.target
    own = target["indicator_id"] if finding.cause != "look_alike" else ""
    figures = speech.list_published(finding.rows, own, target["period"])
    unit = speech.words.pick(speech.units.rows.get(target["unit_id"], {}), "name")
    return speech.words(
        f"assessment.misfit_{finding.cause}", figures=figures, unit=unit, indicator=speech.name(target["indicator_id"])
    )


def _say_absence(question: Question, finding: Finding, speech: Speech) -> str:
    period = speech.period(question.target["period"])
    figures = _say_others(question, finding, speech)
    return speech.words(f"assessment.absent_{finding.cause}", period=period, figures=figures)


def _say_others(question: Question, finding: Finding, speech: Speech) -> str:
    return speech.list_published(finding.others, question.target["indicator_id"], question.target["period"])


def say_need(question: Question, speech: Speech) -> str:
    """Say what published figure would settle the status."""
    target = question.target
    period, name = speech.period(target["period"]), speech.name(target["indicator_id"])
    levels, _ = name_change(question, speech.units)
    if target["measure"] == "grade":
        return speech.words("assessment.need_grade", period=period, indicator=name)
    if not levels or question.is_part:
        return speech.words("assessment.need_figure", period=period, indicator=name)
    before, after = speech.period(question.before), speech.period(find_final_year(target["period"]))
    if target["measure"] == "rank_gain":
        return speech.words("assessment.need_ranks", before=before, after=after, indicator=name)
    if levels == target["indicator_id"]:
        return speech.words("assessment.need_same_levels", period=period, indicator=name, before=before, after=after)
    return speech.words(
        "assessment.need_levels", period=period, indicator=name, levels=speech.name(levels), before=before, after=after
    )


def _capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]
