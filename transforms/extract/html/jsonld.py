"""JSON-LD as publishers write it: arrays, graphs, no context, trailing commas, comments, several articles on a page."""

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import islice
from typing import Any

from hanji.transforms.records import Candidate

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|Recipe|ClaimReview|Story|Interview)$")
_PAGE = re.compile(r"(?:WebPage|VideoObject|ItemPage|CreativeWork|PodcastEpisode|AudioObject)$")
_OPENING = re.compile(r"\s*(?:(?://|/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*/)?)")
_CLOSING = re.compile(r"(?:(?://|/\*)?\s*(?:-->|\]\]>)\s*(?:\*/)?)\s*;?\s*\Z")
# A comment that never ends goes to the end: looking for its end again from each of its openings takes hours.
_COMMENT = re.compile(r"^[ \t]*+//[^\n]*+$|/\*(?:[^*]++|\*(?!/))*+(?:\*/|\Z)", re.MULTILINE)
_TRAILING = re.compile(r",(?=\s*[}\]])")
_FLAT = re.compile(
    r'"(headline|datePublished|dateModified|dateCreated|articleSection|description|articleBody)"\s*:\s*"((?:[^"\\\n]++|\\.)*+)"'
)
_TAG = re.compile(r"<[^>]{1,200}>")
_MOST_NODES, _DEEPEST = 500, 12
_MOST_CHARACTERS = 5_000_000  # of all scripts together; the most of 461 pages is 40,000

Node = dict[str, Any]
_DECODER = json.JSONDecoder(strict=False)


def candidates(scripts: Iterable[str], addresses: frozenset[str]) -> list[Candidate]:
    """What the page's JSON-LD claims; the article that names one of the page's `addresses` speaks first."""
    read = (document for script in _first(scripts) for document in documents(script))
    nodes = list(islice((node for document in read for node in _nodes(document, 0)), _MOST_NODES))
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 2}
    ranked = sorted(
        ((rank, n, node) for n, node in enumerate(nodes) if (rank := _rank(node, addresses)) is not None),
        key=lambda item: item[:2],
    )
    return [claim for _, _, node in ranked for claim in _claims(node, by_id)]


def _first(scripts: Iterable[str]) -> Iterator[str]:
    left = _MOST_CHARACTERS
    for script in scripts:
        left -= len(script)
        if left >= 0:
            yield script


def documents(script: str) -> list[Any]:
    r"""The JSON values of a script, repaired as far as it is certain.

    >>> documents('{"a": [1, 2,],} {"b": 1}')
    [{'a': [1, 2]}, {'b': 1}]
    >>> documents('// <![CDATA[\n{"headline": "One /* two */"}\n// ]]>')
    [{'headline': 'One /* two */'}]
    """
    text = script.strip()
    if text[:1] not in "[{":
        text = _OPENING.sub("", text, count=1)
    if text[-1:] not in "]}" or text.endswith("]]>"):
        text = text[:-30] + _CLOSING.sub("", text[-30:])
    text = text.strip()
    for attempt in (lambda t: t, lambda t: _TRAILING.sub("", t), lambda t: _TRAILING.sub("", _COMMENT.sub("", t))):
        if (found := _values(attempt(text))) is not None:
            return found
    flat = dict(reversed(_FLAT.findall(text)))
    return [{"@type": "Article", **flat}] if flat else []


def _values(text: str) -> list[Any] | None:
    found, at = [], 0
    while at < len(text):
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return None
        found.append(value)
        while at < len(text) and text[at] in " \t\r\n;,":
            at += 1
    return found


def _nodes(value: Any, depth: int) -> Iterator[Node]:  # noqa: ANN401  # any JSON
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart", "liveBlogUpdate"):
            if key in value and not (key in ("itemListElement", "item") and depth > 3):
                yield from _nodes(value[key], depth + 1)
        for key in ("author", "publisher"):
            yield from _nodes(value.get(key), depth + 6)


def _types(node: Node) -> list[str]:
    kind = node.get("@type", node.get("type"))
    return [k for k in (kind if isinstance(kind, list) else [kind]) if isinstance(k, str)]


def _rank(node: Node, addresses: frozenset[str]) -> int | None:
    """0 for the page's own article, 1 for an article, 2 for a page or video; None for what is no document."""
    types = _types(node)
    if any(_ARTICLE.search(kind) for kind in types):
        return 0 if _addresses(node) & addresses else 1
    if any(_PAGE.search(kind) for kind in types):
        return 2
    return None


