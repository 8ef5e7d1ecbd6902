"""Semicolons and decimal commas: the progress is a fraction, the dates have two figures for the year."""

from pathlib import Path

from tests.layouts.saying import commitment, step

_TEXT = """Eje;Compromiso;Nro. hito;Hito;Institución responsable;Contraparte;Fecha inicio;Fecha fin;Avance;Estado;Verificable
Datos abiertos;Compromiso 1: Desarrollo colaborativo de la Guía de datos abiertos;1.1;Elaborar la guía;Ministerio de Telecomunicaciones (MINTEL);Fundación Datalat;02/12/19;28/02/20;1;Finalizado;https://mintel.example.ec/guia.pdf
Datos abiertos;Compromiso 1: Desarrollo colaborativo de la Guía de datos abiertos;1.2;Capacitar al 25% de las instituciones;MINTEL;Fundación Datalat y Universidad de Cuenca;02/03/20;30/10/20;0,75;En ejecución;
Datos abiertos;Compromiso 2: Transparencia en las contrataciones;2.1;Publicar los contratos de emergencia;SERCOP;Fundación Ciudadanía y Desarrollo;15/04/20;31/12/20;0,5;En ejecución;https://sercop.example.ec/a https://sercop.example.ec/b
Participación;Compromiso 3: Cocreación de la normativa de presupuestos participativos;3.1;Realizar los talleres;CPCCS;GIZ;01/09/20;30/11/20;0;No iniciado;
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "Seguimiento_2020-10-31.csv"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "commitments": [
        commitment(
            "1",
            "Desarrollo colaborativo de la Guía de datos abiertos",
            step("1.1", "Elaborar la guía", start="2019-12-02", end="2020-02-28", by="day day", leads=["MINTEL"],
                 collaborators=["Fundación Datalat"], progress=100, status="completed",
                 evidence=["https://mintel.example.ec/guia.pdf"]),
            step("1.2", "Capacitar al 25% de las instituciones", start="2020-03-02", end="2020-10-30", by="day day",
                 leads=["MINTEL"], collaborators=["Fundación Datalat", "Universidad de Cuenca"], progress=75,
                 status="in_progress"),
            axis="Datos abiertos",
        ),
        commitment(
            "2",
            "Transparencia en las contrataciones",
            step("2.1", "Publicar los contratos de emergencia", start="2020-04-15", end="2020-12-31", by="day day",
                 leads=["SERCOP"], collaborators=["Fundación Ciudadanía y Desarrollo"], progress=50,
                 status="in_progress", evidence=["https://sercop.example.ec/a", "https://sercop.example.ec/b"]),
            axis="Datos abiertos",
        ),
        commitment(
            "3",
            "Cocreación de la normativa de presupuestos participativos",
            step("3.1", "Realizar los talleres", start="2020-09-01", end="2020-11-30", by="day day",
                 leads=["CPCCS"], collaborators=["GIZ"], progress=0, status="not_started"),
            axis="Participación",
        ),
    ],
    "must_warn": ["fractions_read_as_percentages"],
}  # fmt: skip
