"""A whole final report in prose, in Portuguese, as Word: gaps in the numbers, links repeated, two axes."""

from pathlib import Path

from tests.layouts.expecting import commitment, step
from tests.layouts.making_docx import paragraph, save

_BOTH = ["DGPOG", "ANMCV"]

EXPECTED = {
    "document_kind": "final_report",
    "language": "pt",
    "as_of": "2020-08-31",
    "commitments": [
        commitment(
            "2",
            "Reforço da transparência orçamental",
            axis="EIXO No. 1 TRANSPARÊNCIA",
            milestones=[
                step(
                    "1",
                    "Portal do orçamento em 40% dos municípios",
                    leads=["MF"],
                    collaborators=["ARME"],
                    activities=[
                        step(
                            "2",
                            "Diagnóstico dos dados publicados",
                            progress=100,
                            status="completed",
                            narrative="Foram ouvidas 12 câmaras municipais; ver https://mf.gov.cv.example/diagnostico.",
                            evidence=["https://mf.gov.cv.example/diagnostico"],
                        ),
                        step(
                            "4",
                            "Lançamento do portal",
                            progress=80,
                            narrative="O portal está em linha desde 2 de março de 2020, falta a tradução.",
                        ),
                        step("5", "Formação dos técnicos", progress=60, narrative=None),
                    ],
                ),
                step("2", "Guia do orçamento cidadão", "2018-09-01", "2020-08-31", leads=_BOTH),
            ],
        ),
        commitment(
            "5",
            "Participação nos municípios",
            axis="EIXO No. 2 PODER LOCAL",
            activities=[
                step(
                    "1",
                    "Elaboração do catálogo de serviços municipais",
                    leads=["ANMCV"],
                    collaborators=["MF", "INE"],
                    progress=100,
                    status="completed",
                    narrative="Esta atividade foi concluída a 100% de acordo com a ata 7-2019.",
                ),
                step(
                    "3",
                    "Atualização do catalogo",
                    progress=0,
                    status="not_started",
                    narrative="Inicia em outubro de 2020.",
                ),
                step("4", "Lista dos portais", progress=None, narrative="Sem progresso por falta de orçamento."),
                step(
                    "6",
                    "Portais municipais",
                    progress=100,
                    status="completed",
                    narrative="Indicam-se os acessos:",
                    evidence=["https://cmpraia.example/", "https://cmsal.example/"],
                ),
            ],
        ),
    ],
    "must_warn": ["activity_numbers_have_gaps", "milestone_without_activities", "activities_without_milestone"],
}


def build(folder: Path) -> tuple[Path, ...]:
    """One Word file of paragraphs only."""
    lines = """Relatório Final do cumprimento dos compromissos 2 e 5 com os seus respetivos marcos e atividades,
a 31 de agosto de 2020.
EIXO No. 1 TRANSPARÊNCIA
Compromisso 2
Reforço da transparência orçamental.
MARCO 1.
Descrição: Portal do orçamento em 40% dos municípios.
Para o desenvolvimento das atividades do Marco 1, a coordenação esteve a cargo do Ministério das Finanças – MF, com a colaboração da Agência Reguladora Multissetorial da Economia – ARME (apoio tecnológico).
Atividade 2. Diagnóstico dos dados publicados
Progresso 100%. Foram ouvidas 12 câmaras municipais; ver https://mf.gov.cv.example/diagnostico.
Atividade 4: Lançamento do portal.
Progresso de 80 %. O portal está em linha desde 2 de março de 2020, falta a tradução.
Atividade 5. Formação dos técnicos
Progresso: 60%
MARCO 2
Guia do orçamento cidadão.
Setembro de 2018 a Agosto de 2020.
As atividades do Marco 2 são coordenadas pela Direção-Geral do Planeamento, Orçamento e Gestão – DGPOG e pela Associação Nacional dos Municípios de Cabo Verde – ANMCV.
EIXO No. 2 PODER LOCAL
Compromisso 5. Participação nos municípios.
Atividade 1. Elaboração do catálogo de serviços municipais.
Esta atividade é coordenada pela ANMCV; instituições corresponsáveis: Ministério das Finanças – MF; Instituto Nacional de Estatística – INE.
Esta atividade foi concluída a 100% de acordo com a ata 7-2019.
Atividade 3. Atualização do catalogo
Progresso 0%. Inicia em outubro de 2020.
Atividade 4. Lista dos portais
Sem progresso por falta de orçamento.
Atividade 6. Portais municipais.
Progresso 100%. Indicam-se os acessos:
https://cmpraia.example/
https://cmsal.example/,
https://cmpraia.example/"""
    return (save(folder / "relatorio.docx", *(paragraph(each) for each in lines.split("\n"))),)
