"""Where the files of a build go: pages to the site generator, all else straight into the new site."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from portal.paths import Paths
from portal.sharing import Progress, ignore_progress, share_out
from portal.write import File, PathClash, Written, check_path, remove_others, write_one

# Makes some of the files when it is their turn, perhaps in another process; batches do not depend on each other.
Batch = Callable[[], Iterable[File]]
# What the site generator is to see: pages, and what its own pages load.
GENERATED = (".md",)
LOADED = "assets/"


def unpack(batches: Iterable[Batch]) -> Iterator[File]:
    """Yield the files of the batches one after another, in this process."""
    return chain.from_iterable(batch() for batch in batches)


@dataclass(frozen=True)
class Output:
    """Hold the folder of pages, the folder of the new site, and that of the last good one."""

    pages: Path
    staging: Path
    last: Path

    @classmethod
    def of(cls, paths: Paths) -> Output:
        """Return the project's own."""
        return cls(paths.pages, paths.staging, paths.site)

    def keep(self, file: File) -> bool:
        """Write one file to where it belongs; return whether it differs from the last build's."""
        if is_for_generator(file.path):
            return write_one(self.pages / file.path, file.content)
        return stage_one(self.staging / file.path, file.content, self.last / file.path)


def is_for_generator(path: str) -> bool:
    """Tell whether a file goes to the site generator."""
    return path.endswith(GENERATED) or path.startswith(LOADED)


def write_output(
    output: Output, batches: Sequence[Batch], workers: int = 1, progress: Progress = ignore_progress
) -> Written:
    """Start the new site afresh with the files of all batches; the folder of pages then holds only these.

    Raises: PathClash where two files share a path or a path leads out of the folder.
    """
    shutil.rmtree(output.staging, ignore_errors=True)
    kept = keep_batches(batches, output.keep, workers, progress)
    removed = remove_others(output.pages, {path for path in kept if is_for_generator(path)})
    changed = sum(kept.values())
    return Written(changed, len(kept) - changed, removed)


def write_lean(folder: Path, batches: Sequence[Batch], workers: int = 1) -> None:
    """Make `folder` hold exactly the lean pages of all batches."""
    kept = keep_batches(batches, lambda file: write_one(folder / file.path, file.content), workers)
    remove_others(folder, set(kept))


def keep_batches(
    batches: Sequence[Batch],
    keep: Callable[[File], bool],
    workers: int = 1,
    progress: Progress = ignore_progress,
) -> dict[str, bool]:
    """Make and keep the files of all batches; return each path and whether its file was changed.

    Each process keeps what it makes, so that no file travels between them.

    Raises: PathClash where two files share a path or a path leads out of the folder.
    """

    def keep_one(number: int) -> list[tuple[str, bool]]:
        return [(check_path(file.path), keep(file)) for file in batches[number]()]

    found: dict[str, bool] = {}
    for path, is_changed in chain.from_iterable(share_out(len(batches), keep_one, workers, progress)):
        if path in found:
            raise PathClash(path)
        found[path] = is_changed
    return found


def stage_one(path: Path, content: bytes, last: Path) -> bool:
    """Put one file into the new site, by a link where the last site has the same; return whether it has not."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if _is_same(last, content) and link_one(last, path):
        return False
    path.write_bytes(content)
    return True


def link_one(old: Path, new: Path) -> bool:
    """Give a file a second name; return False where the file system cannot."""
    try:
        os.link(old, new)
    except OSError:
        return False
    return True


def _is_same(path: Path, content: bytes) -> bool:
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False
