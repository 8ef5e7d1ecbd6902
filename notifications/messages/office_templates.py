"""An office's own wording: its templates over ours, each read, parsed and tried with examples before it is used.

A message that is owed never waits for a template: one that cannot be used is left out, ours speaks in its place,
and whoever loads them is told every problem. How they are tried: ``notifications.messages.trying``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from domain.rules.texts import excerpt
from domain.values.errors import HitosError, InvalidDataError, NotFoundError, RefusedError
from domain.values.language import Text
from notifications.messages.compose import OURS, Templates
from notifications.messages.trying import FOLDER, at_line, problems_of

_MOST_BYTES = 100_000
_ENDING = ".j2"

_NO_SUCH = Text(
    es="{file}: ningún mensaje se escribe con un fichero de este nombre. Los nombres: {names}.",
    en="{file}: no message is worded by a file of this name. The names: {names}.",
)
_NO_TEXT = Text(
    es="{file}{at}: no se puede leer como texto UTF-8 de hasta 100 kB. Guárdelo así, en un fichero propio.",
    en="{file}{at}: it cannot be read as UTF-8 text of at most 100 kB. Save it so, in a file of its own.",
)
_UNKNOWN = Text(
    es="No hay una plantilla «{given}». Hay: {names}.", en='There is no template "{given}". There are: {names}.'
)
_THERE = Text(
    es="Ya existe {file}. Edítela, o bórrela antes para comenzar otra vez por la de Hitos.",
    en="{file} exists already. Edit it, or delete it first to begin again with that of Hitos.",
)


@dataclass(frozen=True, slots=True)
class OfficeTemplates:
    """What was found. ``templates``: those that can be used, over ours; ``problems``: by name of file."""

    templates: Templates
    own: tuple[str, ...]
    """The names of the office's that are used."""
    problems: Mapping[str, tuple[HitosError, ...]]


def load_templates(home: Path) -> OfficeTemplates:
    """The office's templates under an installation's folder.

    A tenth of a second for each that words a message, up to 0.7 for one that all share; nothing without any.
    """
    folder = home / FOLDER
    if not folder.is_dir():
        return OfficeTemplates(OURS, (), {})
    used: dict[str, str] = {}
    problems: dict[str, tuple[HitosError, ...]] = {}
    # What others import comes first: a message is tried with the office's own common pieces.
    for name in sorted(_names_in(folder), key=lambda name: (not is_shared(name), name)):
        source = _source(folder, name)
        found = problems_of(name, source, {**OURS.sources, **used}) if isinstance(source, str) else (source,)
        if isinstance(source, str) and not found:
            used[name] = source
        else:
            problems[name] = found
    templates = Templates({**OURS.sources, **used}, guarded=True) if used else OURS
    return OfficeTemplates(templates, tuple(used), problems)


def copy_template(home: Path, name: str) -> Path:
    """Put ours into the office's folder, to be edited; its path. NotFoundError, RefusedError if it is there."""
    if name not in OURS.sources:
        raise NotFoundError(_UNKNOWN, given=excerpt(name, 60), names=", ".join(sorted(OURS.sources)))
    path = home / FOLDER / name
    if path.exists():
        raise RefusedError(_THERE, file=(FOLDER / name).as_posix())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(OURS.sources[name], "utf-8")
    return path


def is_shared(name: str) -> bool:
    """Whether it is no message but a piece of several."""
    return name.startswith("parts.") or name.endswith("/common.j2")


def _names_in(folder: Path) -> list[str]:
    """Every file, also those that are none of ours: a misspelt name would otherwise be passed over in silence."""
    return [
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_symlink() or (path.is_file() and not path.name.startswith("."))
    ]


def _source(folder: Path, name: str) -> str | HitosError:
    file = (FOLDER / name).as_posix()
    if name not in OURS.sources:
        near = [known for known in sorted(OURS.sources) if known.partition("/")[0] == name.partition("/")[0]]
        return InvalidDataError(_NO_SUCH, file=file, names=", ".join(near or sorted(OURS.sources)))
    path = folder / name
    try:
        # No link leads out: what is read lies in the folder itself.
        if path.resolve(strict=True) != (folder.resolve() / name) or path.stat().st_size > _MOST_BYTES:
            return InvalidDataError(_NO_TEXT.with_words(at=""), file=file)
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        at = at_line(error.object.count(b"\n", 0, error.start) + 1)
        return InvalidDataError(_NO_TEXT.with_words(at=at), file=file)
    except OSError:
        return InvalidDataError(_NO_TEXT.with_words(at=""), file=file)
