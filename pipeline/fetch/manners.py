"""How fetching behaves."""

from importlib.metadata import version

import msgspec

# What robots.txt knows us by.
PRODUCT = "hanji"


class Manners(msgspec.Struct, frozen=True, kw_only=True):
    """Times in seconds. `total` is for one response with all its bytes, however slowly they come.

    `delay` lies between two requests to one host, or more where its robots.txt asks for more. `contact` is an address
    or page of whoever fetches, told to servers. `private` allows private, loopback and link-local addresses.
    """

    contact: str = ""
    delay: float = 1.0
    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    max_bytes: int = 20_000_000
    max_redirects: int = 5
    private: bool = False


def user_agent(manners: Manners) -> str:
    """Who asks, as servers see it.

    >>> user_agent(Manners(contact="news@naru.example")).partition(" ")[2]
    '(+news@naru.example)'
    """
    contact = "".join(manners.contact.split())
    return f"{PRODUCT}/{version('hanji')}" + (f" (+{contact})" if contact else "")
