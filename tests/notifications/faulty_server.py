"""A mail server on a raw socket of loopback that does, at one stage, exactly what it is told."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

Say = Callable[["Talk"], None]
"""What happens in place of an answer."""
_USUAL = {"banner": b"220 here\r\n", "EHLO": b"250 here\r\n", "DATA": b"354 go on\r\n"}
_OK = b"250 ok\r\n"
AT_ONCE = b"250-here\r\n250 PIPELINING\r\n"
_MESSAGE = "TEXT"


class GoneError(Exception):
    """One of both hangs up."""


@dataclass
class FaultyServer:
    """``faults``: what happens at a stage (``banner``, ``EHLO``, ``MAIL``, ``RCPT``, ``DATA``, ``TEXT``)."""

    faults: dict[str, Say] = field(default_factory=dict)
    times: int = 10**6
    pipelining: bool = False
    """It says that it may be asked several things at once; after a refusal it wants no more of that letter."""
    taken: list[bytes] = field(default_factory=list)
    """Every text that came in whole, whatever was answered to it."""
    address: str = ""
    connections: int = 0
    _over: threading.Event = field(default_factory=threading.Event)

    def serve(self, sock: socket.socket) -> None:
        """Accept until it is over; each connection in a thread of its own."""
        threads = []
        while not self._over.is_set():
            with suppress(TimeoutError):
                connection, _ = sock.accept()
                self.connections += 1
                threads.append(threading.Thread(target=self._talk, args=(connection,)))
                threads[-1].start()
        for thread in threads:
            thread.join()

    def _talk(self, connection: socket.socket) -> None:
        with connection, suppress(OSError, GoneError):
            connection.settimeout(5)
            talk = Talk(connection, self._over)
            self._answer("banner", talk)
            refused = False
            while True:
                talk.asked = talk.line()
                word = talk.asked[:4].decode("ascii").upper()
                if refused and self.pipelining and word in ("RCPT", "DATA"):
                    talk.say(b"503 out of turn\r\n")
                    continue
                as_usual = self._answer(word, talk)
                if word in ("MAIL", "RCPT"):
                    refused = not as_usual
                if word == "DATA" and talk.goes_on:
                    self.taken.append(talk.text())
                    self._answer(_MESSAGE, talk)
                if word == "QUIT":
                    return

    def _answer(self, stage: str, talk: "Talk") -> bool:
        """Whether it was the usual one."""
        fault = self.faults.get(stage)
        if fault is not None and self.times > 0:
            self.times -= 1
            talk.goes_on = False
            fault(talk)
            return False
        talk.goes_on = stage == "DATA"
        talk.say(AT_ONCE if stage == "EHLO" and self.pipelining else _USUAL.get(stage, _OK))
        return True


@dataclass
class Talk:
    """One connection."""

    connection: socket.socket
    over: threading.Event
    goes_on: bool = False
    asked: bytes = b""
    """The command that is to be answered."""
    _waiting: bytes = b""

    def say(self, words: bytes) -> None:
        self.connection.sendall(words)

    def line(self) -> bytes:
        return self._until(b"\r\n")

    def text(self) -> bytes:
        self._waiting = b"\r\n" + self._waiting  # an empty text has no line before its end
        return self._until(b"\r\n.\r\n").removeprefix(b"\r\n")

    def hear(self, words: bytes) -> None:
        while words not in self._waiting:
            self._waiting += self.connection.recv(65536)

    def _until(self, end: bytes) -> bytes:
        while end not in self._waiting:
            more = self.connection.recv(65536)
            if not more:
                raise GoneError
            self._waiting += more
        found, _, self._waiting = self._waiting.partition(end)
        return found


def answer(words: str | bytes) -> Say:
    """Another answer than the usual one."""
    said = words if isinstance(words, bytes) else f"{words}\r\n".encode()
    return lambda talk: talk.say(said)


def closing(words: str) -> Say:
    """An answer, and the connection is closed."""

    def say(talk: Talk) -> None:
        talk.say(f"{words}\r\n".encode())
        hang_up(talk)

    return say


def hang_up(talk: Talk) -> None:
    """No answer: the connection is closed."""
    talk.connection.close()
    raise GoneError


def tarpit(talk: Talk) -> None:
    """No answer, ever."""
    talk.over.wait()
    raise GoneError


def drip(talk: Talk) -> None:
    """An answer without end, a byte every tenth of a second."""
    while not talk.over.wait(0.1):
        talk.say(b"2")
    raise GoneError


def flood(size: int, piece: bytes = b"x" * 65536) -> Say:
    """So many bytes of an answer that does not end."""

    def say(talk: Talk) -> None:
        for _ in range(size // len(piece)):
            talk.say(piece)

    return say


@contextmanager
def serving(server: FaultyServer) -> Iterator[FaultyServer]:
    """The server on a free port of 127.0.0.1; its ``address`` is a channel's."""
    with socket.create_server(("127.0.0.1", 0)) as sock:
        sock.settimeout(0.05)
        server.address = f"smtp://127.0.0.1:{sock.getsockname()[1]}"
        thread = threading.Thread(target=server.serve, args=(sock,))
        thread.start()
        try:
            yield server
        finally:
            server._over.set()
            thread.join()
