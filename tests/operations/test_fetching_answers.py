"""The mailbox read over a real IMAP conversation on loopback and from a real Maildir: each mail taken once."""

import mailbox
import os
import shutil
import subprocess
import sys
import textwrap
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from sqlmodel import col, select

from domain.rules.answer_tokens import AnsweredMessage
from domain.tables.columns import id_of
from domain.tables.mail import Received
from domain.tables.outbox import Message
from domain.values.errors import InvalidDataError, UnavailableError
from domain.values.vocabulary import ReceivedState
from notifications.channels.sender import Sender
from notifications.receiving.imap import KEYWORD, ImapInbox
from notifications.receiving.inbox import account_in, maildir_in
from notifications.receiving.maildir import MaildirInbox
from notifications.receiving.mime import MOST_BYTES
from operations.messages.answer_addresses import AnswerBox
from operations.receiving.fetching_answers import FetchResult, fetch_answers
from operations.receiving.receiving import Desk
from storage.database import Database
from storage.evidence_files import EvidenceFiles
from tests.notifications.imap_server import ImapServer, serving
from tests.notifications.received_mails import mail
from tests.operations.test_delivery import a_mailbox, deliver, owe

NOW = datetime(2019, 8, 24, 13, tzinfo=UTC)
BOX = AnswerBox("respuestas@hitos.example.org", b"k" * 32)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    own = frozenset({"respuestas@hitos.example.org", "hitos@example.org"})
    return Desk(BOX, EvidenceFiles(tmp_path / "evidence"), own, "hitos.example.org", 1_000_000)


@pytest.fixture
def to(database: Database) -> str:
    """The address that answers to the one reminder go to."""
    owe(database)
    with database.reading() as session:
        message = session.exec(select(Message)).one()
    return BOX.address(AnsweredMessage(id_of(message), message.institution_id, message.step_id))


def fetch(database: Database, desk: Desk, address: str, sender: Sender, seconds: float = 5) -> FetchResult:
    folder = maildir_in(address)
    inbox = MaildirInbox(folder) if folder else ImapInbox(account_in(address), seconds)
    return fetch_answers(database, inbox, desk, sender, lambda: NOW)


def states(database: Database) -> list[ReceivedState]:
    with database.reading() as session:
        return [row.state for row in session.exec(select(Received).order_by(col(Received.id)))]


@pytest.mark.parametrize("keywords", [True, False])
def test_mails_are_taken_over_imap_and_marked_and_not_read_again(
    database: Database, desk: Desk, to: str, tmp_path: Path, *, keywords: bool
) -> None:
    files = (("acta.pdf", os.urandom(300_000)),)
    mails = [mail("Avance 60 %", to=to, files=files), mail("Otra", to="respuestas@hitos.example.org", number=2)]
    with serving(ImapServer(mails, keeps_keywords=keywords)) as server:
        done = fetch(database, desk, server.address, a_mailbox(tmp_path))
        assert done == FetchResult(to_review=1, refused=1)
        mark = KEYWORD if keywords else "\\Seen"
        assert server.flags == {1: {mark}, 2: {mark}}
        assert fetch(database, desk, server.address, a_mailbox(tmp_path)) == FetchResult()
        assert all("PEEK" in told for told in server.fetched)
    assert states(database) == [ReceivedState.TO_REVIEW, ReceivedState.REFUSED]


def test_a_connection_lost_in_the_middle_keeps_what_was_taken_and_the_rest_comes_later(
    database: Database, desk: Desk, to: str, tmp_path: Path
) -> None:
    server = ImapServer([mail(f"Avance {n} %", to=to, number=n) for n in (1, 2, 3)], cut_after_fetches=1)
    with serving(server):
        with pytest.raises(UnavailableError, match=r"127\.0\.0\.1"):
            fetch(database, desk, server.address, a_mailbox(tmp_path))
        assert len(states(database)) == 1
        server.cut_after_fetches = None
        assert fetch(database, desk, server.address, a_mailbox(tmp_path)).to_review == 2
    assert len(states(database)) == 3


def test_a_mail_that_was_committed_and_not_marked_is_taken_once(
    database: Database, desk: Desk, to: str, tmp_path: Path
) -> None:
    server = ImapServer([mail("Avance 60 %", to=to)], cut_before_store=True)
    with serving(server):
        with pytest.raises(UnavailableError):
            fetch(database, desk, server.address, a_mailbox(tmp_path))
        server.cut_before_store = False
        assert fetch(database, desk, server.address, a_mailbox(tmp_path)) == FetchResult(known=1)
    assert states(database) == [ReceivedState.TO_REVIEW]


