"""Mails that come in, read as values: what was written, what came along, and who speaks."""

import base64
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.receiving.automatic import Nature
from notifications.receiving.html_text import text_of_html
from notifications.receiving.incoming import read_mail
from notifications.receiving.mime import MOST_BYTES, MailTrouble
from notifications.receiving.percents import proposed_percent
from notifications.receiving.quoting import answer_in
from tests.notifications.received_mails import (
    APPLE_ES,
    BODY,
    CASES,
    GMAIL_EN,
    GMAIL_ES,
    HTML_CASES,
    OUTLOOK_ES,
    QUOTED,
    THUNDERBIRD_ES,
    mail,
)


@pytest.mark.parametrize("name", CASES)
def test_what_a_person_wrote_comes_back_from_every_mail_program(name: str) -> None:
    case = CASES[name]
    assert answer_in(case.body) == case.said
    assert read_mail(mail(case.body)).text == case.said


@pytest.mark.parametrize("name", HTML_CASES)
def test_a_mail_that_is_html_alone_is_read_as_its_reader_sees_it(name: str) -> None:
    case = HTML_CASES[name]
    raw = b"From: inap@example.org\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + case.body.encode()
    assert read_mail(raw).text == case.said


_WRITTEN = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=60).filter(
    lambda line: not line.lstrip().startswith((">", "--", "##", "On", "El", "De", "From")) and "##" not in line
)
_LEADS = [
    "", f"\n{GMAIL_ES}\n", f"\n{GMAIL_EN}\n", f"\n{APPLE_ES}\n", f"\n{THUNDERBIRD_ES}", f"\n{OUTLOOK_ES}\n",
    f"\n-----Original Message-----\n{OUTLOOK_ES}\n",
]  # fmt: skip


@given(lines=st.lists(_WRITTEN, min_size=1, max_size=12), lead=st.sampled_from(_LEADS), quoted=st.booleans())
def test_what_was_written_above_the_line_comes_back_exactly(lines: list[str], lead: str, quoted: bool) -> None:
    full = [at for at, line in enumerate(lines) if line.strip()]
    if not full:
        return
    written = lines[full[0] : full[-1] + 1]
    written.append("y eso es todo.")
    below = QUOTED if quoted else BODY
    assert answer_in("\n".join([*written, lead, below])) == "\n".join(written)


@given(st.binary(max_size=2_000))
def test_no_bytes_make_the_reader_fail(noise: bytes) -> None:
    read_mail(noise)
    read_mail(b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" + noise)
    read_mail(b"From: a@example.org\nSubject: x\nContent-Disposition: " + noise)


@given(st.text(alphabet="<>=\"' abc/!-", max_size=400))
def test_no_html_makes_the_reader_fail(html: str) -> None:
    text_of_html(html)


@pytest.mark.parametrize(
    "html", ["<!--" * 80_000, "<a " * 130_000, "<" * 400_000, '<a b="' * 60_000, "<div>" * 80_000, "&" * 400_000]
)  # fmt: skip
def test_hostile_html_takes_no_longer_than_its_length(html: str) -> None:
    began = time.process_time()
    text_of_html(html)
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    "raw",
    [
        b"\n".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d" % (n, n) for n in range(3_000)),
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * 100_000,
        b"Content-Type: message/rfc822\n\n" * 2_000,
    ],
    ids=["nested", "many parts", "mail in mail"],
)
def test_a_mail_of_too_many_parts_is_read_no_further_than_its_header(raw: bytes) -> None:
    read = read_mail(b"From: inap@example.org\nMessage-ID: <x@y>\n" + raw)
    assert (read.trouble, read.sender, read.text) == (MailTrouble.TOO_ENTANGLED, "inap@example.org", "")


FROM_A_SERVER = b"From: mailer-daemon@example.org\r\n\r\n"
FROM_INAP = b"From: inap@example.org\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        FROM_A_SERVER + b"\n" * 99_000,
        FROM_A_SERVER + b"Final-Recipient:" + b" " * 99_000,
        FROM_A_SERVER + b"Message-ID:" + b"\n" * 99_000,
        FROM_INAP + (b"To: " + b"a@b.org," * 9 + b"a@b.org\r\n") * 3_000 + b"\r\nx",
        FROM_INAP
        + b'Content-Type: text/plain; charset="punycode"\r\n\r\n'
        + b"a" * 400_000
        + b"-"
        + b"a" * 400_000,
        FROM_INAP
        + b'Content-Type: text/plain; charset="idna"\r\n\r\nxn--'
        + b"a" * 400_000
        + b"-"
        + b"a" * 400_000,
        FROM_INAP + b"\r\n" + b"\r" * 24_000_000,
        FROM_INAP + b"\r\n" + b"\n" * 24_000_000,
    ],
    ids="lines blanks folded recipients punycode idna returns newlines".split(),
)
def test_no_mail_holds_the_reader_up(raw: bytes) -> None:
    """The first of these once took hours, and whoever reads the mailbox reads one mail after the other."""
    began = time.process_time()
    read_mail(raw)
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    "name", ["From", "To", "Subject", "Message-ID", "Content-Type", "Return-Path", "Reply-To"]
)
@pytest.mark.parametrize("noise", [b"(" * 3_900, b"<" * 3_900, b'"(' * 1_900, b"[" * 3_900, b"=?utf-8?q?" * 390])
def test_no_nesting_in_a_header_makes_the_reader_fail(name: str, noise: bytes) -> None:
    for top in (b"", FROM_INAP):
        assert read_mail(top + name.encode() + b": " + noise + b"\r\n\r\nx").header_id


