"""Guarded fetching. Names are made up, numbers are answered by a fake resolver, and every connection the guard
lets through ends at a real HTTP server on loopback: no packet leaves this machine."""

import ssl
import threading
import time
from collections.abc import Iterable, Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpcore
import pytest

from domain.values.errors import InvalidDataError, RefusedError, UnavailableError
from storage.fetching import GuardedFetcher, Limits
from storage.public_addresses import is_public

PUBLIC = "93.184.215.14"
NAMES = {
    "public.example.org": [PUBLIC],
    "two.example.org": ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", PUBLIC],
    "inside.example.org": ["10.0.0.7"],
    "mixed.example.org": [PUBLIC, "127.0.0.1"],
    "ours.example.org": ["93.184.215.99"],
    "ring.example.org": [PUBLIC],
} | {number: [number] for number in ("127.0.0.1", "::1", "169.254.169.254")}


class Site(BaseHTTPRequestHandler):
    """The web, as far as these tests need it."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        where = self.path.removeprefix("/to?")
        if where != self.path:
            self._answer(302, b"", where)
        elif self.path == "/drip":
            self.send_response(200)
            self.end_headers()
            while True:
                self.wfile.write(b".")
                time.sleep(0.02)
        elif self.path == "/missing":
            self._answer(404, b"no")
        else:
            self._answer(200, f"{self.headers['Host']}{self.path}".encode())

    def _answer(self, status: int, body: bytes, location: str = "") -> None:
        self.send_response(status)
        if location:
            self.send_header("location", location)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  (the base class's word)
        """Silence."""


class QuietServer(ThreadingHTTPServer):
    """A server that a client may leave in the middle."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Silence."""


class Loopback(httpcore.SyncBackend):
    """A network on which every number is the server on loopback; it remembers which were asked for."""

    def __init__(self, port: int, dead: Iterable[str] = ()) -> None:
        self.port, self.dead = port, frozenset(dead)
        self.asked: list[tuple[str, int]] = []

    def connect_tcp(self, host: str, port: int, *args: Any, **kwargs: Any) -> httpcore.NetworkStream:
        self.asked.append((host, port))
        if host in self.dead:
            raise httpcore.ConnectError("no route")
        return super().connect_tcp("127.0.0.1", self.port, *args, **kwargs)


@pytest.fixture(scope="module")
def site() -> Iterator[int]:
    server = QuietServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def network(site: int) -> Loopback:
    return Loopback(site)


def _resolve(host: str, port: int) -> list[str]:
    if host not in NAMES:
        raise OSError(f"{host}: name not known")
    return NAMES[host]


def _fetcher(network: httpcore.NetworkBackend, limits: Limits | None = None) -> GuardedFetcher:
    return GuardedFetcher(own_hosts=["OURS.example.org"], resolve=_resolve, network=network, limits=limits)


def test_a_public_address_is_fetched_from_the_number_that_was_checked(network: Loopback) -> None:
    fetched = _fetcher(network)("http://public.example.org/acta?n=1")
    body = b"public.example.org/acta?n=1"
    assert (fetched.status, fetched.sha256, fetched.size) == (200, sha256(body).hexdigest(), len(body))
    assert network.asked == [(PUBLIC, 80)]


def test_an_answer_that_is_an_error_is_told_as_its_status(network: Loopback) -> None:
    assert _fetcher(network)("http://public.example.org/missing").status == 404


def test_the_next_number_is_tried_when_the_first_does_not_answer(site: int) -> None:
    network = Loopback(site, dead=[NAMES["two.example.org"][0]])
    assert _fetcher(network)("http://two.example.org/").status == 200
    assert [number for number, _ in network.asked] == NAMES["two.example.org"]


@pytest.mark.parametrize(
    ("address", "number"),
    [
        ("http://inside.example.org/", "10.0.0.7"),
        ("http://mixed.example.org/", "127.0.0.1"),
        ("http://127.0.0.1/", "127.0.0.1"),
        ("http://[::1]/", "::1"),
        ("http://169.254.169.254/latest/meta-data/", "169.254.169.254"),
        ("http://ours.example.org/", "ours.example.org"),
    ],
)
def test_nobody_is_led_inside_and_no_connection_is_made(network: Loopback, address: str, number: str) -> None:
    with pytest.raises(RefusedError, match="is not a public machine of others; it is not visited") as refusal:
        _fetcher(network)(address)
    assert refusal.value.data["number"] == number
    assert network.asked == []


