"""Portuguese: the strategic plans and policy sheets of municipalities."""

from documents.readers.labels.kinds.model import FormLabel, KindLabels, SheetLabel
from documents.readers.labels.model import Level
from domain.values.vocabulary import DocumentKind

PORTUGUESE = KindLabels(
    forms={
        FormLabel.HEAD: "Plano de ação estratégico | Formulação da estratégia",
        FormLabel.COMPONENT: "Componente estratégico N.º | Eixo estratégico N.º",
        FormLabel.OBJECTIVE: "Objetivo estratégico N.º | Objetivo estratégico",
        FormLabel.STRATEGY: "Estratégia N.º | Estratégia",
        FormLabel.DEFINITION: "Definição da estratégia | Descrição da estratégia",
        FormLabel.MADE_ON: "Data de elaboração | Data de aprovação",
        FormLabel.START: "Data de início da execução | Data de início",
        FormLabel.END: "Data de término da execução | Data de término",
        FormLabel.RESPONSIBLE: "Responsável pela execução | Responsável | Responsáveis",
        FormLabel.DAY: "Dia",
        FormLabel.MONTH: "Mês",
        FormLabel.YEAR: "Ano",
    },
    levels={
        Level.AXIS: "eixo estratégico | eixo | eixos | componente | dimensão | pilar",
        Level.COMMITMENT: (
            "objetivo estratégico | objetivo específico | objetivo | objetivos | objetivos estratégicos | "
            "objetivos específicos"
        ),
        Level.MILESTONE: "estratégia | estratégias | diretriz | diretrizes | linha de ação",
        Level.ACTIVITY: "ação | ações | atividade | atividades",
    },
    sheet={
        SheetLabel.TITLE: "Título da política | Nome da política | Nome do projeto",
        SheetLabel.LEADS: "Instituição responsável | Órgão responsável | Órgão gestor",
        SheetLabel.COLLABORATORS: "Instituições corresponsáveis | Instituições parceiras | Parceiros",
        SheetLabel.PURPOSE: "Objetivo do projeto | Propósito | Objetivo",
        SheetLabel.OFFERS: "O projeto oferece | Resultados esperados | Benefícios",
        SheetLabel.CONTACT: "Contato | Dados de contato",
    },
    parts={
        "introduction": "introdução | apresentação",
        "mission": "missão",
        "vision": "visão",
        "values": "valores | princípios",
        "diagnosis": "diagnóstico | análise SWOT",
        "follow_up": "acompanhamento | monitoramento",
        "evaluation": "avaliação",
        "general_objective": "objetivo geral",
        "sector": "setor",
        "target_population": "população-alvo | público-alvo | beneficiários",
        "period": "vigência",
        "legal_basis": "base legal | marco legal",
        "action_plan": "plano de ação",
        "selection_criteria": "critérios de seleção | critérios de elegibilidade",
        "assistance_package": "pacote de assistência | assistência técnica",
        "budget": "orçamento",
        "notes": "observação | observações | nota",
    },
    titles={
        DocumentKind.STRATEGIC_PLAN: "plano estratégico | planejamento estratégico | plano de desenvolvimento",
        DocumentKind.POLICY_SHEET: "título da política | nome da política | ficha de política",
        DocumentKind.PROJECT_SHEET: "projeto de | ficha do projeto | nome do projeto",
    },
    rounds={
        "FREQ=WEEKLY": r"\bsemanal(?:mente)?\b|\bsemanais\b",
        "FREQ=MONTHLY": r"\bmensal(?:mente)?\b|\bmensais\b",
        "FREQ=MONTHLY;INTERVAL=3": r"\btrimestral(?:mente)?\b|\btrimestrais\b",
        "FREQ=MONTHLY;INTERVAL=6": r"\bsemestral(?:mente)?\b|\bsemestrais\b",
        "FREQ=YEARLY": r"\banual(?:mente)?\b|\banuais\b",
    },
    denied=r"nao\b(?:\s+(?:ha|existe|possui|tem)\b.*)?|sem\b.*|nenhum[a]?\b.*",
    contents="sumário | índice | conteúdo",
)
