"""What kind of feed some bytes are, by their root element and its namespace."""

import re

_HEAD = 1 << 16
_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_BLANKS = re.compile(rb"\s*")
_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)")
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

# Root element → the kind, and a word one of which its attributes must have, since the name alone is used by others too.
_ROOTS: dict[bytes, tuple[str, tuple[bytes, ...]]] = {
    b"rss": ("feed", (b"",)),
    b"feed": ("feed", (b"/atom",)),
    b"rdf": ("feed", (b"purl.org/rss", b"netscape.com/rdf", b"purl.org/net/rss")),
    b"opml": ("opml", (b"",)),
    b"urlset": ("sitemap", (b"sitemap",)),
    b"sitemapindex": ("sitemap", (b"",)),
}


def feed_kind(data: bytes) -> str:
    """`feed`, `json-feed`, `opml`, `sitemap`, or "" for anything else.

    >>> feed_kind(b'<?xml version="1.0"?><!-- news --><rss version="2.0">'), feed_kind(b"<html>"), feed_kind(b"<rss")
    ('feed', '', 'feed')
    >>> feed_kind(b'{"version": "https://jsonfeed.org/version/1.1"}'), feed_kind(b'{"title": "rss"}')
    ('json-feed', '')
    """
    head = data[:_HEAD]
    for bom in _BOMS:
        head = head.removeprefix(bom)
    if b"\0" in head:  # UTF-16: the names are ASCII
        head = head.replace(b"\0", b"")
    head = head.lstrip()
    if head.startswith(b"{"):
        return "json-feed" if b"jsonfeed.org/version" in head.replace(b"\\/", b"/") else ""
    if not head.startswith(b"<"):
        return ""
    root = _ROOT.match(head, _prologue_end(head))
    if root is None:
        return ""
    kind, words = _ROOTS.get(root[1].lower(), ("", ()))
    return kind if any(word in root[2].lower() for word in words) else ""


def _prologue_end(head: bytes) -> int:
    """Where the root element begins: behind comments, processing instructions and a DOCTYPE."""
    at = 0
    while True:
        blanks = _BLANKS.match(head, at)
        at = blanks.end() if blanks else at
        if head.startswith(b"<!--", at):
            at = _behind(head, at, b"-->")
        elif head.startswith(b"<?", at):
            at = _behind(head, at, b"?>")
        elif doctype := _DOCTYPE.match(head, at):
            at = doctype.end()
        else:
            return at


def _behind(head: bytes, at: int, end: bytes) -> int:
    found = head.find(end, at)
    return found + len(end) if found >= 0 else len(head)
