"""What is glued to the front of a story's first paragraph: its dateline, a byline. What is glued to its end is `tails`.

No word is lost: `dateline`, `byline` and `rest` together hold every word of the paragraph in order. Only the
dash between a dateline and its story goes.
"""

import re

from hanji.transforms.bylines.agencies import is_agency, is_organisation, is_outlet
from hanji.transforms.bylines.leads import Lead, lead
from hanji.transforms.bylines.lines import read_byline
from hanji.transforms.bylines.places import HANGUL_PLACES
from hanji.transforms.bylines.roles import HANGUL_REPORTER
from hanji.transforms.bylines.western_leads import bracketed_agency, western

_KOREAN_OPEN = re.compile(r"(?P<bracket>[(\[【〔](?P<inside>[^()\[\]【】〔〕]{2,60})[)\]】〕])\s?")
_KOREAN_REPORTER = re.compile(
    rf"(?P<byline>[가-힣·,\s]{{2,30}}?\s?(?:{HANGUL_REPORTER})(?:\s?[·,]\s?[가-힣·,\s]{{2,30}}?\s?(?:{HANGUL_REPORTER}))*(?:\s?[(\[]?[\w.+-]+@[\w.-]+[)\]]?)?\s?=)\s?"
)
# Behind a dateline the `=` may be missing.
_KOREAN_UNSIGNED = re.compile(r"(?P<byline>[가-힣]{3}(?:[·,\s]{1,2}[가-힣]{3}){0,2}\s(?:기자|특파원))\s(?=[^\s=])")
_KOREAN_BARE = re.compile(
    rf"(?P<byline>(?:[가-힣]{{2,6}}[=/])?[가-힣]{{2,4}}(?:[·,\s]{{1,2}}[가-힣]{{2,4}}){{0,3}}\s?(?:{HANGUL_REPORTER})(?:\s?[(\[]?[\w.+-]+@[\w.-]+[)\]]?)?\s?=)\s"
)
# In a Korean agency's English service: `(Seoul=Garam News) Hong Ga-ram Reporter =`.
_LATIN_REPORTER = re.compile(r"(?P<byline>(?:[A-Z][\w.'’-]+\s){2,4}[Rr]eporter\s?=)\s?")
# Press wires: `서울--(가람와이어)--`, in older releases with the day before the second dash.
_KOREAN_PRESS = re.compile(
    r"(?P<dateline>[가-힣]{2,8}(?:\s[가-힣]{2,8})?\s?--\s?\([^()]{2,20}\)(?:\s?\d{4}년 ?\d{1,2}월 ?\d{1,2}일)?)\s?--\s?"
)
_JAPANESE_OPEN = re.compile(r"(?P<bracket>【(?P<inside>[^【】]{2,40})】)\s?")
_JAPANESE_WIRE = re.compile(
    r"(?P<dateline>[\[［（(](?P<inside>[^\[\]［］()（）]{2,30}(?:\d{1,2}日|ロイター|AFP|共同|時事|"
    r"通信)[^\[\]［］()（）]{0,12})[\]］）)])\s?[-－―]?\s?"
)
_CHINESE_WIRE = re.compile(
    r"(?P<dateline>(?:新华社|新華社|中新社|中新网|中新網|中央社|人民网|央视网|本报|本報|法新社|"
    r"路透社|据?美联社|[一-鿿]{2,4}[网網])(?!记者|記者)[一-鿿]{0,8}?(?:\d{1,2}月)?\d{1,2}日(?:专|專|综合|"
    r"綜合)?[电電讯訊])\s?(?P<byline>[（(][^（）()]{0,3}(?:记者|記者)[^（）()]{1,20}[）)])?\s?",
)
_CHINESE_BRACKET = re.compile(r"(?P<bracket>[（(〔【\[](?P<inside>[^（）()〔〕【】\[\]]{2,40})[）)〕】\]])\s?")
_DISPATCH = re.compile(r"\d{1,2}日?[电電讯訊]$|[报報社台网網]?[讯訊]$|(?:報導|报道)$")
_DISPATCH_NEAR = re.compile(r"日[专專综合綜合]{0,2}[电電讯訊]|^本[报報台][讯訊]")
_OPENERS = frozenset("([【〔（［〈<")


def split_lead(paragraph: str, *, opens_story: bool = False) -> Lead | None:
    """The opening of one of the first paragraphs; None where it opens with prose.

    `opens_story`: it is one of the first two, where a place alone may be a dateline.

    >>> lead = split_lead("SEOUL, Feb. 19 (Yonhap) -- The ferry sailed again.")
    >>> lead.dateline, lead.byline, lead.rest
    ('SEOUL, Feb. 19 (Yonhap)', None, 'The ferry sailed again.')
    >>> lead = split_lead("(속초=연합뉴스) 한바다 기자 = 도서관이 문을 열었다.")
    >>> lead.dateline, lead.byline, lead.rest
    ('(속초=연합뉴스)', '한바다 기자 =', '도서관이 문을 열었다.')
    >>> lead = split_lead("(Seoul=Yonhap Infomax) Hong Ga-ram Reporter = The won fell.")
    >>> lead.dateline, lead.byline, lead.rest
    ('(Seoul=Yonhap Infomax)', 'Hong Ga-ram Reporter =', 'The won fell.')
    >>> split_lead("[가람일보] 길이 열렸다.").rest, split_lead("[단독] 길이 열렸다.")
    ('길이 열렸다.', None)
    >>> split_lead("Note — the ferry is late.")
    """
    text = paragraph.strip()
    first = text[:1]
    if first in _OPENERS:
        return _bracketed(text)
    if first.isascii():
        return western(text, opens_story=opens_story) if first.isupper() and _may_be_western(text) else None
    if "가" <= first <= "힣":
        return _korean_bare(text) if "=" in text[:40] or "--" in text[:40] else None
    if "一" <= first <= "鿿":
        return _chinese_wire(text) if _DISPATCH_NEAR.search(text, 0, 30) else None
    return western(text, opens_story=opens_story) if first.isupper() else None


