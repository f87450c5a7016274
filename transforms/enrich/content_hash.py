"""A fingerprint of what is written, not of how it is laid out."""

import hashlib

import msgspec

from hanji.transforms.records import Article


def add_content_hash(article: Article) -> Article:
    return msgspec.structs.replace(article, content_hash=content_hash(article.text))


def content_hash(text: str) -> str:
    r"""Hex SHA-256 of the text's UTF-8 without any white space; "" for a text without a visible character.

    Line breaks, paragraphs and the spacing of Korean words differ between copies of one article; letters don't.

    >>> content_hash("One line,\nwrapped.") == content_hash("One line, wrapped."), content_hash(" ")
    (True, '')
    """
    visible = text.replace("\n", "").replace(" ", "").replace("\t", "")  # all the white space that Decode leaves
    return hashlib.sha256(visible.encode("utf-8", "surrogatepass")).hexdigest() if visible else ""
