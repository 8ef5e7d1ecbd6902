"""The latest published open data of a plan: a page that lists them, and every file as it was checked."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.responses import FileResponse
from starlette.exceptions import HTTPException

from domain.rules.open_data.tables import BY_NAME
from domain.values.open_data import LICENCES, Licence, OpenTable
from operations.finding import find_plan
from operations.measuring.plan_parts import words_of_plan
from operations.open_data.publishing import ARCHIVE, WORKBOOK, Published, folder_of_plan, published
from portal.pages import HEADERS, page
from runtime.wiring import Runtime

_READ = ["GET", "HEAD"]
_MEDIA = {
    ".csv": "text/csv; charset=utf-8", ".json": "application/json", ".jsonld": "application/ld+json",
    ".md": "text/markdown; charset=utf-8", ".zip": "application/zip",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}  # fmt: skip
_PACKED = frozenset({".zip", ".xlsx"})
_NOT_FOUND = 404


@dataclass(frozen=True, slots=True)
class _Listed:
    """A file the page offers."""

    name: str
    kilobytes: int
    table: OpenTable | None = None
    rows: int | None = None


def add_open_data(app: FastAPI, runtime: Runtime) -> None:
    """Answer ``/planes/{plan}/datos-abiertos`` and the files below it."""

    @app.api_route("/planes/{plan}/datos-abiertos", methods=_READ)
    def listing(request: Request, plan: str) -> Response:
        with runtime.database.reading() as session:
            found = find_plan(session, plan)
        shown: dict[str, Any] = {"plan": found, "files": [], "tables": [], "as_of": None, "licence": None}
        version = published(folder_of_plan(runtime.open_data_folder, found.code))
        if version is not None:
            shown |= _shown(version)
        return page(request, "open_data.html.j2", words=words_of_plan(found), **shown)

    @app.api_route("/planes/{plan}/datos-abiertos/{name}", methods=_READ)
    def file(request: Request, plan: str, name: str) -> Response:
        with runtime.database.reading() as session:
            found = find_plan(session, plan)
        version = published(folder_of_plan(runtime.open_data_folder, found.code))
        # Only what stands there under exactly this name: no path is ever made of what was asked.
        path = next((each for each in version.folder.iterdir() if each.name == name), None) if version else None
        if version is None or path is None:
            raise HTTPException(_NOT_FOUND)
        return _sent(request, version, path)


def _sent(request: Request, version: Published, path: Path) -> Response:
    """The file, or that it is still the one the reader has: a version's files never change."""
    mark = f'"{version.version}"'
    headers = {**HEADERS, "ETag": mark, "Cache-Control": "no-cache"}
    if mark in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if path.suffix in _PACKED:
        # What is packed already is not packed once more on its way.
        headers["Content-Encoding"] = "identity"
    name = (
        path.name
        if path.suffix not in _PACKED
        else f"{version.folder.parent.name}-{version.version[:10]}{path.suffix}"
    )
    media = _MEDIA.get(path.suffix, "text/plain; charset=utf-8")
    return FileResponse(path, headers=headers, media_type=media, filename=name)


def _shown(version: Published) -> dict[str, Any]:
    described = json.loads((version.folder / "datapackage.json").read_text("utf-8"))
    tables = [
        _Listed(each["path"], _kilobytes(each["bytes"]), BY_NAME[each["name"]], each["rows"])
        for each in described["resources"]
    ]
    files = [
        (key, _Listed(name, _kilobytes((version.folder / name).stat().st_size)))
        for key, name in (
            ("open_data_all", ARCHIVE), ("open_data_workbook", WORKBOOK), ("open_data_tree", "planes.json"),
            ("open_data_schema", "datapackage.json"), ("open_data_record", "catalogo.jsonld"),
        )
    ]  # fmt: skip
    licence = LICENCES[Licence(described["licenses"][0]["name"])]
    return {
        "files": files,
        "tables": tables,
        "as_of": date.fromisoformat(described["version"]),
        "licence": licence,
    }


def _kilobytes(size: int) -> int:
    return max(1, round(size / 1000))
