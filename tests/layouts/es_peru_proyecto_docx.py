"""A project sheet in Word: one table of labels and values, bullets inside a cell, criteria in prose."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, row, save, table


def build(folder: Path) -> tuple[Path, ...]:
    sheet = table(
        [
            row(cell("FICHA DEL PROYECTO", across=2)),
            row("Nombre del proyecto", "Proyecto Catastro para Distritos Andinos"),
            row("Entidad ejecutora", "Instituto de Catastro Andino (ICA)"),
            row("Objetivo del proyecto", "Que los distritos pequeños tengan un catastro propio y sepan usarlo."),
            row(
                "Resultados esperados",
                "• Levantar el plano de cada centro poblado\n• Instalar el programa de catastro\n"
                "• Formar a dos técnicos por distrito",
            ),
            row(
                "Criterios de selección",
                "Los distritos se eligen por: población menor de 20 000 habitantes, altitud sobre 3 000 metros y "
                "ausencia de catastro.",
            ),
            row("Paquete de asistencia técnica", "- Equipos de medición\n- Un ingeniero residente\n- Licencias"),
            row("Presupuesto", "S/ 2 400 000"),
            row("Contacto", "Rosaura Inventada Quispe\nCoordinadora\nTel. 555-0101\nrosaura@example.org"),
        ],
        columns=2,
    )
    return (save(folder / "catastro.docx", sheet),)


EXPECTED = {
    "document_kind": "project_sheet",
    "language": "es",
    "title": "Proyecto Catastro para Distritos Andinos",
    "commitments": [
        commitment(
            None,
            "Que los distritos pequeños tengan un catastro propio y sepan usarlo",
            leads=["ICA"],
            milestones=[
                step(None, "Levantar el plano de cada centro poblado"),
                step(None, "Instalar el programa de catastro"),
                step(None, "Formar a dos técnicos por distrito"),
            ],
        )
    ],
    "must_warn": ["steps_without_dates"],
}
