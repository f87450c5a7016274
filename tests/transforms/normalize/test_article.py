"""The record: the seed in full, its stable name, what is removed, where each value is from."""

from pathlib import Path

import msgspec
import pytest

from hanji.transforms.chain import article_of
from hanji.transforms.normalize.article import normalize
from hanji.transforms.normalize.stub import STUB
from hanji.transforms.records import Author, Candidate, Page, Removed, Role, Source

SEED = Path(__file__).parents[2] / "samples" / "korea_herald_seed.txt"
STORY = """Ferry to sail again after two winters
By Maren Holloway
The council said on Monday that the old ferry will sail again after two winters ashore.
“We counted the days,” said Tove Lindqvist, who lives on the far bank and keeps the landing lamp.
"""


@pytest.fixture(scope="module")
def seed(knowledge):
    source = Source(
        uri="file:///in/seed.txt",
        relative="seed.txt",
        format="text",
        encoding="utf-8",
        decoded_by="utf-8",
        sha256="5" * 64,
    )
    return article_of(Page(source=source, text=SEED.read_text("utf-8")), knowledge)


SEED_FIELDS = {
    "schema_version": "1.0",
    "source_uri": "file:///in/seed.txt",
    "source_member": None,
    "source_format": "text",
    "source_encoding": "utf-8",
    "source_sha256": "5" * 64,
    "url": None,
    "canonical_url": None,
    "title": "S. Korea, China agree to boost military cooperation",
    "subtitle": None,
    "description": None,
    "authors": (Author(name="Song Sang-ho", email="sshluck@heraldcorp.com"),),
    "publisher": "The Korea Herald",
    "publisher_domain": "koreaherald.com",
    "section": None,
    "keywords": (),
    "published_at": "2013-06-04T21:07:00+09:00",
    "modified_at": None,
    "published_precision": "minute",
    "dateline": None,
    "language": "en",
    "completeness": "full",
    "images": (),
    "revision": 1,
    "supersedes": None,
}


@pytest.mark.parametrize("field", SEED_FIELDS)
def test_seed(field, seed):
    assert getattr(seed, field) == SEED_FIELDS[field]


def test_text_of_the_seed_is_its_fourteen_paragraphs(seed):
    lines = [line.strip() for line in SEED.read_text("utf-8").split("\n") if line.strip()]
    assert seed.text.split("\n\n") == lines[6:-1]
    assert len(lines[6:-1]) == 14


def test_removed_of_the_seed(seed):
    assert [(one.line, one.text, one.role.value) for one in seed.removed] == [
        (1, "The Korea Herald", "publisher"),
        (3, "피터빈트", "noise"),
        (7, "By Korea Herald", "byline"),
        (9, "Published : June 4, 2013 - 21:07", "published"),
        (11, "• Link copied", "noise"),
        (41, "By Song Sang-ho (sshluck@heraldcorp.com)", "byline"),
    ]
    assert all(one.rule for one in seed.removed)


def test_every_value_of_the_seed_has_its_source(seed):
    fields = [one.field for one in seed.provenance]
    assert fields == ["source_encoding", "title", "authors", "publisher", "published_at", "language"]
    (published,) = (one for one in seed.provenance if one.field == "published_at")
    assert published.detail == "zone: publisher"


# ---- the name of a record


def identity(knowledge, relative="a/story.txt", member=None, url=None, uri="file:///in/a/story.txt"):
    source = Source(uri=uri, relative=relative, member=member, format="text", sha256="")
    return article_of(Page(source=source, text=STORY, url=url), knowledge).id


def test_a_record_is_named_by_its_place_below_the_root(knowledge):
    assert identity(knowledge) == identity(knowledge, uri="gs://elsewhere/a/story.txt")
    assert identity(knowledge) != identity(knowledge, relative="b/story.txt")
    assert identity(knowledge) != identity(knowledge, member="1")
    assert len(identity(knowledge)) == 32


def test_a_record_with_an_address_is_named_by_it(knowledge):
    one = identity(knowledge, url="https://tide.example/news?id=1&utm_source=mail")
    assert one == identity(knowledge, relative="b.txt", url="https://tide.example/news?id=1")
    assert one != identity(knowledge, url="https://tide.example/news?id=2")


# ---- what is removed


def test_what_was_cut_off_a_headline_is_removed(article):
    record = article("Ferry to sail again after two winters - BBC News\n" + STORY.partition("\n")[2])
    (cut,) = (one for one in record.removed if one.rule == "titles.site-name")
    assert (record.title, cut.text.strip(), cut.line) == ("Ferry to sail again after two winters", "- BBC News", 1)


