"""Members of a `.zip`, in its order, each read as a stream."""

import stat
import struct
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from hanji.transforms.decode.archive import check_path, left_out, member_item, readable_name
from hanji.transforms.decode.item import Item, Member, reject_of
from hanji.transforms.decode.limits import Limits
from hanji.transforms.decode.meter import check_unpacked, metered, seekable
from hanji.transforms.records import Reject, Rejected

_ENCRYPTED, _UTF8 = 0x1, 0x800
# What the library raises for a damaged directory or member, besides its own exception.
_DAMAGED = (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, struct.error, EOFError)


def zip_members(item: Item, stream: BinaryIO, limits: Limits) -> Iterator[Member | Reject]:
    """Raises `zipfile.BadZipFile` for what has no directory, `Rejected("too-large")` for one with too many members."""
    with seekable(stream) as file, _opened(file) as archive:
        _check_directory(archive.infolist(), item, limits)
        unpacked = packed = 0  # of the members that were let through
        for info in archive.infolist():
            name = _name(info)
            if info.is_dir() or left_out(name):
                continue
            member = member_item(item, name, info.file_size)
            try:
                _check(info, name)
                check_unpacked(limits, info.file_size, info.compress_size)
                check_unpacked(limits, unpacked + info.file_size, packed + info.compress_size)
                with archive.open(info) as plain:
                    unpacked, packed = unpacked + info.file_size, packed + info.compress_size
                    yield Member(member, _bounded(cast(BinaryIO, plain), info, limits))
            except Rejected as why:
                yield reject_of(member, why)
            except _DAMAGED as error:
                yield reject_of(member, Rejected("damaged", str(error)))


def _opened(file: BinaryIO) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except _DAMAGED as error:
        raise Rejected("damaged", str(error)) from None


def _check_directory(infos: list[zipfile.ZipInfo], item: Item, limits: Limits) -> None:
    if len(infos) > limits.max_members:
        raise Rejected("too-large", f"{len(infos)} members, the limit is {limits.max_members}")
    if item.size is not None and sum(info.compress_size for info in infos) > item.size:
        raise Rejected("too-large", "the members overlap: a bomb")  # Fifield's: one kernel that each member names


def _check(info: zipfile.ZipInfo, name: str) -> None:
    check_path(name)
    mode = info.external_attr >> 16
    if mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        raise Rejected("not-a-file", "a link, device or other special member")
    if info.flag_bits & _ENCRYPTED:
        raise Rejected("encrypted", "the member needs a password")


def _bounded(plain: BinaryIO, info: zipfile.ZipInfo, limits: Limits) -> BinaryIO:
    return metered(plain, lambda count: check_unpacked(limits, count, info.compress_size))


def _name(info: zipfile.ZipInfo) -> str:
    """The member's path; what isn't marked as UTF-8 was read as CP437, the default that hardly anyone means."""
    if info.flag_bits & _UTF8 or info.filename.isascii():
        return info.filename
    return readable_name(info.filename.encode("cp437", "replace"))
