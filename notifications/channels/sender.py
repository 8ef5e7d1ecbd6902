"""Who sends: chooses the channel of each letter and keeps channels open for the length of a batch."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from domain.values.errors import InvalidDataError
from domain.values.language import Text
from notifications.channels.address import MAILBOX, is_mail_server, mail_server
from notifications.channels.letter import Carrier, Letter, is_address
from notifications.channels.mailbox import MailboxCarrier
from notifications.channels.outcome import Outcome, Reason, Refused, Trouble
from notifications.channels.smtp import SmtpCarrier

_BAD_SENDER = Text(
    es="HITOS_SENDER no es una dirección de correo: «{given}». Escriba por ejemplo hitos@example.org",
    en='HITOS_SENDER is no e-mail address: "{given}". Write for example hitos@example.org',
)


class Channel(Protocol):
    """A way out, open for a batch."""

    def take(self, letter: Letter) -> Outcome:
        """Send one letter."""

    def close(self) -> None:
        """End the batch."""


class Sender:
    """An installation's way out.

    As long as its channel is ``mailbox:`` nothing leaves the machine: also messages of institutions that
    have a channel of their own are filed in the mailbox. Once a person has chosen a real channel, an
    institution's own goes first. A mail server can be named by the installation only.
    """

    def __init__(self, default_channel: str, mailbox_dir: Path, sender_address: str, domain: str) -> None:
        """``domain``: the right side of every Message-ID.

        InvalidDataError for a mail server or a sender's address that is none.
        """
        if not is_address(sender_address):
            raise InvalidDataError(_BAD_SENDER, given=sender_address)
        self.domain = domain
        self._default = default_channel
        self._mailbox_dir = mailbox_dir
        self._sender_address = sender_address
        self._server = mail_server(default_channel) if is_mail_server(default_channel) else None
        self._open: dict[str, Channel] | None = None

    @property
    def sends_nothing(self) -> bool:
        """Whether every message stays on this machine."""
        return self._default == MAILBOX

    def route(self, own_channel: str | None) -> str:
        """The address of the channel a message takes whose institution has ``own_channel``. May be secret."""
        return self._default if self.sends_nothing or not own_channel else own_channel

    @contextmanager
    def batch(self) -> Iterator["Sender"]:
        """Keep connections for many letters; they are closed at the end, whatever happened."""
        assert self._open is None, "a sender handles one batch at a time"
        self._open = {}
        try:
            yield self
        finally:
            for channel in self._open.values():
                channel.close()
            self._open = None

    def send(self, letter: Letter, route: str) -> Outcome:
        """Send one letter of the batch by the channel at ``route``."""
        assert self._open is not None, "send within a batch"
        if is_mail_server(route) and route != self._default:
            return Refused(Reason(Trouble.BAD_CHANNEL, route.partition(":")[0]))
        if route not in self._open:
            self._open[route] = self._channel(route)
        return self._open[route].take(letter)

    def _channel(self, route: str) -> Channel:
        # Apprise takes a quarter of a second to import: only who sends pays for it.
        from notifications.channels.apprise_door import ForeignChannel, OwnChannel  # noqa: PLC0415

        carrier = self._carrier(route)
        return ForeignChannel(route) if carrier is None else OwnChannel(route.partition(":")[0], carrier)

    def _carrier(self, route: str) -> Carrier | None:
        if route == MAILBOX:
            return MailboxCarrier(self._mailbox_dir, self._sender_address)
        if self._server is not None and route == self._default:
            return SmtpCarrier(self._server, self._sender_address)
        return None
