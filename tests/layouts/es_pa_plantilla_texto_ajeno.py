"""The commitment template as text with tabs: names without acronyms in the rows, a row cut twice, wrong dates."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """PLANTILLA DE COMPROMISO

COMPROMISO 3:

Gobierno abierto en la gestión del agua, en seguimiento al compromiso 9 del segundo plan 2015-2017.

Fecha de inicio y término del compromiso: **1 de agosto de 2017 – junio 2019**

Institución o actor responsable de la implementación\tCoordinación a cargo de: Autoridad Nacional de Transparencia y Acceso a la Información -ANTAI- Responsables de los hitos: Autoridad Nacional de Transparencia y Acceso a la Información -ANTAI- Instituto de Acueductos y Alcantarillados Nacionales –IDAAN- Ministerio de Ambiente (MiAMBIENTE)
--\t---

Descripción del compromiso

¿Cuál es la problemática que el compromiso aborda?\tDesde 2012 solo el 35% de las juntas rinde cuentas.
¿Cuál es el compromiso?\tAbrir los datos del agua.
Información adicional\tPresupuesto: B/. 120,000.00. Inicio previsto en enero de 2016.

No.\tHitos: metas/etapas que permitan verificar el cumplimiento del compromiso\tEntidad Responsable\tCompromiso en curso o nuevo\tFecha de inicio\tFecha de término
1\tCrear un portal con el estado de las 16 cuencas y el 100% de las plantas potabilizadoras.\tInstituto de Acueductos y Alcantarillados Nacionales / Dirección de Ingeniería / con el apoyo de Ministerio de Ambiente y ANTAI\tNuevo\tago-17\tdic-18
2\tCapacitar a las juntas administradoras de acueductos\tANTAI, IDAAN\tEn curso\t1 de septiembre de 2017\t31 de

\trurales, conforme al Decreto Ejecutivo 1839 de 5 de diciembre de 2014.\ty MiAMBIENTE\t\t\tmarzo

\t\t\t\t\tde 2019
3\tPublicar los informes trimestrales.\tIDAAN con la participación de: Juntas Administradoras de Acueductos Rurales\tNuevo\tjunio 2019\tenero 2018
4\tAuditoría social.\t\tNuevo\tI trimestre 2018\tsegundo semestre 2018
Información de Contacto
Nombre de la persona responsable\tAna Ejemplo
Institución, cargo\tANTAI Directora
Correo electrónico y teléfono\tana@example.org teléfono: 5270000
Otros Actores Involucrados\tActores de Entidades Públicas\tSe requiere la colaboración de: Minsa, ASEP
\tOSC, Sector privado, Organizaciones multilaterales, grupos de trabajo\tFundación Agua

Versión 3-7-2017
"""

EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "as_of": None,
    "commitments": [
        commitment(
            "3",
            "Gobierno abierto en la gestión del agua, en seguimiento al compromiso 9 del segundo plan 2015-2017",
            "2017-08-01",
            "2019-06-30",
            ("day", "month"),
            coordinator=["ANTAI"],
            leads=["ANTAI", "IDAAN", "MiAMBIENTE"],
            collaborators=["Minsa", "ASEP"],
            milestones=[
                step(
                    "1",
                    "Crear un portal con el estado de las 16 cuencas y el 100% de las plantas potabilizadoras",
                    "2017-08-01",
                    "2018-12-31",
                    leads=["IDAAN"],
                    units=["Dirección de Ingeniería"],
                    collaborators=["MiAMBIENTE", "ANTAI"],
                    condition="new",
                ),
                step(
                    "2",
                    "Capacitar a las juntas administradoras de acueductos rurales, conforme al Decreto Ejecutivo 1839 "
                    "de 5 de diciembre de 2014",
                    "2017-09-01",
                    "2019-03-31",
                    "day",
                    leads=["ANTAI", "IDAAN", "MiAMBIENTE"],
                    condition="ongoing",
                ),
                step(
                    "3",
                    "Publicar los informes trimestrales",
                    "2019-06-01",
                    "2018-01-31",
                    leads=["IDAAN"],
                    collaborators=["Juntas Administradoras de Acueductos Rurales"],
                    condition="new",
                ),
                step(
                    "4",
                    "Auditoría social",
                    "2018-01-01",
                    "2018-12-31",
                    ("quarter", "half"),
                    condition="new",
                ),
            ],
        )
    ],
    "must_warn": ["row_continued_after_page_break", "end_before_start", "lead_missing"],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One text file."""
    path = folder / "plantilla.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)
