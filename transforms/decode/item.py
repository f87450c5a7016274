"""What a decoder is given: one thing with a name, in a file or inside a container."""

import hashlib
from typing import BinaryIO

import msgspec

from hanji.transforms.decode.limits import Limits
from hanji.transforms.records import Reject, Rejected, Source

STAGE = "Decode"


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One document or container. `name` decides its format; `member` is its path inside the file, if it is in one.

    `declared` and `url` are what its container says of it (HTTP's charset, the address it was fetched from).
    """

    uri: str
    relative: str
    name: str
    member: str | None = None
    size: int | None = None
    depth: int = 0
    declared: str | None = None
    url: str | None = None


def check_size(size: int, limits: Limits) -> None:
    """Raises `Rejected("too-large")` by the stated size, before anything is read."""
    if size > limits.max_bytes:
        raise Rejected("too-large", f"{size} bytes, the limit is {limits.max_bytes}")


def read_all(stream: BinaryIO, limits: Limits) -> bytes:
    """All bytes of a document. Raises `Rejected("too-large")` rather than hold more than the limit."""
    data = stream.read(limits.max_bytes + 1)
    if len(data) > limits.max_bytes:
        raise Rejected("too-large", f"more than {limits.max_bytes} bytes")
    return data


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
