"""Streams that know how much went through them, and stop before it is too much."""

import io
import lzma
import shutil
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from hanji.transforms.decode.limits import Limits
from hanji.transforms.records import Rejected

# What the readers raise for bytes that are damaged or cut off; gzip an `OSError` too.
DAMAGED = (EOFError, zlib.error, lzma.LZMAError, tarfile.TarError, zipfile.BadZipFile)

# A spooled stream stays in memory up to this.
_IN_MEMORY = 20_000_000


def translated(error: Exception) -> Rejected:
    """The outcome that a reader's error stands for: `truncated`, `damaged` or `unreadable`.

    >>> translated(EOFError("cut off"))
    Rejected('truncated', 'EOFError: cut off')
    """
    if isinstance(error, Rejected):
        return error
    detail = f"{type(error).__name__}: {error}"
    if isinstance(error, EOFError) or (isinstance(error, tarfile.ReadError) and "unexpected end" in str(error)):
        return Rejected("truncated", detail)
    if isinstance(error, OSError) and error.errno is not None:
        return Rejected("unreadable", detail)
    return Rejected("damaged", detail)


class Meter(io.RawIOBase):
    """Counts the bytes read from `source` and calls `check` with their number; `check` raises to stop."""

    def __init__(self, source: BinaryIO, check: Callable[[int], None] = lambda _: None) -> None:
        super().__init__()
        # `read1` gives what there is, where `read` would lose it to an error further on.
        self._read: Callable[[int], bytes] = getattr(source, "read1", source.read)
        self._check = check
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # Buffer has no length before 3.12
        try:
            data = self._read(len(buffer))
        except (*DAMAGED, OSError) as error:
            raise translated(error) from None
        buffer[: len(data)] = data
        self.count += len(data)
        self._check(self.count)
        return len(data)


def metered(source: BinaryIO, check: Callable[[int], None] = lambda _: None) -> BinaryIO:
    """The source behind a `Meter`: its errors become `Rejected`, and `check` is called with the bytes read so far."""
    return cast(BinaryIO, Meter(source, check))


def with_lines(stream: BinaryIO) -> BinaryIO:
    """A stream whose `readline` is no loop over single bytes."""
    return cast(BinaryIO, io.BufferedReader(stream)) if isinstance(stream, io.RawIOBase) else stream


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
