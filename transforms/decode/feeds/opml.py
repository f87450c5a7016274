"""OPML: a reader's list of feeds. It holds no article; who polls feeds takes their addresses from here."""

from collections.abc import Iterator

import msgspec
from lxml import etree

from hanji.transforms.decode.feeds.text import xml_text
from hanji.transforms.decode.item import Item, Outcome
from hanji.transforms.records import Rejected, Skip
from hanji.transforms.urls import redact


class Subscription(msgspec.Struct, frozen=True, kw_only=True):
    """A feed's address and the name that the list gives it. `folder` is the path of the groups it stands in."""

    url: str
    title: str = ""
    folder: str = ""


def opml_subscriptions(item: Item, data: bytes) -> Iterator[Outcome]:
    """A skip for each feed named: it is not read from here. Raises what `subscriptions` raises."""
    for each in subscriptions(data, item.declared):
        yield Skip(source_uri=item.uri, source_member=redact(each.url), reason="subscription")


def subscriptions(data: bytes, declared: str | None = None) -> list[Subscription]:
    """The feeds of an OPML document, each once. Raises `Rejected`: `malformed`, and what `xml_text` raises.

    >>> subscriptions(b'<opml><body><outline text="Local"><outline text="Garam" xmlUrl="https://garam.example/rss"/></outline></body></opml>')
    [Subscription(url='https://garam.example/rss', title='Garam', folder='Local')]
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(xml_text(data, declared).text.encode("utf-8", "replace"), parser)
    if root is None or etree.QName(root).localname.lower() != "opml":
        raise Rejected("malformed", "no OPML")
    found: dict[str, Subscription] = {}
    for outline in root.iter("outline"):
        url = next((str(value).strip() for name, value in outline.attrib.items() if str(name).lower() == "xmlurl"), "")
        if url and outline.get("isComment") != "true":
            found.setdefault(url, Subscription(url=url, title=_name(outline), folder=_folder(outline)))
    return list(found.values())


def _name(outline: etree._Element) -> str:
    return " ".join((outline.get("title") or outline.get("text") or "").split())


def _folder(outline: etree._Element) -> str:
    groups = [_name(group) for group in outline.iterancestors("outline")]
    return "/".join(reversed([group for group in groups if group]))
