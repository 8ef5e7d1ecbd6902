"""Every sentence of the pages, in both languages."""

from domain.values.language import Text
from portal.answer_words import ANSWER_WORDS
from portal.choice_words import CHOICE_WORDS
from portal.open_data_words import OPEN_DATA_WORDS

WORDS: dict[str, Text] = {
    **ANSWER_WORDS,
    **CHOICE_WORDS,
    **OPEN_DATA_WORDS,
    "brand": Text(es="Hitos", en="Hitos"),
    "brand_line": Text(es="seguimiento de compromisos públicos", en="following up public commitments"),
    "skip": Text(es="Ir al contenido", en="Skip to the content"),
    "other_language": Text(es="English", en="Español"),
    "plans": Text(es="Planes", en="Plans"),
    "no_plans": Text(
        es="Todavía no hay ningún plan. Importe uno desde la línea de órdenes:",
        en="There is no plan yet. Import one from the command line:",
    ),
    "commitments_count": Text(es="{count} {commitments}", en="{count} {commitments}"),
    "commitments_one": Text(es="1 {commitment}", en="1 {commitment}"),
    "coordinates": Text(es="Coordina", en="Coordinated by"),
    "as_of": Text(es="Situación al {day}", en="As of {day}"),
    "calendar_feed": Text(
        es="Los vencimientos en su calendario (.ics)", en="The deadlines in your own calendar (.ics)"
    ),
    "another_day": Text(es="Ver otro día", en="See another day"),
    "see": Text(es="Ver", en="Show"),
    "today": Text(es="Volver a hoy", en="Back to today"),
    "declared": Text(es="Avance declarado", en="Declared progress"),
    "declared_is": Text(es="lo que dicen las instituciones", en="what the institutions say"),
    "verified": Text(es="Avance verificado", en="Verified progress"),
    "verified_is": Text(es="lo que sustenta evidencia aceptada", en="what accepted evidence supports"),
    "not_declared": Text(es="Sin informar", en="Not reported"),
    "not_verified": Text(es="Nada todavía", en="Nothing yet"),
    "not_declared_short": Text(es="sin informar", en="not reported"),
    "not_verified_short": Text(es="nada", en="nothing"),
    "declared_short": Text(es="declarado", en="declared"),
    "verified_short": Text(es="verificado", en="verified"),
    "summary": Text(es="En resumen", en="In short"),
    "overdue": Text(es="Atrasados", en="Overdue"),
    "due": Text(es="Vencen en los próximos {count} días", en="Due in the next {count} days"),
    "due_short": Text(es="Vencen en {count} días", en="Due in {count} days"),
    "in_review": Text(es="Esperan revisión", en="Waiting for review"),
    "closed": Text(es="Cerrados de {count} pasos", en="Closed of {count} steps"),
    "no_overdue": Text(es="Nada está atrasado en este día.", en="Nothing is overdue on this day."),
    "no_due": Text(es="Nada vence en los próximos {count} días.", en="Nothing is due in the next {count} days."),
    "no_in_review": Text(es="Nada espera revisión.", en="Nothing waits for review."),
    "first_of": Text(
        es="Se muestran los primeros {shown} de {total}, por fecha de vencimiento.",
        en="The first {shown} of {total} are shown, by deadline.",
    ),
    "first_in_order": Text(
        es="Se muestran los primeros {shown} de {total}, en el orden del plan.",
        en="The first {shown} of {total} are shown, in the plan's order.",
    ),
    "commitments": Text(es="{Commitments}", en="{Commitments}"),
    "no_commitments": Text(es="El plan no tiene {commitments}.", en="The plan has no {commitments}."),
    "commitment": Text(es="{Commitment} {number}", en="{Commitment} {number}"),
    "level": Text(es="Nivel de cumplimiento", en="Completion level"),
    "closed_of": Text(es="{closed} de {steps} pasos cerrados", en="{closed} of {steps} steps closed"),
    "overdue_count": Text(es="{count} atrasados", en="{count} overdue"),
    "overdue_one": Text(es="1 atrasado", en="1 overdue"),
    "undated": Text(es="Sin plazo", en="Without a deadline"),
    "undated_note": Text(
        es="El plan no da plazo a estos pasos: nadie puede decir si van a tiempo y no se recuerdan.",
        en="The plan gives these steps no deadline: nobody can say whether they are on time or reminds of them.",
    ),
    "deliveries": Text(
        es="Entregas cumplidas: {delivered} de {due} con plazo hasta este día; {total} en total",
        en="Deliveries made: {delivered} of {due} due by this day; {total} in all",
    ),
    "sections": Text(es="Del documento del plan", en="From the plan's document"),
    "section_goes_on": Text(
        es="El documento sigue con {count} líneas más.", en="The document goes on with {count} more lines."
    ),
    "indicators": Text(es="Macroindicadores", en="Macro-indicators"),
    "indicators_how": Text(es="Cómo se calculan y de dónde salen", en="How they are made and what from"),
    "no_figure_yet": Text(
        es="Todavía no hay cifras. Falta registrar: {factors}.",
        en="There are no figures yet. To be recorded: {factors}.",
    ),
    "undated_list": Text(es="Ver los pasos sin plazo ({count})", en="Show the steps without a deadline ({count})"),
    "no_figure": Text(es="sin cifra", en="no figure"),
    "messages": Text(es="Mensajes a las instituciones", en="Messages to the institutions"),
    "messages_note": Text(
        es="Recordatorios y avisos que se debían hasta este día, según dónde están.",
        en="Reminders and notices that were owed by this day, by where they are.",
    ),
    "no_messages": Text(es="No se debía ningún mensaje.", en="No message was owed."),
    "day": Text(es="{count} día", en="{count} day"),
    "days": Text(es="{count} días", en="{count} days"),
    "late_by": Text(es="{days} de atraso", en="{days} late"),
    "due_today": Text(es="vence hoy", en="due today"),
    "due_in": Text(es="en {days}", en="in {days}"),
    "was_due": Text(es="Venció el {day}", en="Was due on {day}"),
    "is_due": Text(es="Vence el {day}", en="Due on {day}"),
    "no_deadline": Text(es="Sin fecha de vencimiento", en="No deadline"),
    "no_lead": Text(es="Sin responsable", en="No lead"),
    "reminded": Text(es="Último recordatorio: {day}", en="Last reminder: {day}"),
    "not_reminded": Text(es="Sin recordatorio enviado", en="No reminder sent"),
    "answered": Text(es="Última respuesta: {day}", en="Last answer: {day}"),
    "not_answered": Text(es="Sin respuesta", en="No answer"),
    "submitted": Text(es="Presentado el {day}", en="Submitted on {day}"),
    "how_to_read": Text(es="Cómo leer esta página", en="How to read this page"),
    "two_figures": Text(
        es="El avance declarado es lo que informa la institución responsable. El verificado cuenta solo lo que un "
        "revisor aceptó con evidencia aceptada. Son dos cifras y nunca se juntan en una. {A_milestone} o "
        "{a_commitment} vale la media de sus partes; lo que nadie informó cuenta como cero.",
        en="Declared progress is what the responsible institution reports. Verified progress counts only what a "
        "reviewer accepted with accepted evidence. They are two figures and are never merged. "
        "{A_milestone} or {commitment} is worth the mean of its parts; what nobody reported counts as zero.",
    ),
    "levels": Text(
        es="El nivel de cumplimiento sale del avance verificado: limitado por debajo de 50, sustancial desde 50, "
        "completo en 100; «sin evidencia disponible» cuando se declara o se inició algo y nada está verificado.",
        en="The completion level follows from verified progress: limited below 50, substantial from 50, complete "
        "at 100; “no evidence available” when something is declared or begun and nothing is verified.",
    ),
    "period": Text(es="Período", en="Period"),
    "no_period": Text(es="sin fechas", en="no dates"),
    "steps": Text(es="{Milestones} {and_activities}", en="{Milestones} {and_activities}"),
    "no_steps": Text(
        es="{This_commitment} no tiene {milestones} ni {activities}.", en="{This_commitment} has no steps."
    ),
    "deadline_was": Text(
        es="Antes vencía el {day}; se modificó con efecto el {on}. Motivo: {why}",
        en="It was due on {day}; amended with effect from {on}. Reason: {why}",
    ),
    "deadline_moved": Text(
        es="El plazo caía el {day}, día inhábil; cuenta el siguiente que vale.",
        en="The deadline fell on {day}, a closed day; the day that counts is shown.",
    ),
    "really": Text(es="En realidad: {start} – {end}", en="Actually: {start} – {end}"),
    "stated": Text(es="El documento dice: {status}", en="The document says: {status}"),
    "said": Text(es="Informado el {day}", en="Reported on {day}"),
    "obstacles": Text(es="Obstáculos", en="Obstacles"),
    "evidence": Text(es="Evidencia", en="Evidence"),
    "file": Text(es="archivo", en="file"),
    "history": Text(es="Historia ({count})", en="History ({count})"),
    "calendar": Text(es="el calendario", en="the calendar"),
    "pages": Text(es="Páginas", en="Pages"),
    "rows_of": Text(es="{first} a {last} de {total}", en="{first} to {last} of {total}"),
    "previous": Text(es="Anteriores", en="Previous"),
    "next": Text(es="Siguientes", en="Next"),
    "go_home": Text(es="Ir al inicio", en="Go to the home page"),
    "found_not": Text(es="Esta página no existe", en="This page does not exist"),
    "found_not_do": Text(
        es="Revise la dirección, o empiece desde el inicio.", en="Check the address, or begin at the home page."
    ),
    "asked_wrong": Text(es="La dirección pide algo que no se entiende", en="The address is not understood"),
    "refused": Text(es="Eso no se puede hacer aquí", en="That cannot be done here"),
    "only_reading": Text(
        es="Este portal es solo de lectura. Vuelva al inicio.", en="This portal is read-only. Go back home."
    ),
    "unavailable": Text(es="El servicio no responde por ahora", en="The service does not answer for now"),
    "failed": Text(es="Algo falló en este servidor", en="Something failed on this server"),
    "failed_do": Text(
        es="No es culpa suya y nada se perdió. Vuelva a intentarlo en un momento; si se repite, avise a quien "
        "administra este servicio: el detalle quedó en su registro.",
        en="It is not your fault and nothing was lost. Try again in a moment; if it happens again, tell whoever "
        "runs this service: the details are in its log.",
    ),
}
