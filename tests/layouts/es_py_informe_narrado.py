"""Paraguay: a final report told in sentences, actions under milestones, percentages in the prose."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import link, paragraph, save


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "informe_py.docx",
            paragraph(
                "INFORME FINAL DE CUMPLIMIENTO DEL CUARTO PLAN DE ACCIÓN DE GOBIERNO ABIERTO AL 30 DE "
                "NOVIEMBRE DE 2020"
            ),
            paragraph("EJE III: GOBIERNO ABIERTO LOCAL"),
            paragraph("COMPROMISO Nº 7"),
            paragraph("Municipios abiertos y transparentes"),
            paragraph(
                "La implementación es liderada por la Secretaría Técnica de Planificación (STP), con la "
                "colaboración del Ministerio del Interior (MDI)."
            ),
            paragraph("META 1: Diez municipios con portal de transparencia"),
            paragraph("Acción 1.1. Seleccionar los municipios"),
            paragraph(
                "Cumplimiento: 100%. Se seleccionaron diez municipios por resolución del 4 de marzo de 2019."
            ),
            paragraph("Acción 1.2. Instalar los portales"),
            paragraph(
                "Cumplimiento: 70%. Funcionan siete portales, entre ellos ",
                link("https://example.org/py/ita", "Itá"),
                " y ",
                link("https://example.org/py/pilar", "Pilar"),
                ".",
            ),
            paragraph("META 2: Formación de funcionarios"),
            paragraph("Acción 2.1. Elaborar el curso"),
            paragraph("La actividad estuvo a cargo del Instituto Nacional de Desarrollo (IND)."),
            paragraph("Cumplimiento: 100%."),
            paragraph("Acción 2.2. Dictar el curso a 60 funcionarios"),
            paragraph("No se registró avance por la pandemia."),
        ),
    )


EXPECTED = {
    "document_kind": "final_report",
    "language": "es",
    "as_of": "2020-11-30",
    "commitments": [
        commitment(
            "7",
            "Municipios abiertos y transparentes",
            axis="EJE III: GOBIERNO ABIERTO LOCAL",
            leads=["STP"],
            collaborators=["MDI"],
            milestones=[
                step(
                    "1",
                    "Diez municipios con portal de transparencia",
                    activities=[
                        step(
                            "1.1",
                            "Seleccionar los municipios",
                            progress=100,
                            status="completed",
                            narrative="Se seleccionaron diez municipios por resolución del 4 de marzo de 2019.",
                        ),
                        step(
                            "1.2",
                            "Instalar los portales",
                            progress=70,
                            evidence=["https://example.org/py/ita", "https://example.org/py/pilar"],
                        ),
                    ],
                ),
                step(
                    "2",
                    "Formación de funcionarios",
                    activities=[
                        step("2.1", "Elaborar el curso", leads=["IND"], progress=100, status="completed"),
                        step(
                            "2.2",
                            "Dictar el curso a 60 funcionarios",
                            narrative="No se registró avance por la pandemia.",
                        ),
                    ],
                ),
            ],
        )
    ],
    "must_warn": [("progress_not_stated", "7/2/2.2")],
}
