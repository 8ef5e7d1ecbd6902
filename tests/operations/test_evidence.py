"""Attaching addresses and files."""

from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session, select

from domain.rules.given_dates import parse_day
from domain.rules.texts import LONGEST_TEXT, clean_text
from domain.rules.web_addresses import LONGEST_ADDRESS, parse_address
from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.values.errors import InvalidDataError, NotFoundError, RefusedError
from domain.values.language import Language
from domain.values.vocabulary import EvidenceKind, State, Verdict
from operations.acting.evidence import attach_address, attach_file
from operations.actor import Actor
from operations.views.step_view import evidence_of
from storage.database import Database
from storage.evidence_files import EvidenceFiles
from tests.builders import NOON, Made, a_plan

AGENCY = Actor("Ana Ficticia", NOON)
PDF = b"%PDF-1.7\nacta"


def _attached(session: Session, made: Made, store: EvidenceFiles, source: Path | BytesIO) -> Evidence:
    return attach_file(session, made.plan, made.steps[0], store, source, most_bytes=1_000, actor=AGENCY)


def test_an_address_is_kept_with_its_day_and_waits_for_review(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session)
        attach_address(
            session, made.plan, made.steps[0], " HTTPS://Portal.Example.org/Acta?n=1#p2 ",
            dated_on=date(2019, 4, 30), actor=AGENCY,
        )  # fmt: skip
    with database.reading() as session:
        kept = session.exec(select(Evidence)).one()
        assert (kept.kind, kept.address) == (EvidenceKind.ADDRESS, "https://portal.example.org/Acta?n=1#p2")
        assert (kept.dated_on, kept.on_day, kept.at) == (date(2019, 4, 30), date(2019, 5, 1), NOON)
        assert (kept.by, kept.verdict, kept.collected_result) == ("Ana Ficticia", Verdict.PENDING, None)


def test_the_same_address_twice_on_a_step_is_one_piece_of_evidence(database: Database) -> None:
    with database.writing() as session:
        made = a_plan(session)
        first, again = (
            attach_address(session, made.plan, made.steps[0], address, actor=AGENCY)
            for address in ("http://example.org/a", "http://EXAMPLE.org/a")
        )
        elsewhere = attach_address(session, made.plan, made.steps[1], "http://example.org/a", actor=AGENCY)
        assert first.id == again.id != elsewhere.id


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("", "it begins with neither http:// nor https://"),
        ("www.example.org", "it begins with neither http:// nor https://"),
        ("ftp://example.org/a", "it begins with neither http:// nor https://"),
        ("javascript:alert(1)", "it begins with neither http:// nor https://"),
        ("file:///etc/passwd", "it begins with neither http:// nor https://"),
        ("http://", "it names no server on the network"),
        ("http:///acta", "it names no server on the network"),
        ("http://localhost/acta", "it names no server on the network"),
        ("http://-example.org/", "it names no server on the network"),
        ("http://exam..ple.org/", "it names no server on the network"),
        ("http://1.2.3/", "it names no server on the network"),
        ("http://[::1/", "it names no server on the network"),
        ("http://user:pass@example.org/", "it carries a user name or a password"),
        ("http://example.org:99999/", "its port does not exist"),
        ("http://example.org/a b", "it has spaces, quotes, backslashes or control characters"),
        ("http://example.org/\x07", "it has spaces, quotes, backslashes or control characters"),
        ("http://example.org/\r\nHost: x", "it has spaces, quotes, backslashes or control characters"),
        ("http://example.org\\@inside/", "it has spaces, quotes, backslashes or control characters"),
        ("http://example.org/\u202e", "it has spaces, quotes, backslashes or control characters"),
        ("http://example.org/" + "a" * LONGEST_ADDRESS, "it has more than 2000 characters"),
    ],
)
def test_an_address_that_is_no_address_is_refused_and_says_why(
    sqlite_database: Database, address: str, reason: str
) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        with pytest.raises(InvalidDataError) as refusal:
            attach_address(session, made.plan, made.steps[0], address, actor=AGENCY)
        assert f"is not an address that can be used: {reason}. Write one like" in str(refusal.value)
        assert "no es una dirección que sirva" in refusal.value.say(Language.ES)
        assert session.exec(select(Evidence)).all() == []


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org",
        "https://www.example.org:8443/compartición/acta_1.pdf?x={1}#fin",
        "https://ñandú.example.org/",
        "http://mi_sitio.example.org/",
        "http://93.184.215.14/acta",
        "http://[2606:4700:4700::1111]/acta",
    ],
)
def test_addresses_as_institutions_write_them_are_taken_as_they_are(address: str) -> None:
    assert parse_address(address) == address


@given(st.text())
def test_no_text_makes_the_address_rule_fail_otherwise_than_by_refusing(text: str) -> None:
    for given_text in (text, f"http://example.org/{text}", f"http://{text}/"):
        try:
            parsed = parse_address(given_text)
        except InvalidDataError as error:
            str(error).encode()
            continue
        assert parse_address(parsed) == parsed


def test_a_file_is_stored_once_and_told_by_its_bytes_not_by_its_name(database: Database, tmp_path: Path) -> None:
    store = EvidenceFiles(tmp_path / "evidence")
    given_file = tmp_path / "acta final.docx"
    given_file.write_bytes(PDF)
    with database.writing() as session:
        made = a_plan(session)
        first = _attached(session, made, store, given_file)
        assert _attached(session, made, store, BytesIO(PDF)).id == first.id
        attach_file(
            session, made.plan, made.steps[1], store, BytesIO(PDF), given_name="../../etc/pass\0wd",
            most_bytes=1_000, actor=AGENCY,
        )  # fmt: skip
    with database.reading() as session:
        one, other = evidence_of(session, made.steps[0]) + evidence_of(session, made.steps[1])
        assert (one.name, one.media_type, one.size) == ("acta final.docx", "application/pdf", len(PDF))
        assert (one.sha256, other.sha256, other.name) == (sha256(PDF).hexdigest(), one.sha256, "passwd")
    assert [path.name for path in (tmp_path / "evidence").rglob("*") if path.is_file()] == [
        sha256(PDF).hexdigest()[2:]
    ]


