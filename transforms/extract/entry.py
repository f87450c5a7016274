"""Entries of feeds: each block of the entry's HTML is a line. The headline is a claim of the feed and no line."""

import re

from hanji.transforms.extract.html.blocks import read_blocks
from hanji.transforms.extract.html.limits import check_tree
from hanji.transforms.extract.html.parse import parse
from hanji.transforms.records import Draft, Line, Page, Rejected

_FRAME = re.compile(r"</?(?:html|body)\b[^>]*>", re.IGNORECASE)


def extract_entry(page: Page) -> Draft:
    """The draft of an entry. Raises `Rejected`: `empty` where it has no text of its own, and what parsing raises."""
    lines = _lines(page.text)
    if not lines:
        raise Rejected("empty", "the entry has no text; its page was not fetched")
    return Draft(source=page.source, lines=tuple(lines), url=page.url, candidates=page.candidates)


def _lines(html: str) -> list[Line]:
    if not html.strip():
        return []
    root = parse(f"<html><body>{_FRAME.sub('', html)}</body></html>")
    check_tree(root)
    blocks = read_blocks(root)
    tags = [blocks.elements.tags[owner] for owner in blocks.owners]
    parts = zip(blocks.texts, tags, blocks.spaced, strict=True)
    return [
        Line(number=number, text=text, tag="" if tag == "body" else tag, spaced=spaced)
        for number, (text, tag, spaced) in enumerate(parts, 1)
    ]
