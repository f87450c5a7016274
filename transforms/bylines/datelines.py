"""What is glued to the front of a story's first paragraph: its dateline, a byline. What is glued to its end is `tails`.

No word is lost: `dateline`, `byline` and `rest` together hold every word of the paragraph in order. Only the
dash between a dateline and its story goes.
"""

import re

import msgspec

from hanji.transforms.bylines.agencies import is_agency, is_organisation
from hanji.transforms.bylines.lines import read_byline
from hanji.transforms.bylines.namewords import NOT_NAMES
from hanji.transforms.bylines.roles import HANGUL_REPORTER
from hanji.transforms.bylines.wordlists import word_set


class Lead(msgspec.Struct, frozen=True, kw_only=True):
    """A first paragraph: `SEOUL, Feb. 19 (Yonhap)` or `(서울=연합뉴스)`, `한바다 기자 =`, and the story."""

    dateline: str | None = None
    byline: str | None = None
    rest: str
    rule: str


_PLACE_WORD = r"(?:[A-ZÀ-ÞŁŚŻŽŠČĆ][A-ZÀ-ÞŁŚŻŽŠČĆ.'’-]+|[A-Z]\.)"
_UPPER_PLACE = (
    rf"{_PLACE_WORD}(?:[ /]{_PLACE_WORD}|\s(?:de|do|da|del|la|di|du|am|an der|of|and|on)\s{_PLACE_WORD}){{0,4}}"
)
_TITLE_PLACE = r"[A-ZÀ-Þ][\w.'’-]+(?:(?:[ /-]|\s(?:de|do|da|del|di|am|an der)\s)[A-ZÀ-Þ][\w.'’-]+){0,3}"
_REGION = r"(?:,\s[A-ZÀ-Þ][\w.'’]*(?:\s[A-ZÀ-Þ][\w.'’]+){0,2}\.?)"
_DAY = (
    r"(?:,?\s(?:(?:le\s|den\s|el\s|am\s)?\d{1,2}\.?\s(?:de\s)?[A-Za-zÀ-ÿ]{3,9}\.?|"
    r"[A-Z][a-zé]{2,8}\.?\s\d{1,2}|\d{1,2}[./]\d{1,2}\.?)(?:,?\s\d{4})?)"
)
_DASH = r"\s?(?:--|—|–|―|-)\s"
# The comma before the region must not swallow the month of the day, so the day is tried first.
_WIRE = re.compile(
    rf"(?P<place>{_UPPER_PLACE}|{_TITLE_PLACE})(?:{_DAY}|"
    rf"{_REGION}{_DAY}?)?\s?\((?P<agency>[^()]{{2,40}})\)(?P<dash>\s?(?:--|—|–|―|-|:|\.\s?[–—-]{{1,2}}|\.)\s)"
)
_CITY = re.compile(rf"(?P<place>{_UPPER_PLACE})(?:{_DAY}|{_REGION}{_DAY}?)?(?P<dash>{_DASH})")
# Words in capitals that open a paragraph and are no place.
_NO_PLACE = word_set(
    "NOTE UPDATE UPDATED BREAKING LIVE WATCH VIDEO EXCLUSIVE CORRECTION EDITOR ADVERTISEMENT "
    "WARNING SPOILER ALERT PHOTOS PHOTO READ MORE OPINION ANALYSIS REVIEW"
    " Q A I FACT CHECK KEY POINTS TOP STORY NEWS SPORTS BUSINESS TV PS P.S FYI NB FAQ AI CEO OK "
    "DIY LEAD URGENT FILE CAPTION GALLERY STORY HIGHLIGHTS SUMMARY BOTTOM LINE PRO CON"
    " YES NO WHY HOW WHAT WHO WHERE WHEN STEP TIP TIPS DAY ROUND WINNER WINNERS LOSER LOSERS VS AND THE"
)

# Words that open no name open no place either, but for those that do: New York, Los Angeles, Den Haag, Reading.
_WORDS_OF_NO_PLACE = NOT_NAMES - word_set(
    "new old los las les den over most reading mobile mar el la le il am an im der das janeiro"
)

