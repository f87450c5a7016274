"""Feeds beyond single fixtures: their parts, what surrounds them, and properties that hold for any of them."""

import io
import json
import zipfile
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hanji.transforms.decode import Limits, decode
from hanji.transforms.decode.feeds.completeness import ELLIPSIS, MORE, completeness_of
from hanji.transforms.decode.feeds.dates import REWRITES, FeedClock, read_date
from hanji.transforms.decode.feeds.entries import Entry, identities
from hanji.transforms.decode.feeds.publishers import publisher_of
from hanji.transforms.decode.feeds.sniff import feed_kind
from hanji.transforms.extract.entry import extract_entry
from hanji.transforms.records import InputFile, Page, Reject, Rejected, Skip

ITEM = "<item><guid isPermaLink='false'>{}</guid><title>{}</title><description>{}</description></item>"


def rss(*items):
    return f"<rss version='2.0'><channel><title>가람일보</title>{''.join(items)}</channel></rss>".encode()


def outcomes(name, data, **limits):
    file = InputFile(uri=f"/in/{name}", relative=name, size=len(data))
    return list(decode(file, lambda _: io.BytesIO(data), Limits(**limits)))


@pytest.mark.parametrize("name", ["feed", "feed.xml", "feed.rss", "feed.atom", "feed.rdf", "feed.php", "index.asp"])
def test_a_feed_is_told_by_its_root_element(name):
    (page,) = outcomes(name, rss(ITEM.format(1, "A", "다리를 막았다.")))
    assert (page.source.format, page.source.member) == ("feed", "1")


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"<?xml version='1.0'?><?xml-stylesheet href='a>b'?><!-- <html> --><rss version='2.0'>", "feed"),
        (b"<!DOCTYPE rss [<!ENTITY a 'b>c'>]><rss>", "feed"),
        (b"\xef\xbb\xbf  <feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
        ("<rss version='2.0'>".encode("utf-16"), "feed"),
        (b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>", "feed"),
        (b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:f='http://xmlns.com/foaf'>", ""),
        (b"<opml version='1.0'>", "opml"),
        (b"<OPML>", "opml"),
        (b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>", "sitemap"),
        (b"<urlset>", ""),
        (b'{"version": "https:\\/\\/jsonfeed.org\\/version\\/1"}', "json-feed"),
        (b'{"note": "see json feed"}', ""),
        (b"<!DOCTYPE html><html><body><rss>", ""),
        (b"The <rss> element", ""),
        (b"", ""),
    ],
)
def test_kinds(head, kind):
    assert feed_kind(head) == kind


def test_a_feed_in_an_archive_keeps_the_archives_path():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("dump/feed.xml", rss(ITEM.format("g1", "A", "x"), ITEM.format("g2", "B", "y")))
        archive.writestr("dump/other.xml", "<a/>")
    found = outcomes("a.zip", packed.getvalue())
    assert [page.source.member for page in found if isinstance(page, Page)] == [
        "dump/feed.xml!/g1",
        "dump/feed.xml!/g2",
    ]
    assert [skip.reason for skip in found if isinstance(skip, Skip)] == ["unsupported-format"]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.rss", b"<html><p>Not found</p></html>", "malformed"),
        ("a.opml", b"<html/>", "malformed"),
        ("a.json", b'{"version": "https://jsonfeed.org/version/1.1", "items": [', "malformed"),
        ("a.json", b'{"version": "https://jsonfeed.org/version/1.1", "items": ' + b"[" * 100_000, "malformed"),
        ("a.rss", b"", "empty"),
        ("a.rss", bytes(range(256)) * 4, "binary"),
    ],
)
def test_what_is_no_feed_is_rejected(name, data, reason):
    (found,) = outcomes(name, data)
    assert isinstance(found, Reject)
    assert (found.stage, found.reason) == ("Decode", reason)
    assert found.source_sha256


def test_a_feed_above_the_limit_is_rejected():
    (found,) = outcomes("a.xml", rss(ITEM.format(1, "A", "x" * 5000)), max_bytes=2000)
    assert found.reason == "too-large"


def test_a_deeply_nested_entry_goes_through():
    nested = escape("<div>" * 1500 + "The bridge." + "</div>" * 1500)
    page, second = outcomes("a.xml", rss(ITEM.format(1, "A", nested), ITEM.format(2, "B", "Two.")))
    assert second.text == "<p>Two.</p>"
    assert "The bridge." in page.text
    nested_json = json.dumps({"version": "https://jsonfeed.org/version/1", "items": [{"id": 1, "content_html": "x"}]})
    assert outcomes("a.json", nested_json.encode())[0].source.member == "1"


def test_deep_markup_around_entries():
    data = b"<rss version='2.0'><channel>" + b"<x>" * 3000 + b"</x>" * 3000 + ITEM.format(1, "A", "B").encode()
    (page,) = outcomes("a.xml", data + b"</channel></rss>")
    assert page.source.member == "1"


