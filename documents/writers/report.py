"""A report in the form a person asks for: the one entrance to this room."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from documents.writers.blocks import Outline
from documents.writers.outline import outline_of
from documents.writers.to_docx import to_docx
from documents.writers.to_html import to_html
from documents.writers.to_markdown import to_markdown
from documents.writers.to_pdf import to_pdf
from domain.rules.canonical import canonical_json
from domain.values.errors import NotFoundError
from domain.values.language import Text
from domain.values.report import Report

_NO_SUCH_FORM = Text(
    es="No hay informe en formato «{form}»; los formatos son: {forms}.",
    en='There is no report in the form "{form}"; the forms are: {forms}.',
)


def write_report(report: Report, form: str) -> bytes:
    """The report as a file of the given form; the same report gives the same bytes.

    NotFoundError for an unknown form, UnavailableError where the PDF's typesetter fails.
    """
    writer = FORMATS.get(form)
    if writer is None:
        raise NotFoundError(_NO_SUCH_FORM, form=form, forms=", ".join(FORMATS))
    return writer(report)


def _in_words(render: Callable[[Outline], bytes]) -> Callable[[Report], bytes]:
    return lambda report: render(outline_of(report))


FORMATS: Mapping[str, Callable[[Report], bytes]] = MappingProxyType(
    {
        "docx": _in_words(to_docx),
        "pdf": _in_words(to_pdf),
        "html": _in_words(to_html),
        "md": _in_words(to_markdown),
        "json": canonical_json,
    }
)
"""Every form a report can be written in, by its file extension."""
