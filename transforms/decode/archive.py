"""What zip and tar archives have in common: names of members, and which of them are refused or left out."""

import msgspec

from hanji.transforms.decode.charset import decode_bytes
from hanji.transforms.decode.item import Item
from hanji.transforms.records import Rejected


def left_out(name: str) -> bool:
    """Hidden files, as in a folder, and what macOS adds to an archive.

    >>> left_out("news/.DS_Store"), left_out("__MACOSX/a.txt"), left_out("news/a.txt")
    (True, True, False)
    """
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return any(part.startswith(".") or part == "__MACOSX" for part in parts)


def member_item(item: Item, name: str, size: int | None) -> Item:
    """The item of a member; its path is that inside the container, behind the container's own if that is a member."""
    member = f"{item.member}!/{name}" if item.member else name
    return msgspec.structs.replace(item, name=name, member=member, size=size, depth=item.depth + 1)


def check_path(name: str) -> None:
    r"""Raises `Rejected("unsafe-path")` for a path that leads out of the archive: absolute, `..`, a drive.

    We write no member to disk, but its path is in the record, and whoever uses that as a path must be safe.

    >>> check_path("news/2013/a..b.txt")
    >>> check_path("news/../../etc/passwd")
    Traceback (most recent call last):
    hanji.transforms.records.Rejected: ('unsafe-path', 'news/../../etc/passwd')
    """
    parts = name.replace("\\", "/").split("/")
    if not name or parts[0] == "" or ".." in parts or parts[0][1:2] == ":" or "\0" in name:
        raise Rejected("unsafe-path", name)


def readable_name(raw: bytes) -> str:
    """A member's name in the encoding it seems to be in: Korean Windows writes CP949 without saying so.

    >>> readable_name("기사/봄.txt".encode("cp949"))
    '기사/봄.txt'
    """
    try:
        return decode_bytes(raw).text
    except Rejected:
        return raw.decode("utf-8", "backslashreplace")
