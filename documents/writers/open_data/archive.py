"""The files of a package in one ZIP whose bytes depend on their content and the cut-off alone."""

import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from shutil import copyfileobj

from documents.writers.open_data.csv_files import described
from domain.values.open_data import WrittenFile

SUMS = "SHA256SUMS"
_LEVEL = 3
_PIECE = 1 << 20


def write_sums(folder: Path, files: Sequence[WrittenFile]) -> WrittenFile:
    """``SHA256SUMS`` over ``files``, as ``sha256sum -c`` reads it."""
    path = folder / SUMS
    path.write_text("".join(f"{file.sha256}  {file.name}\n" for file in files), "ascii")
    return described(path)


def write_archive(folder: Path, names: Sequence[str], target: Path, day: date) -> WrittenFile:
    """Pack the files ``names`` of ``folder``, in this order, as if written at the beginning of ``day``.

    A file is copied piece by piece. ``target`` must not stand in ``names``.
    """
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry._compresslevel = _LEVEL  # type: ignore[attr-defined]  # noqa: SLF001  (no other way before 3.13)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            entry.file_size = (folder / name).stat().st_size
            with (folder / name).open("rb") as source, archive.open(entry, "w") as packed:
                copyfileobj(source, packed, _PIECE)
    return described(target)
