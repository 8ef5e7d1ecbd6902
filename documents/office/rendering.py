"""A template checked and filled, in this process: what calls this limits it first (``child``)."""

import base64
import io
from datetime import UTC, datetime
from typing import Any

from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # it ships no types
from jinja2 import TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree  # type: ignore[import-untyped]  # it ships no types

from documents.foreign.sources import Source
from documents.office.checks import problems_in
from documents.office.environment import environment, names_of
from documents.office.example import example_report, nearly_empty_report
from documents.office.facts import Facts
from documents.office.facts_of import facts_of
from documents.office.left_out import QR_PICTURE, left_out
from documents.office.package import package_problems
from documents.office.required import Required
from documents.office.texts import FOOTNOTES, Filled, texts_of
from documents.writers.docx.styles import LANGUAGES
from documents.writers.marking import mark_of
from documents.writers.qr import qr_png
from documents.writers.stable_zip import with_fixed_times
from domain.rules.texts import excerpt
from domain.values.errors import HitosError, InvalidDataError, ManyProblemsError
from domain.values.language import Language, Text
from domain.values.report import Report

_NOT_FILLED = Text(
    es="{file}: no se pudo llenar ({reason}). Compárela con la plantilla de «hitos report template example».",
    en='{file}: could not be filled in ({reason}). Compare it with the one of "hitos report template example".',
)
_FAILS = Text(
    es="falla al llenarse con {example}: {message}.", en="fails when it is filled with {example}: {message}."
)
_EXAMPLE = Text(es="el informe de ejemplo", en="the example report")
_EMPTY = Text(es="un informe casi vacío", en="a nearly empty report")
_ASKED = Text(es="este informe", en="this report")
_STRAY = Text(
    es="«{stray}» queda fuera de todo párrafo; las marcas p, tr, tc y r son solo para instrucciones.",
    en='"{stray}" ends up outside any paragraph; the marks p, tr, tc and r are for instructions only.',
)
_UNBALANCED = Text(
    es="el documento queda mal formado; ponga cada «{{%p … %}}» (en una fila, «{{%tr … %}}») solo en su párrafo "
    "({message}).",
    en='the document comes out malformed; put each "{{%p … %}}" (in a row, "{{%tr … %}}") alone in its paragraph '
    "({message}).",
)
_BREAKS = (
    TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError,
    etree.XMLSyntaxError,
)  # fmt: skip
"""What a template can bring about when it is filled."""
_TEXT_TAGS = frozenset({"t", "instrText", "delText", "delInstrText", "posOffset", "align", "m:t"})
_NO_LINE = 1
_WHITE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg=="
)


def check(source: Source) -> tuple[Required, ...]:
    """Raise every problem of a template: of its package, else of its tags and names, else of filling it in.

    A template that can be used may still leave out what a signed report must say: that is the answer.
    """
    _refuse(package_problems(source))
    template, sandbox = _opened(source), environment(Language.ES)
    texts = list(texts_of(template))
    _refuse([problem for text in texts for problem in problems_in(text, source.name, sandbox)])
    made = []
    for report, name in ((example_report(), _EXAMPLE), (nearly_empty_report(), _EMPTY)):
        facts = facts_of(report)
        _refuse(_tried(texts, source.name, facts, sandbox, name))
        made.append((filled(source, report), facts))
    return left_out(*made[0])


def filled(source: Source, report: Report) -> bytes:
    """The DOCX; the same template and report give the same bytes. Raises as ``check`` does."""
    _refuse(package_problems(source))
    template, sandbox, facts = _opened(source), environment(report.language), facts_of(report)
    _about(template, report, facts)
    try:
        template.render(dict(names_of(facts)), sandbox, autoescape=True)
    except _BREAKS as error:
        found = [
            problem for text in texts_of(_opened(source)) for problem in problems_in(text, source.name, sandbox)
        ]
        _refuse(found or _tried(list(texts_of(_opened(source))), source.name, facts, sandbox, _ASKED))
        raise InvalidDataError(_NOT_FILLED, file=source.name, reason=_message(error)) from error
    written = io.BytesIO()
    _about(template, report, facts)
    mark = mark_of(report)
    template.allow_missing_pics = True
    template.replace_pic(QR_PICTURE, io.BytesIO(qr_png(mark.says) if mark else _WHITE))
    template.save(written)
    return with_fixed_times(written.getvalue(), datetime(report.as_of.year, report.as_of.month, report.as_of.day))  # noqa: DTZ001  (the format has no zone)


class _Template(DocxTemplate):  # type: ignore[misc]  # see above
    """docxtpl mends broken XML silently and fills footnotes once a section; neither is wanted."""

    def fix_tables(self, xml: str) -> Any:
        etree.fromstring(xml)
        return super().fix_tables(xml)

    def render_footnotes(self, context: dict[str, Any], jinja_env: Any = None) -> None:
        for part in self.docx.part.package.parts:
            if part.content_type == FOOTNOTES:
                xml = self.patch_xml(self.get_part_xml(part))
                part._blob = self.render_xml_part(xml, part, context, jinja_env).encode()  # noqa: SLF001  (docxtpl's way)


def _opened(source: Source) -> Any:
    template = _Template(io.BytesIO(source.data))
    try:
        template.init_docx()
    except (ValueError, KeyError, etree.XMLSyntaxError, AttributeError) as error:
        raise InvalidDataError(_NOT_FILLED, file=source.name, reason=_message(error)) from error
    return template


def _tried(
    texts: list[Filled], file: str, facts: Facts, sandbox: SandboxedEnvironment, example: Text
) -> list[HitosError]:
    """What goes wrong when each text is filled by itself."""
    found: list[HitosError] = []
    for text in texts:
        try:
            written = sandbox.from_string(text.source).render(names_of(facts))
            tree = etree.fromstring(written.encode())
        except etree.XMLSyntaxError as error:
            line = (error.lineno or _NO_LINE) if text.source.count("\n") == written.count("\n") else _NO_LINE
            found.append(text.problem(file, line, _UNBALANCED, message=_message(error)))
        except _BREAKS as error:
            reason = _FAILS.with_words(example=example)
            found.append(text.problem(file, _line_of(error), reason, message=_message(error)))
        else:
            stray = next(_stray(tree), None)
            if stray:
                found.append(text.problem(file, _NO_LINE, _STRAY, stray=stray))
    return found


def _stray(tree: Any) -> Any:
    for element in tree.iter():
        tag = etree.QName(element).localname
        inside = element.text if tag not in _TEXT_TAGS else None
        for said in (inside, element.tail):
            if said and said.strip():
                yield excerpt(" ".join(said.split()), 60)


def _about(template: Any, report: Report, facts: Facts) -> None:
    about = template.docx.core_properties
    about.title, about.subject = facts.title[:255], facts.plan.title[:255]
    author = facts.plan.coordinator.named if facts.plan.coordinator else facts.plan.code
    about.author = about.last_modified_by = author[:255]
    about.language = LANGUAGES[report.language]
    about.comments = about.keywords = about.category = about.identifier = ""
    about.created = about.modified = datetime(report.as_of.year, report.as_of.month, report.as_of.day, tzinfo=UTC)
    about.revision = 1


def _line_of(error: BaseException) -> int:
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    line, trace = _NO_LINE, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _message(error: BaseException) -> str:
    return excerpt(str(error) or type(error).__name__, 160).rstrip(".")


def _refuse(problems: list[HitosError]) -> None:
    if len(problems) == 1:
        raise problems[0]
    if problems:
        raise ManyProblemsError(tuple(problems))
