"""One document or archive behind a compression: `.gz`, `.bz2`, `.xz`, `.zst`."""

import bz2
import gzip
import io
import lzma
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

import msgspec

from hanji.transforms.decode.item import Item, Member
from hanji.transforms.decode.limits import Limits
from hanji.transforms.decode.meter import Meter, check_unpacked, metered, pushed
from hanji.transforms.records import Rejected

# zstd has no bound of its own on what a call returns; for so many bytes it is 16 MB.
_ZSTD_STEP = 512
# xz and zstd may ask for a dictionary of gigabytes; what archivers write by default needs less than 128 MB.
_MEMORY = 128 * 1024 * 1024

# `.tgz` is `.tar.gz`.
_INNER = {"tgz": ".tar", "tbz": ".tar", "tbz2": ".tar", "txz": ".tar", "tzst": ".tar"}


def gz_member(item: Item, stream: BinaryIO, limits: Limits) -> Iterator[Member]:
    return _unpacked(item, stream, limits, lambda packed: cast(BinaryIO, gzip.GzipFile(fileobj=packed)))


def bz2_member(item: Item, stream: BinaryIO, limits: Limits) -> Iterator[Member]:
    return _unpacked(item, stream, limits, lambda packed: cast(BinaryIO, bz2.BZ2File(packed)))


def xz_member(item: Item, stream: BinaryIO, limits: Limits) -> Iterator[Member]:
    return _unpacked(item, stream, limits, lambda packed: pushed(_xz(packed)))


def zst_member(item: Item, stream: BinaryIO, limits: Limits) -> Iterator[Member]:
    return _unpacked(item, stream, limits, lambda packed: pushed(_zst(packed)))


def _unpacked(item: Item, stream: BinaryIO, limits: Limits, opened: Callable[[BinaryIO], BinaryIO]) -> Iterator[Member]:
    """The one thing inside, under the name that is left without the ending. Damage shows while it is read."""
    packed = Meter(stream)
    plain = opened(cast(BinaryIO, io.BufferedReader(packed)))
    stem, _, last = item.name.rpartition(".")
    inner = msgspec.structs.replace(item, name=stem + _INNER.get(last.lower(), ""), size=None, depth=item.depth + 1)
    yield Member(inner, metered(plain, lambda count: check_unpacked(limits, count, packed.count)))


def _xz(packed: BinaryIO) -> Iterator[bytes]:
    """Raises `EOFError` where the stream is cut off, `lzma.LZMAError` where it is damaged."""
    data = packed.read(io.DEFAULT_BUFFER_SIZE)
    while data:
        plain = lzma.LZMADecompressor(memlimit=_MEMORY)
        while not plain.eof:
            if plain.needs_input and not data:
                data = packed.read(io.DEFAULT_BUFFER_SIZE)
                if not data:
                    raise EOFError("the xz stream is cut off")
            yield plain.decompress(data, max_length=io.DEFAULT_BUFFER_SIZE)
            data = b""
        data = (plain.unused_data or packed.read(io.DEFAULT_BUFFER_SIZE)).lstrip(b"\0")  # padding between streams


def _zst(packed: BinaryIO) -> Iterator[bytes]:
    """Raises `EOFError` where the last frame is cut off, `Rejected("damaged")` where one is."""
    import zstandard  # noqa: PLC0415  # 20 ms for one rare ending

    frames = zstandard.ZstdDecompressor(max_window_size=_MEMORY)
    plain = frames.decompressobj()
    begun = False
    while data := packed.read(_ZSTD_STEP):
        while data:
            begun = True
            try:
                yield plain.decompress(data)
            except zstandard.ZstdError as error:
                raise Rejected("damaged", str(error)) from None
            data = b""
            if plain.eof:
                data, plain, begun = plain.unused_data, frames.decompressobj(), False
    if begun:
        raise EOFError("the zstd frame is cut off")
