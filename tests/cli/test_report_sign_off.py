"""``hitos report signers``, ``sign``, ``list`` and ``verify``, as people type them."""

import json
import shlex
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from tests.cli.conftest import Hitos

ANA, LUIS = "Ana Ejemplo: Directora", "Luis Muestra"


@pytest.fixture
def frozen(planned: Hitos) -> Hitos:
    """The example plan with two who must sign, frozen on a day of its past."""
    assert planned("report", "signers", "set", ANA, LUIS).code == 0
    assert planned("report", "freeze", "--as-of", "2020-01-31").code == 0
    return planned


def the_cut_off(hitos: Hitos) -> Any:
    [row] = json.loads(hitos("report", "list", "--json").out)
    return row


def test_who_signs_is_set_listed_and_taken_back(planned: Hitos) -> None:
    assert "Any one officer signs" in planned("report", "signers", "list").err
    said = planned("report", "signers", "set", ANA, LUIS, "--dry-run", "--json")
    assert json.loads(said.out) == [
        {"turn": 1, "name": "Ana Ejemplo", "office": "Directora", "email": None},
        {"turn": 2, "name": "Luis Muestra", "office": None, "email": None},
    ]
    assert json.loads(planned("report", "signers", "list", "--json").out) == []
    planned("report", "signers", "set", ANA, LUIS)
    assert [row["name"] for row in json.loads(planned("report", "signers", "list", "--json").out)] == [
        "Ana Ejemplo",
        "Luis Muestra",
    ]
    assert planned("report", "signers", "set").code == 2
    assert planned("report", "signers", "set", ANA, "--any-one").code == 2
    assert planned("report", "signers", "set", "--any-one").code == 0
    assert json.loads(planned("report", "signers", "list", "--json").out) == []
    assert planned("report", "signers", "set", ANA, "ana ejemplo").code == 4


def test_two_sign_in_turn_and_the_list_says_how_far_it_is(frozen: Hitos) -> None:
    code = the_cut_off(frozen)["code"]
    refused = frozen("report", "sign", code, "--by", "Luis Muestra")
    assert refused.code == 1
    assert "not yet the turn of Luis Muestra" in refused.err
    assert "of Ana Ejemplo (Directora)" in refused.err
    assert frozen("report", "sign", code, "--by", "Ana Ejemplo", "--office", "Ministra").code == 1
    said = frozen("report", "sign", code, "--by", "Ana Ejemplo").err.strip()
    assert said.endswith("1/2 · → Luis Muestra (no address known: please tell)")
    row = the_cut_off(frozen)
    assert (row["stage"], row["state"], row["turn"]) == ("partly", "signed 1 of 2", "Luis Muestra")
    assert frozen("report", "sign", code, "--by", "Ana Ejemplo").code == 1
    assert json.loads(frozen("report", "sign", code, "--by", "Luis Muestra", "--json").out)["stage"] == "approved"
    row = the_cut_off(frozen)
    assert (row["state"], row["signed_by"], row["changed"]) == ("approved", "Ana Ejemplo, Luis Muestra", 0)


def test_who_signs_is_called_by_mail_in_turn_and_the_command_it_tells_works(planned: Hitos) -> None:
    addressed = ("Ana Ejemplo : Directora <ana@example.org>", "Luis Muestra <luis@example.org>")
    planned("report", "signers", "set", *addressed)
    listed = json.loads(planned("report", "signers", "list", "--json").out)
    assert [(row["name"], row["office"], row["email"]) for row in listed] == [
        ("Ana Ejemplo", "Directora", "ana@example.org"),
        ("Luis Muestra", None, "luis@example.org"),
    ]
    assert planned("report", "freeze", "--as-of", "2020-01-31", "--dry-run").code == 0
    assert json.loads(planned("outbox", "list", "--json").out) == []
    said = planned("report", "freeze", "--as-of", "2020-01-31")
    assert "Who signs first: Ana Ejemplo (is being written to)" in said.err
    assert "Ana Ejemplo (is not written to)" in planned("report", "freeze", "--as-of", "2019-01-31").err
    [call] = json.loads(planned("outbox", "list", "--json").out)
    said_of_it = call["kind"], call["recipient"], call["step"], call["cut_off"]
    assert said_of_it == ("sign", "Ana Ejemplo", None, "2020-01-31")
    assert "2020-01-31" in planned("outbox", "list").out
    planned("outbox", "deliver")
    shown = planned("outbox", "show", str(call["id"])).out
    assert "To: Ana Ejemplo <ana@example.org>" in shown
    [command] = [line.partition(": hitos ")[2] for line in shown.splitlines() if " fírmelo. " in line]
    said = planned(*shlex.split(command))
    assert said.err.strip().endswith("1/2 · → Luis Muestra (is being written to)")
    [row] = [row for row in json.loads(planned("report", "list", "--json").out) if row["as_of"] == "2020-01-31"]
    assert (row["turn"], row["told"]) == ("Luis Muestra", "to_be_written_to")


@pytest.mark.parametrize("given", ["Ana Ejemplo <ana>", "Ana Ejemplo <>", "Ana Ejemplo <a@example.org, b@x.org>"])
def test_what_is_no_address_of_who_signs_is_refused(planned: Hitos, given: str) -> None:
    said = planned("report", "signers", "set", given)
    assert said.code == 4
    assert "is no mail address for Ana Ejemplo" in said.err


