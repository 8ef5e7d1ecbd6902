"""Perú: a closing report in labelled paragraphs under heading styles, roman milestone numbers."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import link, paragraph, run, save


def _said(label: str, text: str) -> str:
    return paragraph(run(f"{label}: ", bold=True), text)


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "informe_pe.docx",
            paragraph(
                "Informe final de implementación del IV Plan de Acción de Gobierno Abierto 2020-2021",
                style="Title",
            ),
            paragraph("Secretaría de Gestión Pública", style="Subtitle"),
            paragraph("Con corte al 31 de diciembre de 2021"),
            paragraph("Presentación", style="Heading1"),
            paragraph("En 2012 el país ingresó a la Alianza. El presente informe da cuenta de dos compromisos."),
            paragraph("Eje temático: Obras públicas", style="Heading1"),
            paragraph("Compromiso 2. Transparencia en obras de reconstrucción", style="Heading2"),
            _said("Entidad responsable", "Autoridad para la Reconstrucción con Cambios (ARCC)"),
            _said("En coordinación con", "Contraloría General de la República - CGR y Proética"),
            _said("Plazo", "del 1 de enero de 2020 al 31 de agosto de 2021"),
            _said("Nivel de cumplimiento", "Sustancial"),
            paragraph("Hito I. Publicar la cartera de obras en un mapa interactivo", style="Heading3"),
            _said("Responsable", "ARCC"),
            _said("Avance", "100 %"),
            _said(
                "Resultados",
                "El mapa muestra 1 200 obras. Se actualiza cada mes y tuvo 30 000 visitas; el 20 % vino de Piura.",
            ),
            paragraph("Evidencia: ", link("https://example.org/pe/mapa", "https://example.org/pe/mapa"), "."),
            paragraph("Hito II. Difundir los informes de control", style="Heading3"),
            _said("Responsable", "CGR"),
            _said("Avance", "60 %"),
            _said("Resultados", "Se difundieron 45 de 75 informes."),
            paragraph("Hito III. Formar veedurías ciudadanas en tres regiones", style="Heading3"),
            _said("Responsables", "ARCC, Proética"),
            _said("Avance", "0 %"),
            _said("Resultados", "No se inició por la emergencia sanitaria."),
            paragraph("Eje temático: Servicios de saneamiento", style="Heading1"),
            paragraph("Compromiso 5. Información sobre la calidad del agua", style="Heading2"),
            _said("Entidad responsable", "Superintendencia Nacional de Servicios de Saneamiento (SUNASS)"),
            _said("Plazo", "julio de 2020 a diciembre de 2021"),
            _said("Nivel de cumplimiento", "Completado"),
            paragraph("Hito I. Publicar los resultados de cada muestreo", style="Heading3"),
            _said("Responsable", "SUNASS"),
            _said("Avance", "100%"),
            _said("Resultados", "Los resultados de 50 empresas están en línea."),
            _said("Evidencia", "https://example.org/pe/agua, https://example.org/pe/agua/2021."),
            paragraph("Conclusiones", style="Heading1"),
            paragraph("Se recomienda mantener el mapa después de 2022."),
            footer=["Lima, enero de 2022"],
        ),
    )


EXPECTED = {
    "document_kind": "final_report",
    "language": "es",
    "title": "Informe final de implementación del IV Plan de Acción de Gobierno Abierto 2020-2021",
    "as_of": "2021-12-31",
    "commitments": [
        commitment(
            "2",
            "Transparencia en obras de reconstrucción",
            "2020-01-01",
            "2021-08-31",
            "day",
            axis="Eje temático: Obras públicas",
            leads=["ARCC"],
            collaborators=["CGR", "Proética"],
            status="substantial",
            milestones=[
                step(
                    "I",
                    "Publicar la cartera de obras en un mapa interactivo",
                    leads=["ARCC"],
                    status="completed",
                    progress=100,
                    narrative=(
                        "El mapa muestra 1 200 obras. Se actualiza cada mes y tuvo 30 000 visitas; el "
                        "20 % vino de Piura."
                    ),
                    evidence=["https://example.org/pe/mapa"],
                ),
                step(
                    "II",
                    "Difundir los informes de control",
                    leads=["CGR"],
                    progress=60,
                    narrative="Se difundieron 45 de 75 informes.",
                ),
                step(
                    "III",
                    "Formar veedurías ciudadanas en tres regiones",
                    leads=["ARCC", "Proética"],
                    status="not_started",
                    progress=0,
                    narrative="No se inició por la emergencia sanitaria.",
                ),
            ],
        ),
        commitment(
            "5",
            "Información sobre la calidad del agua",
            "2020-07-01",
            "2021-12-31",
            axis="Eje temático: Servicios de saneamiento",
            leads=["SUNASS"],
            status="completed",
            milestones=[
                step(
                    "I",
                    "Publicar los resultados de cada muestreo",
                    leads=["SUNASS"],
                    status="completed",
                    progress=100,
                    narrative="Los resultados de 50 empresas están en línea.",
                    evidence=["https://example.org/pe/agua", "https://example.org/pe/agua/2021"],
                )
            ],
        ),
    ],
}
