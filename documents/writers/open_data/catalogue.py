"""``catalogo.jsonld``: the package as a dataset of the DCAT vocabulary (version 3), for open-data portals."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from documents.writers.open_data.csv_files import described
from documents.writers.open_data.descriptor import ABOUT, package_name
from domain.rules.open_data.tables import TABLES
from domain.rules.wording import Voice
from domain.values.language import Language
from domain.values.open_data import LICENCES, PackageFacts, WrittenFile
from domain.values.plan_words import PlanWords

NAME = "catalogo.jsonld"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA = {
    "csv": "text/csv", "json": "application/json", "md": "text/markdown", "txt": "text/plain",
"zip": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}  # fmt: skip
_LANGUAGES = {
    "es": "http://publications.europa.eu/resource/authority/language/SPA",
    "en": "http://publications.europa.eu/resource/authority/language/ENG",
}
_MONTHLY = "http://publications.europa.eu/resource/authority/frequency/MONTHLY"


def write_catalogue(
    folder: Path, facts: PackageFacts, words: PlanWords, files: Sequence[WrittenFile]
) -> WrittenFile:
    """Write ``catalogo.jsonld`` with each of ``files`` as a distribution."""
    path = folder / NAME
    path.write_text(json.dumps(catalogue(facts, words, files), ensure_ascii=False, indent=1) + "\n", "utf-8")
    return described(path)


def catalogue(facts: PackageFacts, words: PlanWords, files: Sequence[WrittenFile]) -> dict[str, Any]:
    """The dataset in JSON-LD. Files are named relative to it, or under the address they are published at."""
    voices = [Voice(language, words) for language in Language]
    base = f"{facts.address}/" if facts.address else ""
    temporal = {"dcat:startDate": facts.first_day, "dcat:endDate": facts.last_day}
    dataset: dict[str, Any] = {
        "@context": _CONTEXT,
        "@id": base or "./",
        "@type": "dcat:Dataset",
        "dct:identifier": package_name(facts),
        "dct:title": facts.title,
        "dct:description": [_said(voice.language, voice.say(ABOUT, day=facts.as_of)) for voice in voices],
        "dcat:version": facts.as_of.isoformat(),
        "dct:issued": _day(facts.as_of.isoformat()),
        "dct:modified": {"@value": facts.created, "@type": "xsd:dateTime"},
        "dct:language": [{"@id": _LANGUAGES[language]} for language in facts.languages],
        "dct:license": {"@id": LICENCES[facts.licence][1]},
        "dct:publisher": {"@type": "foaf:Organization", "foaf:name": facts.publisher},
        "dct:accrualPeriodicity": {"@id": _MONTHLY},
        "dcat:keyword": [_said(Language.ES, "gobierno abierto"), _said(Language.EN, "open government")],
        "dcat:distribution": [_distribution(facts, file, base, voices) for file in files],
    }
    if any(temporal.values()):
        days = {key: _day(day.isoformat()) for key, day in temporal.items() if day}
        dataset["dct:temporal"] = {"@type": "dct:PeriodOfTime", **days}
    return dataset


def _distribution(facts: PackageFacts, file: WrittenFile, base: str, voices: Sequence[Voice]) -> dict[str, Any]:
    ending = file.name.rpartition(".")[2]
    table = next((table for table in TABLES if table.file == file.name), None)
    titles = [_said(voice.language, voice.say(table.title)) for voice in voices] if table else file.name
    return {
        "@type": "dcat:Distribution",
        "dct:title": titles,
        "dcat:accessURL": {"@id": base or "./"},
        "dcat:downloadURL": {"@id": f"{base}{file.name}"},
        "dcat:mediaType": {"@id": f"https://www.iana.org/assignments/media-types/{_MEDIA[ending]}"},
        "dct:license": {"@id": LICENCES[facts.licence][1]},
        "dcat:byteSize": {"@value": str(file.size), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@value": file.sha256, "@type": "xsd:hexBinary"},
        },
    }


def _said(language: Language, text: str) -> dict[str, str]:
    return {"@value": text, "@language": language.value}


def _day(iso: str) -> dict[str, str]:
    return {"@value": iso, "@type": "xsd:date"}
