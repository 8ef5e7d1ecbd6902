"""Colombia: a follow-up in Markdown; labels in bullets, milestones as headings, links in words."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """\
# Reporte de seguimiento – IV Plan de Acción de Estado Abierto 2020-2022

*Corte: 30 de septiembre de 2021*

> Este reporte reúne lo informado por cada entidad.

## Tabla de contenido

1. Compromiso 3
2. Compromiso 8

## Compromiso 3 — Seguimiento ciudadano a las regalías

- **Entidad líder:** Departamento Nacional de Planeación (DNP)
- **Entidades de apoyo:** Contraloría General de la República (CGR), Transparencia por Colombia
- **Fechas:** 1 de diciembre de 2020 – 31 de agosto de 2022

### Hito 3.1 · Diseño del tablero de proyectos

- **Responsable:** DNP, Dirección de Seguimiento y Evaluación
- **Inicio:** dic-2020
- **Fin:** jun-2021
- **Avance:** 100 %
- **Estado:** Cumplido
- **Descripción de avances:** Se diseñó el tablero con 1.200 proyectos. El 20 % de ellos no tiene georreferenciación.
- **Evidencias:** [Tablero](https://example.org/co/tablero), [Acta 4](https://example.org/co/actas?id=4)

### Hito 3.2 · Formación de 40 veedurías

- **Responsable:** CGR
- **Inicio:** jul-2021
- **Fin:** mar-2022
- **Avance:** 45 %
- **Estado:** En ejecución
- **Descripción de avances:** Se formaron 18 veedurías.
- **Dificultades:** Conectividad en los municipios.

### Hito 3.3 · Informe público

- **Responsable:** DNP y CGR
- **Inicio:** abr-2022
- **Fin:** ago-2022
- **Avance:** Sin iniciar

## Compromiso 8 — Lenguaje claro en los trámites

- **Entidad líder:** Departamento Administrativo de la Función Pública – DAFP
- **Fechas:** enero de 2021 a diciembre de 2021

### Hito 8.1 · Guía de lenguaje claro

- **Responsable:** DAFP
- **Inicio:** ene-2021
- **Fin:** ago-2021
- **Avance:** 80 %
- **Estado:** Atrasado
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "seguimiento_co.md"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "title": "Reporte de seguimiento – IV Plan de Acción de Estado Abierto 2020-2022",
    "as_of": "2021-09-30",
    "commitments": [
        commitment(
            "3",
            "Seguimiento ciudadano a las regalías",
            "2020-12-01",
            "2022-08-31",
            "day",
            leads=["DNP"],
            collaborators=["CGR", "Transparencia por Colombia"],
            milestones=[
                step(
                    "3.1",
                    "Diseño del tablero de proyectos",
                    "2020-12-01",
                    "2021-06-30",
                    leads=["DNP"],
                    units=["Dirección de Seguimiento y Evaluación"],
                    progress=100,
                    status="completed",
                    narrative=(
                        "Se diseñó el tablero con 1.200 proyectos. El 20 % de ellos no tiene georreferenciación."
                    ),
                    evidence=["https://example.org/co/tablero", "https://example.org/co/actas?id=4"],
                ),
                step(
                    "3.2",
                    "Formación de 40 veedurías",
                    "2021-07-01",
                    "2022-03-31",
                    leads=["CGR"],
                    progress=45,
                    status="in_progress",
                    narrative="Se formaron 18 veedurías.",
                ),
                step(
                    "3.3",
                    "Informe público",
                    "2022-04-01",
                    "2022-08-31",
                    leads=["DNP", "CGR"],
                    status="not_started",
                ),
            ],
        ),
        commitment(
            "8",
            "Lenguaje claro en los trámites",
            "2021-01-01",
            "2021-12-31",
            leads=["DAFP"],
            milestones=[
                step(
                    "8.1",
                    "Guía de lenguaje claro",
                    "2021-01-01",
                    "2021-08-31",
                    leads=["DAFP"],
                    progress=80,
                    status="delayed",
                )
            ],
        ),
    ],
    "must_warn": [("overdue_at_report_date", "8/8.1")],
}
