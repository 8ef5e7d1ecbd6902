"""Files that a command makes: never over one that is there."""

import sys
from pathlib import Path

from domain.values.errors import InvalidDataError
from domain.values.language import Text
from storage.disk_reasons import disk_reason

_CANNOT_WRITE = Text(
    es="No se puede escribir «{path}»: {reason}. Dé un nombre nuevo en una carpeta que exista.",
    en='"{path}" cannot be written: {reason}. Give a new name in a folder that exists.',
)


def write_new(output: Path, data: bytes) -> None:
    """Write a new file, or with ``-`` to standard output; InvalidDataError that says why it cannot be."""
    if str(output) == "-":
        sys.stdout.buffer.write(data)
        return
    try:
        with output.open("xb") as file:
            file.write(data)
    except (OSError, ValueError) as error:
        raise InvalidDataError(_CANNOT_WRITE.with_words(reason=disk_reason(error)), path=output) from error
