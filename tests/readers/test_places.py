"""Every value that is read says where it stands, in every form and layout."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import tests.layouts
from documents.readers.read import read_files
from domain.values.plan_document import DocumentCommitment, DocumentStep, PlanDocument
from tests.readers.shared_cases import OWN, SHARED

_FIELDS = (
    "number", "title", "axis", "coordinator", "leads", "collaborators", "units", "start", "end", "current_start",
    "current_end", "actual_start", "actual_end", "condition", "status", "progress", "narrative", "evidence",
    "recurrence", "weight", "after",
)  # fmt: skip
_LAYOUTS = sorted(
    module.name
    for module in pkgutil.iter_modules(tests.layouts.__path__)
    if module.name[:3] in {"es_", "en_", "pt_", "fr_"}
)
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


@pytest.mark.parametrize("name", _LAYOUTS)
def test_every_value_of_a_layout_has_its_place(name: str, tmp_path: Path) -> None:
    files = import_module(f"tests.layouts.{name}").build(tmp_path)
    document = read_files(files)
    assert without_place(document) == []
    assert {place.file for _, told in _every(document) for place in told.places.values()} <= {
        file.name for file in files
    }


def without_place(document: PlanDocument) -> list[str]:
    """The values that do not say where they stand; a date that is the plan's own period stands with the plan."""
    return [
        f"{path}: {name}"
        for path, told in _every(document)
        for name in (*_FIELDS, *getattr(told, "description", {}))
        if (name in getattr(told, "description", {}) or getattr(told, name, None) not in (None, "", ()))
        and name not in told.places
        and getattr(told, name, "") not in (document.period_start, document.period_end)
    ]


def _every(document: PlanDocument) -> Iterator[tuple[str, DocumentCommitment | DocumentStep]]:
    for commitment in document.commitments:
        yield f"{commitment.number}", commitment
        for step in (*commitment.milestones, *commitment.activities):
            yield f"{commitment.number}/{step.number}", step
            for activity in step.activities:
                yield f"{commitment.number}/{step.number}/{activity.number}", activity
