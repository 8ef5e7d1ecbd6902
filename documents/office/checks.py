"""What is wrong with a template before it is filled: its syntax, and names that are none of our facts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from documents.office.facts import Facts
from documents.office.texts import Filled
from domain.values.errors import HitosError
from domain.values.language import Text

_SYNTAX = Text(es="no se entiende: {message}.", en="it is not understood: {message}.")
_NO_NAME = Text(es="no hay ningún dato «{name}»{near}", en='there is no fact "{name}"{near}')
_NO_FIELD = Text(
    es="«{owner}» no tiene «{name}»{near} Tiene: {known}.", en='"{owner}" has no "{name}"{near} It has: {known}.'
)
_NEAR = Text(es="; ¿quiso decir «{like}»?", en='; did you mean "{like}"?')
_NOTHING_NEAR = Text(es=".", en=".")
_NO_FILTER = Text(es="no hay ningún filtro «{name}»{near}", en='there is no filter "{name}"{near}')
_UNDERSCORE = Text(
    es="«{name}» no se permite: una plantilla solo usa los datos del informe.",
    en='"{name}" is not allowed: a template uses the facts of the report only.',
)
_UNESCAPED = Text(
    es="«autoescape» no se permite: los textos del plan siempre se escriben como texto.",
    en='"autoescape" is not allowed: the plan\'s texts are always written as text.',
)
_OTHER_FILES = Text(
    es="una plantilla no incluye otros archivos (include, import, extends).",
    en="a template does not include other files (include, import, extends).",
)
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_OPENED = {"for": "{% endfor %}", "if": "{% endif %}", "with": "{% endwith %}", "filter": "{% endfilter %}"}
_PARTS_OF_BLOCKS = re.compile(r"\{%[-+]?\s*(?:end\w+|else|elif\s)")
_FILES = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)

Kind = Any
"""A type of our facts: a class of ``facts``, a tuple of one, a plain type; None where nothing is known."""


def problems_in(text: Filled, file: str, sandbox: SandboxedEnvironment) -> list[HitosError]:
    """Every problem of one text, in order: of single tags, else of blocks, else of names."""
    if found := list(_in_tags(text, file, sandbox)):
        return found
    try:
        tree = sandbox.parse(text.source)
    except TemplateSyntaxError as error:
        return [_syntax(text, file, error, error.lineno)]
    return list(_Names(text, file, sandbox).walk(tree))


def _in_tags(text: Filled, file: str, sandbox: SandboxedEnvironment) -> Iterator[HitosError]:
    """Each tag by itself, so that one slip does not hide the next."""
    for found in _TAG.finditer(text.source):
        tag, line = found[0], text.source.count("\n", 0, found.start()) + 1
        if _PARTS_OF_BLOCKS.match(tag):
            continue
        word = tag.strip("{%-+ ").split(" ", 1)[0]
        try:
            sandbox.parse(tag + _OPENED.get(word, "") if tag.startswith("{%") else tag)
        except TemplateSyntaxError as error:
            if "Unexpected end of template" not in str(error):
                yield _syntax(text, file, error, line, tag)


def _syntax(text: Filled, file: str, error: TemplateSyntaxError, line: int, hint: str = "") -> HitosError:
    return text.problem(file, line, _SYNTAX, hint, message=(error.message or "").rstrip("."))


class _Names:
    """Walks one text and follows what each name stands for."""

    def __init__(self, text: Filled, file: str, sandbox: SandboxedEnvironment) -> None:
        self._text, self._file, self._sandbox = text, file, sandbox
        self._known: dict[str, Kind] = dict.fromkeys(sandbox.globals) | _fields(Facts)

    def walk(self, node: nodes.Node) -> Iterator[HitosError]:
        """Every unknown name under the node; blocks bind theirs for what stands in them."""
        match node:
            case nodes.For():
                yield from self.walk(node.iter)
                bound = dict.fromkeys(_names(node.target)) | {"loop": None}
                if isinstance(node.target, nodes.Name):
                    bound[node.target.name] = _element(self._kind(node.iter))
                yield from self._within(bound, [*node.body, *([node.test] if node.test else [])])
                yield from self._within({}, node.else_)
            case nodes.Assign():
                yield from self.walk(node.node)
                self._known |= dict.fromkeys(_names(node.target))
                if isinstance(node.target, nodes.Name):
                    self._known[node.target.name] = self._kind(node.node)
            case nodes.AssignBlock() | nodes.Macro() | nodes.With() | nodes.CallBlock():
                self._known |= dict.fromkeys(
                    name for child in node.find_all(nodes.Name) if child.ctx != "load" for name in (child.name,)
                )
                if isinstance(node, nodes.Macro):
                    self._known[node.name] = None
                yield from self._children(node)
            case _:
                if problem := self._problem(node):
                    yield problem
                yield from self._children(node)

    def _children(self, node: nodes.Node) -> Iterator[HitosError]:
        for child in node.iter_child_nodes():
            yield from self.walk(child)

    def _within(self, bound: Mapping[str, Kind], inner: list[Any]) -> Iterator[HitosError]:
        outside = dict(self._known)
        self._known |= bound
        for node in inner:
            yield from self.walk(node)
        self._known = outside

    def _problem(self, node: nodes.Node) -> HitosError | None:
        if isinstance(node, _FILES):
            return self._told(node, _OTHER_FILES, "")
        if isinstance(node, nodes.EvalContextModifier):
            return self._told(node, _UNESCAPED, "autoescape")
        if isinstance(node, nodes.Filter) and node.name not in self._sandbox.filters:
            return self._told(node, _NO_FILTER, node.name, among=self._sandbox.filters)
        if isinstance(node, nodes.Name) and node.ctx == "load" and node.name not in self._known:
            return self._told(node, _NO_NAME, node.name, among=self._known)
        if isinstance(node, nodes.Getattr):
            return self._of_field(node)
        return None

    def _of_field(self, node: nodes.Getattr) -> HitosError | None:
        if node.attr.startswith("_"):
            return self._told(node, _UNDERSCORE, node.attr)
        owner = self._kind(node.node)
        if owner is None or (not is_dataclass(owner) and hasattr(owner, node.attr)):
            return None
        known = _fields(owner) if is_dataclass(owner) else {}
        if node.attr in known:
            return None
        said = _said(node.node)
        return self._told(node, _NO_FIELD, node.attr, among=known, owner=said, known=", ".join(known) or "-")

    def _told(
        self, node: nodes.Node, reason: Text, name: str, *, among: Mapping[str, Any] | None = None, **data: object
    ) -> HitosError:
        like = get_close_matches(name, among or (), 1)
        near = _NEAR.with_words(like=like[0]) if like else _NOTHING_NEAR
        return self._text.problem(self._file, node.lineno, reason.with_words(near=near), name, name=name, **data)

    def _kind(self, node: nodes.Node) -> Kind:
        match node:
            case nodes.Name():
                return self._known.get(node.name)
            case nodes.Getattr():
                owner = self._kind(node.node)
                return _fields(owner).get(node.attr) if is_dataclass(owner) else None
            case nodes.Getitem(arg=nodes.Const()):
                return _element(self._kind(node.node))
            case nodes.Filter(name="first" | "last", node=inner) if inner is not None:
                return _element(self._kind(inner))
            case nodes.Filter(name="sort" | "reverse" | "selectattr" | "rejectattr" | "list", node=inner) if inner:
                return self._kind(inner)
            case _:
                return None


def _fields(owner: Any) -> dict[str, Kind]:
    hints = get_type_hints(owner)
    return {field.name: _plain(hints[field.name]) for field in fields(owner)}


def _plain(kind: Any) -> Kind:
    """The kind without "or None"."""
    if get_origin(kind) in (Union, UnionType):
        return next(each for each in get_args(kind) if each is not type(None))
    return kind


def _element(kind: Kind) -> Kind:
    return get_args(kind)[0] if str(kind).startswith("tuple[") else None


def _names(target: nodes.Node) -> list[str]:
    return [target.name] if isinstance(target, nodes.Name) else [each.name for each in target.find_all(nodes.Name)]


def _said(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    return f"{_said(node.node)}.{node.attr}" if isinstance(node, nodes.Getattr) else "…"
