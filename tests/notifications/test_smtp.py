"""Mail against a real server on loopback: every answer it can give ends in the right outcome."""

import hmac
import time
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator

import pytest

from notifications.channels.address import mail_server
from notifications.channels.letter import Letter
from notifications.channels.outcome import Outcome, Reason, Refused, Retry, Sent, Trouble, Uncertain
from notifications.channels.smtp import SmtpCarrier
from tests.notifications.examples import a_letter
from tests.notifications.faulty_server import AT_ONCE, FaultyServer, Say, Talk, answer, serving
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


def test_answers_that_come_byte_by_byte_are_put_together() -> None:
    def in_drops(words: bytes) -> Say:
        def say(talk: Talk) -> None:
            talk.goes_on = words.startswith(b"354")
            for byte in words:
                talk.say(bytes([byte]))

        return say

    faults = {
        "MAIL": b"250-so\r\n250 ok\r\n",
        "RCPT": b"250 ok\r\n",
        "DATA": b"354 go on\r\n",
        "TEXT": b"250 ok\r\n",
    }
    drops = {stage: in_drops(words) for stage, words in faults.items()}
    with serving(FaultyServer({"EHLO": answer(AT_ONCE), **drops})) as server:
        carrier = carrier_to(server)
        assert [carrier.carry(a_letter()) for _ in range(2)] == [Sent()] * 2
        carrier.close()
    assert (server.connections, len(server.taken)) == (1, 2)


@pytest.mark.parametrize("stage", ["MAIL", "RCPT", "TEXT"])
def test_an_answer_too_many_sends_no_letter_twice_and_condemns_none(stage: str) -> None:
    """What follows is out of step: the connection is given up, and the letter waits or goes over another."""
    extra = answer("250 ok\r\n250 once more")
    with serving(FaultyServer({stage: extra, "EHLO": answer(AT_ONCE)})) as server:
        carrier = carrier_to(server)
        outcomes = [carrier.carry(a_letter()) for _ in range(6)]
        carrier.close()
    assert {type(outcome) for outcome in outcomes} <= {Sent, Retry}
    assert len(server.taken) == outcomes.count(Sent())


@pytest.mark.parametrize("said", ["hello", "25", "354 what", "199 ok", "999 ok"])
def test_no_known_answer_to_a_text_leaves_the_letter_uncertain(said: str) -> None:
    with serving(FaultyServer({"TEXT": answer(said)})) as server:
        carrier = carrier_to(server)
        assert isinstance(carrier.carry(a_letter()), Uncertain)
        carrier.close()
    assert len(server.taken) == 1


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


USER, PASSWORD = "unidad", "contraseña-ñandú"


def shown_plain(talk: Talk) -> bool:
    return b64decode(talk.asked.split()[2]) == f"\0{USER}\0{PASSWORD}".encode()


def shown_after_its_name(talk: Talk) -> bool:
    talk.say(b"334 UGFzc3dvcmQ6\r\n")
    return (b64decode(talk.asked.split()[2]), b64decode(talk.line())) == (USER.encode(), PASSWORD.encode())


def shown_by_its_digest(talk: Talk) -> bool:
    talk.say(b"334 " + b64encode(b"<1896.697170952@example.org>") + b"\r\n")
    digest = hmac.digest(PASSWORD.encode(), b"<1896.697170952@example.org>", "md5").hex()
    return b64decode(talk.line()).decode() == f"{USER} {digest}"


def offering(mechanisms: str, happens: Say) -> FaultyServer:
    """A server to log in at in these ways."""
    return FaultyServer({"EHLO": answer(f"250-here\r\n250 AUTH {mechanisms}"), "AUTH": happens})


def carried_with_password(server: FaultyServer) -> Outcome:
    carrier = SmtpCarrier(mail_server(server.address.replace("//", f"//{USER}:{PASSWORD}@")), "hitos@example.org")
    outcome = carrier.carry(a_letter())
    carrier.close()
    return outcome


@pytest.mark.parametrize(
    ("mechanism", "is_right"),
    [("PLAIN", shown_plain), ("LOGIN", shown_after_its_name), ("CRAM-MD5", shown_by_its_digest)],
)
def test_a_password_with_letters_outside_english_is_used(mechanism: str, is_right: Callable[[Talk], bool]) -> None:
    def judge(talk: Talk) -> None:
        talk.say(b"235 come in\r\n" if is_right(talk) else b"535 no\r\n")

    with serving(offering(mechanism, judge)) as server:
        assert carried_with_password(server) == Sent()


@pytest.mark.parametrize("mechanisms", ["CRAM-MD5", "LOGIN", "CRAM-MD5 LOGIN PLAIN", "XOAUTH2 SCRAM-SHA-256"])
@pytest.mark.parametrize("said", ["334 a", "334 ñ", "334 UGFzc3dvcmQ6", "999 what", "hello"])
def test_whatever_a_server_asks_at_the_login_is_the_channels_trouble(mechanisms: str, said: str) -> None:
    with serving(offering(mechanisms, answer(said))) as server:
        outcome = carried_with_password(server)
    assert isinstance(outcome, Retry)
    assert (outcome.channel_down, outcome.reason.trouble) == (True, Trouble.SERVER)
    assert server.taken == []


def test_a_password_that_the_server_repeats_is_not_kept() -> None:
    def repeat(talk: Talk) -> None:
        talk.say(b"501 not understood: " + talk.asked + b"\r\n")

    with serving(offering("PLAIN", repeat)) as server:
        outcome = carried_with_password(server)
    assert isinstance(outcome, Retry)
    assert outcome.reason == Reason(Trouble.SERVER, "501 not understood: AUTH PLAIN ...")


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
