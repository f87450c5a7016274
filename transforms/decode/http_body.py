"""The body of an HTTP response as it was sent: its transfer and content encodings undone, within limits."""

import io
import zlib

from hanji.transforms.decode.limits import Limits
from hanji.transforms.records import Rejected

_ZLIB = {"gzip": 31, "x-gzip": 31, "deflate": 15}


def body_of(data: bytes, transfer: str, content: str, limits: Limits) -> bytes:
    r"""The document's bytes. Raises `Rejected`: `damaged`, `truncated`, `too-large`.

    >>> body_of(b"5\r\nHanji\r\n0\r\n\r\n", "chunked", "", Limits())
    b'Hanji'
    """
    if "chunked" in transfer.lower() and _is_chunked(data):
        data = _joined(data)
    for coding in reversed([word.strip().lower() for word in content.split(",")]):
        if coding in _ZLIB:
            data = _inflated(data, _ZLIB[coding], limits)
        elif coding == "br":
            data = _unbrotlied(data, limits)
    return data


def _is_chunked(data: bytes) -> bool:
    """Many crawlers keep the header and write the body already joined."""
    size, newline, _ = data[:20].partition(b"\r\n")
    try:
        return bool(newline) and int(size.partition(b";")[0], 16) >= 0
    except ValueError:
        return False


def _joined(data: bytes) -> bytes:
    chunks: list[bytes] = []
    at = 0
    while True:
        end = data.find(b"\r\n", at, at + 1000)
        try:
            size = int(data[at : max(end, at)].partition(b";")[0], 16)
        except ValueError:
            raise Rejected("damaged", "the chunks of the HTTP body don't fit together") from None
        if not size:
            return b"".join(chunks)
        chunks.append(data[end + 2 : end + 2 + size])
        if size < 0 or len(chunks[-1]) < size:
            raise Rejected("truncated", "the last chunk of the HTTP body is cut off")
        at = end + 2 + size + 2


def _inflated(data: bytes, window: int, limits: Limits) -> bytes:
    """Crawlers keep the header of bodies that they have already decompressed; so what isn't compressed stays."""
    if window == 31 and not data.startswith(b"\x1f\x8b"):
        return data
    for bits in (window, -15):  # some servers send "deflate" without its header
        try:
            plain = zlib.decompressobj(bits)
            body = plain.decompress(data, limits.max_bytes + 1)
        except zlib.error as error:
            damage = error
            continue
        if len(body) > limits.max_bytes:
            raise Rejected("too-large", f"the HTTP body unpacks to more than {limits.max_bytes} bytes")
        return body
    if window == 31:
        raise Rejected("damaged", f"the HTTP body: {damage}")
    return data


def _unbrotlied(data: bytes, limits: Limits) -> bytes:
    from fastwarc.stream_io import BrotliReader  # noqa: PLC0415  # its package is loaded for web archives only

    try:
        body = BrotliReader(io.BytesIO(data)).read(limits.max_bytes + 1)
    except OSError:
        return data
    if len(body) > limits.max_bytes:
        raise Rejected("too-large", f"the HTTP body unpacks to more than {limits.max_bytes} bytes")
    return body
