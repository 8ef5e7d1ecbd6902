"""Chile: a progress report in Markdown with a table a commitment, states as words with signs, two links in a cell."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """\
---
autor: Unidad de Gobierno Abierto
---

# Informe de avance semestral

Sexto Plan de Acción 2023-2027 · **Fecha de corte:** 30-06-2024

## Resumen

| Compromiso | Avance |
|---|---|
| 1 | 55 % |
| 2 | 10 % |

## Compromiso 1 | Transparencia en el lobby

Institución responsable: Ministerio Secretaría General de la Presidencia (SEGPRES) y Consejo para la Transparencia (CPLT)

| N° | Hito | Responsable | Plazo | Estado | % | Verificación |
|---:|---|---|---|---|---:|---|
| 1 | Diagnóstico de la ley | SEGPRES | 31-12-2023 | ✅ Completado | 100 % | [Informe](https://example.org/cl/a.pdf)<br>[Anexo](https://example.org/cl/b.pdf) |
| 2 | Mejorar el buscador | CPLT | jun-2024 | 🟡 En curso | 60 % | |
| 3 | Campaña en regiones | SEGPRES; CPLT | dic-2024 | No iniciado | 0 % | |

## Compromiso 2 | Presupuesto ciudadano

Institución responsable: Dirección de Presupuestos (DIPRES)

| N° | Hito | Responsable | Plazo | Estado | % | Verificación |
|---:|---|---|---|---|---:|---|
| 1 | Guía ciudadana | DIPRES | 30-09-2024 | En curso | 10 % | |
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "avance_cl.md"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2024-06-30",
    "commitments": [
        commitment(
            "1",
            "Transparencia en el lobby",
            leads=["SEGPRES", "CPLT"],
            milestones=[
                step(
                    "1",
                    "Diagnóstico de la ley",
                    None,
                    "2023-12-31",
                    "day",
                    leads=["SEGPRES"],
                    status="completed",
                    progress=100,
                    evidence=["https://example.org/cl/a.pdf", "https://example.org/cl/b.pdf"],
                ),
                step(
                    "2",
                    "Mejorar el buscador",
                    None,
                    "2024-06-30",
                    leads=["CPLT"],
                    status="in_progress",
                    progress=60,
                ),
                step(
                    "3",
                    "Campaña en regiones",
                    None,
                    "2024-12-31",
                    leads=["SEGPRES", "CPLT"],
                    status="not_started",
                    progress=0,
                ),
            ],
        ),
        commitment(
            "2",
            "Presupuesto ciudadano",
            leads=["DIPRES"],
            milestones=[
                step(
                    "1",
                    "Guía ciudadana",
                    None,
                    "2024-09-30",
                    "day",
                    leads=["DIPRES"],
                    status="in_progress",
                    progress=10,
                )
            ],
        ),
    ],
}