def test_a_mail_over_the_limit_is_read_no_further_than_its_header() -> None:
    raw = mail("hola") + b"x" * MOST_BYTES
    read = read_mail(raw)
    assert (read.trouble, read.sender, read.text) == (MailTrouble.TOO_LARGE, "inap@example.org", "")


def test_endless_headers_and_broken_ones_are_no_trouble() -> None:
    raw = (
        b"From: =?utf-8?q?=ff=fe?= <inap@example.org>\r\nSubject: " + b"(" * 50_000 + b"\r\nX: " + b"a" * 2_000_000
        + b'\r\nContent-Type: text/plain; charset="no-such"; x*0*=\r\n\r\nA\xf1o nuevo'
    )  # fmt: skip
    assert "nuevo" in read_mail(raw + b"").text or read_mail(raw).text == ""
    short = b'From: inap@example.org\r\nContent-Type: text/plain; charset="no-such"\r\n\r\nA\xf1o nuevo'
    assert read_mail(short).text == "Año nuevo"


def test_text_in_a_wrong_charset_is_read_as_windows_wrote_it() -> None:
    raw = b"From: inap@example.org\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n\x93Avance\x94 del a\xf1o"
    assert read_mail(raw).text == "“Avance” del año"


def test_files_come_with_a_clean_name_and_their_bytes_and_a_logo_is_left_out() -> None:
    raw = mail("Va", files=(("../../etc/acta de reunión.pdf", b"%PDF-1"), ("virus.exe", b"MZ")))
    read = read_mail(raw)
    assert [(file.name, file.content) for file in read.files] == [
        ("acta de reunión.pdf", b"%PDF-1"), ("virus.exe", b"MZ"),
    ]  # fmt: skip
    picture = base64.encodebytes(b"\x89PNG" + b"x" * 100).decode()
    logo = (
        "From: inap@example.org\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n"
        "<p>Va</p><img src='cid:logo@1'>\n--b\nContent-Type: image/png\nContent-ID: <logo@1>\n"
        f"Content-Transfer-Encoding: base64\n\n{picture}\n--b--\n"
    )
    assert read_mail(logo.encode()).files == ()
    assert len(read_mail(logo.replace("cid:logo@1", "cid:other").encode()).files) == 1


def test_outlooks_own_container_is_kept_as_a_file() -> None:
    raw = (
        b"From: inap@example.org\nContent-Type: multipart/mixed; boundary=b\n\n"
        b"--b\nContent-Type: text/plain\n\nVa\n"
        b"--b\nContent-Type: application/ms-tnef; name=winmail.dat\n"
        b"Content-Transfer-Encoding: base64\n\neJ8+\n--b--\n"
    )
    read = read_mail(raw)
    assert (read.text, [file.name for file in read.files]) == ("Va", ["winmail.dat"])


def test_of_alternatives_the_words_count_once_also_beside_a_scanners_footer() -> None:
    both = read_mail(mail("Va al 60 %", html="<p>Va al 60 %</p>"))
    assert both.text == "Va al 60 %"
    footer = (
        b"From: inap@example.org\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n"
        b"<p>Va</p>\n--b\nContent-Type: text/plain\n\nRevisado por el antivirus.\n--b--\n"
    )
    assert read_mail(footer).text == "Va\nRevisado por el antivirus."


@pytest.mark.parametrize(
    ("headers", "nature"),
    [
        ({}, Nature.PERSON),
        ({"Auto-Submitted": "no"}, Nature.PERSON),
        ({"Auto-Submitted": "auto-replied (vacation)"}, Nature.AUTO_REPLY),
        ({"X-Autoreply": "yes"}, Nature.AUTO_REPLY),
        ({"Precedence": "auto_reply"}, Nature.AUTO_REPLY),
        ({"Subject": "Respuesta automática: C10-H1 vence"}, Nature.AUTO_REPLY),
        ({"Subject": "Automatic reply: C10-H1"}, Nature.AUTO_REPLY),
        ({"Subject": "Fuera de la oficina Re: C10-H1"}, Nature.AUTO_REPLY),
        ({"Return-Path": "<>"}, Nature.AUTO_REPLY),
        ({"Precedence": "bulk"}, Nature.BULK),
        ({"List-Id": "<lista.example.org>"}, Nature.BULK),
        ({"From": "MAILER-DAEMON@example.org"}, Nature.REPORT),
    ],
)
def test_who_speaks_is_told_by_the_header(headers: dict[str, str], nature: Nature) -> None:
    read = read_mail(mail("texto", headers=headers))
    assert read.nature is nature
    assert read.may_be_answered is (nature is Nature.PERSON)


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("Avance 60 %", 60), ("Va el 60%.", 60), ("60 por ciento hecho", 60), ("Avance: 45,0 %", 45),
        ("Pasamos del 40 % al 60 %", None), ("Avance 60 %\nEl 20 % del gasto", 60), ("120 %", None),
        ("nada", None),
        ("1\n2\n3\n4\n5\n60 %", None), ("-5 %", None), ("0.5 %", None),
    ],
)  # fmt: skip
def test_a_percentage_is_proposed_where_it_is_clear(text: str, percent: int | None) -> None:
    assert proposed_percent(text) == percent


@pytest.mark.parametrize("sender", ["", "Ana", "a@example.org, b@example.org", "<>"])
def test_a_mail_from_nobody_or_from_several_has_no_sender(sender: str) -> None:
    raw = f"From: {sender}\r\nMessage-ID: <x@example.org>\r\n\r\nVa".encode()
    assert read_mail(raw).sender == ""
