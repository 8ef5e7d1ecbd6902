"""A Spanish table without lines, evenly spaced, that goes on on the next page without its headings."""

from pathlib import Path

from tests.layouts.making_pdf import from_typst
from tests.layouts.saying import commitment, step

_SOURCE = """
#set page(width: 24cm, height: 11cm, margin: 1.8cm)
#set text(font: "Libertinus Serif", size: 10pt, lang: "es", hyphenate: false)
#set par(leading: 0.55em)

= Plan de Acción Nacional de Gobierno Abierto 2021-2023

*Compromiso 4: Gobierno abierto en los municipios*

Responsable: Autoridad Nacional de Transparencia y Acceso a la Información (ANTAI)

Plazo: agosto de 2021 a julio de 2023

#table(columns: (7.2cm, 5cm, 3.2cm, 3.2cm), stroke: none, inset: (x: 5pt, y: 0.27em),
  [*Hito*], [*Responsable*], [*Fecha de inicio*], [*Fecha de término*],
  [Diagnóstico de la transparencia en diez municipios de la provincia], [ANTAI], [agosto 2021], [diciembre 2021],
  [Firma de convenios], [ANTAI / AMUPA], [enero 2022], [marzo 2022],
  [Capacitación a funcionarios municipales en acceso a la información y en gestión de archivos], [ANTAI con la colaboración de AMUPA y AND], [abril 2022], [noviembre 2022],
  [Portal común], [AND], [diciembre 2022], [mayo 2023],
  [Audiencias públicas de rendición de cuentas], [AMUPA], [enero 2023], [junio 2023],
  [Encuesta de satisfacción a los usuarios de los portales municipales], [ANTAI], [junio 2023], [julio 2023],
  [Informe final], [ANTAI], [julio 2023], [julio 2023],
)
"""


def build(folder: Path) -> tuple[Path, ...]:
    return (from_typst(folder / "plan.pdf", _SOURCE),)


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "title": "Plan de Acción Nacional de Gobierno Abierto 2021-2023",
    "commitments": [
        commitment(
            "4",
            "Gobierno abierto en los municipios",
            step(
                None,
                "Diagnóstico de la transparencia en diez municipios de la provincia",
                leads=["ANTAI"],
                start="2021-08-01",
                end="2021-12-31",
            ),
            step(None, "Firma de convenios", leads=["ANTAI", "AMUPA"], start="2022-01-01", end="2022-03-31"),
            step(
                None,
                "Capacitación a funcionarios municipales en acceso a la información y en gestión de archivos",
                leads=["ANTAI"],
                collaborators=["AMUPA", "AND"],
                start="2022-04-01",
                end="2022-11-30",
            ),
            step(None, "Portal común", leads=["AND"], start="2022-12-01", end="2023-05-31"),
            step(
                None,
                "Audiencias públicas de rendición de cuentas",
                leads=["AMUPA"],
                start="2023-01-01",
                end="2023-06-30",
            ),
            step(
                None,
                "Encuesta de satisfacción a los usuarios de los portales municipales",
                leads=["ANTAI"],
                start="2023-06-01",
                end="2023-07-31",
            ),
            step(None, "Informe final", leads=["ANTAI"], start="2023-07-01", end="2023-07-31"),
            start="2021-08-01",
            end="2023-07-31",
            leads=["ANTAI"],
        )
    ],
}
