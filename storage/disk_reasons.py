"""Why the system refused a file, in words for people."""

import errno

from domain.values.language import Text

_REASONS: dict[int, Text] = {
    errno.ENOENT: Text(es="no existe", en="it does not exist"),
    errno.EISDIR: Text(es="es una carpeta", en="it is a folder"),
    errno.ENOTDIR: Text(es="una parte de su ruta no es una carpeta", en="a part of its path is no folder"),
    errno.EEXIST: Text(es="ya existe", en="it exists already"),
    errno.EACCES: Text(es="no hay permiso", en="there is no permission"),
    errno.EPERM: Text(es="no hay permiso", en="there is no permission"),
    errno.EROFS: Text(es="el disco es de solo lectura", en="the disk is read-only"),
    errno.ENOSPC: Text(es="el disco está lleno", en="the disk is full"),
    errno.EDQUOT: Text(es="se agotó el espacio asignado", en="the space allotted is used up"),
    errno.EFBIG: Text(es="el sistema no admite un archivo tan grande", en="the system takes no file that large"),
}


def disk_reason(error: OSError | ValueError) -> Text:
    """The reason in both languages; the system's own words where we have none."""
    found = _REASONS.get(error.errno or 0) if isinstance(error, OSError) else None
    own = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return found or Text(es=own, en=own)
