"""The words of the workbook: its sheets and the heads of their columns, in both languages."""

from domain.values.language import Text
from domain.values.vocabulary import EvidenceKind, FindingReply, Role, Severity

SUMMARY = Text(es="Resumen", en="Summary")
STEPS = Text(es="Pasos", en="Steps")
EVIDENCE = Text(es="Evidencia", en="Evidence")
AMENDMENTS = Text(es="Modificaciones", en="Amendments")
FINDINGS = Text(es="Hallazgos", en="Findings")
SINCE = Text(es="Cambios", en="Changes")
CLOSING = Text(es="Corte", en="Cut-off")

CODE = Text(es="Código", en="Code")
AXIS = Text(es="{Axis}", en="{Axis}")
COMMITMENT = Text(es="{Commitment}", en="{Commitment}")
LEVEL = Text(es="Nivel", en="Level")
NUMBER = Text(es="N.º", en="No.")
TITLE = Text(es="Título", en="Title")
COORDINATORS = Text(es="Coordinación", en="Coordination")
LEADS = Text(es="Responsables", en="Responsible")
PARTNERS = Text(es="Corresponsables", en="Co-responsible")
START = Text(es="Inicio", en="Start")
END = Text(es="Fin", en="End")
ORIGINAL_START = Text(es="Inicio original", en="Original start")
ORIGINAL_END = Text(es="Fin original", en="Original end")
CURRENT_START = Text(es="Inicio vigente", en="Current start")
CURRENT_END = Text(es="Fin vigente", en="Current end")
ACTUAL_START = Text(es="Inicio real", en="Actual start")
ACTUAL_END = Text(es="Fin real", en="Actual end")
STATE = Text(es="Estado", en="State")
STANDING = Text(es="Situación", en="Standing")
DECLARED = Text(es="Avance declarado", en="Declared progress")
VERIFIED = Text(es="Avance verificado", en="Verified progress")
COMPLETION = Text(es="Nivel de cumplimiento (OGP)", en="Level of completion (OGP)")
WEIGHT = Text(es="Peso", en="Weight")
REPORTED_ON = Text(es="Último reporte", en="Last report")
NARRATIVE = Text(es="Relato", en="Narrative")
OBSTACLES = Text(es="Obstáculos", en="Obstacles")
PIECES = Text(es="Evidencias", en="Pieces of evidence")
ALL_STEPS = Text(es="Pasos", en="Steps")
DONE = Text(es="Cumplidos", en="Completed")
LATE = Text(es="Atrasados", en="Overdue")

KIND = Text(es="Tipo", en="Kind")
WHERE = Text(es="Dirección o archivo", en="Address or file")
DATED_ON = Text(es="Fecha del documento", en="Date of the document")
ADDED_ON = Text(es="Agregada", en="Added")
VERDICT = Text(es="Revisión", en="Review")
REVIEWED_ON = Text(es="Revisada", en="Reviewed")
COLLECTED = Text(es="Última visita", en="Last visit")
COLLECTED_ON = Text(es="Visitada", en="Visited")
SHA256 = Text(es="SHA-256", en="SHA-256")

FIELD = Text(es="Qué cambió", en="What changed")
OLD = Text(es="Antes", en="Before")
NEW = Text(es="Ahora", en="Now")
RESOLUTION = Text(es="Resolución", en="Resolution")
REASON = Text(es="Motivo", en="Reason")
IN_FORCE = Text(es="Vigente desde", en="In force since")

SEVERITY = Text(es="Gravedad", en="Severity")
RULE = Text(es="Regla", en="Rule")
FINDING = Text(es="Hallazgo", en="Finding")
REPLY = Text(es="Respuesta", en="Answer")
EXPLANATION = Text(es="Explicación", en="Explanation")
ANSWERED_BY = Text(es="Respondió", en="Answered by")
ANSWERED_ON = Text(es="Fecha de la respuesta", en="Date of the answer")

FACT = Text(es="Dato", en="Fact")
VALUE = Text(es="Valor", en="Value")
VERIFICATION_CODE = Text(es="Código de comprobación", en="Verification code")
VERIFY_AT = Text(es="Se comprueba en", en="It can be checked at")
TO_SIGN = Text(es="Debe firmar ({place})", en="To sign ({place})")
SIGNED = Text(es="Firmó ({place})", en="Signed ({place})")
SIGNED_ON = Text(es="{name}, el {day}", en="{name}, on {day}")
EARLIER = Text(es="Desde el corte anterior ({day})", en="Since the earlier cut-off ({day})")

SEVERITIES = {
    Severity.SERIOUS: Text(es="grave", en="serious"),
    Severity.WARNING: Text(es="advertencia", en="warning"),
    Severity.NOTE: Text(es="nota", en="note"),
}
REPLIES = {
    FindingReply.EXPLAINED: Text(es="explicado", en="explained"),
    FindingReply.ACCEPTED_RISK: Text(es="riesgo aceptado", en="accepted risk"),
    FindingReply.TO_BE_MENDED: Text(es="por corregir", en="to be mended"),
}
KINDS = {
    EvidenceKind.FILE: Text(es="archivo", en="file"),
    EvidenceKind.ADDRESS: Text(es="dirección", en="address"),
}
ROLES = {Role.COORDINATOR: COORDINATORS, Role.LEAD: LEADS, Role.CO_RESPONSIBLE: PARTNERS}
