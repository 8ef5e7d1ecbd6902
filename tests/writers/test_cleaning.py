"""What a stranger's text may carry into a document, and how HTML writes it."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from documents.writers.blocks import Paragraph, Run, Style
from documents.writers.cleaning import lines, one_line
from documents.writers.html.to_html import _paragraph

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
TEXTS = st.text(st.sampled_from("ab \n\r\t\x07\x85\xa0\u202e\u2028\u2029\ufffe\ud800é\u200b\xad")) | st.text()


@given(TEXTS)
@example("a  b")
@example("a\xa0\x07b")
@example("\u2028a")
def test_one_line_has_no_breaks_no_double_spaces_and_nothing_unprintable(text: str) -> None:
    said = one_line(text)
    assert not FORBIDDEN.search(said)
    assert len(said.splitlines()) <= 1
    assert "  " not in said
    assert one_line(said) == said


@given(TEXTS)
@example("a  b\nc")
@example("a\n\n\n b\u202e")
def test_lines_keep_their_breaks_and_nothing_unprintable(text: str) -> None:
    said = lines(text)
    assert not FORBIDDEN.search(said)
    assert all(line == line.strip() and line for line in said.splitlines())


def test_what_shows_is_kept_as_it_is() -> None:
    said = "Guía «técnica» – 20\xa0% \u200f\u05d0\u05d1, año 2020; ¿sí?"
    assert one_line(said) == said == unicodedata.normalize("NFC", said)


@pytest.mark.parametrize(
    ("character", "written"),
    [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#x27;")],
)
def test_each_character_html_gives_a_meaning_to_is_escaped_even_alone(character: str, written: str) -> None:
    runs = (Run(f"a{character}b"), Run("c", address=f"https://example.org/?{character}"))
    html = _paragraph(Paragraph(Style.BODY, runs))
    assert f">a{written}b<a " in html
    assert f'href="https://example.org/?{written}"' in html
