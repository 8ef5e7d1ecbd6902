"""Numbers in a sentence that count: 20 %, 340 municipalities, "doce talleres"; not dates, codes or years."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.rules.folding import flat
from domain.values.language import Language


@dataclass(frozen=True, slots=True)
class Quantity:
    """A percentage or a count: its number as written (folded), and with the words around it."""

    percent: bool
    amount: str
    said: str


def quantities_promised(title: str, language: Language) -> tuple[Quantity, ...]:
    """The targets a title names, in order: percentages but 100 %, and numbers before a plural noun.

    Spans of time ("12 meses") are no targets. Spanish, Portuguese and English; number words of ``language``.
    """
    return tuple(
        quantity for quantity, noun in _quantities(title, language) if quantity.percent or (noun and _counts(noun))
    )


def quantities_told(narrative: str, promise: str, language: Language) -> Iterator[Quantity]:
    """Every figure that a narrative gives as a result; a part of a whole ("8 de 31") counts as a percentage.

    A figure inside the ``promise`` as it stands there, with the words around it, quotes it and is none.
    """
    quoted = _around(promise)
    for quantity, _ in _quantities(narrative, language):
        if not any(context in quoted for context in _around(narrative, quantity.amount)):
            yield quantity
    for ratio in _RATIO.finditer(_bare(narrative)):
        yield Quantity(True, ratio["whole"] or ratio["all"], narrative[ratio.start() : ratio.end()])


_LABELS = (
    "hitos? compromisos? actividad(?:es)? articulos? decretos? acuerdos? resolucion(?:es)? oficios? actas? "
    "numeros? no nro num prioridad(?:es)? metas? ejes? objetivos? fases? etapas? anexos? version(?:es)? "
    "ley(?:es)? capitulos? incisos? puntos? pasos? tomos? paginas? modulos? nivel(?:es)? "
    "commitments? milestones? activit(?:y|ies) articles? decrees? agreements? resolutions? numbers? goals? "
    "targets? axis axes phases? stages? annex(?:es)? acts? laws? chapters? sections? parts? items? steps? "
    "versions? pages? modules? levels?"
).split()
_MONTHS = (
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre "
    "january february march april may june july august september october november december "
    "janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro"
).split()
_MONTH = rf"(?:{'|'.join(_MONTHS)})"
_NO_QUANTITY = re.compile(
    # a number after what it numbers, and those that follow it: "compromisos 10 y 19", "MED 3", "No. 5"
    rf"\b(?:{'|'.join(_LABELS)})[.:]?\s*(?:n[o.º°]+\s*)?\(?\d+(?:[.\-]\d+)*(?:\s*(?:,|y|e|a|al|and|to|-)\s*\d+)*\b"
    rf"|\b\d{{1,2}}(?:o|er|st|nd|rd|th)?\s+(?:de\s+|of\s+)?{_MONTH}(?:\s*,?\s*(?:del?\s+|of\s+)?\d{{4}})?"
    rf"|\b{_MONTH}\s+(?:del?\s+)?\d{{1,4}}(?:st|nd|rd|th)?(?:\s*,\s*\d{{4}})?\b"
    # dates and codes: 2020-08-28, 28/8/2020, DS-11-2017, 2018-2020, ISO9001, 3.1
    r"|\b[a-z]+-\d[\w/-]*|\b\d+(?:[-/]\d+)+\b|\b[a-z]+\d\w*|\b\d+[a-z]\w*"
    r"|\b\d{1,3}\.\d{1,2}(?:\.\d+)*\b(?!\s*(?:%|por ciento|per ?cent|por cento|millon))"
    r"|\b(?:19|20)\d\d\b"
    r"|https?://\S+"
)
_CODED = re.compile(r"\b[A-ZÁÉÍÓÚÑ]{2,}\s*\d+\b")
_UNITS = {
    Language.ES: (
        "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete "
        "dieciocho diecinueve veinte veintiun veintiuna veintidos veintitres veinticuatro veinticinco veintiseis "
        "veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa cien "
        "ciento doscient[oa]s trescient[oa]s cuatrocient[oa]s quinient[oa]s seiscient[oa]s setecient[oa]s "
        "ochocient[oa]s novecient[oa]s mil"
    ),
    Language.EN: (
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen"
    ),
}
_WORDS = {
    language: rf"(?:one\s+(?=hundred|thousand))?(?:{'|'.join(words.split())})"
    rf"(?:(?:\s+y\s+|\s+and\s+|[\s-])(?:{'|'.join(words.split())}|un[oa]?|one))*"
    for language, words in _UNITS.items()
}
_DIGITS = r"\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+)?"
_PATTERNS = {
    language: re.compile(
        rf"(?<![\w.,/-])\(?(?P<amount>{_DIGITS}|\b{words}\b)\)?"
        r"(?:\s*(?P<percent>%|por ciento\b|per ?cent\b|por cento\b)"
        r"|(?![\w/-])(?=(?P<noun>(?:\s+de)?(?:\s+[a-z]+){1,3})?))"
    )
    for language, words in _WORDS.items()
}
_HAS_NUMBER = {
    language: re.compile(rf"\d|\b(?:{'|'.join(words.split())})\b", re.IGNORECASE)
    for language, words in _UNITS.items()
}
_RATIO = re.compile(
    # "8 de 31", "8 municipalidades de un total de 31"; with an article whatever stands before: "…, de las 31"
    r"\b\d+\s+(?:[a-z]+\s+){0,2}?(?:de|of|out of|from|entre)\s+(?P<whole>\(?\d+)\b"
    r"|(?<![%\s])\s+(?:de l[ao]s|of the|out of(?: the)?|de un total de|of a total of)\s+(?P<all>\(?\d+)\b"
)
_PLURAL = re.compile(r"[a-z]{3,}s$")
_TIMES = frozenset(
    "dias semanas meses trimestres semestres anos horas minutos veces lustros "
    "days weeks months quarters years hours minutes times "
    # what a sentence counts by the way
    "poderes organismos ramas branches idiomas tercios terceras partes his this its less plus".split()
)
_ADJECTIVE = re.compile(r"(?:nuev|primer|siguient|principal|distint|divers|diferent)[a-z]*s$")
_CONTEXT = 4
"""So many words before and after a number, all alike, make a quotation."""


def _quantities(text: str, language: Language) -> Iterator[tuple[Quantity, str]]:
    """Every percentage and every number, with the noun that follows it (folded, empty for none)."""
    if not _HAS_NUMBER[language].search(text):
        return
    bare = _bare(text)
    for match in _PATTERNS[language].finditer(bare):
        amount = match["amount"]
        if match["percent"]:
            if amount not in {"100", "cien", "hundred"}:
                yield Quantity(True, amount, text[match.start() : _end_of_phrase(bare, match.end())]), ""
            continue
        following = _noun((match["noun"] or "").removeprefix(" de").split(), language)
        if not amount[0].isdigit() and not (following and _PLURAL.search(following[-1])):
            continue  # "dos" and "ten" are words of many uses
        written = text[match.start("amount") : match.end("noun") if following else match.end("amount")].split()
        said = " ".join(written[: len(amount.split()) + len(following)])
        yield Quantity(False, amount, said), following[-1] if following else ""


def _noun(words: list[str], language: Language) -> list[str]:
    """The words up to the noun that is counted: "nuevos portales", "open data sets"; empty for none."""
    if language is Language.EN:
        plural = next((at for at, word in enumerate(words) if _PLURAL.search(word)), None)
        return words[: plural + 1] if plural is not None else words[:1]
    return words[:2] if words and _ADJECTIVE.match(words[0]) else words[:1]


def _counts(noun: str) -> bool:
    return bool(_PLURAL.search(noun)) and noun not in _TIMES


def _bare(text: str) -> str:
    """The text without accents and case, blanks where a number is a date, a code or numbers something."""
    coded = _CODED.sub(lambda match: " " * len(match.group()), text)
    return _NO_QUANTITY.sub(lambda match: " " * len(match.group()), flat(coded))


def _end_of_phrase(bare: str, position: int) -> int:
    """Where what a percentage is of ends: "20% de las municipalidades"."""
    following = re.compile(r"\s*(?:de|del|of)\s+(?:(?:l[ao]s?|the|all|tod[ao]s)\s+)*[a-z]+").match(bare, position)
    return following.end() if following else position


def _around(text: str, amount: str | None = None) -> set[tuple[str, ...]]:
    """Each number of a text (or only ``amount``) with the words before and after it."""
    words = re.findall(r"\w+", flat(text))
    return {
        tuple(words[at - _CONTEXT : at + _CONTEXT + 1])
        for at, word in enumerate(words)
        if _CONTEXT <= at < len(words) - _CONTEXT and (word == amount if amount else word.isdigit())
    }
