"""The sentences of the page on which an address chooses what it is sent."""

from domain.values.language import Text

CHOICE_WORDS: dict[str, Text] = {
    "choices_title": Text(es="Qué avisos recibe", en="Which messages you get"),
    "choices_of": Text(es="Avisos a {email}, de {institution}", en="Messages to {email}, of {institution}"),
    "choice_all": Text(es="Hoy recibe todos los avisos.", en="Today you get all messages."),
    "choice_less": Text(
        es="Hoy no recibe los recordatorios que llegan antes del plazo.",
        en="Today you do not get the reminders that come before a deadline.",
    ),
    "choice_saved": Text(es="Quedó anotado", en="Saved"),
    "choice_may": Text(es="Puede dejar de recibir", en="You may stop getting"),
    "choice_early": Text(
        es="los recordatorios que llegan antes del plazo: la fecha está en el plan, en su calendario y en la "
        "página.",
        en="the reminders that come before a deadline: the date is in the plan, in its calendar feed and on the "
        "page.",
    ),
    "choice_stays": Text(es="Seguirá recibiendo", en="You will still get"),
    "choice_duties": Text(
        es="el aviso del día del plazo, los de atraso, las devoluciones y respuestas que esperan algo de usted, "
        "y el "
        "aviso formal. Comunican un hecho o una decisión y quedan en el registro del plan.",
        en="the message on the day of the deadline, those that say it is past, returns and answers that wait for "
        "you, and the formal notice. They tell of a fact or a decision and stay on the plan's record.",
    ),
    "choose_less": Text(es="No recibir los recordatorios previos", en="Stop the reminders before a deadline"),
    "choose_all": Text(es="Recibir otra vez todos los avisos", en="Get all messages again"),
    "choice_who": Text(
        es="Vale solo para esta dirección; quien coordina el plan puede ver su elección. Puede cambiarla aquí "
        "cuando "
        "quiera.",
        en="It holds for this address alone; whoever coordinates the plan can see your choice. You can change "
        "it here "
        "whenever you like.",
    ),
    "choice_gone_do": Text(
        es="Puede estar incompleto, o ya no se escribe a esa dirección. Ábralo otra vez desde el correo, o "
        "pídalo a "
        "quien coordina el plan.",
        en="It may be incomplete, or that address is no longer written to. Open it again from the mail, or ask "
        "whoever coordinates the plan.",
    ),
    "choice_not_saved": Text(es="No se pudo anotar", en="It could not be saved"),
    "choice_not_saved_do": Text(
        es="Nada cambió. Vuelva a la página desde el correo e inténtelo otra vez; si se repite, responda al "
        "correo.",
        en="Nothing changed. Go back to the page from the mail and try again; if it happens again, reply to the "
        "mail.",
    ),
}
