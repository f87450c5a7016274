"""Records of an earlier crawl as rows under a heading: `.csv`, `.tsv`."""

import csv
import io
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from hanji.transforms.decode.charset import decode_bytes, resolve_label
from hanji.transforms.decode.fields import Fields, record_page
from hanji.transforms.decode.item import Item, Outcome, reject_of
from hanji.transforms.decode.json_lines import numbered
from hanji.transforms.decode.limits import Limits
from hanji.transforms.decode.meter import pushed
from hanji.transforms.records import Rejected, Skip

_HEAD = 1 << 16


def csv_rows(item: Item, stream: BinaryIO, limits: Limits, fields: Fields) -> Iterator[Outcome]:
    """A page for each row, its member being the row's number below the heading.

    A table without a field for texts is skipped as `unsupported-format`: most CSV files hold no articles.
    """
    csv.field_size_limit(limits.max_bytes)  # Python's own limit is 128 KB, less than a long web page
    lines = _lines(stream, limits)
    heading = next(lines, "")
    delimiter = max(",\t;|", key=heading.count)
    names = next(csv.reader([heading], delimiter=delimiter), [])
    for number, row in enumerate(_rows(csv.reader(lines, delimiter=delimiter)), 1):
        record = numbered(item, number)
        if isinstance(row, Rejected):
            yield reject_of(record, row)
            continue
        if not any(row):
            continue
        values: dict[str, object] = dict(zip(names, row, strict=False))
        try:
            yield record_page(record, values, fields, "csv", "\x1f".join(row).encode("utf-8", "surrogatepass"))
        except Rejected as why:
            if number == 1 and why.detail.startswith("no field holds"):
                yield Skip(source_uri=item.uri, source_member=item.member, reason="unsupported-format")
                return
            yield reject_of(record, why)


def _lines(stream: BinaryIO, limits: Limits) -> Iterator[str]:
    """The lines in the encoding of the first 64 KB. Raises `Rejected("too-large")` for an endless one."""
    head = stream.read(_HEAD)
    decoded = decode_bytes(head)
    codec = resolve_label(decoded.encoding) or decoded.encoding
    whole = pushed(chain([head.removeprefix(b"\xef\xbb\xbf")], iter(lambda: stream.read(_HEAD), b"")))
    text = io.TextIOWrapper(whole, codec, errors="replace", newline="")
    while line := text.readline(limits.max_bytes + 1):
        if len(line) > limits.max_bytes:
            raise Rejected("too-large", f"a line of more than {limits.max_bytes} characters")
        yield line


def _rows(reader: Iterator[list[str]]) -> Iterator[list[str] | Rejected]:
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Rejected("malformed", f"no row: {error}")
