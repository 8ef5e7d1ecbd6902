"""Word documents (.docx, and .docm without running what is in it)."""

from documents.foreign.office_parts import Parts
from documents.foreign.sources import Source
from documents.readers.docx.blocks import docx_blocks
from documents.readers.refusals import no_plan
from documents.readers.structure.read_structure import plan_in
from domain.values.language import Text
from domain.values.plan_document import PlanDocument

FORM = Text(es="documento de Word (.docx)", en="Word document (.docx)")

_KIND = Text(es="un documento de Word", en="a Word document")


def recognises(source: Source) -> bool:
    """A zip that holds a Word document, whatever the file is called."""
    return source.data.startswith(b"PK\x03\x04") and b"word/" in source.data


def read(source: Source) -> PlanDocument:
    """The plan or report in the document; InvalidDataError if there is none, or it is damaged or hostile."""
    parts = Parts(source, _KIND)
    document = plan_in(docx_blocks(source.name, parts, parts.main("word/document.xml")))
    if document is None:
        raise no_plan(source)
    return document
