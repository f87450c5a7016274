"""Stubs are told from whole texts, in both directions, whatever the publisher states."""

import re

import pytest

from hanji.transforms.chain import article_of
from hanji.transforms.paywalls import CALLS
from hanji.transforms.records import Page, Source

LOCKED = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Old pier to be repaired",
"isAccessibleForFree": %s, "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": %s, "cssSelector": ".%s"}
%s}</script>"""
FALSE = LOCKED % ("false", "false", "premium-part", "")
AS_TEXT = LOCKED % ('"False"', '"False"', "premium-part", "")
FREE = LOCKED % ("true", "true", "premium-part", "")
COUNTED = LOCKED % ("false", "false", "premium-part", ', "wordCount": 900')
TIER = "<meta property='article:content_tier' content='%s'>"
CALL = "<div class='wall'><p>%s</p></div>"
LANGUAGES = (
    "To continue reading, subscribe now.",
    "이 기사는 유료회원만 전문을 볼 수 있습니다.",
    "この記事は有料会員限定です。残り1,204文字",
    "Jetzt weiterlesen mit einem Abo",
    "Il vous reste 70 % de cet article à lire.",
    "Contenido exclusivo para suscriptores",
    "订阅后阅读全文",
)


def page(paragraphs, head="", after="", inside="article-body"):
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    return (
        f"<html><head><title>Old pier to be repaired</title>{head}</head><body><main><h1>Old pier to be repaired</h1>"
        f"<p class='byline'>By Tamsin Orle</p><div class='{inside}'>{body}</div>{after}</main>"
        "<footer><p>© 2024 Brinmouth Tidings</p></footer></body></html>"
    )


@pytest.fixture
def completeness(knowledge):
    def of(markup):
        source = Source(uri="pier.html", relative="pier.html", format="html", sha256="")
        return article_of(Page(source=source, text=markup), knowledge).completeness

    return of


STUBS = {
    "stated, as a truth value": {"head": FALSE},
    "stated, as a word": {"head": AS_TEXT},
    "stated in a meta element": {"head": TIER % "locked"},
    "stated, and a call": {"head": FALSE, "after": CALL % LANGUAGES[0]},
    "far fewer words than were counted": {"head": COUNTED, "number": 4},
    **{f"told: {call}": {"after": CALL % call} for call in LANGUAGES},
}


@pytest.mark.parametrize("name", STUBS)
def test_a_stub_is_flagged(completeness, paragraphs, name):
    parts = dict(STUBS[name])
    assert completeness(page(paragraphs[: parts.pop("number", 2)], **parts)) == "paywalled"


def test_a_text_that_is_cut_off_before_a_call_is_a_stub(completeness, paragraphs):
    cut = [*paragraphs, *(text.replace("said", "wrote") for text in paragraphs), "The mayor wants to …"]
    assert completeness(page(cut, TIER % "locked", CALL % LANGUAGES[0])) == "paywalled"


WHOLE = {
    "plain": {},
    "stated to be paid for, but there": {"head": TIER % "locked", "times": 4},
    "behind a curtain": {"head": FALSE, "inside": "story premium-part"},
    "behind a curtain, with a call": {"head": FALSE, "inside": "premium-part", "after": CALL % LANGUAGES[0]},
    "a call to all readers of a long text": {"times": 4, "after": CALL % LANGUAGES[0]},
    "metered": {"head": TIER % "metered"},
    "a newsletter": {"after": CALL % "Subscribe to our newsletter and never miss a story."},
    "as many words as were counted": {"head": COUNTED.replace("900", "150"), "inside": "premium-part"},
}


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_text_is_not_flagged(completeness, paragraphs, name):
    parts = dict(WHOLE[name])
    texts = [f"{text} That was in year {n}." for n in range(parts.pop("times", 1)) for text in paragraphs]
    assert completeness(page(texts, **parts)) == "full"


def test_a_short_item_that_is_free_is_whole(completeness, paragraphs):
    assert completeness(page(paragraphs[:3], FREE)) == "full"


KOREAN = (
    "가람군은 두 해 동안 멈췄던 나룻배가 다음 달부터 다시 다닌다고 4일 밝혔다. 예산 2억원은 옛 도로 기금에서 나온다.",
    "뱃사공 도하람(61)씨는 “물이 그리웠다”고 말했다. 그는 두 해 동안 밭을 맸다고 했다.",
)
JAPANESE = (
    "港町の議会は三日、古い桟橋を冬までに修理することを決めた。費用は二億円で、工事は来年三月まで続く見通しだという。",
    "市長は「これ以上待てない」と述べ、釣り人には別の場所を用意すると説明した。渡し船は魚市場の前に着く。",
)
OFFERS = (
    (KOREAN, "지금 구독하고 무료로 읽으세요"),
    (KOREAN, "이미 회원이신가요?"),
    (KOREAN, "유료 구독 회원은 모든 기사를 볼 수 있습니다."),
    (JAPANESE, "有料会員登録はこちら"),
    (JAPANESE, "無料で読む"),
)
STORIES = "".join(f"<li><a href='/{n}'>Another story of the town, part {n}</a></li>" for n in range(9))
RELATED = f"<aside class='related'><h2>More</h2><ul>{STORIES}</ul></aside>"


@pytest.mark.parametrize(("texts", "offer"), OFFERS)
@pytest.mark.parametrize("between", ["", RELATED])
def test_a_short_item_above_an_offer_is_whole(completeness, texts, offer, between):
    assert completeness(page(texts, after=between + CALL % offer)) == "full"


def test_a_short_item_below_a_login_is_whole(completeness, paragraphs):
    markup = page(paragraphs[:2]).replace("<h1>", "<div><p>Already a subscriber? Log in</p></div><h1>")
    assert completeness(markup) == "full"


def test_a_short_item_far_above_a_call_is_whole(completeness, paragraphs):
    assert completeness(page(paragraphs[:2], after=RELATED + CALL % LANGUAGES[0])) == "full"


@pytest.mark.parametrize(("texts", "call"), [(KOREAN, LANGUAGES[1]), (JAPANESE, LANGUAGES[2])])
def test_a_stub_in_a_script_of_wide_letters_is_flagged(completeness, texts, call):
    assert completeness(page(texts, after=CALL % call)) == "paywalled"


@pytest.mark.parametrize(("pattern", "call", "other"), CALLS)
def test_a_call_is_told_from_other_lines(pattern, call, other):
    assert re.search(pattern, call, re.IGNORECASE)
    assert not re.search(pattern, other, re.IGNORECASE)
