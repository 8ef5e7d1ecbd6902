"""What has to hold between the parts of a YAML plan: order of dates, one code each, no waiting in a circle."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from itertools import pairwise

import yaml

from documents.readers.yaml.nodes import Problems
from documents.readers.yaml.values import repeat
from domain.rules.circles import circle_of_waits
from domain.rules.codes import parse_code
from domain.values.errors import HitosError
from domain.values.language import Text

_ENDS_FIRST = Text(
    es="termina el {end}, antes de comenzar el {start}; corrija una de las dos fechas.",
    en="it ends on {end}, before it starts on {start}; mend one of the two dates.",
)
_TWICE = Text(
    es="el código {code} ya es de otro paso (línea {first}); cada paso lleva un número propio.",
    en="the code {code} is already another step's (line {first}); every step has a number of its own.",
)
_NO_STEP = Text(
    es="after: «{given}» no es ningún paso de este plan. {meant}Escriba un código como C10-H1.",
    en='after: "{given}" is no step of this plan. {meant_en}Write a code such as C10-H1.',
)
_CIRCLE = Text(
    es="after: estos pasos se esperan en círculo y ninguno podría comenzar: {path}. Quite una de las esperas.",
    en="after: these steps wait for each other in a circle and none could start: {path}. Remove one of the waits.",
)


@dataclass(frozen=True, slots=True)
class Coded:
    """A step's (or commitment's) code, where its number stands, and the codes it waits for."""

    code: str
    node: yaml.Node
    after: tuple[tuple[str, yaml.Node], ...] = ()
    whole: str = ""
    """The code of what it is a part of; empty for a commitment."""


def check_order(problems: Problems, node: yaml.Node, start: date | None, end: date | None) -> None:
    """An end before its start is a problem."""
    if start and end and end < start:
        problems.add(node, _ENDS_FIRST, start=start, end=end)


def check_steps(problems: Problems, steps: Sequence[Coded]) -> None:
    """One code each, every predecessor known, no circle."""
    known: dict[str, Coded] = {}
    for step in steps:
        if not step.code:
            continue
        try:
            code = parse_code(step.code)
        except HitosError as error:
            repeat(problems, step.node, "number", error)
            continue
        if code in known:
            problems.add(step.node, _TWICE, code=code, first=known[code].node.start_mark.line + 1)
        known.setdefault(code, step)
    waits: dict[str, list[str]] = {}
    for code, step in known.items():
        for written, node in step.after:
            before = written.strip().upper()
            if before in known:
                waits.setdefault(code, []).append(before)
            else:
                _unknown(problems, node, written, list(known))
    if waits:
        _check_circle(problems, known, waits)


def _unknown(problems: Problems, node: yaml.Node, written: str, known: list[str]) -> None:
    near = get_close_matches(written.upper(), known, n=1)
    problems.add(
        node, _NO_STEP, given=written[:40],
        meant=f"¿Quiso decir {near[0]}? " if near else "",
        meant_en=f"Did you mean {near[0]}? " if near else "",
    )  # fmt: skip


def _check_circle(problems: Problems, known: dict[str, Coded], waits: dict[str, list[str]]) -> None:
    circle = circle_of_waits(waits, {code: step.whole.upper() for code, step in known.items() if step.whole})
    told = {(code, written.strip().upper()): node for code in circle for written, node in known[code].after}
    place = next((told[pair] for pair in pairwise(circle) if pair in told), None)
    if place is not None:
        problems.add(place, _CIRCLE, path=" → ".join(circle))
