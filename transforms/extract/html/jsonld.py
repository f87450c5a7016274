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
# Strings are passed as a whole, so that what looks like a comment in one stays. An open string or comment goes to the
# end: looking for its end again from each of its openings takes hours.
_COMMENT = re.compile(r'("(?:[^"\\]++|\\.)*+"?)|//[^\n]*+|/\*(?:[^*]++|\*(?!/))*+(?:\*/|\Z)', re.DOTALL)
_TRAILING = re.compile(r'("(?:[^"\\]++|\\.)*+"?)|,(?=\s*[}\]])', re.DOTALL)
_FLAT = re.compile(
    r'"(headline|datePublished|dateModified|dateCreated|articleSection|description|articleBody)"\s*:\s*"((?:[^"\\\n]++|\\.)*+)"'
)
_FLAT_AUTHOR = re.compile(r'"author"\s*+:\s*+\[?\s*+\{[^{}]{0,300}?"name"\s*+:\s*+"([^"\\\n]{2,100})"')
_TAG = re.compile(r"<[^>]{1,200}>")
_WORDS = re.compile(r"\w+")
_SEPARATOR = re.compile(r"[,;、，；]")
_LEAST_TITLE = 12  # letters of a headline that another one may begin with
_MOST_NODES, _MOST_TITLES, _DEEPEST = 500, 30, 12
_MOST_CHARACTERS = 5_000_000  # of all scripts together; the most of 461 pages is 40,000

Node = dict[str, Any]
_DECODER = json.JSONDecoder(strict=False)


def candidates(scripts: Iterable[str], addresses: frozenset[str], titles: Iterable[str] = ()) -> list[Candidate]:
    """What the page's JSON-LD claims of its article.

    That is the one that names one of the page's `addresses`, or has one of the `titles` that the page has elsewhere;
    where there is one, other articles have no say. Those in a list of stories never have.
    """
    read = (document for script in _first(scripts) for document in documents(script))
    nodes = list(islice((found for document in read for found in _nodes(document, 0)), _MOST_NODES))
    by_id = {node["@id"]: node for node, _ in nodes if isinstance(node.get("@id"), str) and len(node) > 2}
    known = frozenset(filter(None, map(_folded, islice(titles, _MOST_TITLES))))
    ranked = [
        (rank, n, node)
        for n, (node, listed) in enumerate(nodes)
        if (rank := _rank(node, addresses, known)) is not None and not (listed and rank)
    ]
    if any(rank == 0 for rank, _, _ in ranked):
        ranked = [one for one in ranked if one[0] != 1 or not _headline(one[2])]
    return [claim for _, _, node in sorted(ranked, key=lambda one: one[:2]) for claim in _claims(node, by_id)]


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
    text = script.strip(" \t\r\n\ufeff")
    if text[:1] not in "[{":
        text = _OPENING.sub("", text, count=1)
    if text[-1:] not in "]}" or text.endswith("]]>"):
        text = text[:-30] + _CLOSING.sub("", text[-30:])
    text = text.strip()
    for attempt in (
        lambda t: t,
        lambda t: _without(_TRAILING, t),
        lambda t: _without(_TRAILING, _without(_COMMENT, t)),
    ):
        if (found := _values(attempt(text))) is not None:
            return found
    flat = dict(reversed(_FLAT.findall(text)))
    if author := _FLAT_AUTHOR.search(text):
        flat["author"] = author[1]
    return [{"@type": "Article", **flat}] if flat else []


def _without(pattern: re.Pattern[str], text: str) -> str:
    """The text without what the pattern finds outside of strings, which are its first group."""
    return pattern.sub(lambda found: found[1] or "", text)


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


def _nodes(value: Any, depth: int, listed: bool = False) -> Iterator[tuple[Node, bool]]:  # noqa: ANN401  # any JSON
    """The objects of any JSON that may describe documents and people, and whether each stands in a list of them."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1, listed)
    elif isinstance(value, dict):
        yield value, listed
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart", "liveBlogUpdate"):
            if key in value and not (key in ("itemListElement", "item") and depth > 3):
                yield from _nodes(value[key], depth + 1, listed or key == "itemListElement")
        for key in ("author", "publisher"):
            yield from _nodes(value.get(key), depth + 6, listed)


def _types(node: Node) -> list[str]:
    kind = node.get("@type", node.get("type"))
    return [k for k in (kind if isinstance(kind, list) else [kind]) if isinstance(k, str)]


def _rank(node: Node, addresses: frozenset[str], titles: frozenset[str]) -> int | None:
    """0 for the page's own article, 1 for an article, 2 for a page or video; None for what is no document."""
    types = _types(node)
    if any(_ARTICLE.search(kind) for kind in types):
        return 0 if _addresses(node) & addresses or _is_title(_headline(node), titles) else 1
    if any(_PAGE.search(kind) for kind in types):
        return 2
    return None


def _headline(node: Node) -> str:
    return _folded(" ".join(_texts(node.get("headline", node.get("name")))[:1]))


def _folded(text: str) -> str:
    """The words alone, in small letters.

    >>> _folded("Tide’s  turn — at last!")
    'tide s turn at last'
    """
    return " ".join(_WORDS.findall(text.casefold()))


def _is_title(headline: str, titles: frozenset[str]) -> bool:
    """Whether it is one of the titles, which may go on (with the site's name) or be cut off.

    >>> _is_title("old pier to close", frozenset(["old pier to close brinmouth tidings"]))
    True
    >>> _is_title("old pier", frozenset(["old pier to close"]))
    False
    """
    return headline in titles or any(
        min(len(headline), len(title)) > _LEAST_TITLE and (title.startswith(headline) or headline.startswith(title))
        for title in titles
    )


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
        texts = _texts(node.get(key))
        for text in keywords(texts[0]) if field == "keyword" and len(texts) == 1 else texts:
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


def keywords(text: str) -> list[str]:
    """A list of keywords in one string, taken apart.

    >>> keywords("pier, harbor master;tides、潮")
    ['pier', 'harbor master', 'tides', '潮']
    """
    return [word for part in _SEPARATOR.split(text) if (word := part.strip())]


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
    address = next(iter(_texts([node.get("url"), node.get("contentUrl")])), "")
    for key, field in (("url", "image"), ("contentUrl", "image"), ("caption", "caption"), ("creditText", "credit")):
        for text in _texts(node.get(key))[:1]:
            yield Candidate(
                field=field, value=text, signal="json-ld", detail=address if field in ("caption", "credit") else ""
            )


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
