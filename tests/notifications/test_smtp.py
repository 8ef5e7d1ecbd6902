"""Mail against a real server on loopback: every answer it can give ends in the right outcome."""

import time
from collections.abc import Callable, Iterator

import pytest

from notifications.channels.address import mail_server
from notifications.channels.letter import Letter
from notifications.channels.outcome import Outcome, Reason, Refused, Retry, Sent, Trouble, Uncertain
from notifications.channels.smtp import SmtpCarrier
from tests.notifications.examples import a_letter
from tests.notifications.faulty_server import AT_ONCE, FaultyServer, Talk, answer, serving
from tests.notifications.mail_server import MailServer, free_port, running

Carry = Callable[[Letter], Outcome]


@pytest.fixture(params=[False, True], ids=["one by one", "pipelining"])
def server(request: pytest.FixtureRequest) -> Iterator[MailServer]:
    """A server that takes everything until it is told otherwise; asked one thing at a time, or several."""
    with running(MailServer(pipelining=request.param)) as server:
        yield server


@pytest.fixture
def carry(server: MailServer) -> Iterator[Carry]:
    """Carries letters to that server."""
    carrier = SmtpCarrier(mail_server(server.address), "hitos@example.org")
    yield carrier.carry
    carrier.close()


def test_a_letter_arrives_as_it_was_written(server: MailServer, carry: Carry) -> None:
    assert carry(a_letter()) == Sent()
    (mail,) = server.mails
    assert server.recipients == ["scep@example.org"]
    assert mail["Message-ID"] == a_letter().message_id
    assert mail["From"] == '"INFOM, por Hitos" <hitos@example.org>'
    assert mail["Reply-To"] == "infom@example.org"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Date"] == "Mon, 24 Aug 2020 13:00:00 +0000"
    assert mail.get_content_type() == "multipart/alternative"


def test_a_batch_travels_on_one_connection(server: MailServer, carry: Carry) -> None:
    assert [carry(a_letter()) for _ in range(5)] == [Sent()] * 5
    assert (server.connections, len(server.taken)) == (1, 5)


def test_a_connection_that_the_server_closes_is_opened_again(server: MailServer, carry: Carry) -> None:
    server.close_after = 2
    for _ in range(5):
        assert carry(a_letter()) == Sent()
        time.sleep(0.05)  # the server closes a moment after its answer
    assert len(server.taken) == 5


def test_lines_that_begin_with_a_dot_arrive(server: MailServer, carry: Carry) -> None:
    assert carry(a_letter(plain=".\n..\n.fin\n")) == Sent()
    plain = server.mails[0].get_body(("plain",))
    assert plain is not None
    assert plain.get_content().splitlines() == [".", "..", ".fin"]


@pytest.mark.parametrize("where", ["rcpt_answers", "data_answers"])
@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("550 5.1.1 no such mailbox", Refused(Reason(Trouble.REFUSED, "550 5.1.1 no such mailbox"))),
        ("552 5.2.2 mailbox full", Refused(Reason(Trouble.REFUSED, "552 5.2.2 mailbox full"))),
        ("451 4.7.1 greylisted", Retry(Reason(Trouble.LATER, "451 4.7.1 greylisted"))),
        ("421 4.3.2 closing", Retry(Reason(Trouble.LATER, "421 4.3.2 closing"))),
    ],
)
def test_what_is_said_of_a_letter_decides_about_that_letter_only(
    server: MailServer, carry: Carry, where: str, answer: str, outcome: Outcome
) -> None:
    getattr(server, where).append(answer)
    assert carry(a_letter()) == outcome
    assert carry(a_letter()) == Sent()


@pytest.mark.parametrize("answer", ["550 5.7.1 sender not allowed", "421 4.7.0 too many"])
def test_what_is_said_of_us_condemns_no_letter(server: MailServer, carry: Carry, answer: str) -> None:
    server.mail_answers.append(answer)
    assert carry(a_letter()) == Retry(Reason(Trouble.SERVER, answer), channel_down=True)


