"""Portuguese: the wording of Brazil's action plans and status reports."""

from documents.readers.labels.model import Field, Labels, Level
from domain.values.vocabulary import Condition, DocumentKind, StatedStatus

PORTUGUESE = Labels(
    language="pt",
    levels={
        Level.AXIS: "eixo|eixo temático|eixo estratégico|componente|área temática|dimensão",
        Level.COMMITMENT: "compromisso|objetivo estratégico",
        Level.MILESTONE: "marco|meta|atividade do marco",
        Level.ACTIVITY: "atividade|actividade|ação|acção",
    },
    fields={
        Field.NUMBER: ("Nº | N.º | Número | Código | Ref. | Item | ID"),
        Field.TITLE: (
            "Descrição | Título | Nome | Marco | Marcos | Atividade | Atividades | Ação | Acção | "
            "Acções | Actividade | "
            "Nome do compromisso | Compromisso | "
            "Atividades principais | Ações | Metas | Título do compromisso | Número e nome do compromisso | "
            "Marcos do compromisso | Atividade do marco com entregável verificável | Descrição do marco | "
            "Marco/atividade | Designação | Medida"
        ),
        Field.RESPONSIBLE: (
            "Responsável | Responsáveis | Órgão responsável | Órgãos responsáveis | Órgão coordenador | "
            "Instituição responsável | Órgão responsável pela implementação | "
            "Responsável pela implementação | Órgão líder | "
            "Entidade responsável | Entidades responsáveis | Instituições responsáveis | "
            "Órgão responsável pelo compromisso | Órgão implementador | Entidade coordenadora | "
            "Entidade líder | Instituição líder | Líder | Líder do compromisso | "
            "Órgão ou ator responsável pela implementação | "
            "Órgão/ator responsável pela implementação | Implementação | Responsável pelo marco | "
            "Agência responsável pela implementação | Ministério responsável | "
            "Instituição ou ator responsável pela implementação | Entidade promotora | Órgãos coordenadores | "
            "Responsável(is) | Serviço responsável | Responsáveis pelos marcos | Responsável pelos marcos | "
            "Responsáveis dos marcos"
        ),
        Field.COLLABORATORS: (
            "Partes interessadas que apoiam | Partes interessadas | Partes interessadas de apoio | "
            "Atores de apoio | Outras partes interessadas | "
            "Atores envolvidos | Entidades participantes | "
            "Corresponsável | Corresponsáveis | "
            "Colaboradores | Parceiros | Instituições corresponsáveis | "
            "Organizações envolvidas | Outras entidades envolvidas | Outras entidades | "
            "Entidades envolvidas | Instituições envolvidas | Órgãos envolvidos | Parceria | "
            "Entidades parceiras | Instituições parceiras | Outros órgãos envolvidos | "
            "Outras instituições envolvidas | Apoio | Instituições de apoio | Organizações participantes | "
            "Participantes | Outros intervenientes | Intervenientes"
        ),
        Field.COORDINATOR: "Coordenação | Coordenador | Coordenação a cargo de",
        Field.UNITS: "Unidade | Diretoria",
        Field.PERIOD: (
            "Data de início e término | Período | Vigência | Período abrangido | Período coberto | "
            "Data de início e término do compromisso | Prazo de execução | "
            "Início e término do compromisso | Início e término | Data de início e fim do compromisso | "
            "Data de início e de fim | Data de início e fim | Calendário | Duração | Cronograma | "
            "Período de implementação | Data de início e conclusão | Período de execução | Horizonte temporal"
        ),
        Field.START: (
            "Data de início | Início | Início previsto | Data inicial | "
            "Data de início prevista | Data prevista de início | Data do início | Início do compromisso"
        ),
        Field.END: (
            "Data de término | Prazo | Término | Fim | Fim previsto | Término previsto | Data final | Conclusão | "
            "Data de fim | "
            "Data de conclusão | Data limite | Data prevista de término | Data prevista de conclusão | "
            "Prazo final | Data fim | Data de encerramento | Data de fim prevista | Data para conclusão | "
            "Conclusão prevista | Término do compromisso"
        ),
        Field.ACTUAL_START: "Início realizado | Data de início realizada | Data real de início",
        Field.ACTUAL_END: "Término realizado | Fim realizado | Data de fim realizada | Conclusão realizada",
        Field.CONDITION: (
            "Novo ou em andamento | Condição | Novo ou em curso | Compromisso novo ou em curso | "
            "Compromisso em curso ou novo | Em curso ou novo | Novo ou continuidade"
        ),
        Field.STATUS: (
            "Situação | Status | Estado | Nível de execução | "
            "Nível de cumprimento | Grau de execução | Status de execução | Estado de execução | "
            "Situação atual | Estado de implementação | Nível de implementação | "
            "Qual foi o nível geral de progresso na implementação do compromisso?"
        ),
        Field.PROGRESS: (
            "Avanço | Execução | % de execução | Percentual de execução | Progresso | Percentual | % Conclusão | "
            "% de conclusão | Percentual de conclusão | "
            "Percentual de avanço | % executado | Percentagem de execução | Taxa de execução | % realizado | "
            "% de avanço"
        ),
        Field.NARRATIVE: (
            "Resultados | Resultados alcançados | Descrição do andamento | Descrição dos resultados | Andamento | "
            "Detalhamento | "
            "O que foi realizado | Atividades realizadas | Progresso alcançado | Ações realizadas | "
            "Resultados obtidos | "
            "Ponto de situação | Observações sobre a execução | Descrição da execução | "
            "Forneça uma breve explicação da sua resposta"
        ),
        Field.EVIDENCE: (
            "Evidências | Evidência | Meios de verificação | Links | Evidências e links | "
            "Indicadores de conclusão | "
            "Comprovação | Links de comprovação | "
            "Indicadores de conclusão (links de comprovação das entregas) | Fontes de verificação | "
            "Meio de verificação | Ligações | Forneça evidências que apoiem e justifiquem a sua resposta"
        ),
        Field.PROBLEM: (
            "Problema | Qual é o problema público que o compromisso aborda? | "
            "Que problema pretende o compromisso resolver? | Que problema o compromisso pretende resolver? | "
            "Qual problema o compromisso pretende resolver? | Quais são as causas do problema? | "
            "Problema a ser enfrentado | Descrição do problema | "
            "Problema público | Problema a resolver | Qual é o problema? | Status quo | Desafio | "
            "Situação atual do problema | Qual é o problema público que o compromisso irá abordar? | "
            "Qual o problema público que o compromisso visa resolver? | Problema / desafio a enfrentar"
        ),
        Field.PROMISE: (
            "Que solução propõem? | Que solução está propondo? | Qual é a solução proposta? | "
            "O que foi feito até agora para resolver o problema? | Que resultados queremos alcançar? | "
            "Que resultados queremos alcançar com a implementação deste compromisso? | "
            "Qual é o compromisso? | Objetivo | Objetivo do compromisso | Descrição do compromisso | "
            "Objetivo geral | Descrição geral | Em que consiste o compromisso? | "
            "Descrição breve do compromisso | Objetivo principal"
        ),
        Field.CONTRIBUTION: (
            "Como o compromisso contribuirá para resolver o problema? | "
            "Como o compromisso contribuirá para resolver o problema público? | "
            "Como contribuirá para resolver o problema? | Como irá o compromisso promover a transparência? | "
            "Como o compromisso promoverá a transparência? | "
            "Como o compromisso ajudará a fomentar a prestação de contas? | "
            "Como irá o compromisso ajudar a promover a prestação de contas? | "
            "Como o compromisso melhorará a participação cidadã?"
        ),
        Field.RELEVANCE: (
            "Relevância | Por que o compromisso é relevante aos valores de OGP? | "
            "Por que é relevante frente aos valores da OGP? | Por que é relevante para os valores da OGP? | "
            "Por que o compromisso é relevante frente aos valores da OGP? | "
            "Por que este compromisso é relevante aos valores da OGP? | "
            "Relevância para os valores da OGP | Valores OGP | Relação com os princípios de governo aberto | "
            "Princípios da OGP"
        ),
        Field.ADDITIONAL: (
            "Informações adicionais | Observações | Informação adicional | "
            "Notas | Informação complementar | Informações complementares"
        ),
        Field.PUBLIC_ACTORS: (
            "Atores governamentais | Órgãos públicos | Governo | "
            "Atores do Estado | Atores estatais | Atores estatais envolvidos | Entidades públicas | "
            "Administração Pública | Instituições do Estado"
        ),
        Field.OTHER_ACTORS: (
            "Sociedade civil | Organizações da sociedade civil | Atores não governamentais | "
            "OSC, setor privado, organizações multilaterais, grupos de trabalho | OSC | "
            "Organizações da sociedade civil, setor privado | Setor privado | ONG | "
            "OSCs, setor privado, multilaterais, grupos de trabalho | Outros | "
            "Outros atores (Parlamento, setor privado, etc.)"
        ),
        Field.OBSTACLES: "Obstáculos | Dificuldades",
        Field.CONTACT_NAMES: (
            "Nome do responsável | Pessoa responsável | Nome da pessoa responsável | Nome do ponto focal | "
            "Nome da pessoa responsável da agência implementadora | Pessoa de contacto | Pessoa de contato | "
            "Ponto focal | Contacto"
        ),
        Field.CONTACT_ROLES: (
            "Cargo, órgão | Cargo e departamento | Órgão, cargo | Instituição, cargo | "
            "Cargo, departamento | Título, departamento | Cargo e instituição | Cargo"
        ),
        Field.CONTACT_REACH: (
            "E-mail e telefone | E-mail | Telefone e e-mail | "
            "Correio eletrónico e telefone | Email e telefone | E-mail e telefone/fax | Correio eletrónico | Email"
        ),
        Field.AS_OF: (
            "Data de corte | Data do relatório | Data da atualização | "
            "Dados até | Situação a | Dados de | Ponto de situação em | Execução até | Data do reporte | "
            "Data de referência | Data de atualização | Situação em | Data-base | "
            "Período de reporte | Período do relatório | "
            "Atualizado em | Última atualização"
        ),
        Field.HEADING: (
            "Informações de contato | Dados de contato | Outros atores envolvidos na implementação | "
            "Outros atores | Outros atores envolvidos | "
            "Órgão responsável e entidades participantes | Visão geral do marco | Visão geral do marco / prazos | "
            "Visão geral dos marcos | Resumo do compromisso | "
            "Informação de contacto | Contactos | Marcos e prazos | Outros atores envolvidos no compromisso | "
            "Metas e prazos | Definição do problema | Análise do compromisso | Planeamento do compromisso | "
            "Planejamento do compromisso"
        ),
        Field.REPEATS: "Sumário | Resumo | Índice | Resumo executivo",
    },
    conditions={
        Condition.NEW: "Novo | Nova",
        Condition.ONGOING: "Em andamento | Em curso | Em execução | Continuidade",
    },
    statuses={
        StatedStatus.NOT_STARTED: (
            "Não iniciado | Não iniciada | A iniciar | Por iniciar | Pendente | Não começado | Não começada | "
            "Ainda não iniciado | Ainda não iniciada"
        ),
        StatedStatus.LIMITED: "Limitado | Limitada | Avanço limitado",
        StatedStatus.SUBSTANTIAL: "Substancial | Avanço substancial",
        StatedStatus.COMPLETED: (
            "Concluído | Concluída | Completo | Completa | Finalizado | Finalizada | Cumprido | Cumprida | "
            "Executado | Executada | Realizado | Realizada | Implementado | Implementada | Entregue | Alcançado"
        ),
        StatedStatus.IN_PROGRESS: (
            "Em andamento | Em execução | Em curso | Iniciado | Iniciada | Em implementação | "
            "Em desenvolvimento | "
            "Em preparação | Parcial | Parcialmente concluído | Parcialmente cumprido | Em progresso | "
            "Em elaboração | "
            "No prazo | Dentro do prazo"
        ),
        StatedStatus.DELAYED: "Atrasado | Atrasada | Em atraso | Com atraso | Fora do prazo",
        StatedStatus.NO_DATA: "Sem dados | Sem informação | Sem evidência disponível | Sem evidências disponíveis",
        StatedStatus.CLOSED: "Encerrado | Encerrada | Cancelado | Cancelada | Descontinuado | Descontinuada",
    },
    kinds=(
        ("relatorio final", DocumentKind.FINAL_REPORT),
        ("relatorio de fim de compromisso", DocumentKind.FINAL_REPORT),
        ("relatorio de encerramento", DocumentKind.FINAL_REPORT),
        ("autoavaliacao final", DocumentKind.FINAL_REPORT),
        ("relatorio", DocumentKind.PROGRESS_REPORT),
        ("autoavaliacao", DocumentKind.PROGRESS_REPORT),
        ("planejamento estrategico", DocumentKind.STRATEGIC_PLAN),
        ("plano estrategico", DocumentKind.STRATEGIC_PLAN),
    ),
    heads=(
        "ministerio secretaria instituto associacao comissao controladoria procuradoria superintendencia "
        "conselho congresso corte tribunal prefeitura prefeituras municipio municipios governo governos "
        "fundacao universidade agencia camara senado banco defensoria organizacao organizacoes sociedade rede "
        "centro comite advocacia arquivo diretoria direcao inspecao autoridade assembleia empresa entidade "
        "observatorio "
        "laboratorio forum nucleo confederacao federacao sindicato instituicao polo"
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
        r"(?:em\s+consulta\s+com|apoiad[oa]s?\s+p(?:or|el[oa]s?))\b",
        r"juntamente\s+com\b|junto\s+(?:com|a)\b",
        r"(?:(?:orgaos?|instituico?es)\s+)?co-?r?responsave(?:l|is)\b",
        r"outros\s+atores(?:\s+envolvidos)?\b",
    ),
    led=(
        (
            r"\b(?:e|sao|foi|foram|esta|estao|esteve|estiveram|fica|ficou|sera|serao)\s+"
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
    rescheduled=(
        r"reprogramad[oa]s?|repactuad[oa]s?|nov[oa]s?|"
        r"revist[oa]s?|atualizad[oa]s?|ajustad[oa]s?|prorrogad[oa]s?|vigentes?|atua(?:l|is)"
    ),
)
