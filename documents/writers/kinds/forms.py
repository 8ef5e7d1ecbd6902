"""The forms a report is written in; whoever only names them need not load what writes them."""

from documents.writers.kinds.registry import KINDS
from domain.values.vocabulary import ReportKind

JSON, XLSX, CSV = "json", "xlsx", "csv"
FORMATS = ("docx", "pdf", "html", "md", JSON, XLSX)
"""Every form any report can be written in, by its file extension."""


def forms_of(kind: ReportKind) -> tuple[str, ...]:
    """The forms a kind is written in: every one, and CSV where it is one plain table."""
    return (*FORMATS, CSV) if KINDS[kind].data else FORMATS
