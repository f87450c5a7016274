"""Records of an earlier crawl in columns: `.parquet`. Only the columns that can hold something are read."""

import datetime as dt
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from hanji.transforms.decode.fields import Fields, record_page, usual_names
from hanji.transforms.decode.item import Item, Outcome, reject_of
from hanji.transforms.decode.json_lines import numbered
from hanji.transforms.decode.limits import Limits
from hanji.transforms.decode.meter import seekable
from hanji.transforms.records import Rejected, Skip

# Rows in memory at once, and how large a group of rows may be that the format makes us unpack as a whole.
_BATCH = 64
_LARGEST_GROUP = 2_000_000_000


def parquet_rows(item: Item, stream: BinaryIO, limits: Limits, fields: Fields) -> Iterator[Outcome]:
    """A page for each row, its member being the row's number. A file without a field for texts is skipped."""
    number = 0
    with seekable(stream) as file:
        for row in _rows(file, fields):
            number += 1
            record = numbered(item, number)
            raw = msgspec.json.encode(row, enc_hook=str)
            try:
                _check(len(raw), limits.max_bytes, "a row")
                yield record_page(record, row, fields, "parquet", raw)
            except Rejected as why:
                yield reject_of(record, why)
        if not number:
            yield Skip(source_uri=item.uri, source_member=item.member, reason="unsupported-format")


def _rows(file: BinaryIO, fields: Fields) -> Iterator[dict[str, object]]:
    """The rows with the columns that have a usual name; none if none of them can be a text."""
    # 100 ms for a rare ending, and without annotations.
    import pyarrow as pa  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415
    from pyarrow import parquet  # type: ignore[import-untyped,unused-ignore]  # noqa: PLC0415

    try:
        table = parquet.ParquetFile(file)
        bodies, others = usual_names(fields)
        columns = [name for name in table.schema_arrow.names if name.strip().lower() in bodies | others]
        if not any(name.strip().lower() in bodies for name in columns):
            return
        groups = [table.metadata.row_group(at).total_byte_size for at in range(table.metadata.num_row_groups)]
        _check(max(groups, default=0), _LARGEST_GROUP, "a group of rows")
        for batch in table.iter_batches(batch_size=_BATCH, columns=columns):
            yield from map(_written, batch.to_pylist())
    except (pa.ArrowException, OSError) as error:
        raise Rejected("damaged", str(error)) from None


def _written(row: dict[str, object]) -> dict[str, object]:
    """The row with its dates as text, which is what other records have."""
    return {name: one.isoformat() if isinstance(one, dt.date) else one for name, one in row.items()}


def _check(size: int, limit: int, what: str) -> None:
    if size > limit:
        raise Rejected("too-large", f"{what} of {size} bytes, the limit is {limit}")
