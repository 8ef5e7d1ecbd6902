"""A mail that came in becomes a row to be reviewed; nothing of any step changes by it.

Taken are answers to an address with a token of ours from an address of the institution that was asked. The sender
of a mail can be forged and the token is what only the asked person has: together they are good enough for a
*proposal*, and a person decides. Each mail is taken once, by its Message-ID.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

from sqlalchemy import Insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from domain.rules.answer_tokens import AnsweredMessage
from domain.rules.texts import LONGEST_TEXT, clean_text
from domain.tables.columns import table_of
from domain.tables.institution import Institution
from domain.tables.mail import Received
from domain.tables.outbox import Message
from domain.values.errors import InvalidDataError, NotFoundError
from domain.values.language import Language
from domain.values.vocabulary import MessageKind, ReceivedState
from notifications.receiving.attached import Attached
from notifications.receiving.automatic import Nature
from notifications.receiving.incoming import Incoming, read_mail
from operations.messages.answer_addresses import AnswerBox
from operations.messages.mail_choices import Choosing, choose, choosing_of
from operations.receiving.known_senders import may_answer
from operations.receiving.received_words import ANSWERABLE, Why
from operations.receiving.returned_mail import returned_to_us
from operations.register.bounces import mark_bounce
from storage.evidence_files import EvidenceFiles

_AGAIN_AFTER = timedelta(days=1)
HITOS = "hitos"
"""Who decided where no person did."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What mails are taken in with. ``own``: addresses that we write from and are written to at."""

    answers: AnswerBox
    files: EvidenceFiles
    own: frozenset[str]
    domain: str
    """The right side of our Message-IDs."""
    most_bytes: int
    """A larger file is left out."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a mail. ``tell``: whom to tell why it was refused; None where nobody is told."""

    state: ReceivedState | None
    """None for one that was taken before."""
    why: Why | None = None
    tell: str | None = None
    language: Language = Language.ES
    header_id: str | None = None
    """The mail's Message-ID, as its sender wrote it."""


def take_in(session: Session, desk: Desk, raw: bytes, now: datetime, *, too_large: bool = False) -> TakenIn:
    """Take one mail in, at the aware moment ``now``. Never raises for what is in the mail.

    UnavailableError if a file cannot be stored. Files are on disk before the caller's transaction commits;
    without it they are harmless orphans. Files of refused mails are not stored.
    """
    mail = read_mail(raw, too_large=too_large)
    opting_out = _opting_out(session, desk, mail)
    if opting_out is not None:
        return _opted_out(session, mail, opting_out, now)
    answered = desk.answers.answered(mail.recipients)
    message = _message(session, answered)
    row = Received(
        header_id=mail.header_id, at=now, sender=mail.sender, text="", state=ReceivedState.REFUSED,
        step_id=message.step_id if message and message.kind is not MessageKind.DIGEST else None,
        institution_id=message.institution_id if message else None,
    )  # fmt: skip
    returned = returned_to_us(session, mail, desk.answers, desk.domain, now)
    why = _why_not(session, desk, mail, message, now, returned=bool(returned))
    remark: list[str] = []
    if why in _NO_ANSWERS:
        row.state, row.decided_at, row.decided_by = _NO_ANSWERS[why], now, HITOS
        row.text, row.step_id = (_fitting(mail.text)[0], row.step_id) if why is Why.AUTO_REPLY else ("", None)
    elif why is None:
        row.state = ReceivedState.TO_REVIEW
        row.text, cut = _fitting(mail.text)
        row.attachments, left_out = _stored(desk, mail.files)
        remark = [*left_out, *(["…"] if cut else [])]
    row.why = f"{why}" if why else (f"{Why.LEFT_OUT}: {'; '.join(remark)}" if remark else None)
    tell = _whom_to_tell(session, mail, why, message, now)
    if not _added(session, row):
        return TakenIn(None)
    for bounced, number in returned:
        mark_bounce(
            session, bounced.email, permanent=bounced.permanent, reason=bounced.reason, at=now, message_id=number
        )
    institution = session.get(Institution, row.institution_id) if row.institution_id else None
    language = institution.language if institution else Language.ES
    return TakenIn(row.state, why, tell, language, mail.header_id)


