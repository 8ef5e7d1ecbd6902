"""Argentina: a plain-text report; state, dates and progress on lines under each milestone."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """\
INFORME DE AVANCE - TERCER PLAN DE ACCION NACIONAL DE GOBIERNO ABIERTO 2017-2019
Provincia de Mendoza

Fecha de corte: 15 de agosto de 2018

COMPROMISO 33. MENDOZA - Contrataciones abiertas
================================================

Organismo responsable: Ministerio de Hacienda y Finanzas (MHyF), Dirección General de Contrataciones Públicas
Organismos involucrados: Oficina de Investigaciones Administrativas (OIA); Fundación Nuestra Mendoza
Plazo de implementación: septiembre de 2017 a junio de 2019

Hito 1. Relevar los procesos de contratación.
Fechas: 01/09/2017 al 31/12/2017
Estado: Completo
Avance: 100%. Se relevaron 14 jurisdicciones y se publicó el informe en
https://example.org/ar/relevamiento.pdf. Participaron 40 personas.

Hito 2. Diseñar el estándar de publicación.
Fechas: 01/01/2018 al 30/06/2018
Estado: Sustancial
Avance: 85 %. Resta validar el estándar con los proveedores.

Hito 3. Publicar los datos en el portal.
Fechas: 01/07/2018 al 30/06/2019
Estado: No iniciado

COMPROMISO 34. MENDOZA - Presupuesto ciudadano
==============================================

Organismo responsable: Ministerio de Hacienda y Finanzas
Plazo de implementación: marzo a diciembre de 2018

Hito 1. Elaborar la versión ciudadana.
Fechas: marzo a junio de 2018
Estado: En curso
Avance: 40 %. El borrador está en revisión.
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "informe_mendoza.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2018-08-15",
    "commitments": [
        commitment(
            "33",
            "MENDOZA - Contrataciones abiertas",
            "2017-09-01",
            "2019-06-30",
            leads=["MHyF"],
            units=["Dirección General de Contrataciones Públicas"],
            collaborators=["OIA", "Fundación Nuestra Mendoza"],
            milestones=[
                step(
                    "1",
                    "Relevar los procesos de contratación.",
                    "2017-09-01",
                    "2017-12-31",
                    "day",
                    status="completed",
                    progress=100,
                    narrative="Se relevaron 14 jurisdicciones y se publicó el informe en "
                    "https://example.org/ar/relevamiento.pdf. Participaron 40 personas.",
                    evidence=["https://example.org/ar/relevamiento.pdf"],
                ),
                step(
                    "2",
                    "Diseñar el estándar de publicación.",
                    "2018-01-01",
                    "2018-06-30",
                    "day",
                    status="substantial",
                    progress=85,
                    narrative="Resta validar el estándar con los proveedores.",
                ),
                step(
                    "3",
                    "Publicar los datos en el portal.",
                    "2018-07-01",
                    "2019-06-30",
                    "day",
                    status="not_started",
                ),
            ],
        ),
        commitment(
            "34",
            "MENDOZA - Presupuesto ciudadano",
            "2018-03-01",
            "2018-12-31",
            leads=["MHyF"],
            milestones=[
                step(
                    "1",
                    "Elaborar la versión ciudadana.",
                    "2018-03-01",
                    "2018-06-30",
                    status="in_progress",
                    progress=40,
                    narrative="El borrador está en revisión.",
                )
            ],
        ),
    ],
    "must_warn": [("overdue_at_report_date", "33/2")],
}
