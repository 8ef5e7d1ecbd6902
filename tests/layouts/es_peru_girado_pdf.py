"""A Spanish PDF whose pages are turned: a ruled table over three pages, headings on each, a row that a page divides."""

from pathlib import Path

import pikepdf

from tests.layouts.making_pdf import from_typst
from tests.layouts.saying import commitment, step

_SOURCE = """
#set page(width: 21cm, height: 9cm, margin: (x: 1.4cm, y: 1.3cm),
  header: text(8pt)[Secretaría de Gobierno Digital #h(1fr) Plan de Gobierno Abierto],
  footer: text(8pt)[#h(1fr) #context counter(page).display()])
#set text(font: "Libertinus Serif", size: 10pt, lang: "es", hyphenate: true)

#text(14pt, weight: "bold")[III Plan de Acción de Gobierno Abierto 2017-2019]

*Compromiso 7.* Mejorar la calidad del agua que reciben los hogares rurales mediante información abierta.

*Institución responsable:* Ministerio de Vivienda, Construcción y Saneamiento (MVCS)

#table(columns: (0.9cm, 1fr, 3.6cm, 2.6cm, 2.6cm), inset: 4pt,
  table.header([*N.º*], [*Acciones / hitos*], [*Responsable*], [*Inicio*], [*Término*]),
  [1], [Publicar los resultados del monitoreo de la calidad del agua de los sistemas rurales, por centro poblado y por mes,
   con una ficha que explique cada parámetro.], [MVCS], [Diciembre 2017], [Junio 2018],
  [2], [Capacitar a las juntas administradoras de servicios de saneamiento de 10 regiones en el uso de los datos, con
   materiales en quechua, aimara y asháninka.], [MVCS / SUNASS con el apoyo de los gobiernos regionales], [Marzo 2018], [Diciembre 2018],
  [3], [Poner en marcha un observatorio ciudadano del agua rural, con una mesa que se reúna cada trimestre y publique sus
   acuerdos en la web del ministerio, y que pueda pedir por su cuenta nuevos muestreos al laboratorio regional cuando los
   vecinos informen de un problema.], [SUNASS], [Junio 2018], [Agosto 2019],
  [4], [Evaluación], [MVCS y SUNASS], [Set-19], [30/02/2020],
)
"""


def build(folder: Path) -> tuple[Path, ...]:
    made = from_typst(folder / "recto.pdf", _SOURCE)
    with pikepdf.open(made) as pdf:
        for page in pdf.pages:
            page.rotate(90, relative=True)
        pdf.save(folder / "plan.pdf")
    return (folder / "plan.pdf",)


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "title": "III Plan de Acción de Gobierno Abierto 2017-2019",
    "commitments": [
        commitment(
            "7",
            "Mejorar la calidad del agua que reciben los hogares rurales mediante información abierta",
            step(
                "1",
                "Publicar los resultados del monitoreo de la calidad del agua de los sistemas rurales, por centro poblado y por mes, "
                "con una ficha que explique cada parámetro",
                leads=["MVCS"],
                start="2017-12-01",
                end="2018-06-30",
            ),
            step(
                "2",
                "Capacitar a las juntas administradoras de servicios de saneamiento de 10 regiones en el uso de los datos, con "
                "materiales en quechua, aimara y asháninka",
                leads=["MVCS", "SUNASS"],
                collaborators=["gobiernos regionales"],
                start="2018-03-01",
                end="2018-12-31",
            ),
            step(
                "3",
                "Poner en marcha un observatorio ciudadano del agua rural, con una mesa que se reúna cada trimestre y publique sus "
                "acuerdos en la web del ministerio, y que pueda pedir por su cuenta nuevos muestreos al laboratorio regional cuando los "
                "vecinos informen de un problema",
                leads=["SUNASS"],
                start="2018-06-01",
                end="2019-08-31",
            ),
            step("4", "Evaluación", leads=["MVCS", "SUNASS"], start="2019-09-01"),
            leads=["MVCS"],
        )
    ],
    "must_warn": [("impossible_date", "7/4")],
}