def test_an_answer_lost_after_the_text_leaves_the_letter_uncertain(server: MailServer, carry: Carry) -> None:
    server.cut_after_data = 1
    outcome = carry(a_letter())
    assert isinstance(outcome, Uncertain)
    assert outcome.reason.trouble is Trouble.ANSWER_LOST
    assert carry(a_letter()) == Sent()
    assert [mail["Message-ID"] for mail in server.mails] == [a_letter().message_id] * 2


def carrier_to(server: FaultyServer) -> SmtpCarrier:
    return SmtpCarrier(mail_server(server.address), "hitos@example.org", patience=5)


def test_a_server_that_says_so_is_asked_everything_before_the_text_at_once() -> None:
    def answer_late(talk: Talk) -> None:
        talk.hear(b"DATA\r\n")
        talk.say(b"250 ok\r\n")

    with serving(FaultyServer({"EHLO": answer(AT_ONCE), "MAIL": answer_late})) as server:
        carrier = carrier_to(server)
        assert [carrier.carry(a_letter()) for _ in range(2)] == [Sent()] * 2
        carrier.close()
    assert (server.connections, len(server.taken)) == (1, 2)


@pytest.mark.parametrize("wants_a_text", [False, True])
def test_a_recipient_refused_among_several_questions_costs_neither_the_connection_nor_the_next_letter(
    wants_a_text: bool,
) -> None:
    """RFC 2920, 3.1: a server may ask for a text although it took no recipient; nothing of ours goes there."""
    faults = {"RCPT": answer("550 5.1.1 nobody")}
    if wants_a_text:
        faults["EHLO"] = answer(AT_ONCE)
    with serving(FaultyServer(faults, pipelining=not wants_a_text)) as server:
        carrier = carrier_to(server)
        assert carrier.carry(a_letter()) == Refused(Reason(Trouble.REFUSED, "550 5.1.1 nobody"))
        assert server.taken == ([b""] if wants_a_text else [])
        del server.faults["RCPT"]
        assert carrier.carry(a_letter()) == Sent()
        carrier.close()
    assert server.connections == 1
    assert a_letter().message_id.encode() in server.taken[-1]


def test_a_server_that_is_not_there_is_no_letters_fault() -> None:
    outcome = SmtpCarrier(mail_server(f"smtp://127.0.0.1:{free_port()}"), "hitos@example.org").carry(a_letter())
    assert isinstance(outcome, Retry)
    assert outcome.channel_down
    assert outcome.reason.trouble is Trouble.UNREACHABLE


def test_a_wrong_password_condemns_no_letter_and_is_not_shown(server: MailServer) -> None:
    server.refuse_password = True
    address = server.address.replace("//", "//hitos:muy-secreta@")
    outcome = SmtpCarrier(mail_server(address), "hitos@example.org").carry(a_letter())
    assert isinstance(outcome, Retry)
    assert outcome.channel_down
    assert str(outcome.reason).startswith("server: 535")
    assert "muy-secreta" not in repr(outcome)


def test_a_right_password_is_used(server: MailServer) -> None:
    address = server.address.replace("//", "//hitos:muy%2Fsecreta@")
    carrier = SmtpCarrier(mail_server(address), "hitos@example.org")
    assert carrier.carry(a_letter()) == Sent()
    carrier.close()


def test_nothing_is_sent_in_the_open_where_encryption_was_asked_for(server: MailServer) -> None:
    outcome = SmtpCarrier(mail_server(f"{server.address}?starttls"), "hitos@example.org").carry(a_letter())
    assert isinstance(outcome, Retry)
    assert outcome.reason.trouble is Trouble.SERVER
    assert server.taken == []


@pytest.mark.parametrize(
    ("email", "trouble"),
    [
        (None, Trouble.NO_ADDRESS),
        ("", Trouble.NO_ADDRESS),
        ("scep", Trouble.BAD_ADDRESS),
        ("a@example.org, b@example.org", Trouble.BAD_ADDRESS),
        ("a@example.org\r\nRCPT TO:<b@example.org>", Trouble.BAD_ADDRESS),
    ],
)
def test_a_letter_without_one_good_address_is_refused_before_the_server_hears_of_it(
    server: MailServer, carry: Carry, email: str | None, trouble: Trouble
) -> None:
    outcome = carry(a_letter(email=email))
    assert isinstance(outcome, Refused)
    assert outcome.reason.trouble is trouble
    assert server.connections == 0
