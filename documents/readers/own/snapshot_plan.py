"""Our own report as JSON: the frozen snapshot, or what was written of it."""

import re

from pydantic import ValidationError

from documents.foreign.sources import Source
from documents.readers.own.parts import warnings_on_part
from documents.readers.own.snapshot_document import document_of
from documents.readers.structure.checks import warnings_on
from domain.rules.texts import excerpt
from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.plan_document import PlanDocument
from domain.values.report import Report

FORM = Text(es="informe de Hitos en JSON (.json)", en="report of Hitos as JSON (.json)")

_OURS = re.compile(rb'"(?:plan_code|snapshot_sha256)"\s*:')
_NOT_OURS = Text(
    es="{file}: parece un informe de Hitos, pero {where} no es lo que debe ser ({reason}). Escríbalo de nuevo con "
    "«hitos report write --form json».",
    en="{file}: looks like a report of Hitos, but {where} is not what it must be ({reason}). Write it again with "
    '"hitos report write --form json".',
)


def recognises(source: Source) -> bool:
    """A JSON object with the names of our report."""
    return source.data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and _OURS.search(source.data) is not None


def read(source: Source) -> PlanDocument:
    """The report as a document; InvalidDataError that names the first value that is not as ours are."""
    try:
        report = Report.model_validate_json(source.data.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "JSON"
        raise InvalidDataError(_NOT_OURS, file=source.name, where=excerpt(where), reason=first["msg"]) from error
    document = document_of(report, source.name)
    found = (*warnings_on_part(report, source.name), *warnings_on(document))
    return document.model_copy(update={"warnings": found})
