"""Looking at evidence again."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from domain.tables.columns import id_of
from domain.tables.evidence import Evidence
from domain.values.errors import InvalidDataError, NotFoundError, RefusedError, UnavailableError
from domain.values.fetched import Fetched
from domain.values.language import Text
from operations.acting.collection import FILES, Fetch, collect, evidence_to_collect
from operations.acting.evidence import attach_address, attach_file
from operations.actor import Actor
from storage.database import Database
from storage.evidence_files import EvidenceFiles
from tests.builders import NOON, a_plan

AGENCY = Actor("Ana Ficticia", NOON)
NIGHT = datetime(2019, 5, 2, 8, tzinfo=UTC)
SAID = Text(es="no", en="no")


@pytest.fixture
def store(tmp_path: Path) -> EvidenceFiles:
    return EvidenceFiles(tmp_path / "evidence")


def _with_address(database: Database, address: str = "https://portal.example.org/acta") -> int:
    with database.writing() as session:
        made = a_plan(session)
        return id_of(attach_address(session, made.plan, made.steps[0], address, actor=AGENCY))


def _kept(database: Database, number: int) -> Evidence:
    with database.reading() as session:
        return session.get_one(Evidence, number)


def _answers(*bodies: bytes, status: int = 200) -> Fetch:
    left = iter(bodies)

    def fetch(_: str) -> Fetched:
        body = next(left)
        return Fetched(status, sha256(body).hexdigest(), len(body))

    return fetch


def _fails(error: type[RefusedError] | type[InvalidDataError] | type[UnavailableError]) -> Fetch:
    def fetch(_: str) -> Fetched:
        raise error(SAID)

    return fetch


def test_evidence_is_looked_at_once_a_night_and_grouped_by_its_host(
    database: Database, store: EvidenceFiles
) -> None:
    with database.writing() as session:
        made = a_plan(session)
        step = made.steps[0]
        first = id_of(attach_address(session, made.plan, step, "https://portal.example.org/1", actor=AGENCY))
        file = id_of(attach_file(session, made.plan, step, store, BytesIO(b"acta"), most_bytes=10, actor=AGENCY))
        other = a_plan(session, code="OTRO", lead="SCEP", coordinator="SEGEPLAN")
        third = id_of(attach_address(session, other.plan, other.steps[0], "http://example.org/", actor=AGENCY))
    with database.reading() as session:
        assert evidence_to_collect(session, made.plan, NIGHT) == [(first, "portal.example.org"), (file, FILES)]
        assert evidence_to_collect(session, None, NIGHT)[-1] == (third, "example.org")
    collect(database, store, None, file, NIGHT)
    with database.reading() as session:
        left = [number for number, _ in evidence_to_collect(session, None, NIGHT + timedelta(hours=19))]
        assert left == [first, third]
        again = evidence_to_collect(session, None, NIGHT + timedelta(hours=23, minutes=30))
        assert [number for number, _ in again] == [first, file, third]


def _cut(path: Path) -> None:
    path.unlink()


def _alter(path: Path) -> None:
    path.write_bytes(b"otra")


@pytest.mark.parametrize(
    ("happens", "result"), [(lambda _: None, "intact"), (_cut, "missing"), (_alter, "altered")]
)
def test_a_file_is_hashed_again(
    database: Database, store: EvidenceFiles, happens: Callable[[Path], None], result: str
) -> None:
    with database.writing() as session:
        made = a_plan(session)
        row = attach_file(session, made.plan, made.steps[0], store, BytesIO(b"acta"), most_bytes=10, actor=AGENCY)
    happens(store.path(row.sha256 or ""))
    assert collect(database, store, None, id_of(row), NIGHT) == result
    kept = _kept(database, id_of(row))
    assert (kept.collected_result, kept.collected_at) == (result, NIGHT)


def test_an_installation_that_visits_nothing_says_it_did_not_ask(database: Database, store: EvidenceFiles) -> None:
    number = _with_address(database)
    assert collect(database, store, None, number, NIGHT) == "not_asked"
    assert _kept(database, number).collected_result == "not_asked"


def test_an_address_is_live_and_then_changed_against_its_first_day(
    database: Database, store: EvidenceFiles
) -> None:
    number = _with_address(database)
    fetch = _answers(b"uno", b"uno", b"dos", b"dos", b"uno")
    found = [collect(database, store, fetch, number, NIGHT + timedelta(days=day)) for day in range(5)]
    assert found == ["live", "live", "changed", "changed", "live"]
    kept = _kept(database, number)
    assert (kept.sha256, kept.size) == (sha256(b"uno").hexdigest(), 3)
    assert kept.collected_at == NIGHT + timedelta(days=4)


@pytest.mark.parametrize(
    ("fetch", "result"),
    [
        (_answers(b"not found", status=404), "dead"),
        (_answers(b"error", status=500), "dead"),
        (_fails(UnavailableError), "dead"),
        (_fails(RefusedError), "refused"),
        (_fails(InvalidDataError), "refused"),
    ],
)
def test_no_good_answer_is_recorded_as_what_it_was_and_leaves_no_hash(
    sqlite_database: Database, store: EvidenceFiles, fetch: Fetch, result: str
) -> None:
    number = _with_address(sqlite_database)
    assert collect(sqlite_database, store, fetch, number, NIGHT) == result
    kept = _kept(sqlite_database, number)
    assert (kept.collected_result, kept.sha256, kept.size) == (result, None, None)


def test_no_transaction_is_open_while_an_address_is_visited(
    sqlite_database: Database, store: EvidenceFiles
) -> None:
    """A second writer gets in during the visit: with the lock held it would wait half a minute and fail."""
    number = _with_address(sqlite_database)

    def visits_slowly(_: str) -> Fetched:
        with sqlite_database.writing() as session:
            a_plan(session, code="OTRO", lead="SCEP", coordinator="SEGEPLAN")
        return Fetched(200, "0" * 64, 1)

    assert collect(sqlite_database, store, visits_slowly, number, NIGHT) == "live"


def test_evidence_that_is_not_there_is_said_so(sqlite_database: Database, store: EvidenceFiles) -> None:
    with pytest.raises(NotFoundError, match=r"There is no evidence 7\."):
        collect(sqlite_database, store, None, 7, NIGHT)
