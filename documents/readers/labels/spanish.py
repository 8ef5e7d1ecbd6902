"""Spanish: Guatemala's templates and reports first, the wording of its neighbours beside it."""

from documents.readers.labels.model import Labels, Level
from documents.readers.labels.spanish_fields import SPANISH_FIELDS
from domain.values.vocabulary import Condition, DocumentKind, StatedStatus

SPANISH = Labels(
    language="es",
    levels={
        Level.AXIS: (
            "eje|eje temático|eje estratégico|componente|componente estratégico|área "
            "temática|ámbito|pilar|línea temática"
        ),
        Level.COMMITMENT: "compromiso|objetivo estratégico",
        Level.MILESTONE: "hito|meta|hito verificable|meta verificable",
        Level.ACTIVITY: "actividad|acción",
    },
    fields=SPANISH_FIELDS,
    conditions={
        Condition.NEW: "Nuevo | Nueva | N | Compromiso nuevo | Hito nuevo",
        Condition.ONGOING: (
            "En curso | En proceso | Continuidad | En ejecución | Compromiso en curso | Existente | Ya iniciado"
        ),
    },
    statuses={
        StatedStatus.NOT_STARTED: (
            "No iniciado | No iniciada | Sin iniciar | Pendiente | Por iniciar | Planificado | Aún no iniciado | "
            "No comenzado | No ha iniciado | Por comenzar | Aún no inicia | No inició | Sin inicio | "
            "Pendiente de inicio | Sin avance | Sin comenzar | No iniciados"
        ),
        StatedStatus.LIMITED: "Limitado | Limitada | Avance limitado | Cumplimiento limitado",
        StatedStatus.SUBSTANTIAL: (
            "Sustancial | Avance sustancial | Cumplimiento sustancial | Sustantivo | Avance sustantivo"
        ),
        StatedStatus.COMPLETED: (
            "Completado | Completada | Completo | Cumplido | Cumplida | Finalizado | Finalizada | "
            "Culminado | Culminada | Entregado | Entregada | Alcanzado | Alcanzada | Lograda | "
            "Cumplimiento completado | "
            "Concluido | Terminado | Concluida | Terminada | Completos | Implementado | Implementada | "
            "Cumplimiento completo | Ejecutado | Ejecutada | Realizado | Realizada | Logrado | Cumplimiento total"
        ),
        StatedStatus.IN_PROGRESS: (
            "En proceso | En ejecución | En marcha | En curso | En revisión | Iniciado "
            "| Iniciada | En desarrollo | "
            "En trámite | En elaboración | Avanzado | Avanzada | Parcialmente cumplida | "
            "Parcialmente completado | "
            "Parcialmente completada | Cumplimiento parcial | Cumplido parcialmente | En tiempo | "
            "En implementación | En progreso | En avance | Parcial | Parcialmente cumplido"
        ),
        StatedStatus.DELAYED: (
            "Atrasado | Atrasada | Retrasado | Retrasada | Con retraso | Demorado | "
            "Rezagado | Rezagada | En retraso | En atraso | Vencido | Vencida | Fuera de plazo | Desfasado | "
            "Demorada | Con demora | Con atraso"
        ),
        StatedStatus.NO_DATA: (
            "Sin dato | Sin datos | Sin información | No disponible | N/D | Sin evidencia disponible | "
            "No hay evidencia disponible | Sin evidencia"
        ),
        StatedStatus.CLOSED: (
            "Cancelado | Cancelada | Descartado | Descartada | Cerrado | Cerrada | Retirado | No cumplido"
        ),
    },
    kinds=(
        ("informe final", DocumentKind.FINAL_REPORT),
        ("informe de cierre", DocumentKind.FINAL_REPORT),
        ("informe de fin de compromiso", DocumentKind.FINAL_REPORT),
        ("fin de compromiso", DocumentKind.FINAL_REPORT),
        ("final de compromiso", DocumentKind.FINAL_REPORT),
        ("cierre de compromiso", DocumentKind.FINAL_REPORT),
        ("informe de autoevaluacion final", DocumentKind.FINAL_REPORT),
        ("autoevaluacion final", DocumentKind.FINAL_REPORT),
        ("autoevaluacion de fin de termino", DocumentKind.FINAL_REPORT),
        ("informe de fin de termino", DocumentKind.FINAL_REPORT),
        ("reporte final", DocumentKind.FINAL_REPORT),
        ("reporte de cierre", DocumentKind.FINAL_REPORT),
        ("informe de cumplimiento final", DocumentKind.FINAL_REPORT),
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
    small="de del la las los el y e para a al en con por un una",
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
    as_of=r"(?:\bal|\ba|\bcorte(?:\s+al?)?\s*:?|\bfecha\s+de\s+corte\s*:?|\bhasta(?:\s+el)?)\s*$",
    draft=r"(?:borrador|version\s+preliminar|preliminar)",
    version=r"version\b",
    planned=r"previst[oa]s?|planificad[oa]s?|programad[oa]s?|planead[oa]s?|original",
    actual=r"realizad[oa]s?|efectiv[oa]s?|real|ejecutad[oa]s?",
    rescheduled=(
        r"(?<=fecha )actual(?:es)?|reprogramad[oa]s?|modificad[oa]s?|actualizad[oa]s?|nuev[oa]s?|"
        r"ajustad[oa]s?|vigentes?|prorrogad[oa]s?|reprogramacion|prorroga"
    ),
)
