"""A Spanish final report printed by LibreOffice: running heads, addresses over two lines, activities over page breaks."""

from pathlib import Path

from tests.layouts.making_docx import paragraph, save
from tests.layouts.making_pdf import from_docx
from tests.layouts.saying import commitment, step

_FILL = "Se trabajó con las dependencias de cada municipalidad y se dejó constancia de los acuerdos en ayudas de memoria firmadas por los asistentes. "


def build(folder: Path) -> tuple[Path, ...]:
    document = save(
        folder / "informe.docx",
        paragraph("Informe Final del cumplimiento del compromiso 12, al 15 de julio de 2020."),
        paragraph("EJE 6. SERVICIOS PÚBLICOS"),
        paragraph("Compromiso 12. Información abierta sobre el agua y el saneamiento en los municipios."),
        paragraph("HITO 1."),
        paragraph("Descripción: Inventario nacional de sistemas de agua de 340 municipalidades."),
        paragraph(
            "Las actividades del Hito 1 son coordinadas por el Instituto de Fomento Municipal – INFOM, con la colaboración del "
            "Ministerio de Salud Pública y Asistencia Social -MSPAS-."
        ),
        paragraph("Actividad 1. Ficha única de recolección de datos."),
        paragraph(f"Avance 100%. {_FILL * 3}"),
        paragraph("Actividad 2. Levantamiento de información en 22 departamentos."),
        paragraph(f"Avance 80%. {_FILL * 14}"),
        paragraph("Actividad 3. Publicación del inventario en línea."),
        paragraph(
            "Avance 100%. El inventario se consulta en "
            "https://www.ejemplo.gob.gt/direccion-de-agua-y-saneamiento/inventario-nacional/sistemas-de-agua/consulta-publica.html."
        ),
        paragraph("HITO 2."),
        paragraph("Descripción: Tablero de calidad del agua."),
        paragraph("Las actividades del Hito 2 son coordinadas por el MSPAS."),
        paragraph("Actividad 1. Diseño del tablero."),
        paragraph("Avance 100%. Se procederá a publicar el tablero en agosto."),
        header=["Instituto de Fomento Municipal – Informe final"],
        footer=["8a. calle 1-66 zona 9, ciudad de Guatemala"],
    )
    return (from_docx(document),)


def _told(times: int) -> str:
    return (_FILL * times).strip()


EXPECTED = {
    "document_kind": "final_report",
    "language": "es",
    "as_of": "2020-07-15",
    "title": "Informe Final del cumplimiento del compromiso 12, al 15 de julio de 2020.",
    "commitments": [
        commitment(
            "12",
            "Información abierta sobre el agua y el saneamiento en los municipios.",
            step(
                "1",
                "Inventario nacional de sistemas de agua de 340 municipalidades.",
                leads=["INFOM"],
                collaborators=["MSPAS"],
                activities=[
                    step(
                        "1",
                        "Ficha única de recolección de datos",
                        progress=100,
                        status="completed",
                        narrative=_told(3),
                    ),
                    step(
                        "2", "Levantamiento de información en 22 departamentos", progress=80, narrative=_told(14)
                    ),
                    step(
                        "3",
                        "Publicación del inventario en línea",
                        progress=100,
                        status="completed",
                        narrative="El inventario se consulta en "
                        "https://www.ejemplo.gob.gt/direccion-de-agua-y-saneamiento/inventario-nacional/sistemas-de-agua/consulta-publica.html.",
                        evidence=[
                            "https://www.ejemplo.gob.gt/direccion-de-agua-y-saneamiento/inventario-nacional/sistemas-de-agua/consulta-publica.html"
                        ],
                    ),
                ],
            ),
            step(
                "2",
                "Tablero de calidad del agua.",
                leads=["MSPAS"],
                activities=[
                    step(
                        "1",
                        "Diseño del tablero",
                        progress=100,
                        status="completed",
                        narrative="Se procederá a publicar el tablero en agosto.",
                    )
                ],
            ),
            axis="EJE 6. SERVICIOS PÚBLICOS",
        )
    ],
    "must_warn": ["claims_completion_in_future_tense"],
}
