"""A whole final report in prose as PDF with running lines: a page cuts a narrative, links are printed twice."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import paragraph, save
from tests.layouts.making_pdf import from_docx

_ACTIVITIES = [
    (
        str(number),
        f"Jornada de capacitación número {number} a enlaces institucionales",
        (
            f"Se capacitó a {number * 7} enlaces de las instituciones del sector, con la participación de delegados de "
            "cada oficina regional y el acompañamiento de las redes de sociedad civil, según consta en las listas de "
            "asistencia y en el acta firmada el 14 de mayo de 2019"
        ),
    )
    for number in range(2, 14)
]

EXPECTED = {
    "document_kind": "final_report",
    "language": "es",
    "as_of": "2020-06-30",
    "commitments": [
        commitment(
            "7",
            "Transparencia en la compra de medicamentos",
            axis="EJE No. 2 SALUD",
            milestones=[
                step(
                    "1",
                    "Formación de enlaces en el 30% de los hospitales públicos",
                    leads=["SESAL"],
                    collaborators=["IAIP", "ASJ"],
                    activities=[
                        step(number, title, progress=100, status="completed", narrative=told)
                        for number, title, told in _ACTIVITIES
                    ],
                ),
                step(
                    "2",
                    "Portal de compras de medicamentos",
                    "2018-09-01",
                    "2020-06-30",
                    leads=["ONCAE"],
                    activities=[
                        step(
                            "1",
                            "Publicación del portal",
                            progress=90,
                            narrative="Se listan los accesos:",
                            evidence=["https://compras.example/medicamentos", "https://salud.example/"],
                        )
                    ],
                ),
            ],
        )
    ],
    "must_warn": ["activity_numbers_have_gaps"],
}


def build(folder: Path) -> tuple[Path, ...]:
    """A PDF that LibreOffice prints from a Word file."""
    body: list[str] = [
        paragraph("Informe Final del cumplimiento del compromiso 7 con sus respectivos hitos y actividades,"),
        paragraph("al 30 de junio de 2020."),
        paragraph("EJE No. 2 SALUD"),
        paragraph("Compromiso 7"),
        paragraph("Transparencia en la compra de medicamentos."),
        paragraph("HITO 1."),
        paragraph("Descripción: Formación de enlaces en el 30% de los hospitales públicos."),
        paragraph(
            "Para el desarrollo de las actividades del Hito 1, la coordinación está a cargo de la Secretaría de "
            "Salud – SESAL, con la colaboración del Instituto de Acceso a la Información Pública – IAIP (capacitación) "
            "y la Asociación para una Sociedad más Justa – ASJ."
        ),
    ]
    for number, title, told in _ACTIVITIES:
        body += [paragraph(f"Actividad {number}. {title}."), paragraph(f"Avance 100%. {told}.")]
    body += [
        paragraph("HITO 2."),
        paragraph("Portal de compras de medicamentos."),
        paragraph("Setiembre de 2018 a Junio de 2020."),
        paragraph("Las actividades del Hito 2 son coordinadas por la ONCAE."),
        paragraph("Actividad 1: Publicación del portal"),
        paragraph("Avance del 90 %. Se listan los accesos:"),
        paragraph("https://compras.example/medicamentos"),
        paragraph("https://salud.example/"),
        paragraph("https://compras.example/medicamentos"),
    ]
    return (
        from_docx(
            save(
                folder / "informe.docx",
                *body,
                header=("Dirección de Transparencia – SCGG",),
                footer=("Informe Final Compromiso 7",),
            )
        ),
    )
