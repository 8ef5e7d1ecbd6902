"""What the demonstration says and has its invented people say, in both languages."""

from domain.values.language import Text

NOT_OURS = Text(
    es="{folder} existe y no es de una demostración; no se borra. Dé otra carpeta con --home.",
    en="{folder} exists and is not a demonstration's; it is not deleted. Give another folder with --home.",
)
OFFICES = (
    Text(es="Coordinación del compromiso 10, INFOM", en="Coordination of commitment 10, INFOM"),
    Text(es="Enlace de gobierno abierto, GPAT", en="Open government officer, GPAT"),
)
FUTURE_ANSWER = Text(
    es="La mesa aprueba la guía el 18 de septiembre de 2020; se adjuntará el acta.",
    en="The table approves the guide on 18 September 2020; its minutes will be attached.",
)
FINDINGS = Text(
    es="Hallazgos antes de firmar: {serious} graves, {rest} advertencias y notas, {answered} con respuesta.",
    en="Findings before signing: {serious} serious, {rest} warnings and notes, {answered} answered.",
)
SIGNING = Text(
    es="Congelando el corte, firmándolo y publicando el informe …",
    en="Freezing the cut-off, having it signed and publishing the report …",
)
STEP, FINDING, ANSWER = (
    Text(es="Paso", en="Step"),
    Text(es="Hallazgo grave", en="Serious finding"),
    Text(es="Respuesta", en="Answer"),
)
REPORT = Text(
    es="El informe de cierre, firmado, sellado y publicado ({forms}):",
    en="The closing report, signed, sealed and published ({forms}):",
)
VERIFIED = Text(es="  hitos report verify lo comprueba:", en="  hitos report verify checks it:")
BESIDE = (
    Text(es="La parte del INFOM:", en="The part of INFOM:"),
    Text(es="  {view}", en="  {view}"),
    Text(es="El resumen ejecutivo, de una página:", en="The executive summary, of one page:"),
    Text(es="  {summary}", en="  {summary}"),
    Text(es="La tabla de seguimiento, para leer y para calcular:", en="The tracker table, to read and to reckon:"),
    Text(es="  {table}", en="  {table}"),
    Text(es="  {sheet}", en="  {sheet}"),
    Text(es="Los datos abiertos (CSV, JSON y ficha DCAT):", en="The open data (CSV, JSON and a DCAT record):"),
    Text(es="  {zip}", en="  {zip}"),
    Text(
        es="Los mensajes que habrían salido; ninguno salió de esta máquina:",
        en="The messages that would have gone out; none left this machine:",
    ),
    Text(es="  {mailbox}", en="  {mailbox}"),
    Text(
        es="Para seguir con estos registros: HITOS_HOME={home} python3 dev.py run report list",
        en="To go on with these records: HITOS_HOME={home} python3 dev.py run report list",
    ),
)
