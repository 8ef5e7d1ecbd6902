"""What a signed report must not keep quiet about, in whatever template it is written."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from domain.values.language import Text


class Required(StrEnum):
    """What every template should print."""

    FINDINGS = "findings"
    ANSWERS = "answers"
    SIGNATURES = "signatures"
    CODE = "code"


REQUIRED_NAMES: Mapping[Required, Text] = MappingProxyType(
    {
        Required.FINDINGS: Text(
            es="los hallazgos, todos o algunos (findings: .text)",
            en="the findings, all or some (findings: .text)",
        ),
        Required.ANSWERS: Text(
            es="lo que se respondió a los hallazgos (findings: .answer.text)",
            en="what was answered to the findings (findings: .answer.text)",
        ),
        Required.SIGNATURES: Text(es="las firmas (signatures: .name)", en="the signatures (signatures: .name)"),
        Required.CODE: Text(
            es="el código de comprobación (verification_code, o la imagen hitos-qr)",
            en="the verification code (verification_code, or the picture hitos-qr)",
        ),
    }
)
"""How a person is told of each, with the names that print it."""
