"""One parse of a page, within limits: the tree that metadata and blocks are both read from."""

import re

from lxml import etree

from hanji.transforms.records import Rejected

MAX_CHARACTERS = 20_000_000
MAX_TAGS = 400_000

# What libxml2 cannot hold in a text node, and U+2028, which marks a line break in `blocks`.
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff\u2028\u2029]")


def parse(markup: str, *, max_characters: int = MAX_CHARACTERS, max_tags: int = MAX_TAGS) -> etree._Element:
    """The root element of any markup, however broken.

    Raises:
        Rejected: `too-large` above the limits, `no-markup` where nothing can be parsed.
    """
    if len(markup) > max_characters:
        raise Rejected("too-large", f"{len(markup)} characters of markup, limit {max_characters}")
    if (tags := markup.count("<")) > max_tags:
        raise Rejected("too-large", f"{tags} tags, limit {max_tags}")
    if _UNWANTED.search(markup):
        markup = _UNWANTED.sub(" ", markup)
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True, recover=True
    )
    try:
        root = etree.fromstring(markup.encode("utf-8", "ignore"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise Rejected("no-markup", "nothing that could be parsed")
    return root
