"""What holds documents: each member goes through the same line. Loaded where it is needed, for its libraries' sake."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from hanji.transforms.decode.compressed import bz2_member, gz_member, xz_member, zst_member
from hanji.transforms.decode.document import document, ending
from hanji.transforms.decode.fields import Fields
from hanji.transforms.decode.item import Item, Member, Outcome, reject_of
from hanji.transforms.decode.json_lines import json_lines
from hanji.transforms.decode.limits import Limits
from hanji.transforms.decode.mail import mbox_members
from hanji.transforms.decode.meter import DAMAGED, translated
from hanji.transforms.decode.parquet import parquet_rows
from hanji.transforms.decode.tables import csv_rows
from hanji.transforms.decode.tar import tar_members
from hanji.transforms.decode.warc import warc_records
from hanji.transforms.decode.zip import zip_members
from hanji.transforms.records import Rejected

# By ending: gives members to be decoded in their turn, or pages, one by one.
CONTAINERS: dict[str, Callable[[Item, BinaryIO, Limits], Iterator[Member | Outcome]]] = {
    **dict.fromkeys(("gz", "tgz"), gz_member),
    **dict.fromkeys(("bz2", "tbz", "tbz2"), bz2_member),
    **dict.fromkeys(("xz", "txz"), xz_member),
    **dict.fromkeys(("zst", "tzst"), zst_member),
    "zip": zip_members,
    "tar": tar_members,
    "mbox": mbox_members,
    **dict.fromkeys(("warc", "warc.gz"), warc_records),
}

# What holds records with named fields.
TABLES: dict[str, Callable[[Item, BinaryIO, Limits, Fields], Iterator[Outcome]]] = {
    **dict.fromkeys(("jsonl", "ndjson"), json_lines),
    **dict.fromkeys(("csv", "tsv"), csv_rows),
    "parquet": parquet_rows,
}


def members_of(item: Item, stream: BinaryIO, limits: Limits, fields: Fields) -> Iterator[Outcome]:
    """The documents of a container, as far as it can be read; one that gives nothing counts as one itself."""
    if item.depth >= limits.max_layers:
        yield reject_of(item, Rejected("too-deep", f"more than {limits.max_layers} containers in one another"))
        return
    form, given = ending(item.name), False
    parts = TABLES[form](item, stream, limits, fields) if form in TABLES else CONTAINERS[form](item, stream, limits)
    try:
        for part in parts:
            given = True
            yield from _inside(part, limits, fields)
    except (Rejected, *DAMAGED, OSError) as error:
        yield reject_of(item, translated(error))
    else:
        if not given:
            yield reject_of(item, Rejected("empty", "the container holds no document"))


def _inside(part: Member | Outcome, limits: Limits, fields: Fields) -> Iterator[Outcome]:
    if not isinstance(part, Member):
        yield part
    elif ending(part.item.name) in CONTAINERS or ending(part.item.name) in TABLES:
        yield from members_of(part.item, part.stream, limits, fields)
    else:
        yield from document(part.item, part.stream, limits)
