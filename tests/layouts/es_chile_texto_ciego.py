"""A final report in plain text: rules of signs, capitals, a page's foot repeated, lists of links."""

from pathlib import Path

from tests.layouts.saying import commitment, step

_TEXT = """GOBIERNO DE CHILE
INFORME FINAL DE AUTOEVALUACIÓN
CUARTO PLAN DE ACCIÓN DE GOBIERNO ABIERTO 2018-2020
Santiago, 30 de noviembre de 2020
=====================================================================

COMPROMISO N° 4: Programa de formación en gobierno abierto para la
ciudadanía y los funcionarios públicos
---------------------------------------------------------------------
Institución responsable: Ministerio Secretaría General de la Presidencia
                         (SEGPRES)
Instituciones corresponsables: Servicio Civil; Universidad de Chile
Fecha de inicio: 1 de septiembre de 2018
Fecha de término: 31 de agosto de 2020

Hito 1: Diseño de la malla curricular, según el convenio de 4 de enero
de 2018
  Responsable: SEGPRES
  Plazo: septiembre 2018 a marzo 2019
  Avance: 100%
  Resultado: Malla validada por el Servicio Civil en abril de 2019.
  Medio de verificación: https://segpres.example.cl/malla.pdf

Hito 2: Ejecución del curso para 1.000 personas, el 50% mujeres
  Responsable: Servicio Civil, con apoyo de la Universidad de Chile
  Plazo: abril 2019 a agosto 2020
  Avance: 80%
  Resultado: Se certificó a 812 personas. El 47% fueron mujeres.
  Medio de verificación: https://campus.example.cl/curso,
  https://campus.example.cl/egresados

Hito 3: Evaluación del programa
  Responsable: SEGPRES
  Plazo: agosto 2020
  Avance: No se informa
  Resultado: -

COMPROMISO N° 7: Justicia abierta
---------------------------------------------------------------------
Institución responsable: Poder Judicial
Fecha de inicio: septiembre de 2018
Fecha de término: agosto de 2020

Hito 1: Portal de datos abiertos del Poder Judicial
  Responsable: Corporación Administrativa del Poder Judicial (CAPJ)
  Plazo: 2019
  Avance: 100 %
  Resultado: El portal está en funcionamiento.
  Medio de verificación: https://datos.example.cl

Informe Final                                                Página 1
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "informe.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "final_report",
    "language": "es",
    "commitments": [
        commitment(
            "4",
            "Programa de formación en gobierno abierto para la ciudadanía y los funcionarios públicos",
            step("1", "Diseño de la malla curricular, según el convenio de 4 de enero de 2018", start="2018-09-01",
                 end="2019-03-31", leads=["SEGPRES"], progress=100, status="completed",
                 narrative="Malla validada por el Servicio Civil en abril de 2019.",
                 evidence=["https://segpres.example.cl/malla.pdf"]),
            step("2", "Ejecución del curso para 1.000 personas, el 50% mujeres", start="2019-04-01",
                 end="2020-08-31", leads=["Servicio Civil"], collaborators=["Universidad de Chile"], progress=80,
                 narrative="Se certificó a 812 personas. El 47% fueron mujeres.",
                 evidence=["https://campus.example.cl/curso", "https://campus.example.cl/egresados"]),
            step("3", "Evaluación del programa", end="2020-08-31", leads=["SEGPRES"]),
            start="2018-09-01",
            end="2020-08-31",
            by="day day",
            leads=["SEGPRES"],
            collaborators=["Servicio Civil", "Universidad de Chile"],
        ),
        commitment(
            "7",
            "Justicia abierta",
            step("1", "Portal de datos abiertos del Poder Judicial", start="2019-01-01", end="2019-12-31",
                 by="year year", leads=["CAPJ"], progress=100, status="completed",
                 narrative="El portal está en funcionamiento.", evidence=["https://datos.example.cl"]),
            start="2018-09-01",
            end="2020-08-31",
            leads=["Poder Judicial"],
        ),
    ],
    "must_warn": ["progress_not_stated"],
}  # fmt: skip
