"""The sentences of the pages behind a personal link, in both languages."""

from domain.values.language import Text

ANSWER_WORDS: dict[str, Text] = {
    "answer_title": Text(es="Responder", en="Answer"),
    "asked_of": Text(es="{institution} responde", en="{institution} answers"),
    "all_you_owe": Text(es="Lo que {institution} tiene pendiente", en="What {institution} has open"),
    "owed_note": Text(
        es="Elija uno para informar su avance, adjuntar evidencia, proponer otra fecha o decir qué lo detiene.",
        en="Choose one to report its progress, attach evidence, propose another date or say what is in the way.",
    ),
    "owes_nothing": Text(es="No tiene nada pendiente. Gracias.", en="There is nothing open. Thank you."),
    "back_to_all": Text(es="Todo lo pendiente", en="All that is open"),
    "of_commitment": Text(es="{Commitment} {code}", en="{Commitment} {code}"),
    "deadline": Text(es="Plazo", en="Deadline"),
    "days_over": Text(es="venció hace {days}", en="was due {days} ago"),
    "days_to_go": Text(es="faltan {days}", en="{days} left"),
    "is_today": Text(es="es hoy", en="today"),
    "moved_from": Text(es="Caía el {day}, día inhábil.", en="It fell on {day}, a closed day."),
    "stands": Text(es="Situación", en="It is"),
    "last_declared": Text(es="Último avance declarado", en="Latest declared progress"),
    "said_by": Text(es="{percent}, el {day} ({who})", en="{percent}, on {day} ({who})"),
    "no_percentage": Text(es="sin porcentaje", en="no percentage"),
    "sent_back": Text(
        es="Se devolvió el {day} para corregir. Quien lo revisó dice:",
        en="It was returned on {day} to be corrected. The reviewer says:",
    ),
    "date_waits": Text(
        es="Se propuso el {day} como nueva fecha. Nada cambia hasta que {who} decida.",
        en="{day} was proposed as the new date. Nothing changes until {who} decides.",
    ),
    "date_accepted": Text(
        es="Se aceptó la fecha que se propuso ({day}).", en="The date that was proposed ({day}) was accepted."
    ),
    "date_declined": Text(
        es="No se aceptó la fecha que se propuso ({day}). El motivo:",
        en="The date that was proposed ({day}) was not accepted. The reason:",
    ),
    "whoever_coordinates": Text(es="quien coordina", en="whoever coordinates"),
    "quiet": Text(es="Los recordatorios callan hasta el {day}.", en="There are no reminders until {day}."),
    "is_closed": Text(
        es="Está {state}: no hay nada más que responder. Si algo no es correcto, avise a {who}.",
        en="It is {state}: there is nothing left to answer. If something is wrong, tell {who}.",
    ),
    "is_in_review": Text(
        es="Está presentado y espera la decisión de {who}. Mientras tanto puede agregar evidencia.",
        en="It is submitted and waits for the decision of {who}. Meanwhile you can add evidence.",
    ),
    "form_report": Text(es="Informe el avance", en="Report the progress"),
    "how_far": Text(es="¿Cuánto lleva, de 0 a 100?", en="How far is it, from 0 to 100?"),
    "what_done": Text(es="¿Qué se ha hecho?", en="What has been done?"),
    "in_the_way": Text(es="¿Qué lo detiene o lo atrasa?", en="What stands in the way?"),
    "only_if_any": Text(es="si algo lo detiene", en="if anything does"),
    "must_as_late": Text(es="obligatorio: el plazo ya venció", en="required: the deadline is past"),
    "a_file": Text(es="Un archivo que lo muestre", en="A file that shows it"),
    "file_limit": Text(es="opcional; hasta {most} MB", en="optional; up to {most} MB"),
    "file_again": Text(
        es="Si había elegido un archivo, elíjalo otra vez.", en="If you had chosen a file, choose it again."
    ),
    "an_address": Text(es="O la dirección donde está publicado", en="Or the address where it is published"),
    "proof_date": Text(es="Fecha de la evidencia", en="Date of the evidence"),
    "proof_date_note": Text(
        es="opcional; el día que lleva la evidencia, año-mes-día", en="optional; the day it bears, year-month-day"
    ),
    "lost_title": Text(es="Avisos que no llegaron", en="Messages that did not arrive"),
    "lost_note": Text(
        es="Del plan «{plan}», que coordina {institution}. Solo se muestran aquí, detrás de su enlace.",
        en="Of the plan “{plan}”, which {institution} coordinates. They are shown only here, behind your link.",
    ),
    "lost_message": Text(
        es="Aviso {number} a {recipient}, sobre {step}: {why}",
        en="Message {number} to {recipient}, about {step}: {why}",
    ),
    "lost_address": Text(
        es="{institution}, {email}, rebota desde el {day}: {why}",
        en="{institution}, {email}, bounces since {day}: {why}",
    ),
    "lost_do": Text(
        es="Diga a cada una por otro medio lo que vence, y pida a quien administra Hitos que registre una "
        "dirección "
        "que sirva: lo que siga pendiente sale solo.",
        en="Tell each of them another way what is due, and have whoever runs Hitos enter an address that works: "
        "what is "
        "still owed then leaves by itself.",
    ),
    "optional": Text(es="opcional", en="optional"),
    "is_finished": Text(es="Ya está terminado: preséntelo a revisión", en="It is finished: submit it for review"),
    "your_name": Text(es="Su nombre", en="Your name"),
    "name_note": Text(es="queda junto a lo que anote", en="kept beside what you record"),
    "do_report": Text(es="Registrar el avance", en="Record the progress"),
    "form_submit": Text(es="Presente a revisión lo ya informado", en="Submit what you reported for review"),
    "submit_note": Text(
        es="Lo último que se informó todavía no lo ha visto nadie que revise. Cuando esté terminado, preséntelo.",
        en="No reviewer has seen the latest report yet. When the work is finished, submit it.",
    ),
    "a_note": Text(es="Una nota para quien revisa", en="A note to the reviewer"),
    "do_submit": Text(es="Presentar a revisión", en="Submit for review"),
    "form_evidence": Text(es="Adjuntar evidencia", en="Attach evidence"),
    "do_evidence": Text(es="Adjuntar", en="Attach"),
    "form_date": Text(es="Proponer otra fecha", en="Propose another date"),
    "new_date": Text(es="¿Para cuándo?", en="For when?"),
    "date_form": Text(es="año-mes-día, por ejemplo 2020-08-28", en="year-month-day, for example 2020-08-28"),
    "why_date": Text(es="¿Por qué hace falta más tiempo?", en="Why is more time needed?"),
    "do_date": Text(es="Proponer la fecha", en="Propose the date"),
    "form_blocked": Text(es="No podemos seguir", en="We cannot go on"),
    "why_blocked": Text(
        es="¿Qué lo impide y quién podría resolverlo?", en="What prevents it, and who could solve it?"
    ),
    "do_blocked": Text(es="Avisar que no se puede seguir", en="Say that it cannot go on"),
    "form_seen": Text(es="Visto, estamos en ello", en="Seen, we are on it"),
    "seen_note": Text(
        es="Los recordatorios callan unos días, una sola vez hasta que se informe algún avance.",
        en="Reminders pause for some days, once until some progress is reported.",
    ),
    "do_seen": Text(es="Anotar que lo vimos", en="Record that we saw it"),
    "other_answers": Text(es="Otras respuestas", en="Other answers"),
    "not_saved": Text(es="Todavía no se guardó", en="Not saved yet"),
    "you_wrote": Text(es="Lo que usted escribió", en="What you wrote"),
    "saved": Text(es="Quedó registrado", en="Recorded"),
    "saved_report": Text(
        es="Avance {percent}, el {day}, por {by} ({who}).", en="Progress {percent}, on {day}, by {by} ({who})."
    ),
    "saved_evidence": Text(
        es="Evidencia «{name}», el {day}, por {by}.", en="Evidence “{name}”, on {day}, by {by}."
    ),
    "saved_submit": Text(
        es="Presentado a revisión el {day}, por {by}. Decide {who}.",
        en="Submitted for review on {day}, by {by}. {who} decides.",
    ),
    "saved_date": Text(
        es="Nueva fecha propuesta el {day}, por {by}: {proposed}. Nada cambia hasta que {who} decida.",
        en="New date proposed on {day}, by {by}: {proposed}. Nothing changes until {who} decides.",
    ),
    "saved_blocked": Text(
        es="El {day}, {by} avisó que no se puede seguir. Se le dice a {who}.",
        en="On {day}, {by} said that it cannot go on. {who} is told.",
    ),
    "saved_seen": Text(es="Visto el {day}, por {by}.", en="Seen on {day}, by {by}."),
    "link_is": Text(
        es="Este enlace es solo para {institution} y funciona hasta el {day}. No lo reenvíe a otros: "
        "quien lo tenga puede responder en su nombre.",
        en="This link is for {institution} alone and works until {day}. Do not pass it on to others: "
        "whoever has it can answer in its name.",
    ),
    "link_gone": Text(es="Este enlace no sirve", en="This link does not work"),
    "link_gone_do": Text(
        es="Puede estar incompleto o haber perdido su validez. Ábralo otra vez desde el correo más reciente; si "
        "tampoco sirve, responda a ese correo y pida a quien coordina que le envíe otro. No se perdió nada.",
        en="It may be incomplete or no longer valid. Open it again from the latest mail; if that does not work "
        "either, reply to that mail and ask whoever coordinates for a new one. Nothing was lost.",
    ),
    "too_many": Text(es="Demasiados envíos seguidos", en="Too many forms in a row"),
    "too_many_do": Text(
        es="Espere un minuto y envíe otra vez. Esta vez no se guardó nada.",
        en="Wait for a minute and send it again. This time nothing was saved.",
    ),
}
