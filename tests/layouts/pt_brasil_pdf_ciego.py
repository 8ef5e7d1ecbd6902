"""A report on execution as PDF: a running head, a table of marks over two pages whose heading is repeated."""

from pathlib import Path
from typing import Any

from tests.layouts.making_pdf import from_typst
from tests.layouts.saying import commitment, step

_ROWS: list[Any] = [
    ("1.1", "Mapear as iniciativas de transparência em 27 unidades da federação", "CGU e Conaci", "jan/2024",
     "abr/2024", "100%", "Concluído", "Mapeamento publicado em maio de 2024."),
    ("1.2", "Elaborar o guia de transparência de obras, com base no Decreto 10.540, de 5 de novembro de 2020",
     "CGU, MGI", "mai/2024", "dez/2024", "70%", "Em andamento", "Versão preliminar em revisão pelo MGI."),
    ("1.3", "Capacitar 40% dos municípios acima de 50 mil habitantes", "Enap, com apoio de Atricon", "jan/2025",
     "set/2025", "20%", "Em andamento", "Primeira turma concluída com 120 servidores."),
    ("1.4", "Avaliar os resultados com a sociedade civil", "CGU / Transparência Brasil", "out/2025", "jun/2026",
     "0%", "Não iniciado", ""),
    ("1.5", "Publicar o relatório de avaliação em formato aberto", "CGU", "jul/2026", "31/12/2026", "0%",
     "Não iniciado", ""),
]  # fmt: skip


def build(folder: Path) -> tuple[Path, ...]:
    cells = "\n".join("  " + ", ".join(f"[{cell}]" for cell in row) + "," for row in _ROWS)
    source = f"""
#set page(paper: "a5", flipped: true, margin: 1.6cm, header: text(7pt)[6º Plano de Ação Nacional – CGU],
  footer: context text(7pt)[Página #counter(page).display()])
#set text(8pt, lang: "pt")
= Relatório de execução do 6º Plano de Ação Nacional em Governo Aberto
Data de referência: 31 de julho de 2025

== Compromisso 1. Transparência e participação nas transferências e obras públicas
*Órgão coordenador:* Controladoria-Geral da União (CGU)

*Outros atores envolvidos:* Ministério da Gestão e da Inovação (MGI); Transparência Brasil; Atricon

#table(columns: (8mm, 1fr, 27mm, 15mm, 15mm, 15mm, 18mm, 30mm), inset: 3pt,
  table.header([*Nº*], [*Marco*], [*Responsável*], [*Início*], [*Fim*], [*Execução*], [*Situação*], [*Observações*]),
{cells}
)
"""
    return (from_typst(folder / "execucao.pdf", source),)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "pt",
    "as_of": "2025-07-31",
    "commitments": [
        commitment(
            "1",
            "Transparência e participação nas transferências e obras públicas",
            step("1.1", _ROWS[0][1], start="2024-01-01", end="2024-04-30", leads=["CGU", "Conaci"], progress=100,
                 status="completed", narrative="Mapeamento publicado em maio de 2024."),
            step("1.2", _ROWS[1][1], start="2024-05-01", end="2024-12-31", leads=["CGU", "MGI"], progress=70,
                 status="in_progress", narrative="Versão preliminar em revisão pelo MGI."),
            step("1.3", _ROWS[2][1], start="2025-01-01", end="2025-09-30", leads=["Enap"],
                 collaborators=["Atricon"], progress=20, status="in_progress",
                 narrative="Primeira turma concluída com 120 servidores."),
            step("1.4", _ROWS[3][1], start="2025-10-01", end="2026-06-30", leads=["CGU", "Transparência Brasil"],
                 progress=0, status="not_started"),
            step("1.5", _ROWS[4][1], start="2026-07-01", end="2026-12-31", by="month day", leads=["CGU"],
                 progress=0, status="not_started"),
            leads=["CGU"],
            collaborators=["MGI", "Transparência Brasil", "Atricon"],
        )
    ],
    "must_warn": ["overdue_at_report_date"],
}  # fmt: skip
