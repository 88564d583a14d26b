"""Read: `datasets/` into typed tables that keep file and line."""

from portal.read.datasets import read_datasets
from portal.read.sources import Sources

__all__ = ["Sources", "read_datasets"]
