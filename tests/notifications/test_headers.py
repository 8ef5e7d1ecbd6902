"""What stands in a header is ASCII, folded, and read back as the text it was."""

from email.header import decode_header, make_header
from email.utils import parseaddr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.channels.headers import mailbox, words
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
