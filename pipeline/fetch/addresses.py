"""Connections to public addresses only: the address that a name resolves to is checked where it is connected to.

A check before that would be worth nothing: a name may resolve to another address the next time (DNS rebinding).
"""

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from hanji.pipeline.fetch.deadline import Deadline
from hanji.transforms.records import Rejected

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
# Addresses of IPv6 that carry one of IPv4 in their last bits, and go there: NAT64 (RFC 6052).
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet; those inside others count too.

    >>> [is_public(a) for a in ("93.184.216.34", "127.0.0.1", "169.254.169.254", "10.1.2.3", "::1", "fe80::1%eth0")]
    [True, False, False, False, False, False]
    >>> [is_public(a) for a in ("::ffff:127.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::", "100.64.0.1", "224.0.0.1")]
    [False, False, False, False, False]
    """
    return all(ip.is_global and not ip.is_multicast for ip in _inside(ipaddress.ip_address(address.partition("%")[0])))


def _inside(ip: _Address) -> Iterator[_Address]:
    if isinstance(ip, ipaddress.IPv4Address):
        yield ip
        return
    if ip.ipv4_mapped is not None:
        yield ip.ipv4_mapped
        return
    yield ip
    if ip.sixtofour is not None:
        yield ip.sixtofour
    if ip.teredo is not None:
        yield ip.teredo[1]
    if ip in _NAT64:
        yield ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)


def connected(host: str, port: int, timeout: float, *, private: bool) -> socket.socket:
    """A socket to the first address of a host that answers. Raises `Rejected("refused-address")`, `OSError`."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    if not private:
        refused = [str(address[0]) for *_, address in found if not is_public(str(address[0]))]
        if refused:
            why = (
                f"{host} is {refused[0]}, which is no public address; --private-addresses allows those of your network"
            )
            raise Rejected("refused-address", why)
    failed: OSError = OSError(f"no address for {host}")
    for family, kind, protocol, _, address in found:
        sock = socket.socket(family, kind, protocol)
        try:
            sock.settimeout(timeout)
            sock.connect(address)
        except OSError as error:
            sock.close()
            failed = error
        else:
            return sock
    raise failed


class _Checked(HTTPConnection):
    def __init__(self, *args: Any, deadline: Deadline, private: bool, **settings: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **settings)
        self._deadline, self._private = deadline, private

    def _new_conn(self) -> socket.socket:
        timeout = self.timeout if isinstance(self.timeout, int | float) else None
        sock = connected(self.host, self.port, timeout or self._deadline.left(), private=self._private)
        self._deadline.watch(sock)
        return sock


class _CheckedTLS(_Checked, HTTPSConnection):
    pass


class CheckedPool(HTTPConnectionPool):
    """A pool for `http` whose connections take `deadline` and `private`."""

    ConnectionCls = _Checked


class CheckedTLSPool(HTTPSConnectionPool):
    """The same for `https`."""

    ConnectionCls = _CheckedTLS
