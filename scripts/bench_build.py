"""Measure the build by step: seconds of wall and processor, and the peak memory of all its processes.

python scripts/bench_build.py measures the shipped data, built before; with --nation FOLDER a synthetic nation (see
make_nation.py), made where the folder has none: a build of everything (charts are drawn where the folder was not built
before), and one after a change of one target. Linux only: memory is read from /proc.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from make_nation import make_nation
from portal.build import build
from portal.paths import Paths

ROOT = Path(__file__).parent.parent
YEARS = 10
EVERY = 0.25
ROW = "  {:10} {:>8} {:>8} {:>9}"


class Meter(threading.Thread):
    """Watch the memory of this process and of all that it starts; what they share is counted once."""

    def __init__(self) -> None:
        """Start watching."""
        super().__init__(daemon=True)
        self.peak = 0.0
        self.start()

    def run(self) -> None:
        """Keep the highest sum, in MiB, until somebody sets it back."""
        while True:
            self.peak = max(self.peak, sum(map(read_memory, list_tree(os.getpid()))))
            time.sleep(EVERY)


def list_tree(pid: int) -> Iterator[int]:
    """Yield a process and all that descend from it."""
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:
            continue
        for child in children:
            yield from list_tree(int(child))


def read_memory(pid: int) -> float:
    """Return the MiB that a process holds, shared pages by its share in them; nothing for one that has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def measure(paths: Paths) -> None:
    """Build once and print what each step took."""
    meter, peaks = Meter(), []

    @contextmanager
    def step(name: str) -> Iterator[Callable[[int, int], None]]:
        meter.peak = 0
        wall, cpu = time.perf_counter(), sum(os.times()[:4])
        yield lambda done, total: None
        peaks.append(meter.peak)
        tell(name, time.perf_counter() - wall, sum(os.times()[:4]) - cpu, meter.peak)

    print(ROW.format("", "wall s", "cpu s", "peak MiB"), flush=True)
    wall, cpu = time.perf_counter(), sum(os.times()[:4])
    outcome = build(paths, workers=os.cpu_count() or 1, step=step)
    tell("all", time.perf_counter() - wall, sum(os.times()[:4]) - cpu, max(peaks))
    for problem in outcome.problems if not outcome.is_good else ():
        print(problem.as_text("en"))


def tell(name: str, wall: float, cpu: float, peak: float) -> None:
    """Print one line of figures."""
    print(ROW.format(name, f"{wall:.1f}", f"{cpu:.1f}", f"{peak:.0f}"), flush=True)


def measure_alone(title: str, paths: Paths) -> None:
    """Measure in a process of its own, so that nothing of an earlier build is in its memory."""
    print(title, flush=True)
    process = multiprocessing.get_context("spawn").Process(target=measure, args=(paths,))
    process.start()
    process.join()


def prepare(folder: Path) -> Paths:
    """Give a nation what a build needs beside its data: words, configuration, front-end packages."""
    paths = Paths(folder)
    if not paths.datasets.is_dir():
        print("nation: {} campaigns, {} targets".format(*make_nation(folder, YEARS)))
    shutil.copytree(ROOT / "docs", paths.docs, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", paths.config)
    if not paths.tools.exists():
        paths.tools.symlink_to(ROOT / "node_modules")
    return paths


def change_one(paths: Paths) -> None:
    """Change the wording of one target."""
    path = next((paths.datasets / "campaigns").rglob("targets.csv"))
    text = path.read_text(encoding="utf-8")
    old, new = (" above ", " over ") if " above " in text else (" over ", " above ")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def main() -> None:
    """Measure the shipped data, or the nation where a folder for one is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nation", type=Path, help="folder of a nation; made where there is none")
    arguments = parser.parse_args()
    if arguments.nation is None:
        build(Paths(ROOT))
        measure_alone("shipped data, built before:", Paths(ROOT))
        return
    paths = prepare(arguments.nation.resolve())
    shutil.rmtree(paths.site, ignore_errors=True)
    measure_alone("nation, everything:", paths)
    change_one(paths)
    measure_alone("nation, one target changed:", paths)


if __name__ == "__main__":
    main()
