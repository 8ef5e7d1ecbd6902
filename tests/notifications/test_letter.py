"""The letter as an e-mail: nothing in a name or subject can become a header."""

from email import message_from_bytes, policy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.channels.letter import OptOut, is_address, mail_bytes
from notifications.channels.smtp import _dot_stuffed
from tests.notifications.examples import a_letter

HEADERS = [
    "Message-ID", "Date", "From", "To", "Reply-To", "Subject", "Auto-Submitted", "MIME-Version", "Content-Type",
    "Content-Language",
]  # fmt: skip
WORST = st.text(st.sampled_from("aé,;:<>@\"'()\\=?_ \r\n\0\x85\u2028\ud800"), min_size=1, max_size=90)


def test_the_same_letter_is_the_same_bytes() -> None:
    assert mail_bytes(a_letter(), "hitos@example.org") == mail_bytes(a_letter(), "hitos@example.org")


def test_a_recipient_without_an_address_stands_by_name() -> None:
    mail = message_from_bytes(mail_bytes(a_letter(email=None), "hitos@example.org"), policy=policy.default)
    assert mail["To"] == "SCEP:;"


@given(worst=WORST)
def test_a_hostile_name_or_subject_adds_no_header_and_no_recipient(worst: str) -> None:
    letter = a_letter(recipient=worst, sender=f"X{worst}", subject=f"C10-H1 {worst}")
    mail = message_from_bytes(mail_bytes(letter, "hitos@example.org"), policy=policy.default)
    assert mail.keys() == HEADERS
    assert [found.addr_spec for found in mail["To"].addresses] == ["scep@example.org"]
    assert [found.addr_spec for found in mail["From"].addresses] == ["hitos@example.org"]
    assert mail["Subject"].startswith("C10-H1")
    assert mail["Message-ID"] == letter.message_id


SMUGGLED = st.lists(
    st.sampled_from([".", "\r\n.\r\n", "\n.\n", "\r.\r", "\n.\r\nMAIL FROM:<a@b>\r\n", "\0", "\x0b", "\x85",
                     "\u2028", "=2E", "é ", "x" * 1200, "--=_hitos_", "\r", "\n", "\t \n", "From x\n", "ñ" * 500]),
    max_size=12,
).map("".join)  # fmt: skip


@given(plain=SMUGGLED, html=SMUGGLED, subject=SMUGGLED)
def test_no_text_ends_its_mail_or_begins_another_and_every_line_fits(plain: str, html: str, subject: str) -> None:
    """RFC 5321, 2.3.8 and 4.5.3.1.6: no bare CR or LF, one lone dot, lines of 998 octets at most."""
    mail = mail_bytes(a_letter(plain=plain, html=html, subject=subject, recipient=subject), "hitos@example.org")
    sent = _dot_stuffed(mail) + b".\r\n"
    lines = sent.split(b"\r\n")
    assert lines[-2:] == [b".", b""]
    assert b"." not in lines[:-2]
    assert not any(b"\r" in line or b"\n" in line or len(line) > 998 for line in lines)
    assert sent.isascii()
    assert b"\0" not in sent
    undone = b"\r\n".join(line[1:] if line.startswith(b".") else line for line in lines[:-2]) + b"\r\n"
    assert undone == mail
    parts = [part for part in message_from_bytes(mail).walk() if not part.is_multipart()]
    for part, text in zip(parts, (plain, html), strict=True):
        payload = part.get_payload(decode=True)
        assert isinstance(payload, bytes)
        assert payload.decode().replace("\r\n", "\n") == text.replace("\r\n", "\n").replace("\r", "\n")


def test_a_long_domain_keeps_the_message_id_whole() -> None:
    long = f"<{'a' * 32}@{'muy-larga.' * 6}example.org>"
    mail = mail_bytes(a_letter(message_id=long), "hitos@example.org")
    assert f"Message-ID: {long}\r\n".encode() in mail


@pytest.mark.parametrize("good", ["scep@example.org", "mesa.de-entrada+10@sub.example.org", "o'neil@example.org"])
def test_a_plain_address_is_one(good: str) -> None:
    assert is_address(good)


@pytest.mark.parametrize(
    "bad",
    ["", "@", "a", "a@", "@b.org", ".a@b.org", "a@b.org ", "a@b.org, c@b.org", "a@b.org\r\nBcc: c@b.org",
     "<a@b.org>", "SCEP <a@b.org>", '"a b"@c.org', "á@b.org", "a@[127.0.0.1]", f"{'a' * 300}@b.org"],
)  # fmt: skip
def test_anything_else_is_none(bad: str) -> None:
    assert not is_address(bad)


def test_only_a_letter_that_may_be_opted_out_of_says_where() -> None:
    plain = message_from_bytes(mail_bytes(a_letter(), "hitos@example.org"), policy=policy.default)
    page = OptOut("https://hitos.example.org/avisos/x", None)
    offered = message_from_bytes(mail_bytes(a_letter(opt_out=page), "hitos@example.org"), policy=policy.default)
    assert plain.keys() == HEADERS
    assert set(offered.keys()) - set(HEADERS) == {"List-Unsubscribe", "List-Unsubscribe-Post"}
    assert offered["List-Unsubscribe"] == "<https://hitos.example.org/avisos/x>"
