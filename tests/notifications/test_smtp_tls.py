"""Mail over real TLS, against certificates made for the test: good ones, and all the bad ones."""

import ssl
from collections.abc import Callable
from pathlib import Path

import pytest

from domain.values.errors import InvalidDataError
from domain.values.language import Language
from notifications.channels.address import mail_server
from notifications.channels.outcome import Outcome, Retry, Sent, Trouble, say_reason
from notifications.channels.smtp import SmtpCarrier
from tests.notifications.certificates import authority_file, server_context
from tests.notifications.examples import a_letter
from tests.notifications.mail_server import MailServer, running

Proof = Callable[[Path], ssl.SSLContext]


def carry(address: str) -> Outcome:
    carrier = SmtpCarrier(mail_server(address), "hitos@example.org", patience=5)
    try:
        return carrier.carry(a_letter())
    finally:
        carrier.close()


def with_password(address: str, options: str) -> str:
    return f"{address.replace('//', '//hitos:muy-secreta@')}?{options}"


def test_starttls_and_a_password_take_a_letter_there(tmp_path: Path) -> None:
    with running(MailServer(), starttls=server_context(tmp_path)) as server:
        assert carry(with_password(server.address, f"starttls&ca={authority_file(tmp_path)}")) == Sent()
    assert (len(server.taken), server.passwords) == (1, 1)


def test_encryption_from_the_first_byte_and_a_password_take_a_letter_there(tmp_path: Path) -> None:
    with running(MailServer(), tls=server_context(tmp_path)) as server:
        assert carry(with_password(server.address, f"ca={authority_file(tmp_path)}")) == Sent()
    assert (len(server.taken), server.passwords) == (1, 1)


BAD: dict[str, tuple[Proof, bool, str]] = {
    "another name": (lambda folder: server_context(folder, number="127.0.0.9"), True, "IP address mismatch"),
    "expired": (lambda folder: server_context(folder, days_left=-1), True, "expired"),
    "signed by itself": (lambda folder: server_context(folder, self_signed=True), True, "self-signed"),
    "an authority nobody named": (server_context, False, "unable to get local issuer"),
}


@pytest.mark.parametrize("at_once", [True, False])
@pytest.mark.parametrize("bad", BAD)
def test_a_bad_certificate_is_the_channels_trouble_and_no_password_is_shown_to_it(
    tmp_path: Path, bad: str, *, at_once: bool
) -> None:
    proof, named, words = BAD[bad]
    ca = f"ca={authority_file(tmp_path)}" if named else ""
    tls, starttls = (proof(tmp_path), None) if at_once else (None, proof(tmp_path))
    with running(MailServer(), tls=tls, starttls=starttls) as server:
        outcome = carry(with_password(server.address, ca if at_once else f"starttls&{ca}"))
    assert isinstance(outcome, Retry)
    assert outcome.channel_down
    assert outcome.reason.trouble is Trouble.CERTIFICATE
    assert words in say_reason(str(outcome.reason), Language.ES)
    assert (server.taken, server.passwords) == ([], 0)


def test_a_server_that_speaks_no_tls_where_it_was_asked_for_gets_nothing(tmp_path: Path) -> None:
    with running(MailServer()) as server:
        outcome = carry(with_password(server.address.replace("smtp:", "smtps:"), "from=a@example.org"))
    assert isinstance(outcome, Retry)
    assert (outcome.channel_down, outcome.reason.trouble) == (True, Trouble.UNREACHABLE)
    assert server.passwords == 0


def test_a_wrong_password_over_tls_is_the_channels_trouble(tmp_path: Path) -> None:
    with running(MailServer(refuse_password=True), starttls=server_context(tmp_path)) as server:
        outcome = carry(with_password(server.address, f"starttls&ca={authority_file(tmp_path)}"))
    assert isinstance(outcome, Retry)
    assert (outcome.channel_down, outcome.reason.trouble) == (True, Trouble.SERVER)
    assert outcome.reason.detail.startswith("535")
    assert "muy-secreta" not in f"{outcome}"


def test_a_password_travels_in_the_open_only_where_a_person_said_so() -> None:
    with pytest.raises(InvalidDataError, match="unencrypted"):
        mail_server("smtp://hitos:muy-secreta@correo.example.org")
    assert mail_server("smtp://hitos:muy-secreta@correo.example.org?unencrypted").host == "correo.example.org"


@pytest.mark.parametrize("text", [None, "no certificate"])
def test_an_authority_that_is_none_is_refused_at_once(tmp_path: Path, text: str | None) -> None:
    path = tmp_path / "authority.pem"
    if text is not None:
        path.write_text(text)
    with pytest.raises(InvalidDataError, match=r"authority\.pem"):
        mail_server(f"smtps://correo.example.org?ca={path}")
