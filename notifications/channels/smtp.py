"""Mail by SMTP over one connection a batch: opened at the first letter, reused, opened again when it drops."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from domain.rules.texts import excerpt
from notifications.channels.address import MailServer
from notifications.channels.letter import Letter, Meanwhile, address, mail_bytes, rest
from notifications.channels.outcome import Outcome, Reason, Refused, Retry, Sent, Trouble, Uncertain
from notifications.channels.smtp_connection import GO_ON, OK, SmtpConnection, timed_out

ANSWER_WITHIN = 30.0
"""Seconds the server has for each answer."""
_GOODBYE_WITHIN = 0.2
_PERMANENT = 500
_REFUSAL = range(400, 600)
_OF_THE_TALK = frozenset({500, 502, 503, 504, 530})
"""Of commands, their order and our login (RFC 5321, 4.2.1; RFC 4954): they say nothing of who is written to."""
_OF_THE_SENDER = (b"5.1.7", b"5.1.8")
"""Postfix says only behind RCPT what it has against MAIL (RFC 3463, 3.2)."""
_LONGEST_DETAIL = 300
Answers = Iterator[tuple[int, bytes]]


class SmtpCarrier:
    """Hands letters to one mail server, one recipient each.

    What the server says of *us* (greeting, encryption, password, sender) never condemns a letter: only
    its answers to the recipient and to the text can refuse one for good.
    """

    def __init__(self, server: MailServer, sender_address: str, patience: float = ANSWER_WITHIN) -> None:
        """``patience``: seconds the server has for each answer."""
        self._server, self._patience = server, patience
        self._sender_address = server.sender_address or sender_address
        self._connection: SmtpConnection | None = None
        self._tls: ssl.SSLContext | None = None

    def carry(self, letter: Letter, meanwhile: Meanwhile = rest) -> Outcome:
        """Send one letter; the outcome says what the server answered."""
        if not letter.email:
            return Refused(Reason(Trouble.NO_ADDRESS))
        try:
            recipient, mail = address(letter.email), mail_bytes(letter, self._sender_address)
        except ValueError as error:
            return Refused(Reason(Trouble.BAD_ADDRESS, str(error)))
        answers = self._sender_taken(recipient)
        if isinstance(answers, Retry):
            return answers
        assert self._connection is not None
        try:
            refused = _refused(answers, OK) or _refused(answers, GO_ON)
            outcome = refused or _handed_over(self._connection, mail, meanwhile)
        except (smtplib.SMTPException, OSError) as error:
            outcome = Retry(_reason(Trouble.UNREACHABLE, error), channel_down=timed_out(error))
        if not isinstance(outcome, Sent) and not self._connection.clear():
            self._drop()
        return outcome

    def close(self) -> None:
        """Say goodbye without waiting for the answer longer than 0.2 s."""
        if self._connection is None:
            return
        with suppress(smtplib.SMTPException, OSError):
            self._connection.hurry(_GOODBYE_WITHIN)
            self._connection.quit()
        self._drop()

    def _sender_taken(self, recipient: str) -> Answers | Retry:
        """What the server goes on to answer once it has accepted our sender address, or why there is none.

        A kept connection may have been closed by the server; no text was sent on it yet, so a new one is
        tried at once.
        """
        if self._connection is not None:
            with suppress(smtplib.SMTPException, OSError):
                answers = self._connection.envelope(self._sender_address, recipient)
                if next(answers)[0] in OK:
                    return answers
            self._drop()
        try:
            answers = self._connect().envelope(self._sender_address, recipient)
            code, answer = next(answers)
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            return Retry(_why_not_in(error), channel_down=True)
        if code in OK:
            return answers
        self._drop()
        return Retry(Reason(Trouble.SERVER, _said(code, answer)), channel_down=True)

    def _connect(self) -> SmtpConnection:
        server = self._server
        if self._tls is None and (server.tls or server.starttls):
            self._tls = _proving(server.authority)
        at_once = self._tls if server.tls else None
        self._connection = connection = SmtpConnection(server.host, server.port, self._patience, at_once)
        if server.starttls:
            connection.starttls(context=self._tls)
        if server.user is not None:
            connection.login(server.user, server.password.text if server.password else "")
        connection.ehlo_or_helo_if_needed()
        return connection

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = None


def _proving(authority: Path | None) -> ssl.SSLContext:
    """What checks a server's certificate and name: with the machine's authorities, or with this one alone."""
    return ssl.create_default_context(cafile=authority)


def _why_not_in(error: OSError) -> Reason:
    """Why the server did not let us as far as a recipient."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return Reason(Trouble.CERTIFICATE, error.verify_message)
    spoke = isinstance(error, smtplib.SMTPException) and not isinstance(error, smtplib.SMTPServerDisconnected)
    return _reason(Trouble.SERVER if spoke else Trouble.UNREACHABLE, error)


def _refused(answers: Answers, wanted: range) -> Outcome | None:
    """What the next answer means for the letter; None if it is one of those wanted."""
    code, answer = next(answers)
    return None if code in wanted else _judged(code, answer)


def _handed_over(connection: SmtpConnection, mail: bytes, meanwhile: Meanwhile) -> Outcome:
    """The text. From its first byte on, a lost answer leaves it uncertain."""
    try:
        connection.send(_dot_stuffed(mail) + b".\r\n")
        meanwhile()
        code, answer = connection.getreply()
    except (smtplib.SMTPException, OSError) as error:
        return Uncertain(_reason(Trouble.ANSWER_LOST, error), channel_down=timed_out(error))
    if code in OK:
        return Sent()
    return (
        _judged(code, answer) if code in _REFUSAL else Uncertain(Reason(Trouble.ANSWER_LOST, _said(code, answer)))
    )


def _judged(code: int, answer: bytes) -> Outcome:
    """5xx is refused for good; everything else, 421 included, may be tried again."""
    if code in _OF_THE_TALK or answer.startswith(_OF_THE_SENDER):
        return Retry(Reason(Trouble.SERVER, _said(code, answer)))
    if code >= _PERMANENT:
        return Refused(Reason(Trouble.REFUSED, _said(code, answer)))
    return Retry(Reason(Trouble.LATER, _said(code, answer)))


def _dot_stuffed(mail: bytes) -> bytes:
    """RFC 5321, 4.5.2: a line that begins with a dot gets another one."""
    stuffed = mail.replace(b"\r\n.", b"\r\n..")
    return b"." + stuffed if stuffed.startswith(b".") else stuffed


def _said(code: int, answer: bytes) -> str:
    """A server's words on one line, cut, without what a database or a screen cannot take."""
    return excerpt(f"{code} {' '.join(answer.decode('utf-8', 'replace').split())}", _LONGEST_DETAIL)


def _reason(trouble: Trouble, error: Exception) -> Reason:
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        return Reason(trouble, _said(error.smtp_code, said if isinstance(said, bytes) else str(said).encode()))
    return Reason(trouble, excerpt(f"{type(error).__name__}: {error}", _LONGEST_DETAIL))
