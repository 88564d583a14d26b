"""Meaning (check 2): parts of a target hang together, and parts of a structure can make 100%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from portal.problems import Problem
from portal.validate.data import Data, Row, group_rows
from portal.validate.figures import parse_figure, show_figure

STRUCTURE = re.compile(r"(?P<whole>[a-z0-9-]*structure)-[a-z0-9-]+")
WHOLE = Decimal(100)
# Rounding of the parts may move their sum by a little.
TOLERANCE = Decimal("0.5")
LOOSE = frozenset({"approx", "gt", "lt", "ge", "le"})


def check_nesting(data: Data) -> Iterator[Problem]:
    """Yield a problem for each target that is, over its parents, a part of itself."""
    done: set[tuple[str, str]] = set()
    for row in data.rows("targets"):
        walk: dict[tuple[str, str], Row] = {}
        at, here = (row["campaign_id"], row["key"]), row
        while here["part_of"] and at not in done and at not in walk:
            walk[at] = here
            at = (row["campaign_id"], here["part_of"])
            here = data.targets.get(at, Row())
        if at in walk:  # the way led back to itself: from here on it is a circle
            circle = list(walk)[list(walk).index(at) :]
            for place in circle:
                yield data.locate("M217", "targets", walk[place], "part_of")
        done.update(walk)


def check_parts(data: Data) -> Iterator[Problem]:
    """Yield a problem for each counted part that is larger than its whole."""
    for row in data.rows("targets"):
        whole = data.targets.get((row["campaign_id"], row["part_of"])) if row["part_of"] else None
        if whole is None or whole["unit_id"] != row["unit_id"] or whole["measure"] != row["measure"]:
            continue
        part, limit = parse_figure(row["value"]), parse_figure(whole["value_upper"] or whole["value"])
        if part is not None and limit is not None and part > limit and whole["comparator"] in ("eq", "between"):
            yield data.locate("M218", "targets", row, "value", whole=whole["value"], whole_key=whole["key"])


def check_structures(data: Data) -> Iterator[Problem]:
    """Yield a warning for each structure whose parts, with their ranges, cannot add up to 100%."""
    parts: dict[tuple[str, ...], list[Row]] = {}
    for keys, rows in group_rows(data.rows("targets"), "campaign_id", "period", "indicator_id").items():
        found = STRUCTURE.fullmatch(keys[2])
        if found:
            parts.setdefault((*keys[:2], found["whole"]), []).extend(rows)
    for rows in parts.values():
        levels = [row for row in rows if row["measure"] == "level" and row["unit_id"] == "percent"]
        if len(levels) < 2 or any(row["comparator"] in LOOSE for row in levels):
            continue
        lower = [parse_figure(row["value"]) for row in levels]
        upper = [parse_figure(row["value_upper"] or row["value"]) for row in levels]
        if None in lower or None in upper:
            continue
        least, most = sum(filter(None, lower), Decimal(0)), sum(filter(None, upper), Decimal(0))
        if not least - TOLERANCE <= WHOLE <= most + TOLERANCE:
            shown = show_figure(str(least)) if least == most else f"{show_figure(str(least))}-{show_figure(str(most))}"
            yield data.locate("M219", "targets", levels[0], "value", total=shown)
