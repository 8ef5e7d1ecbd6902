"""What a folder of written tables needs to be a package: tree, read-me, descriptor, catalogue, fingerprints."""

from collections.abc import Sequence
from pathlib import Path

from documents.writers.open_data.archive import write_archive, write_sums
from documents.writers.open_data.catalogue import write_catalogue
from documents.writers.open_data.descriptor import write_descriptor
from documents.writers.open_data.nested_json import write_nested
from documents.writers.open_data.read_me import write_read_me
from domain.values.open_data import PackageFacts, WrittenFile
from domain.values.plan_words import PlanWords


def complete_package(
    folder: Path, facts: PackageFacts, words: PlanWords, tables: Sequence[WrittenFile]
) -> list[WrittenFile]:
    """Write into ``folder`` what stands beside its ``tables``; every file, in the order of the package.

    Later files name the fingerprints of earlier ones: the descriptor those of the tables, the catalogue those of
    all before it, and ``SHA256SUMS`` those of all.
    """
    files = [*write_read_me(folder, facts, words, tables), *tables, write_nested(folder)]
    files.append(write_descriptor(folder, facts, words, files))
    files.append(write_catalogue(folder, facts, words, files))
    files.append(write_sums(folder, files))
    return files


def pack(folder: Path, facts: PackageFacts, files: Sequence[WrittenFile], target: Path) -> WrittenFile:
    """The package as one ZIP."""
    return write_archive(folder, [file.name for file in files], target, facts.as_of)
