"""What somebody wrote in an answer, without the mail that was answered and without the signature."""

import re
from collections.abc import Sequence

_MARK = re.compile(r"##\s?=\s?[-–—]{1,2}")
_NAMES = (
    r"From|De|Sent|Enviado(?: el)?|Date|Fecha|To|Para|Cc|Subject|Asunto|Reply-To|Responder a|"
    r"Importance|Importancia"
)
_HEAD_LINE = re.compile(rf"\s*\*?(?:{_NAMES})\s*:\*?(?:\s|$)", re.IGNORECASE)
_HEAD_FROM = re.compile(r"\s*\*?(?:From|De)\s*:", re.IGNORECASE)
_HEAD_REST = re.compile(r"\s*\*?(?:Sent|Enviado(?: el)?|Date|Fecha|Subject|Asunto)\s*:", re.IGNORECASE)
_RULER = re.compile(
    r"\s*(?:_{10,}|-{2,} ?(?:Original Message|Mensaje original|Forwarded message|Mensaje reenviado|"
    r"Missatge original|Mensagem original) ?-{2,})\s*",
    re.IGNORECASE,
)
_LEAD_BEGINS = re.compile(r"[>\s]*(?:On|El|Em|Le|Am|Il)\b", re.IGNORECASE)
_LEAD_ENDS = re.compile(
    r"\b(?:wrote|escribió|escribio|escreveu|a écrit|schrieb|ha scritto)\s*:\s*$", re.IGNORECASE
)
_LEAD_LINES = 4
_LEAD_LONGEST = 500
_PHONE = re.compile(
    r"\s*(?:Enviado (?:desde|con|de) |Sent (?:from|with|via) |Get Outlook for |"
    r"Obt(?:ener|én|enga) Outlook para ).{1,60}",
    re.IGNORECASE,
)
_SIGNATURE_MOST = 12


def answer_in(text: str) -> str:
    """What was written: above our line, or where it is gone above the quoted mail, or between its lines.

    With something written above, what stands between quoted lines counts only after an empty line: mail
    programs break long quoted lines and lose the mark of what is left. Lines come back as they were.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    start, below = _quote(lines)
    above = _unsigned(lines[:start])
    said = _trimmed(above)
    inline = _trimmed(_unsigned(_between(lines[below:], strict=bool(said))))
    return "\n".join([*said, *([""] if said and inline else []), *inline])


def _quote(lines: Sequence[str]) -> tuple[int, int]:
    """Where the quoted mail begins with what announces it, and from where on answers may stand in it."""
    mark = next((at for at, line in enumerate(lines) if _MARK.search(line)), None)
    if mark is not None:
        return _announced(lines, mark), mark
    for at, line in enumerate(lines):
        if _RULER.fullmatch(line) and _is_ruler(lines, at):
            return at, len(lines)
        if _HEAD_FROM.match(line) and any(_HEAD_REST.match(rest) for rest in lines[at + 1 : at + 4]):
            return at, len(lines)
        if _LEAD_BEGINS.match(line) and (end := _end_of_lead(lines, at)) is not None:
            return at, end
    first = next((at for at, line in enumerate(lines) if _is_quoted(line)), len(lines))
    return first, first


def _is_ruler(lines: Sequence[str], at: int) -> bool:
    """A row of underscores alone may be the writer's; with a mail's header below it is a mail program's."""
    below = next((line for line in lines[at + 1 : at + 4] if line.strip()), "")
    return "-" in lines[at] or _HEAD_FROM.match(below) is not None


def _end_of_lead(lines: Sequence[str], at: int) -> int | None:
    for count in range(1, _LEAD_LINES + 1):
        lead = " ".join(lines[at : at + count])
        if _LEAD_ENDS.search(lead[-_LEAD_LONGEST:]):
            return at + count
    return None


def _announced(lines: Sequence[str], mark: int) -> int:
    """The mark's place, or that of what a mail program put right above it: "On … wrote:", "From: … Sent: …"."""
    end = mark
    while end and not lines[end - 1].strip("> \t\u00a0"):
        end -= 1
    for count in range(1, min(_LEAD_LINES, end) + 1):
        if _LEAD_BEGINS.match(lines[end - count]) and _LEAD_ENDS.search(" ".join(lines[end - count : end])):
            return end - count
    head = end
    while head and (_HEAD_LINE.match(lines[head - 1]) or (head < end and not lines[head - 1].strip())):
        head -= 1
    if not any(_HEAD_FROM.match(line) for line in lines[head:end]):
        return end if end < mark and _RULER.fullmatch(lines[end - 1]) is None else _ruled(lines, end)
    return _ruled(lines, head)


def _ruled(lines: Sequence[str], at: int) -> int:
    return at - 1 if at and _RULER.fullmatch(lines[at - 1]) else at


def _between(lines: Sequence[str], *, strict: bool) -> list[str]:
    """The lines among quoted ones that are not quoted; nothing where the mail below is not marked by ``>``."""
    if not any(_is_quoted(line) for line in lines):
        return []
    kept: list[str] = []
    open_ = not strict
    for line in lines:
        if _is_quoted(line):
            open_ = not strict
        elif not line.strip():
            open_ = True
            kept.append("")
        elif open_ and not _MARK.search(line):
            kept.append(line)
    return kept


def _unsigned(lines: Sequence[str]) -> list[str]:
    for at, line in enumerate(lines):
        few = len(lines) - at <= _SIGNATURE_MOST
        if line == "-- " or (line.rstrip() == "--" and few):
            return list(lines[:at])
    kept = _trimmed(lines)
    return kept[:-1] if kept and _PHONE.fullmatch(kept[-1]) else kept


def _trimmed(lines: Sequence[str]) -> list[str]:
    """Without empty lines at both ends."""
    full = [at for at, line in enumerate(lines) if line.strip()]
    return list(lines[full[0] : full[-1] + 1]) if full else []


def _is_quoted(line: str) -> bool:
    return line.lstrip().startswith(">")
