"""Channels by name: kept with their secrets sealed, found when a message goes by them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from domain.rules.texts import excerpt
from domain.tables.institution import Institution
from domain.tables.mail import Channel
from domain.values.errors import InvalidDataError, NotFoundError, RefusedError
from domain.values.language import Language, Text
from notifications.channels.kinds import KINDS
from notifications.channels.letter import Letter
from notifications.channels.named import NAMED, NamedChannel, channel_of_address, checked_channel
from notifications.channels.outcome import Reason, Trouble
from operations.actor import Actor
from storage.database import Database
from storage.secret_box import SecretBox

PURPOSE = "channels"
"""What channels' secrets are sealed for, with the installation's key."""

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,59}")
_BAD_NAME = Text(
    es="«{given}» no sirve como nombre de canal. Use hasta 60 minúsculas, cifras, puntos y guiones, sin espacios.",
    en='"{given}" cannot name a channel. Use up to 60 small letters, digits, dots and dashes, without spaces.',
)
_NONE = Text(
    es="No hay un canal «{given}». Vea «hitos channel list».",
    en='There is no channel "{given}". See "hitos channel list".',
)
_IN_USE = Text(
    es="El canal {name} lo usan: {users}. Déles antes otro con «hitos institution edit SIGLA --channel …».",
    en='The channel {name} is used by: {users}. Give them another one first with "hitos institution edit '
    'ACRONYM --channel …".',
)
_TEST_SUBJECT = Text(es="Mensaje de prueba de Hitos", en="Test message of Hitos")
_TEST_PLAIN = Text(
    es="Este mensaje solo prueba el canal {name}. No hay nada que hacer.\n",
    en="This message only tests the channel {name}. There is nothing to do.\n",
)


@dataclass(frozen=True, slots=True)
class ChannelLine:
    """A channel as people may see it: nothing secret."""

    name: str
    kind: str
    fields: dict[str, str]
    secrets: tuple[str, ...]
    """The names of the fields that are sealed; empty if they cannot be opened."""
    opens: bool
    institutions: tuple[str, ...]
    at: datetime
    by: str


def set_channel(
    session: Session, box: SecretBox, name: str, kind: str, fields: Mapping[str, str], actor: Actor
) -> None:
    """Make the channel, or put these fields in the place of its own. ManyProblemsError, InvalidDataError."""
    _keep(session, box, name, checked_channel(kind, fields), actor)


def set_channel_address(session: Session, box: SecretBox, name: str, address: str, actor: Actor) -> str:
    """Make the channel from a whole address, taken apart into fields; its kind. InvalidDataError."""
    channel = channel_of_address(address)
    _keep(session, box, name, channel, actor)
    return channel.kind.name


def choose_channel(session: Session, box: SecretBox, institution: Institution, given: str, actor: Actor) -> None:
    """Where the institution's messages go: ``channel:NAME``, empty for the installation's own, or a whole address.

    A whole address becomes a channel named after the institution, its secrets sealed. NotFoundError,
    InvalidDataError.
    """
    if not given.strip():
        institution.channel = None
    elif given.startswith(NAMED):
        institution.channel = f"{NAMED}{_found(session, given.removeprefix(NAMED)).name}"
    else:
        name = re.sub(r"[^a-z0-9._-]+", "-", institution.acronym.lower()).strip("-._") or "canal"
        set_channel_address(session, box, name[:60], given, actor)
        institution.channel = f"{NAMED}{name[:60]}"
    session.add(institution)
    session.flush()


def remove_channel(session: Session, name: str) -> None:
    """Forget the channel and its secrets. NotFoundError; RefusedError while an institution uses it."""
    found = _found(session, name)
    users = _users(session).get(found.name, ())
    if users:
        raise RefusedError(_IN_USE, name=found.name, users=", ".join(users))
    session.delete(found)
    session.flush()


def list_channels(session: Session, box: SecretBox | None) -> list[ChannelLine]:
    """All of them by name."""
    users = _users(session)
    lines = []
    for row in session.exec(select(Channel).order_by(col(Channel.name))):
        opened = _secrets(row, box)
        lines.append(
            ChannelLine(
                row.name, row.kind, _visible(row, opened or {}), tuple(sorted(opened or ())), opened is not None,
                users.get(row.name, ()), row.at, row.by,
            )
        )  # fmt: skip
    return lines


def find_channel(database: Database, box: SecretBox | None, name: str) -> NamedChannel | Reason:
    """The channel of that name with its secrets opened, or why none can be used."""
    with database.reading() as session:
        row = session.exec(select(Channel).where(Channel.name == name)).first()
    if row is None or row.kind not in KINDS:
        return Reason(Trouble.NO_CHANNEL, excerpt(name))
    secrets = _secrets(row, box)
    if secrets is None:
        return Reason(Trouble.KEY_LOST, row.name)
    return NamedChannel(KINDS[row.kind], dict(row.fields), secrets)


def trial_letter(name: str, email: str | None, language: Language, moment: datetime, message_id: str) -> Letter:
    """A letter that says that it is a test, and nothing else."""
    plain = _TEST_PLAIN.say(language, name=name)
    return Letter(
        message_id=message_id, recipient=email or name, email=email, sender="Hitos", reply_to=None,
        subject=_TEST_SUBJECT.say(language), plain=plain, html=f"<p>{plain.strip()}</p>\n", language=language,
        moment=moment, about={"kind": "test"},
    )  # fmt: skip


def _visible(row: Channel, opened: dict[str, str]) -> dict[str, str]:
    """Its fields, and the host of a secret address."""
    host = NamedChannel(KINDS[row.kind], row.fields, opened).host if opened and row.kind in KINDS else ""
    return {**({"host": host} if host else {}), **row.fields}


def _keep(session: Session, box: SecretBox, name: str, channel: NamedChannel, actor: Actor) -> None:
    if not _NAME.fullmatch(name):
        raise InvalidDataError(_BAD_NAME, given=excerpt(name))
    row = session.exec(select(Channel).where(Channel.name == name)).first()
    row = row or Channel(name=name, kind="", at=actor.at, by=actor.name)
    row.kind, row.fields, row.secret = channel.kind.name, dict(channel.fields), box.seal(channel.secrets)
    row.at, row.by = actor.at, actor.name
    session.add(row)
    session.flush()


def _found(session: Session, name: str) -> Channel:
    row = session.exec(select(Channel).where(Channel.name == name)).first()
    if row is None:
        raise NotFoundError(_NONE, given=excerpt(name))
    return row


def _users(session: Session) -> dict[str, tuple[str, ...]]:
    users: dict[str, tuple[str, ...]] = {}
    query = select(Institution).where(col(Institution.channel).startswith(NAMED))
    for institution in session.exec(query.order_by(col(Institution.acronym))):
        name = (institution.channel or "").removeprefix(NAMED)
        users[name] = (*users.get(name, ()), institution.acronym)
    return users


def _secrets(row: Channel, box: SecretBox | None) -> dict[str, str] | None:
    if row.secret is None:
        return {}
    return box.open(row.secret) if box is not None else None
