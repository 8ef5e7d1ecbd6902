"""A progress report: headings per commitment, label lines, then a table of actions with level and percentage."""

from pathlib import Path

from tests.layouts.making_docx import cell as box
from tests.layouts.making_docx import link, paragraph, row, save, table
from tests.layouts.saying import commitment, step

_HEAD = row("Acción", "Plazo", "Nivel de cumplimiento", "% de avance", "Resultados", "Enlaces", header=True)


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "informe.docx",
            paragraph("Informe de avance del III Plan de Acción de Gobierno Abierto 2017-2019", style="Title"),
            "Con corte al 30 de noviembre de 2018",
            paragraph("Eje: Rendición de cuentas", style="Heading1"),
            paragraph("Compromiso 3. Publicar informes de cumplimiento de las auditorías internas", style="Heading2"),
            "Institución responsable: Ministerio de la Presidencia (MP)",
            "Instituciones de apoyo: Contraloría General de la República (CGR), Defensoría de los Habitantes y"
            " Universidad de Costa Rica (UCR)",
            table([
                _HEAD,
                row("3.1. Definir el formato de los informes", "Enero 2018 - marzo 2018", "Completo", "100%",
                    "Formato aprobado el 12 de abril de 2018.",
                    box(paragraph(link("https://mp.example.cr/formato", "Ver formato")))),
                row("3.2. Capacitar a 30 auditorías internas", "Abril 2018 - octubre 2018", "Sustancial", "70 %",
                    "Se capacitó a 21 auditorías.", ""),
                row("3.3. Publicar el 100% de los informes", "Noviembre 2018 - Agosto 2019", "No iniciado", "0%", "",
                    "No aplica"),
            ]),
            paragraph("Eje: Participación ciudadana", style="Heading1"),
            paragraph("Compromiso 7. Política nacional de Parlamento Abierto", style="Heading2"),
            "Institución responsable: Asamblea Legislativa",
            "Instituciones de apoyo: Fundación Ciudadanía Activa; Alianza por una Asamblea Abierta",
            table([
                _HEAD,
                row("7.1. Integrar la mesa de trabajo", "Diciembre 2017", "Completo", "100%",
                    "La mesa se integró con 9 organizaciones.", "https://asamblea.example.cr/mesa"),
                row("7.2. Redactar la política", "Febrero a julio de 2018", "Limitado", "35%",
                    "Hay un primer borrador.", ""),
            ]),
        ),
    )  # fmt: skip


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "title": "Informe de avance del III Plan de Acción de Gobierno Abierto 2017-2019",
    "as_of": "2018-11-30",
    "commitments": [
        commitment(
            "3",
            "Publicar informes de cumplimiento de las auditorías internas",
            axis="Eje: Rendición de cuentas",
            leads=["MP"],
            collaborators=["CGR", "Defensoría de los Habitantes", "UCR"],
            activities=[
                step("3.1", "Definir el formato de los informes", start="2018-01-01", end="2018-03-31",
                     status="completed", progress=100, narrative="Formato aprobado el 12 de abril de 2018.",
                     evidence=["https://mp.example.cr/formato"]),
                step("3.2", "Capacitar a 30 auditorías internas", start="2018-04-01", end="2018-10-31",
                     status="substantial", progress=70, narrative="Se capacitó a 21 auditorías."),
                step("3.3", "Publicar el 100% de los informes", start="2018-11-01", end="2019-08-31",
                     status="not_started", progress=0),
            ],
        ),
        commitment(
            "7",
            "Política nacional de Parlamento Abierto",
            axis="Eje: Participación ciudadana",
            leads=["Asamblea Legislativa"],
            collaborators=["Fundación Ciudadanía Activa", "Alianza por una Asamblea Abierta"],
            activities=[
                step("7.1", "Integrar la mesa de trabajo", end="2017-12-31", status="completed",
                     progress=100, narrative="La mesa se integró con 9 organizaciones.",
                     evidence=["https://asamblea.example.cr/mesa"]),
                step("7.2", "Redactar la política", start="2018-02-01", end="2018-07-31", status="limited",
                     progress=35, narrative="Hay un primer borrador."),
            ],
        ),
    ],
    "must_warn": ["overdue_at_report_date"],
}  # fmt: skip
