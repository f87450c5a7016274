"""Members of a `.tar`, in its order, read as one stream."""

import tarfile
from collections.abc import Iterator
from typing import BinaryIO, Self, cast

from hanji.transforms.decode.archive import check_path, left_out, member_item, readable_name
from hanji.transforms.decode.item import Item, Member, reject_of
from hanji.transforms.decode.limits import Limits
from hanji.transforms.decode.meter import metered
from hanji.transforms.records import Reject, Rejected

# Headers that hold a long name or attributes are read whole, before we are asked.
_LONGEST_HEADER = 1_000_000
_HEADERS = (
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
    tarfile.SOLARIS_XHDTYPE,
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
)


class _Header(tarfile.TarInfo):
    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        info = super().frombuf(buf, encoding, errors)
        if info.type in _HEADERS and info.size > _LONGEST_HEADER:
            raise Rejected("too-large", f"a header of {info.size} bytes")
        return info


def tar_members(item: Item, stream: BinaryIO, limits: Limits) -> Iterator[Member | Reject]:
    """Raises `tarfile.ReadError` for what is no tar or is cut off, after the members before the cut."""
    with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Header, errors="surrogateescape") as archive:
        for number, info in enumerate(archive, 1):
            archive.members = []  # type: ignore[attr-defined]  # or they are kept, for a pass that a stream hasn't
            if number > limits.max_members:
                raise Rejected("too-large", f"more than {limits.max_members} members")
            name = readable_name(info.name.encode("utf-8", "surrogateescape"))
            if info.isdir() or left_out(name):
                continue
            member = member_item(item, name, info.size)
            try:
                _check(info, name)
            except Rejected as why:
                yield reject_of(member, why)
            else:
                yield Member(member, metered(cast(BinaryIO, archive.extractfile(info))))


def _check(info: tarfile.TarInfo, name: str) -> None:
    check_path(name)
    if not info.isreg() or info.issparse():
        raise Rejected("not-a-file", "a link, device, sparse or other special member")
