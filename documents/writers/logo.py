"""An office's emblem, read from its file and checked before any report carries it."""

import re
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

import typst
from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]  # it ships no types
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]  # it ships no types
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.image.image import Image

from documents.writers.blocks import Logo
from domain.values.errors import InvalidDataError, NotFoundError
from domain.values.language import Text

_MOST_BYTES = 2_000_000
_MOST_PIXELS = 8000
_SVG = "image/svg+xml"
_RASTERS = frozenset({"image/png", "image/jpeg"})
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(px|pt|mm|cm|in)?\s*")
_PIXELS = {"px": 1.0, None: 1.0, "pt": 4 / 3, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_ACTIVE = frozenset({"script", "foreignobject", "handler", "iframe", "set", "animate", "animatetransform"})
_INSIDE = re.compile(r"#|data:image/(png|jpeg);base64,", re.IGNORECASE)
_OUTSIDE_STYLE = re.compile(r"@import|url\(\s*['\"]?(?!#)", re.IGNORECASE)
_PROOF = (
    '#set document(title: "logo")\n#set page(width: 60mm, height: auto)\n'
    '#image(bytes(json(bytes(sys.inputs.logo))), width: 100%, alt: "logo")'
)

_MISSING = Text(
    es="No existe el logotipo {path}. Corrija el campo «logo» de la configuración.",
    en="There is no logo {path}. Mend the field “logo” of the settings.",
)
_TOO_LARGE = Text(
    es="El logotipo {path} pesa {size} bytes; lo más que se admite son {most}. Guárdelo más pequeño.",
    en="The logo {path} has {size} bytes; at most {most} are taken. Save it smaller.",
)
_NO_PICTURE = Text(
    es="El logotipo {path} no se puede leer como PNG, JPEG o SVG ({reason}). Guárdelo de nuevo en uno de ellos.",
    en="The logo {path} cannot be read as PNG, JPEG or SVG ({reason}). Save it again as one of them.",
)
_NOT_ALONE = Text(
    es="El logotipo {path} trae {what}, y un SVG debe valerse por sí solo. Quítelo o guarde el logotipo como PNG.",
    en="The logo {path} has {what}, and a report's SVG must stand alone. Remove it or save the logo as PNG.",
)


def read_logo(path: Path, alt: str = "") -> Logo:
    """The emblem in a PNG, JPEG or SVG file of at most 2 MB; ``alt`` is what it says in words.

    NotFoundError where there is no such file; InvalidDataError for one that is too large, cannot be drawn, or is
    an SVG with a script or with anything from elsewhere. It is set once for trial as an archive file.
    """
    if not path.is_file():
        raise NotFoundError(_MISSING, path=path)
    size = path.stat().st_size
    if size > _MOST_BYTES:
        raise InvalidDataError(_TOO_LARGE, path=path, size=size, most=_MOST_BYTES)
    content = path.read_bytes()
    media, width, high = _drawn(content, path)
    if not (0 < width <= _MOST_PIXELS and 0 < high <= _MOST_PIXELS):
        raise InvalidDataError(_NO_PICTURE, path=path, reason=f"{width} x {high}")
    _set_for_trial(content, path)
    return Logo(content, media, width, high, alt or path.stem)


def _drawn(content: bytes, path: Path) -> tuple[str, int, int]:
    """Media type, width and height in pixels."""
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        root = _svg_root(content, path)
        return _SVG, *_svg_size(root, path)
    try:
        image = Image.from_blob(content)
        media, width, high = image.content_type, image.px_width, image.px_height
    except (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError) as error:
        raise InvalidDataError(_NO_PICTURE, path=path, reason=type(error).__name__) from error
    if media not in _RASTERS:
        raise InvalidDataError(_NO_PICTURE, path=path, reason=media)
    return media, width, high


def _svg_root(content: bytes, path: Path) -> Element:
    try:
        root: Element = fromstring(content.decode("utf-8-sig"), forbid_dtd=True)
    except (ParseError, DefusedXmlException, UnicodeDecodeError) as error:
        raise InvalidDataError(_NO_PICTURE, path=path, reason=str(error)) from error
    if _name(root.tag) != "svg":
        raise InvalidDataError(_NO_PICTURE, path=path, reason=f"<{_name(root.tag)}>")
    for element in root.iter():
        foreign = _what_does_not_stand_alone(element)
        if foreign:
            raise InvalidDataError(_NOT_ALONE, path=path, what=foreign)
    return root


def _what_does_not_stand_alone(element: Element) -> str | None:
    name = _name(element.tag)
    if name in _ACTIVE:
        return f"<{name}>"
    if name == "style" and _OUTSIDE_STYLE.search("".join(element.itertext())):
        return "<style> url()"
    for attribute, value in element.attrib.items():
        plain = _name(attribute)
        if plain.startswith("on"):
            return f"{plain}="
        if plain in {"href", "src"} and not _INSIDE.match(value.strip()):
            return f"{plain}={value[:60]!r}"
        if _OUTSIDE_STYLE.search(value):
            return f"{plain}={value[:60]!r}"
    return None


def _svg_size(root: Element, path: Path) -> tuple[int, int]:
    """Its width and height, else those of its view box."""
    sides = [_pixels(root.get(side, "")) for side in ("width", "height")]
    box = root.get("viewBox", "").replace(",", " ").split()
    if None in sides and len(box) == 4:  # noqa: PLR2004  (x, y, width, height)
        sides = [_pixels(box[2]), _pixels(box[3])]
    width, high = sides
    if width is None or high is None:
        raise InvalidDataError(_NO_PICTURE, path=path, reason="width, height, viewBox")
    return round(width), round(high)


def _pixels(length: str) -> float | None:
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _PIXELS[found[2]] if found else None


def _set_for_trial(content: bytes, path: Path) -> None:
    try:
        typst.compile(
            _PROOF.encode(),
            ignore_system_fonts=True,
            sys_inputs={"logo": str(list(content))},
            format="pdf",
            pdf_standards=["a-2a", "ua-1"],
        )
    except typst.TypstError as error:
        raise InvalidDataError(_NO_PICTURE, path=path, reason=str(error).splitlines()[0]) from error


def _name(tag: object) -> str:
    """The local name in lower case; comments and the like have none."""
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
