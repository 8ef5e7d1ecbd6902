"""``LEAME.md`` and ``README.md``: what is in the package, how to read it, and what is not in it."""

from collections.abc import Sequence
from pathlib import Path

from documents.writers.open_data.csv_files import described
from domain.rules.open_data.sources import REASONS
from domain.rules.open_data.tables import TABLES
from domain.rules.wording import Voice
from domain.values.language import Language, Text
from domain.values.open_data import LICENCES, PackageFacts, WrittenFile
from domain.values.plan_words import PlanWords

NAMES = {Language.ES: "LEAME.md", Language.EN: "README.md"}

_HEAD = Text(
    es="# {title}\n\nDatos abiertos al {day}. Publica: {publisher}. Licencia: [{licence}]({address}).\n\nTodo "
    "vale al final de ese día; lo que se registró después no está. El mismo corte da los mismos archivos, byte "
    "por byte.",
    en="# {title}\n\nOpen data as of {day}. Published by: {publisher}. Licence: [{licence}]({address}).\n\n"
    "Everything holds at the end of that day; what was recorded later is not in it. The same cut-off gives the "
    "same files, byte by byte.",
)
_FROZEN = Text(
    es="Estos datos dicen lo que dice el corte congelado con SHA-256 `{sha256}`. Un corte guarda el último "
    "informe de cada paso: la tabla seguimiento tiene solo ese, y quedan vacías las columnas que un corte no "
    "guarda.",
    en="These data say what the frozen cut-off with SHA-256 `{sha256}` says. A cut-off keeps the latest report "
    "of each step: the table seguimiento has that alone, and columns a cut-off does not keep are empty.",
)
_FILES = Text(es="## Archivos", en="## Files")
_ROWS = Text(es="filas: {count}", en="rows: {count}")
_OTHERS = Text(
    es="- `planes.json`: lo mismo como un árbol: plan, {commitments}, {milestones}, {activities}.\n"
    "- `datapackage.json`: qué es cada columna, con sus valores posibles y sus claves (Data Package 2.0).\n"
    "- `catalogo.jsonld`: la ficha para portales de datos (DCAT).\n"
    "- `SHA256SUMS`: la huella de cada archivo (`sha256sum -c SHA256SUMS`).",
    en="- `planes.json`: the same as a tree: plan, {commitments}, {milestones}, {activities}.\n"
    "- `datapackage.json`: what each column is, with its possible values and keys (Data Package 2.0).\n"
    "- `catalogo.jsonld`: the record for data portals (DCAT).\n"
    "- `SHA256SUMS`: the fingerprint of each file (`sha256sum -c SHA256SUMS`).",
)
_HOW = Text(
    es="## Cómo leerlos\n\n"
    "- **Declarado y verificado son dos cifras distintas**: lo que dice la institución, y lo que respalda la "
    "evidencia aceptada en una revisión. No se suman ni se promedian entre sí. Una celda vacía no es un cero: "
    "nadie lo ha dicho.\n"
    "- La situación (a tiempo, atrasado…) se deriva de las fechas a la fecha de corte; nadie la decide. El "
    "estado sí lo decidieron personas.\n"
    "- Las tablas se unen por su primera columna: `compromiso_id` de una tabla es `id` en `compromisos`.\n"
    "- Las palabras como `under_way` son una lista cerrada; `datapackage.json` da su nombre en los dos idiomas.\n"
    "- Los niveles de OGP son cálculos nuestros con sus escalas, no el dictamen de su Mecanismo de Revisión "
    "Independiente.\n"
    "- CSV por RFC 4180: UTF-8 sin marca, comas, fechas ISO. Las columnas `…_precision` dicen con qué exactitud "
    "da el plan la fecha; las demás fechas son días exactos.\n"
    "- **No abra los CSV con doble clic en una hoja de cálculo**: puede tomar por fórmula un texto que empiece "
    "por =, +, - o @ y cambiar códigos y fechas. Están escritos tal como se registraron, sin apóstrofos "
    "añadidos. Para una hoja de cálculo está el libro `.xlsx`, donde todo texto es texto.",
    en="## How to read them\n\n"
    "- **Declared and verified are two different figures**: what the institution says, and what evidence "
    "accepted on review supports. They are never added or averaged. An empty cell is no zero: nobody has said.\n"
    "- The standing (on time, overdue…) is derived from dates at the cut-off; nobody decides it. The state was "
    "decided by people.\n"
    "- Tables are joined by their first column: `compromiso_id` of a table is `id` in `compromisos`.\n"
    "- Words such as `under_way` are a closed list; `datapackage.json` gives their names in both languages.\n"
    "- OGP's levels are our computation on its scales, not the judgement of its Independent Reporting "
    "Mechanism.\n"
    "- CSV by RFC 4180: UTF-8 without a mark, commas, ISO dates. Columns `…_precision` say how exactly the plan "
    "gives the date; all other dates are exact days.\n"
    "- **Do not open the CSV files with a double click in a spreadsheet**: it may take a text that begins with "
    "=, +, - or @ for a formula and change codes and dates. They are written as recorded, without added "
    "apostrophes. For a spreadsheet there is the `.xlsx` workbook, in which every text is text.",
)
_NOT_IN_IT = Text(
    es="## Qué no está\n\nDe la base de datos no se publica lo que:\n\n{reasons}\n\nEn los textos libres se "
    "sustituyen por regla los correos y los teléfonos («[correo omitido]»). La regla no conoce nombres de "
    "personas: si un relato nombra a alguien, así está escrito. Los archivos de evidencia no se incluyen; se "
    "nombran por su SHA-256.",
    en="## What is not in them\n\nOf the database nothing is published that:\n\n{reasons}\n\nIn free text, "
    'e-mails and telephone numbers are replaced by rule ("[e-mail left out]"). The rule knows no names of '
    "persons: where an account names somebody, it was written so. Evidence files are not included; they are "
    "named by their SHA-256.",
)


def write_read_me(
    folder: Path, facts: PackageFacts, words: PlanWords, files: Sequence[WrittenFile]
) -> list[WrittenFile]:
    """Write both read-me files for the tables among ``files``."""
    written = []
    for language, name in NAMES.items():
        path = folder / name
        path.write_text(read_me(facts, Voice(language, words), files), "utf-8")
        written.append(described(path))
    return written


def read_me(facts: PackageFacts, voice: Voice, files: Sequence[WrittenFile]) -> str:
    """The read-me in one language."""
    licence, address = LICENCES[facts.licence]
    rows = {file.name: file.rows for file in files}
    head = voice.say(
        _HEAD, title=facts.title, day=facts.as_of, publisher=facts.publisher, licence=licence, address=address
    )
    tables = [
        f"- `{table.file}` ({voice.say(_ROWS, count=rows[table.file])}): {voice.say(table.about)}"
        for table in TABLES
    ]
    frozen = [voice.say(_FROZEN, sha256=facts.cut_off)] if facts.cut_off else []
    reasons = "\n".join(f"- {voice.say(reason)}" for reason in REASONS.values())
    listed = "\n".join([*tables, voice.say(_OTHERS)])
    parts = [
        head, *frozen, voice.say(_FILES), listed, voice.say(_HOW), voice.say(_NOT_IN_IT, reasons=reasons)
    ]  # fmt: skip
    return "\n\n".join(parts) + "\n"
