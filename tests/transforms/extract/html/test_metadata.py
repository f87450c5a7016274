"""Claims of pages in the notations of publishers."""

import pytest

from hanji.transforms.extract.html.jsonld import documents
from hanji.transforms.extract.html.metadata import read_metadata
from hanji.transforms.extract.html.parse import parse


def claims(head: str, url: str | None = None) -> set[tuple[str, str, str]]:
    found = read_metadata(parse(f"<html><head>{head}</head><body><p>Text</p></body></html>"), url)
    return {(claim.field, claim.value, claim.signal) for claim in found}


def ld(text: str) -> str:
    return f"<script type='application/ld+json'>{text}</script>"


CASES = {
    "array": (ld('[{"@type": "NewsArticle", "headline": "Tide turns"}]'), ("title", "Tide turns", "json-ld")),
    "graph": (ld('{"@graph": [{"@type": "Article", "headline": "Tide turns"}]}'), ("title", "Tide turns", "json-ld")),
    "trailing comma": (ld('{"@type": "Article", "headline": "Tide turns",}'), ("title", "Tide turns", "json-ld")),
    "comment": (ld('{"@type": "Article", /* x */ "headline": "Tide turns"}'), ("title", "Tide turns", "json-ld")),
    "comment behind a value": (
        ld('{"@type": "Article", // the day, "as said"\n "headline": "Tide turns", "url": "https://a.example/1"}'),
        ("title", "Tide turns", "json-ld"),
    ),
    "a comma before a bracket in a string": (
        ld('{"@type": "Article", "headline": "Tide [high,] turns",}'),
        ("title", "Tide [high,] turns", "json-ld"),
    ),
    "byte order mark": (ld('\ufeff{"@type": "Article", "author": "Ana Roe"}'), ("author", "Ana Roe", "json-ld")),
    "author in a broken script": (
        ld('{"@type": "Article" "author": [{"@type": "Person", "name": "Ana Roe"}], '),
        ("author", "Ana Roe", "json-ld"),
    ),
    "keywords in one string": (ld('{"@type": "Article", "keywords": "pier, tide"}'), ("keyword", "tide", "json-ld")),
    "keywords of a meta element": ("<meta name='news_keywords' content='pier; tide'>", ("keyword", "tide", "meta")),
    "licence": ("<link rel='license' href='https://l.example/by'>", ("license", "https://l.example/by", "link")),
    "line feed in a string": (
        ld('{"@type": "Article", "headline": "Tide\n turns"}'),
        ("title", "Tide turns", "json-ld"),
    ),
    "broken": (ld('{"@type": "Article" "headline": "Tide turns", '), ("title", "Tide turns", "json-ld")),
    "author by id": (
        ld(
            '{"@graph": [{"@type": "Article", "author": {"@id": "#a"}},'
            ' {"@id": "#a", "@type": "Person", "name": "Ana Roe"}]}'
        ),
        ("author", "Ana Roe", "json-ld"),
    ),
    "several authors": (
        ld('{"@type": "Article", "author": [{"@type": "Person", "name": "Ana Roe"}, "Bo Lind"]}'),
        ("author", "Bo Lind", "json-ld"),
    ),
    "free access": (ld('{"@type": "Article", "isAccessibleForFree": false}'), ("free_access", "false", "json-ld")),
    "open graph": ("<meta property='og:title' content='Tide &amp;amp; turn'>", ("title", "Tide & turn", "og")),
    "article time": (
        "<meta property='article:published_time' content='2024-05-03T18:40:00+09:00'>",
        ("published", "2024-05-03T18:40:00+09:00", "meta"),
    ),
    "dublin core": ("<meta name='DC.creator' content='Ana Roe'>", ("author", "Ana Roe", "dublin-core")),
    "parsely": ("<meta name='parsely-author' content='Ana Roe'>", ("author", "Ana Roe", "parsely")),
    "parsely, older": (
        """<meta name='parsely-page' content='{"title": "Tide turns", "authors": ["Ana Roe"], "section": 1}'>""",
        ("author", "Ana Roe", "parsely"),
    ),
    "canonical": (
        "<link rel='canonical' href='https://a.example/1'>",
        ("canonical_url", "https://a.example/1", "link"),
    ),
    "headline without its style": (
        "</head><h1><style>.a{top:0}</style>Tide <b>turns</b></h1>",
        ("title", "Tide turns", "h1"),
    ),
    "title": ("<title>Tide turns | Tidings</title>", ("title", "Tide turns | Tidings", "title")),
    "microdata": (
        "<meta itemprop='datePublished' content='2024-05-03'>",
        ("published", "2024-05-03", "microdata"),
    ),
    "time": ("</head><time class='published' datetime='2024-05-03T18:40'>", ("published", "2024-05-03T18:40", "time")),
    "time of a change": ("</head><time class='updated' datetime='2024-05-04'>", ("modified", "2024-05-04", "time")),
}


