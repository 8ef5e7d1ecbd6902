"""Fetching addresses that strangers gave us, without being led to machines that are none of their business.

Every connection goes through one door (``storage.guarded_door``), where names are resolved and every number is
checked. Redirects come back to the same door.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

import httpcore
import httpx

from domain.rules.web_addresses import parse_address
from domain.values.errors import RefusedError, UnavailableError
from domain.values.fetched import Fetched
from domain.values.language import Text
from storage.guarded_door import GuardedDoor, Resolve, look_up

_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_WAIT = 10.0
_HEADERS = [(b"User-Agent", b"Hitos evidence check"), (b"Accept", b"*/*"), (b"Accept-Encoding", b"identity")]

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
        self._network = network

    def __call__(self, address: str) -> Fetched:
        """GET the address and follow its redirects; nothing is kept but hash and size.

        RefusedError where the guard does not go (numbers, ports, too many redirects, too many bytes) and
        InvalidDataError for a redirect to what is no address; UnavailableError if no answer came in time.
        """
        deadline = time.monotonic() + self._limits.seconds
        door = GuardedDoor(deadline, never=self._own, resolve=self._resolve, network=self._network)
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
