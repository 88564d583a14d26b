"""Read what the repository remembers of `datasets/`: each commit with the data files it changed."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from portal.paths import Paths

State = Literal["complete", "shallow", "none"]
RECORD, FIELD = "\x1e", "\x1f"
NO_BLOB = "0" * 40
# Reading never writes to the repository, asks nothing, and sees the same whatever the user has configured.
GIT = ("git", "--no-optional-locks", "-c", "core.quotePath=false", "-c", "log.showSignature=false")


@dataclass(frozen=True)
class FileChange:
    """Hold one data file of a commit: its path below `datasets/` and its text before and after ("": no file)."""

    path: str
    before: str
    after: str


@dataclass(frozen=True)
class Commit:
    """Hold one commit: its id, its day, what it says of itself, the data files that it changed."""

    id: str
    date: str
    subject: str
    files: tuple[FileChange, ...]


@dataclass(frozen=True)
class History:
    """Hold the commits that changed data, oldest first, and whether they are all there are."""

    state: State
    commits: tuple[Commit, ...] = ()


def read_history(paths: Paths) -> History:
    """Return the history of targets and observations; without a repository, or with a cut one, say so.

    Out: `none` where there is no repository or no git program; `shallow` where the clone was cut off, which
    would make the oldest commit look as if it had entered everything: its commits are then left out.
    """
    shallow = _run(paths.datasets, "rev-parse", "--is-shallow-repository")
    if shallow is None:
        return History("none")
    if shallow.strip() == "true":
        return History("shallow")
    log = _run(
        paths.datasets,
        "log",
        "--reverse",
        "--raw",
        "--no-abbrev",
        "--no-renames",
        f"--format={RECORD}%H{FIELD}%cs{FIELD}%s",
        "--relative",
        "--",
        "campaigns",
        "observations",
    )
    if not log:
        return History("none")
    raw = list(_parse_log(log))
    texts = _read_blobs(paths.datasets, {blob for _, files in raw for _, *blobs in files for blob in blobs})
    return History(
        "complete",
        tuple(
            Commit(*head, tuple(FileChange(path, texts[before], texts[after]) for path, before, after in files))
            for head, files in raw
            if files
        ),
    )


def _parse_log(log: str) -> Iterator[tuple[tuple[str, str, str], list[tuple[str, str, str]]]]:
    """Yield of each commit its head and its data files as (path, blob before, blob after)."""
    for record in log.split(RECORD)[1:]:
        head, *lines = record.strip("\n").split("\n")
        commit, date, subject = head.split(FIELD, 2)
        files = []
        for line in lines:
            facts, _, path = line.partition("\t")
            if facts.startswith(":") and path.endswith(("/targets.csv", ".csv")) and _holds_figures(path):
                _, _, before, after, _ = facts.split(" ")
                files.append((path, before, after))
        yield (commit, date, subject), files


def _holds_figures(path: str) -> bool:
    return path.startswith("observations/") or path.endswith("/targets.csv")


def _read_blobs(folder: Path, blobs: Iterable[str]) -> Mapping[str, str]:
    """Return the text of each blob; bytes that are not UTF-8 are replaced, as an old mistake is no reason to fail."""
    wanted = sorted(set(blobs) - {NO_BLOB})
    texts = {NO_BLOB: ""}
    done = subprocess.run(
        [*GIT, "cat-file", "--batch"],
        cwd=folder,
        input="".join(f"{blob}\n" for blob in wanted).encode(),
        capture_output=True,
        check=True,
    )
    rest = done.stdout
    place = 0
    for blob in wanted:
        end = rest.index(b"\n", place)
        size = int(rest[place:end].rpartition(b" ")[2])
        texts[blob] = rest[end + 1 : end + 1 + size].decode("utf-8", "replace")
        place = end + size + 2
    return texts


def _run(folder: Path, *arguments: str) -> str | None:
    """Return what git says, or None where there is no git or no repository."""
    try:
        done = subprocess.run(
            [*GIT, *arguments], cwd=folder, capture_output=True, encoding="utf-8", errors="replace", check=False
        )
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None
