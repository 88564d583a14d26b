"""Words against numbers (check 3): the quotation, read by the statement grammar, says what the row says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from portal.problems import Problem
from portal.statements import Reading, Vocabulary, read_targets
from portal.validate.data import Data, Row
from portal.validate.differences import DIGITS, Difference, find_differences, list_differences, rank_reading

# What a revision states anew; the rest is its target's.
REVISED = ("comparator", "value", "value_upper", "unit_id")
# What another document or a restated passage must agree in: not its wording, and not what it leaves unsaid.
AGREED = ("measure", *REVISED, "total", "grade", "baseline_value", "rate_period")
# How like its name words must be to be surely an indicator, and how much less like another one's.
CERTAIN = 0.9
APART = 0.1


class Words:
    """Read quotations, each once, and compare rows with the reading that fits best."""

    def __init__(self, data: Data, vocabulary: Vocabulary | None) -> None:
        """Take the tables and the vocabulary of the grammar; without one, the tables' own indicators and units."""
        self.data = data
        self.vocabulary = vocabulary or Vocabulary.from_rows(data.rows("indicators"), data.rows("units"))
        self.symbols = {row["unit_id"]: str(row["symbol_vi"]) for row in data.rows("units")}
        self._readings: dict[str, list[Reading]] = {}

    def read(self, quote: str) -> list[Reading]:
        """Return what the grammar reads in a quotation."""
        if quote not in self._readings:
            self._readings[quote] = read_targets(quote, self.vocabulary)
        return self._readings[quote]

    def compare(self, row: Row, quote: str) -> list[Difference] | None:
        """Return the differences from the reading that fits a row best; None where no target can be read."""
        units, symbols = self.data.units, self.symbols
        found = [find_differences(row, reading, quote, units, symbols) for reading in self.read(quote)]
        return min(found, key=rank_reading, default=None)

    def name_other(self, row: Row, quote: str) -> Reading | None:
        """Return the reading that fits a row in all but its indicator, where no fitting one may be of the row's."""
        units, symbols = self.data.units, self.symbols
        fitting = [one for one in self.read(quote) if not find_differences(row, one, quote, units, symbols)]
        is_other = bool(fitting) and all(_is_of_other(one, row["indicator_id"]) for one in fitting)
        return fitting[0] if is_other else None

    def compare_said(self, row: Row, quote: str) -> list[Difference] | None:
        """Return the same for what the words do say: a figure or digit that they leave out is no disagreement."""
        differences = self.compare(_part(row, AGREED), quote)
        return differences and [item for item in differences if item.is_said and item.code != DIGITS]


def _is_of_other(reading: Reading, indicator_id: str) -> bool:
    """Tell whether a reading is surely of another indicator than `indicator_id`."""
    if reading.indicator_id in {"", indicator_id} or reading.indicator_score < CERTAIN:
        return False
    near = reading.indicator_score - APART
    return all(one.indicator_id != indicator_id or one.score < near for one in reading.indicator_candidates)


def _part(row: Row, columns: Iterable[str]) -> Row:
    return Row({column: row[column] for column in columns if column in row})


def check_words(words: Words, part: tuple[int, int] = (0, 1)) -> Iterator[Problem]:
    """Yield a problem for each column of a target or revision that its own quotation contradicts.

    In: `part`: which of how many equal parts of the rows are looked at.
    """
    number, count = part
    for table in ("targets", "revisions"):
        for row in words.data.rows(table)[number::count]:
            if row["quote_status"] == "restated":
                yield from _check_restated(words, table, row)
            elif row["quote"]:
                yield from _check_verbatim(words, table, row)


def _check_verbatim(words: Words, table: str, row: Row) -> Iterator[Problem]:
    """Yield each difference between a row and the document's own words."""
    differences = words.compare(row if table == "targets" else _part(row, REVISED), row["quote"])
    if differences is None:
        yield words.data.locate("W300", table, row, "quote", note=row["note"])
    for difference in differences or ():
        details = {**difference.details(), "note": row["note"]}
        yield words.data.locate(difference.code, table, row, difference.column, **details)
    if differences == [] and table == "targets" and (other := words.name_other(row, row["quote"])) is not None:
        said, read = other.indicator_text, other.indicator_id
        yield words.data.locate("W314", table, row, "indicator_id", said=said, read=read)


def _check_restated(words: Words, table: str, row: Row) -> Iterator[Problem]:
    """Yield one warning for a passage retold in other words: what it says otherwise, where it can be read."""
    differences = words.compare_said(row, row["quote"]) if row["quote"] else None
    if differences:
        yield words.data.locate("W320", table, row, "quote", **_list(differences), note=row["note"])


def _list(differences: list[Difference]) -> dict[str, str]:
    vi, en = zip(*list_differences(differences), strict=True)
    return {"listed_vi": "; ".join(vi), "listed_en": "; ".join(en)}


def check_evidence(words: Words) -> Iterator[Problem]:
    """Yield a problem for each further document that does not say what the target's row says (check 5).

    Where it does not, the row says so (`disagrees`) and why (`note`); where it does, it must not.
    """
    data = words.data
    for row in data.rows("evidence"):
        target = data.targets.get((row["campaign_id"], row["key"]))
        if target is None or not row["quote"]:
            continue
        is_marked = row["disagrees"] == "true"
        if is_marked and not row["note"]:
            yield data.locate("A502", "evidence", row, "note")
        differences = words.compare_said(target, row["quote"])
        if differences is None:
            if row["quote_status"] == "verbatim":
                yield data.locate("W300", "evidence", row, "quote", note=row["note"])
        elif is_marked and not differences:
            yield data.locate("A503", "evidence", row, "disagrees")
        elif differences and not is_marked:
            yield data.locate("A501", "evidence", row, "quote", **_list(differences))