def test_a_file_outlives_a_transaction_that_fails_and_its_row_does_not(database: Database, tmp_path: Path) -> None:
    store = EvidenceFiles(tmp_path)

    def attach_and_fail() -> None:
        with database.writing() as session:
            _attached(session, a_plan(session), store, BytesIO(PDF))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        attach_and_fail()
    with database.reading() as session:
        assert session.exec(select(Evidence)).all() == []
    assert store.holds(sha256(PDF).hexdigest()) is True


@pytest.mark.parametrize(
    ("content", "message"), [(b"", "The file is empty"), (b"x" * 1_001, "more than 1000 bytes")]
)
def test_an_empty_or_large_file_leaves_no_row(
    sqlite_database: Database, tmp_path: Path, content: bytes, message: str
) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        with pytest.raises(InvalidDataError, match=message):
            _attached(session, made, EvidenceFiles(tmp_path), BytesIO(content))
        assert session.exec(select(Evidence)).all() == []


@pytest.mark.parametrize(
    ("name", "reason"), [("none.pdf", "it does not exist"), (".", "it is a folder"), ("a\0b", "null")]
)
def test_a_file_that_cannot_be_read_is_named(
    sqlite_database: Database, tmp_path: Path, name: str, reason: str
) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        with pytest.raises(NotFoundError, match=rf"cannot be read: .*{reason}.*Check its name and permissions"):
            _attached(session, made, EvidenceFiles(tmp_path / "evidence"), tmp_path / name)


@pytest.mark.parametrize("state", [State.PLANNED, State.UNDER_WAY, State.IN_REVIEW])
def test_open_steps_and_those_in_review_take_evidence(sqlite_database: Database, state: State) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session, state=state)
        assert attach_address(session, made.plan, made.steps[0], "http://example.org", actor=AGENCY).id
        assert made.steps[0].state is state


def test_closed_steps_and_wholes_take_no_evidence_and_no_file_is_stored(
    sqlite_database: Database, tmp_path: Path
) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session, state=State.COMPLETED)
        with pytest.raises(RefusedError, match=r'C10-H1 is completed .* evidence.*"hitos review reopen C10-H1'):
            _attached(session, made, EvidenceFiles(tmp_path / "evidence"), BytesIO(PDF))
        made.steps[1].has_children, made.steps[0].parent_id = True, id_of(made.steps[1])
        session.flush()
        with pytest.raises(RefusedError, match="C10-H2 is followed through its parts; act on them: C10-H1"):
            attach_address(session, made.plan, made.steps[1], "http://example.org", actor=AGENCY)
    assert not (tmp_path / "evidence").exists()


def test_evidence_is_not_dated_after_the_day_it_is_attached(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        made = a_plan(session)
        with pytest.raises(InvalidDataError, match=r"C10-H1: the evidence is dated 2019-05-02, after today"):
            attach_address(
                session, made.plan, made.steps[0], "http://example.org", dated_on=date(2019, 5, 2), actor=AGENCY
            )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2019-02-30", "--dated: 2019-02-30 does not exist in the calendar. Check the month and the day."),
        ("2019-13-01", "--dated: 2019-13-01 does not exist in the calendar."),
        ("30/02/2019", '--dated: "30/02/2019" is not a date. Write year, month and day'),
        ("20190301", '--dated: "20190301" is not a date.'),
        ("2019-W01-1", '--dated: "2019-W01-1" is not a date.'),
        ("٢٠١٩-٠٢-٠١", "is not a date."),
        ("", '--dated: "" is not a date.'),
    ],
)
def test_a_date_that_does_not_exist_is_refused_by_what_it_was_given_for(text: str, message: str) -> None:
    with pytest.raises(InvalidDataError) as refusal:
        parse_day(text, "--dated")
    assert message in str(refusal.value)


@given(st.dates())
def test_every_day_there_is_can_be_given(day: date) -> None:
    assert parse_day(f" {day.isoformat()} ", "--as-of") == day


def test_a_text_with_a_null_character_is_refused_and_one_too_long_too() -> None:
    with pytest.raises(InvalidDataError, match=r"note: the text has a null character at position 3; nothing was"):
        clean_text("ab\0c", "note")
    with pytest.raises(InvalidDataError, match=r"note: the text has 20001 characters and 20000 fit\. Shorten it"):
        clean_text("a" * (LONGEST_TEXT + 1), "note")
    assert len(clean_text("a" * LONGEST_TEXT, "note")) == LONGEST_TEXT


@given(st.text(st.characters(exclude_characters="\0"), max_size=200))
def test_a_cleaned_text_can_be_stored_and_cleaning_it_again_changes_nothing(text: str) -> None:
    cleaned = clean_text(text, "note")
    cleaned.encode()
    assert clean_text(cleaned, "note") == cleaned
    assert all(char in "\n\t" or (char.isprintable() or ord(char) > 0x9F) for char in cleaned)


@pytest.mark.parametrize("text", ["=1+1", "+503 555", "-", '@SUM("A")'])
def test_what_a_spreadsheet_would_take_for_a_formula_is_kept_as_it_was_said(text: str) -> None:
    assert clean_text(text, "note") == text
