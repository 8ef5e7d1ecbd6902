"""The mark on every page of a frozen report: its verification code, and what the QR code beside it says."""

from documents.writers.blocks import Mark
from domain.rules.verification import code_of
from domain.values.language import Text
from domain.values.report import Report

_WITH_ADDRESS = Text(es="Compruebe este documento en {address}", en="Check this document at {address}")
_WITHOUT = Text(es="Código de comprobación", en="Verification code")


def mark_of(report: Report) -> Mark | None:
    """The code of the cut-off; its QR code says the address of its page, or the code where there is no page.

    None for a preview, which nothing was frozen of.
    """
    if report.snapshot_sha256 is None:
        return None
    code = code_of(report.snapshot_sha256)
    if report.verify_at is None:
        return Mark(code, _WITHOUT.say(report.language), says=code)
    plain = report.verify_at.partition("://")[2] or report.verify_at
    return Mark(code, _WITH_ADDRESS.say(report.language, address=plain), says=f"{report.verify_at}/{code}")
