"""Decode: `InputFile` to `Page`s. A format is one module; a file-name ending says which, or else the first bytes do."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from hanji.transforms.decode.document import DOCUMENTS, UNSUPPORTED, as_rejected, document, ending
from hanji.transforms.decode.fields import Fields
from hanji.transforms.decode.item import Item, Outcome, check_size, reject_of
from hanji.transforms.decode.limits import Limits
from hanji.transforms.records import InputFile, Page, Reject, Rejected, Skip

__all__ = ["CONTAINERS", "DOCUMENTS", "UNSUPPORTED", "Fields", "Limits", "decode"]

# What holds documents, told by its ending; `containers.py` says how each is opened.
CONTAINERS = frozenset(
    "gz tgz bz2 tbz tbz2 xz txz zst tzst zip tar mbox warc warc.gz jsonl ndjson csv tsv parquet".split()  # noqa: SIM905
)


def decode(
    file: InputFile, open_file: Callable[[str], BinaryIO], limits: Limits, fields: Fields | None = None
) -> Iterator[Page | Skip | Reject]:
    """Every document of a file as a `Page`, or what became of it instead.

    A bad document or member gives a `Reject` (`empty`, `binary`, `undecodable`, `too-large`, `unreadable`, `damaged`,
    `truncated`, `encrypted`, `unsafe-path`, `not-a-file`, `too-deep`, `malformed`, `unsafe-xml`) and the rest goes
    on; what holds no article gives a `Skip`. `fields` are for records (JSON Lines, CSV).
    """
    if file.companion:
        yield Skip(source_uri=file.uri, reason="part-of-saved-page")
        return
    item = Item(uri=file.uri, relative=file.relative, name=file.uri, size=file.size)
    form = ending(file.uri)
    if form in UNSUPPORTED:
        yield Skip(source_uri=file.uri, reason="unsupported-format")
        return
    try:
        if form not in CONTAINERS:
            check_size(file.size, limits)
        stream = open_file(file.uri)
    except (Rejected, OSError) as error:
        yield reject_of(item, as_rejected(error))
    else:
        with stream:
            yield from _outcomes(item, stream, limits, fields or Fields())


def _outcomes(item: Item, stream: BinaryIO, limits: Limits, fields: Fields) -> Iterator[Outcome]:
    if ending(item.name) not in CONTAINERS:
        yield from document(item, stream, limits)
        return
    from hanji.transforms.decode.containers import members_of  # noqa: PLC0415  # 25 ms of archive libraries

    yield from members_of(item, stream, limits, fields)
