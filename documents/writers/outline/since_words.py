"""The words of the section on what changed since the last report."""

from domain.rules.macro_indicator_texts import FACTOR_NAMES, INDICATOR_NAMES
from domain.rules.report_diff import ADDED, AMENDMENT, ANSWER, EVIDENCE, FACTOR, FINDING, INDICATOR, REMOVED
from domain.values.language import Text

SINCE = Text(es="Desde el informe anterior", en="Since the last report")
FROZEN = Text(
    es="Se compara con el corte congelado del {day} (huella {short}…).",
    en="Compared with the frozen cut-off of {day} (fingerprint {short}…).",
)
REBUILT = Text(
    es="Se compara con lo que constaba el {day}; de ese día no hay un corte congelado.",
    en="Compared with what was on record on {day}; no cut-off of that day was frozen.",
)
NOTHING = Text(es="Desde entonces no cambió nada.", en="Nothing has changed since then.")
COUNTED = Text(es="Pasos y compromisos con cambios: {count}.", en="Steps and commitments that changed: {count}.")
PLAN = Text(es="Plan", en="Plan")
GONE = Text(es="Ya no constan", en="No longer there")

QUOTED = Text(es="«{text}»", en="“{text}”")
MOVED = Text(es="{field}: de {old} a {new}", en="{field}: from {old} to {new}")
NOW = Text(es="{field}: {new}", en="{field}: {new}")
NO_MORE = Text(es="{field}: antes {old}, ahora sin dato", en="{field}: before {old}, now not stated")
PIECE = Text(es="«{name}»: de {old} a {new}", en="“{name}”: from {old} to {new}")
SENTENCES = {
    ADDED: (Text(es="nuevo en el informe", en="new in the report"),) * 3,
    REMOVED: (Text(es="ya no consta: {old}", en="no longer there: {old}"),) * 3,
    EVIDENCE: (
        Text(es="nueva evidencia: {new}", en="new evidence: {new}"),
        Text(es="evidencia: de {old} a {new}", en="evidence: from {old} to {new}"),
        Text(es="evidencia retirada: {old}", en="evidence taken away: {old}"),
    ),
    AMENDMENT: (
        Text(es="modificación: {new}", en="amendment: {new}"),
        Text(es="modificación: de {old} a {new}", en="amendment: from {old} to {new}"),
        Text(es="ya no consta la modificación {old}", en="no longer there: the amendment {old}"),
    ),
    FINDING: (
        Text(es="hallazgo nuevo: {new}", en="new finding: {new}"),
        Text(es="un hallazgo dice ahora: {new}", en="a finding says now: {new}"),
        Text(es="hallazgo que ya no está: {old}", en="finding no longer there: {old}"),
    ),
    ANSWER: (
        Text(es="respuesta a un hallazgo: {new}", en="answer to a finding: {new}"),
        Text(es="la respuesta a un hallazgo es ahora: {new}", en="the answer to a finding is now: {new}"),
        Text(es="respuesta que ya no vale: {old}", en="answer that no longer holds: {old}"),
    ),
}
"""By field: what is said of what came, of what is another now, and of what went."""
FIELDS = {
    "declared": Text(es="avance declarado", en="declared progress"),
    "verified": Text(es="avance verificado", en="verified progress"),
    "state": Text(es="estado", en="state"),
    "standing": Text(es="ante el calendario", en="against the calendar"),
    "completion": Text(es="nivel de cumplimiento", en="level of completion"),
    "obstacles": Text(es="obstáculos", en="obstacles"),
    "narrative": Text(es="se relata ahora", en="told now"),
    "reported_on": Text(es="último reporte", en="last report"),
    "accepted_on": Text(es="aceptado", en="accepted"),
    "closed_on": Text(es="cerrado", en="closed"),
    "actual_start": Text(es="comienzo real", en="actual start"),
    "actual_end": Text(es="término real", en="actual end"),
    "deliveries": Text(es="entregas hechas de las debidas (en total)", en="deliveries made of those due (in all)"),
    **{f"{FACTOR}{factor}": name for factor, name in FACTOR_NAMES.items()},
    **{f"{INDICATOR}{indicator}": name for indicator, name in INDICATOR_NAMES.items()},
}
COLLECTED = {
    "live": Text(es="responde", en="answers"),
    "dead": Text(es="no responde", en="does not answer"),
    "changed": Text(es="dice otra cosa", en="says something else"),
    "intact": Text(es="íntegro", en="intact"),
    "missing": Text(es="falta", en="missing"),
    "altered": Text(es="alterado", en="altered"),
    "refused": Text(es="no se visita", en="not visited"),
    "not_asked": Text(es="sin visitar", en="not asked"),
    "—": Text(es="sin visitar", en="not visited yet"),
}