@pytest.mark.parametrize("name", CASES)
def test_claim_is_read_with_its_signal(name):
    head, wanted = CASES[name]
    assert wanted in claims(head)


def test_the_pages_own_article_speaks_first():
    script = ld(
        '[{"@type": "Article", "headline": "Other", "url": "https://a.example/2"},'
        ' {"@type": "Article", "headline": "Own", "url": "https://www.a.example/1?x=2"}]'
    )
    root = parse(f"<html><head>{script}</head><body><p>a</p></body></html>")
    found = [claim.value for claim in read_metadata(root, "https://a.example/1") if claim.field == "title"]
    assert found[0] == "Own"


OTHER = '{"@type": "Article", "headline": "Other news", "author": "Zed Zimmer", "datePublished": "2020-01-01"}'
OWN = '{"@type": "Article", "headline": "Tide turns at noon", "author": "Ana Roe", "datePublished": "2024-05-03"}'
LIST = f'{{"@type": "ItemList", "itemListElement": [{{"@type": "ListItem", "item": {OTHER}}}]}}'
SEVERAL = {
    "told by its headline": (f"[{OTHER}, {OWN}]", ["Ana Roe"]),
    "beside a list of stories": (f"[{LIST}, {OWN}]", ["Ana Roe"]),
    "a list of stories alone": (LIST, []),
    "none is known as the page's": (OTHER, ["Zed Zimmer"]),
}


@pytest.mark.parametrize("name", SEVERAL)
def test_of_several_articles_only_the_pages_own_has_a_say(name):
    script, wanted = SEVERAL[name]
    found = claims(f"<title>Tide turns at noon | Tidings</title>{ld(script)}")
    assert [value for field, value, signal in found if field == "author"] == wanted
    assert len([value for field, value, _ in found if field == "published"]) == len(wanted)


ADDRESSES = {
    "seen from the page's": ("<link rel='canonical' href='/a/1'>", "https://a.example/x", "https://a.example/a/1"),
    "seen from a base": (
        "<base href='https://b.example/n/'><link rel='canonical' href='1'>",
        "https://a.example/x",
        "https://b.example/n/1",
    ),
    "a base of the page's own host": (
        "<base href='/n/'><link rel='canonical' href='1'>",
        "https://a.example/x",
        "https://a.example/n/1",
    ),
    "seen from nowhere": ("<link rel='canonical' href='/a/1'>", None, None),
    "no address": ("<link rel='canonical' href='https://[a/1'>", "https://a.example/x", None),
}


@pytest.mark.parametrize("name", ADDRESSES)
def test_an_address_is_whole_or_none(name):
    head, url, wanted = ADDRESSES[name]
    found = [value for field, value, _ in claims(head, url) if field == "canonical_url"]
    assert found == ([wanted] if wanted else [])


def test_a_relative_picture_is_seen_from_the_pages_claimed_address():
    head = "<meta property='og:image' content='/p.jpg'><link rel='canonical' href='https://a.example/n/1'>"
    assert ("image", "https://a.example/p.jpg", "og") in claims(head)


@pytest.mark.parametrize("text", ["", "null", "[]", "{", "<!-- -->", "[" * 5000, '"a"', "1 2 3"])
def test_any_script_gives_a_list(text):
    assert isinstance(documents(text), list)
