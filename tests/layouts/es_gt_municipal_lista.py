"""Guatemala: commitments as numbered headings without the word, dates in brackets behind titles."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """\
# Plan de acción de gobierno abierto de la Municipalidad de San Lucas 2023-2024

Este plan fue aprobado por el Concejo el 14 de febrero de 2023.

# Compromisos

## 1. Presupuesto municipal en lenguaje sencillo

Responsable: Dirección de Administración Financiera Integrada Municipal (DAFIM)

Colaboradores: Consejo Comunitario de Desarrollo (COCODE)

Periodo: marzo de 2023 a diciembre de 2024

### Hitos

1. Redactar la versión ciudadana del presupuesto (marzo a junio de 2023)
2. Difundirla en las 14 aldeas (julio a septiembre de 2023)
3. Evaluar con los vecinos si se entendió (enero a marzo de 2024)

## 2. Ventanilla de información pública

Responsable: Unidad de Acceso a la Información Pública (UAIP)

Periodo: abril de 2023 a noviembre de 2023

### Hitos

1. Publicar el procedimiento (abril a mayo de 2023)
2. Atender solicitudes por correo electrónico (junio a noviembre de 2023)
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "plan_san_lucas.md"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "title": "Plan de acción de gobierno abierto de la Municipalidad de San Lucas 2023-2024",
    "commitments": [
        commitment(
            "1",
            "Presupuesto municipal en lenguaje sencillo",
            "2023-03-01",
            "2024-12-31",
            leads=["DAFIM"],
            collaborators=["COCODE"],
            milestones=[
                step("1", "Redactar la versión ciudadana del presupuesto", "2023-03-01", "2023-06-30"),
                step("2", "Difundirla en las 14 aldeas", "2023-07-01", "2023-09-30"),
                step("3", "Evaluar con los vecinos si se entendió", "2024-01-01", "2024-03-31"),
            ],
        ),
        commitment(
            "2",
            "Ventanilla de información pública",
            "2023-04-01",
            "2023-11-30",
            leads=["UAIP"],
            milestones=[
                step("1", "Publicar el procedimiento", "2023-04-01", "2023-05-31"),
                step("2", "Atender solicitudes por correo electrónico", "2023-06-01", "2023-11-30"),
            ],
        ),
    ],
}