_KOREAN_OPEN = re.compile(r"(?P<bracket>[(\[【〔](?P<inside>[^()\[\]【】〔〕]{2,60})[)\]】〕])\s?")
_KOREAN_REPORTER = re.compile(
    rf"(?P<byline>[가-힣·,\s]{{2,30}}?\s?(?:{HANGUL_REPORTER})(?:\s?[·,]\s?[가-힣·,\s]{{2,30}}?\s?(?:{HANGUL_REPORTER}))*(?:\s?[(\[]?[\w.+-]+@[\w.-]+[)\]]?)?\s?=)\s?"
)
_KOREAN_BARE = re.compile(
    rf"(?P<byline>(?:[가-힣]{{2,6}}=)?[가-힣]{{2,4}}(?:[·,\s]{{1,2}}[가-힣]{{2,4}}){{0,3}}\s?(?:{HANGUL_REPORTER})(?:\s?[(\[]?[\w.+-]+@[\w.-]+[)\]]?)?\s?=)\s"
)
_JAPANESE_OPEN = re.compile(r"(?P<bracket>【(?P<inside>[^【】]{2,40})】)\s?")
_JAPANESE_WIRE = re.compile(
    r"(?P<dateline>[\[［（(](?P<inside>[^\[\]［］()（）]{2,30}(?:\d{1,2}日|ロイター|AFP|共同|時事|"
    r"通信)[^\[\]［］()（）]{0,12})[\]］）)])\s?[-－―]?\s?"
)
_CHINESE_WIRE = re.compile(
    r"(?P<dateline>(?:新华社|新華社|中新社|中新网|中新網|中央社|人民网|央视网|本报|本報|法新社|"
    r"路透社|据?美联社)(?!记者|記者)[一-鿿]{0,8}?(?:\d{1,2}月)?\d{1,2}日(?:专|專|综合|"
    r"綜合)?[电電讯訊])\s?(?P<byline>[（(][^（）()]{0,3}(?:记者|記者)[^（）()]{1,20}[）)])?\s?",
)
_CHINESE_BRACKET = re.compile(r"(?P<bracket>[（(〔【\[](?P<inside>[^（）()〔〕【】\[\]]{2,40})[）)〕】\]])\s?")
_DISPATCH = re.compile(r"\d{1,2}日?[电電讯訊]$|[报報社台网網]?[讯訊]$|(?:報導|报道)$")
_DISPATCH_NEAR = re.compile(r"日[专專综合綜合]{0,2}[电電讯訊]|^本[报報台][讯訊]")
_OPENERS = frozenset("([【〔（［〈<")


def split_lead(paragraph: str) -> Lead | None:
    """The opening of a first paragraph; None where it opens with prose.

    >>> lead = split_lead("SEOUL, Feb. 19 (Yonhap) -- The ferry sailed again.")
    >>> lead.dateline, lead.byline, lead.rest
    ('SEOUL, Feb. 19 (Yonhap)', None, 'The ferry sailed again.')
    >>> lead = split_lead("(속초=연합뉴스) 한바다 기자 = 도서관이 문을 열었다.")
    >>> lead.dateline, lead.byline, lead.rest
    ('(속초=연합뉴스)', '한바다 기자 =', '도서관이 문을 열었다.')
    >>> split_lead("Note — the ferry is late.")
    """
    text = paragraph.strip()
    first = text[:1]
    if first in _OPENERS:
        return _bracketed(text)
    if first.isascii():
        return _western(text) if first.isupper() and (text[1:2].isupper() or "(" in text[:70]) else None
    if "가" <= first <= "힣":
        return _korean_bare(text) if "=" in text[:40] else None
    if "一" <= first <= "鿿":
        return _chinese_wire(text) if _DISPATCH_NEAR.search(text, 0, 30) else None
    return _western(text) if first.isupper() else None


def _western(text: str) -> Lead | None:
    found = _WIRE.match(text)
    if found and _credits_agency(found["agency"], strict=not found["place"].isupper()):
        return _lead(text[: found.start("dash")], None, text[found.end() :], "dateline.wire")
    found = _CITY.match(text)
    if found is None or not _is_place(found["place"]):
        return None
    return _lead(text[: found.start("dash")], None, text[found.end() :], "dateline.city")


def _is_place(place: str) -> bool:
    words = [word.strip(".'’-") for word in re.split(r"[\s/]+", place)]
    if len(place) < 3 or words[0] in _NO_PLACE or words[-1] in _NO_PLACE:
        return False
    return _WORDS_OF_NO_PLACE.isdisjoint(word.casefold() for word in words)


