"""Which machines on the network an evidence address may lead to: public ones, and none of ours."""

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_NEVER = tuple(
    ip_network(network)
    for network in (
        "192.0.0.0/24",  # IETF protocol assignments; parts of it count as global
        "192.88.99.0/24",  # the former 6to4 relays
        "168.63.129.16/32",  # a cloud's own services, behind a public number
        "64:ff9b::/96",  # NAT64: leads to the IPv4 address inside
        "64:ff9b:1::/48",
        "2002::/16",  # 6to4, the same
        "2001::/32",  # Teredo, the same
        "::/96",  # IPv4-compatible, the same
        "fec0::/10",  # site-local, the former private numbers
    )
)


def is_public(address: str) -> bool:
    """Whether ``address`` (a number, IPv4 or IPv6) is a single machine of the public network and not this one.

    False for private, loopback, link-local, multicast and reserved numbers, for those that carry an IPv4
    address inside, and for the numbers of this machine's own interfaces.
    """
    number = ip_address(address)
    if isinstance(number, IPv6Address) and number.ipv4_mapped is not None:
        number = number.ipv4_mapped
    if not number.is_global or number.is_multicast or number.is_reserved or number.is_unspecified:
        return False
    if any(number in network for network in _NEVER if network.version == number.version):
        return False
    return not _is_ours(number)


def _is_ours(number: IPv4Address | IPv6Address) -> bool:
    """Whether it stands on an interface of this machine: only then can a socket be bound to it."""
    family = socket.AF_INET6 if isinstance(number, IPv6Address) else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.bind((str(number), 0))
    except OSError:
        return False
    return True
