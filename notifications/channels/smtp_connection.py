"""A connection to a mail server that cannot be held up or filled up: each answer is bounded in time and size.

The standard library's waits for every single byte anew, so that a server that drips one a second holds it for
hours, and it collects a greeting of any length.
"""

import hmac
import smtplib
import socket
import ssl
import time
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from typing import Any

MOST_BYTES = 64_000
"""Of one answer, all its lines together."""
OK = range(200, 300)
GO_ON = range(354, 355)
_CLOSING = 421
_ASKS, _LET_IN, _IN_ALREADY = 334, 235, 503
_MOST_ASKED = 5


class SmtpConnection(smtplib.SMTP):
    """``patience``: seconds for connecting, and again for each answer as a whole."""

    file: "_Answer | None"

    def __init__(self, host: str, port: int, patience: float, tls: ssl.SSLContext | None) -> None:
        """Connect and hear the greeting; with ``tls`` encrypted from the first byte. OSError, SMTPException."""
        self._patience, self._at_once = patience, tls
        self._unheard = False
        super().__init__(host, port, timeout=patience)

    def getreply(self) -> tuple[int, bytes]:
        """One whole answer; SMTPServerDisconnected, its context a TimeoutError if the time was up."""
        if self.sock is None:
            raise smtplib.SMTPServerDisconnected("closed")
        if self.file is None:
            self.file = _Answer(self.sock)
        self.file.begin(self._patience)
        return super().getreply()

    def ehlo(self, name: str = "") -> tuple[int, bytes]:
        """Greet; SMTPHeloError, with the server's words, if it is closing. The library would greet once more."""
        code, said = super().ehlo(name)
        if code == _CLOSING:
            raise smtplib.SMTPHeloError(code, said)
        return code, said

    def auth(
        self, mechanism: str, authobject: Callable[..., str | None], *, initial_response_ok: bool = True
    ) -> tuple[int, bytes]:
        """Log in one way; SMTPAuthenticationError, without our secret, also if what is asked is no question.

        In UTF-8 (RFC 4616): the library stops at the first letter that is not ASCII, in the middle of a delivery.
        """
        first = _answer(authobject() if initial_response_ok else None)
        shown = [first] if first else []
        self._auth_challenge_count = len(shown)  # the library's methods look at it
        code, said = self.docmd("AUTH", " ".join([mechanism, *shown]))
        while code == _ASKS and self._auth_challenge_count < _MOST_ASKED:
            self._auth_challenge_count += 1
            try:
                shown.append(_answer(authobject(b64decode(said))))
            except ValueError:  # no base64
                break
            code, said = self.docmd(shown[-1])
        if code in (_LET_IN, _IN_ALREADY):
            return code, said
        for secret in filter(None, shown):  # some servers repeat what they did not understand
            said = said.replace(secret.encode(), b"...")
        raise smtplib.SMTPAuthenticationError(code, said)

    def auth_cram_md5(  # type: ignore[override]  # typeshed writes it as two
        self, challenge: bytes | None = None
    ) -> str | None:
        """The library's, in UTF-8 as well."""
        if challenge is None:
            return None
        return f"{self.user} {hmac.digest(self.password.encode(), challenge, 'md5').hex()}"

    def envelope(self, sender: str, recipient: str) -> Iterator[tuple[int, bytes]]:
        """The answers to MAIL, RCPT and DATA, one by one. SMTPServerDisconnected.

        A server that says PIPELINING (RFC 2920) is asked all three in one write, which saves two round trips a
        letter; any other is asked each when its answer is wanted. Both must be addresses already.
        """
        questions = (f"MAIL FROM:<{sender}>", f"RCPT TO:<{recipient}>", "DATA")
        together = self.has_extn("pipelining")
        if together:
            self.send("".join(f"{question}\r\n" for question in questions))
        for question in questions:
            self._unheard = together and question != "DATA"
            yield self.getreply() if together else self.docmd(question)

    def clear(self) -> bool:
        """Whether it is fit for another letter after one whose recipient or text was not taken."""
        try:
            # DATA was asked before the recipient was refused; who still wants a text gets an empty one for nobody.
            if self._unheard and self.getreply()[0] in GO_ON:
                self.docmd(".")
            code, _ = self.rset()
        except (smtplib.SMTPException, OSError):
            return False
        return code in OK

    def hurry(self, patience: float) -> None:
        """From now on wait no longer than this."""
        self._patience = patience
        if self.sock is not None:
            self.sock.settimeout(patience)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:  # the library's own way in
        plain = socket.create_connection((host, port), timeout)
        if self._at_once is None:
            return plain
        try:
            return self._at_once.wrap_socket(plain, server_hostname=host)
        except OSError:
            plain.close()
            raise


class _Answer:
    """What the library reads lines from: the socket until a deadline, and no more than ``MOST_BYTES``."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._waiting = b""
        self._patience = self._deadline = 0.0
        self._left = 0

    def begin(self, patience: float) -> None:
        """Another answer begins."""
        self._patience, self._deadline = patience, time.monotonic() + patience
        self._left = MOST_BYTES

    def readline(self, most: int) -> bytes:
        """Up to ``most`` bytes, up to the end of a line; b"" when the server has gone. OSError."""
        while b"\n" not in self._waiting and len(self._waiting) < most:
            more = self._more()
            if not more:
                break
            self._waiting += more
        end = self._waiting.find(b"\n") + 1 or len(self._waiting)
        line, self._waiting = self._waiting[: min(end, most)], self._waiting[min(end, most) :]
        return line

    def close(self) -> None:
        """The socket is closed by whoever opened it."""

    def _more(self) -> bytes:
        if self._left == MOST_BYTES:  # nothing came yet: the socket's own patience is all there is
            more: bytes = self._sock.recv(4096)
        else:
            more = self._rest()
        self._left -= len(more)
        if self._left < 0:
            raise OSError(f"an answer of more than {MOST_BYTES} bytes")
        return more

    def _rest(self) -> bytes:
        wait = self._deadline - time.monotonic()
        if wait <= 0:
            raise TimeoutError("timed out")
        self._sock.settimeout(wait)
        try:
            return self._sock.recv(4096)
        finally:
            self._sock.settimeout(self._patience)


def _answer(said: str | None) -> str:
    return b64encode((said or "").encode()).decode()


def timed_out(error: Any) -> bool:
    """Whether an error of such a connection is one of waiting too long."""
    return isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError)
