"""Hostile pages through the whole chain: each is a record or a reject with its reason, and none takes long."""

import json
import time

import pytest

from hanji.transforms.chain import article_of
from hanji.transforms.extract.html.limits import MAX_CLAIMS, limited
from hanji.transforms.records import Candidate, Page, Rejected, Source

LONGEST = 5.0
RECORD = "a record"
MEGA = 1_000_000


def ld(text):
    return f"<script type='application/ld+json'>{text}</script>"


def stated(**claims):
    return ld(json.dumps({"@type": "NewsArticle", **claims}))


def script(text):
    prose = json.dumps("The pier is old. It is long, too! Who pays? " * 20)
    return f"<script>x({prose}, {text})</script>"


def words(number):
    return " ".join(f"Word {n} of the mayor was heard." for n in range(number))


NAMES = [f"Ana Roe{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676 % 26)}" for n in range(30_000)]

# What stands in the head, before the article, behind it; and what becomes of the page.
PAGES = {
    "a million tags": ("", "", "<i>a</i>" * MEGA, "too-large"),
    "20 MB": ("", "", "<p>" + "a" * 20 * MEGA, "too-large"),
    "5 MB in a paragraph": ("", "", "<p>" + words(160_000), RECORD),
    "5 MB in a word": ("", "", "<p>" + "a" * 5 * MEGA, RECORD),
    "100,000 deep": ("", "<div>" * 100_000, "", RECORD),
    "2,000 deep, with text": ("", "<div>a" * 2_000, "", RECORD),
    "an attribute of 1 MB": ("", f"<div class='{'a ' * 500_000}'>b</div>", "", RECORD),
    "a million attributes": ("", f"<div {' '.join(f'a{n}=1' for n in range(MEGA))}>", "", RECORD),
    "attributes without blanks": ("", "<div " + "".join(f'a{n}=""' for n in range(MEGA)) + ">", "", RECORD),
    "attributes with tags in them": ("", "<div " + " ".join(f'a{n}=" <"' for n in range(100_000)) + ">", "", RECORD),
    "many tags of many attributes": ("", f"<div {' '.join(f'a{n}=1' for n in range(1_990))}>" * 500, "", RECORD),
    "a script of many attributes": ("", f"<script {' '.join(f'a{n}=1' for n in range(MEGA))}></script>", "", RECORD),
    "500,000 links": ("", "", "<a href='/x'>link</a>" * 500_000, "too-large"),
    "200,000 blocks of a word": ("", "", "<p>word" * 190_000, "too-large"),
    "9,000 blocks of a word": ("", "", "".join(f"<p>word {n}" for n in range(9_000)), RECORD),
    "9,000 dates": ("", "", "".join(f"<p>Published May {n % 28 + 1}, 2024" for n in range(9_000)), RECORD),
    "long copies": ("", "", "".join(f"<p>{n} {words(70)}" for n in range(4_000)), RECORD),
    "unclosed everything": ("", "<b><i><font><table><tr><td><ul><li><p><a>" * 9_000, "", RECORD),
    "nested tables": ("", ("<table><tr><td>a</td><td>" * 300) * 30, "", RECORD),
    "nested preformatted": ("", ("<pre>a\nb" * 500 + "</pre>" * 500) * 4, "", RECORD),
    "lines": ("", "<pre>" + "\n" * 3 * MEGA + "</pre>", "", "too-large"),
    "scripts that end the page": ("", "<script>var end = '</body></html>';</script>", "", RECORD),
    "scripts between words": ("", "x<script></script>" * 60_000, "", "too-large"),
    "comments between words": ("", "x<!--y-->" * 90_000, "", RECORD),
    "an open comment": ("", "", "<!--" + "x" * 5 * MEGA, RECORD),
    "NULs": ("", "\0" * MEGA, "\0", RECORD),
    "base": ("<base href='https://elsewhere.example/'>", "", "", RECORD),
    "a frame": ("", "<iframe src='/x'><p>in a frame</p></iframe>", "", RECORD),
    "entities": ("<!DOCTYPE html [<!ENTITY a '&b;&b;'>]>", "&a;" * 9_000, "", RECORD),
    "properties": ("", ("<span itemprop='author headline'>a" * 400 + "</span>" * 400) * 40, "", RECORD),
    "properties of many names": ("", f"<b itemprop='{'author ' * 200_000}'>Ana Roe</b>", "", RECORD),
    "authors": (stated(author=NAMES), "", "", RECORD),
    "headlines": (stated(headline=[f"Headline {n} of them" for n in range(30_000)]), "", "", RECORD),
    "a headline of 5 MB": (stated(headline="Old pier | " * 500_000), "", "", RECORD),
    "a headline in lists": (ld('{"@type": "Article", "headline": ' + "[" * 400 + "]" * 400 + "}"), "", "", RECORD),
    "dates": (stated(datePublished=[f"{1990 + n % 30}-05-01" for n in range(90_000)]), "", "", RECORD),
    "a stated text of 4 MB": (stated(articleBody=words(120_000)), "", "<p>word" * 9_000, RECORD),
    "JSON of line feeds": (ld("{" + "\n" * MEGA + "x"), "", "", RECORD),
    "JSON of open comments": (ld("{" + "/* " * MEGA), "", "", RECORD),
    "JSON of brackets": (ld("[" * MEGA), "", "", RECORD),
    "JSON of many documents": (ld('{"a":1}' * 500_000), "", "", RECORD),
    "metas": ("".join(f"<meta name='author' content='{name}'>" for name in NAMES), "", "", RECORD),
    "site names": ("".join(f"<meta property='og:site_name' content='{name}'>" for name in NAMES), "", "", RECORD),
}  # fmt: skip
LITTLE_TEXT = {
    "a string of tags": f"'{'<' * 150_000}'",
    "a key of words": f'"{"publi" * 400_000}',
    "quotes": '"' * MEGA,
    "backslashes": '"published' + "\\" * MEGA,
    "an article of scripts": json.dumps("Ab cd. Ef gh! " * 90 + "x<script></script>" * 60_000),
    "JSON in JSON": json.dumps(json.dumps(["Ab cd. Ef gh. " * 9] * 9_000)),
}


