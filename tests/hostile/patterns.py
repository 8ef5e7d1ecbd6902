# ruff: noqa: E501  (a table of signs)
"""The regular expressions that see a file's text before anything is cut off it, and how they are used.

They are those of the forms' readers; what ``structure`` and the rest compare has passed ``runs`` and the longest
length of a text. The way of use is taken from the sources: a pattern that is only ever matched from the
beginning cannot be slow in a search.
"""

import ast
import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import documents.readers

_WAYS = frozenset({"match", "fullmatch", "search", "sub", "findall", "finditer", "split"})

RUNS = (*(
    " |\t|\n|-|–|.|,|:|;|/|0|1|a|A|é|\u0301|º|%|(|)|[|]|<|>|*|_|`|#|\"|'|@|=|&|\\|~|+|!|$|{|}|« |a |A |1 |y |e |de |1.|a.|"
    "A.|1-|a-|A-|1/|a/|1,|1:|a:|()|(a|a)|[a|[]|<a|-A|- A|-A-|(A)|1%|1 %|% |a@|@a|a.a|*a|**|__|_a|#1|no |no. |n.º |1 de |"
    "de la |del |y el |al |enero |enero de |2019 |2019-|2019/|1/1/|1-1-|01.01.|Dirección |Dirección de |la Dirección |hito |"
    "hito 1 |hito 1. |Hito 1: |HITO |http://|https://a.|www.|www.a |mailto:|a@a.a |1) |a) |- |• |· |i|ii|iv |I |X|A y |"
    "A&A |a;|A;|A, |a, |\r|\f|\v|\u00a0|\u2028|\u200b|… |...|según |con |con la |en la |0,|0.|,5|.5|5%|=1|trimestre |"
    "primer |primer trimestre |semestre |q1 |entre |hasta |avance |avance: |estado: |a · |versión |(e)s|/as|os/as |"
    "<c |<c>|ref=\"|a=\"|</f> |<!".split("|")
), "|", "| a ")  # fmt: skip
"""What may repeat without end."""


def uses() -> Iterator[tuple[str, Callable[[str], object]]]:
    """Where (module and name or line), and what is done there to a text."""
    for found in pkgutil.iter_modules(documents.readers.__path__, "documents.readers."):
        if not found.ispkg:
            yield from _uses_in(importlib.import_module(found.name))


def _uses_in(module: ModuleType) -> Iterator[tuple[str, Callable[[str], object]]]:
    tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
    seen: set[tuple[str, str]] = set()
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Attribute) and node.attr in _WAYS and isinstance(node.value, ast.Name)):
            continue
        pattern: Any = getattr(module, node.value.id, None)
        if isinstance(pattern, re.Pattern) and (pattern.pattern, node.attr) not in seen:
            seen.add((pattern.pattern, node.attr))
            yield f"{module.__name__}.{node.value.id}.{node.attr}", _used(pattern, node.attr)
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        way, first = call.func, call.args[0] if call.args else None
        if not (isinstance(way, ast.Attribute) and way.attr in _WAYS and isinstance(first, ast.Constant)):
            continue
        if isinstance(way.value, ast.Name) and getattr(module, way.value.id, None) is re:
            flags = re.IGNORECASE if "IGNORECASE" in ast.unparse(call) else re.NOFLAG
            yield f"{module.__name__}:{call.lineno}", _used(re.compile(first.value, flags), way.attr)


def _used(pattern: Any, way: str) -> Callable[[str], object]:
    work = getattr(pattern, way)
    if way == "sub":
        return lambda text: work("", _of(pattern, text))
    if way == "finditer":
        return lambda text: sum(1 for _ in work(_of(pattern, text)))
    return lambda text: work(_of(pattern, text))


def _of(pattern: Any, text: str) -> str | bytes:
    return text.encode() if isinstance(pattern.pattern, bytes) else text