def _opting_out(session: Session, desk: Desk, mail: Incoming) -> Choosing | None:
    """Who opts out by this mail: only who had a mail of ours has the address, so that anybody may send it from.

    What servers report and what we wrote ourselves opts nobody out.
    """
    scope = desk.answers.chosen(mail.recipients)
    if scope is None or mail.nature is Nature.REPORT or mail.sender in desk.own:
        return None
    try:
        return choosing_of(session, scope)
    except NotFoundError:
        return None


def _opted_out(session: Session, mail: Incoming, choosing: Choosing, now: datetime) -> TakenIn:
    row = Received(
        header_id=mail.header_id, at=now, sender=mail.sender, text="", state=ReceivedState.TAKEN,
        institution_id=choosing.institution.id, why=f"{Why.OPTED_OUT}", decided_at=now, decided_by=HITOS,
    )  # fmt: skip
    if not _added(session, row):
        return TakenIn(None)
    choose(session, choosing, wanted=False, by=mail.sender or choosing.email, at=now)
    return TakenIn(ReceivedState.TAKEN, Why.OPTED_OUT)


_NO_ANSWERS = {
    Why.AUTO_REPLY: ReceivedState.DISCARDED,
    Why.BULK: ReceivedState.DISCARDED,
    Why.OWN: ReceivedState.DISCARDED,
    Why.NO_BOUNCE: ReceivedState.DISCARDED,
    Why.BOUNCE: ReceivedState.TAKEN,
}
"""Mails that nobody has to decide on, and where they end."""


def _message(session: Session, answered: AnsweredMessage | None) -> Message | None:
    """The message the token names. A database put back from a backup may have given its number to another."""
    message = session.get(Message, answered.message_id) if answered else None
    if answered is None or message is None or message.step_id != answered.step_id:
        return None
    return message if message.institution_id == answered.institution_id else None


def _why_not(
    session: Session, desk: Desk, mail: Incoming, message: Message | None, now: datetime, *, returned: bool
) -> Why | None:
    """The first reason that holds: machines first, then who may speak, then what was said."""
    if mail.sender in desk.own:
        return Why.OWN
    if mail.nature is Nature.REPORT:
        return Why.BOUNCE if returned else Why.NO_BOUNCE
    if mail.nature is not Nature.PERSON:
        return Why.AUTO_REPLY if mail.nature is Nature.AUTO_REPLY else Why.BULK
    if message is None:
        return Why.BAD_TOKEN if desk.answers.is_addressed(mail.recipients) else Why.NO_TOKEN
    if not may_answer(session, message, mail.sender, now):
        return Why.OTHER_SENDER
    if mail.trouble is not None:
        return Why(mail.trouble.value)
    return None if mail.text.strip() or mail.files else Why.NOTHING_SAID


def _whom_to_tell(
    session: Session, mail: Incoming, why: Why | None, message: Message | None, now: datetime
) -> str | None:
    """The sender of a refused mail, once a day, if the mail had a good token and a person wrote it."""
    if why not in ANSWERABLE or message is None or not mail.may_be_answered:
        return None
    told = select(Received.id).where(
        Received.sender == mail.sender, Received.state == ReceivedState.REFUSED,
        col(Received.why).in_(sorted(ANSWERABLE)), col(Received.at) > now - _AGAIN_AFTER,
    )  # fmt: skip
    return None if session.exec(told.limit(1)).first() else mail.sender


def _fitting(text: str) -> tuple[str, bool]:
    """The text as it can be stored, and whether it had to be cut."""
    cut = len(text) > LONGEST_TEXT - 1
    return clean_text(text[: LONGEST_TEXT - 1].replace("\0", ""), "text"), cut


def _stored(desk: Desk, files: Iterable[Attached]) -> tuple[list[dict[str, Any]], list[str]]:
    """The files kept, each once, and the names of those that were not: empty or too large ones."""
    kept: dict[str, dict[str, Any]] = {}
    left_out: Counter[str] = Counter()
    for file in files:
        try:
            stored = desk.files.keep(BytesIO(file.content), desk.most_bytes)
        except InvalidDataError:
            left_out[file.name] += 1
            continue
        kept.setdefault(stored.sha256, {"sha256": stored.sha256, "name": file.name, "size": stored.size})
    return list(kept.values()), list(left_out)


def _added(session: Session, row: Received) -> bool:
    """Write the row; False where the mail is in already, also by another process in this very moment."""
    told = row.model_dump(exclude={"id"})
    written = session.execute(_insert(session).returning(table_of(Received).c.id), told)
    return written.first() is not None


def _insert(session: Session) -> Insert:
    make = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    return make(table_of(Received)).on_conflict_do_nothing()
