"""Decode: `InputFile` to `Page`s. A format is one module; a file-name ending says which, or else the first bytes do."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from hanji.transforms.decode.html import html_page, looks_like_html
from hanji.transforms.decode.item import Item, check_size, digest, read_all, reject_of
from hanji.transforms.decode.limits import Limits
from hanji.transforms.decode.text import text_page
from hanji.transforms.records import InputFile, Page, Reject, Rejected, Skip

__all__ = ["DOCUMENTS", "Limits", "decode"]

Outcome = Page | Skip | Reject

# What is one document. A new kind is a module with such a function and a line here.
DOCUMENTS: dict[str, Callable[[Item, bytes], Page]] = {
    "txt": text_page,
    "text": text_page,
    "md": text_page,
    "html": html_page,
    "htm": html_page,
    "xhtml": html_page,
}

# Known kinds that hold no article: left alone and counted, never guessed at.
_UNSUPPORTED = """
json csv tsv xml yaml yml toml ini cfg log parquet avro orc sqlite db
jpg jpeg png gif webp svg ico bmp tif tiff avif heic mp3 mp4 m4a wav ogg webm mov avi mkv
pdf doc docx xls xlsx ppt pptx hwp hwpx odt ods odp rtf epub
css js mjs map py sh exe dll so bin iso dmg woff woff2 ttf otf eot
gz bz2 xz zst zip tar tgz 7z rar warc jsonl ndjson mhtml mht eml mbox
"""
UNSUPPORTED = frozenset(_UNSUPPORTED.split())


def decode(file: InputFile, open_file: Callable[[str], BinaryIO], limits: Limits) -> Iterator[Outcome]:
    """Every document of a file as a `Page`, or what became of it instead.

    A bad document or member gives a `Reject` (`empty`, `binary`, `undecodable`, `too-large`, `unreadable`) and the rest
    goes on; a file of a kind that holds no article gives a `Skip`.
    """
    item = Item(uri=file.uri, relative=file.relative, name=file.uri, size=file.size)
    if ending(file.uri) in UNSUPPORTED:
        yield Skip(source_uri=file.uri, reason="unsupported-format")
        return
    try:
        check_size(file.size, limits)
        with open_file(file.uri) as stream:
            data = read_all(stream, limits)
    except Rejected as why:
        yield reject_of(item, why)
    except OSError as error:
        yield reject_of(item, Rejected("unreadable", f"{type(error).__name__}: {error}"))
    else:
        yield document(item, data)


def document(item: Item, data: bytes) -> Page | Reject:
    """One document's page by its ending, or by its first bytes if that is missing or unknown."""
    make = DOCUMENTS.get(ending(item.name)) or (html_page if looks_like_html(data) else text_page)
    try:
        return make(item, data)
    except Rejected as why:
        return reject_of(item, why, digest(data))


def ending(name: str) -> str:
    """What follows the last dot of a file's name, in small letters; "" if it has none.

    >>> ending("a/2013.06/News.TXT"), ending("a.d/README"), ending(".hidden")
    ('txt', '', '')
    """
    stem, dot, last = name.replace("\\", "/").rpartition("/")[2].rpartition(".")
    return last.lower() if dot and stem and len(last) <= 8 else ""
