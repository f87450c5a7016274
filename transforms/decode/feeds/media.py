"""Media RSS: images with their captions and credits.

feedparser takes `media:description` for the entry's text and tells no caption's image; so these elements are read and
taken out before it sees them.
"""

from collections.abc import Iterator

from lxml import etree

from hanji.transforms.decode.feeds.entries import Picture
from hanji.transforms.decode.feeds.fragments import text_of

_NAMESPACE = "search.yahoo.com/mrss"
_CONTENT, _THUMBNAIL = "content", "thumbnail"


def without_media(text: str) -> tuple[str, list[tuple[Picture, ...]]]:
    """The feed without its media elements, and for each entry in their order its pictures.

    A feed without such elements, or one that isn't well-formed, comes back as it is, with no pictures.
    """
    if _NAMESPACE not in text:
        return text, []
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return text, []
    entries = [element for element in root.iter("{*}item", "{*}entry") if isinstance(element.tag, str)]
    pictures = [tuple(_pictures(entry)) for entry in entries]
    for element in list(root.iter()):
        if _is_media(element) and _local(element) not in ("keywords", "category"):
            _drop(element)
    return etree.tostring(root, encoding="unicode"), pictures


def _pictures(entry: etree._Element) -> Iterator[Picture]:
    """One for each image; a group is one image in several sizes, of which the first is taken.

    A caption stands inside its image's element; one beside it goes with an only image.
    """
    media = [child for child in entry if _is_media(child)]
    found: dict[str, Picture] = {}
    for child in media:
        images = [each for each in child.iter() if _is_media(each) and _is_image(each)]
        if images and (url := images[0].get("url") or "") and url not in found:
            found[url] = _picture(url, images[0], child)
    full = [url for url, picture in found.items() if picture.caption or picture.credit]
    if len(found) == 1 and not full:
        found = {url: _picture(url, entry) for url in found}
    yield from found.values()


def _picture(url: str, *elements: etree._Element) -> Picture:
    """The first caption and credit inside one of the elements; a title serves where there is no description."""

    def first(name: str) -> str:
        texts = (text_of(each) for of in elements for each in of if _named(each, name))
        return next(filter(None, texts), "")

    return Picture(url=url, caption=first("description") or first("text") or first("title"), credit=first("credit"))


def _named(element: etree._Element, name: str) -> bool:
    return _is_media(element) and _local(element) == name


def _is_media(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and _NAMESPACE in element.tag.partition("}")[0]


def _local(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2]


def _is_image(element: etree._Element) -> bool:
    if _local(element) == _THUMBNAIL:
        return True
    medium, kind = element.get("medium") or "image", element.get("type") or "image/"
    return _local(element) == _CONTENT and medium == "image" and kind.startswith("image/")


def _drop(element: etree._Element) -> None:
    """Take an element out and leave the text behind it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)
