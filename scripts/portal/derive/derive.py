"""Derive all tables from the sources: publish, assess, join, name the version."""

from __future__ import annotations

from portal.derive.assessments import assess_targets
from portal.derive.published import name_version, publish_tables
from portal.derive.tables import Tables
from portal.derive.wide import widen_targets
from portal.read import Sources


def derive_tables(sources: Sources) -> Tables:
    """Return every published table, the data's version and its newest date.

    In: sources without errors. Out: see `Tables`; `assessments` has one row per target,
    `targets-wide` one row per target with everything a reader needs beside it.
    """
    frames = publish_tables(sources)
    version, updated_on = name_version(frames)
    frames["assessments"] = assess_targets(frames)
    frames["targets-wide"] = widen_targets(frames)
    return Tables(sources, frames, version, updated_on)
