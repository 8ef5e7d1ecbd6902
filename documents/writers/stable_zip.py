"""Office packages whose bytes tell nothing of when they were written."""

import io
import re
import zipfile
from datetime import datetime

_CORE = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def with_fixed_times(package: bytes, moment: datetime) -> bytes:
    """The same package with ``moment`` (1980 or later) as the time of every part and of the last change."""
    when = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
    stamp = f"{moment:%Y-%m-%dT%H:%M:%SZ}".encode()
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(written, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == _CORE:
                data = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", data)
            fixed = zipfile.ZipInfo(part.filename, when)
            fixed.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(fixed, data)
    return written.getvalue()
