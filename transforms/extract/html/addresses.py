"""Addresses that a page gives relative to its own are made whole."""

import re
from collections.abc import Sequence
from urllib.parse import urljoin, urlsplit

import msgspec

from hanji.transforms.records import Candidate

OWN = frozenset(("canonical_url", "url", "amp_url", "short_url"))
_IN_DETAIL = frozenset(("caption", "credit"))
# A relative address of the page's is none where nothing says what it is relative to.
_WEB = ("http", "https")
# Whole, and written as `urljoin` writes it. Matches "https://a.example/p.jpg?w=1"; not "https://a.example/p.jpg?".
_PLAIN = re.compile(r"https?://[A-Za-z0-9.-]+/[^\s?#;]*(?:\?[^\s#]+)?")


def absolute(claims: Sequence[Candidate], base: str, url: str | None) -> list[Candidate]:
    """The claims with whole addresses; without those of the page's own address that cannot be made whole.

    What they are relative to is the page's `base`, seen from `url`, else from the first whole address it claims.
    """
    own = url or next((claim.value for claim in claims if claim.field in OWN and _is_whole(claim.value)), "")
    base = _joined(own, base)
    return [whole for claim in claims if (whole := _absolute(claim, base))]


def _absolute(claim: Candidate, base: str) -> Candidate | None:
    if claim.field in OWN:
        address = _joined(base, claim.value)
        return msgspec.structs.replace(claim, value=address) if _is_whole(address) else None
    if claim.field == "image":
        if claim.value.startswith("data:"):
            return None
        return msgspec.structs.replace(claim, value=_joined(base, claim.value))
    if claim.field in _IN_DETAIL and claim.detail:
        return msgspec.structs.replace(claim, detail=_joined(base, claim.detail))
    return claim


def _joined(base: str, address: str) -> str:
    """An address seen from another one; as it is where either cannot be read.

    >>> _joined("https://a.example/news/1", "../p.jpg"), _joined("", "/p.jpg"), _joined("https://a.example/", "//[/")
    ('https://a.example/p.jpg', '/p.jpg', '//[/')
    >>> _joined("https://a.example/", "https://b.example/p.jpg?w=1"), _joined("https://a.example/", "//b.example/?#")
    ('https://b.example/p.jpg?w=1', 'https://b.example/')
    """
    if _PLAIN.fullmatch(address):
        return address
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _is_whole(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in _WEB and bool(parts.netloc)
