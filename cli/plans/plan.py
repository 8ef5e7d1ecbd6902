"""``hitos plan``: what a document says, what importing it would change, and the plans there are."""

from cli.later import Later, group

commands = group(
    "plan", "Los planes y sus documentos / plans and their documents.",
    Later(
        "template", "cli.plans.files:template",
        "Hacer el libro (.xlsx) en que una institución informa / make the workbook an institution answers in.",
    ),
    Later(
        "export", "cli.plans.files:export",
        "Escribir el plan en YAML, para importarlo en otra parte / "
        "write the plan as YAML, to import it elsewhere.",
    ),
    Later(
        "import", "cli.plans.importing:import_",
        "Mostrar las diferencias y guardarlas todas o ninguna / show the differences and save all or none.",
    ),
    Later(
        "source", "cli.plans.source:source",
        "De qué documento y lugar viene cada valor / which document and place each value comes from.",
    ),
    Later(
        "forecast", "cli.plans.forecast:forecast",
        "Los pasos que van a terminar tarde y por culpa de cuál; nada se guarda / steps heading for a later end.",
    ),
    Later(
        "read", "cli.plans.reading:read",
        "Mostrar qué se entiende de un documento, sin guardar nada / show what is understood; nothing is saved.",
    ),
    Later("list", "cli.plans.listing:list_", "Los planes que hay / the plans there are."),
    Later(
        "show", "cli.plans.listing:show",
        "Los pasos de un plan, con su estado y sus dos cifras / the steps of a plan with state and both figures.",
    ),
)  # fmt: skip
