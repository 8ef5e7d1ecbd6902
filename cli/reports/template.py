"""``hitos report template``: an office's own Word template, begun from ours and checked before it is used."""

from cli.later import Later, group

commands = group(
    "template", "La plantilla de Word de la oficina / the office's Word template.",
    Later(
        "example", "cli.reports.template_example:example",
        "Escribir una plantilla para empezar / write a template to start from.",
    ),
    Later(
        "check", "cli.reports.template_check:check",
        "Decir todo lo que impide usarla, con su lugar / tell all that keeps it from being used, and where.",
    ),
)  # fmt: skip
