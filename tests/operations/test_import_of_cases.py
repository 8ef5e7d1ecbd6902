"""The documents of the acceptance cases and the example plan, imported for real."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import select

from documents.readers.read import read_files
from domain.tables.provenance import Provenance
from operations.actor import Actor
from operations.importing.document import import_document
from storage.database import Database

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
DOCUMENTS = [
    "cases/br_rse_xlsx/rse.xlsx",
    "cases/gt_informe_final_docx/informe.docx",
    "cases/gt_plantilla_tabla_partida/plan.docx",
    "cases/gt_plantilla_tabla_partida/plan_columnas_estrechas.pdf",
    "seeds/001_810282737a75ad5b.txt",
    "seeds/004_adccf84db263e53a.txt",
]
ACTOR = Actor("Ana Prueba", datetime(2020, 9, 1, 18, tzinfo=UTC))


def _shared(name: str) -> Path:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"the acceptance cases are not beside this checkout ({name}): left out")
    return path


@pytest.mark.parametrize("name", [*DOCUMENTS, "example"])
def test_a_second_import_of_a_document_changes_nothing(sqlite_database: Database, name: str) -> None:
    path = ROOT / "examples" / "gobierno_abierto.yaml" if name == "example" else _shared(name)
    document = read_files([path])
    with sqlite_database.writing() as session:
        first = import_document(session, document, ACTOR)
    with sqlite_database.writing() as session:
        second = import_document(session, document, ACTOR)
        places = len(session.exec(select(Provenance)).all())
    assert first.created
    assert (second.created, second.differences) == (False, [])
    told = sum(
        1 + len(c.activities) + sum(1 + len(m.activities) for m in c.milestones) for c in document.commitments
    )
    assert places == told


def test_the_template_and_its_final_report_imported_in_turn_settle_at_the_first_round(
    sqlite_database: Database,
) -> None:
    documents = [read_files([_shared(DOCUMENTS[5])]), read_files([_shared(DOCUMENTS[4])])]
    rounds = []
    for _ in range(2):
        with sqlite_database.writing() as session:
            rounds.append([import_document(session, document, ACTOR) for document in documents])
    changed = {(each.code, each.field) for each in rounds[0][1].differences if each.field}
    assert {("C10-H2", "title"), ("C10-H5", "start"), ("C10-H7", "lead")} <= changed
    assert [each.differences for each in rounds[1]] == [[], []]