def test_no_address_of_who_signs_is_in_any_report_or_open_data(planned: Hitos, tmp_path: Path) -> None:
    planned("report", "signers", "set", "Ana Ejemplo <ana@example.org>")
    planned("report", "freeze", "--as-of", "2020-01-31")
    [row] = json.loads(planned("report", "list", "--json").out)
    forms = [word for form in ("json", "md", "html") for word in ("--form", form)]
    out = tmp_path / "out"
    assert planned("report", "write", "--cut-off", row["code"], *forms, "-o", out).code == 0
    assert planned("export", "--as-of", "2020-01-31", "-o", out / "data.zip").code == 0
    assert {path.suffix for path in out.iterdir()} == {".json", ".md", ".html", ".zip"}
    for path in out.iterdir():
        assert b"ana@example.org" not in unpacked(path), path


def test_a_return_is_told_with_its_note(frozen: Hitos) -> None:
    code = the_cut_off(frozen)["code"]
    assert frozen("report", "sign", code, "--by", LUIS, "--return").code == 1
    assert frozen("report", "sign", code, "--by", LUIS, "--return", "--note", "Falta C10-H2").code == 0
    row = the_cut_off(frozen)
    assert (row["stage"], row["note"]) == ("returned", "Falta C10-H2")
    again = frozen("report", "sign", code, "--by", "Ana Ejemplo")
    assert "was returned by Luis Muestra" in again.err


def test_a_code_and_a_file_are_checked_with_an_exit_code_a_script_can_use(frozen: Hitos, tmp_path: Path) -> None:
    code = the_cut_off(frozen)["code"]
    waiting = frozen("report", "verify", code.lower().replace("-", " "))
    assert waiting.code == 3
    assert "State: waiting for its signature." in waiting.out
    assert "The signature of Ana Ejemplo (Directora) is missing." in waiting.out
    for by in ("Ana Ejemplo", "Luis Muestra"):
        frozen("report", "sign", code, "--by", by)
    right = frozen("report", "verify", code)
    assert right.code == 0
    assert "Signed by Ana Ejemplo (Directora) on" in right.out
    assert "The records still say the same." in right.out

    frozen("report", "write", "--cut-off", code, "--form", "md", "-o", tmp_path / "out")
    [path] = (tmp_path / "out").iterdir()
    assert frozen("report", "verify", path).out.startswith("This is what was signed.\n")
    path.write_text(path.read_text("utf-8").replace("2018", "2019"), "utf-8")
    altered = frozen("report", "verify", path)
    assert altered.code == 3
    assert altered.out.startswith("This is not what was signed")
    told = json.loads(frozen("report", "verify", path, "--json").out)
    assert (told["outcome"], told["right"], told["cut_off"]["code"]) == ("altered", False, code)


def test_another_kind_or_a_view_written_of_what_was_signed_is_known_as_such(frozen: Hitos, tmp_path: Path) -> None:
    code = the_cut_off(frozen)["code"]
    asked = ("--cut-off", code, "--kind", "tracker", "--institution", "INFOM", "--form", "csv", "-o", tmp_path)
    draft = Path(frozen("report", "write", *asked).out.strip())
    assert frozen("report", "verify", draft).code == 3
    for by in ("Ana Ejemplo", "Luis Muestra"):
        frozen("report", "sign", code, "--by", by)
    signed = Path(frozen("report", "write", *asked).out.strip())
    said = frozen("report", "verify", signed)
    assert (said.code, ": Tracker table (as Canada's), csv, INFOM." in said.out) == (0, True), said.out


def test_a_document_in_the_offices_template_is_told_with_an_exit_code_of_its_own(
    frozen: Hitos, tmp_path: Path
) -> None:
    """A script that takes 0 for "signed" must not let the template's own words through."""
    template, out = tmp_path / "carta.docx", tmp_path / "out"
    document = Document()
    document.add_paragraph("{{ plan.title }} {{ verification_code }}")
    document.save(str(template))
    code = the_cut_off(frozen)["code"]
    for by in ("Ana Ejemplo", "Luis Muestra"):
        frozen("report", "sign", code, "--by", by)
    asked = ("--cut-off", code, "--template", template, "--institution", "INFOM", "-o", out)
    path = Path(frozen("report", "write", *asked).out.strip())
    said = frozen("report", "verify", path)
    assert said.code == 3
    assert said.out.startswith("It was written here with the data that were signed, in a template of the office.")
    assert "in the template carta.docx: Closing report, docx, INFOM." in said.out
    assert "Missing, in whole or in part: the findings; the signatures." in said.out
    by_fingerprint = frozen("report", "verify", sha256(path.read_bytes()).hexdigest().upper())
    assert (by_fingerprint.code, by_fingerprint.out[:30]) == (3, said.out[:30])
    told = json.loads(frozen("report", "verify", path, "--json").out)
    assert (told["outcome"], told["right"], told["left_out"]) == (
        "from_template", False, ["findings", "signatures"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("given", "code", "told"),
    [
        ("carpeta/informe", 4, "informe cannot be read: it does not exist"),
        (".", 4, "cannot be read: it is a folder"),
        ("nada.pdf", 4, "nada.pdf cannot be read: it does not exist"),
        ("K7QM-2XRD-9TH0", 4, 'has "0", which no code has'),
        ("2222-2222-2222", 2, "No cut-off here has the code"),
    ],
)
def test_what_cannot_be_checked_is_said(frozen: Hitos, given: str, code: int, told: str) -> None:
    said = frozen("report", "verify", given)
    assert said.code == code
    assert told in said.err


def unpacked(path: Path) -> bytes:
    """What a file says, also one in an archive."""
    if path.suffix != ".zip":
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())
