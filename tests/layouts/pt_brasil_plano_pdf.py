"""A Brazilian action plan printed by LibreOffice: two commitments, ruled tables, a row over the page break, headings again."""

from pathlib import Path

from tests.layouts.making_docx import cell, paragraph, row, save, table
from tests.layouts.making_pdf import from_docx
from tests.layouts.saying import commitment, step

_HEADINGS = row("Marcos", "Data de Início", "Data de Término", "Responsável pela implementação", header=True)
_FILL = "O diagnóstico foi feito em oficinas com governo e sociedade civil, e descreve o que falta e a quem faz falta. "


def build(folder: Path) -> tuple[Path, ...]:
    first = [
        row(cell("Compromisso 1: Desenvolver um ecossistema de dados abertos", across=2)),
        row("Tema", "Inovação e Governo Aberto na Ciência"),
        row("Órgão responsável", "Empresa Brasileira de Pesquisa Agropecuária – Embrapa"),
        row(
            cell("Organizações envolvidas", down="start"),
            cell(
                "Governo: Controladoria-Geral da União (CGU), Conselho Nacional de Desenvolvimento Científico e Tecnológico (CNPq)",
            ),
        ),
        row(
            cell(down="on"),
            cell("Sociedade civil: Open Knowledge Brasil, Rede Nacional de Ensino e Pesquisa (RNP)"),
        ),
        row("Início e término do compromisso", "outubro de 2018 a julho de 2020"),
        row("Problema a ser enfrentado", _FILL * 9),
    ]
    steps_1 = [
        _HEADINGS,
        row(
            "1 – Implantação de uma rede interinstitucional pela Ciência Aberta",
            "15/10/2018",
            "30/11/2018",
            "Embrapa",
        ),
        row(
            "2 – Realização de diagnóstico nacional e internacional da Ciência Aberta",
            "01/12/2018",
            "31/03/2019",
            "Embrapa e RNP",
        ),
        row(
            "3 – Definição de diretrizes e princípios para políticas institucionais de apoio à Ciência Aberta",
            "01/04/2019",
            "01/09/2019",
            "CNPq",
        ),
        row(
            "4 – Promoção de ações de sensibilização, participação e capacitação em Ciência Aberta, com ao menos duas turmas por região do país e materiais em linguagem simples",
            "05/11/2018",
            "31/07/2020",
            "RNP, com apoio da CGU",
        ),
    ]
    second = [
        row(cell("Compromisso 2: Transparência da água", across=2)),
        row("Tema", "Gestão de recursos hídricos"),
        row("Órgão responsável", "Agência Nacional de Águas (ANA)"),
        row("Início e término do compromisso", "novembro de 2018 a junho de 2020"),
    ]
    steps_2 = [
        _HEADINGS,
        row("1 – Levantamento da informação existente em 50% dos estados", "11/2018", "02/2019", "ANA"),
        row("2 – Publicação do painel e do guia de uso", "03/2019", "06/2020", "ANA"),
    ]
    document = save(
        folder / "plano.docx",
        paragraph("4º Plano de Ação Nacional em Governo Aberto", style="Title"),
        table(first, columns=2),
        paragraph(""),
        table(steps_1),
        paragraph(""),
        table(second, columns=2),
        paragraph(""),
        table(steps_2),
        header=["Plano de Ação Nacional em Governo Aberto"],
        footer=["Brasília, 2018"],
    )
    return (from_docx(document),)


EXPECTED = {
    "document_kind": "plan",
    "language": "pt",
    "title": "4º Plano de Ação Nacional em Governo Aberto",
    "commitments": [
        commitment(
            "1",
            "Desenvolver um ecossistema de dados abertos",
            step(
                "1",
                "Implantação de uma rede interinstitucional pela Ciência Aberta",
                leads=["Embrapa"],
                start="2018-10-15",
                end="2018-11-30",
                by="day day",
            ),
            step(
                "2",
                "Realização de diagnóstico nacional e internacional da Ciência Aberta",
                leads=["Embrapa", "RNP"],
                start="2018-12-01",
                end="2019-03-31",
                by="day day",
            ),
            step(
                "3",
                "Definição de diretrizes e princípios para políticas institucionais de apoio à Ciência Aberta",
                leads=["CNPq"],
                start="2019-04-01",
                end="2019-09-01",
                by="day day",
            ),
            step(
                "4",
                "Promoção de ações de sensibilização, participação e capacitação em Ciência Aberta, com ao menos duas turmas por região do país e materiais em linguagem simples",
                leads=["RNP"],
                collaborators=["CGU"],
                start="2018-11-05",
                end="2020-07-31",
                by="day day",
            ),
            start="2018-10-01",
            end="2020-07-31",
            leads=["Embrapa"],
            collaborators=["CGU", "CNPq", "Open Knowledge Brasil", "RNP"],
        ),
        commitment(
            "2",
            "Transparência da água",
            step(
                "1",
                "Levantamento da informação existente em 50% dos estados",
                leads=["ANA"],
                start="2018-11-01",
                end="2019-02-28",
            ),
            step(
                "2", "Publicação do painel e do guia de uso", leads=["ANA"], start="2019-03-01", end="2020-06-30"
            ),
            start="2018-11-01",
            end="2020-06-30",
            leads=["ANA"],
        ),
    ],
}
