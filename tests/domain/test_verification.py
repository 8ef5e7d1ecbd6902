"""The code on every page: what it finds, and what it says of a code that was typed wrongly."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.rules.verification import ALPHABET, code_of, codes_in, parse_code, span_of
from domain.values.errors import InvalidDataError

hashes = st.integers().map(lambda number: sha256(str(number).encode()).hexdigest())


@given(hashes)
def test_a_code_is_read_back_however_it_is_typed_and_finds_its_fingerprint(fingerprint: str) -> None:
    code = code_of(fingerprint)
    for typed in (code, code.lower(), code.replace("-", ""), f" {code.replace('-', ' – ')}\n", ".".join(code)):
        assert parse_code(typed) == code
    lowest, highest = span_of(code)
    assert lowest <= fingerprint <= highest
    assert code_of(lowest) == code_of(highest) == code


@given(hashes)
def test_every_fingerprint_has_one_code(fingerprint: str) -> None:
    lowest, highest = span_of(code_of(fingerprint))
    for outside in (int(lowest, 16) - 1, int(highest, 16) + 1):
        if 0 <= outside < 1 << 256:
            assert code_of(f"{outside:064x}") != code_of(fingerprint)


@given(hashes, st.integers(0, 11), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_found_whichever_it_is(fingerprint: str, place: int, other: str) -> None:
    bare = code_of(fingerprint).replace("-", "")
    if bare[place] != other:
        with pytest.raises(InvalidDataError, match="character is wrong"):
            parse_code(bare[:place] + other + bare[place + 1 :])


@given(hashes, st.integers(0, 11), st.integers(0, 11))
def test_two_characters_that_changed_places_are_found(fingerprint: str, one: int, two: int) -> None:
    letters = list(code_of(fingerprint).replace("-", ""))
    if letters[one] != letters[two]:
        letters[one], letters[two] = letters[two], letters[one]
        with pytest.raises(InvalidDataError, match="out of its place"):
            parse_code("".join(letters))


def test_what_is_read_for_another_character_is_taken_for_the_one_that_is_meant() -> None:
    code = next(code for code in map(code_of, (f"{n:064x}" for n in range(1 << 240, 1 << 256, 1 << 244)))
                if {"2", "5"} <= set(code))  # fmt: skip
    assert parse_code(code.replace("2", "Z").replace("5", "S").replace("V", "u")) == code


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("K7QM-2XRD-9TH0", 'has "0"'),
        ("K7QM-2XRÐ-9THO", 'has "Ð O"'),
        ("K7QM-2XRD", "has 8 characters; codes have 12"),
        ("", "has 0 characters"),
        ("K7QM-2XRD-9THP-7777", "has 16 characters"),
    ],
)
def test_what_cannot_be_a_code_is_told_why(typed: str, problem: str) -> None:
    with pytest.raises(InvalidDataError, match=problem):
        parse_code(typed)


def test_codes_are_found_in_a_text_each_once_and_what_only_looks_like_one_is_not() -> None:
    one, two = code_of("1" * 64), code_of("e" * 64)
    text = f"Código {one}; https://hitos.example.org/verificar/{two}\n{one} 2222-2222-2223 X{two}"
    assert codes_in(text) == [one, two]
