"""What strangers, stuck machines and slow networks can do behind a link: break nothing and see nothing."""

import errno
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from html import unescape
from pathlib import Path
from typing import BinaryIO, NoReturn
from urllib.parse import urlsplit

import httpx
import pytest

from domain.tables.answer import Answer
from domain.tables.evidence import Evidence
from domain.tables.history import ProgressReport
from domain.tables.outbox import Message
from domain.values.errors import UnavailableError
from domain.values.language import Text
from domain.values.vocabulary import State
from storage import evidence_files
from storage.database import Database
from tests.portal.answering import REPORT, Office, an_office
from tests.portal.test_answers import PDF, seen

XSS = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}'
MEGABYTE = 1_000_000


@pytest.fixture
def office(sqlite_database: Database, tmp_path: Path) -> Iterator[Office]:
    with an_office(sqlite_database, tmp_path) as made:
        yield made


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("form", ["avance", "fecha", "bloqueo"])
def test_markup_in_any_field_is_shown_and_never_obeyed(office: Office, form: str) -> None:
    link = office.link()
    fields = {"name": XSS, "text": XSS, "obstacles": XSS, "reason": XSS, "percent": XSS, "day": XSS, "note": XSS}
    refused = office.send(link, form, files={"file": (XSS, PDF)}, **{**fields, "name": XSS * 3})
    assert refused.status_code == 422
    good = {**fields, "name": XSS[:120], "percent": "40", "day": "2019-10-31"}
    taken = office.send(link, form, files={"file": (XSS, PDF)}, **good)
    shown = office.client.get(taken.headers["location"])
    for answer in (refused, shown, office.client.get(link)):
        assert "<script" not in answer.text
        assert "<img" not in answer.text
    assert XSS in unescape(shown.text)


def test_line_breaks_in_a_name_stay_in_one_line_and_out_of_every_header(office: Office) -> None:
    link = office.link()
    name = "Ana\r\nBcc: x@example.org\r\n\r\n<p>"
    answer = office.send(link, "bloqueo", name=name, reason="Falta la firma.\r\nSet-Cookie: a=b")
    assert answer.status_code == 303
    assert "set-cookie" not in answer.headers
    assert answer.headers["location"] == f"{link}/1?hecho=bloqueo"
    assert office.rows(Answer)[0].by == "Ana Bcc: x@example.org <p>"
    nul = office.send(link, "bloqueo", name="Ana\0", reason="x")
    assert nul.status_code == 422
    assert "carácter nulo" in seen(nul.text)


def test_a_file_that_is_too_large_is_refused_in_words_and_what_was_typed_is_kept(
    office: Office, tmp_path: Path
) -> None:
    link = office.link()
    answer = office.send(link, "avance", files={"file": ("grande.pdf", b"x" * (2 * MEGABYTE + 1))}, **REPORT)
    assert answer.status_code == 413
    assert "El archivo es demasiado grande: caben 2 MB. No se guardó nada." in seen(answer.text)
    assert "\nSe firmaron dos convenios.</textarea>" in answer.text
    assert office.rows(ProgressReport) == office.rows(Evidence) == []
    assert files_in(tmp_path / "evidence") == []


def test_sixty_megabytes_are_refused_in_words_by_an_installation_as_it_comes(
    sqlite_database: Database, tmp_path: Path
) -> None:
    with an_office(sqlite_database, tmp_path, most_bytes=50 * MEGABYTE) as office:
        files = {"file": ("grande.pdf", b"x" * 60 * MEGABYTE)}
        answer = office.send(office.link(), "avance", files=files, **REPORT)
        assert answer.status_code == 413
        assert "El archivo es demasiado grande: caben 50 MB. No se guardó nada." in seen(answer.text)
        assert office.rows(ProgressReport) == []
        assert files_in(tmp_path / "evidence") == []


