"""Panamá: the template of 2015–2020 told in paragraphs: contacts and other actors come after the milestones."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import paragraph, run, save


def _said(label: str, value: str) -> str:
    return paragraph(run(f"{label}: ", bold=True), value)


def _question(label: str, *answers: str) -> list[str]:
    return [paragraph(run(label, bold=True)), *(paragraph(answer) for answer in answers)]


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "plantilla_pa.docx",
            paragraph("Tercer Plan de Acción Nacional de Gobierno Abierto 2017-2019", style="Title"),
            paragraph("Compromiso N.º 06", style="Heading1"),
            paragraph("Agua para todos con control ciudadano"),
            _said("Fecha de inicio y término del compromiso", "del 1 de julio de 2017 al 30 de junio de 2019"),
            _said("Agencia o actor responsable de la implementación", "Consejo Nacional del Agua (CONAGUA)"),
            *_question(
                "¿Cuál es la problemática que el compromiso aborda?",
                "1. En 2015 el 18 % de las comunidades rurales no tenía agua segura.",
                "2. Las juntas de agua no rinden cuentas.",
            ),
            *_question("¿Cuál es el compromiso?", "Publicar el avance de los proyectos y formar a las juntas."),
            *_question("¿Por qué es relevante frente a los valores de OGP?", "Acceso a la información."),
            _said("Información adicional", "Ley 6 de 22 de enero de 2002."),
            paragraph("Actividad con un producto verificable y fecha de término"),
            paragraph("Hito 1. Tablero de proyectos de agua"),
            _said("Fecha de inicio", "julio de 2017"),
            _said("Fecha de término", "diciembre de 2017"),
            paragraph("Hito 2. Formación de 80 juntas"),
            _said("Fecha de inicio", "enero de 2018"),
            _said("Fecha de término", "junio de 2019"),
            paragraph("Información de contacto", style="Heading2"),
            _said("Nombre de la persona responsable", "Itzel Ábrego"),
            _said("Cargo", "Directora técnica"),
            _said("Correo electrónico", "iabrego@conagua.example.org"),
            _said("Teléfono", "507-500-0000"),
            paragraph("Otros actores involucrados", style="Heading2"),
            _said(
                "Actores de gobierno", "Ministerio de Salud (MINSA), Autoridad de los Servicios Públicos (ASEP)"
            ),
            _said("Organizaciones de la sociedad civil", "Fundación Agua Viva"),
        ),
    )


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "commitments": [
        commitment(
            "6",
            "Agua para todos con control ciudadano",
            "2017-07-01",
            "2019-06-30",
            "day",
            leads=["CONAGUA"],
            collaborators=["MINSA", "ASEP"],
            milestones=[
                step("1", "Tablero de proyectos de agua", "2017-07-01", "2017-12-31"),
                step("2", "Formación de 80 juntas", "2018-01-01", "2019-06-30"),
            ],
        )
    ],
    "must_warn": [("other_actors_kept_as_text", "6")],
}
