"""Spanish: Guatemala's templates and reports first, the wording of its neighbours beside it."""

from documents.readers.labels.model import Field, Labels, Level
from domain.values.vocabulary import Condition, DocumentKind, StatedStatus

SPANISH = Labels(
    language="es",
    levels={
        Level.AXIS: "eje|eje temático|eje estratégico|componente|componente estratégico|área temática",
        Level.COMMITMENT: "compromiso|objetivo estratégico",
        Level.MILESTONE: "hito|meta",
        Level.ACTIVITY: "actividad|acción",
    },
    fields={
        Field.NUMBER: "No. | N.º | Nro. | Núm. | Número | Correlativo",
        Field.TITLE: (
            "Descripción | Título | Nombre | Hito | Hitos | Metas | Actividad | Actividades | Acción | "
            "Acciones | Nombre del compromiso | Título del compromiso | Nombre del hito | "
            "Descripción del hito"
        ),
        Field.RESPONSIBLE: (
            "Institución o actor responsable de la implementación | Institución responsable | "
            "Instituciones responsables | Entidad responsable | Entidades responsables | Responsable | "
            "Responsables | Responsables de los hitos | Responsable de los hitos | "
            "Institución responsable de la implementación | Institución a cargo | A cargo de | "
            "Responsable del hito | Institución líder | Dependencia responsable"
        ),
        Field.COLLABORATORS: (
            "Corresponsable | Corresponsables | Institución corresponsable | "
            "Instituciones corresponsables | Instituciones y dependencias corresponsables | "
            "Entidades corresponsables | Colaboradores | Con apoyo de | Instituciones de apoyo | "
            "Otras instituciones | Instituciones participantes"
        ),
        Field.COORDINATOR: (
            "Coordinación a cargo de | Coordinación | Coordinador | Coordinadora | "
            "Institución coordinadora | Coordinación del plan | Ente coordinador"
        ),
        Field.UNITS: "Unidad | Dependencia | Dirección responsable | Unidad responsable",
        Field.PERIOD: (
            "Fecha de inicio y término del compromiso | Fecha de inicio y término | "
            "Fecha de inicio y de término | Fecha de inicio y fin | Fechas de inicio y término | "
            "Fechas de inicio y fin | Periodo | Período | Plazo | Plazo vigente | Vigencia | "
            "Periodo del compromiso | Periodo de ejecución | Plazo de ejecución | Temporalidad | "
            "Fecha de inicio y finalización | Fecha de inicio y finalización del compromiso"
        ),
        Field.START: "Fecha de inicio | Inicio | Fecha inicial | Fecha inicio | Desde",
        Field.END: (
            "Fecha de término | Término | Fecha de finalización | Fecha final | Fecha de fin | Fin | "
            "Finalización | Fecha límite | Fecha de cumplimiento | Fecha término | Fecha fin | Hasta | "
            "Fecha de cierre"
        ),
        Field.ACTUAL_START: "Fecha real de inicio | Fecha de inicio real | Inicio real | Inicio efectivo",
        Field.ACTUAL_END: (
            "Fecha real de término | Fecha de término real | Término real | Fecha real de finalización | "
            "Fecha de finalización real | Fin real | Finalización real | Fecha real de cumplimiento"
        ),
        Field.CONDITION: (
            "Compromiso en curso o nuevo | Nuevo o en curso | Condición | En curso o nuevo | Hito nuevo o en curso"
        ),
        Field.STATUS: (
            "Estado | Estado de avance | Estado de cumplimiento | Nivel de cumplimiento | Situación | Estatus"
        ),
        Field.PROGRESS: (
            "Avance | Porcentaje de avance | % de avance | Avance físico | Porcentaje de cumplimiento | "
            "% de cumplimiento | Progreso | Grado de avance"
        ),
        Field.NARRATIVE: (
            "Resultados | Resultado obtenido | Resultados obtenidos | Descripción de avances | "
            "Descripción del avance | Descripción de los resultados | Acciones realizadas | Avances | "
            "Logros | Lo realizado"
        ),
        Field.EVIDENCE: (
            "Medios de verificación | Medio de verificación | Evidencia | Evidencias | Verificables | "
            "Enlace | Enlaces | Evidencia y enlaces | Medio de verificación y enlace"
        ),
        Field.PROBLEM: (
            "¿Cuál es la problemática que el compromiso aborda? | Problemática | Problema | "
            "Problema que aborda | ¿Cuál es la problemática? | "
            "¿Cuál es el problema público que aborda el compromiso? | Problemática a resolver | "
            "¿Cuál es la problemática pública que el compromiso abordará? | Descripción del problema"
        ),
        Field.PROMISE: (
            "¿Cuál es el compromiso? | Descripción general | Objetivo | Objetivo general | Objetivo del compromiso"
        ),
        Field.CONTRIBUTION: (
            "¿Cómo contribuirá a resolver la problemática? | ¿Cómo contribuirá a resolver el problema? | "
            "Contribución | ¿Cómo contribuirá el compromiso a resolver la problemática? | "
            "¿Cómo contribuirá el compromiso a resolver la problemática pública?"
        ),
        Field.RELEVANCE: (
            "¿Por qué es relevante a los valores de OGP? | Relevancia | "
            "Relevancia para los valores de la AGA | ¿Por qué es relevante a los valores de la AGA? | "
            "¿Por qué es relevante frente a los valores de OGP? | "
            "¿Por qué este compromiso es relevante frente a los valores de AGA? | "
            "Relevancia frente a los valores de OGP"
        ),
        Field.ADDITIONAL: "Información adicional | Observaciones | Notas | Comentarios",
        Field.PUBLIC_ACTORS: (
            "Actores de Entidades Públicas | Actores del Estado | Actores de gobierno | "
            "Entidades públicas | Actores del sector público | Actores del Estado involucrados"
        ),
        Field.OTHER_ACTORS: (
            "OSC, Sector privado, Organizaciones multilaterales, grupos de trabajo | "
            "Organizaciones de la sociedad civil | OSC | "
            "OSC, sector privado, organismos multilaterales, grupos de trabajo | Sociedad civil | "
            "Actores no gubernamentales"
        ),
        Field.OBSTACLES: "Obstáculos | Dificultades | Limitaciones",
        Field.CONTACT_NAMES: (
            "Nombre de la persona responsable o responsables | Nombre de la persona responsable | "
            "Persona responsable | Nombre del responsable | Personas responsables | "
            "Nombre de la persona de contacto | Persona de contacto"
        ),
        Field.CONTACT_ROLES: (
            "Institución, cargo | Cargo | Institución y cargo | Título, institución | "
            "Cargo, institución | Cargo y dependencia"
        ),
        Field.CONTACT_REACH: (
            "Correo electrónico y teléfono | Correo electrónico | Correo y teléfono | "
            "Teléfono y correo electrónico | Correo"
        ),
        Field.AS_OF: "Fecha de corte | Corte | Fecha del informe | Fecha de corte del informe",
        Field.HEADING: (
            "Descripción del compromiso | Información de contacto | Otros actores involucrados | "
            "Hitos del compromiso | Datos de contacto | Hitos y actividades | Compromisos | "
            "Compromisos sin eje"
        ),
        Field.REPEATS: (
            "Contenido | Índice | Resumen | Resumen ejecutivo | Hallazgos antes de la firma | "
            "Fecha de corte, huella y firma | Contenidos | Tabla de contenido"
        ),
    },
    conditions={
        Condition.NEW: "Nuevo | Nueva | N",
        Condition.ONGOING: "En curso | En proceso | Continuidad | En ejecución",
    },
    statuses={
        StatedStatus.NOT_STARTED: (
            "No iniciado | No iniciada | Sin iniciar | Pendiente | Por iniciar | Planificado"
        ),
        StatedStatus.LIMITED: "Limitado | Avance limitado",
        StatedStatus.SUBSTANTIAL: "Sustancial | Avance sustancial",
        StatedStatus.COMPLETED: (
            "Completado | Completada | Completo | Cumplido | Cumplida | Finalizado | Finalizada | "
            "Concluido | Terminado"
        ),
        StatedStatus.IN_PROGRESS: "En proceso | En ejecución | En marcha | En curso | En revisión | Iniciado",
        StatedStatus.DELAYED: "Atrasado | Atrasada | Retrasado | Con retraso | Demorado",
        StatedStatus.NO_DATA: "Sin dato | Sin datos | Sin información | No disponible | N/D",
        StatedStatus.CLOSED: "Cerrado | Cerrada | Retirado | No cumplido",
    },
    kinds=(
        ("informe final", DocumentKind.FINAL_REPORT),
        ("informe de cierre", DocumentKind.FINAL_REPORT),
        ("informe", DocumentKind.PROGRESS_REPORT),
        ("reporte", DocumentKind.PROGRESS_REPORT),
        ("autoevaluacion", DocumentKind.PROGRESS_REPORT),
        ("seguimiento", DocumentKind.PROGRESS_REPORT),
        ("plan estrategico", DocumentKind.STRATEGIC_PLAN),
        ("ficha de politica", DocumentKind.POLICY_SHEET),
        ("titulo de la politica", DocumentKind.POLICY_SHEET),
    ),
    heads=(
        "ministerio secretaria instituto asociacion comision contraloria procuraduria superintendencia "
        "consejo congreso corte tribunal municipalidad municipalidades alcaldia alcaldias gobierno gobiernos "
        "gobernacion fundacion universidad universidades colegio camara banco agencia registro oficina "
        "defensoria fiscalia organismo vicepresidencia red centro programa proyecto organizacion "
        "organizaciones sociedad coordinadora federacion confederacion academia empresa autoridad inspeccion "
        "intendencia comite ministerios entidades sectores direccion despacho archivo contaduria tesoreria "
        "veeduria personeria departamento"
    ),
    unit_heads=(
        "direccion departamento unidad subsecretaria viceministerio gerencia subgerencia seccion coordinacion "
        "subdireccion division jefatura area oficina despacho"
    ),
    territories="municipalidad alcaldia gobierno gobernacion departamento",
    adjectives="nacional general presidencial ejecutiva ejecutivo federal estatal central",
    small="de del la las los el y e para a al en con por",
    common="el los las del y en una por con para que se su al lo como es fue institucion actividad hito",
    beside=(
        (
            r"(?:con|en)\s+(?:la\s+|el\s+)?(?:estrecha\s+)?"
            r"(?:colaboracion|apoyo|participacion|acompanamiento|asistencia|aporte)(?:\s+tecnic[ao])?"
            r"(?:\s+en\s+[^,.;:\n]{0,60}?)?\s+(?:de\s+l[oa]s\s+siguientes\s+[^,.;:\n]{0,40}|del?|con)\b"
        ),
        r"(?:se\s+requiere\s+)?(?:la\s+)?colaboracion\s+de\b",
        r"en\s+(?:coordinacion|colaboracion|conjunto|alianza)\s+con\b",
        r"(?:junto\s+(?:con|a)|conjuntamente\s+con)\b",
        r"(?:(?:instituci[a-z]+|entidad(?:es)?|dependencias?)\s+(?:y\s+dependencias\s+)?)?co-?r?responsables?\b",
        r"otros\s+actores(?:\s+involucrados)?\b",
        r"apoyo\s*:",
    ),
    led=(
        (
            r"\b(?:es|son|fue|fueron|esta|estan|estuvo|estuvieron|sera|seran|queda)\s+"
            r"(?:(?:coordinad|liderad|dirigid|ejecutad|implementad)[oa]s?\s+(?:por|entre)|"
            r"(?:a\s+cargo|bajo\s+la\s+(?:coordinacion|responsabilidad)|responsabilidad)\s+del?)\b"
        ),
        r"\binstituci[a-z]+\s+responsables?\s*:",
    ),
    subject=(
        r"(?:(?:est[ae]s?|l[ao]s?|el)\s+(?:actividad|accion|hito|meta|compromiso)(?:es)?s?|"
        r"(?:para\s+[^.]{0,80},\s*)?la\s+coordinacion)\b"
    ),
    in_which=r",?\s*\b(?:en\s+(?:la|el|los|las)\s+(?:cual|cuales|que)|donde)\b\s*,?",
    takes_part=r"\bparticip\w+\s+como\b.*",
    progress=r"(?:porcentaje\s+de\s+|grado\s+de\s+)?(?:avance|progreso|cumplimiento)",
    done_at=(
        r"(?:complet|conclu|finaliz|cumpl|ejecut|realiz|culmin|alcanz|avanz)\w*\s+(?:en\s+|hasta\s+)?"
        r"(?:al|el|un|en\s+un)\s+(?:avance\s+del?\s+)?"
    ),
    derived=(
        r"avance\s+verificado\s*:",
        r"conjunto\s+de(?:l|\s+las)\s+(?:actividades|compromiso)\s*:",
        r"titulo\s+en\s+el\s+plan\s*:",
        r"plazo\s+original\s*:",
        r"modificacion\s+de\b.*\bvigente\s+desde",
        r"a\s+la\s+fecha\s+de\s+corte\s+este\s+(?:hito|compromiso)\s+no\s+tiene",
        r"plazo\s*:\s*sin\s+fechas",
        r"entregas\s+periodicas\s+de\s+\S+$",
        r"este\s+compromiso\s+no\s+tiene\s+hitos",
        r"el\s+plan\s+no\s+nombra\s+institucion\s+responsable",
    ),
    as_of=r"(?:\bal|\ba|\bcon\s+corte\s+al?|\bfecha\s+de\s+corte\s*:?|\bhasta(?:\s+el)?)\s*$",
    draft=r"(?:borrador|version\s+preliminar|preliminar)",
    version=r"version\b",
    planned=r"previst[oa]s?|planificad[oa]s?|programad[oa]s?|planead[oa]s?|original",
    actual=r"realizad[oa]s?|efectiv[oa]s?|real|ejecutad[oa]s?",
)
