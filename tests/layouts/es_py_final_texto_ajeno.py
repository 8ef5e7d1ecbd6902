"""A whole final report in prose as text: leading zeros, numbers with points, names without acronyms, fractions."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """BORRADOR Informe Final del cumplimiento de los compromisos 03 y 12 con sus respectivos hitos y actividades,

con corte al 31 de Julio de 2020.

EJE 2. JUSTICIA ABIERTA

Compromiso 03: Expediente electrónico en los juzgados de paz.

HITO 1.9. Instalación del sistema en el 25% de los juzgados.

 Las actividades del Hito 1.9 fueron coordinadas por la Corte Suprema de Justicia – CSJ, con el apoyo de la
Secretaría Técnica de Planificación (STP).

Actividad 01. Compra de equipos.

 Avance 100%. Los equipos se compraron en 2019. El avance 100% fue verificado por la Secretaría Técnica de
Planificación.

Actividad 02. Instalación de equipos, según la Actividad 4 del plan anterior 2016-2018.

 Avance 33,5%. Se instaló en 12 juzgados.

HITO 1.10. Capacitación de jueces.

Setiembre 2018 a julio 2020

 La capacitación es responsabilidad de la Corte Suprema de Justicia.

Actividad 1. Taller
de inicio.

 Avance 0%

Actividad 2. Curso virtual.

 La actividad no ha iniciado.

Compromiso 12. Presupuesto ciudadano.

Actividad 3: Publicación del presupuesto ciudadano 2020.

 Esta actividad es coordinada por el Ministerio de Hacienda, con la participación de la STP y de Gobiernos Locales.

 Avance 110%. Disponible en (https://hacienda.example/presupuesto) y en https://stp.example/datos;
https://hacienda.example/presupuesto.
"""

EXPECTED = {
    "document_kind": "final_report",
    "language": "es",
    "as_of": "2020-07-31",
    "commitments": [
        commitment(
            "3",
            "Expediente electrónico en los juzgados de paz",
            axis="EJE 2. JUSTICIA ABIERTA",
            milestones=[
                step(
                    "1.9",
                    "Instalación del sistema en el 25% de los juzgados",
                    leads=["CSJ"],
                    collaborators=["STP"],
                    activities=[
                        step(
                            "1",
                            "Compra de equipos",
                            progress=100,
                            status="completed",
                            narrative="Los equipos se compraron en 2019. El avance 100% fue verificado por la "
                            "Secretaría Técnica de Planificación.",
                        ),
                        step(
                            "2",
                            "Instalación de equipos, según la Actividad 4 del plan anterior 2016-2018",
                            progress=33,
                            narrative="Se instaló en 12 juzgados.",
                        ),
                    ],
                ),
                step(
                    "1.10",
                    "Capacitación de jueces",
                    "2018-09-01",
                    "2020-07-31",
                    leads=["CSJ"],
                    activities=[
                        step("1", "Taller de inicio", progress=0, status="not_started", narrative=None),
                        step("2", "Curso virtual", narrative="La actividad no ha iniciado."),
                    ],
                ),
            ],
        ),
        commitment(
            "12",
            "Presupuesto ciudadano",
            axis="EJE 2. JUSTICIA ABIERTA",
            activities=[
                step(
                    "3",
                    "Publicación del presupuesto ciudadano 2020",
                    leads=["Ministerio de Hacienda"],
                    collaborators=["STP", "Gobiernos Locales"],
                    evidence=["https://hacienda.example/presupuesto", "https://stp.example/datos"],
                )
            ],
        ),
    ],
    "must_warn": ["draft", "impossible_percentage", "percentage_rounded_down"],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One text file."""
    path = folder / "informe.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)
