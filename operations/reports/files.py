"""Reports as files, written whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from documents.writers.report import FORMATS, write_report
from domain.rules.report_view import view_of
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.report import Report

_NO_FORM = Text(
    es="No se escribe la forma «{given}». Las que hay: {known}.",
    en='The form "{given}" is not written. There are: {known}.',
)


def write_report_file(report: Report, form: str, folder: Path, *, institution: str | None = None) -> Path:
    """Write a report, or one institution's view of it, as ``informe-PLAN-DAY[-VIEW].form`` into ``folder``.

    The file appears whole under its name or not at all. InvalidDataError for a form there is no writer for.
    """
    if form not in FORMATS:
        raise InvalidDataError(_NO_FORM, given=form, known=", ".join(FORMATS))
    shown = view_of(report, institution) if institution else report
    view = f"-{shown.viewpoint}" if shown.viewpoint else ""
    name = f"informe-{report.plan_code}-{report.as_of.isoformat()}{view}.{form}"
    content = write_report(shown, form)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in name)
    with NamedTemporaryFile(dir=folder, delete=False) as draft:
        draft.write(content)
        draft.flush()
        os.fsync(draft.fileno())
    Path(draft.name).chmod(0o644)
    return Path(draft.name).replace(target)
