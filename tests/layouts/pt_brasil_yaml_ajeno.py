"""A plan as YAML in Portuguese: numbers with leading zeros, dates as words, a list of names, remarks."""

from pathlib import Path

from tests.layouts.expecting import commitment, step

_TEXT = """titulo: 6º Plano de Ação Nacional em Governo Aberto
tipo: plano
idioma: pt
periodo: 2023-2027
compromissos:
  - numero: "01"
    titulo: Participação social na saúde
    eixo: Eixo 1. Participação
    responsavel: Ministério da Saúde (MS)
    colaboradores: [CGU, Conselho Nacional de Saúde]
    inicio: outubro de 2023
    fim: 31/12/2026
    marcos:
      - numero: "1.10"
        titulo: Mapear 40% dos conselhos até a Portaria de 5 de maio de 2021.
        responsavel: Ministério da Saúde com o apoio de CGU
        inicio: out/2023
        fim: 1º semestre de 2024
        novo_ou_em_curso: Novo
      - numero: 1.2
        titulo: Publicar o painel
        responsavel:
          - MS
          - CGU
        fim: a definir
"""

EXPECTED = {
    "document_kind": "plan",
    "language": "pt",
    "period_start": "2023-01-01",
    "period_end": "2027-12-31",
    "commitments": [
        commitment(
            "1",
            "Participação social na saúde",
            "2023-10-01",
            "2026-12-31",
            ("month", "day"),
            axis="Eixo 1. Participação",
            leads=["MS"],
            collaborators=["CGU", "Conselho Nacional de Saúde"],
            milestones=[
                step(
                    "1.10",
                    "Mapear 40% dos conselhos até a Portaria de 5 de maio de 2021",
                    "2023-10-01",
                    "2024-06-30",
                    ("month", "half"),
                    leads=["MS"],
                    collaborators=["CGU"],
                    condition="new",
                ),
                step("1.2", "Publicar o painel", leads=["MS", "CGU"]),
            ],
        )
    ],
    "must_warn": ["date_not_understood"],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One YAML file."""
    path = folder / "plano.yaml"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)
