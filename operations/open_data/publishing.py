"""Where published open data stand: one folder a version, and a pointer that is swapped in one move.

``open-data/PLAN/2026-11-01-1a2b3c4d/`` holds a version whole, ``open-data/PLAN/current`` names the one that
counts.
Whatever dies in between leaves the pointer on the old version, which is still there.
"""

import os
import re
import shutil
import tempfile
import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

ARCHIVE, WORKBOOK = "datos-abiertos.zip", "planes.xlsx"
KEPT = 12
"""Versions that stay, the newest: a year of them."""

_CURRENT, _DRAFT = "current", "draft-"
_ABANDONED = 24 * 3600.0
"""Seconds after which a draft is nobody's."""
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,60}")


@dataclass(frozen=True, slots=True)
class Published:
    """The version that counts."""

    folder: Path

    @property
    def version(self) -> str:
        """Its name: the cut-off and the beginning of the archive's SHA-256."""
        return self.folder.name

    @property
    def archive(self) -> Path:
        """The whole package as a ZIP."""
        return self.folder / ARCHIVE


def folder_of_plan(root: Path, plan: str) -> Path:
    """Where a plan's versions stand below ``root``, whatever letters its code has."""
    return root / (plan if _SAFE.fullmatch(plan) else f"plan-{sha256(plan.encode()).hexdigest()[:16]}")


def new_draft(folder: Path) -> Path:
    """A new empty folder to write a version into; what died a day ago or more is cleared away."""
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob(f"{_DRAFT}*"):
        if time.time() - left.stat().st_mtime > _ABANDONED:
            shutil.rmtree(left, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=_DRAFT, dir=folder))


def swap_in(folder: Path, draft: Path, version: str) -> Published:
    """Make ``draft`` the version that counts; its name is ``version`` from then on.

    A version that is there already, being the same bytes, is pointed to again. Everything is on the disk before
    the pointer moves. Older versions than the newest ``KEPT`` go.
    """
    _sync(draft)
    target = folder / version
    if target.exists():
        shutil.rmtree(draft)
    else:
        draft.chmod(0o755)
        draft.rename(target)
    pointer = folder / f".{_CURRENT}-{os.getpid()}"
    pointer.write_text(f"{version}\n", "utf-8")
    _sync_file(pointer)
    pointer.replace(folder / _CURRENT)
    _prune(folder, version)
    return Published(target)


def published(folder: Path) -> Published | None:
    """The version that counts, or None where nothing was ever published."""
    try:
        version = (folder / _CURRENT).read_text("utf-8").strip()
    except (FileNotFoundError, NotADirectoryError):
        return None
    found = folder / version
    return Published(found) if _SAFE.fullmatch(version) and (found / ARCHIVE).is_file() else None


def _prune(folder: Path, current: str) -> None:
    versions = [each for each in folder.iterdir() if (each / ARCHIVE).is_file() and each.name != current]
    versions.sort(key=lambda each: (each.stat().st_mtime, each.name), reverse=True)
    for old in versions[KEPT - 1 :]:
        if not old.name.startswith(_DRAFT):
            shutil.rmtree(old, ignore_errors=True)


def _sync(folder: Path) -> None:
    for path in folder.iterdir():
        _sync_file(path)


def _sync_file(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
