"""A campaign beside another, indicator by indicator: the parent locality's, and the place's own previous one."""

from __future__ import annotations

from dataclasses import dataclass

from portal.derive import cascade
from portal.derive.cascade import say_pair
from portal.derive.tables import Record, Tables
from portal.pages.edition import Edition
from portal.pages.page import Link


@dataclass(frozen=True)
class Side:
    """Hold one target on one side of a comparison: its figure, and the address of the target."""

    bound: str
    path: str


@dataclass(frozen=True)
class Pair:
    """Hold one indicator set side by side: here, there, and in words how they stand to each other."""

    name: Link
    here: Side
    there: Side
    relation: str


@dataclass(frozen=True)
class Single:
    """Hold a target that only one of two campaigns has."""

    name: str
    side: Side


@dataclass(frozen=True)
class Comparison:
    """Hold two campaigns side by side; `kind` is `cascade` (the other is the parent) or `previous`."""

    kind: str
    other: Link
    here_name: str
    there_name: str
    pairs: tuple[Pair, ...]
    added: tuple[Single, ...]
    not_taken_up: tuple[Single, ...]


def compare_campaigns(tables: Tables) -> dict[str, tuple[cascade.Comparison, ...]]:
    """Return each campaign beside its parent and beside its previous one, where these are entered."""
    found: dict[str, tuple[cascade.Comparison, ...]] = {}
    for row in tables.rows("campaigns"):
        id_ = row["campaign_id"]
        both = cascade.compare_with_parent(tables, id_), cascade.compare_with_previous(tables, id_)
        found[id_] = tuple(one for one in both if one is not None)
    return found


def list_comparisons(edition: Edition, campaign_id: str) -> tuple[Comparison, ...]:
    """Return a campaign's comparisons ready to print."""
    return tuple(_tell(edition, one) for one in edition.beside.get(campaign_id, ()))


def _tell(edition: Edition, comparison: cascade.Comparison) -> Comparison:
    words = edition.words
    here, there = edition.campaign(comparison.campaign_id), edition.campaign(comparison.other_id)
    pairs, added, missing = [], [], []
    for pair in comparison.pairs:
        link = _name(edition, pair.indicator_id)
        if pair.here and pair.there:
            if pair.cause:
                relation = say_pair(pair, comparison.kind, edition.tables, words)
            else:
                relation = words(f"relation.{comparison.kind}.{pair.relation}")
            pairs.append(Pair(link, _side(edition, pair.here), _side(edition, pair.there), relation))
        elif pair.here:
            added.append(Single(link.text, _side(edition, pair.here)))
        elif pair.there:
            missing.append(Single(link.text, _side(edition, pair.there)))
    path = edition.path(f"phong-trao/{comparison.other_id}/")
    other = Link(words.pick(there, "title"), path)
    return Comparison(
        comparison.kind,
        other,
        _name_side(edition, comparison.kind, here),
        _name_side(edition, comparison.kind, there),
        tuple(pairs),
        tuple(added),
        tuple(missing),
    )


def _name_side(edition: Edition, kind: str, campaign: Record) -> str:
    """Return what a column of the comparison is headed: the year, or the place."""
    return campaign["year"] if kind == "previous" else edition.words.locality(edition.locality(campaign["locality_id"]))


def _name(edition: Edition, indicator_id: str) -> Link:
    name = edition.words.pick(edition.indicator(indicator_id), "name")
    return Link(name, edition.path(f"chi-tieu/{indicator_id}/"))


def _side(edition: Edition, target: Record) -> Side:
    bound = edition.bound(target) or edition.words.pick(target, "statement")
    return Side(bound, edition.path(f"phong-trao/{target['campaign_id']}/#{target['key']}"))
