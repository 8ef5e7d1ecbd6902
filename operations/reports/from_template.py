"""The report in an office's own Word template, as a file written whole or not at all."""

from pathlib import Path

from documents.writers.docx.office_template import fill_template
from domain.rules.report_view import view_of
from domain.values.report import Report
from domain.values.vocabulary import ReportKind
from operations.reports.files import put_whole, report_file_name

_LONGEST_STEM = 60
"""Characters of the template's name that the file's name takes in: file systems end names at 255 bytes."""


def write_from_template(report: Report, template: Path, folder: Path, *, institution: str | None = None) -> Path:
    """Fill the template into ``folder``, as ``informe-PLAN-DAY[-VIEW]-TEMPLATE.docx``; no signed file is replaced.

    Raises as ``documents.writers.docx.office_template.fill_template`` does.
    """
    shown = view_of(report, institution) if institution else report
    content = fill_template(template, shown)
    name = Path(report_file_name(shown, "docx", ReportKind.CLOSING, None))
    stem = template.stem[:_LONGEST_STEM]
    stem = "".join(letter if letter.isalnum() or letter in "-_." else "_" for letter in stem)
    return put_whole(content, folder / f"{name.stem}-{stem}.docx", shown)
