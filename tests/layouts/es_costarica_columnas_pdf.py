"""A Spanish plan in PDF on two columns: justified and hyphenated text, page heads, milestones as paragraphs."""

from pathlib import Path

from tests.layouts.making_pdf import from_typst
from tests.layouts.saying import commitment, step

_SOURCE = """
#set page(
  width: 21cm, height: 16cm, margin: 1.8cm, columns: 2,
  header: text(8pt)[Gobierno de Costa Rica #h(1fr) Estado Abierto],
  footer: align(center, text(8pt, context counter(page).display("1 de 1", both: true))),
)
#set text(font: "Libertinus Serif", size: 10pt, lang: "es", hyphenate: true)
#set par(justify: true)

#place(top + center, scope: "parent", float: true)[#text(15pt, weight: "bold")[Plan de Acción de Estado Abierto 2019-2022]]

*Eje 1. Integridad y lucha contra la corrupción*

*Compromiso 2. Fortalecimiento de la transparencia en la contratación administrativa de las instituciones descentralizadas*

*Institución responsable:* Ministerio de Hacienda (MH)

*Instituciones colaboradoras:* Contraloría General de la República (CGR), Radiográfica Costarricense (RACSA) y Cámara de Comercio

*Plazo:* enero 2020 a noviembre 2022

*Descripción:* Las instituciones descentralizadas publicarán sus procedimientos de contratación con los mismos datos que el Gobierno Central, para que cualquier persona pueda compararlos.

*Hitos*

*Hito 1.* Diagnóstico de la información publicada por las instituciones descentralizadas sobre sus contrataciones.

Responsable: MH

Fecha de inicio: enero 2020

Fecha de término: junio 2020

*Hito 2.* Puesta en funcionamiento del módulo de datos abiertos del sistema unificado de compras públicas, con documentación para quienes lo reutilicen.

Responsable: RACSA con el apoyo de MH

Fecha de inicio: julio 2020

Fecha de término: diciembre 2021

*Hito 3.* Capacitación de veedurías ciudadanas en las siete provincias, en coordinación con organizaciones locales.

Responsable: CGR

Fecha de inicio: I semestre 2021

Fecha de término: 30 de noviembre de 2022

*Compromiso 3. Participación de las comunidades indígenas en los presupuestos municipales*

*Institución responsable:* Instituto de Fomento y Asesoría Municipal (IFAM)

*Plazo:* marzo 2020 a noviembre 2022

*Hito 1.* Guía de consulta en bribri y cabécar.

Responsable: IFAM

Fecha de inicio: marzo 2020

Fecha de término: setiembre 2021
"""


def build(folder: Path) -> tuple[Path, ...]:
    return (from_typst(folder / "plan.pdf", _SOURCE),)


_AXIS = "Eje 1. Integridad y lucha contra la corrupción"
EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "title": "Plan de Acción de Estado Abierto 2019-2022",
    "commitments": [
        commitment(
            "2",
            "Fortalecimiento de la transparencia en la contratación administrativa de las instituciones descentralizadas",
            step(
                "1",
                "Diagnóstico de la información publicada por las instituciones descentralizadas sobre sus contrataciones",
                leads=["MH"],
                start="2020-01-01",
                end="2020-06-30",
            ),
            step(
                "2",
                "Puesta en funcionamiento del módulo de datos abiertos del sistema unificado de compras públicas, con documentación para quienes lo reutilicen",
                leads=["RACSA"],
                collaborators=["MH"],
                start="2020-07-01",
                end="2021-12-31",
            ),
            step(
                "3",
                "Capacitación de veedurías ciudadanas en las siete provincias, en coordinación con organizaciones locales",
                leads=["CGR"],
                start="2021-01-01",
                end="2022-11-30",
                by="half day",
            ),
            start="2020-01-01",
            end="2022-11-30",
            leads=["MH"],
            collaborators=["CGR", "RACSA", "Cámara de Comercio"],
            axis=_AXIS,
        ),
        commitment(
            "3",
            "Participación de las comunidades indígenas en los presupuestos municipales",
            step(
                "1", "Guía de consulta en bribri y cabécar", leads=["IFAM"], start="2020-03-01", end="2021-09-30"
            ),
            start="2020-03-01",
            end="2022-11-30",
            leads=["IFAM"],
            axis=_AXIS,
        ),
    ],
}
