"""Derive: everything that is reckoned from the tables, as pure functions."""

from portal.derive.derive import derive_tables
from portal.derive.tables import Tables

__all__ = ["Tables", "derive_tables"]
