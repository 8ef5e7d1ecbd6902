"""Mail servers for the benchmarks, each in a process of its own, so that its work is not counted as ours.

``python -m benchmarks.sinks`` is a sink: it takes every mail, keeps none, and says its port on standard output.
``--tls`` wants STARTTLS and a password; ``--slow PORT`` is no sink but a line to one at that port on which each
direction takes 10 milliseconds, so that a question and its answer take 20. It ends when its input does.
"""

import argparse
import asyncio
import json
import logging
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from ipaddress import ip_address
from pathlib import Path
from tempfile import TemporaryDirectory

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

USER, PASSWORD = "hitos", "una-clave-de-prueba"
_HALF_A_ROUND_TRIP = 0.01


@contextmanager
def sink(*words: str) -> Iterator[tuple[int, Callable[[], int]]]:
    """A server in a process of its own: its port, and a question how many mails it has taken so far."""
    command = [sys.executable, "-m", "benchmarks.sinks", *words]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        port = json.loads(child.stdout.readline())
        yield port, partial(_taken, child)
    finally:
        child.stdin.close()
        child.wait(10)
        child.stdout.close()


def certificate(folder: Path) -> Path:
    """A certificate with its key for 127.0.0.1, signed by itself; the file is also the authority to trust."""
    key = ec.generate_private_key(ec.SECP256R1())
    name, now = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")]), datetime.now(UTC)
    names = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file = folder / "localhost.pem"
    file.write_bytes(secret + made.public_bytes(serialization.Encoding.PEM))
    return file


class _Sink:
    """Takes everything."""

    def __init__(self) -> None:
        self.taken = 0

    async def handle_EHLO(  # noqa: N802  (the names are aiosmtpd's)
        self,
        server: SMTP,  # noqa: ARG002
        session: Session,
        envelope: Envelope,  # noqa: ARG002
        hostname: str,
        responses: list[str],
    ) -> list[str]:
        """It does take several commands at once (RFC 2920), as Postfix and Exim do, and says so, as they do."""
        session.host_name = hostname
        return [*responses[:-1], "250-PIPELINING", responses[-1]]

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: ARG002, N802
        """One mail more."""
        self.taken += 1
        return "250 OK"


def main() -> None:
    """Serve until standard input ends."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tls", type=Path)
    parser.add_argument("--slow", type=int)
    given = parser.parse_args()
    logging.getLogger("mail.log").setLevel(logging.ERROR)  # aiosmtpd warns of its own use of what is deprecated
    asyncio.run(_slow_line(given.slow) if given.slow else _serve(given.tls))


async def _serve(pem: Path | None) -> None:
    counted, context = _Sink(), None
    if pem is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem)

    def protocol() -> SMTP:
        locked = context is not None
        return SMTP(
            counted, hostname="localhost", tls_context=context, require_starttls=locked, auth_required=locked,
            authenticator=_authenticated if locked else None,
        )  # fmt: skip

    server = await asyncio.get_running_loop().create_server(protocol, "127.0.0.1", 0)
    await _until_input_ends(server, lambda: counted.taken)


def _authenticated(  # the arguments are aiosmtpd's
    server: object,  # noqa: ARG001
    session: object,  # noqa: ARG001
    envelope: object,  # noqa: ARG001
    mechanism: str,  # noqa: ARG001
    data: object,
) -> AuthResult:
    given = getattr(data, "login", b""), getattr(data, "password", b"")
    return AuthResult(success=given == (USER.encode(), PASSWORD.encode()))


async def _slow_line(port: int) -> None:
    async def both_ways(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        on_reader, on_writer = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(_later(reader, on_writer), _later(on_reader, writer))

    server = await asyncio.start_server(both_ways, "127.0.0.1", 0)
    await _until_input_ends(server, lambda: 0)


async def _later(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    loop = asyncio.get_running_loop()
    while data := await reader.read(65_536):
        loop.call_later(_HALF_A_ROUND_TRIP, writer.write, data)
    loop.call_later(_HALF_A_ROUND_TRIP, writer.close)


async def _until_input_ends(server: asyncio.Server, taken: Callable[[], int]) -> None:
    """Say the port; then, for every line read, how many mails were taken."""
    _say(server.sockets[0].getsockname()[1])
    loop = asyncio.get_running_loop()
    while await loop.run_in_executor(None, sys.stdin.readline):
        _say(taken())
    server.close()


def _say(number: int) -> None:
    print(json.dumps(number), flush=True)


def _taken(child: "subprocess.Popen[str]") -> int:
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write("?\n")
    child.stdin.flush()
    return int(child.stdout.readline())


@contextmanager
def tls_sink() -> Iterator[tuple[int, Path]]:
    """A sink that wants STARTTLS and a password: its port and the authority that signed for it."""
    with TemporaryDirectory() as folder:
        pem = certificate(Path(folder))
        with sink("--tls", str(pem)) as (port, _):
            yield port, pem


if __name__ == "__main__":
    main()
