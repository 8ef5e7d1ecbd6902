"""Made mails as programs of many makers write them: what came in, and what its writer said. No real person."""
# ruff: noqa: E501  (lines stand as mail programs write them)

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP

LINE_ES, LINE_EN = "##=-- responda sobre esta línea --=##", "##=-- please reply above this line --=##"
BODY = f"{LINE_ES}\n\nA la persona encargada en INAP:\n\nEl hito C10-H1 vence en 7 días.\nInforme qué porcentaje lleva."
QUOTED = "\n".join(f"> {line}".rstrip() for line in BODY.split("\n"))
BODY_EN = f"{LINE_EN}\n\nTo the person in charge at INAP:\n\nMilestone C10-H1 is due in 7 days."
QUOTED_EN = "\n".join(f"> {line}".rstrip() for line in BODY_EN.split("\n"))
UNMARKED = "> A la persona encargada en INAP:\n>\n> El hito C10-H1 vence en 7 días."
TO = "respuestas+abc@hitos.example.org"
GMAIL_ES = f"El sáb, 24 ago 2019 a las 7:00, INFOM, por Hitos (<\n{TO}>) escribió:"
GMAIL_EN = f"On Sat, Aug 24, 2019 at 7:00 AM INFOM, by Hitos <{TO}>\nwrote:"
APPLE_ES = f"El 24 ago 2019, a las 7:00, INFOM, por Hitos <{TO}> escribió:"
APPLE_EN = f"On Aug 24, 2019, at 7:00 AM, INFOM, by Hitos <{TO}> wrote:"
THUNDERBIRD_ES = "El 24/8/19 a las 7:00, INFOM, por Hitos escribió:"
OUTLOOK_ES = (
    f"De: INFOM, por Hitos <{TO}>\nEnviado el: sábado, 24 de agosto de 2019 7:00\nPara: INAP\nAsunto: C10-H1 vence"
)
OUTLOOK_EN = (
    f"From: INFOM, by Hitos <{TO}>\nSent: Saturday, August 24, 2019 7:00 AM\nTo: INAP\nSubject: C10-H1 is due"
)


@dataclass(frozen=True)
class Case:
    """A mail's plain text and what of it was written by its sender."""

    body: str
    said: str


CASES: dict[str, Case] = {
    "gmail_es_top": Case(f"Avance 60 %\nVa bien.\n\n{GMAIL_ES}\n\n{QUOTED}", "Avance 60 %\nVa bien."),
    "gmail_en_top": Case(f"We are at 40%.\n\n{GMAIL_EN}\n\n{QUOTED_EN}", "We are at 40%."),
    "gmail_es_bottom": Case(f"{GMAIL_ES}\n\n{QUOTED}\n\nVamos por la mitad.", "Vamos por la mitad."),
    "gmail_inline": Case(
        f"{GMAIL_ES}\n\n{QUOTED}\n\nLlevamos 30 %\n\n> Gracias por su trabajo.\n\nA ustedes.",
        "Llevamos 30 %\n\n\nA ustedes.",
    ),
    "gmail_top_and_inline": Case(
        f"Respondo abajo.\n\n{GMAIL_ES}\n\n{QUOTED}\n\nLlevamos 30 %\n\n> Muchas gracias.",
        "Respondo abajo.\n\nLlevamos 30 %",
    ),
    "apple_es": Case(f"Listo, 100 %.\n\n{APPLE_ES}\n\n{QUOTED}", "Listo, 100 %."),
    "apple_en_phone": Case(f"Done.\n\nSent from my iPhone\n\n{APPLE_EN}\n\n{QUOTED_EN}", "Done."),
    "iphone_es": Case(f"Ya casi\n\nEnviado desde mi iPhone\n\n{APPLE_ES}\n\n{QUOTED}", "Ya casi"),
    "thunderbird_es": Case(f"Va.\n\n{THUNDERBIRD_ES}\n{QUOTED}", "Va."),
    "thunderbird_bottom": Case(f"{THUNDERBIRD_ES}\n{QUOTED}\nVa al 20 %.", "Va al 20 %."),
    "thunderbird_signature": Case(f"Va.\n\n-- \nAna Prueba\nINAP\n\n{THUNDERBIRD_ES}\n{QUOTED}", "Va."),
    "outlook_es": Case(f"Buenos días:\n\nVa el 70 %.\n\n{OUTLOOK_ES}\n\n{BODY}", "Buenos días:\n\nVa el 70 %."),
    "outlook_en": Case(f"70% done\n\n{OUTLOOK_EN}\n\n{BODY_EN}", "70% done"),
    "outlook_ruler": Case(f"Sí\n\n{'_' * 32}\n{OUTLOOK_ES}\n\n{BODY}", "Sí"),
    "outlook_original": Case(f"Sí\n\n-----Mensaje original-----\n{OUTLOOK_ES}\n\n{BODY}", "Sí"),
    "outlook_phone": Case(
        f"En curso\n\nObtener Outlook para Android\n{'_' * 32}\n{OUTLOOK_ES}\n\n{BODY}", "En curso"
    ),
    "samsung_es": Case(
        f"Todo listo\n\n-------- Mensaje original --------\nDe: INFOM <{TO}>\nFecha: 24/8/19 7:00\nPara: INAP\n"
        f"Asunto: C10-H1\n\n{BODY}",
        "Todo listo",
    ),
    "no_line_gmail": Case(f"Mitad.\n\n{GMAIL_ES}\n\n{UNMARKED}", "Mitad."),
    "no_line_outlook": Case(f"Mitad.\n\n{OUTLOOK_ES}\n\nA la persona encargada en INAP:", "Mitad."),
    "no_line_english": Case(f"Half.\n\n{APPLE_EN}\n\n{UNMARKED}", "Half."),
    "no_quote_at_all": Case("Avance 25 %\n\nSolo texto.", "Avance 25 %\n\nSolo texto."),
    "forwarded": Case(
        f"Ana, mira esto.\n\n---------- Forwarded message ---------\nDe: INFOM <{TO}>\nDate: sáb, 24 ago 2019\n\n{BODY}",
        "Ana, mira esto.",
    ),
    "quoted_by_hand_above_the_line": Case(
        f"Ustedes dicen:\n> vence en 7 días\nY así es.\n\n{GMAIL_ES}\n\n{QUOTED}",
        "Ustedes dicen:\n> vence en 7 días\nY así es.",
    ),
    "wrapped_quote": Case(
        f"Va.\n\n{GMAIL_ES}\n\n{QUOTED}\n> Una línea muy larga que el programa\ncortó y dejó sin marca\n> y sigue",
        "Va.",
    ),
    "line_with_long_dash": Case(f"Va.\n\n{BODY.replace('##=--', '##=–')}", "Va."),
    "line_twice_quoted": Case(f"Va.\n\n{GMAIL_ES}\n\n" + QUOTED.replace("> ", "> > "), "Va."),
    "nothing_above": Case(f"\n\n{GMAIL_ES}\n\n{QUOTED}", ""),
    "line_ends_of_windows": Case(f"Uno\r\nDos\r\n\r\n{GMAIL_ES}\r\n\r\n{QUOTED}", "Uno\nDos"),
}
"""By the program that writes so."""

