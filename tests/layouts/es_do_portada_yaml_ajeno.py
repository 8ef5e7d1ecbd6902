"""A plan in Markdown with YAML front matter: commitments as headings, milestones in a table with wrapped names."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """---
titulo: Cuarto Plan de Acción Nacional de Gobierno Abierto 2018-2020
pais: República Dominicana
periodo: 2018-2020
estado: borrador
---

# Cuarto Plan de Acción Nacional de Gobierno Abierto 2018-2020

## Eje 1. Transparencia

### Compromiso 1. Portal único de solicitud de acceso a la información

- **Institución responsable:** Dirección General de Ética e Integridad Gubernamental (DIGEIG)
- **Fecha de inicio y término:** septiembre de 2018 – 31 de julio de 2020

| No. | Hito | Responsable | Nuevo o en curso | Inicio | Fin |
|---|---|---|---|---|---|
| 1 | Integrar al 60% de las instituciones del Ejecutivo | DIGEIG / OPTIC | Nuevo | septiembre 2018 | junio 2019 |
| 2 | Capacitar a los responsables de acceso,<br>según la Ley 200-04 del 28 de julio de 2004 | DIGEIG con el apoyo de INFOTEP e INAP | En curso | ene-19 | 3er trimestre 2019 |

### Compromiso 2. Presupuesto participativo

- **Institución responsable:** Liga Municipal Dominicana (LMD)
- **Otras instituciones involucradas:** FEDOMU, DIGEPRES

| No. | Hito | Responsable | Nuevo o en curso | Inicio | Fin |
|---|---|---|---|---|---|
| 1 | Publicar la guía | LMD | Nuevo | 2018 | 1er semestre 2020 |
| 2 | Realizar 32 asambleas |  | Nuevo | marzo 2019 | por definir |
"""

EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "as_of": None,
    "period_start": "2018-01-01",
    "period_end": "2020-12-31",
    "commitments": [
        commitment(
            "1",
            "Portal único de solicitud de acceso a la información",
            "2018-09-01",
            "2020-07-31",
            ("month", "day"),
            axis="Eje 1. Transparencia",
            leads=["DIGEIG"],
            milestones=[
                step(
                    "1",
                    "Integrar al 60% de las instituciones del Ejecutivo",
                    "2018-09-01",
                    "2019-06-30",
                    leads=["DIGEIG", "OPTIC"],
                    condition="new",
                ),
                step(
                    "2",
                    "Capacitar a los responsables de acceso, según la Ley 200-04 del 28 de julio de 2004",
                    "2019-01-01",
                    "2019-09-30",
                    ("month", "quarter"),
                    leads=["DIGEIG"],
                    collaborators=["INFOTEP", "INAP"],
                    condition="ongoing",
                ),
            ],
        ),
        commitment(
            "2",
            "Presupuesto participativo",
            axis="Eje 1. Transparencia",
            leads=["LMD"],
            collaborators=["FEDOMU", "DIGEPRES"],
            milestones=[
                step(
                    "1",
                    "Publicar la guía",
                    "2018-01-01",
                    "2020-06-30",
                    ("year", "half"),
                    leads=["LMD"],
                    condition="new",
                ),
                step("2", "Realizar 32 asambleas", "2019-03-01", None, "month", condition="new"),
            ],
        ),
    ],
    "must_warn": ["date_not_understood", "draft"],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One Markdown file."""
    path = folder / "plan.md"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)
