"""Spanish first, English complete: every word has both, and the reader's choice is kept."""

import re
from enum import StrEnum
from pathlib import Path

import httpx
import pytest

import portal
from domain.rules.wording import both_languages, forms_of
from domain.values.language import Language
from domain.values.plan_words import NATIONAL_PLAN
from domain.values.vocabulary import Act, Completion, MessageStatus, Role, Standing, State, StatedStatus, Verdict
from portal.labels import LABELS, Speech
from portal.words import WORDS
from tests.portal.seeded import CODE

_SHOWN = (Act, Completion, MessageStatus, Role, Standing, State, StatedStatus, Verdict)
_SAME_IN_BOTH = {"brand", "rows_of"}


@pytest.mark.parametrize("words", _SHOWN)
@pytest.mark.parametrize("language", list(Language))
def test_every_word_of_the_vocabulary_has_a_label(words: type[StrEnum], language: Language) -> None:
    speech = Speech(language)
    labels = [speech.name(word) for word in words]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_no_vocabulary_is_named_that_pages_do_not_show() -> None:
    assert set(LABELS) == set(_SHOWN)


@pytest.mark.parametrize("key", sorted(WORDS.keys() - _SAME_IN_BOTH))
def test_every_sentence_differs_between_the_languages_and_asks_for_the_same_data(key: str) -> None:
    text = WORDS[key]
    words = both_languages(NATIONAL_PLAN)
    assert text.with_words(**words).es != text.with_words(**words).en
    assert _data(text.es) == _data(text.en)


def test_templates_say_only_what_is_in_both_languages_and_everything_that_is() -> None:
    code = "".join(
        file.read_text() for file in Path(str(portal.__path__[0])).rglob("*") if file.suffix in {".j2", ".py"}
    )
    code = code.replace(Path(str(portal.__path__[0]), "words.py").read_text(), "")
    assert {key for key in WORDS if f'"{key}"' not in code and f"'{key}'" not in code} == set()


def test_spanish_is_what_a_reader_gets_who_asks_for_nothing(reader: httpx.Client) -> None:
    answer = reader.get("/", headers={"Accept-Language": "de, fr;q=0.5"})
    assert '<html lang="es">' in answer.text
    assert answer.headers["content-language"] == "es"
    assert {"Accept-Language", "Cookie"} <= set(re.split(r",\s*", answer.headers["vary"]))


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("en-GB,en;q=0.9", "en"),
        ("es-GT, en", "es"),
        ("en;q=0.2, es;q=0.8", "es"),
        ("EN", "en"),
        ("en;q=0, de", "es"),
        ("en;q=nonsense", "es"),
        ("," * 5000, "es"),
    ],
)
def test_the_browsers_preference_is_followed(reader: httpx.Client, header: str, language: str) -> None:
    assert f'<html lang="{language}">' in reader.get("/", headers={"Accept-Language": header}).text


def test_a_language_once_chosen_is_remembered(reader: httpx.Client) -> None:
    assert '<html lang="en">' in reader.get("/?lang=en").text
    later = reader.get(f"/planes/{CODE}/compromisos/C10", headers={"Accept-Language": "es"})
    assert '<html lang="en">' in later.text
    assert "set-cookie" not in later.headers
    assert '<html lang="es">' in reader.get("/?lang=es").text


def test_a_language_there_is_not_changes_nothing(reader: httpx.Client) -> None:
    answer = reader.get("/?lang=%3Cscript%3E")
    assert '<html lang="es">' in answer.text
    assert "set-cookie" not in answer.headers


def test_the_other_language_is_offered_on_the_same_day(reader: httpx.Client) -> None:
    assert 'href="?as_of=2019-04-25&amp;lang=en" lang="en">English<' in reader.get("/?as_of=2019-04-25").text


def test_the_english_dashboard_leaves_no_spanish_sentence_of_ours(reader: httpx.Client) -> None:
    html = reader.get("/?lang=en").text + reader.get(f"/planes/{CODE}/compromisos/C10?lang=en").text
    left = [key for key, text in WORDS.items() if "{" not in text.es and len(text.es) > 12 and text.es in html]
    assert left == []
    assert "123 days late" in html
    assert "As of 2 March 2020" in html


def _data(sentence: str) -> set[str]:
    """What a sentence asks for beside the plan's own words."""
    return set(re.findall(r"{(\w+)}", sentence)) - forms_of(NATIONAL_PLAN, Language.ES).keys()
