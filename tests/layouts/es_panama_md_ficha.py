"""One commitment a file: its facts stand in the front matter, its milestones in a piped table without outer bars."""

from pathlib import Path

_TEXT = """\
---
compromiso: 9
titulo: Justicia penal abierta
responsable: Procuraduría General de la Nación (PGN)
corresponsables: [Órgano Judicial, Alianza Ciudadana Pro Justicia]
inicio: 2021-08-01
fin: 2023-06-30
idioma: es
---

Ficha del compromiso dentro del Cuarto Plan de Acción.

Hito | Responsable | Inicio | Fin | Nuevo o en curso
--- | --- | --- | --- | ---
1. Publicar las estadísticas de denuncias | PGN | agosto 2021 | diciembre 2021 | En curso
2. Traducir la guía de la víctima a 3 lenguas | PGN y Órgano Judicial | enero 2022 | mayo 2023 | Nuevo
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "c9.md"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "commitments": [
        {
            "number": "9",
            "title": "Justicia penal abierta",
            "leads": ["PGN"],
            "collaborators": ["Órgano Judicial", "Alianza Ciudadana Pro Justicia"],
            "start": "2021-08-01",
            "end": "2023-06-30",
            "milestones": [
                {
                    "number": "1",
                    "title": "Publicar las estadísticas de denuncias",
                    "leads": ["PGN"],
                    "start": "2021-08-01",
                    "end": "2021-12-31",
                    "condition": "ongoing",
                },
                {
                    "number": "2",
                    "title": "Traducir la guía de la víctima a 3 lenguas",
                    "leads": ["PGN", "Órgano Judicial"],
                    "start": "2022-01-01",
                    "end": "2023-05-31",
                    "condition": "new",
                },
            ],
        },
    ],
}
