"""The way to the web for messages: to listed hosts, to checked numbers, without redirects, within ten seconds."""

import time
from collections.abc import Callable, Iterable, Sequence
from ssl import SSLContext

import httpcore
import httpx

from domain.values.errors import RefusedError
from domain.values.web import Answer, NoAnswer, Request, Silence
from storage.guarded_door import GuardedDoor, Resolve, look_up

MOST_BYTES = 64_000
"""Of an answer no more is read."""


class ListedHosts:
    """Says requests to the hosts an installation allows.

    A name allowed by ``hosts`` may lead to public numbers only: a private number (an office's own server, this
    machine) must itself stand in ``hosts``. A name that begins with a dot stands for all names below it.
    """

    def __init__(
        self,
        hosts: Iterable[str],
        *,
        seconds: float = 10.0,
        resolve: Resolve = look_up,
        tls: Callable[[], SSLContext] = httpcore.default_ssl_context,
    ) -> None:
        """``seconds``: for a request and its whole answer."""
        self._hosts = frozenset(host.lower().strip("[]").rstrip(".") for host in hosts)
        self._seconds, self._resolve, self._make_tls = seconds, resolve, tls
        self._tls: SSLContext | None = None

    def __call__(self, request: Request) -> Answer | NoAnswer:
        """Say one request. Never raises for what the other side does."""
        try:
            url = httpx.URL(request.address)
        except httpx.InvalidURL:
            return NoAnswer(Silence.NOT_ALLOWED, "no address")
        if url.scheme not in {"http", "https"} or not self.allows(url.host):
            return NoAnswer(Silence.NOT_ALLOWED, url.host)
        return self._ask(request, url)

    def allows(self, host: str) -> bool:
        """Whether the host, or what it lies below, is listed."""
        name = host.lower().strip("[]").rstrip(".")
        return name in self._hosts or any(
            listed.startswith(".") and name.endswith(listed) for listed in self._hosts
        )

    def _ask(self, request: Request, url: httpx.URL) -> Answer | NoAnswer:
        door = GuardedDoor(time.monotonic() + self._seconds, although_private=self._hosts, resolve=self._resolve)
        if self._tls is None:
            self._tls = self._make_tls()  # 15 ms: once, not once a message
        spoken = _Spoken()
        waits = dict.fromkeys(("connect", "read", "write", "pool"), self._seconds)
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        pool = httpcore.ConnectionPool(network_backend=door, max_keepalive_connections=0, ssl_context=self._tls)
        try:
            with pool, pool.stream(
                request.method, target, headers=_headers(request, url), content=request.body,
                extensions={"timeout": waits, "trace": spoken},
            ) as response:  # fmt: skip
                return Answer(response.status, _named(response.headers), _beginning(response))
        except RefusedError as error:
            return NoAnswer(Silence.NOT_ALLOWED, f"{error.data['host']} -> {error.data['number']}")
        except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
            silence = Silence.LOST if spoken.begun else Silence.UNREACHED
            return NoAnswer(silence, f"{type(error).__name__}: {error}"[:200])


class _Spoken:
    """Watches a request: has any of it been sent?"""

    def __init__(self) -> None:
        self.begun = False

    def __call__(self, event: str, _: object) -> None:
        """Told by httpcore at every turn."""
        self.begun = self.begun or event.endswith("send_request_headers.started")


def _headers(request: Request, url: httpx.URL) -> Sequence[tuple[bytes, bytes]]:
    given = {name.lower(): value for name, value in request.headers.items()}
    given |= {"host": url.netloc.decode("ascii"), "content-length": str(len(request.body)), "connection": "close"}
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in given.items()]


def _named(headers: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in headers}


def _beginning(response: httpcore.Response) -> bytes:
    """The first bytes of an answer; what breaks after its status does not matter any more."""
    read = bytearray()
    try:
        for chunk in response.iter_stream():
            read += chunk
            if len(read) >= MOST_BYTES:
                break
    except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError):
        pass
    return bytes(read[:MOST_BYTES])