def test_what_is_beyond_all_bounds_is_not_read_to_its_end(office: Office, tmp_path: Path) -> None:
    link = office.link()
    fields, files = {**REPORT, "mark": office.mark(link)}, {"file": ("grande.pdf", b"x" * 60 * MEGABYTE)}
    with suppress(httpx.TransportError):  # it may hang up
        assert office.client.post(f"{link}/1/avance", data=fields, files=files).status_code == 413
    assert office.rows(ProgressReport) == []
    assert files_in(tmp_path / "evidence") == []
    assert office.client.get(link).status_code == 200


def test_a_full_disk_is_said_in_words_and_leaves_nothing(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(stream: BinaryIO, file: BinaryIO, most_bytes: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    link = office.link()
    monkeypatch.setattr(evidence_files, "_copy", full)
    answer = office.send(link, "avance", files={"file": ("acta.pdf", PDF)}, **REPORT)
    assert answer.status_code == 503
    assert "se quedó sin espacio. No quedó nada a medias" in seen(answer.text)
    assert str(tmp_path) not in answer.text
    assert "\nSe firmaron dos convenios.</textarea>" in answer.text
    assert office.rows(ProgressReport) == office.rows(Evidence) == []
    assert files_in(tmp_path / "evidence") == []


def test_an_empty_file_is_refused_and_its_report_with_it(office: Office) -> None:
    answer = office.send(office.link(), "avance", files={"file": ("vacio.pdf", b"")}, **REPORT)
    assert answer.status_code == 422
    assert "El archivo está vacío" in seen(answer.text)
    assert office.rows(ProgressReport) == []


@pytest.mark.parametrize("same", [True, False])
def test_forms_sent_at_the_same_time_count_once_each(office: Office, same: bool) -> None:
    link = office.link()
    mark = office.mark(link)

    def send(n: int) -> int:
        fields = {**REPORT, "mark": mark, "percent": "40" if same else str(40 + n)}
        return office.client.post(f"{link}/1/avance", data=fields).status_code

    with ThreadPoolExecutor(8) as pool:
        codes = sorted(pool.map(send, range(8)))
    assert codes == ([303] * 8 if same else [303] + [409] * 7)
    assert len(office.rows(ProgressReport)) == 1


def test_on_a_real_server_of_databases_they_count_once_too(postgres_database: Database, tmp_path: Path) -> None:
    with an_office(postgres_database, tmp_path) as office:
        link = office.link()
        fields = {**REPORT, "mark": office.mark(link), "finished": "1"}

        def send(_: int) -> int:
            return office.client.post(f"{link}/1/avance", data=fields).status_code

        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(send, range(8))) == [303] * 8
        assert len(office.rows(ProgressReport)) == 1
        assert office.step().state is State.IN_REVIEW
        assert len([m for m in office.rows(Message) if m.kind == "review_requested"]) == 1


def raw(office: Office, path: str, headers: list[str], body: bytes, *, close: bool = False) -> bytes:
    """What the server answers to these very bytes; nothing if it answers nothing within two seconds."""
    place = urlsplit(str(office.client.base_url))
    with socket.create_connection((place.hostname or "", place.port or 0), timeout=2) as wire:
        head = [f"POST {path} HTTP/1.1", "Host: x", "Connection: close", *headers, "", ""]
        wire.sendall("\r\n".join(head).encode() + body)
        if close:
            return b""
        answer = b""
        try:
            while chunk := wire.recv(65536):
                answer += chunk
        except TimeoutError:
            pass
        return answer


def multipart(office: Office, link: str, *, whole: bool = True) -> bytes:
    fields = {**REPORT, "mark": office.mark(link)}
    parts = [f'--B\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n' for k, v in fields.items()]
    parts.append('--B\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\r\n')
    return ("".join(parts) + ("--B--\r\n" if whole else "")).encode()


KIND = "Content-Type: multipart/form-data; boundary=B"


def test_a_body_shorter_than_it_says_is_recorded_by_nobody(office: Office) -> None:
    link = office.link()
    body = multipart(office, link)
    raw(office, f"{link}/1/avance", [KIND, f"Content-Length: {len(body) + 50}"], body, close=True)
    time.sleep(0.3)
    assert office.rows(ProgressReport) == []
    assert office.client.get(link).status_code == 200


def test_a_body_longer_than_it_says_is_a_damaged_form(office: Office) -> None:
    link = office.link()
    body = multipart(office, link)
    for cut in (len(body) - 8, len(body) - 30, 40, 0):
        answer = raw(office, f"{link}/1/avance", [KIND, f"Content-Length: {cut}"], body)
        assert b" 422 " in answer.split(b"\r\n")[0], cut
    assert office.rows(ProgressReport) == []


@pytest.mark.parametrize(
    "headers",
    [
        ["Content-Type: application/json"],
        ["Content-Type: multipart/form-data"],
        ["Content-Type: multipart/form-data; boundary=" + "x" * 500],
        ["Content-Type: text/plain; boundary=B"],
        [],
    ],
)
def test_what_is_no_form_is_refused_in_words(office: Office, headers: list[str]) -> None:
    link = office.link()
    answer = raw(office, f"{link}/1/avance", [*headers, "Content-Length: 4"], b"{}{}")
    assert b" 422 " in answer.split(b"\r\n")[0]
    assert office.rows(ProgressReport) == []


def test_a_body_without_a_length_is_counted_as_it_comes(office: Office) -> None:
    link = office.link()
    path = f"{link}/1/avance"

    def endless() -> Iterator[bytes]:
        yield multipart(office, link, whole=False)[:-10]
        for _ in range(12):
            yield b"x" * 500_000

    answer = office.client.post(
        path, content=endless(), headers={"Content-Type": "multipart/form-data; boundary=B"}
    )
    assert answer.status_code == 413
    assert office.rows(ProgressReport) == []


@pytest.mark.parametrize("charset", ["unicode_escape", "raw_unicode_escape", "utf-7", "idna", "hex", "undefined"])
def test_a_charset_of_its_senders_choosing_breaks_no_page(office: Office, charset: str) -> None:
    link, field = office.link(), b'--b\r\nContent-Disposition: form-data; name="%b"\r\n\r\n%b\r\n'
    body = field % (b"name", b"Ana") + field % (b"percent", b"\\ud800 +2AA-") + b"--b--\r\n"
    kind = {"Content-Type": f"multipart/form-data; charset={charset}; boundary=b"}
    answer = office.client.post(f"{link}/1/avance", content=body, headers=kind)
    assert answer.status_code in (409, 422)
    assert "no se guardó" in seen(answer.text)


def test_a_database_that_is_away_is_said_in_words_before_and_behind_the_door(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = office.link()
    mark = office.mark(link)

    def away(_: Database) -> NoReturn:
        raise UnavailableError(Text(es="/srv/hitos.db ocupada", en="/srv/hitos.db busy"))

    for method, said in (
        ("writing", "Envíelo otra vez más tarde"),
        ("reading", "El servicio no responde por ahora"),
    ):
        monkeypatch.setattr(Database, method, away)
        answer = office.client.post(f"{link}/1/visto", data={"name": "Ana", "mark": mark})
        assert answer.status_code == 503
        assert said in seen(answer.text)
        assert "/srv" not in answer.text


def test_a_thousand_fields_and_two_files_are_no_form_of_ours(office: Office) -> None:
    link = office.link()
    many = {f"f{n}": "x" for n in range(1000)}
    two = [("file", ("a.pdf", PDF)), ("file", ("b.pdf", PDF))]
    assert office.send(link, "avance", files={"file": ("a.pdf", PDF)}, **many, **REPORT).status_code == 422
    assert office.send(link, "avance", files=two, **REPORT).status_code == 422
    assert office.send(link, "avance", **{**REPORT, "text": "x" * 200_000}).status_code == 422
    assert office.rows(ProgressReport) == []


def test_a_token_is_in_no_log_line_of_ours(
    office: Office, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = office.link()

    def broken(*_: object) -> None:
        raise RuntimeError("x")

    monkeypatch.setattr("portal.answers.step_to_answer", broken)
    with caplog.at_level("DEBUG", logger="hitos.portal"):
        assert office.client.get(link).status_code == 500
    assert "/responder/{token} failed" in caplog.text
    assert link.rpartition("/")[2] not in caplog.text
