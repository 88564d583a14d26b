"""A campaign's targets beside what was published, what was before, and what the place above set itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from portal.charts.data import BASELINE, ORIGINAL, OWN, PARENT, PREVIOUS, BoundMark, CampaignData, Panel, PointMark
from portal.charts.gather.ledger import Ledger
from portal.charts.gather.marks import is_comparable, is_drawable, is_in_time, list_results, mark_bound, mark_point
from portal.derive.assessing.kinship import RATE_DIMENSIONS, RATE_INDICATORS, find_break
from portal.derive.marks import Bound, Point
from portal.derive.series import Series
from portal.derive.tables import Record
from portal.sharing import share_items
from portal.words import Words

# A chart longer than this is hard to read on a phone; what is more goes into a further one.
MOST_PANELS = 10
# Where few targets have figures, others are shown beside former targets and those of the place above.
FEW_PANELS = 6
JUDGED = ("met", "provisional_met", "not_met", "provisional_not_met", "conflicting")


@dataclass(frozen=True, slots=True)
class _Scene:
    """Hold what stands on one target's scale: its versions, newest first, and what it is seen against."""

    indicator_id: str
    unit_id: str
    versions: tuple[Bound, ...]
    results: tuple[Point, ...]
    baselines: tuple[Point, ...]
    previous: Bound | None
    parent: Bound | None

    @property
    def has_figures(self) -> bool:
        """Tell whether a published figure stands beside the target."""
        return bool(self.results or self.baselines)

    @property
    def has_company(self) -> bool:
        """Tell whether another target stands beside this one."""
        return bool(self.previous or self.parent)


