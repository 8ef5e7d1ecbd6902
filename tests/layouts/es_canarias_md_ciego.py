"""A follow-up in Markdown: milestones as list entries whose facts are bold labels on lines of their own."""

from pathlib import Path

from tests.layouts.saying import commitment, step

_TEXT = """# Informe de seguimiento del Plan de Acción Local de Gobierno Abierto

*Fecha de corte: 30 de abril de 2023*

## Eje 1. Participación

### Compromiso 1. Presupuestos participativos insulares

- **Responsable:** Cabildo de Tenerife (CT)
- **Colaboran:** Universidad de La Laguna (ULL), ayuntamientos
- **Plazo:** enero de 2022 – diciembre de 2023

#### Hito 1.1. Aprobar el reglamento

- **Plazo:** enero de 2022 – junio de 2022
- **Avance:** 100 %
- **Resultados:** Aprobado por el pleno el 27 de mayo de 2022.
- **Evidencias:** <https://cabildo.example.es/reglamento>

#### Hito 1.2. Destinar el 5 % del presupuesto a propuestas ciudadanas

- **Responsable:** CT con la colaboración de la ULL
- **Plazo:** julio de 2022 – marzo de 2023
- **Avance:** 30 %
- **Resultados:** Se recibieron 214 propuestas.
- **Evidencias:** [acta](https://cabildo.example.es/acta), [listado](https://cabildo.example.es/listado)

## Eje 2. Transparencia

### Compromiso 2. Agenda pública de cargos

- **Responsable:** CT
- **Plazo:** 2º trimestre de 2022 – 4º trimestre de 2022

#### Hito 2.1. Publicar la agenda diaria

- **Avance:** 0 %
- **Resultados:** —
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "seguimiento.md"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2023-04-30",
    "commitments": [
        commitment(
            "1",
            "Presupuestos participativos insulares",
            step("1.1", "Aprobar el reglamento", start="2022-01-01", end="2022-06-30", progress=100,
                 status="completed", narrative="Aprobado por el pleno el 27 de mayo de 2022.",
                 evidence=["https://cabildo.example.es/reglamento"]),
            step("1.2", "Destinar el 5 % del presupuesto a propuestas ciudadanas", start="2022-07-01",
                 end="2023-03-31", leads=["CT"], collaborators=["ULL"], progress=30,
                 narrative="Se recibieron 214 propuestas.",
                 evidence=["https://cabildo.example.es/acta", "https://cabildo.example.es/listado"]),
            axis="Eje 1. Participación",
            leads=["CT"],
            collaborators=["ULL", "ayuntamientos"],
            start="2022-01-01",
            end="2023-12-31",
        ),
        commitment(
            "2",
            "Agenda pública de cargos",
            step("2.1", "Publicar la agenda diaria", progress=0, status="not_started"),
            axis="Eje 2. Transparencia",
            leads=["CT"],
            start="2022-04-01",
            end="2022-12-31",
            by="quarter quarter",
        ),
    ],
    "must_warn": ["overdue_at_report_date"],
}  # fmt: skip