def outcome(markup, knowledge):
    source = Source(uri="pier.html", relative="pier.html", format="html", sha256="")
    start = time.process_time()
    try:
        article = article_of(Page(source=source, text=markup), knowledge)
    except Rejected as rejected:
        found = rejected.reason if rejected.detail else "a reject without a detail"
    else:
        found = article
    assert time.process_time() - start < LONGEST
    return found


@pytest.mark.parametrize("name", PAGES)
def test_hostile_page_is_a_record_or_a_reject_in_little_time(name, knowledge, paragraphs):
    head, before, after, wanted = PAGES[name]
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    markup = (
        f"<html><head><title>Old pier</title>{head}</head><body><h1>Old pier</h1>{before}{text}{after}</body></html>"
    )
    found = outcome(markup, knowledge)
    if wanted is RECORD:
        assert paragraphs[-1] in found.text
    else:
        assert found == wanted


@pytest.mark.parametrize("name", LITTLE_TEXT)
def test_hostile_script_of_a_page_without_text_takes_little_time(name, knowledge):
    markup = f"<html><head><title>Old pier</title></head><body><p>x</p>{script(LITTLE_TEXT[name])}</body></html>"
    assert outcome(markup, knowledge)


def test_of_a_flood_of_claims_the_first_are_kept_and_the_stated_text_is_whole():
    flood = [Candidate(field="title", value=f"{n}" * 9_000, signal="og") for n in range(1_000)]
    body = Candidate(field="body", value="a" * MEGA, signal="json-ld")
    found = limited([*flood, body])
    assert [claim.value[:3] for claim in found[:3]] == ["000", "111", "222"]
    assert (len(found), len(found[0].value), found[-1]) == (MAX_CLAIMS + 1, 5_000, body)
