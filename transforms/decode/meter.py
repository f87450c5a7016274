"""Streams that know how much went through them, and stop before it is too much."""

import io
import shutil
import tempfile
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from hanji.transforms.decode.limits import Limits
from hanji.transforms.records import Rejected

# A spooled stream stays in memory up to this.
_IN_MEMORY = 20_000_000


class Meter(io.RawIOBase):
    """Counts the bytes read from `source` and calls `check` with their number; `check` raises to stop."""

    def __init__(self, source: BinaryIO, check: Callable[[int], None] = lambda _: None) -> None:
        super().__init__()
        self._source, self._check = source, check
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # Buffer has no length before 3.12
        data = self._source.read(len(buffer))
        buffer[: len(data)] = data
        self.count += len(data)
        self._check(self.count)
        return len(data)


def metered(source: BinaryIO, check: Callable[[int], None]) -> BinaryIO:
    return cast(BinaryIO, io.BufferedReader(Meter(source, check)))


def pushed(chunks: Iterator[bytes]) -> BinaryIO:
    """A stream over pieces of any length."""
    return cast(BinaryIO, io.BufferedReader(_Chunks(chunks)))


class _Chunks(io.RawIOBase):
    def __init__(self, chunks: Iterator[bytes]) -> None:
        super().__init__()
        self._chunks, self._rest = chunks, memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # Buffer has no length before 3.12
        while not self._rest:
            chunk = next(self._chunks, None)
            if chunk is None:
                return 0
            self._rest = memoryview(chunk)
        taken, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(taken)] = taken
        return len(taken)


def seekable(stream: BinaryIO) -> BinaryIO:
    """The stream itself, or a temporary file of one that is inside another container, for formats read out of order."""
    if stream.seekable():
        return stream
    spool = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  # the caller closes it
    shutil.copyfileobj(stream, spool)  # the layers below stop a bomb
    spool.seek(0)
    return cast(BinaryIO, spool)


def check_unpacked(limits: Limits, unpacked: int, packed: int) -> None:
    """Raises `Rejected("too-large")` where a compressed stream gives more than it may, or far more than it takes."""
    if unpacked > limits.max_unpacked:
        raise Rejected("too-large", f"unpacks to more than {limits.max_unpacked} bytes")
    if unpacked > limits.ratio_grace and unpacked > limits.max_ratio * max(packed, 1):
        raise Rejected("too-large", f"unpacks to more than {limits.max_ratio} times its size: a bomb")
