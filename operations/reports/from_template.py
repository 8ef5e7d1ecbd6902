"""The report in an office's own Word template, as a file written whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from documents.writers.docx.office_template import fill_template
from domain.rules.report_view import view_of
from domain.values.report import Report
from domain.values.vocabulary import ReportKind
from operations.reports.files import report_file_name


def write_from_template(report: Report, template: Path, folder: Path, *, institution: str | None = None) -> Path:
    """Fill the template into ``folder``, as ``informe-PLAN-DAY[-VIEW]-TEMPLATE.docx``.

    Raises as ``documents.writers.docx.office_template.fill_template`` does.
    """
    shown = view_of(report, institution) if institution else report
    content = fill_template(template, shown)
    folder.mkdir(parents=True, exist_ok=True)
    name = Path(report_file_name(shown, "docx", ReportKind.CLOSING, None))
    stem = "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in template.stem)
    with NamedTemporaryFile(dir=folder, delete=False) as draft:
        draft.write(content)
        draft.flush()
        os.fsync(draft.fileno())
    Path(draft.name).chmod(0o644)
    return Path(draft.name).replace(folder / f"{name.stem}-{stem}.docx")
