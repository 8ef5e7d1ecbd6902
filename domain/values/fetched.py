"""What a visit to an address gave."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fetched:
    """The last HTTP status, and the SHA-256 (hex) and size in bytes of the body as it came."""

    status: int
    sha256: str
    size: int
