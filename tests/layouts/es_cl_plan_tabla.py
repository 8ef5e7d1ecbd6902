"""Chile: the template of 2015–2020 as one table a commitment; the second runs over a page."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, run, save, table


def _about(label: str, value: str) -> str:
    return row(cell(paragraph(run(label, bold=True)), across=2), cell(*value.split("\n"), across=4))


_HEADING = row(
    cell("Hitos verificables del compromiso", across=3),
    cell("Nuevo o en curso"),
    cell("Fecha de inicio"),
    cell("Fecha de término"),
    header=True,
)


def _milestone(text: str, condition: str, start: str, end: str) -> str:
    return row(cell(text, across=3), condition, start, end)


def build(folder: Path) -> tuple[Path, ...]:
    first = table(
        [
            row(cell("Compromiso N° 1: Registro público de beneficiarios finales", across=6)),
            row(
                cell(
                    "Fecha de inicio y término del compromiso: 1 de diciembre de 2020 - 31 de agosto de 2022",
                    across=6,
                )
            ),
            _about("Institución o actor responsable de la implementación", "Ministerio de Hacienda (MINHDA)"),
            row(cell("Descripción del compromiso", across=6)),
            _about(
                "¿Cuál es la problemática que el compromiso aborda?",
                "Desde el 30 de junio de 2016 existe información dispersa sobre quién controla a los "
                "proveedores del Estado.",
            ),
            _about("¿Cuál es el compromiso?", "Crear un registro único, consultable y descargable."),
            _about(
                "¿Cómo contribuirá a resolver la problemática?",
                "Permitirá cruzar datos de 4.000 proveedores y detectar conflictos de interés.",
            ),
            _about(
                "¿Por qué es relevante a los valores de OGP?", "Acceso a la información y rendición de cuentas."
            ),
            _about(
                "Información adicional", "Presupuesto: $ 120.000.000. Vinculado al ODS 16 y a la Ley N° 20.730."
            ),
            _HEADING,
            _milestone("1. Elaboración del anteproyecto de ley.", "Nuevo", "Diciembre 2020", "Mayo 2021"),
            _milestone(
                "2. Consulta pública del anteproyecto, con al menos 3 talleres regionales y 50% de "
                "participación de regiones",
                "Nuevo",
                "Junio 2021",
                "Setiembre 2021",
            ),
            _milestone("3. Puesta en marcha del registro en línea.", "En curso", "01/10/2021", "31/08/2022"),
            row(cell("Información de contacto", across=6)),
            _about("Nombre de la persona responsable", "Rosario Quilaqueo Tapia"),
            _about("Título, Departamento", "Jefa de la Unidad de Integridad"),
            _about("Correo electrónico y teléfono", "rquilaqueo@hacienda.example.org\n+56 2 2000 0001"),
            row(
                cell("Otros actores involucrados", across=2, down="start"),
                cell("Actores Estatales involucrados", across=2),
                cell("Consejo para la Transparencia (CPLT)\nServicio de Impuestos Internos (SII)", across=2),
            ),
            row(
                cell(across=2, down="on"),
                cell(
                    "Organizaciones de la sociedad civil, sector privado, multilaterales, grupos de trabajo",
                    across=2,
                ),
                cell("Fundación Observatorio Fiscal", across=2),
            ),
        ],
        columns=6,
    )
    second = table(
        [
            row(cell("Compromiso N° 2: Plataforma de datos ambientales para la ciudadanía", across=6)),
            row(
                cell(
                    "Fecha de inicio y término del compromiso: 1 de diciembre de 2020 - 31 de agosto de 2022",
                    across=6,
                )
            ),
            _about(
                "Institución o actor responsable de la implementación",
                "Ministerio del Medio Ambiente (MMA) y Superintendencia del Medio Ambiente (SMA)",
            ),
            _about("¿Cuál es el compromiso?", "Reunir en un solo sitio los datos de calidad del aire y del agua."),
            _HEADING,
            _milestone("1. Catastro de las fuentes de datos existentes", "Nuevo", "Enero 2021", "Abril 2021"),
            _milestone("2. Publicación de la plataforma, en formatos", "Nuevo", "Mayo 2021", "Diciembre"),
        ],
        columns=6,
    )
    third = table(
        [
            _HEADING,
            _milestone("abiertos y con una guía de uso.", "", "", "2021"),
            _milestone("3. Evaluación con usuarios y usuarias", "Nuevo", "Enero 2022", "Agosto 2022"),
            _about(
                "Actores Estatales involucrados", "Dirección Meteorológica de Chile, Dirección General de Aguas"
            ),
        ],
        columns=6,
    )
    return (
        save(
            folder / "plan_chile.docx",
            paragraph("Quinto Plan de Acción de Gobierno Abierto de Chile 2020-2022", style="Title"),
            paragraph("Compromisos", style="Heading1"),
            first,
            paragraph(""),
            second,
            paragraph(""),
            third,
            footer=["Ministerio Secretaría General de la Presidencia · Página 4 de 30"],
        ),
    )


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "title": "Quinto Plan de Acción de Gobierno Abierto de Chile 2020-2022",
    "commitments": [
        commitment(
            "1",
            "Registro público de beneficiarios finales",
            "2020-12-01",
            "2022-08-31",
            "day",
            leads=["MINHDA"],
            collaborators=["CPLT", "SII"],
            milestones=[
                step("1", "Elaboración del anteproyecto de ley.", "2020-12-01", "2021-05-31", condition="new"),
                step(
                    "2",
                    "Consulta pública del anteproyecto, con al menos 3 talleres regionales y 50% de "
                    "participación de regiones",
                    "2021-06-01",
                    "2021-09-30",
                    condition="new",
                ),
                step(
                    "3",
                    "Puesta en marcha del registro en línea.",
                    "2021-10-01",
                    "2022-08-31",
                    "day",
                    condition="ongoing",
                ),
            ],
        ),
        commitment(
            "2",
            "Plataforma de datos ambientales para la ciudadanía",
            "2020-12-01",
            "2022-08-31",
            "day",
            leads=["MMA", "SMA"],
            collaborators=["Dirección Meteorológica de Chile", "Dirección General de Aguas"],
            milestones=[
                step(
                    "1", "Catastro de las fuentes de datos existentes", "2021-01-01", "2021-04-30", condition="new"
                ),
                step(
                    "2",
                    "Publicación de la plataforma, en formatos abiertos y con una guía de uso.",
                    "2021-05-01",
                    "2021-12-31",
                    condition="new",
                ),
                step("3", "Evaluación con usuarios y usuarias", "2022-01-01", "2022-08-31", condition="new"),
            ],
        ),
    ],
    "must_warn": ["row_continued_after_page_break", ("other_actors_kept_as_text", "1")],
}
