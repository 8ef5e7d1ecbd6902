"""``hitos received`` as people use it, from a mail in a Maildir to a progress report."""

import json
import mailbox
from pathlib import Path

import pytest
from sqlmodel import select

from domain.rules.answer_tokens import AnsweredMessage
from domain.tables.columns import id_of
from domain.tables.institution import Institution
from domain.tables.outbox import Message
from domain.values.vocabulary import MessageStatus
from operations.register.bounces import mark_bounce
from runtime.mail_room import MailRoom
from runtime.wiring import open_runtime
from tests.builders import NOON
from tests.cli.conftest import Hitos
from tests.notifications.received_mails import mail


@pytest.fixture
def answered(planned: Hitos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hitos:
    """A plan whose first reminder was answered by mail; the answer lies in the mailbox."""
    monkeypatch.setenv("HITOS_ANSWERS_TO", "respuestas@hitos.example.org")
    monkeypatch.setenv("HITOS_INBOX", f"maildir:{tmp_path / 'entrada'}")
    box = mailbox.Maildir(tmp_path / "entrada", create=True)
    assert planned("advance", "--as-of", "2019-05-01").code == 0
    with open_runtime() as runtime, runtime.database.writing() as session:
        message = session.exec(select(Message).order_by(Message.id)).first()  # type: ignore[arg-type]
        assert message is not None
        session.get_one(Institution, message.institution_id).email = "oficina@example.org"
        told = AnsweredMessage(id_of(message), message.institution_id, message.step_id)
        answers = MailRoom(runtime).answers
        assert answers is not None
        to = answers.address(told)
    box.add(mail("Avance 35 %\nAvanza.", to=to, sender="oficina@example.org", files=(("acta.pdf", b"%PDF-1"),)))
    return planned


def test_an_answer_is_fetched_listed_shown_and_taken(answered: Hitos) -> None:
    assert json.loads(answered("received", "fetch", "--json").out)["to_review"] == 1
    [row] = json.loads(answered("received", "list", "--json").out)
    assert (row["percent"], row["files"], row["state"]) == (35, 1, "to_review")
    shown = answered("received", "show", 1).out
    assert "oficina@example.org" in shown
    assert "acta.pdf" in shown
    assert "35 %" in shown
    said = answered("received", "take", 1, "--obstacles", "ninguno", "--as-of", "2019-05-02")
    assert said.code == 0, said.err
    told = json.loads(answered("progress", "show", row["step"], "--as-of", "2019-05-02", "--json").out)
    assert "Avanza." in json.dumps(told)
    assert answered("received", "take", 1).code == 1
    assert answered("received", "discard", 1, "--why", "repetido").code == 1


def test_another_address_for_an_office_lets_out_what_its_bouncing_one_held_back(answered: Hitos) -> None:
    with open_runtime() as runtime, runtime.database.writing() as session:
        message = session.exec(select(Message).order_by(Message.id)).first()  # type: ignore[arg-type]
        assert message is not None
        acronym, number = session.get_one(Institution, message.institution_id).acronym, id_of(message)
        message.status, message.attempts, message.next_try_at = MessageStatus.PENDING, 0, NOON
        mark_bounce(session, "oficina@example.org", permanent=True, reason="5.1.1", at=NOON, message_id=None)
    answered("outbox", "deliver", "--as-of", "2019-05-02")
    assert "bounces" in answered("institution", "show", acronym).out
    assert json.loads(answered("outbox", "show", number, "--json").out)["status"] == "dead"
    assert answered("institution", "edit", acronym, "--email", "otra@example.org").code == 0
    assert json.loads(answered("outbox", "show", number, "--json").out)["status"] == "pending"


def test_without_a_mailbox_nothing_is_read_and_that_is_said(planned: Hitos) -> None:
    said = planned("received", "fetch")
    assert (said.code, said.out) == (0, "")
    assert "HITOS_INBOX" in said.err


@pytest.mark.parametrize(
    "given", ["nada", "a+b@example.org", "un-nombre-demasiado-largo-para-un-token@example.org"]
)
def test_a_mailbox_that_cannot_hold_a_token_is_refused(
    planned: Hitos, given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HITOS_ANSWERS_TO", given)
    said = planned("outbox", "list")
    assert said.code == 4
    assert "HITOS_ANSWERS_TO" in said.err