_WESTERN_SIGNS = ("(", " - ", "—", "–", "--", "―")


def _may_be_western(text: str) -> bool:
    """False, fast, for most prose: neither two capitals nor a bracket or dash near the front."""
    return text[1:2].isupper() or any(map(text[:70].__contains__, _WESTERN_SIGNS))


def _bracketed(text: str) -> Lead | None:
    found = _KOREAN_OPEN.match(text)
    if found and re.search(r"[가-힣]", found["inside"]):
        return _korean(text, found)
    return (
        _japanese(text) or _chinese_bracket(text) or bracketed_agency(text) or (_korean(text, found) if found else None)
    )


def _korean(text: str, found: re.Match[str]) -> Lead | None:
    """`(서울=연합뉴스) 홍길동 기자 =`, `[OSEN=홍길동 기자]`, `[파이낸셜뉴스]`."""
    inside = found["inside"].strip()
    _, _, house = inside.partition("=")
    signed = (_KOREAN_REPORTER, _KOREAN_UNSIGNED, _LATIN_REPORTER)
    reporter = next((one for shape in signed if (one := shape.match(text, found.end()))), None)
    name = reporter["byline"] if reporter and read_byline(reporter["byline"].rstrip(" =")) else None
    end = reporter.end() if reporter and name else found.end()
    if house.strip() and _is_house(house):
        return lead(found["bracket"], name, text[end:], "dateline.korean")
    if is_organisation(inside) and (is_agency(inside) or is_outlet(inside) or name):
        return lead(None, text[:end], text[end:], "lead.house")
    byline = read_byline(found["bracket"])
    if byline is None or not (byline.authors or byline.agencies):
        return None
    if byline.confidence < 0.7 and not (byline.authors and byline.agencies):
        return None
    if byline.authors and not HANGUL_PLACES.isdisjoint(re.split(r"[\s=,·/|ㅣ│]+", inside)):
        return lead(text[:end], None, text[end:], "dateline.reporter")
    return lead(None, text[:end], text[end:], "lead.reporter")


def _is_house(house: str) -> bool:
    """True when what follows the `=` of `(서울=연합뉴스)` names houses only, no reporter."""
    parts = [part for part in re.split(r"[\s·/,]+", house.strip()) if part]
    return all(map(is_organisation, parts)) or (house.isascii() and is_agency(parts[0]))


def _korean_bare(text: str) -> Lead | None:
    press = _KOREAN_PRESS.match(text)
    if press is not None:
        return lead(press["dateline"], None, text[press.end() :], "dateline.press")
    found = _KOREAN_BARE.match(text)
    if found is None or read_byline(found["byline"]) is None:
        return None
    return lead(None, found["byline"], text[found.end() :], "lead.reporter")


def _japanese(text: str) -> Lead | None:
    found = _JAPANESE_OPEN.match(text)
    if found:
        inside = found["inside"]
        _, equals, house = inside.replace("=", "＝").partition("＝")
        if equals and (is_agency(house) or is_organisation(house) or read_byline(house)):
            return lead(found["bracket"], None, text[found.end() :], "dateline.japanese")
        if _DISPATCH.search(inside) or any(inside.endswith(name) for name in ("共同", "時事", "ロイター", "AFP")):
            return lead(found["bracket"], None, text[found.end() :], "dateline.japanese")
        return None
    wire = _JAPANESE_WIRE.match(text)
    if wire and re.search(r"\d{1,2}日", wire["inside"]) and re.search(r"[ぁ-んァ-ヶ]", wire["inside"]):
        return lead(wire["dateline"], None, text[wire.end() :], "dateline.japanese")
    return None


def _chinese_bracket(text: str) -> Lead | None:
    found = _CHINESE_BRACKET.match(text)
    if found is None:
        return None
    inside = found["inside"].strip()
    byline = read_byline(inside)
    if byline and byline.authors and byline.rule.startswith("zh."):
        return lead(None, found["bracket"], text[found.end() :], "lead.reporter")
    if _DISPATCH.search(inside):
        return lead(found["bracket"], None, text[found.end() :], "dateline.chinese")
    return None


def _chinese_wire(text: str) -> Lead | None:
    found = _CHINESE_WIRE.match(text)
    if found:
        return lead(found["dateline"], found["byline"], text[found.end() :], "dateline.chinese")
    report = re.match(r"(?P<dateline>本[报報台][讯訊])\s?(?P<byline>[（(](?:记者|記者)[^（）()]{1,20}[）)])?\s?", text)
    return lead(report["dateline"], report["byline"], text[report.end() :], "dateline.chinese") if report else None