def test_a_name_that_means_another_machine_a_moment_later_is_not_asked_twice(site: int) -> None:
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    network = Loopback(site)
    fetcher = GuardedFetcher(resolve=lambda *_: next(answers), network=network)
    assert fetcher("http://public.example.org/").status == 200
    assert network.asked == [(PUBLIC, 80)]


def test_only_the_two_ports_of_the_web_are_used(network: Loopback) -> None:
    with pytest.raises(RefusedError, match=r"http://public.example.org:8080/ uses a port other than 80 or 443"):
        _fetcher(network)("http://public.example.org:8080/")
    assert _fetcher(network)("http://public.example.org:80/").status == 200
    assert network.asked == [(PUBLIC, 80)]


def test_redirects_are_followed_within_the_public_network(network: Loopback) -> None:
    fetched = _fetcher(network)("http://public.example.org/to?//two.example.org/acta")
    assert fetched.sha256 == sha256(b"two.example.org/acta").hexdigest()


@pytest.mark.parametrize(
    ("onwards", "error", "message"),
    [
        ("http://inside.example.org/", RefusedError, "inside.example.org leads to 10.0.0.7"),
        ("http://public.example.org:22/", RefusedError, "a port other than 80 or 443"),
        ("file:///etc/passwd", InvalidDataError, "it begins with neither http"),
        ("http://user:pass@public.example.org/", InvalidDataError, "it carries a user name or a password"),
        ("http://localhost/", InvalidDataError, "it names no server on the network"),
    ],
)
def test_each_redirect_comes_back_to_the_guard(
    network: Loopback, onwards: str, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        _fetcher(network)(f"http://public.example.org/to?{onwards}")
    assert network.asked == [(PUBLIC, 80)]


def test_a_ring_of_redirects_is_left_after_five(network: Loopback) -> None:
    ring = "/to?" * 7 + "/"
    with pytest.raises(RefusedError, match="leads from place to place more than 5 times"):
        _fetcher(network)(f"http://ring.example.org{ring}")
    assert len(network.asked) == 6
    assert _fetcher(network)(f"http://ring.example.org{'/to?' * 5}/").status == 200


def test_more_bytes_than_the_limit_are_not_read(network: Loopback) -> None:
    with pytest.raises(RefusedError, match="has more than 10 bytes; it is not read whole"):
        _fetcher(network, Limits(most_bytes=10))("http://public.example.org/long")


def test_a_side_that_drips_for_ever_is_left_when_time_is_up(network: Loopback) -> None:
    with pytest.raises(UnavailableError, match=r"http://public\.example\.org/drip does not answer: time"):
        _fetcher(network, Limits(seconds=0.3))("http://public.example.org/drip")


def test_a_name_without_a_number_and_a_port_nobody_listens_on_do_not_answer(site: int) -> None:
    with pytest.raises(UnavailableError, match=r"nowhere\.example\.org: name not known"):
        _fetcher(Loopback(site))("http://nowhere.example.org/")
    with pytest.raises(UnavailableError, match="does not answer: no route"):
        _fetcher(Loopback(site, dead=[PUBLIC]))("http://public.example.org/")


def test_tls_proves_the_name_although_a_number_is_connected_to() -> None:
    class Stream(httpcore.MockStream):
        def start_tls(
            self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, *_: Any
        ) -> httpcore.NetworkStream:
            seen.append((server_hostname, ssl_context.verify_mode, ssl_context.check_hostname))
            return self

    class Network(httpcore.MockBackend):
        def connect_tcp(self, host: str, port: int, *_: Any, **__: Any) -> httpcore.NetworkStream:
            asked.append((host, port))
            return Stream([b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"])

    seen: list[tuple[str | None, ssl.VerifyMode, bool]] = []
    asked: list[tuple[str, int]] = []
    assert _fetcher(Network([]))("https://public.example.org/").status == 200
    assert seen == [("public.example.org", ssl.CERT_REQUIRED, True)]
    assert asked == [(PUBLIC, 443)]


@pytest.mark.parametrize(
    "number",
    [
        "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "168.63.129.16", "169.254.169.254", "172.16.0.1",
        "192.0.0.9", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "203.0.113.1", "224.0.0.1",
        "233.252.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "::10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1", "2002:7f00:1::", "2001:db8::1",
        "fc00::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "ff0e::1",
    ],
)  # fmt: skip
def test_numbers_that_are_not_a_strangers_public_machine(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize("number", [PUBLIC, "8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8"])
def test_numbers_that_are(number: str) -> None:
    assert is_public(number)
