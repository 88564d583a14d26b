"""Draw orders one after another, or, where they are many, in several processes at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from types import TracebackType
from typing import Self

from portal.charts.render import Files, Order, register_font, render

# So few charts are drawn sooner in this process than others start.
FEW = 6
# How many orders may wait for each process, so that they never fill the memory.
QUEUE = 8
Keep = Callable[[str, Files], None]


class Press:
    """Take orders and hand the files of each to `keep`, in the order in which they came.

    Use it in a `with` block: at its end every order is drawn.
    """

    def __init__(self, workers: int, keep: Keep) -> None:
        """Start with nothing to do and no process."""
        self.workers = workers
        self.keep = keep
        self._few: list[tuple[str, Order]] = []
        self._running: deque[tuple[str, Future[Files]]] = deque()
        self._pool: ProcessPoolExecutor | None = None
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Open the press."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Draw what is left, unless something failed, and close."""
        with self._stack:
            if kind is None:
                for name, order in self._few:
                    self.keep(name, render(order))
                self._drain(0)

    def add(self, name: str, order: Order) -> None:
        """Take one order."""
        if self._pool is None:
            self._few.append((name, order))
            if len(self._few) > FEW:
                self._pool = self._stack.enter_context(
                    ProcessPoolExecutor(self.workers, mp_context=get_context("spawn"), initializer=register_font)
                )
                waiting, self._few = self._few, []
                for one in waiting:
                    self.add(*one)
            return
        self._running.append((name, self._pool.submit(render, order)))
        self._drain(self.workers * QUEUE)

    def _drain(self, most: int) -> None:
        """Wait until no more than `most` orders are under way."""
        while len(self._running) > most:
            name, future = self._running.popleft()
            self.keep(name, future.result())
