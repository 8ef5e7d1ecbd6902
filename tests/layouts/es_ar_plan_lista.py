"""Argentina: numbers from Word's automatic lists, content controls, a text box, check boxes."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import checkbox, control, paragraph, run, save, text_box

_LISTS = {90: [("decimal", "Compromiso %1."), ("decimal", "Hito %1.%2."), ("lowerLetter", "%3)")]}


def _label(label: str, *value: str) -> str:
    return paragraph(run(f"{label}: ", bold=True), *value)


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "plan_ar.docx",
            paragraph(
                "Cuarto Plan de Acción Nacional de Gobierno Abierto de la República Argentina 2019 - 2022",
                style="Title",
            ),
            paragraph("Resumen de compromisos con sus hitos, organismos y plazos."),
            paragraph("Agua y saneamiento: información federal", style="Heading2", level=0),
            paragraph(text_box("«Sin datos no hay control»\nMesa Nacional, 2019")),
            _label(
                "Organismo responsable",
                control("Ministerio del Interior, Obras Públicas y Vivienda"),
                " (MININTERIOR)",
            ),
            _label(
                "Actores involucrados",
                "Ente Regulador de Agua y Saneamiento [ERAS], Asociación Civil por la Igualdad y la "
                "Justicia (ACIJ)",
            ),
            _label("Fecha de inicio", control("Octubre 2019")),
            _label("Fecha de finalización", control("Agosto 2022")),
            _label("Condición", checkbox(True), " Nuevo ", checkbox(False), " En curso"),
            paragraph("Relevamiento de las fuentes de información de las 24 jurisdicciones", level=1),
            paragraph("Plazo: noviembre 2019 – marzo 2020"),
            paragraph("Responsable: MININTERIOR, Dirección Nacional de Agua Potable y Saneamiento"),
            paragraph("Solicitar los datos a cada jurisdicción", level=2),
            paragraph("Ordenar los datos recibidos", level=2),
            paragraph("Publicación del mapa interactivo", level=1),
            paragraph("Plazo: abril 2020 – diciembre 2020"),
            paragraph("Responsables: MININTERIOR y ERAS"),
            paragraph("Justicia abierta y género", style="Heading2", level=0),
            _label("Organismo responsable", "Ministerio de Justicia y Derechos Humanos"),
            _label("Fecha de inicio", "01/10/2019"),
            _label("Fecha de finalización", "31/08/2022"),
            paragraph("Mesa de diálogo con organizaciones", level=1),
            paragraph("Plazo: 1/10/2019 – 30/06/2020"),
            paragraph(
                "Responsable: Ministerio de Justicia y Derechos Humanos con la participación del Consejo de "
                "la Magistratura"
            ),
            paragraph("Publicación de un protocolo de datos", level=1),
            paragraph("Plazo: 1/7/2020 – 31/12/2021"),
            paragraph("Responsable: Ministerio de Justicia y Derechos Humanos"),
            lists=_LISTS,
        ),
    )


_JUSTICE = "Ministerio de Justicia y Derechos Humanos"

EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "title": "Cuarto Plan de Acción Nacional de Gobierno Abierto de la República Argentina 2019 - 2022",
    "commitments": [
        commitment(
            "1",
            "Agua y saneamiento: información federal",
            "2019-10-01",
            "2022-08-31",
            leads=["MININTERIOR"],
            collaborators=["ERAS", "ACIJ"],
            milestones=[
                step(
                    "1.1",
                    "Relevamiento de las fuentes de información de las 24 jurisdicciones",
                    "2019-11-01",
                    "2020-03-31",
                    leads=["MININTERIOR"],
                    units=["Dirección Nacional de Agua Potable y Saneamiento"],
                    activities=[
                        step("a", "Solicitar los datos a cada jurisdicción"),
                        step("b", "Ordenar los datos recibidos"),
                    ],
                ),
                step(
                    "1.2",
                    "Publicación del mapa interactivo",
                    "2020-04-01",
                    "2020-12-31",
                    leads=["MININTERIOR", "ERAS"],
                ),
            ],
        ),
        commitment(
            "2",
            "Justicia abierta y género",
            "2019-10-01",
            "2022-08-31",
            "day",
            leads=[_JUSTICE],
            milestones=[
                step(
                    "2.1",
                    "Mesa de diálogo con organizaciones",
                    "2019-10-01",
                    "2020-06-30",
                    "day",
                    leads=[_JUSTICE],
                    collaborators=["Consejo de la Magistratura"],
                ),
                step(
                    "2.2",
                    "Publicación de un protocolo de datos",
                    "2020-07-01",
                    "2021-12-31",
                    "day",
                    leads=[_JUSTICE],
                ),
            ],
        ),
    ],
}