def test_a_second_headline_and_dateline_are_removed(cleaned, knowledge):
    document = cleaned("""
title     | Ferry to sail again
title     | Ferry to sail again
dateline  | SEOUL
body      | It sails.
dateline  | BUSAN
body      | It stays.
""")
    record = normalize(document, knowledge)
    assert [(one.line, one.role.value) for one in record.removed] == [(2, "title"), (5, "dateline")]
    assert (record.title, record.dateline, record.text) == ("Ferry to sail again", "SEOUL", "It sails.\n\nIt stays.")


def test_what_is_in_a_field_by_its_value_is_still_removed(cleaned, knowledge):
    """A byline's people are in `authors`, its line is not."""
    record = normalize(cleaned("byline    | By Maren Holloway\nbody      | It sails."), knowledge)
    assert record.removed == (Removed(line=1, text="By Maren Holloway", role=Role.BYLINE, rule="layout"),)


# ---- the rest


FERRY = "가람군은 두 해 동안 멈췄던 나룻배가 다음 달부터 다시 다닌다고 4일 밝혔다. "
CALL = "noise     | Subscribe to continue reading"
KOREAN_CALL = "noise     | 이 기사는 유료회원만 전문을 볼 수 있습니다."
STUBS = {
    "short before a call": (f"body      | It sails.\n{CALL}", "paywalled"),
    "a mark between": (f"body      | It sails.\nnoise     | Share\n{CALL}", "paywalled"),
    "short, in Korean": (f"body      | {FERRY}\n{KOREAN_CALL}", "paywalled"),
    "long": (f"body      | {'It sails. ' * (STUB // 10)}\n{CALL}", "full"),
    "long, in Korean": (f"body      | {FERRY * (STUB // 60)}\n{KOREAN_CALL}", "full"),
    "no call": ("body      | It sails.", "full"),
    "before an offer": ("body      | It sails.\nnoise     | Premium\nnoise     | Get unlimited access", "full"),
    "before an offer, in Korean": (f"body      | {FERRY}\nnoise     | 지금 구독하고 무료로 읽으세요", "full"),
    "above it": (f"{CALL}\nbody      | It sails.", "full"),
    "far below it": ("body      | It sails.\n" + "noise     | Another story\n" * 9 + CALL, "full"),
}


@pytest.mark.parametrize("name", STUBS)
def test_a_short_text_right_before_a_call_to_pay_is_a_stub(name, cleaned, knowledge):
    document, wanted = STUBS[name]
    assert normalize(cleaned(document), knowledge).completeness == wanted


def test_what_is_stated_of_its_use_is_in_the_provenance(cleaned, knowledge):
    stated = (
        ("license", "https://l.example/by", "link"),
        ("free_access", "false", "json-ld"),
        ("license", "x", "meta"),
    )
    claims = tuple(Candidate(field=field, value=value, signal=signal) for field, value, signal in stated)
    record = normalize(msgspec.structs.replace(cleaned("body      | It sails."), candidates=claims), knowledge)
    assert [(one.field, one.signal, one.detail) for one in record.provenance if one.field != "language"] == [
        ("free_access", "json-ld", "false"),
        ("license", "link", "https://l.example/by"),
    ]


def test_an_address_in_the_file_is_the_articles(cleaned, knowledge):
    record = normalize(
        cleaned("url       | Link: https://tide.example/1?utm_source=mail\nbody      | It sails."), knowledge
    )
    assert (record.url, record.canonical_url) == ("https://tide.example/1?utm_source=mail", "https://tide.example/1")
    assert [one.signal for one in record.provenance if one.field == "url"] == ["line"]


def test_every_filled_field_has_its_provenance(article):
    record = article(
        "사회\n나룻배, 두 해 만에 다시 다닌다\n예산은 옛 도로 기금에서 나온다\n"
        "입력 2024.06.04 21:07 | 수정 2024.06.05 08:10\n한바다 기자\n\n"
        "(가람=연합뉴스) 가람군은 두 해 동안 멈췄던 나룻배가 다음 달부터 다시 다닌다고 4일 밝혔다.\n\n"
        "뱃사공 도하람(61)씨는 “물이 그리웠다”고 말했다. 그는 두 해 동안 밭을 맸다고 했다.\n"
    )
    named = (
        "title",
        "subtitle",
        "authors",
        "publisher",
        "section",
        "published_at",
        "modified_at",
        "dateline",
        "language",
    )
    filled = {field for field in named if getattr(record, field)}
    assert filled == {one.field for one in record.provenance}
    assert filled >= {"title", "authors", "section", "published_at", "modified_at", "dateline", "language"}
