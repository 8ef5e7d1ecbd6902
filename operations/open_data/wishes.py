"""What an office chooses about its open data, and OGP's identifiers of its commitments."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from domain.values.errors import InvalidDataError
from domain.values.language import Text
from domain.values.macro_indicators import Grouping
from domain.values.open_data import Licence

OGP_IDS = "ogp-ids.csv"
"""In the folder of open data: ``id,id_ogp`` a line, as ``PAN-2018-2020/C10,GT0094``."""

_OGP_ID = re.compile(r"[A-Z]{2,3}\d{4}")
_BAD_ID = Text(
    es="{path}, línea {line}: «{given}» no sirve. Escriba el identificador del compromiso y el de OGP, como "
    "PAN-2018-2020/C10,GT0094.",
    en="{path}, line {line}: \"{given}\" cannot be used. Write the commitment's identifier and OGP's, like "
    "PAN-2018-2020/C10,GT0094.",
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """``portal``: where people reach the pages, or empty; ``ogp_ids``: OGP's identifiers by ours."""

    licence: Licence = Licence.CC_BY
    portal: str = ""
    ogp_ids: Mapping[str, str] = field(default_factory=dict)
    grouping: Grouping = Grouping.FORMULA


def wishes_of(folder: Path, licence: Licence, portal: str, grouping: Grouping) -> Wishes:
    """The wishes of an installation whose open data live in ``folder``; InvalidDataError for a bad line there."""
    return Wishes(licence, portal, ogp_ids_in(folder / OGP_IDS), grouping)


def ogp_ids_in(path: Path) -> dict[str, str]:
    """OGP's identifiers by ours (``PLAN/C10``); none where the file is absent. Its first line may be a header."""
    if not path.exists():
        return {}
    found = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        for line, row in enumerate(csv.reader(file), start=1):
            cells = [cell.strip() for cell in row]
            if not any(cells) or (line == 1 and cells[0].lower() == "id"):
                continue
            if len(cells) != 2 or not _OGP_ID.fullmatch(cells[1]):  # noqa: PLR2004  (ours and OGP's)
                raise InvalidDataError(_BAD_ID, path=path, line=line, given=",".join(cells))
            found[cells[0]] = cells[1]
    return found


def open_data_path(plan: str) -> str:
    """The path of a plan's open data on the portal."""
    return f"/planes/{quote(plan, safe='')}/datos-abiertos"
