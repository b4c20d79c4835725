"""Where a partner may have us call: https on port 443, at an address that is everybody's to reach.

Names are not judged, addresses are: a name may lead anywhere, each time anew.
"""

import re
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

LONGEST = 500  # characters
PORT = 443

# what Python's is_global, in one version or another, takes for everybody's: shared, protocol and documentation blocks,
# and IPv6 forms that carry an IPv4 address inside (compatible, NAT64, Teredo, 6to4)
_NOT_FOR_EVERYBODY = [
    ip_network(block)
    for block in (
        *("100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4"),
        *("::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2002::/16", "2001:db8::/32"),
        *("3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"),
    )
]
_UNSAID = re.compile(r"[\x00-\x20\x7f-\xa0\\\s]")
_HOST = re.compile(r"[a-z0-9.:-]+")


class BadAddress(ValueError):
    """Not an address that we call.

    `code`: not_https, port, user, host, too_long, characters, fragment or not_public.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Target:
    """An address taken apart once: what is resolved, checked and called are the same letters."""

    host: str
    path: str

    @property
    def url(self) -> str:
        return f"https://{f'[{self.host}]' if ':' in self.host else self.host}{self.path}"


def target(url: str) -> Target:
    """The parts of a webhook's address. Raises BadAddress, as strictly as programs differ in how they read one."""
    if len(url) > LONGEST:
        raise BadAddress("too_long")
    if _UNSAID.search(url):
        raise BadAddress("characters")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise BadAddress("host") from None
    if parts.scheme != "https":
        raise BadAddress("not_https")
    if "@" in parts.netloc:
        raise BadAddress("user")
    if parts.fragment:
        raise BadAddress("fragment")
    if port not in (None, PORT) or parts.netloc.endswith(":"):
        raise BadAddress("port")
    return Target(_host(parts), _path(parts))


def is_public(address: str) -> bool:
    """Whether an IP address is one that everybody may reach. False for what is none, and for one with a zone."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        if found.scope_id:
            return False
        if found.ipv4_mapped:
            return is_public(str(found.ipv4_mapped))
    refused = any(found in block for block in _NOT_FOR_EVERYBODY if block.version == found.version)
    special = found.is_private or found.is_multicast or found.is_reserved or found.is_loopback or found.is_link_local
    return found.is_global and not (refused or special or found.is_unspecified)


def _host(parts: SplitResult) -> str:
    """The name in the letters in which it is looked up (RFC 3490), or the digits of an address."""
    try:
        host = (parts.hostname or "").encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise BadAddress("host") from None
    if not host or not _HOST.fullmatch(host):  # no zone, no percent signs
        raise BadAddress("host")
    return host


def _path(parts: SplitResult) -> str:
    path = parts.path or "/"
    if not (path + parts.query).isascii():
        raise BadAddress("characters")
    return f"{path}?{parts.query}" if parts.query else path
