"""What kind of file bytes are, told by the bytes themselves; a given name or ending proves nothing."""

from codecs import getincrementaldecoder

UNKNOWN = "application/octet-stream"
HEAD = 16_384
"""How many bytes of a file's beginning are enough to tell."""

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
)
_INSIDE_ZIP: tuple[tuple[bytes, str], ...] = (
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet"),
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f")
_PDF_WITHIN = 1_024


def media_type_of(head: bytes) -> str:
    """The media type of a file that begins with ``head`` (up to ``HEAD`` bytes), or ``UNKNOWN``.

    HTML, SVG and scripts are ``text/plain`` on purpose: nothing a stranger sent is ever run.
    """
    for beginning, media_type in _BEGINNINGS:
        if head.startswith(beginning):
            return media_type
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return "application/pdf"
    if head.startswith(b"PK\x03\x04"):
        return next((media_type for sign, media_type in _INSIDE_ZIP if sign in head), "application/zip")
    return "text/plain" if _is_text(head) else UNKNOWN


def _is_text(head: bytes) -> bool:
    if not _CONTROLS.isdisjoint(head):
        return False
    try:
        getincrementaldecoder("utf-8")().decode(head)  # the last character may be cut in the middle
    except UnicodeDecodeError:
        return False
    return True
