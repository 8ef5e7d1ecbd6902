"""Portuguese: the wording of Brazil's action plans and status reports."""

from documents.readers.labels.model import Field, Labels, Level
from domain.values.vocabulary import Condition, DocumentKind, StatedStatus

PORTUGUESE = Labels(
    language="pt",
    levels={
        Level.AXIS: "eixo|eixo temático|componente|área temática",
        Level.COMMITMENT: "compromisso|objetivo estratégico",
        Level.MILESTONE: "marco|meta",
        Level.ACTIVITY: "atividade|ação",
    },
    fields={
        Field.NUMBER: "Nº | N.º | Número",
        Field.TITLE: (
            "Descrição | Título | Nome | Marco | Marcos | Atividade | Atividades | Ação | "
            "Nome do compromisso | Compromisso"
        ),
        Field.RESPONSIBLE: (
            "Responsável | Responsáveis | Órgão responsável | Órgãos responsáveis | Órgão coordenador | "
            "Instituição responsável | Órgão responsável pela implementação | "
            "Responsável pela implementação | Órgão líder"
        ),
        Field.COLLABORATORS: (
            "Atores envolvidos | Entidades participantes | "
            "Corresponsável | Corresponsáveis | Outros atores | Outros atores envolvidos | "
            "Colaboradores | Parceiros | Instituições corresponsáveis"
        ),
        Field.COORDINATOR: "Coordenação | Coordenador | Coordenação a cargo de",
        Field.UNITS: "Unidade | Diretoria",
        Field.PERIOD: (
            "Data de início e término | Período | Vigência | Prazo | "
            "Data de início e término do compromisso | Prazo de execução"
        ),
        Field.START: "Data de início | Início | Início previsto | Data inicial",
        Field.END: (
            "Data de término | Término | Fim | Fim previsto | Término previsto | Data final | Conclusão | "
            "Data de fim"
        ),
        Field.ACTUAL_START: "Início realizado | Data de início realizada | Data real de início",
        Field.ACTUAL_END: "Término realizado | Fim realizado | Data de fim realizada | Conclusão realizada",
        Field.CONDITION: "Novo ou em andamento | Condição",
        Field.STATUS: "Situação | Status | Estado | Nível de execução",
        Field.PROGRESS: (
            "Avanço | Execução | % de execução | Percentual de execução | Progresso | Percentual | % Conclusão | "
            "% de conclusão | Percentual de conclusão"
        ),
        Field.NARRATIVE: (
            "Resultados | Resultados alcançados | Descrição do andamento | Descrição dos resultados | Andamento | "
            "Detalhamento"
        ),
        Field.EVIDENCE: (
            "Evidências | Evidência | Meios de verificação | Links | Evidências e links | Indicadores de conclusão"
        ),
        Field.PROBLEM: (
            "Problema | Qual é o problema público que o compromisso aborda? | "
            "Problema a ser enfrentado | Descrição do problema"
        ),
        Field.PROMISE: "Qual é o compromisso? | Objetivo | Objetivo do compromisso | Descrição do compromisso",
        Field.CONTRIBUTION: (
            "Como o compromisso contribuirá para resolver o problema? | "
            "Como o compromisso contribuirá para resolver o problema público?"
        ),
        Field.RELEVANCE: (
            "Relevância | Por que o compromisso é relevante aos valores de OGP? | "
            "Por que este compromisso é relevante aos valores da OGP?"
        ),
        Field.ADDITIONAL: "Informações adicionais | Observações | Informação adicional",
        Field.PUBLIC_ACTORS: "Atores governamentais | Órgãos públicos | Governo",
        Field.OTHER_ACTORS: "Sociedade civil | Organizações da sociedade civil | Atores não governamentais",
        Field.OBSTACLES: "Obstáculos | Dificuldades",
        Field.CONTACT_NAMES: (
            "Nome do responsável | Pessoa responsável | Nome da pessoa responsável | Nome do ponto focal"
        ),
        Field.CONTACT_ROLES: "Cargo, órgão | Cargo e departamento | Órgão, cargo | Instituição, cargo",
        Field.CONTACT_REACH: "E-mail e telefone | E-mail | Telefone e e-mail",
        Field.AS_OF: "Data de corte | Data do relatório | Data da atualização",
        Field.HEADING: (
            "Informações de contato | Dados de contato | Outros atores envolvidos na implementação | "
            "Órgão responsável e entidades participantes | Visão geral do marco | Visão geral do marco / prazos | "
            "Visão geral dos marcos | Resumo do compromisso"
        ),
        Field.REPEATS: "Sumário | Resumo | Índice | Resumo executivo",
    },
    conditions={
        Condition.NEW: "Novo | Nova",
        Condition.ONGOING: "Em andamento | Em curso | Em execução",
    },
    statuses={
        StatedStatus.NOT_STARTED: "Não iniciado | Não iniciada | A iniciar",
        StatedStatus.LIMITED: "Limitado",
        StatedStatus.SUBSTANTIAL: "Substancial",
        StatedStatus.COMPLETED: "Concluído | Concluída | Completo | Finalizado | Finalizada",
        StatedStatus.IN_PROGRESS: "Em andamento | Em execução | Em curso | Iniciado",
        StatedStatus.DELAYED: "Atrasado | Atrasada | Em atraso",
        StatedStatus.NO_DATA: "Sem dados | Sem informação",
        StatedStatus.CLOSED: "Encerrado | Cancelado | Cancelada",
    },
    kinds=(
        ("relatorio final", DocumentKind.FINAL_REPORT),
        ("relatorio", DocumentKind.PROGRESS_REPORT),
        ("autoavaliacao", DocumentKind.PROGRESS_REPORT),
        ("planejamento estrategico", DocumentKind.STRATEGIC_PLAN),
        ("plano estrategico", DocumentKind.STRATEGIC_PLAN),
    ),
    heads=(
        "ministerio secretaria instituto associacao comissao controladoria procuradoria superintendencia "
        "conselho congresso corte tribunal prefeitura prefeituras municipio municipios governo governos "
        "fundacao universidade agencia camara senado banco defensoria organizacao organizacoes sociedade rede "
        "centro comite advocacia arquivo diretoria"
    ),
    unit_heads="diretoria departamento unidade coordenacao subsecretaria gerencia divisao secao",
    territories="prefeitura municipio governo estado",
    adjectives="nacional geral presidencial executiva executivo federal estadual",
    small="de do da dos das o a os as e para em no na com por",
    common="o os da das dos em uma com para que foi no na ao nao sao instituicao atividade compromisso marco",
    beside=(
        (
            r"(?:em|com)\s+(?:o\s+|a\s+)?(?:colaboracao|apoio|participacao|parceria|coordenacao|articulacao|conjunto)"
            r"\s+(?:com|d[eoa]s?)\b"
        ),
        r"juntamente\s+com\b|junto\s+(?:com|a)\b",
        r"(?:(?:orgaos?|instituico?es)\s+)?co-?r?responsave(?:l|is)\b",
        r"outros\s+atores(?:\s+envolvidos)?\b",
    ),
    led=(
        (
            r"\b(?:e|sao|foi|foram|esta|estao|sera|serao)\s+"
            r"(?:(?:coordenad|liderad|executad)[oa]s?\s+(?:por|pel[oa]s?|entre)|"
            r"a\s+cargo\s+d[eoa]s?|(?:de\s+)?responsabilidade\s+d[eoa]s?)\b"
        ),
    ),
    subject=r"(?:(?:est[ae]s?|[oa]s?)\s+(?:atividades?|ac(?:ao|oes)|marcos?|compromissos?|coordenacao))\b",
    in_which=r",?\s*\b(?:n[ao]s?\s+qua(?:l|is)|em\s+que)\b\s*,?",
    takes_part=r"\bparticip\w+\s+como\b.*",
    progress=r"(?:percentual\s+de\s+)?(?:avanco|progresso|execucao|andamento)",
    done_at=r"(?:conclu|finaliz|execut|realiz|complet)\w*\s+(?:em|a)\s+",
    derived=(),
    as_of=r"(?:\bate|\bem|\bdata\s+de\s+corte\s*:?)\s*$",
    draft=r"(?:rascunho|minuta|versao\s+preliminar)",
    version=r"versao\b",
    planned=r"previst[oa]s?|planejad[oa]s?|programad[oa]s?|original",
    actual=r"realizad[oa]s?|efetiv[oa]s?|real|executad[oa]s?",
)