HTML_CASES: dict[str, Case] = {
    "gmail": Case(
        f'<div dir="ltr">Avance 60&nbsp;%<div>Va bien &amp; a tiempo.</div></div><br><div class="gmail_quote"><div>El sáb'
        f", 24 ago 2019 a las 7:00, INFOM (&lt;{TO}&gt;) escribió:<br></div><blockquote><p>{LINE_ES}</p><p>A la persona"
        "</p></blockquote></div>",
        "Avance 60 %\nVa bien & a tiempo.",
    ),
    "outlook_word": Case(
        "<html><head><style>p.MsoNormal{margin:0}</style></head><body><!--[if mso]>x<![endif]--><div><p class=MsoNormal>"
        f"Va al 80 %.<o:p></o:p></p><p>&nbsp;</p><div><p><b>De:</b> INFOM &lt;{TO}&gt;<br><b>Enviado:</b> sábado<br><b>"
        f"Para:</b> INAP<br><b>Asunto:</b> C10</p></div><p>{LINE_ES}</p><p>A la persona</p></div></body></html>",
        "Va al 80 %.",
    ),
    "apple": Case(
        f'<html><body>Listo.<br><div><br><blockquote type="cite"><div>On Aug 24, INFOM &lt;{TO}&gt; wrote:</div><br>'
        f"<div>{LINE_EN}</div></blockquote></div></body></html>",
        "Listo.",
    ),
    "script": Case("<script>alert('x')</script><p>Hola</p><SCRIPT>", "Hola"),
}


def mail(
    body: str = "Avance 60 %", *, sender: str = "inap@example.org", to: str = TO, html: str | None = None,
    headers: dict[str, str] | None = None, files: tuple[tuple[str, bytes], ...] = (), number: int = 1,
) -> bytes:  # fmt: skip
    """A mail as bytes."""
    made = EmailMessage(policy=SMTP)
    told = {
        "Message-ID": f"<correo-{number}@example.org>", "From": sender, "To": to, "Subject": "RE: C10-H1 vence",
        "Return-Path": f"<{sender}>",
    }  # fmt: skip
    for name, value in (told | (headers or {})).items():
        made[name] = value
    made.set_content(body)
    if html is not None:
        made.add_alternative(html, subtype="html")
    for name, content in files:
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()


def report(
    recipient: str, *, status: str = "5.1.1", said: str = "550 5.1.1 no such user", returned: str = "",
    action: str = "failed",
) -> bytes:  # fmt: skip
    """A delivery status notification (RFC 3464); ``returned``: the header of the mail that came back."""
    return (
        "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example.org\r\nTo: hitos@example.org\r\n"
        f"Subject: Undelivered Mail Returned to Sender\r\nMessage-ID: <dsn-{recipient}-{status}@mx.example.org>\r\n"
        "Auto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nI could not deliver your message.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n"
        f"Final-Recipient: rfc822; {recipient}\r\nAction: {action}\r\nStatus: {status}\r\n"
        f"Diagnostic-Code: smtp; {said}\r\n\r\n"
        f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\n{returned}\r\n--b--\r\n"
    ).encode()