def _credits_agency(inside: str, *, strict: bool) -> bool:
    """An agency by its name; behind a place in capitals whatever says that it is one."""
    parts = [part.strip() for part in re.split(r"[/,+-]|\s(?:and|et|und)\s", inside) if part.strip()]
    return any(is_agency(part) or (not strict and is_organisation(part)) for part in parts)


def _lead(dateline: str | None, byline: str | None, rest: str, rule: str) -> Lead | None:
    """A lead that leaves nothing of the story is none: the caller has `read_byline` for a whole line."""
    if not any(char.isalnum() for char in rest) or not (dateline or byline):
        return None
    return Lead(dateline=dateline and dateline.strip(), byline=byline and byline.strip(), rest=rest.strip(), rule=rule)


def _bracketed(text: str) -> Lead | None:
    found = _KOREAN_OPEN.match(text)
    if found and re.search(r"[가-힣]", found["inside"]):
        return _korean(text, found)
    return _japanese(text) or _chinese_bracket(text) or (_korean(text, found) if found else None)


def _korean(text: str, found: re.Match[str]) -> Lead | None:
    """`(서울=연합뉴스) 홍길동 기자 =`, `[OSEN=홍길동 기자]`, `[파이낸셜뉴스]`."""
    inside = found["inside"].strip()
    _, _, house = inside.partition("=")
    reporter = _KOREAN_REPORTER.match(text, found.end())
    name = reporter["byline"] if reporter and read_byline(reporter["byline"]) else None
    end = reporter.end() if reporter and name else found.end()
    if house.strip() and _is_house(house):
        return _lead(found["bracket"], name, text[end:], "dateline.korean")
    if is_organisation(inside) and (is_agency(inside) or name):
        return _lead(None, text[:end], text[end:], "lead.house")
    byline = read_byline(found["bracket"])
    if byline is None or byline.confidence < 0.8 or not (byline.authors or byline.agencies):
        return None
    return _lead(None, text[:end], text[end:], "lead.reporter")


def _is_house(house: str) -> bool:
    """True when what follows the `=` of `(서울=연합뉴스)` names houses only, no reporter."""
    return all(is_organisation(part) for part in re.split(r"[\s·/,]+", house.strip()) if part)


def _korean_bare(text: str) -> Lead | None:
    found = _KOREAN_BARE.match(text)
    if found is None or read_byline(found["byline"]) is None:
        return None
    return _lead(None, found["byline"], text[found.end() :], "lead.reporter")


def _japanese(text: str) -> Lead | None:
    found = _JAPANESE_OPEN.match(text)
    if found:
        inside = found["inside"]
        _, equals, house = inside.replace("=", "＝").partition("＝")
        if equals and (is_agency(house) or is_organisation(house) or read_byline(house)):
            return _lead(found["bracket"], None, text[found.end() :], "dateline.japanese")
        if _DISPATCH.search(inside) or any(inside.endswith(name) for name in ("共同", "時事", "ロイター", "AFP")):
            return _lead(found["bracket"], None, text[found.end() :], "dateline.japanese")
        return None
    wire = _JAPANESE_WIRE.match(text)
    if wire and re.search(r"\d{1,2}日", wire["inside"]) and re.search(r"[ぁ-んァ-ヶ]", wire["inside"]):
        return _lead(wire["dateline"], None, text[wire.end() :], "dateline.japanese")
    return None


def _chinese_bracket(text: str) -> Lead | None:
    found = _CHINESE_BRACKET.match(text)
    if found is None:
        return None
    inside = found["inside"].strip()
    byline = read_byline(inside)
    if byline and byline.authors and byline.rule.startswith("zh."):
        return _lead(None, found["bracket"], text[found.end() :], "lead.reporter")
    if _DISPATCH.search(inside):
        return _lead(found["bracket"], None, text[found.end() :], "dateline.chinese")
    return None


def _chinese_wire(text: str) -> Lead | None:
    found = _CHINESE_WIRE.match(text)
    if found:
        return _lead(found["dateline"], found["byline"], text[found.end() :], "dateline.chinese")
    report = re.match(r"(?P<dateline>本[报報台][讯訊])\s?(?P<byline>[（(](?:记者|記者)[^（）()]{1,20}[）)])?\s?", text)
    return _lead(report["dateline"], report["byline"], text[report.end() :], "dateline.chinese") if report else None
