"""Panamá: pasted from Word, cells parted by tabs, a row cut by the page, the heading repeated."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """\
República de Panamá
Cuarto Plan de Acción Nacional de Gobierno Abierto 2021-2023

COMPROMISO 2
Transparencia en las Contrataciones Públicas de Emergencia

Institución responsable:\tDirección General de Contrataciones Públicas (DGCP)
Otras instituciones:\tContraloría General de la República; Autoridad Nacional de Transparencia y Acceso a la Información (ANTAI)
Fecha de inicio:\tNoviembre 2021
Fecha de finalización:\tAgosto 2023
Problema:\tEn 2020 se compraron insumos por B/. 80 millones sin un registro único.

No.\tHito\tResponsable\tInicio\tFin\tCondición
1\tModificar el reglamento de compras de emergencia, artículo 85 de la Ley 153 de 8 de mayo de 2020\tDGCP\tNoviembre 2021\tMarzo 2022\tNuevo
2\tPublicar en PanamaCompra los datos de cada orden, con\tDGCP con el apoyo de ANTAI\tAbril 2022\tDiciembre\tNuevo
Página 14
No.\tHito\tResponsable\tInicio\tFin\tCondición
\tel 100% de los pagos\t\t\t2022\t
3\tAuditar una muestra del 10% de las compras\tContraloría General de la República\tEnero 2023\tJunio 2023\tNuevo

COMPROMISO 5
Educación cívica y valores

Institución responsable:\tMinisterio de Educación (MEDUCA)
Otras instituciones:\tTribunal Electoral, Defensoría del Pueblo
Fecha de inicio:\tNoviembre 2021
Fecha de finalización:\tAgosto 2023

No.\tHito\tResponsable\tInicio\tFin\tCondición
1\tElaborar la guía docente\tMEDUCA / Dirección Nacional de Currículo\tEnero 2022\tJunio 2022\tEn curso
2\tCapacitar a 500 docentes\tMEDUCA y Tribunal Electoral\tJulio 2022\tOctubre 2022\tNuevo

Versión del 29 de octubre de 2021
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "plan_panama.txt"
    path.write_text(_TEXT, encoding="utf-8-sig")
    return (path,)


_CGR = "Contraloría General de la República"

EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "title": "Cuarto Plan de Acción Nacional de Gobierno Abierto 2021-2023",
    "commitments": [
        commitment(
            "2",
            "Transparencia en las Contrataciones Públicas de Emergencia",
            "2021-11-01",
            "2023-08-31",
            leads=["DGCP"],
            collaborators=[_CGR, "ANTAI"],
            milestones=[
                step(
                    "1",
                    "Modificar el reglamento de compras de emergencia, artículo 85 de la Ley 153 de 8 de "
                    "mayo de 2020",
                    "2021-11-01",
                    "2022-03-31",
                    leads=["DGCP"],
                    condition="new",
                ),
                step(
                    "2",
                    "Publicar en PanamaCompra los datos de cada orden, con el 100% de los pagos",
                    "2022-04-01",
                    "2022-12-31",
                    leads=["DGCP"],
                    collaborators=["ANTAI"],
                    condition="new",
                ),
                step(
                    "3",
                    "Auditar una muestra del 10% de las compras",
                    "2023-01-01",
                    "2023-06-30",
                    leads=[_CGR],
                    condition="new",
                ),
            ],
        ),
        commitment(
            "5",
            "Educación cívica y valores",
            "2021-11-01",
            "2023-08-31",
            leads=["MEDUCA"],
            collaborators=["Tribunal Electoral", "Defensoría del Pueblo"],
            milestones=[
                step(
                    "1",
                    "Elaborar la guía docente",
                    "2022-01-01",
                    "2022-06-30",
                    leads=["MEDUCA"],
                    units=["Dirección Nacional de Currículo"],
                    condition="ongoing",
                ),
                step(
                    "2",
                    "Capacitar a 500 docentes",
                    "2022-07-01",
                    "2022-10-31",
                    leads=["MEDUCA", "Tribunal Electoral"],
                    condition="new",
                ),
            ],
        ),
    ],
    "must_warn": [("row_continued_after_page_break", "2/2")],
}
