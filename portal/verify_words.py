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
    "empty": Text(
        es="El archivo está vacío. Ábralo para ver si es el que quería comprobar.",
        en="The file is empty. Open it to see whether it is the one you meant to check.",
    ),
    "too_large": Text(
        es="El archivo pesa más de {most} MB, y esta página no recibe tanto. Escriba abajo el código que lleva en "
        "sus páginas, o la huella SHA-256 del archivo entero.",
        en="The file has more than {most} MB, and this page does not take as much. Type in below the code that "
        "stands on its pages, or the SHA-256 fingerprint of the whole file.",
    ),
    "too_many": Text(
        es="Se comprobaron muchos archivos en poco tiempo. Espere un minuto y envíelo otra vez.",
        en="Many files were checked in a short time. Wait a minute and send it again.",
    ),
    "file_right": Text(
        es="Este archivo es lo que se firmó: se publicó el {on} como {name}.",
        en="This file is what was signed: it was published on {on} as {name}.",
    ),
    "file_in_template": Text(
        es="Este archivo se escribió aquí el {on} con los datos que se firmaron, en la plantilla {name} de la "
        "oficina.",
        en="This file was written here on {on} with the data that were signed, in the template {name} of the "
        "office.",
    ),
    "file_in_template_why": Text(
        es="Lo que la plantilla dice por su cuenta no lo firmó nadie. Lo firmado entero es el documento "
        "publicado: pídalo y compárelos.",
        en="Nobody signed what the template says of its own. The published document is all that was signed: ask "
        "for it and compare them.",
    ),
    "file_wrong": Text(
        es="Este archivo no es ninguno de los publicados aquí.", en="This file is none of those published here."
    ),
    "file_wrong_why": Text(
        es="Puede ser un borrador, una copia que un programa imprimió o guardó de nuevo, o haber sido alterado. "
        "Si lleva un código, escríbalo abajo y compare el documento con el publicado.",
        en="It may be a draft, a copy that a program printed or saved anew, or altered. If it has a code, type it "
        "in below and compare the document with the published one.",
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
