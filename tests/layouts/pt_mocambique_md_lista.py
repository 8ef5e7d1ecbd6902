"""Markdown with front matter and nothing but headings and bullets; status and percentage on one line."""

from pathlib import Path

_TEXT = """\
---
título: "Plano de Ação de Governo Aberto de Moçambique: relatório de progresso"
período:
  início: 2021-01-01
  fim: 2022-12-31
data_de_corte: 31/03/2022
idioma: pt
---

# Eixo 1 – Transparência fiscal

## Compromisso 1 – Orçamento cidadão em línguas locais

- **Entidade responsável:** Ministério da Economia e Finanças (MEF)
- **Parceiros:** Centro de Integridade Pública (CIP)

### Marco 1.1 – Tradução para cinco línguas

- **Responsável:** MEF
- **Prazo:** Janeiro de 2021 a Dezembro de 2021
- **Situação:** Concluído
- **Execução:** 100%
- **Evidências:** <https://mef.example.org/orcamento>

### Marco 1.2 – Programas de rádio comunitária

- **Responsável:** MEF, com apoio de CIP
- **Prazo:** Julho de 2021 a Fevereiro de 2022
- **Situação:** Em curso
- **Execução:** 45%
- **Resultados:** Foram para o ar seis programas.

# Eixo 2 – Recursos naturais

## Compromisso 2 – Cadastro mineiro aberto

- **Entidade responsável:** INAMI

### Marco 2.1 – Publicar as licenças

- **Responsável:** INAMI
- **Prazo:** 2.º semestre de 2022
- **Situação:** Não iniciado
"""


def build(folder: Path) -> tuple[Path, ...]:
    path = folder / "relatorio.md"
    path.write_text(_TEXT, encoding="utf-8")
    return (path,)


EXPECTED = {
    "document_kind": "progress_report",
    "language": "pt",
    "as_of": "2022-03-31",
    "period_start": "2021-01-01",
    "period_end": "2022-12-31",
    "commitments": [
        {
            "number": "1",
            "title": "Orçamento cidadão em línguas locais",
            "axis": "Eixo 1 – Transparência fiscal",
            "leads": ["MEF"],
            "collaborators": ["CIP"],
            "milestones": [
                {
                    "number": "1.1",
                    "title": "Tradução para cinco línguas",
                    "leads": ["MEF"],
                    "start": "2021-01-01",
                    "end": "2021-12-31",
                    "start_precision": "month",
                    "status": "completed",
                    "progress": 100,
                    "evidence": ["https://mef.example.org/orcamento"],
                },
                {
                    "number": "1.2",
                    "title": "Programas de rádio comunitária",
                    "leads": ["MEF"],
                    "collaborators": ["CIP"],
                    "start": "2021-07-01",
                    "end": "2022-02-28",
                    "status": "in_progress",
                    "progress": 45,
                    "narrative": "Foram para o ar seis programas",
                },
            ],
        },
        {
            "number": "2",
            "title": "Cadastro mineiro aberto",
            "axis": "Eixo 2 – Recursos naturais",
            "leads": ["INAMI"],
            "milestones": [
                {
                    "number": "2.1",
                    "title": "Publicar as licenças",
                    "leads": ["INAMI"],
                    "end": "2022-12-31",
                    "end_precision": "half",
                    "status": "not_started",
                    "progress": None,
                },
            ],
        },
    ],
    "must_warn": ["overdue_at_report_date"],
}