def test_a_wrong_password_is_said_without_the_password(
    database: Database, desk: Desk, to: str, tmp_path: Path
) -> None:
    with serving(ImapServer(refuse_password=True)) as server, pytest.raises(InvalidDataError) as caught:
        fetch(database, desk, server.address, a_mailbox(tmp_path))
    assert "HITOS_INBOX" in str(caught.value)
    assert "s3creto" not in f"{caught.value!r} {caught.value.__cause__!r} {account_in(server.address)!r}"


def test_a_slow_server_and_none_at_all_are_not_waited_for(
    database: Database, desk: Desk, to: str, tmp_path: Path
) -> None:
    with serving(ImapServer(slow=0.5)) as server, pytest.raises(UnavailableError):
        fetch(database, desk, server.address, a_mailbox(tmp_path), seconds=0.1)
    with pytest.raises(UnavailableError):
        fetch(database, desk, server.address, a_mailbox(tmp_path))


def test_of_a_huge_mail_only_the_header_is_fetched(
    database: Database, desk: Desk, to: str, tmp_path: Path
) -> None:
    with serving(ImapServer([mail("x" * 500, to=to)], claimed_size={1: MOST_BYTES + 1})) as server:
        assert fetch(database, desk, server.address, a_mailbox(tmp_path)).refused == 1
        assert [told.split()[-1] for told in server.fetched] == ["(BODY.PEEK[HEADER])"]
    with database.reading() as session:
        assert session.exec(select(Received.why)).one() == "too_large"


def test_a_maildir_is_read_and_its_mails_are_moved_to_the_seen_ones(
    database: Database, desk: Desk, to: str, tmp_path: Path
) -> None:
    folder = tmp_path / "entrada"
    mailbox.Maildir(folder, create=True).add(mail("Avance 60 %", to=to))
    assert fetch(database, desk, f"maildir:{folder}", a_mailbox(tmp_path)).to_review == 1
    assert not list((folder / "new").iterdir())
    [seen] = (folder / "cur").iterdir()
    assert seen.name.endswith(":2,S")
    assert fetch(database, desk, f"maildir:{folder}", a_mailbox(tmp_path)) == FetchResult()
    shutil.rmtree(folder)
    with pytest.raises(UnavailableError, match="entrada"):
        fetch(database, desk, f"maildir:{folder}", a_mailbox(tmp_path))


def test_a_mail_that_cannot_be_read_does_not_stop_those_behind_it(
    database: Database, desk: Desk, to: str, tmp_path: Path
) -> None:
    poison = [b"From: " + b"(" * 3_900 + b"\r\n\r\nx", b"From: mailer-daemon@example.org\r\n\r\n" + b"\n" * 99_000]
    with serving(ImapServer([*poison, mail("Avance 60 %", to=to)])) as server:
        done = fetch(database, desk, server.address, a_mailbox(tmp_path))
        assert (done.refused, done.put_aside, done.to_review) == (1, 1, 1)
        assert fetch(database, desk, server.address, a_mailbox(tmp_path)) == FetchResult()


def test_two_installations_that_write_to_each_other_fall_silent(
    database: Database, desk: Desk, to: str, tmp_path: Path
) -> None:
    """A reminder or a refusal of another Hitos is a machine's word here, whoever it seems to come from."""
    deliver(database, a_mailbox(tmp_path))
    stranger = mail("Avance 60 %", to=to, sender="x@example.org")
    with serving(ImapServer([stranger])) as server:
        fetch(database, desk, server.address, a_mailbox(tmp_path))
    ours = [path.read_bytes() for path in (tmp_path / "mailbox" / "new").iterdir()]
    assert len(ours) == 2
    heads = [b"Received: from elsewhere\r\n", b"Delivered-To: " + to.encode() + b"\r\n"]
    for sender in (b"otro-hitos@example.org", b"inap@example.org"):
        theirs = [
            b"".join(heads)
            + raw.replace(b"hitos@example.org", sender).replace(b"@hitos.", b"@" + sender[:4] + b".")
            for raw in ours
        ]
        with serving(ImapServer(theirs)) as server:
            assert fetch(database, desk, server.address, a_mailbox(tmp_path)).put_aside == 2
    assert len(list((tmp_path / "mailbox" / "new").iterdir())) == 2


