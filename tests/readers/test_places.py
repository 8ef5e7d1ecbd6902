"""Every value that is read says where it stands, in every form; ``tests.layouts`` says so of its layouts."""

from pathlib import Path

import pytest

from documents.readers.read import read_files
from tests.readers.places import without_place
from tests.readers.shared_cases import OWN, SHARED

_CASES = (
    "cases/br_rse_xlsx/rse.xlsx", "cases/gt_informe_final_docx/informe.docx",
    "cases/gt_plantilla_tabla_partida/plan.docx", "cases/gt_plantilla_tabla_partida/plan_columnas_estrechas.pdf",
    "seeds/000_abd787f1e71214d9.txt", "seeds/001_810282737a75ad5b.txt", "seeds/002_05f7034f3048aaf7.txt",
    "seeds/003_98e875b15f815d29.txt", "seeds/004_adccf84db263e53a.txt",
)  # fmt: skip


@pytest.mark.parametrize("name", _CASES)
def test_every_value_of_a_case_has_its_place(name: str) -> None:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"the acceptance cases are not beside this checkout ({name}): left out")
    assert without_place(read_files([path])) == []


@pytest.mark.parametrize("name", sorted(path.name for path in OWN.iterdir()))
def test_every_value_of_our_own_documents_has_its_place(name: str) -> None:
    assert without_place(read_files([OWN / name])) == []


def test_every_value_of_the_example_plan_has_its_place() -> None:
    example = Path(__file__).resolve().parents[2] / "examples" / "gobierno_abierto.yaml"
    assert without_place(read_files([example])) == []
