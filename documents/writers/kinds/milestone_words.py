"""The words of the sheet about one step."""

from domain.values.language import Text
from domain.values.vocabulary import State, StepKind

NAME = Text(es="Ficha de un {milestone}", en="Sheet of one {milestone}")
PURPOSE = Text(
    es="todo sobre un solo paso: promesa, quién, fechas, avance, evidencia, modificaciones y hallazgos",
    en="all about a single step: promise, who, dates, progress, evidence, amendments and findings",
)
TITLES = {
    StepKind.MILESTONE: Text(es="Ficha {of_milestone} {code}", en="Sheet {of_milestone} {code}"),
    StepKind.ACTIVITY: Text(es="Ficha {of_activity} {code}", en="Sheet {of_activity} {code}"),
    StepKind.OCCURRENCE: Text(es="Ficha de la entrega {code}", en="Sheet of the delivery {code}"),
}
COMMITMENT = Text(es="{Commitment}", en="{Commitment}")
PROMISE = Text(es="Lo prometido y quién responde", en="What was promised and who answers for it")
ORIGINAL_TITLE = Text(es="En el plan decía", en="The plan said")
PARTNERS = Text(es="Corresponsables", en="Co-responsible")
COORDINATOR = Text(es="Coordina", en="Coordinates")
NOBODY = Text(es="El plan no nombra responsable.", en="The plan names no responsible institution.")
DELIVERIES = Text(es="Entregas", en="Deliveries")
DELIVERED = Text(
    es="{delivered} de {due} con plazo hasta el corte; {total} en total",
    en="{delivered} of {due} due by the cut-off; {total} in all",
)
IN_ORDER = Text(
    es="{count} cumplidas y verificadas.",
    en="{count} made and verified.",
)
DELIVERIES_LEFT = Text(es="Las demás entregas", en="The other deliveries")
DATES = Text(es="Fechas", en="Dates")
ORIGINAL = Text(es="Original", en="Original")
CURRENT = Text(es="Vigente", en="Current")
ACTUAL = Text(es="Real", en="Actual")
START = Text(es="Inicio", en="Start")
END = Text(es="Término", en="End")
CLOSED_AS = {
    State.WITHDRAWN: Text(es="retirado el {day}", en="withdrawn on {day}"),
    State.NOT_COMPLETED: Text(es="cerrado sin cumplirse el {day}", en="closed unmet on {day}"),
}
"""What stands for the actual end of a step that was never completed."""
PROGRESS = Text(es="Avance al {day}", en="Progress as of {day}")
LAST_REPORT = Text(es="Último reporte", en="Last report")
ACCEPTED = Text(es="Aceptado", en="Accepted")
NARRATIVE = Text(es="Lo realizado", en="What was done")
NO_NARRATIVE = Text(es="nadie lo ha contado todavía.", en="nobody has told yet.")
OBSTACLES = Text(es="Obstáculos", en="Obstacles")
NO_OBSTACLES = Text(es="no se informan.", en="none are reported.")
EVIDENCE = Text(es="Medios de verificación", en="Evidence")
NO_EVIDENCE = Text(es="no se han presentado.", en="none has been handed in.")
EVIDENCE_BELOW = Text(
    es="de sus partes; piezas presentadas: {given}, aceptadas: {accepted}.",
    en="of its parts; pieces handed in: {given}, accepted: {accepted}.",
)
AMENDMENTS = Text(es="Modificaciones", en="Amendments")
NO_AMENDMENTS = Text(es="ninguna.", en="none.")
PARTS = Text(es="{Activities}", en="{Activities}")
NO_FINDINGS = Text(es="ninguno.", en="none.")
