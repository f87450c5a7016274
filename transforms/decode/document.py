"""One document of any format, from a stream: what its name and first bytes say it is."""

from collections.abc import Callable
from typing import BinaryIO

from hanji.transforms.decode.html import html_page, looks_like_html
from hanji.transforms.decode.item import Item, digest, read_all, reject_of
from hanji.transforms.decode.limits import Limits
from hanji.transforms.decode.mail import mail_page
from hanji.transforms.decode.text import text_page
from hanji.transforms.records import Page, Reject, Rejected, Skip

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

# Known kinds that hold no article: left alone and counted, never guessed at.
_UNSUPPORTED = """
json xml yaml yml toml ini cfg log parquet avro orc sqlite db
jpg jpeg png gif webp svg ico bmp tif tiff avif heic mp3 mp4 m4a wav ogg webm mov avi mkv
pdf doc docx xls xlsx ppt pptx hwp hwpx odt ods odp rtf epub
css js mjs map py sh exe dll so bin iso dmg woff woff2 ttf otf eot
7z rar lz4 lzma br
"""
UNSUPPORTED = frozenset(_UNSUPPORTED.split())


def document(item: Item, stream: BinaryIO, limits: Limits) -> Page | Reject | Skip:
    """The page of one document by its ending, or by its first bytes if that is missing or unknown."""
    form = ending(item.name)
    if form in UNSUPPORTED:
        return Skip(source_uri=item.uri, source_member=item.member, reason="unsupported-format")
    data = b""
    try:
        data = read_all(stream, limits)
        make = DOCUMENTS.get(form) or (html_page if looks_like_html(data) else text_page)
        return make(item, data)
    except (Rejected, OSError) as error:
        return reject_of(item, as_rejected(error), digest(data) if data or not isinstance(error, OSError) else None)


def as_rejected(error: Rejected | OSError) -> Rejected:
    """The outcome that a file system's error stands for."""
    return error if isinstance(error, Rejected) else Rejected("unreadable", f"{type(error).__name__}: {error}")


def ending(name: str) -> str:
    """What follows the last dot of a name, in small letters; "" if it has none. Of `.warc.gz`, both.

    >>> ending("a/News.TXT"), ending("a.d/README"), ending("cc.warc.gz")
    ('txt', '', 'warc.gz')
    """
    if name.lower().endswith(".warc.gz"):  # compressed record by record
        return "warc.gz"
    stem, dot, last = name.replace("\\", "/").rpartition("/")[2].rpartition(".")
    return last.lower() if dot and stem and len(last) <= 8 else ""
