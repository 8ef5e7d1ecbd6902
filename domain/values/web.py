"""What is said to a web address and what it answers, as values that show no secret."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Request:
    """One HTTP request. Address, headers and body may hold secrets and never show in its representation."""

    method: str
    address: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False, default_factory=dict)
    body: bytes = field(repr=False, default=b"")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a web server answered. Names of headers are in small letters; ``body`` may be cut."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = field(repr=False, default=b"")


class Silence(StrEnum):
    """Why there is no answer."""

    NOT_ALLOWED = "not_allowed"
    """The guard does not go there; nothing was said."""
    UNREACHED = "unreached"
    """No connection, or a certificate that proves nothing; nothing was said."""
    LOST = "lost"
    """The request was written and no answer came: it may have had its effect."""


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """Silence, and in short words why (never an address whole)."""

    silence: Silence
    detail: str = ""


Ask = Callable[[Request], Answer | NoAnswer]
"""The way to the web: says one request and follows no redirect. Trouble is a value, never an exception."""