def find_campaign_charts(ledger: Ledger, workers: int = 1) -> Iterator[tuple[str, int, int]]:
    """Yield (campaign, part, parts) for every chart that a campaign's figures fill, found by several processes."""
    campaigns = ledger.tables.rows("campaigns")
    panels = share_items(campaigns, lambda campaign: len(_stage(ledger, campaign)), workers)
    for campaign, count in zip(campaigns, panels, strict=True):
        parts = -(-count // MOST_PANELS)
        for part in range(1, parts + 1):
            yield campaign["campaign_id"], part, parts


def gather_campaign(ledger: Ledger, campaign_id: str, part: int, parts: int, words: Words) -> CampaignData:
    """Return what one chart of a campaign shows."""
    campaign = ledger.one("campaigns", "campaign_id", campaign_id)
    scenes = _stage(ledger, campaign)
    size = -(-len(scenes) // parts)
    panels = tuple(_make_panel(ledger, scene, words) for scene in scenes[size * (part - 1) : size * part])
    targets = ledger.tables.some("targets", "campaign_id", campaign_id)
    judged = Counter(
        row["judged_status"]
        for one in targets
        if (row := ledger.tables.one("assessments", "target_id", one["target_id"]))
    )
    found = {status: judged[status] for status in JUDGED if judged[status]}
    return CampaignData(
        ledger.name_place(campaign["locality_id"], words),
        campaign["year"],
        panels,
        len(targets),
        tuple(words.count(f"chart.verdict_{status}", number) for status, number in found.items()),
        sum(found.values()),
        part,
        parts,
    )


def _stage(ledger: Ledger, campaign: Record) -> list[_Scene]:
    """Return the targets worth a panel, in document order; those of the last campaign are kept at hand."""
    campaign_id = campaign["campaign_id"]
    if campaign_id not in ledger.staged:
        ledger.staged.clear()
        ledger.staged[campaign_id] = _choose(ledger, campaign)
    return ledger.staged[campaign_id]


def _choose(ledger: Ledger, campaign: Record) -> list[_Scene]:
    targets = ledger.tables.some("targets", "campaign_id", campaign["campaign_id"])
    scenes = [scene for target in targets if (scene := _set_scene(ledger, campaign, target))]
    wanted = [scene.has_figures for scene in scenes]
    room = FEW_PANELS - sum(wanted)
    for place, scene in enumerate(scenes):
        if not wanted[place] and room > 0 and scene.has_company:
            wanted[place] = True
            room -= 1
    chosen = [scene for scene, is_wanted in zip(scenes, wanted, strict=True) if is_wanted]
    return chosen if len(chosen) > 1 or any(scene.has_figures for scene in chosen) else []


def _set_scene(ledger: Ledger, campaign: Record, target: Record) -> _Scene | None:
    """Return what stands on a target's scale, or None where it has no figure to draw."""
    place, indicator_id = campaign["locality_id"], target["indicator_id"]
    series = ledger.series(place, indicator_id)
    bounds = [one for one in series.bounds if is_drawable(one) and is_in_time(one)]
    versions = tuple(one for one in reversed(bounds) if one.target_id == target["target_id"])
    if not versions or target["part_of"] in _siblings(ledger, target):
        return None
    own = versions[0]
    points = [one for one in series.points if is_comparable(one, indicator_id)]
    results = tuple(one for one in points if own.start <= one.start and one.end <= own.end)
    before = tuple(
        one
        for one in points
        if one.end == own.start - 1 and not one.is_part and not find_break(indicator_id, one.end // 12, own.end // 12)
    )
    earlier = [
        one for one in bounds if _is_alike(one, own) and one.end < own.end and one.campaign_id != own.campaign_id
    ]
    parent = _find_parent(ledger, campaign, series, own)
    return _Scene(indicator_id, series.unit_id, versions, results, before, earlier[-1] if earlier else None, parent)


def _siblings(ledger: Ledger, target: Record) -> set[str]:
    """Return the keys of the campaign's targets for the same indicator: one nested in such is for a part only."""
    rows = ledger.tables.some("targets", "campaign_id", target["campaign_id"])
    return {row["key"] for row in rows if row["indicator_id"] == target["indicator_id"]}


def _is_alike(one: Bound, other: Bound) -> bool:
    return one.measure == other.measure and (one.end - one.start) == (other.end - other.start)


def _find_parent(ledger: Ledger, campaign: Record, series: Series, own: Bound) -> Bound | None:
    """Return the target that the place above set itself for the same period, where it means the same."""
    if (
        ledger.book.units.dimension(series.unit_id) not in RATE_DIMENSIONS
        and series.indicator_id not in RATE_INDICATORS
    ):
        return None
    above = ledger.one("localities", "locality_id", campaign["locality_id"])["parent_id"]
    if not above:
        return None
    wanted = campaign["parent_campaign_id"]
    bounds = ledger.series(above, series.indicator_id).bounds
    found = [
        one
        for one in bounds
        if is_drawable(one)
        and is_in_time(one)
        and _is_alike(one, own)
        and one.period == own.period
        and (not wanted or one.campaign_id == wanted)
    ]
    return found[-1] if found else None


def _make_panel(ledger: Ledger, scene: _Scene, words: Words) -> Panel:
    own, *originals = scene.versions
    bounds: list[BoundMark] = [mark_bound(ledger, own, OWN, words("chart.row_own"), words)]
    bounds += [mark_bound(ledger, one, ORIGINAL, words("chart.row_original"), words) for one in originals]
    if scene.previous:
        label = words("chart.row_previous", year=scene.previous.end // 12)
        bounds.append(mark_bound(ledger, scene.previous, PREVIOUS, label, words))
    if scene.parent:
        above = ledger.one("campaigns", "campaign_id", scene.parent.campaign_id)["locality_id"]
        level = ledger.one("localities", "locality_id", above)["level"]
        bounds.append(mark_bound(ledger, scene.parent, PARENT, words(f"chart.row_parent_{level}"), words))
    points: list[PointMark] = [*list_results(ledger, scene.results, words)]
    points += [mark_point(ledger, one, BASELINE, words) for one in scene.baselines]
    return Panel(
        ledger.name_measure(scene.indicator_id, scene.unit_id, words),
        ledger.is_share(scene.unit_id),
        tuple(bounds),
        tuple(points),
    )
