"""A plan that somebody wrote as YAML in words of their own: keys are labels, lists of a level open its steps."""

from collections.abc import Iterator

import yaml

from documents.readers.blocks import Blocks, Paragraph
from documents.readers.labels.date_columns import heading_field
from documents.readers.labels.lookup import LEVEL_WORDS, field_of
from documents.readers.labels.model import Field, Level
from documents.readers.labels.spanish import SPANISH
from documents.readers.structure.read_structure import plan_in
from documents.readers.text.front_matter import said_in, text_of, with_said
from domain.rules.folding import fold
from domain.values.plan_document import Place, PlanDocument

_OPENS = {Level.COMMITMENT: "Compromiso", Level.MILESTONE: "Hito", Level.ACTIVITY: "Actividad"}
_NAMES = frozenset("nombre titulo title name nome titre nom intitule texto text".split())
_OURS_ONLY = frozenset("reminders recurrence weight after zone".split())
_DEPTHS = {Level.AXIS: 1, Level.COMMITMENT: 2, Level.MILESTONE: 3, Level.ACTIVITY: 4}


def is_loose(root: yaml.Node | None, ours: frozenset[str]) -> bool:
    """Whether the keys are labels of some office. Ours with slips are not: a slip is told, not guessed at."""
    if isinstance(root, yaml.MappingNode) and _unwrapped(root) is not root:
        return any(map(_level, _keys(_unwrapped(root))))
    keys = set(_keys(root)) if root is not None else set()
    if keys & _OURS_ONLY or not any(_level(key) for key in keys):
        return False
    return any(_level(key) or field_of(_label(key)) for key in keys - ours)


def read_loose(file: str, root: yaml.MappingNode) -> PlanDocument | None:
    """The plan, read by the same structure as any text; None where there is none."""
    root = _unwrapped(root)
    upper = [(name, value) for name, value in root.value if _level(str(name.value)) is None or _is_plain(value)]
    said = said_in(file, yaml.MappingNode(root.tag, upper, root.start_mark, root.end_mark), first_line=1)
    lines = tuple(_lines(file, root))
    document = plan_in(Blocks(file, (*said.lines, *lines), title=said.title, as_of=said.day))
    return with_said(document, said) if document is not None else None


def _unwrapped(root: yaml.MappingNode) -> yaml.MappingNode:
    """A plan may stand under one key of its own ("plan: {…}")."""
    inner = [value for name, value in root.value if isinstance(value, yaml.MappingNode)]
    if len(root.value) == 1 and inner and _level(str(root.value[0][0].value)) is None:
        return inner[0]
    return root


def _lines(file: str, root: yaml.MappingNode) -> Iterator[Paragraph]:
    for name, value in root.value:
        level = _level(str(name.value))
        if level is not None and not _is_plain(value):
            yield from _level_lines(file, level, value)


def _level_lines(file: str, level: Level, node: yaml.Node) -> Iterator[Paragraph]:
    """A list of one level's items, or a mapping of them by number."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _item(file, level, None, item)
    elif isinstance(node, yaml.MappingNode) and all(
        isinstance(value, yaml.MappingNode) for _, value in node.value
    ):
        for name, value in node.value:
            yield from _item(file, level, str(name.value), value)
    elif isinstance(node, yaml.MappingNode):
        yield from _item(file, level, None, node)


def _item(file: str, level: Level, number: str | None, node: yaml.Node) -> Iterator[Paragraph]:
    place = Place(file=file, line=node.start_mark.line + 1)
    if not isinstance(node, yaml.MappingNode):
        yield Paragraph(_heading(level, number, text_of(node)), place, level=_DEPTHS[level])
        return
    told = {str(name.value): (name, value) for name, value in node.value}
    number_key = next((key for key in told if field_of(_label(key)) is Field.NUMBER or fold(key) == "id"), None)
    title_key = next((key for key in told if fold(key) in _NAMES), None)
    title_key = title_key or next((key for key in told if _level(key) is level and _is_plain(told[key][1])), None)
    title_key = title_key or next((key for key in told if field_of(_label(key)) is Field.TITLE), None)
    number = text_of(told[number_key][1]) if number_key else number
    title = text_of(told[title_key][1]) if title_key else ""
    yield Paragraph(_heading(level, number, title), place, level=_DEPTHS[level])
    below: list[tuple[Level, yaml.Node]] = []
    for key, (name, value) in told.items():
        deeper = _level(key)
        if key in {number_key, title_key}:
            continue
        if deeper is not None and not _is_plain(value) and (level is Level.AXIS or deeper is not level):
            below.append((deeper, value))
        else:
            yield from _field(file, level, key, name, value)
    for deeper, value in below:
        yield from _level_lines(file, deeper, value)


def _heading(level: Level, number: str | None, title: str) -> str:
    if level is Level.AXIS:
        return f"Eje {number}. {title}" if number else f"Eje: {title}"
    return f"{_OPENS[level]} {number}. {title}" if number else f"{_OPENS[level]}: {title}"


def _field(file: str, level: Level, key: str, name: yaml.Node, value: yaml.Node) -> Iterator[Paragraph]:
    """A line "label: value"; the keys inside a value ("fechas: {inicio: …, fin: …}") are labels of their own."""
    if isinstance(value, yaml.MappingNode):
        for inner, content in value.value:
            label = f"{_label(str(inner.value))} {_label(key)}"
            named = (
                heading_field(_label(str(inner.value))) if heading_field(label) is None else heading_field(label)
            )
            yield _line(file, named, label, inner, text_of(content))
        return
    text = text_of(value)
    if text:
        named = heading_field(_label(key))
        of_step = named is Field.ADDITIONAL and level in {Level.MILESTONE, Level.ACTIVITY}
        yield _line(file, Field.NARRATIVE if of_step else named, _label(key), name, text)


def _line(file: str, field: Field | None, label: str, node: yaml.Node, text: str) -> Paragraph:
    """Keys carry no accents and no spaces: the line says the label by which its field is known."""
    known = SPANISH.fields.get(field, "").split("|")[0].strip() if field is not None else ""
    place = Place(file=file, line=node.start_mark.line + 1, key=str(getattr(node, "value", "")))
    return Paragraph(f"{known or label}: {text}", place)


def _level(key: str) -> Level | None:
    word = fold(_label(key))
    for form in (word, word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y"):
        if form in LEVEL_WORDS:
            return LEVEL_WORDS[form]
    return None


def _label(key: str) -> str:
    return key.replace("_", " ").replace("-", " ").strip()


def _is_plain(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode)


def _keys(node: yaml.Node) -> Iterator[str]:
    """The keys of the plan and of its levels."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield str(name.value)
            if _level(str(name.value)) is not None:
                yield from _keys(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _keys(item)
