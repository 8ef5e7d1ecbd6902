"""What stands over a Markdown text between two lines of dashes, or at the top of a plan written as YAML."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

import yaml

from documents.readers.blocks import Paragraph
from documents.readers.institutions.parties import parties_in
from documents.readers.institutions.register import Register
from documents.readers.labels.lookup import DRAFT, LEVEL_WORDS, field_of, kind_of
from documents.readers.labels.model import Field, Level
from documents.readers.yaml.nodes import parsed
from domain.rules.dates_in_text import dates_in, period_in
from domain.rules.folding import flat, fold
from domain.values.errors import HitosError
from domain.values.plan_document import Place, PlanDocument, Warning  # noqa: A004  (the field's word)

_BLOCK = re.compile(r"\ufeff?\s*---[ \t]*\n(?P<text>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_LONGEST = 20_000
_TITLES = frozenset("title titulo titre plan plano nombre nome name".split())
_LANGUAGES = frozenset("language lang idioma lingua langue".split())
_KINDS = frozenset({"kind", "type", "tipo", "document kind", "tipo de documento"})
_STARTS = frozenset({"start", "inicio", "debut", "from", "desde", "period start", "inicio do plano"})
_ENDS = frozenset({"end", "fin", "fim", "to", "hasta", "period end", "termino"})
_LANGUAGE_NAMES = {
    "espanol": "es", "castellano": "es", "spanish": "es", "english": "en", "ingles": "en", "portugues": "pt",
    "portuguese": "pt", "francais": "fr", "french": "fr", "frances": "fr",
}  # fmt: skip


@dataclass(slots=True)
class Said:
    """What a document says of itself by key, and the lines that its structure is to read."""

    title: str | None = None
    language: str | None = None
    kind: str = ""
    as_of: str = ""
    period: str = ""
    coordinator: str = ""
    lines: list[Paragraph] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)

    @property
    def day(self) -> date | None:
        """The cut-off date."""
        return next((written.span.last for written in dates_in(self.as_of) if written.span), None)


def front_matter(file: str, text: str) -> tuple[Said | None, str]:
    """What stands there, and the text with these lines emptied so that every other keeps its number."""
    found = _BLOCK.match(text[:_LONGEST])
    if found is None:
        return None, text
    blank = "\n" * found.group().count("\n")
    try:
        root = parsed(file, found["text"])
    except HitosError:
        place = Place(file=file, line=1)
        return Said(warnings=[Warning(code="front_matter_not_read", place=place)]), blank + text[found.end() :]
    if not isinstance(root, yaml.MappingNode):
        return None, text
    return said_in(file, root), blank + text[found.end() :]


def said_in(file: str, root: yaml.MappingNode, *, first_line: int = 2) -> Said:
    """The keys that speak of the document; those of a commitment become lines for the structure."""
    said = Said()
    heads: list[Paragraph] = []
    rest: list[Paragraph] = []
    of_step = any(_opens(name, value) for name, value in root.value)
    for name, value in root.value:
        key, text = fold(str(name.value)), text_of(value)
        label = str(name.value).replace("_", " ").strip()
        place = Place(file=file, line=name.start_mark.line + first_line, key=str(name.value))
        if _opens(name, value):
            heads.append(Paragraph(f"{label} {text}", place, level=1))
        elif text and DRAFT.fullmatch(flat(text)):
            rest.append(Paragraph(text, place))
        elif text and not (of_step and key not in _LANGUAGES) and _take(said, key, label, text):
            continue
        elif text and key in _TITLES:
            heads = [replace(head, text=f"{head.text}. {text}") for head in heads] or heads
            said.title = None if heads else text
        elif text:
            rest.append(Paragraph(f"{label}: {text}", place))
    said.lines = [*heads, *rest]
    return said


def _opens(name: yaml.Node, value: yaml.Node) -> bool:
    """Whether the whole file is one commitment or one milestone: "compromiso: 9"."""
    level = LEVEL_WORDS.get(fold(str(name.value)))
    return level not in {None, Level.AXIS} and isinstance(value, yaml.ScalarNode) and bool(text_of(value))


def with_said(document: PlanDocument, said: Said) -> PlanDocument:
    """The document with what it says of itself; what it does not say stays as read."""
    update: dict[str, object] = {"warnings": (*said.warnings, *document.warnings)}
    if said.language:
        update["language"] = said.language
    if kind := kind_of(said.kind):
        update["document_kind"] = kind
    start, end = period_in(said.period)
    if start and start.span and end and end.span:
        update |= {"period_start": start.span.first, "period_end": end.span.last}
    if said.coordinator:
        register = Register()
        register.learn(said.coordinator, Place(file=document.files[0]))
        update["coordinator"] = next(iter(parties_in(said.coordinator, register).leads), said.coordinator)
    return document.model_copy(update=update)


def text_of(node: yaml.Node) -> str:
    """A value as one line; the items of a list are parted by semicolons, a start and an end by a dash."""
    if isinstance(node, yaml.ScalarNode):
        return " ".join(str(node.value).split()) if node.tag != "tag:yaml.org,2002:null" else ""
    if isinstance(node, yaml.SequenceNode):
        return "; ".join(filter(None, map(text_of, node.value)))
    return " - ".join(filter(None, (text_of(value) for _, value in node.value)))


def _take(said: Said, key: str, label: str, text: str) -> bool:
    named = field_of(label)
    if key in _TITLES:
        said.title = text
    elif key in _LANGUAGES:
        said.language = _LANGUAGE_NAMES.get(fold(text), fold(text)[:2])
    elif key in _KINDS:
        said.kind = text.replace("_", " ")
    elif named is Field.AS_OF:
        said.as_of = text
    elif named is Field.PERIOD:
        said.period = text
    elif key in _STARTS:
        said.period = f"{text} - {said.period}".strip(" -")
    elif key in _ENDS:
        said.period = f"{said.period} - {text}".strip(" -")
    elif named is Field.COORDINATOR:
        said.coordinator = text
    else:
        return False
    return True
