"""One document of any format, from a stream: what its name and first bytes say it is."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from hanji.transforms.decode.feeds.sniff import feed_kind
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
yaml yml toml ini cfg log avro orc sqlite db
jpg jpeg png gif webp svg ico bmp tif tiff avif heic mp3 mp4 m4a wav ogg webm mov avi mkv
pdf doc docx xls xlsx ppt pptx hwp hwpx odt ods odp rtf epub
css js mjs map py sh exe dll so bin iso dmg woff woff2 ttf otf eot
7z rar lz4 lzma br
"""
UNSUPPORTED = frozenset(_UNSUPPORTED.split())

# What is a feed whatever its first bytes look like, and what may be one.
FEEDS = {"rss": "feed", "atom": "feed", "opml": "opml"}
MARKUP = frozenset(("xml", "json", "rdf"))


def document(item: Item, stream: BinaryIO, limits: Limits) -> Iterator[Page | Reject | Skip]:
    """The page of one document by its ending, or by its first bytes if that is missing or unknown; a feed's entries."""
    form = ending(item.name)
    if form in UNSUPPORTED:
        yield Skip(source_uri=item.uri, source_member=item.member, reason="unsupported-format")
        return
    data = b""
    try:
        data = read_all(stream, limits)
        if form in DOCUMENTS:
            yield DOCUMENTS[form](item, data)
        elif kind := feed_kind(data) or FEEDS.get(form, ""):
            from hanji.transforms.decode.feeds.readers import feed_outcomes  # noqa: PLC0415  # a parser's start-up

            yield from feed_outcomes(item, data, kind)
        else:
            yield _unnamed(item, form, data)
    except (Rejected, OSError) as error:
        sha256 = digest(data) if data or not isinstance(error, OSError) else None
        yield reject_of(item, as_rejected(error), sha256)


def _unnamed(item: Item, form: str, data: bytes) -> Page | Skip:
    """A document whose name doesn't tell its kind. XML and JSON that are neither feed nor page hold no article."""
    if looks_like_html(data):
        return html_page(item, data)
    if form in MARKUP:
        return Skip(source_uri=item.uri, source_member=item.member, reason="unsupported-format")
    return text_page(item, data)


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
