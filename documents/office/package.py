"""What an office's template may be: a plain Word document of decent size that fetches, runs and embeds nothing."""

import re
from xml.etree.ElementTree import Element

from documents.foreign.office_parts import Parts
from documents.foreign.sources import Source
from domain.values.errors import HitosError, InvalidDataError
from domain.values.language import Text

LARGEST_TEMPLATE = 10 * 1024 * 1024
"""Bytes: a letterhead with pictures has one or two million."""

_KIND = Text(es="una plantilla de Word", en="a Word template")
_LARGEST_PART = 16 * 1024 * 1024
_MIB = 1024 * 1024
_NO_WORD = Text(
    es="{file}: no es un documento de Word (.docx). Guarde la plantilla en ese formato.",
    en="{file}: is no Word document (.docx). Save the template in that format.",
)
_LARGE = Text(
    es="{file}: pesa {size} MB y una plantilla puede pesar hasta {most} MB. Reduzca sus imágenes.",
    en="{file}: has {size} MB and a template may have up to {most} MB. Make its pictures smaller.",
)
_MACROS = Text(
    es="{file}: contiene macros ({part}). Guárdela como documento de Word sin macros (.docx).",
    en="{file}: contains macros ({part}). Save it as a Word document without macros (.docx).",
)
_EMBEDDED = Text(
    es="{file}: lleva dentro otro archivo u objeto ({part}). Bórrelo o póngalo como imagen.",
    en="{file}: has another file or object inside ({part}). Delete it, or put it in as a picture.",
)
_FETCHES = Text(
    es="{file}: toma algo de fuera al abrirse ({kind}: {target}). Incorpórelo al documento o bórrelo.",
    en="{file}: fetches something from outside when it is opened ({kind}: {target}). Embed it in the document, or "
    "delete it.",
)
_FIELD = Text(
    es="{file}: tiene un campo que lee otro archivo o programa ({field}). Bórrelo.",
    en="{file}: has a field that reads another file or program ({field}). Delete it.",
)
_WEB = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_MACRO = re.compile(r"vba(?:Project|Data)|macroEnabled|keyMapCustomizations", re.IGNORECASE)
_INSIDE = re.compile(r"(?:^|/)(?:embeddings|activeX)/|oleObject|altChunk|/aFChunk|\.bin$", re.IGNORECASE)
_READS = re.compile(r"\b(INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE|IMPORT|LINK|DATABASE|MACROBUTTON|AUTOTEXT)\b")


def package_problems(source: Source) -> list[HitosError]:
    """Everything in the package that a template may not have; empty where it may be opened.

    InvalidDataError where it cannot be looked into at all.
    """
    if not (source.data.startswith(b"PK\x03\x04") and b"word/" in source.data):
        raise InvalidDataError(_NO_WORD, file=source.name)
    if len(source.data) > LARGEST_TEMPLATE:
        size, most = -(-len(source.data) // _MIB), LARGEST_TEMPLATE // _MIB
        raise InvalidDataError(_LARGE, file=source.name, size=size, most=most)
    parts = Parts(source, _KIND, largest=_LARGEST_PART)
    if "[Content_Types].xml" not in parts.names or parts.main("word/document.xml") not in parts.names:
        raise InvalidDataError(_NO_WORD, file=source.name)
    problems: list[HitosError] = []
    for name in sorted(parts.names):
        if _MACRO.search(name):
            problems.append(InvalidDataError(_MACROS, file=source.name, part=name))
        elif _INSIDE.search(name):
            problems.append(InvalidDataError(_EMBEDDED, file=source.name, part=name))
        elif name.lower().endswith((".xml", ".rels")):
            problems += _in_part(source.name, name, parts)
    return problems


def _in_part(file: str, name: str, parts: Parts) -> list[HitosError]:
    tree = parts.tree(name)
    if name == "[Content_Types].xml":
        kinds = {row.get("ContentType", "") for row in tree}
        found = sorted(kind for kind in kinds if _MACRO.search(kind))
        return [InvalidDataError(_MACROS, file=file, part=kind) for kind in found]
    if name.endswith(".rels"):
        return [problem for row in tree if (problem := _in_relation(file, row))]
    said = "".join(element.text or "" for element in tree.iter("instrText"))
    said += "".join(element.get("instr", "") for element in tree.iter("fldSimple"))
    return [InvalidDataError(_FIELD, file=file, field=word) for word in sorted(set(_READS.findall(said)))]


def _in_relation(file: str, row: Element) -> HitosError | None:
    kind, target = row.get("Type", "").rpartition("/")[2], row.get("Target", "")
    if row.get("TargetMode") == "External":
        allowed = kind == "hyperlink" and _WEB.match(target)
        return None if allowed else InvalidDataError(_FETCHES, file=file, kind=kind, target=target[:120])
    if _MACRO.search(kind) or _INSIDE.search(kind):
        return InvalidDataError(_EMBEDDED, file=file, part=target[:120])
    return None
