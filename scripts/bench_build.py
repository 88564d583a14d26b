"""Measure the build: the shipped data with charts cached, and on request a synthetic nation.

python scripts/bench_build.py [--nation FOLDER] prints seconds per step and the peak memory of the process tree.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.build import build
from portal.paths import Paths

ROOT = Path(__file__).parent.parent


def measure(paths: Paths) -> None:
    """Build once and print what each step took."""

    @contextmanager
    def step(name: str) -> Iterator[Callable[[int, int], None]]:
        started = time.perf_counter()
        yield lambda done, total: None
        print(f"  {name:10} {time.perf_counter() - started:7.2f} s")

    started = time.perf_counter()
    outcome = build(paths, workers=os.cpu_count() or 1, step=step)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    state = "built" if outcome.is_good else f"{len(outcome.problems)} problems"
    print(f"  {'all':10} {time.perf_counter() - started:7.2f} s  {state}")
    print(f"  peak memory: {own:.0f} MiB here, {children:.0f} MiB in the largest child")


def prepare(folder: Path) -> Paths:
    """Give a data folder what a build needs beside it: words, configuration, front-end packages."""
    for name in ("docs", "mkdocs.yml", "node_modules"):
        target = folder / name
        if not target.exists():
            (target.symlink_to if name == "node_modules" else _copier(target))(ROOT / name)
    return Paths(folder)


def _copier(target: Path) -> Callable[[Path], object]:
    return lambda source: (shutil.copytree if source.is_dir() else shutil.copy)(source, target)


def main() -> None:
    """Measure the shipped data, then the nation where a folder of one is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nation", type=Path, help="folder made by make_nation.py")
    arguments = parser.parse_args()
    print("shipped data, second build (charts cached):")
    build(Paths(ROOT))
    measure(Paths(ROOT))
    if arguments.nation:
        print("nation:")
        measure(prepare(arguments.nation.resolve()))


if __name__ == "__main__":
    main()
