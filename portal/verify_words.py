"""Every sentence of the page where a document is checked, in both languages."""

from domain.values.language import Text

VERIFY_WORDS: dict[str, Text] = {
    "title": Text(es="Comprobar un documento", en="Check a document"),
    "why": Text(
        es="Los informes que se firman aquí llevan un código en cada página. Con él se ve qué se firmó, quién lo "
        "firmó y cuándo.",
        en="Reports that are signed here carry a code on every page. It tells what was signed, by whom and when.",
    ),
    "code": Text(es="Código del documento", en="The document's code"),
    "code_form": Text(
        es="doce letras y cifras, con guiones o sin ellos; también sirve la huella",
        en="twelve letters and digits, with or without dashes; the fingerprint will do as well",
    ),
    "do_code": Text(es="Ver el corte", en="See the cut-off"),
    "by_file": Text(es="Comprobar un archivo entero", en="Check a whole file"),
    "by_file_why": Text(
        es="El código dice de qué corte es un documento; cualquiera puede copiarlo en otro. El archivo mismo dice "
        "si es, hasta el último carácter, el que se publicó. No se guarda.",
        en="The code tells which cut-off a document is of; anybody can copy it onto another. The file itself "
        "tells whether it is, to the last character, the one that was published. It is not kept.",
    ),
    "file": Text(es="Archivo", en="File"),
    "do_file": Text(es="Comprobar el archivo", en="Check the file"),
    "no_file": Text(es="Elija primero un archivo.", en="Choose a file first."),
    "too_many": Text(
        es="Se comprobaron muchos archivos en poco tiempo. Espere un minuto y envíelo otra vez.",
        en="Many files were checked in a short time. Wait a minute and send it again.",
    ),
    "file_right": Text(
        es="Este archivo es lo que se firmó: se publicó el {on} como {name}.",
        en="This file is what was signed: it was published on {on} as {name}.",
    ),
    "file_wrong": Text(
        es="Este archivo no es ninguno de los publicados aquí.", en="This file is none of those published here."
    ),
    "file_wrong_why": Text(
        es="Puede ser un borrador, una copia que su programa guardó de nuevo, o haber sido alterado. Si lleva un "
        "código, escríbalo arriba y compare el documento con el publicado.",
        en="It may be a draft, a copy that your program saved anew, or altered. If it has a code, type it in "
        "above and compare the document with the published one.",
    ),
    "approved": Text(es="Firmado por quienes debían firmar", en="Signed by all who must sign"),
    "partly": Text(es="Firmado a medias: {signed} de {needed}", en="Signed in part: {signed} of {needed}"),
    "waiting": Text(es="Sin firma: espera", en="Not signed: waiting"),
    "returned": Text(es="Devuelto sin firmar", en="Returned unsigned"),
    "approved_is": Text(
        es="Compare el documento que tiene con lo que sigue.",
        en="Compare the document you have with what follows.",
    ),
    "draft_is": Text(
        es="Un documento con este código es un borrador: no es un informe firmado.",
        en="A document with this code is a draft: it is no signed report.",
    ),
    "plan": Text(es="Plan", en="Plan"),
    "as_of": Text(es="Fecha de corte", en="Cut-off"),
    "frozen_on": Text(es="Congelado el", en="Frozen on"),
    "signed_by": Text(es="Firmas", en="Signatures"),
    "nobody": Text(es="Nadie todavía", en="Nobody yet"),
    "turn": Text(es="Falta", en="Missing"),
    "records": Text(es="Los registros hoy", en="The records today"),
    "unchanged": Text(es="Siguen diciendo lo mismo de ese día.", en="They still say the same of that day."),
    "changed": Text(
        es="Dicen otra cosa de ese día en {count} datos, corregidos después. Lo firmado no cambia con ellos.",
        en="They say otherwise of that day in {count} facts, mended later. What was signed does not change.",
    ),
    "the_code": Text(es="Código", en="Code"),
    "fingerprint": Text(es="Huella (SHA-256)", en="Fingerprint (SHA-256)"),
    "files": Text(es="Archivos publicados y su SHA-256", en="Published files and their SHA-256"),
}
