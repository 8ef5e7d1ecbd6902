"""The page where anybody checks a document, over a signed cut-off and one that waits."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from re import search

import httpx
import pytest
from docx import Document

from domain.rules.verification import code_of
from domain.values.report import Signatory
from domain.values.vocabulary import Verdict
from operations.actor import Actor
from operations.reports.closing import decide_cut_off, freeze_cut_off, frozen_report
from operations.reports.files import write_report_file
from operations.reports.from_template import write_from_template
from operations.reports.publishing import Written, record_written, seal
from operations.reports.signatories import set_signatories
from portal.verify import POSTS_A_MINUTE
from runtime.clock import moment_on
from runtime.settings import Settings
from runtime.wiring import Runtime, open_runtime
from tests.builders import a_plan
from tests.portal.conftest import served

DAY = date(2020, 3, 2)
MOST = 5_000_000


@dataclass(frozen=True)
class Signed:
    """The portal of an installation that signed one cut-off and left another waiting."""

    reader: httpx.Client
    code: str
    waiting: str
    file: bytes
    in_template: bytes


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Signed]:
    """Two officers; the first cut-off is published, the second one has one signature."""
    home = tmp_path_factory.mktemp("verify")
    now = moment_on(DAY, "America/Guatemala")
    with open_runtime(Settings(home=home, evidence_most_bytes=MOST), lambda: now) as runtime:
        with runtime.database.writing() as session:
            signatories = (Signatory(name="Ana Ejemplo", office="Directora"), Signatory(name="Luis <b>"))
            set_signatories(session, a_plan(session, due=date(2020, 8, 31)).plan, signatories)
        first = freeze_cut_off(runtime.database, None, date(2020, 2, 1), now, "x")
        for by in ("Ana Ejemplo", "Luis <b>"):
            decide_cut_off(runtime.database, first.number, first.sha256, Verdict.ACCEPTED, Actor(by, now))
        path = publish(runtime, first.number, home)
        second = freeze_cut_off(runtime.database, None, DAY, now, "x")
        decide_cut_off(runtime.database, second.number, second.sha256, Verdict.ACCEPTED, Actor("Ana Ejemplo", now))
        with served(runtime) as address, httpx.Client(base_url=address, timeout=60) as reader:
            in_template = fill(runtime, first.number, home).read_bytes()
            yield Signed(reader, code_of(first.sha256), code_of(second.sha256), path.read_bytes(), in_template)


def fill(runtime: Runtime, number: int, home: Path) -> Path:
    """The signed report in a template that says the code and nothing else of it."""
    template = home / "carta de ana@example.org.docx"
    document = Document()
    document.add_paragraph("{{ verification_code }}")
    document.save(str(template))
    report = frozen_report(runtime.database, number)
    path = write_from_template(report, template, home / "cartas")
    record_written(runtime.database, report, [Written(path, template=template.name)], runtime.clock())
    return path


def publish(runtime: Runtime, number: int, home: Path) -> Path:
    report = frozen_report(runtime.database, number)
    draft = write_report_file(report, "md", home / "borradores")
    [path] = seal(runtime.database, number, [draft], home / "informes", runtime.clock())
    return path


def test_a_code_tells_what_was_signed_by_whom_and_when(signed: Signed) -> None:
    for typed in (signed.code, signed.code.lower(), signed.code.replace("-", "")):
        answer = signed.reader.get(f"/verificar/{typed}")
        assert answer.status_code == 200
        assert "Firmado por quienes debían firmar" in answer.text
        assert "Ana Ejemplo (Directora)" in answer.text
        assert "Luis &lt;b&gt;" in answer.text
        assert "1 de febrero de 2020" in answer.text
        assert "Siguen diciendo lo mismo" in answer.text
        assert ".md" in answer.text
    assert "Signed by all who must sign" in signed.reader.get(f"/verificar/{signed.code}?lang=en").text
    signed.reader.cookies.clear()


def test_a_code_of_a_draft_says_that_it_is_no_signed_report(signed: Signed) -> None:
    answer = signed.reader.get(f"/verificar/{signed.waiting}")
    assert "Firmado a medias: 1 de 2" in answer.text
    assert "es un borrador" in answer.text
    assert "Firmado por quienes" not in answer.text


def test_a_typed_code_leads_to_its_page_and_a_mistyped_one_is_told_why(signed: Signed) -> None:
    answer = signed.reader.get("/verificar", params={"codigo": f" {signed.code.lower()} "})
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/verificar/{signed.code}"
    wrong = signed.reader.get("/verificar", params={"codigo": '"><script>0'})
    assert wrong.status_code == 422
    assert "que ningún código lleva" in wrong.text
    assert "<script>" not in wrong.text
    assert signed.reader.get("/verificar/nada").status_code == 422
    printed = search("[0-9a-f]{64}", signed.reader.get(f"/verificar/{signed.code}").text)
    assert printed is not None
    by_fingerprint = signed.reader.get("/verificar", params={"codigo": printed.group()}, follow_redirects=True)
    assert "Firmado por quienes debían firmar" in by_fingerprint.text
    unknown = signed.reader.get(f"/verificar/{code_of('0' * 64)}")
    assert unknown.status_code == 404
    assert "Ningún corte de aquí" in unknown.text
    assert "Comprobar un documento" in signed.reader.get("/verificar").text


def test_a_file_is_known_by_its_bytes_and_nothing_of_it_is_kept(signed: Signed) -> None:
    right = signed.reader.post("/verificar", files={"file": ("a.md", signed.file)})
    assert right.status_code == 200
    assert "Este archivo es lo que se firmó" in right.text
    assert signed.code in right.text
    wrong = signed.reader.post("/verificar", files={"file": ("a.md", signed.file + b" ")})
    assert "no es ninguno de los publicados" in wrong.text
    assert "Este archivo es lo que se firmó" not in wrong.text
    assert signed.reader.post("/verificar", files={"file": ("", b"")}).status_code == 422
    empty = signed.reader.post("/verificar", files={"file": ("a.pdf", b"")})
    assert (empty.status_code, "El archivo está vacío" in empty.text) == (422, True)
    large = signed.reader.post("/verificar", files={"file": ("a.pdf", b"x" * (MOST + 1))})
    assert large.status_code == 413
    assert "pesa más de 5 MB" in large.text
    assert "Redúzcalo" not in large.text, "a smaller file would be another"
    assert (
        signed.reader.post("/verificar", content=b"x", headers={"content-type": "text/plain"}).status_code == 422
    )


def test_a_file_in_the_offices_template_is_neither_the_report_nor_unknown_nor_offered_to_anybody(
    signed: Signed,
) -> None:
    """With the template's name as anybody may see it."""
    answer = signed.reader.post("/verificar", files={"file": ("a.docx", signed.in_template)})
    by_fingerprint = signed.reader.get(f"/verificar/{sha256(signed.in_template).hexdigest()}")
    for told in (answer, by_fingerprint):
        assert told.status_code == 200
        assert "se escribió aquí el 2 de marzo de 2020 con los datos que se firmaron" in told.text
        assert "no lo firmó nadie" in told.text
        assert "Este archivo es lo que se firmó" not in told.text
        assert "ninguno de los publicados" not in told.text
        assert signed.code in told.text
        assert "ana@" not in told.text
    assert "Faltan, enteros o en parte: los hallazgos; las firmas." in answer.text
    assert ".docx" not in signed.reader.get(f"/verificar/{signed.code}").text
    typed = signed.reader.get(f"/verificar/{sha256(signed.file).hexdigest().upper()}")
    assert "Este archivo es lo que se firmó" in typed.text


def test_too_many_files_in_a_minute_are_refused(signed: Signed) -> None:
    """The clock of this installation stands still, so the minute never ends."""
    for _ in range(POSTS_A_MINUTE):
        last = signed.reader.post("/verificar", files={"file": ("a.md", b"x")})
    assert last.status_code == 429
    assert "Espere un minuto" in last.text
