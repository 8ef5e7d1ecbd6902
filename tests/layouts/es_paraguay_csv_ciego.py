"""A comma table in which commitments and goals are rows of one list, told apart by their codes."""

from pathlib import Path

from tests.layouts.saying import commitment, step

_TEXT = """"Código","Compromiso / Meta","Responsables","Inicio","Fin","Avance","Estado","Avances reportados","Medios de verificación"
"1","Fortalecimiento de los Consejos de Desarrollo Municipal","STP","","","","","",""
"1.1","Conformar 50 Consejos de Desarrollo Municipal","STP, con la participación de: Gobiernos Departamentales y OPACI","01/01/2019","31/12/2019","100%","Cumplida","Se conformaron 54 consejos,
en 12 departamentos.","https://stp.example.py/consejos
https://stp.example.py/actas"
"1.2","Elaborar planes de desarrollo sustentable en el 40% de los municipios","STP","2º trimestre 2019","4º trimestre 2019","55%","En proceso","","En elaboración"
"2","Justicia abierta","Corte Suprema de Justicia (CSJ)","","","","","",""
"2.1","Publicar las sentencias en lenguaje claro","CSJ","Setiembre de 2019","Agosto de 2020","0 %","Pendiente","Se prevé iniciar en octubre.",""
"2.2","Capacitar a facilitadores judiciales","CSJ; Ministerio de Justicia (MJ)","15/03/2019","30/11/2019","80,5%","En proceso","410 de 500 facilitadores.","http://www.pj.example.py/facilitadores."
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "Tablero 4PAGA corte 2019-12-15.csv"
    path.write_text("Tablero de seguimiento del 4° Plan de Acción de Gobierno Abierto 2018-2020\n"
                    "Datos al 15 de diciembre de 2019\n\n" + _TEXT, encoding="utf-8-sig")  # fmt: skip
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2019-12-15",
    "commitments": [
        commitment(
            "1",
            "Fortalecimiento de los Consejos de Desarrollo Municipal",
            step("1.1", "Conformar 50 Consejos de Desarrollo Municipal", start="2019-01-01", end="2019-12-31",
                 by="day day", leads=["STP"], collaborators=["Gobiernos Departamentales", "OPACI"], progress=100,
                 status="completed", narrative="Se conformaron 54 consejos, en 12 departamentos.",
                 evidence=["https://stp.example.py/consejos", "https://stp.example.py/actas"]),
            step("1.2", "Elaborar planes de desarrollo sustentable en el 40% de los municipios",
                 start="2019-04-01", end="2019-12-31", by="quarter quarter", leads=["STP"], progress=55,
                 status="in_progress"),
            leads=["STP"],
        ),
        commitment(
            "2",
            "Justicia abierta",
            step("2.1", "Publicar las sentencias en lenguaje claro", start="2019-09-01", end="2020-08-31",
                 leads=["CSJ"], progress=0, status="not_started", narrative="Se prevé iniciar en octubre."),
            step("2.2", "Capacitar a facilitadores judiciales", start="2019-03-15", end="2019-11-30", by="day day",
                 leads=["CSJ", "MJ"], progress=80, status="in_progress", narrative="410 de 500 facilitadores.",
                 evidence=["http://www.pj.example.py/facilitadores"]),
            leads=["CSJ"],
        ),
    ],
    "must_warn": ["overdue_at_report_date", "percentage_rounded_down"],
}  # fmt: skip
