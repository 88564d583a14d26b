"""Compile the statement grammar with mypyc and the machine's C compiler, for countries of data (optional).

python scripts/compile_grammar.py takes about two minutes. `portal` runs what it made until the grammar's code
changes, and the code itself from then on. Without a C compiler nothing is made, and nothing is needed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from portal.compiled import name_folder

GRAMMAR = Path(__file__).parent / "portal" / "statements"


def find_obstacle() -> str:
    """Return what this machine lacks for compiling, or nothing."""
    compiler = (sysconfig.get_config_var("CC") or "cc").split()[0]
    if shutil.which(compiler) is None:
        return f"no C compiler ({compiler})"
    if not (Path(sysconfig.get_path("include")) / "Python.h").exists():
        return "no Python headers (Python.h)"
    return ""


def compile_grammar() -> None:
    """Compile a copy of the grammar and put it in the folder of its name, whole or not at all."""
    staging = name_folder(GRAMMAR).with_suffix(".new")
    shutil.rmtree(staging.parent, ignore_errors=True)
    package = staging / "portal" / GRAMMAR.name
    shutil.copytree(GRAMMAR, package, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("__init__.py", "compiled.py"):
        shutil.copy(GRAMMAR.parent / name, staging / "portal" / name)
    named = name_folder(package, staging.parent)  # of the copy: the code may be edited while it is compiled
    sources = sorted(path.relative_to(staging) for path in package.glob("*.py") if path.name != "__init__.py")
    made = subprocess.run(
        [sys.executable, "-m", "mypyc", *map(str, sources)],
        check=False,
        cwd=staging,
        # Level 1 is as fast as 3 here, and made in two thirds of the time.
        env={**os.environ, "MYPYC_OPT_LEVEL": "1", "MYPYPATH": str(staging)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if made.returncode:
        sys.exit(f"{made.stdout}\nThe grammar could not be compiled; it runs as it is.")
    shutil.rmtree(staging / "build")
    for source in staging.rglob("*.py"):  # what is compiled alone remains
        source.unlink()
    staging.rename(named)


def main() -> None:
    """Compile the grammar where it changed and the machine can."""
    if name_folder(GRAMMAR).is_dir():
        print("The grammar is compiled.")
        return
    obstacle = find_obstacle()
    if obstacle:
        print(f"The grammar is not compiled: {obstacle}. It runs as it is, about three times slower.")
        return
    print("Compiling the grammar (about two minutes)…", flush=True)
    compile_grammar()
    print("The grammar is compiled; portal runs it so until its code changes.")


if __name__ == "__main__":
    main()
