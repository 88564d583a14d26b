"""Write generated files: the only place that puts them on disk; never half a file, no clock."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath


@dataclass(frozen=True)
class File:
    """Hold one file to be published: its path below the site's root, with forward slashes, and its bytes."""

    path: str
    content: bytes


class PathClash(ValueError):
    """Two files want the same path, or a path leads out of the folder."""


@dataclass(frozen=True)
class Written:
    """Count what a write changed."""

    changed: int
    unchanged: int
    removed: int


def write_files(folder: Path, files: Iterable[File]) -> Written:
    """Make `folder` hold exactly `files`, touching only what differs.

    Each file is written beside its place and then renamed; files and folders that are no longer
    wanted are removed last, so that a failure on the way leaves every old file whole.

    Raises: PathClash where two files share a path or a path is not below the folder.
    """
    wanted: set[str] = set()
    changed = unchanged = 0
    for file in files:
        if check_path(file.path) in wanted:
            raise PathClash(file.path)
        wanted.add(file.path)
        if write_one(folder / file.path, file.content):
            changed += 1
        else:
            unchanged += 1
    return Written(changed, unchanged, remove_others(folder, wanted))


def check_path(path: str) -> str:
    """Return a path that stays below its folder.

    Raises: PathClash for any other.
    """
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts:
        raise PathClash(path)
    return path


def write_one(path: Path, content: bytes) -> bool:
    """Write one file by rename; return whether its bytes differ from before."""
    try:
        if path.is_dir():
            raise IsADirectoryError(path)
        if path.stat().st_size == len(content) and path.read_bytes() == content:
            return False
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        _make_room(path)
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_bytes(content)
    temporary.replace(path)
    return True


def _make_room(path: Path) -> None:
    """Remove what stands where a folder or file is to be: a file among the parents, a folder at the path."""
    if path.is_dir():
        shutil.rmtree(path)
    for parent in path.parents:
        if parent.is_file():
            parent.unlink()
            break
    path.parent.mkdir(parents=True, exist_ok=True)


def read_tree(folder: Path) -> Iterable[File]:
    """Yield every file below `folder`, sorted by path."""
    for path in sorted(item for item in folder.rglob("*") if item.is_file()):
        yield File(path.relative_to(folder).as_posix(), path.read_bytes())


def replace_folder(new: Path, old: Path) -> None:
    """Put the finished folder `new` in the place of `old` by renames, and remove what was there."""
    retired = old.with_name(f".{old.name}.retired")
    shutil.rmtree(retired, ignore_errors=True)
    if old.exists():
        old.rename(retired)
    new.rename(old)
    shutil.rmtree(retired, ignore_errors=True)


def remove_others(folder: Path, wanted: set[str]) -> int:
    """Remove every file below `folder` that is not wanted, and folders left empty; return how many files."""
    removed = 0
    for name, folders, files in os.walk(folder, topdown=False):
        path = Path(name)
        for file in files:
            if (path / file).relative_to(folder).as_posix() not in wanted:
                (path / file).unlink()
                removed += 1
        for child in folders:
            if not any((path / child).iterdir()):
                (path / child).rmdir()
    return removed