def _addresses(node: Node) -> set[str]:
    page = node.get("mainEntityOfPage")
    found = [
        node.get("url"),
        node.get("@id"),
        *([page.get("@id"), page.get("url")] if isinstance(page, dict) else [page]),
    ]
    return {bare(url) for url in found if isinstance(url, str) and url}


def bare(url: str) -> str:
    """An address without scheme, `www.`, query, fragment and closing slash: what two notations of it share."""
    return re.sub(r"^https?://(?:www\.|m\.)?", "", re.split(r"[?#]", url, maxsplit=1)[0]).rstrip("/").lower()


_FIELDS: tuple[tuple[str, str], ...] = (
    ("headline", "title"),
    ("alternativeHeadline", "alternative_title"),
    ("description", "description"),
    ("datePublished", "published"),
    ("dateCreated", "created"),
    ("uploadDate", "published"),
    ("dateModified", "modified"),
    ("articleSection", "section"),
    ("keywords", "keyword"),
    ("inLanguage", "language"),
    ("isAccessibleForFree", "free_access"),
    ("license", "license"),
    ("url", "url"),
    ("articleBody", "body"),
)


def _claims(node: Node, by_id: dict[str, Node]) -> Iterator[Candidate]:
    kind = next(iter(_types(node)), "")
    for key, field in _FIELDS:
        for text in _texts(node.get(key)):
            yield Candidate(field=field, value=text, signal="json-ld", detail=kind)
    if "headline" not in node:
        for text in _texts(node.get("name")):
            yield Candidate(field="title", value=text, signal="json-ld", detail=f"{kind}.name")
    for field in ("author", "creator", "publisher"):
        people = node.get(field)
        for person in people if isinstance(people, list) else [people]:
            yield from _party("author" if field == "creator" else field, person, by_id)
    for image in _items(node.get("image")):
        yield from _image(image, by_id)
    yield from _access(node, kind)


def _access(node: Node, kind: str) -> Iterator[Candidate]:
    """Which parts must be paid for, and how many words the whole text has."""
    for part in _items(node.get("hasPart")):
        if isinstance(part, dict) and _texts(part.get("isAccessibleForFree")) not in ([], ["true"], ["True"]):
            for selector in _texts(part.get("cssSelector")):
                yield Candidate(field="locked_part", value=selector, signal="json-ld", detail=kind)
    count = node.get("wordCount")
    if isinstance(count, int | str) and str(count).isdecimal():
        yield Candidate(field="word_count", value=str(count), signal="json-ld", detail=kind)


def _party(field: str, value: Any, by_id: dict[str, Node]) -> Iterator[Candidate]:  # noqa: ANN401
    kind = ""
    if isinstance(value, dict):
        if "name" not in value and isinstance(value.get("@id"), str):
            value = by_id.get(value["@id"], value)
        kind = next(iter(_types(value)), "")
        value = value.get("name") or " ".join(_texts([value.get("givenName"), value.get("familyName")]))
    for name in _texts(value):
        yield Candidate(field=field, value=name, signal="json-ld", detail=kind)


def _image(value: Any, by_id: dict[str, Node]) -> Iterator[Candidate]:  # noqa: ANN401
    if isinstance(value, str):
        yield Candidate(field="image", value=value, signal="json-ld")
        return
    if not isinstance(value, dict):
        return
    node = by_id.get(str(value.get("@id")), value) if "url" not in value else value
    for key, field in (("url", "image"), ("contentUrl", "image"), ("caption", "caption"), ("creditText", "credit")):
        for text in _texts(node.get(key))[:1]:
            yield Candidate(field=field, value=text, signal="json-ld")


def _items(value: Any) -> list[Any]:  # noqa: ANN401
    return value if isinstance(value, list) else [value]


def _texts(value: Any, depth: int = 0) -> list[str]:  # noqa: ANN401
    """The strings in a value; markup and entities in them are gone."""
    if isinstance(value, str):
        text = unescape(unescape(value)) if "&" in value else value
        text = " ".join(_TAG.sub(" ", text).split()) if "<" in text else " ".join(text.split())
        return [text] if text else []
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if isinstance(value, list) and depth < _DEEPEST:
        return [text for item in value for text in _texts(item, depth + 1)]
    if isinstance(value, dict) and depth < _DEEPEST:
        return _texts(value.get("@value", value.get("name")), depth + 1)
    return []