@pytest.mark.parametrize(("pattern", "replacement", "example"), REWRITES)
def test_each_rewrite_has_its_example(pattern, replacement, example):
    assert pattern.sub(replacement, example) != example
    assert pattern.sub(replacement, "Mon, 23 Nov 2026 10:00:00 +0900") == "Mon, 23 Nov 2026 10:00:00 +0900"
    assert pattern.sub(replacement, "2026-11-23T10:00:00+09:00") == "2026-11-23T10:00:00+09:00"


MORE_WORDS = """
더보기|더 보기|기사 전문보기|전체기사 보기|계속 읽기
자세히 보기|기사보기|원문보기|続きを読む|全文を読む|阅读全文|查看更多
Read more|Read the full story|Continue reading|Continue reading The bridge is closed|See more|More|Full story
Weiterlesen|Mehr lesen|Lire la suite|Leer más|Leia mais|Continua a leggere|Lees verder|Läs mer
Czytaj więcej|Читать далее|Devamını oku|Selengkapnya
"""


@pytest.mark.parametrize("words", MORE_WORDS.strip().replace("\n", "|").split("|"))
def test_more_words_end_a_teaser(words):
    text = f"시는 23일 다리를 막았다. {words} »"
    assert MORE.search(words)
    assert completeness_of(text, text, has_link=False, whole=True) == ("summary", "more")


@pytest.mark.parametrize(
    "last", ["그는 더보기를 눌렀다.", "He wanted more", "No one was able to read more", "the town would learn more."]
)
def test_the_same_words_in_a_sentence_dont(last):
    text = f"{'The council met again and talked. ' * 60}{last}"
    assert completeness_of(text, text, has_link=True, whole=True) == ("full", "content")


@pytest.mark.parametrize(
    ("text", "ends"), [("발표…", True), ("said to [...]", True), ("he left.", False), ("1...2", False)]
)
def test_ellipsis(text, ends):
    assert bool(ELLIPSIS.search(text)) is ends


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("가람일보 : 전체기사", "가람일보"),
        ("전체기사 - 가람일보", "가람일보"),
        ("가람일보 > 사회", "가람일보"),
        ("Garam Times RSS", "Garam Times"),
        ("Garam Times | World", "Garam Times"),
        ("Garam Times - Latest news", "Garam Times"),
        ("Garam Times (RSS)", "Garam Times"),
        ("Ann's notes - On mills", ""),
        ("RSS", ""),
        ("", ""),
    ],
)
def test_publisher_in_a_feeds_title(title, name):
    assert publisher_of("", "", title)[0] == name


def test_the_lines_of_an_entry():
    (page,) = outcomes(
        "a.xml", rss(ITEM.format(1, "Bridge", escape("<p>It is <b>closed</b>.</p><ul><li>Today</li></ul>")))
    )
    assert [(line.tag, line.text) for line in extract_entry(page).lines] == [
        ("p", "It is closed."),
        ("li", "Today"),
    ]


def test_an_entry_without_text_is_no_article():
    (page,) = outcomes("a.xml", rss(ITEM.format(1, "Bridge", "")))
    with pytest.raises(Rejected, match="not fetched"):
        extract_entry(page)


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)


@given(st.lists(st.builds(Entry, guid=TEXT, link=TEXT, title=TEXT, content=TEXT), max_size=6))
def test_different_entries_have_different_names(entries):
    names = identities(entries, {})
    assert len(names) == len(entries)
    assert all(names)
    by_name = {}
    for entry, name in zip(entries, names, strict=True):
        known = by_name.setdefault(name, entry)
        assert (known.link, known.title, known.content) == (entry.link, entry.title, entry.content)


@given(st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=5))
@settings(max_examples=50, deadline=None)
def test_each_item_has_one_outcome(items):
    data = rss(*(ITEM.format(*map(escape, item)) for item in items))
    found = outcomes("a.xml", data)
    assert len(found) == max(len(items), 1)
    assert all(isinstance(each, Page | Skip) for each in found)


@given(st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_bytes_have_an_outcome(data):
    assert outcomes("a.rss", data)
    assert outcomes("a.xml", b"<rss version='2.0'><channel><item>" + data)


@given(st.datetimes(), st.sampled_from(["+00:00", "+09:00", "-05:30"]))
def test_w3c_dates_come_back(moment, offset):
    if moment.year < 1971:
        return
    stated = moment.isoformat(timespec="seconds") + offset
    assert read_date(stated, FeedClock()) in ((stated, "stated"), None if moment.year > 2099 else (stated, "stated"))


@pytest.mark.parametrize(
    "part", [b"<!--", b"<x>", b"<item>", b"<item><title>&", b"<a b='", b"<dc:creator>@", b"<![CDATA["]
)
def test_what_is_never_closed_costs_no_more_than_its_length(part):
    data = b"<rss version='2.0'><channel>" + part * 4000
    assert outcomes("a.xml", data)
    assert feed_kind(part * 4000) == ""
