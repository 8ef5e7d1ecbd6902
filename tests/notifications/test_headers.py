"""What stands in a header is ASCII, folded, and read back as the text it was."""

import re
from email.header import decode_header, make_header
from email.utils import parseaddr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.channels.headers import mailbox, thread, unsubscribe, words
from notifications.messages.cleaning import one_line

TEXTS = st.text(max_size=180).map(one_line)
HOSTILE = st.text(st.sampled_from("aé,;:<>@\"'()\\=?_ .𝒳"), max_size=180).map(one_line)


@given(text=TEXTS | HOSTILE)
def test_a_subject_is_read_back_as_it_was_on_short_lines_of_ascii(text: str) -> None:
    written = words(text)
    assert written.isascii()
    lines = f"Subject: {written}".split("\r\n ")
    assert all(len(line) <= 78 or " " not in line.removeprefix("Subject: ") for line in lines)
    assert read(written) == text


@given(name=TEXTS.map(lambda text: one_line(text, 70)) | HOSTILE.map(lambda text: one_line(text, 70)))
def test_a_name_is_read_back_beside_the_one_address(name: str) -> None:
    written = mailbox(name, "scep@example.org").replace("\r\n", "")
    found, address = parseaddr(written)
    assert (read(found), address) == (name, "scep@example.org")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("SCEP", "SCEP <scep@example.org>"),
        ("INFOM, por Hitos", '"INFOM, por Hitos" <scep@example.org>'),
        ('La "A"', '"La \\"A\\"" <scep@example.org>'),
        ("Secretaría", "=?utf-8?q?Secretar=C3=ADa?= <scep@example.org>"),
        ("=?utf-8?q?Bcc?=", "=?utf-8?q?=3D=3Futf-8=3Fq=3FBcc=3F=3D?= <scep@example.org>"),
        ("", "scep@example.org"),
    ],
)
def test_a_name_stands_open_between_quotes_or_encoded(name: str, written: str) -> None:
    assert mailbox(name, "scep@example.org") == written


def read(written: str) -> str:
    """As a mail program shows it."""
    return str(make_header(decode_header(written.replace("\r\n", ""))))


PAGE, BOX = f"https://hitos.example.org/avisos/{'t' * 36}", f"respuestas+{'t' * 40}@hitos.example.org"


@pytest.mark.parametrize(
    ("page", "mail", "written"),
    [
        # a page over TLS may be asked by the mail program itself (RFC 8058)
        (PAGE, None, f"List-Unsubscribe: <{PAGE}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"),
        (PAGE, BOX, (f"List-Unsubscribe: <{PAGE}>,\r\n <mailto:{BOX}?subject=unsubscribe>\r\n"
                     "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")),
        # without one there is the address, and nothing to click
        (None, BOX, f"List-Unsubscribe: <mailto:{BOX}?subject=unsubscribe>\r\n"),
        (PAGE.replace("https", "http"), None, f"List-Unsubscribe: <{PAGE.replace('https', 'http')}>\r\n"),
    ],
)  # fmt: skip
def test_where_one_opts_out_is_said_as_mail_programs_read_it(
    page: str | None, mail: str | None, written: str
) -> None:
    assert unsubscribe(page, mail) == written


@pytest.mark.parametrize(
    "bad", ["https://x.example.org/\r\nBcc: a@example.org", "https://x/>,<y", "javascript:1", "ñ"]
)
def test_an_address_that_would_break_out_of_its_header_is_none(bad: str) -> None:
    with pytest.raises(ValueError, match=re.escape(bad)):
        unsubscribe(bad, None)


def test_an_answer_stands_beside_what_it_answers() -> None:
    assert thread("<a.1@example.org>") == "In-Reply-To: <a.1@example.org>\r\nReferences: <a.1@example.org>\r\n"


@pytest.mark.parametrize(
    "hostile",
    [
        None, "", "sha256:" + "0" * 64, "a@example.org", "<>", "<a b@example.org>", "<a@x>\r\nBcc: y@example.org",
        "<a@x>\n", "<a@x> <b@x>", "<a\0@x>", "<ñ@example.org>", f"<{'a' * 300}@x>",
        "<a@x\u2028Bcc: y@example.org>",
    ],
)  # fmt: skip
def test_what_is_no_message_id_is_not_repeated(hostile: str | None) -> None:
    assert thread(hostile) == ""


@given(hostile=st.text(max_size=60) | HOSTILE)
def test_no_message_id_adds_a_header_or_a_line(hostile: str) -> None:
    written = thread(f"<{hostile}>")
    assert written.isascii()
    assert not written or re.fullmatch(r"In-Reply-To: <([!-~]+)>\r\nReferences: <\1>\r\n", written)
