"""The installation's secret key: 32 random bytes in a file that its owner alone may read."""

import os
import secrets
from pathlib import Path
from tempfile import mkstemp

from domain.values.errors import InvalidDataError, UnavailableError
from domain.values.language import Text
from storage.disk_reasons import disk_reason

_SIZE = 32
_DAMAGED = Text(
    es="La clave de la instalación {path} está dañada. Recupérela de una copia de seguridad; si no hay, bórrela: "
    "se hará otra, y los enlaces ya enviados dejarán de servir.",
    en="The installation's key {path} is damaged. Recover it from a backup; if there is none, delete it: another "
    "one is made, and links sent before stop working.",
)
_CANNOT = Text(
    es="No se puede leer o guardar la clave de la instalación {path}: {reason}.",
    en="The installation's key {path} cannot be read or stored: {reason}.",
)


def known_key(path: Path) -> bytes | None:
    """The key, or None where none was made yet. InvalidDataError for a file that holds no key."""
    try:
        key = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnavailableError(_CANNOT.with_words(reason=disk_reason(error)), path=path) from error
    if len(key) != _SIZE:
        raise InvalidDataError(_DAMAGED, path=path)
    return key


def secret_key(path: Path) -> bytes:
    """The key, made at first need. However many processes need it at once, all get the same one."""
    return known_key(path) or _made(path)


def _made(path: Path) -> bytes:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = mkstemp(prefix=".key-", dir=path.parent)  # readable by its owner alone
        new = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(secrets.token_bytes(_SIZE))
                file.flush()
                os.fsync(file.fileno())
            _put(new, path)
        finally:
            new.unlink(missing_ok=True)
    except OSError as error:
        raise UnavailableError(_CANNOT.with_words(reason=disk_reason(error)), path=path) from error
    key = known_key(path)
    assert key is not None
    return key


def _put(new: Path, path: Path) -> None:
    """Give the file its name, whole and at once, unless another process was first."""
    try:
        os.link(new, path)
    except FileExistsError:
        return
