"""Share work out among processes that inherit what it is done with."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Progress = Callable[[int, int], None]
# What the processes inherit; it need not be able to travel.
_shared: list[Callable[[int], Any]] = []


def ignore_progress(done: int, total: int) -> None:
    """Show nothing: the progress of a caller that wants none."""


def share_out(
    count: int, do: Callable[[int], Result], workers: int, progress: Progress = ignore_progress
) -> Iterator[Result]:
    """Yield `do(0)`, `do(1)` and so on, in order, done by several processes.

    In: how many pieces of work there are; what does one of them, all that it needs within itself; how many processes
    may work. They are forked, so that they share this one's memory, and only results travel; where the system cannot
    fork, this process does it all. The pieces that take longest should come first.
    """
    if workers == 1 or count < 2 or "fork" not in multiprocessing.get_all_start_methods():
        for number in range(count):
            yield do(number)
            progress(number + 1, count)
        return
    _shared.append(do)
    try:
        with ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), initializer=gc.freeze) as pool:
            for number, result in enumerate(pool.map(_do_shared, range(count)), 1):
                yield result
                progress(number, count)
    finally:
        _shared.pop()


def share_items(
    items: Sequence[Item], do: Callable[[Item], Result], workers: int, at_once: int = 200
) -> Iterator[Result]:
    """Yield `do(item)` of every item, in order; `at_once`: how many a process takes at a time."""

    def do_some(number: int) -> list[Result]:
        return [do(item) for item in items[number * at_once : (number + 1) * at_once]]

    return chain.from_iterable(share_out(-(-len(items) // at_once), do_some, workers))


def _do_shared(number: int) -> Any:
    return _shared[-1](number)
