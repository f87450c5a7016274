"""Web pages: `.html`, `.htm`, `.xhtml`. The markup stays as it is; Extract reads it."""

import re

from hanji.transforms.decode.charset import decode_bytes
from hanji.transforms.decode.item import Item, source_of
from hanji.transforms.decode.mojibake import repair_decoded
from hanji.transforms.records import Page

# The WHATWG prescan looks at 1024 bytes; publishers' preambles are longer.
PRESCAN = 4096
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
# Matches `<meta charset="euc-kr">`, `<meta … content="text/html; charset=euc-kr">`, `<?xml … encoding="euc-kr"?>`.
_CHARSET = re.compile(
    rb"""<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})"""
    rb"""|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{2,40})""",
    re.IGNORECASE,
)
_GUESSED = frozenset(("cp949", "detector", "windows-1252"))
_MARKUP = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<!--.{0,2000}?-->\s*|<\?xml[^>]{0,200}\?>\s*)*<(?:!doctype\s+html|html[\s>]|head[\s>])",
    re.IGNORECASE | re.DOTALL,
)


def meta_charset(data: bytes) -> str | None:
    """The charset that a page states of itself in its first 4 KB, as written.

    >>> meta_charset(b'<meta charset="euc-kr">'), meta_charset(b"<p>charset=utf-8</p>")
    ('euc-kr', None)
    """
    found = _CHARSET.search(_COMMENT.sub(b"", data[:PRESCAN]))
    return (found[1] or found[2]).decode("ascii", "ignore") if found else None


def looks_like_html(data: bytes) -> bool:
    """Whether the bytes begin as a web page does.

    >>> looks_like_html(b"<!DOCTYPE html><html>"), looks_like_html(b"<1> A list")
    (True, False)
    """
    head = data[:PRESCAN]
    return _MARKUP.match(head.replace(b"\0", b"") if b"\0" in head else head) is not None


def html_page(item: Item, data: bytes) -> Page:
    """The page of a web document. Raises `Rejected`: `empty`, `binary`, `undecodable`."""
    stated = meta_charset(data)
    decoded = decode_bytes(data, item.declared or stated)
    by_meta = not item.declared
    if item.declared and stated and decoded.rung in _GUESSED:  # HTTP's label was wrong
        decoded, by_meta = decode_bytes(data, stated), True
    rung = "meta" if by_meta and decoded.rung == "declared" else decoded.rung
    text, repairs = repair_decoded(decoded, data)
    source = source_of(item, data, "html", decoded.encoding, "+".join((rung, *decoded.repairs, *repairs)))
    return Page(source=source, text=text, url=item.url, candidates=item.candidates)
