"""A report in the form and of the kind a person asks for: the one entrance to this room."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from documents.writers.blocks import Logo, Outline
from documents.writers.docx.to_docx import to_docx
from documents.writers.html.to_html import to_html
from documents.writers.kinds.forms import CSV, JSON, XLSX, forms_of
from documents.writers.kinds.registry import KINDS, outline_of_kind, selected_by
from documents.writers.kinds.tables_csv import to_csv
from documents.writers.pdf.to_pdf import to_pdf
from documents.writers.sheets.to_xlsx import tables_to_xlsx, to_xlsx
from documents.writers.to_markdown import to_markdown
from domain.rules.canonical import canonical_json
from domain.values.errors import NotFoundError
from domain.values.language import Text
from domain.values.report import Report
from domain.values.vocabulary import ReportKind

_NO_SUCH_FORM = Text(
    es="No hay informe en formato «{form}»; los formatos son: {forms}.",
    en='There is no report in the form "{form}"; the forms are: {forms}.',
)


def write_report(
    report: Report,
    form: str,
    kind: ReportKind = ReportKind.CLOSING,
    *,
    step: str | None = None,
    logo: Logo | None = None,
) -> bytes:
    """The report as a file of the given form and kind; the same report gives the same bytes.

    ``step``: the code of the step or commitment, for the kinds that are about one. ``logo`` stands on the forms
    that have pages. The JSON form is the report value itself in its canonical spelling: whole for a kind that
    tells of the whole plan (of the closing report it *is* the snapshot), else only the step or commitment
    it is about, with the findings on it.

    NotFoundError for an unknown form or step, RefusedError where the kind needs what the report has not,
    UnavailableError where the PDF's typesetter fails.
    """
    forms = forms_of(kind)
    if form not in forms:
        raise NotFoundError(_NO_SUCH_FORM, form=form, forms=", ".join(forms))
    if form == JSON:
        return canonical_json(selected_by(report, kind, step))
    data = KINDS[kind].data
    if form == CSV and data:
        return to_csv(data(report))
    if form == XLSX:
        if kind is ReportKind.CLOSING:
            return to_xlsx(report)
        return tables_to_xlsx(data(report) if data else outline_of_kind(report, kind, step))
    outline = outline_of_kind(report, kind, step)
    return _IN_WORDS[form](replace(outline, logo=logo) if logo else outline)


_IN_WORDS: Mapping[str, Callable[[Outline], bytes]] = MappingProxyType(
    {"docx": to_docx, "pdf": to_pdf, "html": to_html, "md": to_markdown}
)
