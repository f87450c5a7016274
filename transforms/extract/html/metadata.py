"""What a page says of itself: every claim as a candidate with its signal, which `normalize.resolve` weighs."""

import re
from html import unescape

from lxml import etree

from hanji.transforms.extract.html import jsonld
from hanji.transforms.extract.html.addresses import OWN, absolute
from hanji.transforms.extract.html.features import Hints
from hanji.transforms.extract.html.figures import read_figures
from hanji.transforms.extract.html.parse import finder
from hanji.transforms.records import Candidate

_META: dict[str, tuple[str, str]] = {
    key: (field, signal)
    for signal, field, keys in (
        ("og", "title", "og:title"),
        ("meta", "title", "twitter:title title headline sailthru.title hdl cxenseparse:title"),
        ("meta", "title", "cxenseparse:recs:articletitle"),
        ("parsely", "title", "parsely-title"),
        ("dublin-core", "title", "dc.title dcterms.title dc:title"),
        ("og", "description", "og:description"),
        ("meta", "description", "description twitter:description sailthru.description"),
        ("dublin-core", "description", "dc.description dcterms.description dc:description dcterms.abstract"),
        ("meta", "author", ("article:author author article:author_name sailthru.author byl citation_author "
         "cxenseparse:author mediator_author article.author dcsext.author og:article:author book:author authors "
         "bt:author shareaholic:article_author_name rnews:author authorname")),
        ("parsely", "author", "parsely-author"),
        ("dublin-core", "author", "dc.creator dcterms.creator dc:creator dc.creator.name"),
        ("meta", "published", ("article:published_time article:published:time og:published_time "
         "og:article:published_time pubdate publishdate publish-date publish_date published article.published "
         "sailthru.date published_time "
         "datepublished date_published article_date_original cxenseparse:recs:publishtime og:pubdate date "
         "originalpublicationdate citation_publication_date citation_date ptime pub_date release_date "
         "displaydate rnews:datepublished mediator_published_time bt:pubdate iso-8601-publish-date last-published "
         "article.created vr:published_time article:published publication_date publishtime regdate")),
        ("parsely", "published", "parsely-pub-date"),
        ("dublin-core", "published", ("dc.date.issued dcterms.issued dc.date dcterms.date dc:date dc.date.created "
         "dcterms.created dc:created dc.issued")),
        ("meta", "modified", ("article:modified_time article:modified:time og:updated_time og:modified_time "
         "og:article:modified_time lastmod last-modified article.updated modified date_modified "
         "lastmodified utime article:modified updated_time "
         "revision_date rnews:datemodified bt:moddate datemodified iso-8601-modified-date")),
        ("dublin-core", "modified", "dc.date.modified dcterms.modified dc.modified"),
        ("meta", "section", ("article:section section sailthru.verticals og:article:section og:section "
         "cxenseparse:recs:category article.section")),
        ("parsely", "section", "parsely-section"),
        ("meta", "keyword", "article:tag news_keywords keywords sailthru.tags og:article:tag"),
        ("parsely", "keyword", "parsely-tags"),
        ("dublin-core", "keyword", "dc.subject dcterms.subject dc:subject"),
        ("og", "publisher", "og:site_name"),
        ("dublin-core", "publisher", "dc.publisher dcterms.publisher dc:publisher"),
        ("meta", "publisher", ("application-name apple-mobile-web-app-title citation_journal_title copyright "
         "publisher article:publisher twitter:site cre")),
        ("og", "language", "og:locale"),
        ("meta", "language", "language content-language dc.language dcterms.language"),
        ("og", "image", "og:image og:image:url og:image:secure_url"),
        ("meta", "image", "twitter:image twitter:image:src thumbnail sailthru.image.full"),
        ("og", "url", "og:url"),
        ("parsely", "url", "parsely-link"),
        ("parsely", "image", "parsely-image-url"),
        ("meta", "license", "dc.rights dcterms.rights license"),
        ("meta", "free_access", "article:content_tier isaccessibleforfree"),
        ("og", "kind", "og:type"),
        ("meta", "robots", "robots"),
    )
    for key in keys.split()
}  # fmt: skip

# Read in one walk through the page.
_READ = ("base", "meta", "link", "a", "script", "h1", "time")
_TITLES = finder("(/html/head/title|/html/body/title)[1]/text()")
# Each is looked through by itself, and they may stand in one another; the most of 461 pages is 755.
_MOST_PROPERTIES, _MOST_NAMES = 1000, 8
# A third of the time of `*[@itemprop]`; without the limit, the way back up takes quadratic time.
_PROPERTIES = finder(f"(/descendant::*/@itemprop)[position() <= {_MOST_PROPERTIES}]/..")
_FIRST_TEXTS = finder("descendant::text()[not(parent::style or parent::script)][position() <= 200]")
_NAME = finder("descendant::*[@itemprop='name'][1]")
_ITEMPROPS = {
    "headline": "title", "datepublished": "published", "datecreated": "created", "datemodified": "modified",
    "author": "author", "creator": "author", "articlesection": "section", "keywords": "keyword",
    "inlanguage": "language", "image": "image", "description": "description", "license": "license",
}  # fmt: skip
_DATED = re.compile(
    r"publi|posted|created|date|time|veröff|erstellt|datum|fecha|article-?info|meta|byline|timestamp", re.IGNORECASE
)
_CHANGED = re.compile(r"updat|modif|aktualisiert|edited|changed|수정", re.IGNORECASE)
_SHORT = 300
_MOST_TIMES, _MOST_HEADLINES = 60, 12


