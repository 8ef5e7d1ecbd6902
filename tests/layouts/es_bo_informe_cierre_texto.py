"""Bolivia: a closing report as plain text with indents, actions 1.1 under goals, levels and percentages in brackets."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """\
INFORME DE CIERRE DE LA AGENDA DE GOBIERNO ABIERTO MUNICIPAL
Gobierno Autónomo Municipal de Tarija
Corte: 31 de diciembre de 2022

COMPROMISO 1. Presupuesto participativo en línea
  Responsable: Secretaría Municipal de Planificación (SMP)
  Corresponsables: Dirección de Tecnologías, Control Social
  Inicio: 15 de enero de 2022      Término: 15 de diciembre de 2022

  META 1. Plataforma en funcionamiento
    Acción 1.1. Contratar el desarrollo
      Estado: Concluida
      Avance: 100%
      Evidencia: https://example.org/bo/contrato
    Acción 1.2. Pruebas con 12 juntas vecinales
      Estado: Concluida
      Avance: 100%
      Evidencia: https://example.org/bo/pruebas-1 ; https://example.org/bo/pruebas-2

  META 2. Deliberación ciudadana
    Acción 2.1. Convocatoria pública
      Estado: Retrasada
      Avance: 30%
      Resultados: Se publicó fuera de plazo. Participó el 4 % del padrón.

COMPROMISO 2. Ventanilla única
  Responsable: Secretaría Municipal Administrativa (SMA)
  Inicio: marzo 2022      Término: octubre 2022

  META 1. Inventario de trámites
    Acción 1.1. Levantar 140 trámites
      Estado: En proceso
      Avance: 75%
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "cierre_tarija.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "final_report",
    "language": "es",
    "as_of": "2022-12-31",
    "commitments": [
        commitment(
            "1",
            "Presupuesto participativo en línea",
            "2022-01-15",
            "2022-12-15",
            "day",
            leads=["SMP"],
            collaborators=["Dirección de Tecnologías", "Control Social"],
            milestones=[
                step(
                    "1",
                    "Plataforma en funcionamiento",
                    activities=[
                        step(
                            "1.1",
                            "Contratar el desarrollo",
                            status="completed",
                            progress=100,
                            evidence=["https://example.org/bo/contrato"],
                        ),
                        step(
                            "1.2",
                            "Pruebas con 12 juntas vecinales",
                            status="completed",
                            progress=100,
                            evidence=["https://example.org/bo/pruebas-1", "https://example.org/bo/pruebas-2"],
                        ),
                    ],
                ),
                step(
                    "2",
                    "Deliberación ciudadana",
                    activities=[
                        step(
                            "2.1",
                            "Convocatoria pública",
                            status="delayed",
                            progress=30,
                            narrative="Se publicó fuera de plazo. Participó el 4 % del padrón.",
                        )
                    ],
                ),
            ],
        ),
        commitment(
            "2",
            "Ventanilla única",
            "2022-03-01",
            "2022-10-31",
            leads=["SMA"],
            milestones=[
                step(
                    "1",
                    "Inventario de trámites",
                    activities=[
                        step("1.1", "Levantar 140 trámites", status="in_progress", progress=75),
                    ],
                )
            ],
        ),
    ],
}
