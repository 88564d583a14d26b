"""Folders: a new folder written whole or not at all, and never over anything that is there."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from portal.ingest.refusals import DocumentRefused

READABLE = 0o755


def check_free(path: Path) -> None:
    """Let pass a path that holds nothing.

    Raises: DocumentRefused where a file or a folder that is not empty stands there.
    """
    is_free = not path.exists() or (path.is_dir() and not any(path.iterdir()))
    if path.is_symlink() or not is_free:
        raise DocumentRefused("taken", path=str(path))


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a new folder with `files`: made beside its place, then renamed, so that it appears whole.

    Raises: DocumentRefused where something stands there or the disk refuses.
    """
    check_free(folder)
    staged: Path | None = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        staged = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        for name, content in files.items():
            (staged / name).write_bytes(content)
        staged.chmod(READABLE)
        if folder.is_dir():
            folder.rmdir()
        staged.rename(folder)
    except OSError as error:
        raise DocumentRefused("cannot_write", path=str(folder), why=error.strerror or type(error).__name__) from error
    finally:
        if staged is not None:
            shutil.rmtree(staged, ignore_errors=True)


def write_file(path: Path, content: bytes) -> None:
    """Write one file by rename, so that it appears whole; folders above it are made.

    Raises: DocumentRefused where the disk refuses.
    """
    temporary = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise DocumentRefused("cannot_write", path=str(path), why=error.strerror or type(error).__name__) from error
