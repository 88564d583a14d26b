"""Meaning (check 2): measure, comparator, value, upper value, total, grade and baseline fit together."""

from __future__ import annotations

from collections.abc import Iterator

from portal.problems import Problem
from portal.validate.data import Data, group_rows
from portal.validate.figures import parse_figure

# Columns that belong to one measure only.
OWN_COLUMNS = {"grade": "grade", "total": "completion"}
CHANGES = frozenset({"increase", "decrease", "addition", "rank_gain"})
WHOLE_COUNTS = frozenset({"rank_gain", "completion"})


def check_measures(data: Data) -> Iterator[Problem]:
    """Yield a problem for each target whose filled and empty cells do not fit its measure."""
    for row in data.rows("targets"):
        measure = row["measure"]
        for column, owner in OWN_COLUMNS.items():
            if measure == owner and not row[column]:
                yield data.locate("M201", "targets", row, column, measure=measure)
            if measure != owner and row[column]:
                yield data.locate("M202", "targets", row, column, measure=measure)
        needed = ("value", "unit_id") if measure != "grade" else ()
        for column in needed:
            if not row[column]:
                yield data.locate("M201", "targets", row, column, measure=measure)
        for column in ("value", "value_upper", "baseline_value"):
            if measure == "grade" and row[column]:
                yield data.locate("M202", "targets", row, column, measure=measure)


def check_ranges(data: Data) -> Iterator[Problem]:
    """Yield a problem for each target or revision whose two ends do not fit its comparator or each other."""
    for table in ("targets", "revisions"):
        for row in data.rows(table):
            if row["comparator"] == "between" and row["value"] and not row["value_upper"]:
                yield data.locate("M203", table, row, "value_upper")
            if row["comparator"] == "eq" and row["value_upper"]:
                yield data.locate("M204", table, row, "value_upper")
            lower, upper = parse_figure(row["value"]), parse_figure(row["value_upper"])
            if lower is not None and upper is not None and lower >= upper:
                yield data.locate("M205", table, row, "value_upper", lower=row["value"])
            if row["value_upper"] and not row["value"]:
                yield data.locate("M201", table, row, "value", measure=row["measure"] or "level")


def check_changes(data: Data) -> Iterator[Problem]:
    """Yield a problem for each change that is not above zero, and each place or commune counted in parts."""
    for row in data.rows("targets"):
        value = parse_figure(row["value"])
        if value is None:
            continue
        if row["measure"] in CHANGES and value <= 0:
            yield data.locate("M206", "targets", row, "value", measure=row["measure"])
        if row["measure"] in WHOLE_COUNTS and value != int(value):
            yield data.locate("M207", "targets", row, "value", measure=row["measure"])


def check_totals(data: Data) -> Iterator[Problem]:
    """Yield a problem for each completion that counts more than there are."""
    for row in data.rows("targets"):
        value, total = parse_figure(row["value"]), parse_figure(row["total"])
        if value is not None and total is not None and value > total:
            yield data.locate("M208", "targets", row, "value", total=row["total"])


def check_baselines(data: Data) -> Iterator[Problem]:
    """Yield a problem for each change "from a to b" whose size is not the distance it states.

    Only an exact decrease below its own baseline can be judged: a share cannot fall by more than it was.
    """
    for row in data.rows("targets"):
        value, baseline = parse_figure(row["value"]), parse_figure(row["baseline_value"])
        if row["measure"] == "decrease" and value is not None and baseline is not None and value > baseline:
            yield data.locate("M209", "targets", row, "baseline_value", fall=row["value"])


def check_order(data: Data) -> Iterator[Problem]:
    """Yield a problem where the targets of a file stop counting 1, 2, 3 … in `order`, once a file."""
    for (path,), rows in group_rows(data.rows("targets"), "_path").items():
        if any(problem.path == path for problem in data.sources.problems):
            continue  # rows that could not be read are missing from the count
        for wanted, row in enumerate(rows, 1):
            if parse_figure(row["order"]) != wanted:
                yield data.locate("M210", "targets", row, "order", wanted=str(wanted))
                break
