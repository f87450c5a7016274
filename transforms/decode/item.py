"""What a decoder is given: one thing with a name, in a file or inside a container."""

import hashlib
from typing import BinaryIO, NamedTuple

import msgspec

from hanji.transforms.decode.limits import Limits
from hanji.transforms.records import Candidate, Page, Reject, Rejected, Skip, Source

STAGE = "Decode"

# `read(n)` sets n bytes aside before it knows how many there are; most articles are shorter than this.
_STEP = 1 << 18

Outcome = Page | Skip | Reject


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One document or container. `name` decides its format; `member` is its path inside the file, if it is in one.

    `declared`, `url` and `candidates` are what its container says of it: HTTP's charset, the address it was fetched
    from, a message's subject and date.
    """

    uri: str
    relative: str
    name: str
    member: str | None = None
    size: int | None = None
    depth: int = 0
    declared: str | None = None
    url: str | None = None
    candidates: tuple[Candidate, ...] = ()


class Member(NamedTuple):
    """One thing inside a container, to be read before the next one is asked for."""

    item: Item
    stream: BinaryIO


def check_size(size: int, limits: Limits) -> None:
    """Raises `Rejected("too-large")` for a document of so many bytes, stated or read so far."""
    if size > limits.max_bytes:
        raise Rejected("too-large", f"{size} bytes or more, the limit is {limits.max_bytes}")


def read_all(stream: BinaryIO, limits: Limits) -> bytes:
    """All bytes of a document. Raises `Rejected("too-large")` rather than hold more than the limit."""
    parts: list[bytes] = []
    size = 0
    while part := stream.read(_STEP):
        parts.append(part)
        size += len(part)
        check_size(size, limits)
    return b"".join(parts)


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def source_of(item: Item, data: bytes, form: str, encoding: str | None, decoded_by: str | None) -> Source:
    """Where a page came from; its sha256 is that of the raw bytes."""
    return Source(
        uri=item.uri,
        relative=item.relative,
        member=item.member,
        format=form,
        encoding=encoding,
        decoded_by=decoded_by,
        sha256=digest(data),
    )


def reject_of(item: Item, why: Rejected, sha256: str | None = None) -> Reject:
    return Reject(
        source_uri=item.uri,
        source_member=item.member,
        stage=STAGE,
        reason=why.reason,
        detail=why.detail,
        source_sha256=sha256,
    )
