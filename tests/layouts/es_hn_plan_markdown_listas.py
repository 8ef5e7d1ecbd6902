"""Honduras: Markdown with nested lists: milestones numbered, their facts indented under them."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """\
# V Plan de Acción de Gobierno Abierto de Honduras 2023-2025

## Compromiso 2: Infraestructura escolar transparente

**Responsables:** Secretaría de Educación (SEDUC); Secretaría de Infraestructura y Transporte (SIT)

**Duración:** 1 de febrero de 2023 a 31 de agosto de 2025

**Hitos verificables**

1. **Inventario público de centros educativos**
   - Responsable: SEDUC
   - Fecha de inicio: febrero 2023
   - Fecha de finalización: noviembre 2023
   - Nuevo o en curso: Nuevo
2. **Portal de obras escolares**, con datos de contratos
   - Responsable: SIT con apoyo de SEDUC
   - Fecha de inicio: diciembre 2023
   - Fecha de finalización: julio 2024
   - Nuevo o en curso: En curso
3. **Auditorías sociales en 50 centros**
   - Responsable: Asociación de Padres de Familia
   - Fecha de inicio: agosto 2024
   - Fecha de finalización: 31/08/2025
   - Nuevo o en curso: Nuevo

## Compromiso 3: Datos de salud

**Responsable:** Secretaría de Salud (SESAL)

**Duración:** 2023-2024

**Hitos verificables**

1. **Catálogo de datos**
   - Responsable: SESAL
   - Fecha de inicio: 1T 2023
   - Fecha de finalización: 4T 2023
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "plan_hn.md"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "title": "V Plan de Acción de Gobierno Abierto de Honduras 2023-2025",
    "commitments": [
        commitment(
            "2",
            "Infraestructura escolar transparente",
            "2023-02-01",
            "2025-08-31",
            "day",
            leads=["SEDUC", "SIT"],
            milestones=[
                step(
                    "1",
                    "Inventario público de centros educativos",
                    "2023-02-01",
                    "2023-11-30",
                    leads=["SEDUC"],
                    condition="new",
                ),
                step(
                    "2",
                    "Portal de obras escolares, con datos de contratos",
                    "2023-12-01",
                    "2024-07-31",
                    leads=["SIT"],
                    collaborators=["SEDUC"],
                    condition="ongoing",
                ),
                step(
                    "3",
                    "Auditorías sociales en 50 centros",
                    "2024-08-01",
                    "2025-08-31",
                    ("month", "day"),
                    leads=["Asociación de Padres de Familia"],
                    condition="new",
                ),
            ],
        ),
        commitment(
            "3",
            "Datos de salud",
            "2023-01-01",
            "2024-12-31",
            "year",
            leads=["SESAL"],
            milestones=[step("1", "Catálogo de datos", "2023-01-01", "2023-12-31", "quarter", leads=["SESAL"])],
        ),
    ],
}
