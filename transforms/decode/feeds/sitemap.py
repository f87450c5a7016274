"""Sitemaps (sitemaps.org) with Google's news and image extensions, and indexes of sitemaps."""

from collections.abc import Iterator

from lxml import etree

from hanji.transforms.decode.feeds.entries import Channel, Entry, Picture, entry_pages
from hanji.transforms.decode.feeds.fragments import text_of
from hanji.transforms.decode.feeds.text import xml_text
from hanji.transforms.decode.item import Item, Outcome
from hanji.transforms.records import Rejected, Skip
from hanji.transforms.urls import redact


def sitemap_pages(item: Item, data: bytes) -> Iterator[Outcome]:
    """A page without text for each address, with what the sitemap says of it; for a sitemap in an index, a skip.

    Raises `Rejected`: `malformed`, and what `xml_text` raises.
    """
    decoded = xml_text(data, item.declared)
    root = _root(decoded.text)
    if _local(root) == "sitemapindex":
        for address in sitemaps(decoded.text):
            yield Skip(source_uri=item.uri, source_member=redact(address), reason="subscription")
        return
    entries = [_entry(url) for url in root.iterchildren("{*}url")]
    yield from entry_pages(item, data, decoded, Channel(), [entry for entry in entries if entry.link])


def sitemaps(text: str) -> list[str]:
    """The addresses that an index of sitemaps lists.

    >>> sitemaps("<sitemapindex><sitemap><loc> https://garam.example/news.xml </loc></sitemap></sitemapindex>")
    ['https://garam.example/news.xml']
    """
    listed = (_text(sitemap, "loc") for sitemap in _root(text).iterchildren("{*}sitemap"))
    return list(dict.fromkeys(address for address in listed if address))


def _root(text: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, remove_comments=True
    )
    root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    if root is None:
        raise Rejected("malformed", "no sitemap")
    return root


def _entry(url: etree._Element) -> Entry:
    news = next(url.iterchildren("{*}news"), None)
    keywords = _text(news, "keywords")
    publication = next(news.iterchildren("{*}publication"), None) if news is not None else None
    link = _text(url, "loc")
    return Entry(
        guid=link,
        link=link,
        title=_text(news, "title"),
        published=_text(news, "publication_date"),
        modified=_text(url, "lastmod") if news is not None else "",  # of any page it tells nothing of its publication
        tags=tuple(word.strip() for word in keywords.split(",") if word.strip()),
        pictures=tuple(
            Picture(url=_text(image, "loc"), caption=_text(image, "caption") or _text(image, "title"))
            for image in url.iterchildren("{*}image")
        ),
        language=_text(publication, "language"),
        publisher=_text(publication, "name"),
    )


def _text(of: etree._Element | None, name: str) -> str:
    found = next(of.iterchildren(f"{{*}}{name}"), None) if of is not None else None
    return text_of(found) if found is not None else ""


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname
