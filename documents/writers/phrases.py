"""Every word of the report that is not the plan's own, in both languages."""

from domain.values.language import Text
from domain.values.vocabulary import Completion, Severity, Verdict

TITLE = Text(
    es="Informe final de cumplimiento {of_commitments}{view}, al {day}",
    en="Closing report on the fulfilment {of_commitments}{view}, as of {day}",
)
OF_COMMITMENTS = Text(es="{of_commitments} {numbers}", en="of {commitments} {numbers}")
OF_ONE_COMMITMENT = Text(es="{of_commitment} {numbers}", en="of {commitment} {numbers}")
OF_MANY_COMMITMENTS = Text(es="de {count} {commitments}", en="of {count} {commitments}")
OF_THE_PLAN = Text(es="del plan", en="of the plan")
AND = Text(es=" y ", en=" and ")
IN_THE_PART_OF = Text(es=" en lo que corresponde a {acronym}", en=" in the part of {acronym}")
PLAN_LINE = Text(es="{title} (plan {code})", en="{title} (plan {code})")
COORDINATED_BY = Text(es="Coordinación del plan: {name}", en="Coordination of the plan: {name}")
PREVIEW = Text(
    es="Vista previa: las cifras aún no están congeladas y este documento no se puede firmar.",
    en="Preview: the figures are not frozen yet and this document cannot be signed.",
)
HOW_TO_READ = Text(
    es="«Avance» es lo que declara la institución. «Avance verificado» es lo que respalda la evidencia "
    "aceptada en la revisión. Son dos cifras distintas y no se suman ni se promedian entre sí.",
    en="“Progress” is what the institution declares. “Verified progress” is what evidence accepted on review "
    "supports. They are two different figures and are never added or averaged with each other.",
)
GAPS = Text(
    es="Este informe muestra solo {the_activities} en {pronoun_activities} que participa {acronym}. La numeración "
    "es la del plan completo y por eso tiene saltos; las cifras de cada {commitment} y de cada {milestone} son "
    "también las del plan completo.",
    en="This report shows only {the_activities} in which {acronym} takes part. The numbering is that of the whole "
    "plan and therefore has gaps; the figures of each {commitment} and of each {milestone} are also those of the "
    "whole plan.",
)
NOTHING_TO_TELL = Text(
    es="A la fecha de corte no hay {commitments} que informar.",
    en="At the cut-off there are no {commitments} to report on.",
)

CONTENTS = Text(es="Contenido", en="Contents")
SUMMARY = Text(es="Resumen", en="Summary")
SUMMARY_CAPTION = Text(
    es="{Commitments}: avance declarado, avance verificado y nivel de cumplimiento al {day}",
    en="{Commitments}: declared progress, verified progress and level of completion as of {day}",
)
COLUMN_NUMBER = Text(es="N.º", en="No.")
COLUMN_COMMITMENT = Text(es="Título", en="Title")
COLUMN_DECLARED = Text(es="Declarado", en="Declared")
COLUMN_VERIFIED = Text(es="Verificado", en="Verified")
COLUMN_LEVEL = Text(es="Nivel de cumplimiento (OGP)", en="Level of completion (OGP)")
COMMITMENTS = Text(es="{Commitments}", en="{Commitments}")
NO_AXIS = Text(es="{Commitments} sin {axis}", en="{Commitments} without {a_axis}")

COMMITMENT = Text(es="{Commitment} {number}", en="{Commitment} {number}")
MILESTONE = Text(es="{MILESTONE} {number}.", en="{MILESTONE} {number}.")
MILESTONE_UNNUMBERED = Text(es="{MILESTONE} ({code})", en="{MILESTONE} ({code})")
ACTIVITY = Text(es="{Activity} {number}. {title}", en="{Activity} {number}. {title}")
ACTIVITY_UNNUMBERED = Text(es="{Activity}. {title}", en="{Activity}. {title}")
DESCRIPTION = Text(es="Descripción: ", en="Description: ")
TITLE_IN_PLAN = Text(es="Título en el plan: «{title}»", en="Title in the plan: “{title}”")
COMMITMENT_PERIOD = Text(es="Periodo {of_commitment}: {period}.", en="Period {of_commitment}: {period}.")
NO_DATES = Text(es="Plazo: sin fechas en el plan.", en="Period: no dates in the plan.")
ORIGINAL_PERIOD = Text(es="Plazo original: {period}.", en="Original period: {period}.")
NO_ACTIVITIES = Text(
    es="A la fecha de corte {this_milestone} no tiene {activities} registrad{o_activities}s.",
    en="At the cut-off {this_milestone} has no registered {activities}.",
)
NO_STEPS = Text(
    es="A la fecha de corte {this_commitment} no tiene {milestones} ni {activities} registrad{o_steps}s.",
    en="At the cut-off {this_commitment} has no registered {milestones} or {activities}.",
)

PERCENT = Text(es="{percent}%", en="{percent}%")
NOT_STATED = Text(es="sin dato", en="not stated")
PROGRESS = Text(es="Avance {percent}%.", en="Progress {percent}%.")
PROGRESS_UNKNOWN = Text(es="Avance: sin dato.", en="Progress: not stated.")
VERIFIED = Text(es="Avance verificado: {figure}.", en="Verified progress: {figure}.")
ROLLED_UP = Text(
    es="Conjunto {of_activities}: avance declarado {declared}; avance verificado {verified}.",
    en="All {activities} together: declared progress {declared}; verified progress {verified}.",
)
COMMITMENT_FIGURES = Text(
    es="Conjunto {of_commitment}: avance declarado {declared}; avance verificado {verified}; nivel de "
    "cumplimiento (OGP): {level}.",
    en="{The_commitment} as a whole: declared progress {declared}; verified progress {verified}; level of "
    "completion (OGP): {level}.",
)
STATE = Text(es="Estado: {state}.", en="State: {state}.")
STATE_STANDING = Text(es="Estado: {state}, {standing}.", en="State: {state}, {standing}.")
CLOSED_ON = Text(es="Cerrado el {day}.", en="Closed on {day}.")
REPORTED_ON = Text(es="Último reporte: {day}.", en="Last report: {day}.")
OBSTACLES = Text(es="Obstáculos: ", en="Obstacles: ")
EVIDENCE = Text(es="Medios de verificación:", en="Evidence:")
FILE = Text(es="Archivo «{name}»", en="File “{name}”")
FILE_UNNAMED = Text(es="Archivo sin nombre", en="File without a name")
DATED_ON = Text(es="del {day}", en="of {day}")

OCCURRENCES = Text(es="Entregas periódicas de {code}", en="Periodic deliveries of {code}")
OCCURRENCES_COUNTED = Text(
    es="{caption}: cumplidas {delivered} de {due} con plazo hasta la fecha de corte; {total} en total",
    en="{caption}: made {delivered} of {due} due by the cut-off; {total} in all",
)
COLUMN_PERIOD = Text(es="Periodo", en="Period")
COLUMN_STATE = Text(es="Estado", en="State")
COLUMN_DONE = Text(es="Lo realizado y su evidencia", en="What was done and its evidence")

AMENDMENT = Text(
    es="Modificación de {field}: antes {old}, ahora {new}{resolution}, vigente desde el {day}.",
    en="Amendment of {field}: before {old}, now {new}{resolution}, in force since {day}.",
)
AMENDED = Text(es="{field}: {change}, vigente desde el {day}", en="{field}: {change}, in force since {day}")
RESOLUTION = Text(es=" ({resolution})", en=" ({resolution})")
REASON = Text(es=" Motivo: {reason}", en=" Reason: {reason}")
NOTHING = Text(es="sin dato", en="not stated")
FIELDS = {
    "title": Text(es="título", en="title"),
    "start": Text(es="fecha de inicio", en="start date"),
    "due": Text(es="fecha de término", en="end date"),
    "lead": Text(es="institución responsable", en="responsible institution"),
    "after": Text(es="pasos a los que espera", en="steps it waits for"),
    "weight": Text(es="peso", en="weight"),
    "number": Text(es="número", en="number"),
    "collaborators": Text(es="instituciones corresponsables", en="co-responsible institutions"),
    "coordinator": Text(es="institución coordinadora", en="coordinating institution"),
    "condition": Text(es="condición", en="condition"),
    "axis": Text(es="{axis}", en="{axis}"),
    "narrative": Text(es="relato", en="narrative"),
    "problem": Text(es="problema", en="problem"),
    "commitment": Text(es="texto {of_commitment}", en="text {of_commitment}"),
    "contribution": Text(es="cómo contribuye", en="how it contributes"),
    "relevance": Text(es="por qué es relevante", en="why it is relevant"),
    "additional": Text(es="información adicional", en="further information"),
    "other_actors": Text(es="otros actores", en="other actors"),
}

