"""A small IMAP server on loopback that can be told to misbehave: of RFC 3501 what reading a mailbox needs."""

import re
import socketserver
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

_UID_COMMAND = re.compile(r"UID (SEARCH|FETCH|STORE) ?(.*)", re.IGNORECASE)


@dataclass
class ImapServer:
    """What the server holds, and how it misbehaves."""

    mails: list[bytes] = field(default_factory=list)
    flags: dict[int, set[str]] = field(default_factory=dict)
    keeps_keywords: bool = True
    refuse_password: bool = False
    cut_after_fetches: int | None = None
    """The connection is cut in the middle of the answer to the fetch after so many."""
    cut_before_store: bool = False
    slow: float = 0.0
    """Seconds before each answer."""
    claimed_size: dict[int, int] = field(default_factory=dict)
    """A size other than the true one, by number."""
    fetched: list[str] = field(default_factory=list)
    address: str = ""
    port: int = 0

    def answer(self, line: str) -> Iterator[bytes]:
        """The untagged answers to one command; ConnectionAbortedError to cut the connection."""
        command = line.upper()
        if command.startswith("CAPABILITY"):
            yield b"* CAPABILITY IMAP4rev1\r\n"
        elif command.startswith("SELECT"):
            extra = "\\*" if self.keeps_keywords else ""
            yield b"* FLAGS (\\Seen)\r\n"
            yield f"* {len(self.mails)} EXISTS\r\n* OK [PERMANENTFLAGS (\\Seen {extra})] .\r\n".encode()
        elif command.startswith("LOGOUT"):
            yield b"* BYE\r\n"
        elif told := _UID_COMMAND.match(line):
            yield from getattr(self, f"_{told[1].lower()}")(told[2])

    def _search(self, criteria: str) -> Iterator[bytes]:
        mark = "\\Seen" if criteria == "UNSEEN" else criteria.rsplit(maxsplit=1)[-1]
        found = [uid for uid in range(1, len(self.mails) + 1) if mark not in self.flags.get(uid, set())]
        yield f"* SEARCH {' '.join(map(str, found))}\r\n".encode()

    def _fetch(self, told: str) -> Iterator[bytes]:
        uid, what = int(told.split(maxsplit=1)[0]), told.split(" ", 1)[1]
        raw = self.mails[uid - 1]
        if "SIZE" in what:
            size = self.claimed_size.get(uid, len(raw))
            yield f"* {uid} FETCH (UID {uid} RFC822.SIZE {size})\r\n".encode()
            return
        self.fetched.append(told)
        part = raw.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" if "HEADER" in what else raw
        yield f"* {uid} FETCH (UID {uid} BODY[] {{{len(part)}}}\r\n".encode()
        if self.cut_after_fetches is not None and len(self.fetched) > self.cut_after_fetches:
            yield part[: len(part) // 2]
            raise ConnectionAbortedError
        yield part + b")\r\n"

    def _store(self, told: str) -> Iterator[bytes]:
        if self.cut_before_store:
            raise ConnectionAbortedError
        uid, _, flags = told.split(" ", 2)
        self.flags.setdefault(int(uid), set()).update(flags.strip("()").split())
        yield b""


@contextmanager
def serving(server: ImapServer, context: ssl.SSLContext | None = None) -> Iterator[ImapServer]:
    """The server, running; its ``address`` is what ``HITOS_INBOX`` takes. ``context``: over TLS with it."""

    class Handler(socketserver.StreamRequestHandler):
        def setup(self) -> None:
            if context is not None:
                with suppress(OSError):  # whoever does not trust us goes away
                    self.request = context.wrap_socket(self.request, server_side=True)
            super().setup()

        def finish(self) -> None:
            with suppress(OSError):
                super().finish()
            self.request.close()

        def handle(self) -> None:
            with suppress(OSError):
                self.wfile.write(b"* OK ready\r\n")
                self.converse()

        def converse(self) -> None:
            for line in iter(self.rfile.readline, b""):
                tag, _, command = line.decode().strip().partition(" ")
                time.sleep(server.slow)
                refused = command.upper().startswith("LOGIN") and server.refuse_password
                try:
                    for answer in server.answer(command):
                        self.wfile.write(answer)
                    self.wfile.write(
                        f"{tag} {'NO [AUTHENTICATIONFAILED] s3creto' if refused else 'OK'} .\r\n".encode()
                    )
                except OSError:
                    return
                if command.upper().startswith("LOGOUT"):
                    return

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as listening:
        server.port = listening.server_address[1]
        server.address = f"{'imaps' if context else 'imap'}://respuestas:s3creto@127.0.0.1:{server.port}/INBOX"
        thread = threading.Thread(target=listening.serve_forever, args=(0.02,))
        thread.start()
        yield server
        listening.shutdown()
        thread.join()
