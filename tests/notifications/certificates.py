"""An authority of our own, and certificates it signs, made when a test needs them."""

import ssl
from datetime import UTC, datetime, timedelta
from functools import cache
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def authority_file(folder: Path) -> Path:
    """The authority's own certificate, as a PEM file."""
    path = folder / "authority.pem"
    path.write_bytes(_authority()[1].public_bytes(serialization.Encoding.PEM))
    return path


def server_context(
    folder: Path, *, number: str = "127.0.0.1", days_left: int = 1, self_signed: bool = False
) -> ssl.SSLContext:
    """What a server proves itself with: a certificate for ``number``, good for ``days_left`` more days."""
    key = ec.generate_private_key(ec.SECP256R1())
    names = x509.SubjectAlternativeName([x509.IPAddress(ip_address(number))])
    authority_key, authority = _authority()
    issuer, signs = (None, key) if self_signed else (authority.subject, authority_key)
    certificate = _builder(key, "server", issuer, days_left).add_extension(names, critical=False)
    signed = certificate.sign(signs, hashes.SHA256())
    path = folder / f"server-{number}-{days_left}-{self_signed}.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + signed.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(path)
    return context


@cache
def _authority() -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    key = ec.generate_private_key(ec.SECP256R1())
    may_sign = x509.BasicConstraints(ca=True, path_length=None)
    builder = _builder(key, "authority", None, 10).add_extension(may_sign, critical=True)
    return key, builder.sign(key, hashes.SHA256())


def _builder(
    key: ec.EllipticCurvePrivateKey, name: str, issuer: x509.Name | None, days_left: int
) -> x509.CertificateBuilder:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer or subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=5))
        .not_valid_after(now + timedelta(days=days_left))
    )
