"""Where the next record of a damaged web archive begins."""

import re
import zlib
from typing import BinaryIO

_GZIP = b"\x1f\x8b\x08"
_PLAIN = b"WARC/1."
# Where a record begins, in a file or, after a cut, in the middle of the one before.
HEADER = re.compile(rb"WARC/1\.\d\r?\n(?:WARC-|Content-)", re.IGNORECASE)
_STEP = 1 << 20
_LOOKED_AT = 512


class Tape:
    """A seekable stream for fastwarc, which takes an exception of the stream for the end of the file."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._error: Exception | None = None
        self.mark = _GZIP if stream.read(2) == _GZIP[:2] else _PLAIN
        stream.seek(0)

    def read(self, size: int = -1) -> bytes:
        try:
            return self._stream.read(size)
        except Exception as error:  # noqa: BLE001  # `check` raises it again
            self._error = error
            return b""

    def tell(self) -> int:
        return self._stream.tell()

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def check(self) -> None:
        """Raises what the stream raised while fastwarc read it."""
        if self._error is not None:
            raise self._error


def unread(tape: Tape, last: int) -> int | None:
    """The offset of a record behind the last one read: of one that is cut off early fastwarc says nothing."""
    return next_record(tape, last + 1) if tape.mark == _GZIP else None


def next_record(tape: Tape, offset: int) -> int | None:
    """The offset of the first record at or after `offset`, with the tape there; None at the end of the file."""
    tape.seek(offset)
    window, base = b"", offset
    while data := tape.read(_STEP):
        window += data
        at = window.find(tape.mark)
        while at >= 0:
            if _begins(tape, base + at):
                tape.seek(base + at)
                return base + at
            at = window.find(tape.mark, at + 1)
        tape.seek(base + len(window))
        kept = min(len(window), len(tape.mark) - 1)
        base, window = base + len(window) - kept, window[-kept:]
    return None


def _begins(tape: Tape, offset: int) -> bool:
    """Whether a record begins here, and no page that tells of one, nor bytes that look like gzip by chance."""
    tape.seek(offset)
    if tape.mark == _PLAIN:
        return HEADER.match(tape.read(64)) is not None
    packed = tape.read(_LOOKED_AT)
    try:
        head = zlib.decompressobj(31).decompress(packed, len(_PLAIN))
    except zlib.error:
        return False
    # The first bytes of a record that is cut off may not be enough to unpack a word of it.
    return head == _PLAIN or (len(packed) < _LOOKED_AT and _PLAIN.startswith(head))
