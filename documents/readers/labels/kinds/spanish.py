"""Spanish: the strategic plans, policy sheets and project sheets of Central America and Colombia."""

from documents.readers.labels.kinds.model import FormLabel, KindLabels, SheetLabel
from documents.readers.labels.model import Level
from domain.values.vocabulary import DocumentKind

SPANISH = KindLabels(
    forms={
        FormLabel.HEAD: (
            "Plan de acción estratégico | Formulación de la estrategia en función del objetivo estratégico | "
            "Formulación de la estrategia | Formulación de las estrategias | Ficha de objetivo estratégico"
        ),
        FormLabel.COMPONENT: (
            "Comp. estratégico No. | Componente estratégico No. | Componente estratégico | Componente No. | "
            "Componente | Eje estratégico No. | Eje estratégico"
        ),
        FormLabel.OBJECTIVE: (
            "Objetivo estratégico No. | Objetivo estratégico | Código del objetivo | Objetivo No. | "
            "Descripción del objetivo"
        ),
        FormLabel.STRATEGY: "Estrategia No. | Estrategia | Código de la estrategia",
        FormLabel.DEFINITION: (
            "Definición de estrategia | Definición de la estrategia | Descripción de la estrategia | "
            "Enunciado de la estrategia"
        ),
        FormLabel.MADE_ON: (
            "Fecha de elaboración plan | Fecha de elaboración del plan | Fecha de elaboración | "
            "Fecha de formulación | Fecha de aprobación"
        ),
        FormLabel.START: (
            "Fecha de inicio de ejecución plan | Fecha de inicio de ejecución del plan | "
            "Fecha de inicio de ejecución | Fecha de inicio | Inicio de ejecución"
        ),
        FormLabel.END: "Fecha de finalización de ejecución | Fecha de finalización | Fecha de fin | Fecha final",
        FormLabel.RESPONSIBLE: (
            "Responsable coordinar/ejecutar | Responsable coordinar/ejecutar plan | "
            "Responsable de coordinar y ejecutar | Responsable de la ejecución | Responsable de ejecución | "
            "Unidad responsable de ejecutar | Responsable coordinador | Responsable | Responsables"
        ),
        FormLabel.DAY: "Día",
        FormLabel.MONTH: "Mes",
        FormLabel.YEAR: "Año",
    },
    levels={
        Level.AXIS: (
            "componente estratégico | componente | eje estratégico | eje | ejes | componentes | "
            "línea estratégica | dimensión | pilar"
        ),
        Level.COMMITMENT: (
            "objetivo estratégico | objetivo específico | objetivo operativo | objetivo | objetivos | "
            "objetivos estratégicos | objetivos específicos"
        ),
        Level.MILESTONE: (
            "estrategia | estrategias | lineamiento | lineamientos | lineamiento estratégico | línea de acción | "
            "líneas de acción | lineamientos estratégicos"
        ),
        Level.ACTIVITY: "acción | acciones | acción estratégica | acciones estratégicas | actividad | actividades",
    },
    sheet={
        SheetLabel.TITLE: (
            "Título de la política | Nombre de la política | Nombre de la política pública | "
            "Nombre del proyecto | Título del proyecto | Nombre del programa | Política pública"
        ),
        SheetLabel.LEADS: (
            "Institución rectora | Institución rectora o responsable | Ente rector | Entidad rectora | "
            "Institución responsable | Entidad responsable | Entidad ejecutora | Institución ejecutora | "
            "Responsable de la política | Unidad ejecutora"
        ),
        SheetLabel.COLLABORATORS: (
            "Institución corresponsable | Instituciones corresponsables | Corresponsables | Corresponsable | "
            "Entidades corresponsables | Instituciones participantes | Entidades participantes | Aliados"
        ),
        SheetLabel.PURPOSE: (
            "Objeto | Objeto del proyecto | Objetivo del proyecto | Objetivo general del proyecto | "
            "Propósito | Propósito del proyecto | Objetivo"
        ),
        SheetLabel.OFFERS: (
            "El proyecto brinda a | El proyecto ofrece | El programa brinda | El programa ofrece | "
            "Qué ofrece el proyecto | Qué ofrece | Resultados esperados | Beneficios | Productos | "
            "Qué reciben los municipios | Resultados"
        ),
        SheetLabel.CONTACT: "Datos de contacto | Contacto | Información de contacto | Contactos",
    },
    parts={
        "introduction": "introducción | presentación",
        "mission": "misión",
        "vision": "visión",
        "values": "valores | principios y valores | principios",
        "diagnosis": "diagnóstico | análisis FODA | análisis situacional | matriz FODA",
        "dissemination": "divulgación | socialización",
        "follow_up": "seguimiento | monitoreo | control y seguimiento",
        "macro_indicators": "macro indicadores | macroindicadores",
        "evaluation": "evaluación",
        "implementation": "lineamientos básicos | implementación",
        "general_objective": "objetivo general",
        "sector": "sector",
        "target_population": "población objetivo | población meta | población beneficiaria | beneficiarios",
        "period": "temporalidad | vigencia | periodo de vigencia",
        "legal_basis": (
            "número tipo de acuerdo | acuerdo gubernativo | base legal | marco legal | fundamento legal | "
            "instrumento legal"
        ),
        "action_plan": "plan de acción de política pública | plan de acción de la política | plan de acción",
        "national_priorities": "prioridad nacional de desarrollo | prioridades nacionales",
        "selection_criteria": (
            "focalización | criterios de selección | criterios de focalización | criterios de priorización | "
            "criterios de elegibilidad | municipios elegibles | quiénes pueden participar"
        ),
        "assistance_package": (
            "consiste en | en qué consiste | paquete de asistencia | paquete de asistencia técnica | "
            "componentes del proyecto | asistencia técnica | componentes de la asistencia"
        ),
        "related_plans": "relación con planes | relación con otros planes | articulación con",
        "budget": "presupuesto | financiamiento | monto",
        "notes": "observación | observaciones | ojo | nota | notas | importante",
    },
    titles={
        DocumentKind.STRATEGIC_PLAN: (
            "plan estratégico | plan de desarrollo municipal | plan municipal de desarrollo | "
            "plan operativo anual | plan de desarrollo"
        ),
        DocumentKind.POLICY_SHEET: "título de la política | nombre de la política | ficha de política | política",
        DocumentKind.PROJECT_SHEET: (
            "proyecto de | proyecto | ficha de proyecto | ficha del proyecto | ficha técnica del proyecto | "
            "programa de | nombre del proyecto"
        ),
    },
    rounds={
        "FREQ=WEEKLY": r"\bsemanal(?:es|mente)?\b|\bcada semana\b",
        "FREQ=MONTHLY": r"\bmensual(?:es|mente)?\b|\bcada mes\b",
        "FREQ=MONTHLY;INTERVAL=3": r"\btrimestral(?:es|mente)?\b|\bcada (?:tres meses|trimestre)\b",
        "FREQ=MONTHLY;INTERVAL=6": r"\bsemestral(?:es|mente)?\b|\bcada (?:seis meses|semestre)\b",
        "FREQ=YEARLY": r"\banual(?:es|mente)?\b|\bcada ano\b",
    },
    denied=r"no\b(?:\s+(?:cuenta|existe|tiene|hay|aplica|posee|se\s+h[ae]n?)\b.*)?|sin\b.*|ningun[oa]?\b.*|n/a|pendiente\b.*",
    contents="índice | índice general | contenido | tabla de contenido | tabla de contenidos",
)
