"""México: a plan copied out of a PDF, its columns held apart by spaces, titles over several lines."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """\
                         4to PLAN DE ACCIÓN NACIONAL 2019-2021

Compromiso 10: Fortalecer el cuidado y bienestar de niñas y niños

Dependencia responsable: Secretaría de Bienestar (BIENESTAR)
Fecha de inicio: 9 de diciembre de 2019
Fecha de término: 31 de agosto de 2021

No.   Actividad                                Responsable        Inicio          Término
1     Diagnóstico de los servicios de          BIENESTAR          Enero 2020      Junio 2020
      cuidado en 32 entidades
2     Mesa de diálogo con organizaciones       INMUJERES          Julio 2020      Diciembre 2020
3     Publicar la propuesta de sistema         BIENESTAR, DIF     Enero 2021      Agosto 2021
      nacional de cuidados
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "plan_mx.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "plan",
    "language": "es",
    "commitments": [
        commitment(
            "10",
            "Fortalecer el cuidado y bienestar de niñas y niños",
            "2019-12-09",
            "2021-08-31",
            "day",
            leads=["BIENESTAR"],
            activities=[
                step(
                    "1",
                    "Diagnóstico de los servicios de cuidado en 32 entidades",
                    "2020-01-01",
                    "2020-06-30",
                    leads=["BIENESTAR"],
                ),
                step(
                    "2",
                    "Mesa de diálogo con organizaciones",
                    "2020-07-01",
                    "2020-12-31",
                    leads=["INMUJERES"],
                ),
                step(
                    "3",
                    "Publicar la propuesta de sistema nacional de cuidados",
                    "2021-01-01",
                    "2021-08-31",
                    leads=["BIENESTAR", "DIF"],
                ),
            ],
        )
    ],
}
