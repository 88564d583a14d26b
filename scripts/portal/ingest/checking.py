"""Checking: what `portal validate` says of a draft before it stands among the data."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from portal.ingest.documents import Document
from portal.ingest.references import References
from portal.paths import Paths
from portal.problems import Problem
from portal.read import read_datasets
from portal.validate import validate


class _Trial(Paths):
    """A project of its own, with an archive that holds only the draft's document."""

    @property
    def archive(self) -> Path:
        """Return the folder of the one archived text."""
        return self.root / "archive"


def check_draft(
    paths: Paths, references: References, document: Document, campaign_id: str, files: Mapping[str, bytes], shown: str
) -> list[Problem]:
    """Return the problems of a draft's own files, as `portal validate` finds them with its document in the archive.

    In: the real project, whose schemas, reference tables and parent campaigns the draft leans on; the document;
    the draft's files by name; the path by which people know its folder.
    """
    with tempfile.TemporaryDirectory() as name:
        copy = _Trial(Path(name))
        copy.archive.mkdir()
        (copy.archive / document.archive_file).write_bytes(document.archived)
        shutil.copytree(paths.schemas, copy.schemas)
        shutil.copytree(paths.reference, copy.reference)
        shutil.copy(paths.datasets / "datapackage.json", copy.datasets)
        for parent in _parents(references, campaign_id, files):
            source = paths.datasets / "campaigns" / parent
            if source.is_dir():
                shutil.copytree(source, copy.datasets / "campaigns" / parent)
        folder = copy.datasets / "campaigns" / campaign_id
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for file, content in files.items():
            (folder / file).write_bytes(content)
        found = validate(read_datasets(copy), copy)
        own = copy.relative(folder)
    mine = [problem for problem in found if problem.path == own or problem.path.startswith(f"{own}/")]
    return [replace(problem, path=shown + problem.path.removeprefix(own)) for problem in mine]


def _parents(references: References, campaign_id: str, files: Mapping[str, bytes]) -> list[str]:
    """Return the campaigns that the draft's campaign stands under, one above the other."""
    above = {row["campaign_id"]: row["parent_campaign_id"] for row in references.campaigns}
    known = [parent for parent in above if f"parent_campaign_id: {parent}\n".encode() in files["campaign.yaml"]]
    chain = known[:1]
    while chain and above.get(chain[-1]) in above and above[chain[-1]] not in (*chain, campaign_id):
        chain.append(above[chain[-1]])
    return chain