def read_metadata(root: etree._Element, url: str | None = None) -> list[Candidate]:
    """All claims of a page."""
    nodes: dict[str, list[etree._Element]] = {tag: [] for tag in _READ}
    for node in root.iter(*_READ):
        nodes["link" if node.tag == "a" else node.tag].append(node)
    rest = _metas(nodes["meta"]) + _links(nodes["link"])
    headings = _headings(nodes["h1"], root)
    base = next((href.strip() for node in nodes["base"] if (href := node.get("href")) is not None), "")
    own = absolute([claim for claim in rest if claim.field in OWN], base, url)
    addresses = [claim.value for claim in own if claim.field in ("canonical_url", "url")]
    found = jsonld.candidates(
        ("".join(map(str, script.itertext())) for script in nodes["script"] if "ld+json" in (script.get("type") or "")),
        frozenset(map(jsonld.bare, filter(None, (url, *addresses)))),
        [c.value for c in (*headings, *rest) if c.field == "title"],
    )
    found += rest
    found += _microdata(root)
    found += _times(nodes["time"])
    found += headings
    found += read_figures(root)
    found = absolute(found, base, url)
    if language := root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"):
        found.append(Candidate(field="language", value=language.strip(), signal="html"))
    return found


def read_hints(claims: list[Candidate]) -> Hints:
    """What the scorer may know of the text from the metadata."""

    def first(field: str) -> str:
        return next((claim.value for claim in claims if claim.field == field), "")

    titles = tuple(dict.fromkeys(c.value for c in claims if c.field == "title" and c.signal != "h1"))[:6]
    body = max((c.value for c in claims if c.field == "body"), key=len, default="")
    return Hints(titles=titles, description=first("description"), body=body)


def tidy(text: str | None) -> str:
    """Single spaces, and no entities that were escaped twice.

    >>> tidy(" Mills &amp;amp; boards ")
    'Mills & boards'
    """
    if not text:
        return ""
    if "&" in text:
        text = unescape(unescape(text))
    return " ".join(text.split())


def _metas(metas: list[etree._Element]) -> list[Candidate]:
    found = []
    for meta in metas:
        key = meta.get("property") or meta.get("name") or meta.get("http-equiv") or ""
        if key == "parsely-page":
            found += _parsely(meta.get("content") or "")
        known = _META.get(key.strip().lower())
        if known and (value := tidy(meta.get("content"))):
            values = jsonld.keywords(value[:5000]) if known[0] == "keyword" else [value[:5000]]
            found += [Candidate(field=known[0], value=value, signal=known[1], detail=key) for value in values]
    return found


_PARSELY = {"title": "title", "author": "author", "authors": "author", "pub_date": "published", "section": "section",
    "tags": "keyword", "link": "url", "image_url": "image"}  # fmt: skip


def _parsely(content: str) -> list[Candidate]:
    """The older notation: all fields of a page as JSON in one meta element."""
    read = next(iter(jsonld.documents(content)), None)
    if not isinstance(read, dict):
        return []
    values = ((field, read.get(key)) for key, field in _PARSELY.items())
    return [
        Candidate(field=field, value=value, signal="parsely", detail="parsely-page")
        for field, stated in values
        for text in (stated if isinstance(stated, list) else [stated])
        if isinstance(text, str) and (value := tidy(text)[:5000])
    ]


def _links(links: list[etree._Element]) -> list[Candidate]:
    fields = {"canonical": "canonical_url", "license": "license", "amphtml": "amp_url", "shortlink": "short_url"}
    found = []
    for link in links:
        if stated := link.get("rel"):
            value = (link.get("href") or "").strip()
            rels = [rel for rel in stated.lower().split() if rel in fields and value]
            found += [Candidate(field=fields[rel], value=value, signal="link", detail=rel) for rel in rels]
    return found


def _text(node: etree._Element, most: int = _SHORT) -> str:
    return tidy("".join(part[: 4 * most] for part in _FIRST_TEXTS(node)))[:most]


def _microdata(root: etree._Element) -> list[Candidate]:
    found = []
    for node in _PROPERTIES(root):
        for prop in (node.get("itemprop") or "").lower().split()[:_MOST_NAMES]:
            field = _ITEMPROPS.get(prop)
            if not field:
                continue
            if field == "author" and (named := _NAME(node)):
                node = named[0]  # noqa: PLW2901  # the name of the person is what is meant
            value = (
                node.get("content") or node.get("datetime") or (node.get("src") if field == "image" else _text(node))
            )
            if value and (value := tidy(value)[:_SHORT]):
                values = jsonld.keywords(value) if field == "keyword" else [value]
                found += [Candidate(field=field, value=value, signal="microdata", detail=prop) for value in values]
    return found


def _times(times: list[etree._Element]) -> list[Candidate]:
    """`<time>` elements: published, unless they or those around them say that something was changed."""
    found = []
    for node in times[:_MOST_TIMES]:
        value = tidy(node.get("datetime")) or _text(node, 80)
        parent = node.getparent()
        named = " ".join(filter(None, (node.get("class"), node.get("itemprop"), node.get("id"), node.get("pubdate"))))
        around = f"{parent.get('class') or ''} {(parent.text or '')[-40:]}" if parent is not None else ""
        if value:
            field = "modified" if _CHANGED.search(f"{named} {around} {(node.text or '')[:40]}") else "published"
            trusted = "" if _DATED.search(f"{named} {around}") else "plain"
            found.append(Candidate(field=field, value=value, signal="time", detail=trusted))
    return found


def _headings(headings: list[etree._Element], root: etree._Element) -> list[Candidate]:
    found = [
        Candidate(field="title", value=text, signal="h1", detail=node.get("class") or "")
        for node in headings[:_MOST_HEADLINES]
        if (text := _text(node))
    ]
    if title := tidy("".join(_TITLES(root))):
        found.append(Candidate(field="title", value=title[:_SHORT], signal="title"))
    return found