INDICATORS = Text(es="Macroindicadores de gestión estratégica", en="Macro-indicators of strategic management")
INDICATORS_CAPTION = Text(es="Los seis macroindicadores al {day}", en="The six macro-indicators as of {day}")
FACTORS_CAPTION = Text(
    es="Los factores de los que salen, cada uno con su fuente",
    en="The factors they are made from, with their sources",
)
COLUMN_INDICATOR = Text(es="Macroindicador", en="Macro-indicator")
COLUMN_FORMULA = Text(es="Cómo se calcula", en="How it is computed")
COLUMN_FIGURE = Text(es="Cifra", en="Figure")
COLUMN_RANGE = Text(es="Rango", en="Range")
COLUMN_FACTOR = Text(es="Factor", en="Factor")
COLUMN_SOURCE = Text(es="Fuente", en="Source")
NO_FIGURE = Text(es="—", en="–")

FINDINGS = Text(es="Hallazgos antes de la firma", en="Findings before signing")
FINDINGS_INTRODUCTION = Text(
    es="Lo que preguntaría quien lee este informe. La sigla remite al paso correspondiente.",
    en="What a reader of this report would ask. The code leads to the step concerned.",
)
NO_FINDINGS = Text(es="No se encontraron hallazgos.", en="No findings were made.")

CLOSING = Text(es="Fecha de corte, huella y firma", en="Cut-off, fingerprint and signature")
CLOSING_CAPTION = Text(es="Datos del corte", en="Facts of the cut-off")
COLUMN_FACT = Text(es="Dato", en="Fact")
COLUMN_VALUE = Text(es="Valor", en="Value")
CUT_OFF = Text(es="Fecha de corte", en="Cut-off")
ZONE = Text(es="Zona horaria del plan", en="Time zone of the plan")
PLAN_CODE = Text(es="Plan", en="Plan")
VIEW = Text(es="Vista", en="View")
WHOLE_PLAN = Text(es="plan completo", en="whole plan")
FINGERPRINT = Text(es="Huella SHA-256 del registro congelado", en="SHA-256 fingerprint of the frozen record")
NOT_FROZEN = Text(es="aún sin congelar", en="not frozen yet")
SIGNED_BY = Text(es="Firmado por", en="Signed by")
SIGNED_BY_IN_TURN = Text(es="Firmado por ({turn} de {count})", en="Signed by ({turn} of {count})")
TO_SIGN_IN_TURN = Text(es="Firma ({turn} de {count})", en="To be signed by ({turn} of {count})")
SIGNED_ON = Text(es="Fecha de firma", en="Signed on")
NAME_AND_OFFICE = Text(es="Nombre y cargo", en="Name and office")
SIGNATURE = Text(es="Firma y sello", en="Signature and seal")
DATE = Text(es="Fecha", en="Date")

FOOTER = Text(es="Corte: {day} · {fingerprint}", en="Cut-off: {day} · {fingerprint}")
FOOTER_FINGERPRINT = Text(es="huella {short}", en="fingerprint {short}")
FOOTER_PREVIEW = Text(es="vista previa", en="preview")
PAGE = Text(es="Página {page} de {pages}", en="Page {page} of {pages}")
SKIP = Text(es="Ir al informe", en="Skip to the report")

COMPLETION = {
    Completion.NO_EVIDENCE: Text(es="sin evidencia disponible", en="no evidence available"),
    Completion.NOT_STARTED: Text(es="no iniciado", en="not started"),
    Completion.LIMITED: Text(es="limitado", en="limited"),
    Completion.SUBSTANTIAL: Text(es="sustancial", en="substantial"),
    Completion.COMPLETE: Text(es="completo", en="complete"),
}
VERDICTS = {
    Verdict.PENDING: Text(es="pendiente de revisión", en="awaiting review"),
    Verdict.ACCEPTED: Text(es="aceptado", en="accepted"),
    Verdict.RETURNED: Text(es="devuelto", en="returned"),
}
SEVERITIES = {
    Severity.SERIOUS: Text(es="Graves", en="Serious"),
    Severity.WARNING: Text(es="Advertencias", en="Warnings"),
    Severity.NOTE: Text(es="Notas", en="Notes"),
}
