"""Pictures in a Word document: the PNG as a part of the package, and the drawing that shows it in a line."""

import io
from xml.sax.saxutils import quoteattr

from docx.parts.story import StoryPart

_EMU_A_MILLIMETRE = 36_000
_DRAWING = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/>'
    '<wp:docPr id="{number}" name="{name}" descr={alt}/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:nvPicPr><pic:cNvPr id="{number}" name="{name}" descr={alt}/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="{relation}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


class Pictures:
    """The pictures of one part (the body, a footer), numbered as they are met from ``first``."""

    def __init__(self, part: StoryPart, first: int = 1) -> None:
        self._part = part
        self._next = first

    def drawing(self, content: bytes, size: tuple[float, float], alt: str) -> str:
        """The run that shows a PNG or JPEG, ``size`` millimetres wide and high; the file holds it once."""
        relation, _ = self._part.get_or_add_image(io.BytesIO(content))
        number, self._next = self._next, self._next + 1
        wide, high = (round(millimetres * _EMU_A_MILLIMETRE) for millimetres in size)
        return _DRAWING.format(
            wide=wide, high=high, number=number, name=f"hitos-{number}", alt=quoteattr(alt), relation=relation
        )
