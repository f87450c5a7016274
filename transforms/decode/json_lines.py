"""Records of an earlier crawl, one JSON object a line: `.jsonl`, `.ndjson`."""

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from hanji.transforms.decode.charset import decode_bytes
from hanji.transforms.decode.fields import Fields, record_page
from hanji.transforms.decode.item import Item, Outcome, digest, reject_of
from hanji.transforms.decode.limits import Limits
from hanji.transforms.decode.meter import with_lines
from hanji.transforms.records import Rejected

_DECODER = msgspec.json.Decoder(dict[str, object])


def json_lines(item: Item, stream: BinaryIO, limits: Limits, fields: Fields) -> Iterator[Outcome]:
    """A page for each line, its member being the line's number; blank lines are none. A bad line is rejected alone."""
    for number, line in enumerate(_lines(with_lines(stream), limits.max_bytes), 1):
        if line is not None and not line.strip(b" \t\r\n\xef\xbb\xbf"):
            continue
        record = numbered(item, number)
        try:
            yield record_page(record, _object(line, limits), fields, "jsonl", line or b"")
        except Rejected as why:
            yield reject_of(record, why, digest(line) if line is not None else None)


def numbered(item: Item, number: int) -> Item:
    """The item of a record; it has no path, so its number in the file is its name."""
    return msgspec.structs.replace(item, member=f"{item.member}!/{number}" if item.member else str(number))


def _lines(stream: BinaryIO, longest: int) -> Iterator[bytes | None]:
    """The lines; None for one that is longer than is held in memory, which is passed over."""
    while line := stream.readline(longest + 1):
        if len(line) <= longest or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(1 << 20)
        yield None


def _object(line: bytes | None, limits: Limits) -> dict[str, object]:
    if line is None:
        raise Rejected("too-large", f"a line of more than {limits.max_bytes} bytes")
    try:
        return _DECODER.decode(line.removeprefix(b"\xef\xbb\xbf"))
    except msgspec.ValidationError as error:
        raise Rejected("malformed", f"not a JSON object: {error}") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        damaged = error
    try:
        return _DECODER.decode(decode_bytes(line).text)  # not all dumps are UTF-8
    except (Rejected, msgspec.DecodeError, RecursionError):
        raise Rejected("malformed", f"no JSON: {damaged}") from None
