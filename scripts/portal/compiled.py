"""Compiled code: a package's modules as machine code, in the place of the same modules as text.

`scripts/compile_grammar.py` makes them. A folder of compiled modules is named by what its sources say, so that
code which was edited since is never run as it was before.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

_FOLDER = Path(__file__).parents[2] / "build" / "compiled"


def name_folder(package: Path, folder: Path = _FOLDER) -> Path:
    """Return the folder for the compiled modules of the package whose sources stand in `package` now."""
    digest = hashlib.sha256(sys.implementation.cache_tag.encode())
    for source in sorted(package.glob("*.py")):
        digest.update(source.name.encode() + b"\0" + source.read_bytes() + b"\0")
    return folder / f"{package.name}-{digest.hexdigest()[:16]}"


def prefer_compiled(path: list[str], folder: Path = _FOLDER) -> None:
    """Put the compiled modules of a package in front of its search path `path`, where they were made from it."""
    if not folder.is_dir():
        return
    package = Path(path[0])
    compiled = name_folder(package, folder)
    modules = compiled.joinpath(*package.parts[-2:])
    if modules.is_dir():
        path.insert(0, str(modules))
        sys.path.append(str(compiled))  # where the modules find the library that they share
