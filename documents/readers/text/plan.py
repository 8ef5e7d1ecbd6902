"""Plain text and Markdown: what is copied out of a Word or PDF document, and our own reports read back."""

import re
import unicodedata
from dataclasses import replace

from documents.foreign.sources import Source
from documents.readers.refusals import kind_of_bytes, no_plan
from documents.readers.structure.read_structure import plan_in
from documents.readers.text.blocks import text_blocks
from documents.readers.text.front_matter import front_matter, with_said
from documents.readers.text.markdown_lines import looks_like_markdown, with_outer_bars
from domain.values.language import Text
from domain.values.plan_document import Place, PlanDocument, Warning  # noqa: A004  (the field's word)

FORM = Text(es="texto (.txt) y Markdown (.md)", en="text (.txt) and Markdown (.md)")

_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u2060\ufeff]|(?<![\u0600-\U0010ffff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\U0010ffff])"
)
"""Joiners stay between the letters of a script that needs them, and in a sign made of several."""
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_GUESSED = {"cp1252": "Windows-1252", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
_DAMAGED = re.compile("\ufffd|Ã[\u0080-\u00bf¡-¿]|â€")


def recognises(source: Source) -> bool:
    """Any text, but not a file of another form that happens to have no byte which text cannot have."""
    return kind_of_bytes(source.data) is None and source.decoded is not None


def read(source: Source) -> PlanDocument:
    """The plan or report in the text; InvalidDataError if there is none in it."""
    text, encoding = source.decoded or ("", "")
    cleaned = clean(text)
    said, body = front_matter(source.name, cleaned)
    body = with_outer_bars(body)
    blocks = text_blocks(source.name, body, markdown=said is not None or looks_like_markdown(source.name, body))
    if said is not None:
        blocks = replace(blocks, items=(*said.lines, *blocks.items), title=said.title, as_of=said.day)
    document = plan_in(blocks)
    if document is None:
        raise no_plan(source)
    document = with_said(document, said) if said is not None else document
    found = (*warnings_on_text(source.name, text, encoding), *document.warnings)
    return document.model_copy(update={"warnings": found})


def clean(text: str) -> str:
    """The text in composed letters, without what nobody can see."""
    return unicodedata.normalize("NFC", _CONTROLS.sub("", _INVISIBLE.sub("", text)))


def warnings_on_text(file: str, text: str, encoding: str) -> list[Warning]:
    """What the person should know of how the text was read."""
    place = Place(file=file)
    controls, damages = len(_CONTROLS.findall(text)), len(_DAMAGED.findall(text))
    found = []
    if encoding in _GUESSED:
        found.append(Warning(code="encoding_guessed", data={"encoding": _GUESSED[encoding]}, place=place))
    if controls:
        found.append(Warning(code="control_characters_removed", data={"count": str(controls)}, place=place))
    if damages:
        found.append(Warning(code="text_looks_damaged", data={"count": str(damages)}, place=place))
    return found
