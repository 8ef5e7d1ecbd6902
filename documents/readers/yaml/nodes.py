"""A YAML text as a tree that still knows its lines, and the problems found in it.

Scalars are taken as written, not as YAML guesses: ``1.10`` stays "1.10" and ``2019-02-30`` reaches the
rule that can say what is wrong with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

import yaml

from domain.rules.texts import excerpt
from domain.values.errors import HitosError, InvalidDataError
from domain.values.language import Text

LARGEST_YAML = 8 * 1024 * 1024
"""Characters; about 30,000 activities."""
_DEEPEST = 20
_MISSPELT = 0.6
_MOST_TOLD = 50

_TOO_LARGE = Text(
    es="{file}: un plan en YAML tiene a lo sumo {most} millones de caracteres; divídalo en varios ficheros.",
    en="{file}: a YAML plan has at most {most} million characters; split it into several files.",
)
_NO_YAML = Text(
    es="no es YAML válido ({reason}). Revise sangrías, comillas y dos puntos.",
    en="this is not valid YAML ({reason}). Check indents, quotes and colons.",
)
_ALIAS = Text(
    es="las anclas y referencias (& y *) no se admiten; escriba el valor completo.",
    en="anchors and aliases (& and *) are not accepted; write the value out.",
)
_DEEP = Text(es="hay demasiados niveles anidados.", en="there are too many nested levels.")
_UNKNOWN_KEY = Text(
    es="la clave «{key}» no se conoce. {meant}Posibles aquí: {known}.",
    en='the key "{key}" is not known. {meant_en}Possible here: {known}.',
)
TWICE = Text(es="la clave «{key}» aparece dos veces; quite una.", en='the key "{key}" appears twice; remove one.')
_NO_MAPPING = Text(es="{key} debe llevar claves con sus valores.", en="{key} must hold keys with their values.")
_MORE = Text(
    es="{file}: y {count} problemas más; corrija primero estos.",
    en="{file}: and {count} problems more; mend these first.",
)
_NO_LIST = Text(
    es="{key} debe ser una lista: cada elemento en su línea, tras un guion.",
    en="{key} must be a list: each item on its line after a dash.",
)


@dataclass(slots=True)
class Problems:
    """Every problem of one file, in the order found; ``within`` keeps the line of each."""

    file: str
    found: list[tuple[int, InvalidDataError]] = field(default_factory=list)

    def add(self, node: yaml.Node, text: Text, **data: object) -> None:
        """Note what is wrong at ``node`` and what to do about it."""
        self.add_at(node.start_mark.line + 1, text, **data)

    def add_at(self, line: int, text: Text, **data: object) -> None:
        """The same by line, counted from 1."""
        placed = Text(es=f"{{file}}, línea {{line}}: {text.es}", en=f"{{file}}, line {{line}}: {text.en}")
        self.found.append((line, InvalidDataError(placed, file=self.file, line=line, **data)))

    def in_order(self) -> tuple[HitosError, ...]:
        """The first of them by line, and how many more there are."""
        ordered: list[HitosError] = [error for _, error in sorted(self.found, key=lambda problem: problem[0])]
        if len(ordered) > _MOST_TOLD:
            more = InvalidDataError(_MORE, file=self.file, count=len(ordered) - _MOST_TOLD)
            ordered[_MOST_TOLD:] = [more]
        return tuple(ordered)


def parsed(file: str, text: str) -> yaml.Node | None:
    """The tree of the text, None if it is empty; InvalidDataError with its line where it is no YAML."""
    if len(text) > LARGEST_YAML:
        raise InvalidDataError(_TOO_LARGE, file=file, most=LARGEST_YAML // 1024**2)
    problems = Problems(file)
    try:
        _refuse_traps(problems, text)
        node: yaml.Node | None = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        reason = excerpt(str(getattr(error, "problem", None) or error))
        problems.add_at(mark.line + 1 if mark else 1, _NO_YAML, reason=reason)
        raise problems.found[0][1] from error
    return node


def mapping(problems: Problems, node: yaml.Node, key: str, known: Sequence[str]) -> dict[str, yaml.Node]:
    """The values by key; unknown and repeated keys become problems."""
    if not isinstance(node, yaml.MappingNode):
        if not is_null(node):
            problems.add(node, _NO_MAPPING, key=key)
        return {}
    result: dict[str, yaml.Node] = {}
    for name, value in node.value:
        written = name.value if isinstance(name, yaml.ScalarNode) else "?"
        if written not in known:
            told = len(problems.found) > _MOST_TOLD  # comparing with every key takes 0.2 ms
            near = [] if told else get_close_matches(written, known, n=1, cutoff=_MISSPELT)
            problems.add(
                name, _UNKNOWN_KEY, key=excerpt(written, 40), known=", ".join(known),
                meant=f"¿Quiso decir «{near[0]}»? " if near else "",
                meant_en=f'Did you mean "{near[0]}"? ' if near else "",
            )  # fmt: skip
        elif written in result:
            problems.add(name, TWICE, key=written)
        else:
            result[written] = value
    return result


def items(problems: Problems, node: yaml.Node | None, key: str) -> list[yaml.Node]:
    """The items of a list; nothing where there is none."""
    if node is None or is_null(node):
        return []
    if not isinstance(node, yaml.SequenceNode):
        problems.add(node, _NO_LIST, key=key)
        return []
    return list(node.value)


def plain(node: yaml.Node) -> object:
    """A part of the tree as plain values, numbers and yes or no as YAML means them."""
    if isinstance(node, yaml.MappingNode):
        return {str(plain(name)): plain(value) for name, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    kind = node.tag.rsplit(":", 1)[-1]
    if kind == "int" and node.value.lstrip("+-").isdigit() and len(node.value) < 12:  # noqa: PLR2004  (no number here is longer)
        return int(node.value)
    if kind == "bool":
        return node.value.lower() in {"true", "yes", "on"}
    return None if kind == "null" else node.value


def is_null(node: yaml.Node) -> bool:
    """Whether the value was left empty."""
    return bool(node.tag == "tag:yaml.org,2002:null")


def _refuse_traps(problems: Problems, text: str) -> None:
    """Aliases can grow a small text into an endless tree, deep nesting can exhaust the parser."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        aliased = isinstance(event, yaml.AliasEvent) or (isinstance(event, yaml.NodeEvent) and event.anchor)
        if aliased or depth > _DEEPEST:
            line = event.start_mark.line + 1 if event.start_mark else 1
            problems.add_at(line, _ALIAS if aliased else _DEEP)
            raise problems.found[0][1]
