"""Two files as one plan: the promise in Markdown, the progress of the half-year as a table with bars as delimiter."""

from pathlib import Path

_PLAN = """\
---
titulo: Quinto Plan de Acción de Gobierno Abierto del Paraguay
periodo: 2022-2024
idioma: es
coordinacion: STP
---

# Compromiso N.º 6. Acceso a la justicia en lenguaje claro

- Responsable: Corte Suprema de Justicia (CSJ)
- Corresponsables: Ministerio de Justicia (MJ), CEJ
- Inicio: octubre de 2022
- Fin: 31 de agosto de 2024

## Hito 1. Manual de lenguaje claro para juzgados

- Responsable: CSJ
- Inicio: octubre de 2022
- Fin: marzo de 2023

## Hito 2. Doce resúmenes de sentencias publicados por año

- Responsables: CSJ / MJ
- Inicio: enero de 2023
- Fin: 31 de julio de 2024
"""

_PROGRESS = """\
Avance al 31 de diciembre de 2023
Compromiso|Hito|Avance %|Estado|Qué se hizo|Verificación
6|1|100|Cumplido|Se imprimieron 500 ejemplares.|https://csj.example.org/manual.pdf
6|2|35|En ejecución|Hay siete resúmenes.|
"""


def build(folder: Path) -> tuple[Path, ...]:
    plan, progress = folder / "plan.md", folder / "avance.csv"
    plan.write_text(_PLAN, encoding="utf-8")
    progress.write_text(_PROGRESS, encoding="utf-8")
    return plan, progress


EXPECTED = {
    "language": "es",
    "title": "Quinto Plan de Acción de Gobierno Abierto del Paraguay",
    "as_of": "2023-12-31",
    "period_start": "2022-01-01",
    "period_end": "2024-12-31",
    "commitments": [
        {
            "number": "6",
            "title": "Acceso a la justicia en lenguaje claro",
            "leads": ["CSJ"],
            "collaborators": ["MJ", "CEJ"],
            "start": "2022-10-01",
            "end": "2024-08-31",
            "start_precision": "month",
            "end_precision": "day",
            "milestones": [
                {
                    "number": "1",
                    "title": "Manual de lenguaje claro para juzgados",
                    "leads": ["CSJ"],
                    "start": "2022-10-01",
                    "end": "2023-03-31",
                    "progress": 100,
                    "status": "completed",
                    "narrative": "Se imprimieron 500 ejemplares",
                    "evidence": ["https://csj.example.org/manual.pdf"],
                },
                {
                    "number": "2",
                    "title": "Doce resúmenes de sentencias publicados por año",
                    "leads": ["CSJ", "MJ"],
                    "start": "2023-01-01",
                    "end": "2024-07-31",
                    "progress": 35,
                    "status": "in_progress",
                    "narrative": "Hay siete resúmenes",
                    "evidence": [],
                },
            ],
        },
    ],
}
