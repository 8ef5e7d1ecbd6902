"""The same plans as one tree in JSON: plan, commitments, milestones, activities.

It is made from the written tables, one commitment in memory at a time: their rows stand in the plan's order.
Cells that hold nothing, and identifiers of what a thing is nested in, are left out.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from documents.writers.open_data.csv_files import described, read_table
from domain.rules.open_data.plans import COMMITMENTS, PLANS
from domain.rules.open_data.steps import ACTIVITIES, MILESTONES
from domain.values.open_data import Kind, OpenTable, WrittenFile

NAME = "planes.json"
_NESTED = frozenset({"plan_id", "compromiso_id", "hito_id"})
_PLAN_OF_COMMITMENT = COMMITMENTS.names.index("plan_id")
_COMMITMENT_OF_MILESTONE = MILESTONES.names.index("compromiso_id")
_COMMITMENT_OF_ACTIVITY = ACTIVITIES.names.index("compromiso_id")
_MILESTONE_OF_ACTIVITY = ACTIVITIES.names.index("hito_id")

Cells = list[str]


def write_nested(folder: Path) -> WrittenFile:
    """Write ``planes.json`` beside the tables it is made from."""
    commitments = _Groups(folder, COMMITMENTS, _PLAN_OF_COMMITMENT)
    milestones = _Groups(folder, MILESTONES, _COMMITMENT_OF_MILESTONE)
    activities = _Groups(folder, ACTIVITIES, _COMMITMENT_OF_ACTIVITY)
    path = folder / NAME
    of_plan, of_commitment = _object_of(PLANS), _object_of(COMMITMENTS)
    of_milestone, of_activity = _object_of(MILESTONES), _object_of(ACTIVITIES)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('{"planes":[')
        for place, plan in enumerate(read_table(folder / PLANS.file)):
            file.write(("," if place else "") + "\n" + _open(of_plan(plan), "compromisos"))
            for number, commitment in enumerate(commitments.of(plan[0])):
                parts = defaultdict(list)
                for activity in activities.of(commitment[0]):
                    parts[activity[_MILESTONE_OF_ACTIVITY]].append(of_activity(activity))
                tree = of_commitment(commitment)
                tree["hitos"] = [
                    of_milestone(milestone) | {"actividades": parts.pop(milestone[0], [])}
                    for milestone in milestones.of(commitment[0])
                ]
                tree["actividades"] = [each for rest in parts.values() for each in rest]
                file.write(("," if number else "") + "\n" + json.dumps(tree, ensure_ascii=False))
            file.write("]}")
        file.write("\n]}\n")
    return described(path)


class _Groups:
    """The rows of a table by one of its columns, in the order in which they stand, one group in memory."""

    def __init__(self, folder: Path, table: OpenTable, column: int) -> None:
        rows = read_table(folder / table.file)
        self._groups: Iterator[tuple[str, Iterator[Cells]]] = groupby(rows, key=itemgetter(column))
        self._waiting = next(self._groups, None)

    def of(self, key: str) -> Iterator[Cells]:
        """The rows whose column is ``key``, if their turn has come."""
        if self._waiting is not None and self._waiting[0] == key:
            yield from self._waiting[1]
            self._waiting = next(self._groups, None)


def _open(tree: dict[str, Any], key: str) -> str:
    """An object that is left open for the list under its last key."""
    return f'{json.dumps(tree, ensure_ascii=False)[:-1]}, "{key}":['


def _object_of(table: OpenTable) -> Callable[[Cells], dict[str, Any]]:
    """What turns cells into an object with numbers as numbers; closures, since it runs once a row."""
    names = [name if name not in _NESTED else "" for name in table.names]
    numbers = [column.name for column in table.columns if column.kind is Kind.WHOLE]
    answers = [column.name for column in table.columns if column.kind is Kind.YES_NO]

    def made(cells: Cells) -> dict[str, Any]:
        tree: dict[str, Any] = {name: cell for name, cell in zip(names, cells, strict=True) if cell and name}
        for name in numbers:
            if name in tree:
                tree[name] = int(tree[name])
        for name in answers:
            if name in tree:
                tree[name] = tree[name] == "true"
        return tree

    return made
