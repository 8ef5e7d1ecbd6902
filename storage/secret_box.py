"""Secrets encrypted at rest, under a key derived from the installation's own."""

import base64
import json
from collections.abc import Mapping

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_SIZE = 32


class SecretBox:
    """Seals small sets of secrets. ``purpose`` sets its key apart from every other use of the installation's."""

    def __init__(self, key: bytes, purpose: str) -> None:
        derived = HKDF(algorithm=SHA256(), length=_SIZE, salt=None, info=f"hitos/{purpose}".encode()).derive(key)
        self._fernet = Fernet(base64.urlsafe_b64encode(derived))

    def seal(self, secrets: Mapping[str, str]) -> str:
        """The secrets as text that tells nothing without the key."""
        return self._fernet.encrypt(json.dumps(dict(secrets)).encode()).decode("ascii")

    def open(self, sealed: str) -> dict[str, str] | None:
        """The secrets again; None if they were sealed with another key or changed since."""
        try:
            found = json.loads(self._fernet.decrypt(sealed.encode()))
        except InvalidToken:
            return None
        return {str(name): str(value) for name, value in found.items()}
