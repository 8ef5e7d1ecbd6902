"""What a hostile or damaged file is made of, and what must become of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PLAN = (
    "Compromiso 1. Publicar la información\n\nHITO 1. Publicar el portal\n\n"
    "Institución responsable: Instituto de Fomento Municipal -INFOM-\n\n"
    "Fecha de inicio: enero 2019\n\nFecha de término: marzo 2019\n"
)
"""The honest part of the files that can be read."""
TITLE = "Publicar el portal"
"""The title of its only milestone."""


@dataclass(frozen=True, slots=True)
class Case:
    """A file by what is wrong with it.

    ``told`` is a part of the refusal in Spanish, or several between bars of which one is said. Where it is empty
    the file is read, its one milestone is called ``TITLE``, and there are warnings with each code in ``warned``.
    """

    name: str
    build: Callable[[Path], Path]
    told: str = ""
    warned: tuple[str, ...] = ()


def data(name: str, content: bytes) -> Callable[[Path], Path]:
    """A builder of a file that needs no building."""
    return made(name, lambda: content)


def made(name: str, content: Callable[[], bytes]) -> Callable[[Path], Path]:
    """A builder of a file whose bytes are made when they are wanted."""

    def build(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(content())
        return path

    return build
