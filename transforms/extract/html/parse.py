"""One parse of a page, within limits: the tree that metadata and blocks are both read from."""

import re
from collections.abc import Callable, Iterator
from typing import Any, cast

import numpy as np
from lxml import etree
from numpy.typing import NDArray

from hanji.transforms.controls import has_controls
from hanji.transforms.records import Rejected

MAX_CHARACTERS = 20_000_000
MAX_TAGS = 200_000
MAX_LINES = 2_000_000

# What libxml2 cannot hold in a text node, and U+2028 and U+2029, of which `blocks` uses the first as its mark.
_CONTROLS = bytes(code for code in (*range(32), 127) if code not in (9, 10, 13))
_UNWANTED = "\u2028\u2029\ufffe\uffff"

# Libxml2 compares each attribute of a tag with all: 100,000 of them take it minutes.
MAX_ATTRIBUTES = 500
_LONG_TAG = 4 * MAX_ATTRIBUTES
_FLOOD = re.compile(
    rb"<[a-zA-Z][^\s<>/]*+(?:[\s/]*+[^\s<>=\"'/]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s<>\"']++))?){%d,}+[^>]*+>?"
    % MAX_ATTRIBUTES
)

# A tag as it should be. Matches "path d='M1 2 3'>", "script>"; not "a b(c) d".
_SOUND = re.compile(
    rb"[a-zA-Z][\w:-]*+(?:\s++[\w:.@-]++(?:=(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'<>=]++))?){0,%d}+\s*+/?>" % MAX_ATTRIBUTES
)

# All tags but those that end by themselves or carry what is read: of a page nested too deep, the rest goes.
_NESTING = re.compile(
    rb"</?(?!(?:p|h[1-6]|li|br|hr|title|meta|link|script|style|head|body|html|time|img|figcaption)\b)[a-z][^<>]*>",
    re.IGNORECASE,
)


def finder(path: str) -> Callable[[etree._Element], list[Any]]:
    """A compiled path that gives elements or strings.

    Say `/descendant::` and not `//`: libxml2 merges the node sets of `//` with a predicate in quadratic time.
    """
    return cast(Callable[..., list[Any]], etree.XPath(path, smart_strings=False))


def parse(markup: str, *, max_characters: int = MAX_CHARACTERS) -> etree._Element:
    """The root element of any markup, however broken.

    Raises:
        Rejected: `too-large` above the limits, `no-markup` where nothing can be parsed.

    """
    if len(markup) > max_characters:
        raise Rejected("too-large", f"{len(markup)} characters of markup, limit {max_characters}")
    raw = _limited(_readable(markup))
    root, complete = _tree(raw)
    if not complete:
        root, complete = _tree(_NESTING.sub(b" ", raw))
    if not complete:
        raise Rejected("too-deep", "nested deeper than 2048 elements")
    if root is None:
        raise Rejected("no-markup", "nothing that could be parsed")
    return root


def _readable(markup: str) -> bytes:
    """The markup in UTF-8, without the characters that the parser or `blocks` cannot have."""
    for unwanted in _UNWANTED:
        if unwanted in markup:
            markup = markup.replace(unwanted, " ")
    raw = markup.encode("utf-8", "ignore")
    return raw.translate(None, _CONTROLS) if has_controls(raw) else raw


def _limited(raw: bytes) -> bytes:
    """The markup without tags of very many attributes. Raises `Rejected("too-large")` for too many lines or tags."""
    codes = np.frombuffer(raw, np.uint8)
    if (lines := np.count_nonzero(codes == ord("\n"))) > MAX_LINES:
        raise Rejected("too-large", f"{lines} lines of markup, limit {MAX_LINES}")
    opened = np.flatnonzero(codes == ord("<"))
    if len(opened) > MAX_TAGS:
        raise Rejected("too-large", f"{len(opened)} tags, limit {MAX_TAGS}")
    before = codes[np.maximum(opened, 1) - 1]
    quoted = np.count_nonzero((before == ord('"')) | (before == ord("'")))
    closed = np.append(np.flatnonzero(codes == ord(">")), len(raw))
    unclosed = np.count_nonzero(np.diff(np.searchsorted(closed, opened)) == 0)  # `<` in values, and in scripts
    if max(quoted, unclosed) > MAX_ATTRIBUTES or any(map(_may_flood, _long_parts(raw, opened))):
        raw = _FLOOD.sub(b" ", raw)
    return raw


def _long_parts(raw: bytes, opened: NDArray[np.int64]) -> Iterator[bytes]:
    """What stands between two `<`, where it is long."""
    starts = np.append(0, opened + 1)
    lengths = np.diff(starts, append=len(raw) + 1) - 1
    long = lengths > _LONG_TAG
    return (raw[at : at + length] for at, length in zip(starts[long].tolist(), lengths[long].tolist(), strict=True))


def _may_flood(part: bytes) -> bool:
    """Whether it begins as a tag that may have hundreds of attributes."""
    tag = part[:1].isalpha() and _SOUND.match(part) is None
    return tag and len(part.split()) + sum(map(part.count, (b"/", b'"', b"'"))) > MAX_ATTRIBUTES


def _tree(raw: bytes) -> tuple[etree._Element | None, bool]:
    """The root, and whether the parser got to the end: it stops without a word where elements nest too deep."""
    parser = etree.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        huge_tree=True,
        no_network=True,
        recover=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError:
        root = None
    log = parser.error_log
    return root, not (len(log) and log[-1].type_name == "ERR_RESOURCE_LIMIT")
