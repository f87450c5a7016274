"""Members of a `.zip`, in its order, each read as a stream."""

import stat
import zipfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from hanji.transforms.decode.archive import check_path, left_out, member_item, readable_name
from hanji.transforms.decode.item import Item, Member, reject_of
from hanji.transforms.decode.limits import Limits
from hanji.transforms.decode.meter import check_unpacked, metered, seekable
from hanji.transforms.records import Reject, Rejected

_ENCRYPTED, _UTF8 = 0x1, 0x800


def zip_members(item: Item, stream: BinaryIO, limits: Limits) -> Iterator[Member | Reject]:
    """Raises `zipfile.BadZipFile` for what has no directory, `Rejected("too-large")` for one with too many members."""
    with seekable(stream) as file, zipfile.ZipFile(file) as archive:
        infos = archive.infolist()
        _check_directory(infos, item, limits)
        for info in infos:
            name = _name(info)
            if info.is_dir() or left_out(name):
                continue
            member = member_item(item, name, info.file_size)
            try:
                _check(info, name, limits)
                with archive.open(info) as plain:
                    yield Member(member, _bounded(cast(BinaryIO, plain), info, limits))
            except Rejected as why:
                yield reject_of(member, why)
            except (zipfile.BadZipFile, NotImplementedError, RuntimeError, UnicodeError) as error:
                yield reject_of(member, Rejected("damaged", str(error)))


def _check_directory(infos: list[zipfile.ZipInfo], item: Item, limits: Limits) -> None:
    if len(infos) > limits.max_members:
        raise Rejected("too-large", f"{len(infos)} members, the limit is {limits.max_members}")
    packed = sum(info.compress_size for info in infos)
    if item.size is not None and packed > item.size:  # Fifield's bomb: one kernel of data, named by each member
        raise Rejected("too-large", "the members overlap: a bomb")
    check_unpacked(limits, sum(info.file_size for info in infos), max(packed, item.size or 0))


def _check(info: zipfile.ZipInfo, name: str, limits: Limits) -> None:
    check_path(name)
    mode = info.external_attr >> 16
    if mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        raise Rejected("not-a-file", "a link, device or other special member")
    if info.flag_bits & _ENCRYPTED:
        raise Rejected("encrypted", "the member needs a password")
    check_unpacked(limits, info.file_size, info.compress_size)


def _bounded(plain: BinaryIO, info: zipfile.ZipInfo, limits: Limits) -> BinaryIO:
    return metered(plain, lambda count: check_unpacked(limits, count, info.compress_size))


def _name(info: zipfile.ZipInfo) -> str:
    """The member's path; what isn't marked as UTF-8 was read as CP437, the default that hardly anyone means."""
    if info.flag_bits & _UTF8 or info.filename.isascii():
        return info.filename
    return readable_name(info.filename.encode("cp437", "replace"))
