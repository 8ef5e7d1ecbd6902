"""A selection copied out of a spreadsheet: tabs, quoted line breaks, one date column month-first, one day-first."""

from pathlib import Path

_TEXT = """\
Compromiso\tLínea de acción\tDependencia responsable\tCorresponsables\tFecha de inicio (mm/dd/aaaa)\tFecha de término (dd/mm/aaaa)\tNuevo o en curso
3. Gasto abierto en programas sociales\t1. Publicar los padrones de beneficiarios\tSecretaría de Bienestar (SEBIEN)\t"INAI
GESOC"\t03/04/2020\t05/06/2020\tNuevo
\t2. Abrir un buzón de reportes ciudadanos\t"SFP, SEBIEN"\t\t07/01/2020\t31/12/2020\tEn curso
5. Fideicomisos públicos\t"1. Publicar la lista ""única"" de fideicomisos"\tSHCP\tMéxico Evalúa\t01/15/2021\t28/02/2021\tNuevo
\t2. Capacitar a los comités técnicos\tSHCP y SFP\t\t02/01/2021\t30/02/2022\tNuevo
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "plan.tsv"
    path.write_bytes(_TEXT.replace("\n", "\r\n").encode("utf-8-sig"))
    return (path,)


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "commitments": [
        {
            "number": "3",
            "title": "Gasto abierto en programas sociales",
            "milestones": [
                {
                    "number": "1",
                    "title": "Publicar los padrones de beneficiarios",
                    "leads": ["SEBIEN"],
                    "collaborators": ["INAI", "GESOC"],
                    "start": "2020-03-04",
                    "end": "2020-06-05",
                    "start_precision": "day",
                    "end_precision": "day",
                    "condition": "new",
                },
                {
                    "number": "2",
                    "title": "Abrir un buzón de reportes ciudadanos",
                    "leads": ["SFP", "SEBIEN"],
                    "collaborators": [],
                    "start": "2020-07-01",
                    "end": "2020-12-31",
                    "condition": "ongoing",
                },
            ],
        },
        {
            "number": "5",
            "title": "Fideicomisos públicos",
            "milestones": [
                {
                    "number": "1",
                    "title": 'Publicar la lista "única" de fideicomisos',
                    "leads": ["SHCP"],
                    "collaborators": ["México Evalúa"],
                    "start": "2021-01-15",
                    "end": "2021-02-28",
                },
                {
                    "number": "2",
                    "title": "Capacitar a los comités técnicos",
                    "leads": ["SHCP", "SFP"],
                    "start": "2021-02-01",
                    "end": None,
                },
            ],
        },
    ],
    "must_warn": ["impossible_date"],
}
