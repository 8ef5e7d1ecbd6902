"""The words of the tracker table shaped like Canada's."""

from domain.values.language import Text

NAME = Text(es="Tabla de seguimiento (como la de Canadá)", en="Tracker table (as Canada's)")
PURPOSE = Text(
    es="una fila por indicador con códigos C01.1.1, estado NS, LP, SP o C, avance, evidencia y reto: para "
    "publicar como datos",
    en="a row an indicator with codes C01.1.1, status NS, LP, SP or C, progress, evidence and challenge: to be "
    "published as data",
)
TITLE = Text(es="Tabla de seguimiento{view}, al {day}", en="Tracker{view}, as of {day}")
RULE = Text(
    es="Estado, del porcentaje declarado: NS (no iniciado) 0 % o nada declarado; LP (avance limitado) de 1 a 49 "
    "%; SP (avance sustancial) de 50 a 99 %; C (completado) 100 %. Un paso cerrado como cumplido sin porcentaje "
    "cuenta como C. El avance verificado va aparte.",
    en="Status, from the declared percentage: NS (not started) 0% or nothing declared; LP (limited progress) 1 "
    "to 49%; SP (substantial progress) 50 to 99%; C (completed) 100%. A step closed as completed without a "
    "percentage counts as C. Verified progress stands apart.",
)
CODES_RULE = Text(
    es="Códigos: {commitment}, {milestone} y {activity} por su número en el plan, o por su orden donde los "
    "números no son enteros distintos. Lo que cuelga directamente {of_commitment} sigue a {the_milestones}. "
    "Entregas periódicas: una fila para todas.",
    en="Codes: {commitment}, {milestone} and {activity} by number in the plan, or by order where the numbers "
    "are not distinct whole numbers. What hangs directly under {the_commitment} follows {the_milestones}. "
    "Periodic deliveries: one row for all.",
)
CHALLENGE_RULE = Text(
    es="Con NS o LP el reto es obligatorio. Los obstáculos informados van como OT (otro) con su texto; donde no "
    "hay, dice FALTA y lo debe dar la institución: CF cambio de financiamiento, LR falta de recursos, SP cambio "
    "de prioridades, DA demora de aprobaciones, OA depende de otros, OT otro.",
    en="With NS or LP a challenge is mandatory. Reported obstacles go in as OT (other) with their text; where "
    "there are none it says MISSING and the institution must give it: CF change of funding, LR lack of "
    "resources, SP shift in priorities, DA delay in approvals, OA depends on others, OT other.",
)
PEOPLE_RULE = Text(
    es="Fecha y usuario de cada registro: solo la fecha del último reporte; los nombres de personas no se "
    "publican.",
    en="Date and user of each record: only the day of the last report; names of persons are not published.",
)
MISSING = Text(es="FALTA", en="MISSING")
MISSING_CAPTION = Text(es="Filas que todavía no se pueden entregar", en="Rows that cannot be handed in yet")
MISSING_HEADING = Text(es="Lo que falta", en="What is missing")
NOTHING_MISSING = Text(es="A ninguna fila le falta un dato obligatorio.", en="No row lacks a mandatory field.")
MISSING_WHAT = Text(es="reto (estado {status})", en="challenge (status {status})")
TABLE = Text(
    es="{Commitment} {number} ({code}), período {period}", en="{Commitment} {number} ({code}), period {period}"
)
STATUS_COLUMN = Text(es="Estado", en="Status")
PROGRESS = Text(es="Avance y evidencia", en="Progress and evidence")
CHALLENGE = Text(es="Reto", en="Challenge")
DATA = Text(es="Datos para publicar", en="Data to be published")
DELIVERED = Text(
    es="Entregas cumplidas: {delivered} de {due} con plazo hasta el corte; {total} en total.",
    en="Deliveries made: {delivered} of {due} due by the cut-off; {total} in all.",
)
MORE = Text(es="y {count} más", en="and {count} more")
