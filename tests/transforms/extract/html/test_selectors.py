"""Selectors of a site: strong claims and odds, for its pages and its time only, with no line lost."""

import datetime as dt

import msgspec
import pytest

from hanji.transforms.chain import article_of
from hanji.transforms.extract.html.parse import parse
from hanji.transforms.extract.html.selectors import apply_layouts, check_example
from hanji.transforms.publishers.layouts import Layout, LayoutExample, Layouts, as_xpath
from hanji.transforms.records import Page, Source

URL = "https://www.tidings.example/2024/05/03/pier"
LAYOUT = Layout(
    title=("h2.kicker", "p.real-head"),
    author=("//div[@class='who']/b",),
    date=("//div[@class='who']/@data-day",),
    body=("#missing", "section.tale"),
    strip=(".shop",),
)


@pytest.fixture
def page(paragraphs):
    told = "".join(f"<p>{text}</p>" for text in paragraphs)
    other = "".join(f"<p>{text.replace('pier', 'lighthouse').replace('harbor', 'town')}</p>" for text in paragraphs)
    return (
        "<html><head><title>Brinmouth</title><meta property='og:title' content='A day in Brinmouth'></head><body>"
        "<h1>A day in Brinmouth</h1><p class='real-head'>Old pier to be repaired</p>"
        "<div class='who' data-day='2024-05-03T18:40:00+09:00'><b>Tamsin Orle</b> and <b>Ivo Lamm</b></div>"
        f"<article>{other}</article><section class='tale'>{told}<div class='shop'><p>{paragraphs[0]} "
        "Buy a mug of the pier, which will be sent to you before winter comes.</p></div></section></body></html>"
    )


@pytest.fixture
def read(knowledge):
    def article(markup, *layouts, url=URL, domain="tidings.example"):
        known = msgspec.structs.replace(knowledge, layouts=Layouts(by_domain={domain: layouts}))
        source = Source(uri="pier.html", relative="pier.html", format="html", sha256="")
        return article_of(Page(source=source, text=markup, url=url), known)

    return article


def test_they_decide_on_title_authors_date_and_body(read, page, paragraphs):
    article = read(page, LAYOUT)
    assert article.title == "Old pier to be repaired"
    assert [author.name for author in article.authors] == ["Tamsin Orle", "Ivo Lamm"]
    assert article.published_at == "2024-05-03T18:40:00+09:00"
    assert article.text == "\n\n".join(paragraphs)
    signals = {(one.field, one.signal) for one in article.provenance}
    assert {("title", "selector"), ("authors", "selector"), ("published_at", "selector")} <= signals


def test_a_stripped_line_is_removed_and_not_lost(read, page):
    removed = {one.text[-30:]: one.role for one in read(page, LAYOUT).removed}
    assert removed["ent to you before winter comes."[-30:]] == "noise"


OTHERS = {
    "another site": {"domain": "herald.example"},
    "no address": {"url": None},
    "before its time": {"layout": {"from_": dt.date(2024, 5, 4)}},
    "after its time": {"layout": {"until": dt.date(2024, 5, 2)}},
    "another layout": {"layout": {"body": ("div.gone",)}},
}


@pytest.mark.parametrize("name", OTHERS)
def test_they_are_for_pages_of_their_site_and_time(read, page, name):
    case = dict(OTHERS[name])
    layout = msgspec.structs.replace(LAYOUT, **case.pop("layout", {}))
    dated = page.replace("</head>", "<meta property='article:published_time' content='2024-05-03'></head>")
    assert read(dated, layout, **case).title == "A day in Brinmouth"


def test_of_several_layouts_the_one_of_the_time_is_taken(read, page):
    dated = page.replace("</head>", "<meta property='article:published_time' content='2024-05-03'></head>")
    old = msgspec.structs.replace(LAYOUT, until=dt.date(2023, 12, 31), title=("h1",))
    new = msgspec.structs.replace(LAYOUT, from_=dt.date(2024, 1, 1))
    assert read(dated, old, new).title == "Old pier to be repaired"


def test_the_site_may_be_what_the_page_states(read, page):
    stated = page.replace("</head>", f"<link rel='canonical' href='{URL}'></head>")
    assert read(stated, LAYOUT, url=None).title == "Old pier to be repaired"


def test_a_path_that_fails_on_a_page_finds_nothing():
    layout = Layout(title=("//h1[$wanted]", "h1"))
    (claim,) = apply_layouts(parse("<h1>Old pier</h1>"), [layout])
    assert (claim.value, claim.detail) == ("Old pier", "h1")


def test_an_example_tells_all_that_is_wrong():
    html = "<h1>Old pier</h1><div class='a'><p>Long text</p><p class='shop'>Mugs</p></div>"
    layout = Layout(title=("h1",), body=("div.a",))
    good = LayoutExample(html=html, title="Old pier", body=("Long text",))
    bad = LayoutExample(html=html, title="New pier", date="2024", body=("Short",), without=("Mugs",))
    assert check_example(layout, good, parse(html)) == []
    assert len(check_example(layout, bad, parse(html))) == 4
    stripped = msgspec.structs.replace(layout, strip=(".shop",))
    assert len(check_example(stripped, bad, parse(html))) == 3


@pytest.mark.parametrize("selector", ["div[", "//div[", "p:hover:nonsense(", "//div[foo()]/"])
def test_a_selector_that_cannot_be_read_is_an_error_that_names_it(selector):
    with pytest.raises(ValueError, match="selector"):
        as_xpath(selector)
