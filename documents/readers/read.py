"""Documents in, one plan document out. Nothing is saved here."""

from collections.abc import Callable, Sequence
from pathlib import Path

from documents.foreign.sources import Source, open_source
from documents.readers.merge import merged
from documents.readers.refusals import refusal
from documents.readers.registry import forms, readers_for
from domain.values.errors import HitosError, InvalidDataError, ManyProblemsError
from domain.values.language import Text
from domain.values.plan_document import PlanDocument

_NO_FILES = Text(es="Indique al menos un documento.", en="Name at least one document.")


def read_files(paths: Sequence[Path]) -> PlanDocument:
    """Read one document, or several as one plan: its values stay, reports add to it, differences become warnings.

    The content decides how a file is read, not its name. InvalidDataError (ManyProblemsError for problems in
    several files or several in one) says what cannot be read, where, and what to do; no other error escapes.
    In this process and without limits: for files from outside see ``limited``.
    """
    return read_each(paths, read_file)


def read_each(paths: Sequence[Path], read: Callable[[Path], PlanDocument]) -> PlanDocument:
    """The same by another way of reading one file; the problems of all files are told together."""
    if not paths:
        raise InvalidDataError(_NO_FILES)
    documents: list[PlanDocument] = []
    problems: list[HitosError] = []
    for path in paths:
        try:
            documents.append(read(path))
        except ManyProblemsError as error:
            problems += error.problems
        except HitosError as error:
            problems.append(error)
    if len(problems) == 1:
        raise problems[0]
    if problems:
        raise ManyProblemsError(tuple(problems))
    return merged(documents)


def read_file(path: Path) -> PlanDocument:
    """Read the file at ``path``."""
    return read_source(open_source(path))


def read_source(source: Source) -> PlanDocument:
    """Read one opened file with the first reader that recognises it."""
    for reader in readers_for(source):
        if reader.recognises(source):
            return reader.read(source)
    raise refusal(source, forms())
