"""Zip archives that lie, explode or are none."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

MIB = 1024 * 1024


def packed(parts: Mapping[str, bytes | str], how: int = zipfile.ZIP_DEFLATED, level: int = 6) -> bytes:
    """An archive of the parts, in their order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", how, compresslevel=level) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def with_bomb(parts: Mapping[str, bytes | str], name: str, size: int) -> bytes:
    """The same with a part of ``size`` spaces, deflated without ever being in memory; whole MiB."""
    return _by_hand([*((key, _raw(value)) for key, value in parts.items()), (name, spaces(size))])


def overlapping(parts: Mapping[str, bytes | str], kernel: int, names: list[str]) -> bytes:
    """An archive in which all ``names`` are one and the same stretch of bytes, ``kernel`` spaces deflated."""
    whole = _by_hand([(key, _raw(value)) for key, value in parts.items()] + [(names[0], spaces(kernel))])
    end = whole.rindex(b"PK\x05\x06")
    count, size, start = struct.unpack("<HII", whole[end + 10 : end + 20])
    last = whole.rindex(b"PK\x01\x02", 0, end)
    more = b"".join(
        whole[last : last + 28] + struct.pack("<H", len(name)) + whole[last + 30 : last + 46] + name.encode()
        for name in names[1:]
    )
    head = struct.pack(
        "<4sHHHHIIH", b"PK\x05\x06", 0, 0, *([count + len(names) - 1] * 2), size + len(more), start, 0
    )
    return whole[:end] + more + head


def flagged(archive: bytes, *, flag: int = 0, method: int | None = None) -> bytes:
    """The archive with a flag (1: encrypted) or a way of packing set on every entry."""
    changed = bytearray(archive)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = archive.find(mark)
        while position >= 0:
            changed[position + at] |= flag
            if method is not None:
                changed[position + at + 2 : position + at + 4] = struct.pack("<H", method)
            position = archive.find(mark, position + 1)
    return bytes(changed)


def spaces(size: int) -> tuple[bytes, int, int]:
    """``size`` spaces deflated (whole MiB), their checksum and their number."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = squeezer.compress(b" " * MIB) + squeezer.flush(zlib.Z_FULL_FLUSH)
    checksum = 0
    for _ in range(size // MIB):
        checksum = zlib.crc32(b" " * MIB, checksum)
    return block * (size // MIB) + zlib.compressobj(9, zlib.DEFLATED, -15).flush(), checksum, size


def _raw(part: bytes | str) -> tuple[bytes, int, int]:
    content = part.encode() if isinstance(part, str) else part
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return squeezer.compress(content) + squeezer.flush(), zlib.crc32(content), len(content)


def _by_hand(entries: list[tuple[str, tuple[bytes, int, int]]]) -> bytes:
    local, central = b"", b""
    for name, (deflated, checksum, size) in entries:
        common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, checksum, len(deflated), size, len(name.encode()), 0)
        rest = struct.pack("<HHHII", 0, 0, 0, 0, len(local))
        central += b"PK\x01\x02" + struct.pack("<H", 20) + common + rest + name.encode()
        local += b"PK\x03\x04" + common + name.encode() + deflated
    ending = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, *([len(entries)] * 2), len(central), len(local), 0)
    return local + central + ending