def test_a_refused_sender_gets_one_letter_that_answers_nobody(
    database: Database, desk: Desk, to: str, tmp_path: Path
) -> None:
    mails = [mail("Avance 60 %", to=to, sender="x@example.org", number=n) for n in (1, 2)]
    with serving(ImapServer(mails)) as server:
        assert fetch(database, desk, server.address, a_mailbox(tmp_path)).refused == 2
    [raw] = [path.read_bytes() for path in (tmp_path / "mailbox" / "new").iterdir()]
    letter = message_from_bytes(raw, policy=policy.default)
    assert letter["To"].addresses[0].addr_spec == "x@example.org"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["Reply-To"] is None
    assert letter["In-Reply-To"] == letter["References"] == message_from_bytes(mails[0])["Message-ID"]
    assert "Avance" not in raw.decode()


@pytest.mark.parametrize(
    ("hostile", "kept"),
    [
        (b"<a@x>\r\n Bcc: y@example.org", "<a@x>"),
        (b"<a@x>\rBcc: y@example.org", "<a@x>"),
        (b"<a@x> <y@example.org>", "<a@x>"),
        (b"=?utf-8?q?=3Ca=40x=3E=0D=0ABcc:y=40example.org?=", None),
    ],
)
def test_a_hostile_message_id_is_not_repeated_to_its_sender(
    database: Database, desk: Desk, to: str, tmp_path: Path, hostile: bytes, kept: str | None
) -> None:
    arrived = mail("Avance 60 %", to=to, sender="x@example.org")
    own = message_from_bytes(arrived)["Message-ID"].encode()
    with serving(ImapServer([arrived.replace(own, hostile)])) as server:
        assert fetch(database, desk, server.address, a_mailbox(tmp_path)).refused == 1
    [raw] = [path.read_bytes() for path in (tmp_path / "mailbox" / "new").iterdir()]
    letter = message_from_bytes(raw, policy=policy.default)
    assert (letter["In-Reply-To"], letter["References"], letter["Bcc"]) == (kept, kept, None)
    assert b"y@example.org" not in raw


KILLED = """
    import os, sys
    from pathlib import Path
    from tests.operations.test_fetching_answers import BOX, NOW, Desk, EvidenceFiles, a_mailbox, fetch
    from notifications.receiving import maildir
    from storage.database import Database
    url, folder, home = sys.argv[1:]
    mark = maildir.MaildirInbox.taken
    def killed(self, key):
        os.kill(os.getpid(), 9)
    maildir.MaildirInbox.taken = killed
    desk = Desk(BOX, EvidenceFiles(Path(home) / "evidence"), frozenset(), "hitos.example.org", 1_000_000)
    fetch(Database(url), desk, "maildir:" + folder, a_mailbox(Path(home)))
"""


def test_kill_9_between_the_commit_and_the_mark_loses_and_doubles_nothing(
    database: Database, desk: Desk, to: str, tmp_path: Path
) -> None:
    folder = tmp_path / "entrada"
    box = mailbox.Maildir(folder, create=True)
    for number in range(3):
        box.add(mail(f"Avance {number} %", to=to, number=number))
    url = database.engine.url.render_as_string(hide_password=False)
    words = [sys.executable, "-c", textwrap.dedent(KILLED), url, str(folder), str(tmp_path)]
    root = Path(__file__).resolve().parents[2]
    assert subprocess.run(words, cwd=root, check=False, capture_output=True, timeout=60).returncode == -9
    assert len(states(database)) == 1
    assert len(list((folder / "new").iterdir())) == 3
    done = fetch(database, desk, f"maildir:{folder}", a_mailbox(tmp_path))
    assert (done.known, done.to_review) == (1, 2)
    assert len(states(database)) == 3


@pytest.mark.parametrize(
    "address",
    "imap://ana:s3creto@mail.example.org/ imaps://mail.example.org pop3://a:b@c imaps://a:s3creto@h:x/ x".split(),
)
def test_an_address_that_is_none_is_refused_without_being_repeated(address: str) -> None:
    with pytest.raises(InvalidDataError) as caught:
        account_in(address)
    assert "s3creto" not in str(caught.value) + repr(caught.value)


def test_special_characters_of_a_password_are_written_with_percent_signs() -> None:
    account = account_in("imaps://ana%40example.org:p%2Fq@mail.example.org/Respuestas")
    assert (account.user, account.password, account.folder, account.port) == (
        "ana@example.org", "p/q", "Respuestas", 993,
    )  # fmt: skip
