"""República Dominicana: plain text in Windows' old encoding, each label on the line above its value, a) b) c)."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """\
Plan de Acción de Gobierno Abierto 2022-2024
República Dominicana

COMPROMISO 3

Nombre del compromiso
Transparencia en la nómina pública

Institución responsable
Ministerio de Administración Pública –MAP–

Instituciones corresponsables
Contraloría General de la República
Dirección General de Ética e Integridad Gubernamental (DIGEIG)

Organizaciones de la sociedad civil
Participación Ciudadana

Fecha de inicio
1 de agosto de 2022

Fecha de término
31 de julio de 2024

Descripción del compromiso
Publicar la nómina de 200 instituciones en un mismo formato.

Hitos

a) Definir el formato único de publicación
Fecha de inicio: agosto 2022
Fecha de término: diciembre 2022
Responsable: MAP

b) Publicar las nóminas de las 50 primeras instituciones
Fecha de inicio: enero 2023
Fecha de término: junio 2023
Responsable: MAP y Contraloría General de la República

c) Publicar las restantes
Fecha de inicio: julio 2023
Fecha de término: julio 2024
Responsable: MAP


COMPROMISO 4

Nombre del compromiso
Presupuesto participativo municipal

Institución responsable
Liga Municipal Dominicana –LMD–

Fecha de inicio
Agosto de 2022

Fecha de término
Julio de 2024

Hitos

a) Actualizar el reglamento
Fecha de inicio: 3er trimestre 2022
Fecha de término: 4to trimestre 2022
Responsable: LMD, con el apoyo de la Federación Dominicana de Municipios (FEDOMU)

b) Formar a los equipos de 30 ayuntamientos
Fecha de inicio: primer semestre de 2023
Fecha de término: segundo semestre de 2023
Responsable: FEDOMU
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "plan_rd.txt"
    path.write_bytes(_TEXT.replace("\n", "\r\n").encode("cp1252"))
    return (path,)


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "commitments": [
        commitment(
            "3",
            "Transparencia en la nómina pública",
            "2022-08-01",
            "2024-07-31",
            "day",
            leads=["MAP"],
            collaborators=["Contraloría General de la República", "DIGEIG"],
            milestones=[
                step("a", "Definir el formato único de publicación", "2022-08-01", "2022-12-31", leads=["MAP"]),
                step(
                    "b",
                    "Publicar las nóminas de las 50 primeras instituciones",
                    "2023-01-01",
                    "2023-06-30",
                    leads=["MAP", "Contraloría General de la República"],
                ),
                step("c", "Publicar las restantes", "2023-07-01", "2024-07-31", leads=["MAP"]),
            ],
        ),
        commitment(
            "4",
            "Presupuesto participativo municipal",
            "2022-08-01",
            "2024-07-31",
            leads=["LMD"],
            milestones=[
                step(
                    "a",
                    "Actualizar el reglamento",
                    "2022-07-01",
                    "2022-12-31",
                    "quarter",
                    leads=["LMD"],
                    collaborators=["FEDOMU"],
                ),
                step(
                    "b",
                    "Formar a los equipos de 30 ayuntamientos",
                    "2023-01-01",
                    "2023-12-31",
                    "half",
                    leads=["FEDOMU"],
                ),
            ],
        ),
    ],
    "must_warn": ["encoding_guessed", ("other_actors_kept_as_text", "3")],
}
