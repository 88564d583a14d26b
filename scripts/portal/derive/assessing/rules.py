"""The rules of judgement by name, in the order in which the method page prints them, and their version."""

from __future__ import annotations

from portal.words import Words

RULE_VERSION = "1.0"

STATUSES = (
    "met",
    "provisional_met",
    "not_met",
    "provisional_not_met",
    "conflicting",
    "superseded",
    "not_comparable",
    "not_assessable",
    "no_result",
)

RULES = (
    "same_thing",
    "units",
    "floors_and_ceilings",
    "bare_figure",
    "range",
    "floor_range",
    "about",
    "vague_results",
    "final_first",
    "rounding",
    "conflict",
    "two_levels",
    "broken_definition",
    "ranks",
    "completion",
    "grades",
    "part_of_period",
    "span_of_years",
    "price_basis",
    "look_alikes",
    "part_of_target",
    "revisions",
    "changed_places",
    "whose_claim",
    "no_score",
)


def list_rules(words: Words) -> list[tuple[str, str, str]]:
    """Return every rule as (name, title, text) in the language of `words`."""
    return [(name, words(f"rule.{name}"), words(f"rule.{name}.text")) for name in RULES]
