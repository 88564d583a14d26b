"""The published tables: keys first, the contract's columns in their order, computed columns last."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import pandas as pd

from portal.read import Sources
from portal.read.dates import list_dates
from portal.read.sources import PLACE_COLUMNS

# Tables that are published as they were written, under the name people know.
AS_WRITTEN = {
    "localities": "localities",
    "locality-events": "locality-events",
    "indicators": "indicators",
    "units": "units",
    "campaigns": "campaigns",
    "documents": "documents",
    "groups": "groups",
    "citations": "citations",
    "duties": "duties",
    "contents": "contents",
    "absences": "absences",
    "corrections": "corrections",
}


def publish_tables(sources: Sources) -> dict[str, pd.DataFrame]:
    """Return the tables that need no reckoning: as written, with full keys.

    Out: one frame a published table, all cells text. `targets`, `evidence` and `revisions` get
    `target_id` (campaign_id/key) and lose nothing; `observations` get `observation_id`;
    `movements` is one row per campaign and standing movement, with the movement's names.
    """
    frames = {name: _drop_places(sources.tables[table]) for table, name in AS_WRITTEN.items()}
    for table in ("targets", "evidence", "revisions"):
        frames[table] = _add_target_id(_drop_places(sources.tables[table]))
    frames["observations"] = _add_observation_id(_drop_places(sources.tables["observations"]))
    names = _drop_places(sources.tables["movements"]).set_index("movement_id")
    carried = _drop_places(sources.tables["campaign-movements"])
    frames["movements"] = carried.join(names, on="movement_id").fillna("")
    return frames


def _drop_places(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.drop(columns=list(PLACE_COLUMNS)).reset_index(drop=True)


def _add_target_id(frame: pd.DataFrame) -> pd.DataFrame:
    frame.insert(1, "target_id", frame["campaign_id"] + "/" + frame["key"])
    return frame


def _add_observation_id(frame: pd.DataFrame) -> pd.DataFrame:
    """Add an id that stays while place, indicator, period, source and figure stay."""
    ids = [
        "/".join((*row[:3], hashlib.sha256("\n".join(row[3:]).encode()).hexdigest()[:8]))
        for row in frame[["locality_id", "indicator_id", "period", "url", "value", "status"]].itertuples(
            index=False, name=None
        )
    ]
    frame.insert(1, "observation_id", ids)
    return frame


def name_version(frames: Mapping[str, pd.DataFrame]) -> tuple[str, str]:
    """Return the data's version and the newest date in it: (`2025.8.22+3f2a91bc`, `2025-08-22`).

    The date is the newest dated fact (document, revision, publication, search, correction); the
    suffix is a hash of every published cell, so that the same data always have the same version.
    """
    newest = max(list_dates(frames), default="1970-01-01")
    digest = hashlib.sha256()
    for name in sorted(frames):
        digest.update(name.encode())
        digest.update(frames[name].to_csv(index=False).encode())
    year, month, day = (int(part) for part in newest.split("-"))
    return f"{year}.{month}.{day}+{digest.hexdigest()[:8]}", newest
