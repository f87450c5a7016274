"""Enrichments: counts for scripts with and without spaces, and the contract that each keeps."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.enrich import ENRICHMENTS, enrich
from hanji.transforms.enrich.content_hash import content_hash
from hanji.transforms.enrich.counts import count_sentences, count_words, reading_seconds
from hanji.transforms.records import Article

ENRICHED = {"word_count", "character_count", "sentence_count", "reading_time_seconds", "content_hash"}


def article(text, language="en"):
    return Article(
        id="a",
        source_uri="a.txt",
        source_member=None,
        source_format="text",
        source_encoding="utf-8",
        source_sha256="",
        url=None,
        canonical_url=None,
        title=None,
        subtitle=None,
        description=None,
        authors=(),
        publisher=None,
        publisher_domain=None,
        section=None,
        keywords=(),
        published_at=None,
        modified_at=None,
        published_precision=None,
        dateline=None,
        language=language,
        text=text,
        completeness="full",
        images=(),
        removed=(),
        provenance=(),
    )


WORDS = {
    "English": ("The ferry left at 9:30 a.m.", "en", 6),
    "a dash is no word": ("Rates – once again – rise", "en", 4),
    "ampersand": ("salt & pepper", "en", 2),
    "quoted word": ("“Yes” (no) 'maybe'", "en", 3),
    "only marks": ("* * * ---", "en", 0),
    "Korean counts eojeol": ("서울시는 23일 예산안을 발표했다.", "ko", 4),
    "Korean with hanja": ("韓美 정상이 美워싱턴에서 만났다", "ko", 4),
    "Korean with Latin names": ("LG와 SK hynix가 올랐다", "ko", 4),
    "Japanese": ("都は予算案を発表した。", "ja", 10),
    "Japanese katakana is one word": ("オリンピックの年", "ja", 3),
    "Japanese with digits and Latin": ("2024年、NHKは", "ja", 4),
    "Chinese": ("市政府公布预算。", "zh", 7),
    "Chinese with a name": ("苹果公司CEO今天", "zh", 7),
    "Thai is estimated": ("รัฐบาลประกาศกฎหมายใหม่", "th", 5),
    "French elision is one run": ("L’été d’un homme", "fr", 3),
    "unknown language": ("one two", None, 2),
    "empty": ("", "en", 0),
}

SENTENCES = {
    "two": ("It rained. It stopped.", 2),
    "question and call": ("Really? Yes! Go.", 3),
    "title before a name": ("Mr. Han met Dr. Oh and Gov. Lee in Jan. 2021 there.", 1),
    "initials": ("J. K. Park signed. He left.", 2),
    "country": ("The U.S. troops stayed.", 1),
    "decimal": ("It rose 3.5 percent.", 1),
    "quotation goes on": ("“We will go.” he said.", 1),
    "quotation ends": ("He said, “We go.” Then he left.", 2),
    "ellipsis in the middle": ("Well… maybe.", 1),
    "Korean": ("시장이 말했다. 시민들이 들었다.", 2),
    "Korean quotation with particle": ("“가겠다.”고 말했다. 그는 웃었다.", 2),
    "Korean date": ("2023. 6. 4. 발표했다.", 1),
    "Japanese": ("雨が降った。風も吹いた。", 2),
    "Japanese quotation": ("「行く。」と言った。帰った。", 2),
    "Chinese": ("下雨了！他走了。", 2),
    "subhead and paragraph": ("A subhead\n\nA sentence. Another.", 3),
    "list": ("- one\n- two", 2),
    "Russian goes on": ("Это было в 2020 г. в городе.", 1),
    "empty": ("", 0),
    "blank lines": ("\n \n", 0),
}


@pytest.mark.parametrize(("text", "language", "expected"), WORDS.values(), ids=WORDS)
def test_words(text, language, expected):
    assert count_words(text, language) == expected


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_sentences(text, expected):
    assert count_sentences(text) == expected


@pytest.mark.parametrize("unit", [".", ". ", ".'", '!"', "。", "。 ", "… ", "Mr. "])
def test_a_million_stops_are_quick(unit):
    assert count_sentences(unit * 500_000 + "\n" + unit) >= 1


@pytest.mark.parametrize(
    ("text", "language", "seconds"),
    [
        ("word " * 476, "en", 120),
        ("가나다 " * 196, "ko", 60),
        ("記事" * 232, "ja", 60),
        ("新闻" * 166, "zh", 60),
        ("", "en", 0),
    ],
)
def test_reading_time(text, language, seconds):
    assert reading_seconds(text, language) == seconds


def test_enrich_sets_every_enriched_field():
    done = enrich(article("시장이 말했다. 시민들이 들었다.", "ko"))
    assert (done.word_count, done.character_count, done.sentence_count, done.reading_time_seconds) == (4, 18, 2, 2)
    assert len(done.content_hash) == 64


def test_the_same_content_in_another_layout_has_the_same_hash():
    assert content_hash("하나. 둘.\n\n셋.") == content_hash("하나. 둘. 셋.")
    assert content_hash("하나. 둘.") != content_hash("하나. 셋.")


@pytest.mark.parametrize("name", ENRICHMENTS)
@given(text=st.text(max_size=200), language=st.sampled_from(["ko", "ja", "zh", "th", "en", None]))
def test_contract_own_fields_only_and_twice_is_once(name, text, language):
    before = article(text, language)
    once = ENRICHMENTS[name](before)
    assert ENRICHMENTS[name](once) == once
    changed = {f for f in Article.__struct_fields__ if getattr(once, f) != getattr(before, f)}
    assert changed <= ENRICHED
    assert msgspec.structs.replace(once, **{f: getattr(before, f) for f in ENRICHED}) == before


@given(st.text(max_size=200), st.sampled_from(["ko", "ja", "en", None]))
def test_counts_are_bounded_by_the_characters(text, language):
    done = enrich(article(text, language))
    assert 0 <= done.word_count <= len(text)
    assert 0 <= done.sentence_count <= len(text)
    assert done.character_count == len(text)
