"""A reminder policy in YAML, as plain data that still knows its lines."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import yaml

from documents.foreign.sources import open_source
from documents.readers.yaml.nodes import TWICE, Problems, parsed, plain
from domain.values.errors import HitosError, InvalidDataError, ManyProblemsError
from domain.values.language import Language, Text

_NO_TEXT = Text(
    es="{file}: no es un fichero de texto; escriba la política en YAML.",
    en="{file}: this is no text file; write the policy in YAML.",
)
_AT = Text(es="{file}, línea {line}: {problem_es}", en="{file}, line {line}: {problem_en}")

_Lines = dict[tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class PolicyFile:
    """What the file says, and the line of each key by its path (``own``, ``C10``, ``before``)."""

    name: str
    data: object
    lines: Mapping[tuple[str, ...], int]

    @contextmanager
    def placing(self) -> Iterator[None]:
        """What is found wrong with the data within is told with its line, in the file's order."""
        try:
            yield
        except InvalidDataError as error:
            each = error.problems if isinstance(error, ManyProblemsError) else (error,)
            placed = sorted((self._placed(problem) for problem in each), key=lambda found: found[0])
            raise _all(tuple(problem for _, problem in placed)) from error

    def _placed(self, problem: HitosError) -> tuple[int, HitosError]:
        path = tuple(str(problem.data[name]) for name in ("under", "code", "field") if name in problem.data)
        while path and path not in self.lines:
            path = path[:-1]
        if not path:
            return 0, problem
        said = {f"problem_{language}": problem.say(language) for language in Language}
        return self.lines[path], InvalidDataError(_AT, file=self.name, line=self.lines[path], **said)


def read_policy(path: Path) -> PolicyFile:
    """The file's data, empty for an empty file; InvalidDataError with its line where it is no YAML.

    ManyProblemsError for keys that are written twice.
    """
    source = open_source(path)
    if source.decoded is None:
        raise InvalidDataError(_NO_TEXT, file=source.name)
    node, problems, lines = parsed(source.name, source.decoded[0]), Problems(source.name), _Lines()
    if node is None:
        return PolicyFile(source.name, {}, lines)
    _note_lines(node, (), lines, problems)
    if problems.found:
        raise _all(problems.in_order())
    return PolicyFile(source.name, plain(node), lines)


def _note_lines(node: yaml.Node, path: tuple[str, ...], lines: _Lines, problems: Problems) -> None:
    if not isinstance(node, yaml.MappingNode):
        return
    for name, value in node.value:
        here = (*path, str(plain(name)))
        if here in lines:
            problems.add(name, TWICE, key=here[-1])
        lines[here] = name.start_mark.line + 1
        _note_lines(value, here, lines, problems)


def _all(problems: tuple[HitosError, ...]) -> HitosError:
    return problems[0] if len(problems) == 1 else ManyProblemsError(problems)
