"""A policy sheet in Word: labels left, values right, a matrix of objectives, institutions in a cell's lines."""

from pathlib import Path
from typing import Any

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, save, table


def build(folder: Path) -> tuple[Path, ...]:
    sheet = table(
        [
            row(cell("FICHA DE POLÍTICA PÚBLICA", across=2)),
            row("Nombre de la política", "Política Nacional de Bibliotecas Vivas"),
            row("Ente rector", "Ministerio de Lectura y Archivos (MILA)"),
            row(
                "Entidades corresponsables:",
                "Municipios\nInstituto del Libro Panameño (ILP)\nMinisterio de Lectura y Archivos (MILA)",
            ),
            row("Vigencia", "2021-2030"),
            row("Sector", "Cultura"),
            row("Población objetivo", "Lectores de zonas rurales; escuelas"),
            row("Evaluación", "Evaluación intermedia en 2025"),
            row("Plan de acción", "No existe todavía"),
            row("Base legal", "Decreto Ejecutivo 14 de 2021"),
        ],
        columns=2,
    )
    summary = table(
        [
            row(cell("OBJETIVO GENERAL", across=3)),
            row(cell("Que todo corregimiento tenga un lugar para leer.", across=3)),
            row("Objetivos específicos", "Lineamientos", "Acciones"),
            row(
                cell("1. Abrir bibliotecas en los corregimientos", down="start"),
                cell("1.1 Locales compartidos", down="start"),
                "Usar las casas comunales en la tarde",
            ),
            row(cell("", down="on"), cell("", down="on"), "Pintar y alumbrar los locales"),
            row(cell("", down="on"), "1.2 Libros que viajan", "Comprar dos bibliobuses"),
            row(
                "2. Formar mediadores de lectura",
                "2.1 Escuela de mediadores",
                "Diseñar el curso universitario",
            ),
        ],
        columns=3,
    )
    path = save(folder / "ficha.docx", sheet, paragraph("Cuadro resumen"), summary)
    return (path,)


_SHARED: dict[str, Any] = {"leads": ["MILA"], "collaborators": ["Municipios", "ILP"]}

EXPECTED = {
    "document_kind": "policy_sheet",
    "language": "es",
    "title": "Política Nacional de Bibliotecas Vivas",
    "period_start": "2021-01-01",
    "period_end": "2030-12-31",
    "commitments": [
        commitment(
            "1",
            "Abrir bibliotecas en los corregimientos",
            **_SHARED,
            milestones=[
                step(
                    "1.1",
                    "Locales compartidos",
                    activities=[
                        step(None, "Usar las casas comunales en la tarde"),
                        step(None, "Pintar y alumbrar los locales"),
                    ],
                ),
                step("1.2", "Libros que viajan", activities=[step(None, "Comprar dos bibliobuses")]),
            ],
        ),
        commitment(
            "2",
            "Formar mediadores de lectura",
            **_SHARED,
            milestones=[
                step(
                    "2.1",
                    "Escuela de mediadores",
                    activities=[step(None, "Diseñar el curso universitario")],
                )
            ],
        ),
    ],
    "must_warn": ["no_action_plan", "steps_without_dates"],
}
