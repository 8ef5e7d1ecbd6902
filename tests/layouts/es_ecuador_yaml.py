"""YAML by hand with the office's own Spanish keys: dates day-first, percentages as text, owners in one line."""

from pathlib import Path

_TEXT = """\
# seguimiento de la mesa técnica
titulo: Segundo Plan de Acción de Gobierno Abierto del Ecuador
idioma: es
periodo: 2022 - 2024
fecha_de_corte: 30 de septiembre de 2023
coordinador: Presidencia de la República
compromisos:
  - numero: 02
    nombre: Contratación pública abierta
    responsable: Servicio Nacional de Contratación Pública (SERCOP)
    corresponsables: "CGE; Fundación Datos Claros"
    inicio: diciembre 2022
    fin: 31/08/2024
    hitos:
      - numero: 1
        descripcion: Publicar los contratos de emergencia
        responsable: SERCOP
        inicio: 01/12/2022
        fin: 30/06/2023
        avance: 100%
        evidencia: https://sercop.example.org/emergencia
      - numero: 2
        descripcion: Capacitar a 40% de las entidades
        responsable: SERCOP y CGE
        inicio: julio 2023
        fin: marzo 2024
        estado: En proceso
        avance: 45 %
        observaciones: Se dictaron 9 talleres.
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "plan.yaml"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2023-09-30",
    "period_start": "2022-01-01",
    "period_end": "2024-12-31",
    "commitments": [
        {
            "number": "2",
            "title": "Contratación pública abierta",
            "leads": ["SERCOP"],
            "collaborators": ["CGE", "Fundación Datos Claros"],
            "start": "2022-12-01",
            "end": "2024-08-31",
            "start_precision": "month",
            "end_precision": "day",
            "milestones": [
                {
                    "number": "1",
                    "title": "Publicar los contratos de emergencia",
                    "leads": ["SERCOP"],
                    "start": "2022-12-01",
                    "end": "2023-06-30",
                    "start_precision": "day",
                    "progress": 100,
                    "status": "completed",
                    "evidence": ["https://sercop.example.org/emergencia"],
                },
                {
                    "number": "2",
                    "title": "Capacitar a 40% de las entidades",
                    "leads": ["SERCOP", "CGE"],
                    "start": "2023-07-01",
                    "end": "2024-03-31",
                    "status": "in_progress",
                    "progress": 45,
                    "narrative": "Se dictaron 9 talleres",
                },
            ],
        },
    ],
}
