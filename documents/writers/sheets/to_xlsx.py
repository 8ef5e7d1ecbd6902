"""A report as a workbook to sort, filter and count in: one sheet a kind of fact, one row a fact."""

from documents.writers.blocks import Outline, Table
from documents.writers.outline.indicators import indicator_blocks
from documents.writers.outline.outline import outline_of
from documents.writers.sheets.ends import closing_sheet, finding_sheet, since_sheet, summary_sheet
from documents.writers.sheets.steps import amendment_sheet, evidence_sheet, step_sheet
from documents.writers.sheets.tables import outline_sheets, table_sheet
from documents.writers.sheets.workbook import Facts, workbook
from domain.rules.wording import Voice
from domain.values.report import Report


def to_xlsx(report: Report) -> bytes:
    """The workbook (.xlsx); the same report gives the same bytes. 12,000 activities take some 2 s.

    No cell is a formula. Days are days, percentages are fractions shown as percentages.
    KeyError for a finding whose code has no text.
    """
    voice = Voice(report.language, report.words)
    outline = outline_of(report)
    sheets = [
        summary_sheet(report, voice, outline.title),
        step_sheet(report, voice),
        evidence_sheet(report, voice),
        amendment_sheet(report, voice),
        finding_sheet(report, voice),
    ]
    if report.since:
        sheets.append(since_sheet(report.since, voice))
    if report.indicators:
        parts = indicator_blocks(report.indicators, report.as_of, voice)
        sheets += [table_sheet(part) for part in parts if isinstance(part, Table)]
    sheets.append(closing_sheet(report, voice))
    return workbook(sheets, _facts(outline))


def tables_to_xlsx(outline: Outline) -> bytes:
    """An outline as a workbook: its texts in a first sheet, then each table on a sheet with its caption.

    Of a picture its table of figures is taken. The same outline gives the same bytes.
    """
    return workbook(outline_sheets(outline), _facts(outline))


def _facts(outline: Outline) -> Facts:
    return Facts(outline.title, outline.subject, outline.author, outline.language, outline.as_of, outline.footer)
