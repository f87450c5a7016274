"""One GET request within limits, without following anything."""

import contextlib
from urllib.parse import SplitResult, unquote, urlsplit

import msgspec
import urllib3
from urllib3.exceptions import HTTPError
from urllib3.util import make_headers

from hanji.pipeline.fetch.addresses import CheckedPool, CheckedTLSPool
from hanji.pipeline.fetch.deadline import Deadline
from hanji.pipeline.fetch.manners import Manners, user_agent
from hanji.transforms.decode.http_body import body_of
from hanji.transforms.decode.limits import Limits
from hanji.transforms.records import Rejected
from hanji.transforms.urls import redact

_STEP = 1 << 16
_POOLS = {"http": CheckedPool, "https": CheckedTLSPool}
_PORTS = {"http": 80, "https": 443}


class Response(msgspec.Struct, frozen=True, kw_only=True):
    """What a server gave. `url` has no user and password; `headers` have small letters; `body` is decompressed.

    `moved` is where the address moved to for good.
    """

    url: str
    status: int
    headers: dict[str, str]
    body: bytes
    moved: str | None = None


def parts_of(url: str) -> SplitResult:
    """The parts of an address that may be fetched. Raises `Rejected("refused-scheme")` for any but http and https."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises for a port that is no number
    except ValueError:
        raise Rejected("refused-scheme", f"no address: {redact(url)}") from None
    if parts.scheme.lower() not in _PORTS or not parts.hostname:
        raise Rejected("refused-scheme", f"only http and https are fetched: {redact(url)}")
    return parts


def origin_of(url: str) -> str:
    """Scheme, host and port, as robots.txt is valid for.

    >>> origin_of("https://Garam.example/news?id=1"), origin_of("http://garam.example:8080/")
    ('https://garam.example:443', 'http://garam.example:8080')
    """
    parts = parts_of(url)
    scheme, host = parts.scheme.lower(), (parts.hostname or "").lower()
    return f"{scheme}://{f'[{host}]' if ':' in host else host}:{parts.port or _PORTS[scheme]}"


def request(url: str, headers: dict[str, str], manners: Manners) -> Response:
    """The response to a GET. Raises `Rejected`: `refused-scheme`, `refused-address`, `unreachable`, `timeout`,
    `too-large`, `damaged`, `truncated`.
    """
    parts = parts_of(url)
    with Deadline(manners.total) as deadline:
        try:
            return _requested(parts, headers, manners, deadline)
        except (HTTPError, OSError, UnicodeError) as error:
            if deadline.over() or isinstance(error, TimeoutError | urllib3.exceptions.TimeoutError):
                raise Rejected("timeout", f"{redact(url)}: not complete in time") from None
            raise Rejected("unreachable", f"{redact(url)}: {_short(error)}") from None


def _requested(parts: SplitResult, headers: dict[str, str], manners: Manners, deadline: Deadline) -> Response:
    scheme = parts.scheme.lower()
    timeout = urllib3.Timeout(connect=manners.connect, read=manners.read)
    pool = _POOLS[scheme](
        parts.hostname or "", parts.port or _PORTS[scheme], timeout=timeout, deadline=deadline, private=manners.private
    )
    with pool:
        response = pool.urlopen(
            "GET",
            (parts.path or "/") + (f"?{parts.query}" if parts.query else ""),
            headers=_headers(parts, headers, manners),
            redirect=False,
            retries=False,
            preload_content=False,
            decode_content=False,
        )
        given = {name.lower(): value for name, value in response.headers.items()}
        with contextlib.closing(response):
            body = _body(response, deadline, manners.max_bytes, redact(parts.geturl()))
    plain = body_of(body, "", given.get("content-encoding", ""), Limits(max_bytes=manners.max_bytes))
    return Response(url=_without_user(parts), status=response.status, headers=given, body=plain)


def _without_user(parts: SplitResult) -> str:
    """The address without user and password, which would get into all that is resolved against it."""
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def _headers(parts: SplitResult, headers: dict[str, str], manners: Manners) -> dict[str, str]:
    sent = {"User-Agent": user_agent(manners), "Accept-Encoding": "gzip, deflate", "Connection": "close"} | headers
    if parts.username is not None:
        sent |= make_headers(basic_auth=f"{unquote(parts.username)}:{unquote(parts.password or '')}")
    return sent


def _body(response: urllib3.BaseHTTPResponse, deadline: Deadline, most: int, shown: str) -> bytes:
    stated = response.headers.get("Content-Length", "")
    if stated.isdigit() and int(stated) > most:
        raise Rejected("too-large", f"{shown}: {stated} bytes, the limit is {most}")
    pieces: list[bytes] = []
    size = 0
    while piece := response.read(_STEP, decode_content=False):
        pieces.append(piece)
        size += len(piece)
        if size > most:
            raise Rejected("too-large", f"{shown}: more than {most} bytes")
    if deadline.over():  # a connection that was cut may look like one that ended
        raise Rejected("timeout", f"{shown}: not complete in time")
    return b"".join(pieces)


def _short(error: Exception) -> str:
    """The error's own words, without the address that urllib3 puts into them."""
    text = str(getattr(error, "reason", None) or error).rpartition("): ")[2]
    return text or type(error).__name__
