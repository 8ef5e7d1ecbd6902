"""``hitos report``: cut-offs, their findings, files and signatures."""

from cli.later import Later, group

commands = group(
    "report", "El informe de cierre / the closing report.",
    Later(
        "findings", "cli.reports.findings:findings",
        "Lo que el informe no debe callar / what the report must not hide. Código 3 si hay / exit code 3 if any.",
    ),
    Later(
        "answer", "cli.reports.answer:answer_",
        "Responder a un hallazgo; se imprime con él desde el próximo corte / answer a finding.",
    ),
    Later(
        "diff", "cli.reports.diff:diff",
        "Comparar dos cortes campo por campo / compare two cut-offs. Código 3 si difieren / exit code 3.",
    ),
    Later(
        "write", "cli.reports.write:write",
        "Escribir el informe: de un corte congelado, o un borrador a una fecha con --as-of / write the report.",
    ),
    Later(
        "kinds", "cli.reports.kinds:kinds",
        "Los documentos que se hacen de un informe / the documents made of a report.",
    ),
    Later(
        "sign", "cli.reports.sign:sign",
        "Aprobar o devolver exactamente un corte / approve or return exactly one cut-off.",
    ),
    Later(
        "verify", "cli.reports.verify:verify",
        "Comprobar un archivo o un código: 3 si no está firmado / check a file or a code: 3 if not signed.",
    ),
    Later(
        "list", "cli.reports.listing:list_",
        "Los cortes y sus firmas / cut-offs and their signatures. Vuelve a hacer cada informe / builds each anew.",
    ),
    Later(
        "freeze", "cli.reports.freezing:freeze_",
        "Congelar un corte y avisar a quien firma primero / freeze a cut-off and tell who signs first.",
    ),
    Later("signers", "cli.reports.signers:app", "Quiénes firman, en orden / who signs, in order."),
    Later(
        "template", "cli.reports.template:commands",
        "La plantilla de Word de la oficina / the office's Word template.",
    ),
)  # fmt: skip
