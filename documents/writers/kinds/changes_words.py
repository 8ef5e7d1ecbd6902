"""The words of a change since an earlier cut-off."""

from domain.values.language import Text

BECAME = Text(es="{field}: {old} → {new}", en="{field}: {old} → {new}")
NEW_TEXT = Text(es="{field}: {new}", en="{field}: {new}")
EVIDENCE_COME = Text(es="Evidencia presentada: {said}", en="Evidence handed in: {said}")
EVIDENCE_GONE = Text(es="Evidencia que ya no consta: {said}", en="Evidence no longer recorded: {said}")
EVIDENCE_OF = Text(es="Evidencia {name}", en="Evidence {name}")
AMENDMENT_COME = Text(es="Modificación: {said}", en="Amendment: {said}")
AMENDMENT_GONE = Text(es="Modificación que ya no consta: {said}", en="Amendment no longer recorded: {said}")
ADDED = Text(es="Nuevo en el plan: {said}", en="New in the plan: {said}")
REMOVED = Text(es="Ya no está en el plan: {said}", en="No longer in the plan: {said}")
FIELDS = {
    "declared": Text(es="Declarado", en="Declared"),
    "verified": Text(es="Verificado", en="Verified"),
    "state": Text(es="Estado", en="State"),
    "standing": Text(es="Ante el calendario", en="Against the calendar"),
    "completion": Text(es="Nivel de cumplimiento", en="Level of completion"),
    "obstacles": Text(es="Obstáculos", en="Obstacles"),
    "narrative": Text(es="Lo realizado", en="What was done"),
    "reported_on": Text(es="Último reporte", en="Last report"),
    "accepted_on": Text(es="Aceptado", en="Accepted"),
    "closed_on": Text(es="Cerrado", en="Closed"),
    "actual_start": Text(es="Inicio real", en="Actual start"),
    "actual_end": Text(es="Término real", en="Actual end"),
    "deliveries": Text(es="Entregas hechas de las debidas (en total)", en="Deliveries made of those due (in all)"),
}
