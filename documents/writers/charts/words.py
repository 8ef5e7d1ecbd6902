"""What the charts say, in both languages; a plan's own words through ``Voice``."""

from domain.values.language import Text

STATUS = Text(es="Estado de los pasos al {day}", en="State of the steps as of {day}")
STATUS_SAID = Text(
    es="Pasos: {count}. Cumplidos: {completed} ({percent}%); atrasados: {overdue}; en revisión: {reviewed}; "
    "en otro estado: {others}.",
    en="Steps: {count}. Completed: {completed} ({percent}%); overdue: {overdue}; in review: {reviewed}; "
    "in another state: {others}.",
)
STATUS_NONE = Text(es="No hay pasos que contar.", en="There are no steps to count.")
OVERDUE = Text(es="Atrasado", en="Overdue")
FIGURES = Text(es="Ver las cifras en una tabla", en="Show the figures as a table")
COLUMN_MILESTONE = Text(es="{Milestone}", en="{Milestone}")
COLUMN_COMMITMENT = Text(es="{Commitment}", en="{Commitment}")
COLUMN_AXIS = Text(es="{Axis}", en="{Axis}")
COLUMN_SUM = Text(es="Total", en="Total")

TIMELINE = Text(es="Lo planificado y lo cumplido, mes a mes", en="Planned against completed, month by month")
TIMELINE_SAID = Text(
    es="Pasos con plazo: {count}. Debían estar cumplidos al {day}: {planned}; lo estaban: {completed}.",
    en="Steps with a deadline: {count}. To be completed by {day}: {planned}; completed by then: {completed}.",
)
TIMELINE_NONE = Text(es="Ningún paso tiene plazo.", en="No step has a deadline.")
PLANNED = Text(es="Planificado (plazo vigente)", en="Planned (current deadline)")
PLANNED_FIRST = Text(es="Planificado al inicio", en="Planned at first")
COMPLETED = Text(es="Cumplido", en="Completed")
COLUMN_BY = Text(es="Hasta fines de", en="By the end of")
COLUMN_CUT_OFF = Text(es="A la fecha de corte", en="On the day of the cut-off")
NOT_YET = Text(es="—", en="–")

GANTT = Text(es="Cronograma {of_what} al {day}", en="Schedule {of_what} as of {day}")
OF_MILESTONES = Text(es="{of_milestones}", en="of {milestones}")
OF_MILESTONES_AND_ACTIVITIES = Text(es="{of_milestones} {and_activities}", en="of {milestones} {and_activities}")
OF_COMMITMENTS = Text(es="{of_commitments}", en="of {commitments}")
OF_AXES = Text(es="{of_axes}", en="of {axes}")
GANTT_SAID = Text(
    es="Filas: {count}, de {first} a {last}. Con plazo modificado: {moved}; con cierre: {closed}; "
    "con atraso: {late}.",
    en="Rows: {count}, {first} to {last}. With an amended deadline: {moved}; closed: {closed}; overdue: {late}.",
)
GANTT_NONE = Text(es="No hay filas que mostrar.", en="There are no rows to show.")
GANTT_PART = Text(es="{title} ({number} de {count})", en="{title} ({number} of {count})")
GANTT_SOME = Text(es=" Se muestran las primeras {shown} de {all}.", en=" The first {shown} of {all} are shown.")
ORIGINAL = Text(es="Plazo original", en="Original period")
CURRENT = Text(es="Plazo vigente", en="Current period")
ACTUAL = Text(es="Ejecución", en="Work done")
CLOSED = Text(es="Cierre", en="Closing")
PART_CLOSED = Text(es="Cierre de una parte", en="Closing of a part")
CUT_OFF = Text(es="Corte: {day}", en="Cut-off: {day}")
COLUMN_CODE = Text(es="Sigla", en="Code")
COLUMN_TITLE = Text(es="Título", en="Title")
COLUMN_ACTUAL = Text(es="Fechas reales", en="Actual dates")
BEGUN_AND_CLOSED = Text(es="{start} a {end}", en="{start} to {end}")
BEGUN = Text(es="desde {start}", en="from {start}")
CLOSED_AT = Text(es="cierre {end}", en="closed {end}")
PARTS_CLOSED = Text(es="{closed} de {count} partes cerradas", en="{closed} of {count} parts closed")
