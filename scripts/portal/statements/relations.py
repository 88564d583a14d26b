"""Relations: how the targets of one sentence hang together: baselines, parts, the same said again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from portal.statements.assemble import Assembler
from portal.statements.clause import Clause
from portal.statements.doubts import doubt
from portal.statements.kinds import Kind
from portal.statements.reading import Reading, Span
from portal.statements.units import is_share

_CHANGES = frozenset({Kind.UP, Kind.DOWN})


@dataclass(slots=True)
class Readings:
    """Keep where the reading of each clause of one sentence stands among all readings `found`."""

    assembler: Assembler
    found: list[Reading]
    _places: dict[int, int] = field(default_factory=dict)

    @property
    def has_any(self) -> bool:
        """Tell whether a clause of the sentence has given a target already."""
        return bool(self._places)

    def note(self, clause: Clause) -> None:
        """Note that the next reading is that of `clause`."""
        self._places[id(clause)] = len(self.found)

    def parent(self, clause: Clause) -> int | None:
        """Return the place of the reading that a clause is a part of."""
        return None if clause.above is None else self._places.get(id(clause.above))

    def is_baseline(self, clause: Clause) -> bool:
        """Give an earlier year's figure (`…, năm 2016 là 21 triệu đồng`) to the target before it; False where it is none."""
        subject, figure = clause.subject, clause.figure
        place = self._places.get(id(subject)) if subject is not None else None
        if place is None or Kind.UP in figure.kinds:
            return False
        mark = next((m for m in figure.before if m.kind is Kind.PERIOD and m.value), None)
        target = self.found[place]
        if mark is None or target.baseline_value or not target.period or mark.value[:4] >= target.period[:4]:
            return False
        token = self.assembler.sentence.tokens[figure.at]
        spans = {**target.spans, "baseline_value": Span(token.start, token.end)}
        self.found[place] = replace(target, baseline_value=figure.value, baseline_period=mark.value, spans=spans)
        return True

    def related(self, clause: Clause, reading: Reading) -> Reading:
        """Return the reading with what the clause whose name it shares makes of it."""
        subject = clause.subject
        place = self._places.get(id(subject)) if subject is not None else None
        if subject is None or place is None:
            return reading
        if place == len(self.found) - 1 and clause.is_effort and not subject.is_effort:
            start = self.found[place]
            is_later = start.period and reading.period and start.period[:4] < reading.period[:4]
            if is_later and not reading.baseline_value and start.unit_id in {reading.unit_id, clause.figure.unit_id}:
                # `năm 2023 là 8,5%, phấn đấu năm 2024 còn 5%`: the first is where the second starts
                self.found.pop()
                del self._places[id(subject)]
                spans = {**reading.spans, "baseline_value": start.spans["value"]}
                return replace(reading, baseline_value=start.value, baseline_period=start.period, spans=spans)
        is_same = any(mark.value == "same" for mark in clause.figure.before)
        is_compared = bool(reading.baseline_period) or reading.has_doubt("relative_baseline")
        is_other_kind = is_share(reading.unit_id) and not is_share(subject.figure.unit_id)
        if is_same or (clause.figure.kinds & _CHANGES and (is_compared or is_other_kind)):
            return replace(reading, part_of=place, doubts=(*reading.doubts, doubt("said_twice")))
        return replace(reading, doubts=(*reading.doubts, doubt("inherited_subject", reading.indicator_text)))
