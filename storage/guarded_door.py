"""The one place where connections to addresses of others are made, and only to numbers that were checked.

A name is resolved here, *every* number it has is checked, and the connection is made to a checked number, so
that a name cannot mean another machine a moment later. TLS still proves the name, not the number.
"""

import socket
import time
from collections.abc import Callable, Iterable
from ssl import SSLContext
from typing import Any

import httpcore

from domain.values.errors import RefusedError
from domain.values.language import Text
from storage.public_addresses import is_public

Resolve = Callable[[str, int], list[str]]
"""The numbers (IPv4 and IPv6) of a host, in the order in which to try them; OSError if it has none."""

_WAIT = 10.0
_NOT_PUBLIC = Text(
    es="{host} lleva a {number}, que no es una máquina pública ajena; no se visita.",
    en="{host} leads to {number}, which is not a public machine of others; it is not visited.",
)


def look_up(host: str, port: int) -> list[str]:
    """The numbers of a host by the machine's resolver, which has its own, longer, patience."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[4][0]) for place in found))


class GuardedDoor(httpcore.NetworkBackend):
    """A door that is open until ``deadline`` (of the monotonic clock)."""

    def __init__(
        self,
        deadline: float,
        *,
        never: frozenset[str] = frozenset(),
        although_private: frozenset[str] = frozenset(),
        resolve: Resolve = look_up,
        network: httpcore.NetworkBackend | None = None,
    ) -> None:
        """``never``: names and numbers refused although public; ``although_private``: numbers let through."""
        self._deadline, self._resolve = deadline, resolve
        self._never, self._although_private = never, although_private
        self._network = network or httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first checked number that answers; RefusedError if one is no place to go."""
        failure: Exception = OSError(host)
        for number in self._checked(host, port):
            try:
                stream = self._network.connect_tcp(
                    number, port, _left(self._deadline, timeout), local_address, socket_options
                )
                return _Timed(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    def _checked(self, host: str, port: int) -> list[str]:
        name = host.lower().rstrip(".")
        if name in self._never:
            raise RefusedError(_NOT_PUBLIC, host=host, number=name)
        numbers = self._resolve(host, port)
        for number in numbers:
            let_through = number in self._although_private or is_public(number)
            if number in self._never or not let_through:
                raise RefusedError(_NOT_PUBLIC, host=host, number=number)
        return numbers


class _Timed(httpcore.NetworkStream):
    """A stream that ends when its time is up, however slowly the other side drips."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._deadline, timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, _left(self._deadline, timeout))
        return _Timed(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(deadline: float, timeout: float | None) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("time is up")
    return min(left, timeout or _WAIT)
