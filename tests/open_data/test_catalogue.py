"""The record for data portals as a JSON-LD processor reads it: names that expand, typed values, references."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from operations.open_data.wishes import Wishes
from storage.database import Database
from tests.open_data.story import tell, write

KEYWORDS = {"@context", "@id", "@type", "@value", "@language"}
RANGES = {
    "dcat:version": str,
    "dcat:byteSize": "xsd:nonNegativeInteger",
    "dcat:startDate": "xsd:date",
    "dcat:endDate": "xsd:date",
    "dct:issued": "xsd:date",
    "dct:modified": "xsd:dateTime",
    "spdx:checksumValue": "xsd:hexBinary",
}
"""What DCAT 3 and SPDX ask of a value."""
REFERENCES = {
    "dct:license", "dct:language", "dct:accrualPeriodicity", "dcat:accessURL", "dcat:downloadURL",
    "dcat:mediaType", "spdx:algorithm",
}  # fmt: skip


@pytest.fixture(params=["", "https://hitos.example.org"])
def record(request: pytest.FixtureRequest, sqlite_database: Database, tmp_path: Path) -> dict[str, Any]:
    """``catalogo.jsonld`` of a package that lies somewhere, and of one that is published."""
    tell(sqlite_database)
    made = write(sqlite_database, tmp_path / "made", "PLAN-1", wishes=Wishes(portal=request.param))
    found: dict[str, Any] = json.loads((made.folder / "catalogo.jsonld").read_text("utf-8"))
    return found


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object of the record, from the outside in."""
    if isinstance(value, list):
        for each in value:
            yield from nodes(each)
    elif isinstance(value, dict):
        yield value
        for key, each in value.items():
            if key != "@context":
                yield from nodes(each)


def test_every_name_expands_by_the_context_and_every_prefix_of_the_context_is_an_iri(
    record: dict[str, Any],
) -> None:
    prefixes = record["@context"]
    assert all(re.fullmatch(r"https?://\S+[#/]", iri) for iri in prefixes.values())
    used = set[str]()
    for node in nodes(record):
        names = [key for key in node if not key.startswith("@")]
        assert {key for key in node if key.startswith("@")} <= KEYWORDS
        used |= {name.partition(":")[0] for name in (*names, *filter(None, [node.get("@type")]))}
    assert used == prefixes.keys()


def test_values_have_one_type_or_language_and_references_are_addresses(record: dict[str, Any]) -> None:
    for node in nodes(record):
        if "@value" in node:
            assert node.keys() in ({"@value", "@type"}, {"@value", "@language"})
            assert isinstance(node["@value"], str)
        if "@id" in node:
            assert re.fullmatch(r"(https?://|spdx:|\./)?[^\s<>\"{}|\\^`]+|\./", node["@id"]), node["@id"]


def test_each_property_has_the_kind_of_value_its_vocabulary_asks_for(record: dict[str, Any]) -> None:
    found = set[str]()
    for node in nodes(record):
        for name, kind in RANGES.items():
            if name in node:
                found.add(name)
                assert isinstance(node[name], str) if kind is str else node[name]["@type"] == kind, name
        for name in REFERENCES & node.keys():
            found.add(name)
            values = node[name] if isinstance(node[name], list) else [node[name]]
            assert all(value.keys() == {"@id"} for value in values), name
    assert found == RANGES.keys() | REFERENCES


def test_it_is_a_dataset_with_what_dcat_wants_and_a_distribution_for_each_file(record: dict[str, Any]) -> None:
    assert record["@type"] == "dcat:Dataset"
    wanted: Mapping[str, Any] = record
    for name in ("dct:title", "dct:description", "dct:publisher", "dct:identifier", "dct:license", "dct:language"):
        assert wanted[name], name
    files = [each["dcat:downloadURL"]["@id"].rpartition("/")[2] for each in record["dcat:distribution"]]
    assert len(files) == len(set(files))
    assert {"planes.csv", "seguimiento.csv", "planes.json", "datapackage.json"} <= set(files)
    assert all(each["@type"] == "dcat:Distribution" for each in record["dcat:distribution"])
