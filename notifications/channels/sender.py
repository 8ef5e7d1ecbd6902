"""Who sends: chooses the channel of each letter and keeps channels open for the length of a batch."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident
from typing import Protocol
from urllib.parse import urlsplit

from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.web import Ask, NoAnswer, Request, Silence
from notifications.channels.address import MAILBOX, goes_by_mail, is_mail_server, mail_server
from notifications.channels.kinds import WEBHOOK
from notifications.channels.letter import Carrier, Letter, Meanwhile, is_address, rest
from notifications.channels.mailbox import MailboxCarrier
from notifications.channels.named import NAMED, FindChannel, NamedChannel
from notifications.channels.outcome import Outcome, Reason, Refused, Retry, Trouble
from notifications.channels.smtp import ANSWER_WITHIN, SmtpCarrier
from notifications.channels.webhook import WebhookCarrier

_BAD_SENDER = Text(
    es="HITOS_SENDER no es una dirección de correo: «{given}». Escriba por ejemplo hitos@example.org",
    en='HITOS_SENDER is no e-mail address: "{given}". Write for example hitos@example.org',
)


def _nowhere(_: Request) -> NoAnswer:
    return NoAnswer(Silence.NOT_ALLOWED)


def _nobody(_: str) -> Reason:
    return Reason(Trouble.NO_CHANNEL)


class Channel(Protocol):
    """A way out, open for a batch."""

    def take(self, letter: Letter, meanwhile: Meanwhile) -> Outcome:
        """Send one letter."""

    def close(self) -> None:
        """End the batch."""


class Sender:
    """An installation's way out.

    As long as its channel is ``mailbox:`` nothing leaves the machine: also messages of institutions that
    have a channel of their own are filed in the mailbox. Once a person has chosen a real channel, an
    institution's own goes first: one by name (``channel:NAME``), or an address of Apprise's. A mail server can be
    named by the installation only. Routes may be used at the same time: each thread has its own connections.
    """

    def __init__(
        self,
        default_channel: str,
        mailbox_dir: Path,
        sender_address: str,
        domain: str,
        *,
        ask: Ask = _nowhere,
        find: FindChannel = _nobody,
        patience: float = ANSWER_WITHIN,
        connections: int = 1,
    ) -> None:
        """``domain``: the right side of every Message-ID. ``ask``: the way to the web, ``find``: channels by name.

        ``patience``: seconds a mail server has for each answer. ``connections``: to the mail server at once; a
        crash may cost one copy more on each of them. InvalidDataError for a mail server or a
        sender's address that is none.
        """
        if not is_address(sender_address):
            raise InvalidDataError(_BAD_SENDER, given=sender_address)
        self.domain = domain
        self._default = default_channel
        self._mailbox_dir = mailbox_dir
        self._sender_address = sender_address
        self._ask, self._find, self._patience = ask, find, patience
        self._connections = connections
        self._server = mail_server(default_channel) if is_mail_server(default_channel) else None
        self._open: dict[tuple[str, int], Channel] | None = None

    @property
    def sends_nothing(self) -> bool:
        """Whether every message stays on this machine."""
        return self._default == MAILBOX

    def route(self, own_channel: str | None) -> str:
        """The address of the channel a message takes whose institution has ``own_channel``. May be secret."""
        return self._default if self.sends_nothing or not own_channel else own_channel

    def reaches_one_person(self, route: str) -> bool:
        """Whether what goes this way is read by the institution's person and nobody else, as far as can be told.

        A mail is. A chat is where its kind leads to one telephone or one person's chat; a room, a topic, a
        webhook or an address of Apprise's own may be read by any number, and whoever reads a personal link can
        answer with it.
        """
        if goes_by_mail(route):
            return True
        found = self._find(route.removeprefix(NAMED)) if route.startswith(NAMED) else None
        return isinstance(found, NamedChannel) and found.kind.one_person(found.fields)

    def lane(self, route: str) -> str:
        """The machine at the end of a route. What is slow there delays other routes to it, and no others."""
        if route == self._default:
            return route
        if not route.startswith(NAMED):
            return _end(route)
        found = self._find(route.removeprefix(NAMED))
        return f"//{found.host}" if isinstance(found, NamedChannel) and found.host else route

    def connections(self, lane: str) -> int:
        """How many at a time a lane may have: several to the installation's own mail server, else one."""
        return self._connections if self._server is not None and lane == self._default else 1

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

    def send(self, letter: Letter, route: str, meanwhile: Meanwhile = rest) -> Outcome:
        """Send one letter of the batch by the channel at ``route``."""
        assert self._open is not None, "send within a batch"
        if is_mail_server(route) and route != self._default:
            return Refused(Reason(Trouble.BAD_CHANNEL, route.partition(":")[0]))
        mine = route, get_ident()
        if mine not in self._open:
            opened = self._channel(route)
            if isinstance(opened, Reason):
                return Retry(opened, channel_down=True)
            self._open[mine] = opened
        return self._open[mine].take(letter, meanwhile)

    def _channel(self, route: str) -> Channel | Reason:
        # Apprise takes a quarter of a second to import: only who sends pays for it.
        from notifications.channels.apprise_door import ForeignChannel, OwnChannel  # noqa: PLC0415

        carrier = self._carrier(route)
        if carrier is not None:
            return OwnChannel(route.partition(":")[0], carrier)
        if not route.startswith(NAMED):
            return ForeignChannel(route, self._ask)
        found = self._find(route.removeprefix(NAMED))
        if isinstance(found, Reason):
            return found
        if found.kind.name == WEBHOOK:
            return OwnChannel(WEBHOOK, WebhookCarrier(found.address, found.secrets["key"], self._ask))
        return ForeignChannel(found.address, self._ask, says=found.kind.says)

    def _carrier(self, route: str) -> Carrier | None:
        if route == MAILBOX:
            return MailboxCarrier(self._mailbox_dir, self._sender_address)
        if self._server is not None and route == self._default:
            return SmtpCarrier(self._server, self._sender_address, self._patience)
        return None


def _end(address: str) -> str:
    try:
        return f"//{urlsplit(address).hostname}"
    except ValueError:  # no address: it will be refused
        return address
