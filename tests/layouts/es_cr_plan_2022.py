"""Costa Rica: the edition of 2022 (milestones × expected outputs × completion × stakeholders), under headings."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, paragraph, row, save, table

_HEADING = row(
    "Hitos",
    "Productos o\nresultados esperados",
    "Fecha de\nfinalización\nesperada",
    "Parte responsable y otras partes interesadas",
    header=True,
)


def build(folder: Path) -> tuple[Path, ...]:
    return (
        save(
            folder / "plan_cr.docx",
            paragraph("V Plan de Acción de Estado Abierto de Costa Rica 2023-2027", style="Title"),
            paragraph("Compromiso 1. Participación ciudadana en la gestión del recurso hídrico", style="Heading2"),
            table(
                [
                    [
                        "Descripción breve del compromiso",
                        "Conformar comités de vigilancia del agua en cinco cantones.",
                    ],
                    [
                        "Institución líder del compromiso",
                        "Instituto Costarricense de Acueductos y Alcantarillados (AyA)",
                    ],
                    [
                        "Partes interesadas que apoyan",
                        cell(
                            table(
                                [
                                    ["Gobierno", "Sociedad civil", "Otros actores"],
                                    [
                                        "Ministerio de Ambiente y Energía (MINAE)",
                                        "Alianza Nacional por el Agua",
                                        "Universidad Nacional (UNA)",
                                    ],
                                ]
                            )
                        ),
                    ],
                    ["Período que abarca el compromiso", "Enero de 2024 – diciembre de 2025"],
                ]
            ),
            paragraph("Definición del problema", style="Heading3"),
            paragraph("¿Qué problema busca abordar el compromiso?"),
            paragraph("En 2019 hubo 318 conflictos por agua; el 40 % de ellos quedó sin respuesta."),
            paragraph("¿Cuáles son las causas del problema?"),
            paragraph("1. Información dispersa.\n2. Poca coordinación."),
            paragraph("Descripción del compromiso", style="Heading3"),
            paragraph("¿Qué se ha hecho hasta ahora para resolver el problema?"),
            paragraph("Desde marzo de 2021 se publica un boletín."),
            paragraph("¿Qué solución propone?"),
            paragraph("Comités con acceso a los datos de caudal."),
            paragraph("Planificación del compromiso", style="Heading3"),
            table(
                [
                    _HEADING,
                    [
                        "1.1 Mapeo de actores y convocatoria en los cinco cantones",
                        "Base de datos de actores",
                        "Marzo 2024",
                        "Responsable: AyA\nApoyo: MINAE, Alianza Nacional por el Agua",
                    ],
                    [
                        "1.2 Instalación de los comités",
                        "Cinco actas de instalación",
                        "II trimestre 2024",
                        "Responsable: AyA\nApoyo: Municipalidades participantes",
                    ],
                ]
            ),
            paragraph(""),
            table(
                [
                    _HEADING,
                    [
                        "1.3 Publicación de los datos de caudal en formato abierto",
                        "Conjunto de datos en línea",
                        "Segundo semestre de 2024",
                        "Responsables: AyA y MINAE",
                    ],
                    ["1.4 Rendición de cuentas anual", "Dos informes", "15/12/2025", "Responsable: AyA"],
                ]
            ),
            paragraph("Compromiso 2. Compras públicas abiertas en el sector salud", style="Heading2"),
            table(
                [
                    [
                        "Descripción breve del compromiso",
                        "Abrir los datos de todo el ciclo de compra de medicamentos.",
                    ],
                    ["Institución líder del compromiso", "Caja Costarricense de Seguro Social, CCSS"],
                    ["Período que abarca el compromiso", "Del 1 de marzo de 2024 al 30 de noviembre de 2026"],
                ]
            ),
            table(
                [
                    _HEADING,
                    ["2.1 Diagnóstico de los datos", "Informe", "Setiembre 2024", "Responsable: CCSS"],
                    [
                        "2.2 Tablero público de compras",
                        "Tablero en línea",
                        "2026",
                        "Responsable: CCSS\nApoyo: Contraloría General de la República (CGR)",
                    ],
                ]
            ),
            footer=["Estado Abierto – 12"],
        ),
    )


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "title": "V Plan de Acción de Estado Abierto de Costa Rica 2023-2027",
    "commitments": [
        commitment(
            "1",
            "Participación ciudadana en la gestión del recurso hídrico",
            "2024-01-01",
            "2025-12-31",
            leads=["AyA"],
            collaborators=["MINAE", "Alianza Nacional por el Agua", "UNA"],
            milestones=[
                step(
                    "1.1",
                    "Mapeo de actores y convocatoria en los cinco cantones",
                    None,
                    "2024-03-31",
                    leads=["AyA"],
                    collaborators=["MINAE", "Alianza Nacional por el Agua"],
                ),
                step(
                    "1.2",
                    "Instalación de los comités",
                    None,
                    "2024-06-30",
                    "quarter",
                    leads=["AyA"],
                    collaborators=["Municipalidades participantes"],
                ),
                step(
                    "1.3",
                    "Publicación de los datos de caudal en formato abierto",
                    None,
                    "2024-12-31",
                    "half",
                    leads=["AyA", "MINAE"],
                ),
                step("1.4", "Rendición de cuentas anual", None, "2025-12-15", "day", leads=["AyA"]),
            ],
        ),
        commitment(
            "2",
            "Compras públicas abiertas en el sector salud",
            "2024-03-01",
            "2026-11-30",
            "day",
            leads=["CCSS"],
            milestones=[
                step("2.1", "Diagnóstico de los datos", None, "2024-09-30", leads=["CCSS"]),
                step(
                    "2.2",
                    "Tablero público de compras",
                    None,
                    "2026-12-31",
                    "year",
                    leads=["CCSS"],
                    collaborators=["CGR"],
                ),
            ],
        ),
    ],
}
