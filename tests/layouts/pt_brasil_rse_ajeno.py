"""Another status report on a commitment's execution, as Word: several states, dates replanned, stars and remarks."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import cell, row, save, table

EXPECTED = {
    "document_kind": "progress_report",
    "language": "pt",
    "as_of": "2023-03-31",
    "commitments": [
        commitment(
            "10",
            "Ampliar a participação social nas políticas de meio ambiente e clima",
            leads=["MMA"],
            collaborators=["CGU", "ICMBio", "Instituto Socioambiental", "Transparência Brasil"],
            milestones=[
                step(
                    "1",
                    "Mapeamento das bases de 70% dos estados",
                    "2021-12-01",
                    "2022-03-31",
                    leads=["MMA"],
                    progress=100,
                    status="completed",
                    narrative="Mapeamento publicado em 12 de abril de 2022.",
                    evidence=["https://www.gov.br/exemplo/mapa"],
                    actual_start="2022-01-01",
                    actual_end="2022-04-30",
                ),
                step(
                    "2",
                    "Consulta pública e oficinas regionais",
                    "2022-04-01",
                    "2022-09-30",
                    leads=["MMA", "ICMBio"],
                    collaborators=["Instituto Socioambiental"],
                    progress=45,
                    narrative="Duas das cinco oficinas realizadas.",
                    actual_start="2022-06-01",
                    actual_end=None,
                ),
                step(
                    "3",
                    "Painel de indicadores",
                    "2022-10-01",
                    "2023-03-31",
                    leads=["CGU"],
                    progress=None,
                    narrative=None,
                    actual_start=None,
                    actual_end=None,
                ),
                step(
                    "4",
                    "Relatório final à sociedade",
                    "2023-04-01",
                    "2023-06-30",
                    "day",
                    leads=["MMA", "CGU"],
                    progress=0,
                    status="not_started",
                    narrative="Não iniciado.",
                    actual_start=None,
                    actual_end=None,
                ),
            ],
        )
    ],
    "must_warn": ["finished_late"],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One Word file of one table."""

    def milestone(*cells: str) -> str:
        return row(*cells)

    return (
        save(
            folder / "rse.docx",
            table(
                [
                    row(cell("RELATÓRIO DE STATUS DE EXECUÇÃO DE COMPROMISSO", across=7)),
                    row(cell("RESUMO DO COMPROMISSO", across=7)),
                    row(cell("DATA DO RELATÓRIO", across=2), cell("COMPROMISSO", across=4), cell("PREPARADO POR")),
                    row(
                        cell("31 de março de 2023", across=2),
                        cell(
                            "Compromisso 10 – Ampliar a participação social nas políticas de meio ambiente e clima.",
                            across=4,
                        ),
                        cell("Coordenação-Geral de Governo Aberto"),
                    ),
                    row(cell("ÓRGÃO RESPONSÁVEL E ENTIDADES PARTICIPANTES", across=7)),
                    row(
                        cell("Órgão coordenador", across=2),
                        cell("Ministério do Meio Ambiente e Mudança do Clima (MMA)", across=5),
                    ),
                    row(
                        cell("Atores Envolvidos", down="start"),
                        cell("Governo"),
                        cell(
                            "• Controladoria-Geral da União (CGU)",
                            "• Instituto Chico Mendes de Conservação da Biodiversidade (ICMBio)",
                            across=5,
                        ),
                    ),
                    row(
                        cell(down="on"),
                        cell("Sociedade Civil"),
                        cell("• Instituto Socioambiental", "• Transparência Brasil", across=5),
                    ),
                    row(cell("VISÃO GERAL DO MARCO / PRAZOS", across=7)),
                    row(
                        "MARCOS",
                        "% CONCLUSÃO",
                        "DATA DE INÍCIO",
                        "DATA DE FIM",
                        "RESPONSÁVEIS",
                        "DETALHAMENTO",
                        "INDICADORES DE CONCLUSÃO\n(links de comprovação)",
                    ),
                    milestone(
                        "Marco 1 – Mapeamento das bases de 70% dos estados",
                        "100%",
                        "Prevista: Dezembro de 2021\nRealizada: Janeiro de 2022",
                        "Prevista: Março de 2022\nRealizada: Abril de 2022",
                        "MMA*",
                        "Mapeamento publicado em 12 de abril de 2022.",
                        "https://www.gov.br/exemplo/mapa;",
                    ),
                    milestone(
                        "Marco 2 – Consulta pública e oficinas regionais",
                        "45%",
                        "Prevista: Abril de 2022\nRealizada: Junho de 2022",
                        "Prevista: Setembro de 2022\nRealizada:",
                        "MMA*, ICMBio com apoio do Instituto Socioambiental",
                        "Duas das cinco oficinas realizadas.",
                        "",
                    ),
                    milestone(
                        "Marco 3 – Painel de indicadores",
                        "",
                        "Prevista: Outubro de 2022\nRealizada:",
                        "Prevista: Março de 2023\nRealizada:",
                        "CGU",
                        "",
                        "",
                    ),
                    milestone(
                        "Marco 4 – Relatório final à sociedade",
                        "0%",
                        "Prevista: 01/04/2023\nRealizada: -",
                        "Prevista: 30/06/2023\nRealizada: -",
                        "MMA* e CGU",
                        "Não iniciado.",
                        "-",
                    ),
                    row(cell("*MMA: o ministério coordena todos os marcos.", across=7)),
                ],
                columns=7,
            ),
        ),
    )
