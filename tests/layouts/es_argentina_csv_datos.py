"""An open data file: names with underscores, one row a milestone, the moved end beside the first one."""

from pathlib import Path

_TEXT = """\
plan,compromiso_id,compromiso_titulo,hito_id,hito_descripcion,organismo_responsable,otros_organismos,fecha_inicio,fecha_fin,fecha_fin_reprogramada,porcentaje_avance,estado,url_evidencia,actualizado_al
V Plan 2022-2024,2,Transparencia en la obra pública,2.1,Relevar las obras con financiamiento nacional,Ministerio de Obras Públicas,,2022-12-01,2023-06-30,,100,Finalizado,https://obras.example.org/relevamiento,2024-03-31
V Plan 2022-2024,2,Transparencia en la obra pública,2.2,"Publicar el mapa de obras, con sus contratos",Ministerio de Obras Públicas,Oficina Nacional de Contrataciones,2023-03-01,2023-12-31,2024-06-30,70,En curso,,2024-03-31
V Plan 2022-2024,5,Lengua de señas en sitios del Estado,5.1,Definir el estándar,Agencia Nacional de Discapacidad (ANDIS),INADI,2023-01-02,2023-09-30,,0,No iniciado,,2024-03-31
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "hitos.csv"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "es",
    "as_of": "2024-03-31",
    "commitments": [
        {
            "number": "2",
            "title": "Transparencia en la obra pública",
            "milestones": [
                {
                    "number": "2.1",
                    "title": "Relevar las obras con financiamiento nacional",
                    "leads": ["Ministerio de Obras Públicas"],
                    "collaborators": [],
                    "start": "2022-12-01",
                    "end": "2023-06-30",
                    "current_end": None,
                    "progress": 100,
                    "status": "completed",
                    "evidence": ["https://obras.example.org/relevamiento"],
                },
                {
                    "number": "2.2",
                    "title": "Publicar el mapa de obras, con sus contratos",
                    "leads": ["Ministerio de Obras Públicas"],
                    "collaborators": ["Oficina Nacional de Contrataciones"],
                    "start": "2023-03-01",
                    "end": "2023-12-31",
                    "current_end": "2024-06-30",
                    "current_end_precision": "day",
                    "progress": 70,
                    "status": "in_progress",
                },
            ],
        },
        {
            "number": "5",
            "title": "Lengua de señas en sitios del Estado",
            "milestones": [
                {
                    "number": "5.1",
                    "title": "Definir el estándar",
                    "leads": ["ANDIS"],
                    "collaborators": ["INADI"],
                    "start": "2023-01-02",
                    "end": "2023-09-30",
                    "progress": 0,
                    "status": "not_started",
                },
            ],
        },
    ],
    "must_warn": ["overdue_at_report_date"],
}
