"""Fetching addresses that strangers gave us, without being led to machines that are none of their business.

Every connection goes through one door (``_Door``): there a name is resolved, *every* number it has is
checked, and the connection is made to a checked number, so that a name cannot mean another machine a moment
later. Redirects come back to the same door. TLS still proves the name, not the number.
"""

import socket
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from ssl import SSLContext
from typing import Any

import httpcore
import httpx

from domain.rules.web_addresses import parse_address
from domain.values.errors import RefusedError, UnavailableError
from domain.values.fetched import Fetched
from domain.values.language import Text
from storage.public_addresses import is_public

Resolve = Callable[[str, int], list[str]]
"""The numbers (IPv4 and IPv6) of a host, in the order in which to try them; OSError if it has none."""

_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_WAIT = 10.0
_HEADERS = [(b"User-Agent", b"Hitos evidence check"), (b"Accept", b"*/*"), (b"Accept-Encoding", b"identity")]

_NOT_PUBLIC = Text(
    es="{host} lleva a {number}, que no es una máquina pública ajena; no se visita.",
    en="{host} leads to {number}, which is not a public machine of others; it is not visited.",
)
_OTHER_PORT = Text(
    es="{address} usa otro puerto que 80 u 443; no se visita.",
    en="{address} uses a port other than 80 or 443; it is not visited.",
)
_TOO_MANY_TURNS = Text(
    es="{address} lleva de un sitio a otro más de {most} veces; no se sigue.",
    en="{address} leads from place to place more than {most} times; it is not followed.",
)
_TOO_LARGE = Text(
    es="{address} tiene más de {most} bytes; no se lee entero.",
    en="{address} has more than {most} bytes; it is not read whole.",
)
_NO_ANSWER = Text(es="{address} no responde: {reason}", en="{address} does not answer: {reason}")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a fetch may cost, all its redirects together but the bytes."""

    most_bytes: int = 20_000_000
    seconds: float = 60.0
    redirects: int = 5


def look_up(host: str, port: int) -> list[str]:
    """The numbers of a host by the machine's resolver, which has its own, longer, patience."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[4][0]) for place in found))


class GuardedFetcher:
    """Fetches public addresses; ``resolve`` and ``network`` are what it reaches the world through."""

    def __init__(
        self,
        *,
        own_hosts: Iterable[str] = (),
        limits: Limits | None = None,
        resolve: Resolve = look_up,
        network: httpcore.NetworkBackend | None = None,
    ) -> None:
        """``own_hosts``: names and numbers of our own servers, refused although they be public."""
        self._own = frozenset(host.lower().rstrip(".") for host in own_hosts)
        self._limits = limits or Limits()
        self._resolve = resolve
        self._network = network or httpcore.SyncBackend()

    def __call__(self, address: str) -> Fetched:
        """GET the address and follow its redirects; nothing is kept but hash and size.

        RefusedError where the guard does not go (numbers, ports, too many redirects, too many bytes) and
        InvalidDataError for a redirect to what is no address; UnavailableError if no answer came in time.
        """
        deadline = time.monotonic() + self._limits.seconds
        door = _Door(self._own, self._resolve, self._network, deadline)
        try:
            with httpcore.ConnectionPool(network_backend=door, max_keepalive_connections=0) as pool:
                return self._follow(pool, parse_address(address))
        except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
            reason = str(error) or type(error).__name__
            raise UnavailableError(_NO_ANSWER, address=address, reason=reason) from error

    def _follow(self, pool: httpcore.ConnectionPool, address: str) -> Fetched:
        here = address
        for _ in range(self._limits.redirects + 1):
            answer = self._get(pool, here)
            if isinstance(answer, Fetched):
                return answer
            here = parse_address(_joined(here, answer))
        raise RefusedError(_TOO_MANY_TURNS, address=address, most=self._limits.redirects)

    def _get(self, pool: httpcore.ConnectionPool, address: str) -> Fetched | str:
        """What the address gives, or where it redirects to."""
        url = _url(address)
        headers = [(b"Host", url.netloc), *_HEADERS]
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        waits = dict.fromkeys(("connect", "read", "write", "pool"), _WAIT)
        with pool.stream("GET", target, headers=headers, extensions={"timeout": waits}) as response:
            onwards = next((value for name, value in response.headers if name.lower() == b"location"), b"")
            if response.status in _REDIRECTS and onwards:
                return onwards.decode("latin-1")
            digest, size = sha256(), 0
            for chunk in response.iter_stream():
                size += len(chunk)
                if size > self._limits.most_bytes:
                    raise RefusedError(_TOO_LARGE, address=address, most=self._limits.most_bytes)
                digest.update(chunk)
            return Fetched(response.status, digest.hexdigest(), size)


class _Door(httpcore.NetworkBackend):
    """The one place where connections are made, and only to numbers that were checked."""

    def __init__(
        self, own: frozenset[str], resolve: Resolve, network: httpcore.NetworkBackend, deadline: float
    ) -> None:
        self._own, self._resolve, self._network, self._deadline = own, resolve, network, deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first checked number that answers."""
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
        if name in self._own:
            raise RefusedError(_NOT_PUBLIC, host=host, number=name)
        numbers = self._resolve(host, port)
        for number in numbers:
            if number in self._own or not is_public(number):
                raise RefusedError(_NOT_PUBLIC, host=host, number=number)
        return numbers


class _Timed(httpcore.NetworkStream):
    """A stream that ends when the fetch's time is up, however slowly the other side drips."""

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


def _url(address: str) -> httpx.URL:
    try:
        url = httpx.URL(address)
    except httpx.InvalidURL as error:
        raise UnavailableError(_NO_ANSWER, address=address, reason=error) from error
    if url.port not in {None, _PORTS[url.scheme]}:
        raise RefusedError(_OTHER_PORT, address=address)
    return url


def _joined(here: str, onwards: str) -> str:
    try:
        return str(httpx.URL(here).join(onwards))
    except httpx.InvalidURL as error:
        raise UnavailableError(_NO_ANSWER, address=here, reason=error) from error
