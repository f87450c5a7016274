"""Decode: `InputFile` to `Page`s. A format is one module; a file-name ending says which, or else the first bytes do."""

import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

from hanji.transforms.decode.compressed import bz2_member, gz_member, xz_member, zst_member
from hanji.transforms.decode.fields import Fields
from hanji.transforms.decode.html import html_page, looks_like_html
from hanji.transforms.decode.item import Item, Member, Outcome, check_size, digest, read_all, reject_of
from hanji.transforms.decode.json_lines import json_lines
from hanji.transforms.decode.limits import Limits
from hanji.transforms.decode.mail import mail_page, mbox_members
from hanji.transforms.decode.tables import csv_rows
from hanji.transforms.decode.tar import tar_members
from hanji.transforms.decode.text import text_page
from hanji.transforms.decode.warc import warc_records
from hanji.transforms.decode.zip import zip_members
from hanji.transforms.records import InputFile, Page, Reject, Rejected, Skip

__all__ = ["CONTAINERS", "DOCUMENTS", "Fields", "Limits", "decode"]

# What is one document. A new kind is a module with such a function and a line here.
DOCUMENTS: dict[str, Callable[[Item, bytes], Page]] = {
    "txt": text_page,
    "text": text_page,
    "md": text_page,
    "html": html_page,
    "htm": html_page,
    "xhtml": html_page,
    "mhtml": mail_page,
    "mht": mail_page,
    "eml": mail_page,
}

# What holds documents: gives members to be decoded in their turn, or pages, one by one.
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
}

# Known kinds that hold no article: left alone and counted, never guessed at.
_UNSUPPORTED = """
json xml yaml yml toml ini cfg log parquet avro orc sqlite db
jpg jpeg png gif webp svg ico bmp tif tiff avif heic mp3 mp4 m4a wav ogg webm mov avi mkv
pdf doc docx xls xlsx ppt pptx hwp hwpx odt ods odp rtf epub
css js mjs map py sh exe dll so bin iso dmg woff woff2 ttf otf eot
7z rar lz4 lzma br
"""
UNSUPPORTED = frozenset(_UNSUPPORTED.split())

# What the readers raise for bytes that are damaged or cut off, `OSError` among them for gzip's header.
_FORESEEN = (Rejected, EOFError, OSError, zlib.error, lzma.LZMAError, tarfile.TarError, zipfile.BadZipFile)


def decode(
    file: InputFile, open_file: Callable[[str], BinaryIO], limits: Limits, fields: Fields | None = None
) -> Iterator[Outcome]:
    """Every document of a file as a `Page`, or what became of it instead.

    A bad document or member gives a `Reject` (`empty`, `binary`, `undecodable`, `too-large`, `unreadable`, `damaged`,
    `truncated`, `encrypted`, `unsafe-path`, `not-a-file`, `too-deep`, `malformed`) and the rest goes on; what holds no
    article gives a `Skip`. `fields` are for records (JSON Lines, CSV).
    """
    item = Item(uri=file.uri, relative=file.relative, name=file.uri, size=file.size)
    if form_of(item) in UNSUPPORTED:
        yield Skip(source_uri=file.uri, reason="unsupported-format")
        return
    try:
        if form_of(item) not in CONTAINERS and form_of(item) not in TABLES:
            check_size(file.size, limits)
        stream = open_file(file.uri)
    except Rejected as why:
        yield reject_of(item, why)
    except OSError as error:
        yield reject_of(item, Rejected("unreadable", f"{type(error).__name__}: {error}"))
    else:
        with stream:
            yield from _opened(item, stream, limits, fields or Fields())


def form_of(item: Item) -> str:
    """What an item's name says it is: its ending, or `warc.gz`, which is compressed record by record."""
    return "warc.gz" if item.name.lower().endswith(".warc.gz") else ending(item.name)


def _opened(item: Item, stream: BinaryIO, limits: Limits, fields: Fields) -> Iterator[Outcome]:
    form = form_of(item)
    if form in UNSUPPORTED:
        yield Skip(source_uri=item.uri, source_member=item.member, reason="unsupported-format")
    elif form not in CONTAINERS and form not in TABLES:
        yield _document(item, stream, limits)
    elif item.depth >= limits.max_layers:
        yield reject_of(item, Rejected("too-deep", f"more than {limits.max_layers} containers in one another"))
    else:
        yield from _unpacked(item, stream, limits, fields)


def _unpacked(item: Item, stream: BinaryIO, limits: Limits, fields: Fields) -> Iterator[Outcome]:
    """The members of a container, as far as it can be read; one that gives nothing counts as one itself."""
    form, given = form_of(item), False
    parts = TABLES[form](item, stream, limits, fields) if form in TABLES else CONTAINERS[form](item, stream, limits)
    try:
        for part in parts:
            given = True
            if isinstance(part, Member):
                yield from _opened(part.item, part.stream, limits, fields)
            else:
                yield part
    except _FORESEEN as error:
        yield reject_of(item, _why(error))
    else:
        if not given:
            yield reject_of(item, Rejected("empty", "the container holds no document"))


def _document(item: Item, stream: BinaryIO, limits: Limits) -> Page | Reject:
    """One document's page by its ending, or by its first bytes if that is missing or unknown."""
    data = b""
    try:
        data = read_all(stream, limits)
        make = DOCUMENTS.get(ending(item.name)) or (html_page if looks_like_html(data) else text_page)
        return make(item, data)
    except _FORESEEN as error:
        return reject_of(item, _why(error), digest(data) if data or isinstance(error, Rejected) else None)


def _why(error: Exception) -> Rejected:
    """The outcome that a reader's error stands for."""
    if isinstance(error, Rejected):
        return error
    detail = f"{type(error).__name__}: {error}"
    if isinstance(error, EOFError) or (isinstance(error, tarfile.ReadError) and "unexpected end" in str(error)):
        return Rejected("truncated", detail)
    if isinstance(error, OSError) and error.errno is not None:
        return Rejected("unreadable", detail)
    return Rejected("damaged", detail)


def ending(name: str) -> str:
    """What follows the last dot of a file's name, in small letters; "" if it has none.

    >>> ending("a/2013.06/News.TXT"), ending("a.d/README"), ending(".hidden")
    ('txt', '', '')
    """
    stem, dot, last = name.replace("\\", "/").rpartition("/")[2].rpartition(".")
    return last.lower() if dot and stem and len(last) <= 8 else ""
