"""Paraguay: a plan as plain text, wrapped at 78 columns, label and value in one paragraph, milestones 3.1, 3.2."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """\
                 CUARTO PLAN DE ACCIÓN DE GOBIERNO ABIERTO
                          PARAGUAY 2018 - 2020

Eje 2: Transparencia y rendición de cuentas

COMPROMISO N.º 3: Fortalecimiento de los Consejos de Desarrollo Departamental y
Municipal como espacios de participación ciudadana

Institución responsable: Secretaría Técnica de Planificación del Desarrollo
Económico y Social (STP)
Otras instituciones involucradas: Ministerio del Interior (MDI); Gobernaciones
y municipios
Sociedad civil: Centro de Estudios Ambientales y Sociales (CEAMSO), Decidamos
Fecha de inicio: 20/12/2018
Fecha de finalización: 30/11/2020

Problema que aborda: Hasta 2017 solo 120 de los 254 municipios contaban con un
plan de desarrollo elaborado con participación de la gente.

Hitos

3.1. Elaborar y difundir una guía de funcionamiento de los Consejos
     Responsable: STP
     Inicio: enero de 2019
     Fin: junio de 2019

3.2. Capacitar a los equipos técnicos de al menos 50 municipios, con el 30% de
     mujeres en cada grupo
     Responsable: STP, en coordinación con el MDI
     Inicio: julio de 2019
     Fin: diciembre de 2019

3.3. Publicar en línea los planes de desarrollo y sus informes de avance
     Responsable: STP y Secretaría Nacional de Tecnologías de la Información y
     Comunicación (SENATICs)
     Inicio: 31 de febrero de 2020
     Fin: 30 de noviembre de 2020

COMPROMISO N.º 4: Justicia abierta

Institución responsable: Corte Suprema de Justicia
Fecha de inicio: 20/12/2018
Fecha de finalización: 30/11/2020

Hitos

4.1. Publicar las resoluciones de los juzgados de paz
     Responsable: Corte Suprema de Justicia, Dirección de Transparencia
     Inicio: ene-19
     Fin: dic-19

4.2. Realizar audiencias de rendición de cuentas
     Responsable: Corte Suprema de Justicia con el apoyo de la sociedad civil
     Inicio: marzo de 2020
     Fin: octubre de 2019
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "plan_paraguay.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


_AXIS = "Eje 2: Transparencia y rendición de cuentas"
_COURT = "Corte Suprema de Justicia"

EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "commitments": [
        commitment(
            "3",
            "Fortalecimiento de los Consejos de Desarrollo Departamental y Municipal como espacios de "
            "participación ciudadana",
            "2018-12-20",
            "2020-11-30",
            "day",
            axis=_AXIS,
            leads=["STP"],
            collaborators=["MDI", "Gobernaciones", "municipios"],
            milestones=[
                step(
                    "3.1",
                    "Elaborar y difundir una guía de funcionamiento de los Consejos",
                    "2019-01-01",
                    "2019-06-30",
                    leads=["STP"],
                ),
                step(
                    "3.2",
                    "Capacitar a los equipos técnicos de al menos 50 municipios, con el 30% de mujeres en "
                    "cada grupo",
                    "2019-07-01",
                    "2019-12-31",
                    leads=["STP"],
                    collaborators=["MDI"],
                ),
                step(
                    "3.3",
                    "Publicar en línea los planes de desarrollo y sus informes de avance",
                    None,
                    "2020-11-30",
                    "day",
                    leads=["STP", "SENATICs"],
                ),
            ],
        ),
        commitment(
            "4",
            "Justicia abierta",
            "2018-12-20",
            "2020-11-30",
            "day",
            axis=_AXIS,
            leads=[_COURT],
            milestones=[
                step(
                    "4.1",
                    "Publicar las resoluciones de los juzgados de paz",
                    "2019-01-01",
                    "2019-12-31",
                    leads=[_COURT],
                    units=["Dirección de Transparencia"],
                ),
                step(
                    "4.2",
                    "Realizar audiencias de rendición de cuentas",
                    "2020-03-01",
                    "2019-10-31",
                    leads=[_COURT],
                    collaborators=["sociedad civil"],
                ),
            ],
        ),
    ],
    "must_warn": [("impossible_date", "3/3.3"), ("end_before_start", "4/4.2"), ("other_actors_kept_as_text", "3")],
}
