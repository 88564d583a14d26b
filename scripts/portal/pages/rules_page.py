"""The rules by which results are judged, in words, with their version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from portal.derive.assessing.rules import RULE_VERSION, list_rules
from portal.pages.edition import Edition
from portal.pages.page import Link, Page


@dataclass(frozen=True)
class Rule:
    """Hold one rule in words; its anchor is its name."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True)
class RulesContext:
    """Hold the rules ready to print."""

    title: str
    description: str
    crumbs: tuple[Link, ...]
    version: str
    rules: tuple[Rule, ...]


def make_rules(edition: Edition) -> Iterator[Page]:
    """Yield the page of the rules."""
    words = edition.words
    context = RulesContext(
        words("rules.title"),
        words("rules.description"),
        (Link(words("crumb.home"), edition.path("")), Link(words("rules.method"), edition.path("phuong-phap/"))),
        RULE_VERSION,
        tuple(Rule(name, title, text) for name, title, text in list_rules(words)),
    )
    yield Page("phuong-phap/quy-tac/", "rules.html", context, edition.language)
