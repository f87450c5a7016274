"""Bylines of the Korean press: `홍길동 기자 abc@x.example` and its relatives, sign-offs, guests, crews, desks."""

import re

from hanji.transforms.bylines.agencies import is_agency, is_desk, is_organisation
from hanji.transforms.bylines.east_asian_names import hangul_name, is_full_hangul_name
from hanji.transforms.bylines.korean_people import AND, BRACKETS, CREW_LABEL, LABEL, NAME, read_sequence
from hanji.transforms.bylines.people import MAIL, Byline, assign, take_emails
from hanji.transforms.bylines.roles import HANGUL_CREW, HANGUL_REPORTER, HANGUL_TITLE
from hanji.transforms.records import Author

_GUEST = re.compile(
    rf"(?P<name>{NAME})\s?[|/·,ㆍ:]?\s(?P<role>(?:[^\s.?!]{{1,20}}\s){{0,4}}[^\s.?!]{{0,14}}{HANGUL_TITLE})$"
)
_PEN_NAME = re.compile(r"(?P<name>[가-힣]{2,8})\s?\((?P<nick>[a-z][a-z0-9_.-]{2,20})\)(?:\s?(?P<role>시민기자|기자))?$")
_SIGN_OFF = re.compile(
    rf"(?:(?:지금까지|"
    rf"이상)[,\s]+)?(?:[가-힣]{{2,12}}에서[,\s]+)?(?P<house>[A-Za-z가-힣]{{2,8}}(?:TV|"
    rf"\d)?(?:\s?뉴스)?),?\s+(?P<name>{NAME}?)(?:\s?(?P<role>{HANGUL_REPORTER}))?\s?{MAIL}?\s?(?:이었습니다|"
    rf"였습니다|입니다)(?:\s{MAIL})?$",
)
_SIGN_OFF_BARE = re.compile(rf"(?P<name>{NAME})\s?(?P<role>기자|특파원|아나운서|리포터)(?:였습니다|입니다)$")
# What portals hang onto a reporter's name.
_FURNITURE = re.compile(
    r"\s?(?:구독(?:하기|중)?|다른\s?기사(?:\s?보기)?|기자\s?(?:페이지|홈)|기사\s?더\s?보기|"
    rf"응원(?:하기)?|팔로우(?:하기)?|입력)(?=\s*{MAIL}?\s*$)"
)
_CREW = re.compile(
    rf"{HANGUL_CREW}(?:\s?[·,/]\s?{HANGUL_CREW})*\s?(?:[=:：]\s?|\s){NAME}(?:{AND}{NAME})*(?:\s?기자)?(?=$|[\s/|,·])"
)
_PROMISING = re.compile(
    rf"{HANGUL_REPORTER}|{MAIL}|[=:：(\[【]|니다$|외\s?\d|[팀부]$|^[Bb]y\s|영상|촬영|그래픽|[A-Z]{2, 4}\\s[가-힣]{3}$|"
    rf"^(?:글|사진|정리|취재|대담|구성)"
)
_WORDY = re.compile(
    r"기자\s?(?:회견|간담회|수첩|협회|단|실|증|상|들의|가|는|를|의|에게|와|도|님)|특파원\s?(?:모집|칼럼|리포트)"
)
_CUT_MAIL = re.compile(r"[\w.+-]*\w@[\w.-]*", re.ASCII)


# One of these is in every byline but a bare house, desk or name and a guest with a title. Each begins with a letter
# of its own, so that the engine passes over the rest of the line at the speed of a scan.
_TRACE = re.compile(
    "기자|특파원|통신원|논설|주필|편집|에디터|칼럼니스트|PD|피디|프로듀서|아나운서|앵커|리포터|캐스터|부장|팀장|국장|해설위원|"
    "선임|데스크|필자|작가|평론가|에세이스트|기고가|영상|촬영|그래픽|글|사진|정리|취재|대담|구성|니다|외 |"
    r"=|:(?!\d)|：(?!\d)|\(|\[|【|" + MAIL + "|By|by"
)
# A sentence ends within: a caption and its credit, or prose. A sign-off's `입니다.` ends the line.
_SENTENCE = re.compile(r"다\.\s?[가-힣(/ⓒ사]")
_LONG_TRACE = re.compile("기자|특파원|=|:|입니다|였습니다|뉴스|논설|아나운서|에디터|앵커|PD|영상")
_GUEST_ENDINGS = tuple(HANGUL_TITLE.strip("(?:)").split("|"))
_DESK_ENDINGS = ("부", "팀", "국", "센터", "실", "데스크", "룸", "랩", "부문")
_FURNITURE_ENDINGS = ("구독", "하기", "구독중", "보기", "페이지", "홈", "응원", "팔로우", "입력")


# Forms of 2005 set their labels: `기   자 : 홍길동`, `글 쓴 이 : 홍길동`.
_SPACED_LABEL = re.compile(r"[가-힣](?:\s+[가-힣]){1,3}(?=\s?:)")


def read_korean(text: str) -> Byline | None:
    """The byline in `text` (stripped, with Hangul in it), or None."""
    emails: list[str] = []
    if "｜" in text:
        text = text.replace("｜", "|")
    if text[1:2] == " ":
        text = _SPACED_LABEL.sub(lambda label: "".join(label[0].split()), text)
    if "@" in text:
        text, emails = take_emails(text)
        text = _CUT_MAIL.sub(" ", text).strip()
    elif len(text) > 20 and (len(text) > 75 or _SENTENCE.search(text) or not _is_worth_reading(text)):
        return None
    if emails or text.endswith(_FURNITURE_ENDINGS):
        text = _FURNITURE.sub("", text)
    if not _TRACE.search(text):
        return _read_plain(text)
    if "니다" in text:
        return _read_sign_off(" ".join(_SIGN_OFF_MARKS.sub(" ", text).split()), emails)
    if text.endswith(("다", "다.")):
        return None
    if not _PROMISING.search(text) or _WORDY.search(text):
        return _read_plain(text)
    return _read_pen_name(text) or _read_crew(text) or read_sequence(text, emails) or _read_guest(text, emails)


def _is_worth_reading(text: str) -> bool:
    """False, fast, for prose: no reporter, label, sign-off or title in a line of some length."""
    return text[0] in "[【(<〈" or text.endswith(_GUEST_ENDINGS) or _LONG_TRACE.search(text) is not None


def _read_plain(text: str) -> Byline | None:
    """No mark of a reporter: a guest with a title, a house, or a name alone."""
    guest = _read_guest(text, []) if text.rstrip(")]】").endswith(_GUEST_ENDINGS) else None
    if guest or len(text) > 12:
        return guest
    if is_agency(text) or (text.endswith(_DESK_ENDINGS) and is_desk(text)):
        return Byline(agencies=(text,), confidence=0.4, rule="agency")
    house, _, name = text.rpartition(" ")
    if not is_full_hangul_name(name) or is_organisation(name):
        return None
    if not house:
        return Byline(authors=(Author(name=text),), confidence=0.3, rule="bare-name")
    return read_sequence(text, []) if is_organisation(house) else None


_SIGN_OFF_MARKS = re.compile(r"[\[\]().]")


def _read_sign_off(text: str, emails: list[str]) -> Byline | None:
    """`KBS 뉴스 홍길동입니다.`: the role is given only where it is spoken."""
    if bare := _SIGN_OFF_BARE.match(text):
        return (
            Byline(
                authors=assign([Author(name=bare["name"], role=bare["role"])], emails),
                confidence=0.4,
                rule="ko.signoff",
            )
            if hangul_name(bare["name"])
            else None
        )
    found = _SIGN_OFF.match(text)
    if (
        not found
        or not hangul_name(found["name"])
        or (not is_organisation(found["house"].replace(" ", "")) and not _is_house(found["house"]))
    ):
        return None
    return Byline(
        authors=assign([Author(name=found["name"], role=found["role"])], emails),
        agencies=(found["house"],),
        confidence=0.95,
        rule="ko.signoff",
    )


def _is_house(text: str) -> bool:
    return (
        is_agency(text.split(maxsplit=1)[0])
        or is_organisation(text)
        or bool(re.fullmatch(r"[A-Z]{2,5}(?:뉴스)?", text.replace(" ", "")))
    )


def _read_pen_name(text: str) -> Byline | None:
    found = _PEN_NAME.match(text)
    if not found or is_organisation(found["name"]):
        return None
    return Byline(authors=(Author(name=found["name"], role=found["role"]),), confidence=0.8, rule="ko.pen-name")


def _read_crew(text: str) -> Byline | None:
    """`촬영기자:가나다/영상편집:라마바`: people behind the camera are no authors; a `취재` among them is."""
    bare = text.translate(BRACKETS).strip(" ./▶■")
    if not CREW_LABEL.match(bare):
        return None
    rest = _CREW.sub("", bare)
    if not rest.strip(" /|,·"):
        return Byline(confidence=0.9, rule="credit.crew")
    found = read_sequence(rest.strip(" /|,·"), [])
    return found and Byline(
        authors=found.authors, agencies=found.agencies, confidence=found.confidence, rule="ko.label"
    )


def _read_guest(text: str, emails: list[str]) -> Byline | None:
    """`홍길동 한국대 교수`: a guest column's author with a title."""
    bare = text.translate(BRACKETS).replace(MAIL, " ")
    bare = " ".join(LABEL.sub("", bare, count=1).split()) if LABEL.match(bare.strip()) else " ".join(bare.split())
    found = _GUEST.match(bare.strip(" ▶■□=|/·"))
    if not found or len(bare) > 45 or not hangul_name(found["name"]) or len(found["name"]) < 3:
        return None
    if any(
        word.endswith(("은", "는", "을", "를", "에서", "에게", "하는", "한다", "라는", "했던"))
        for word in found["role"].split()[:-1]
    ):
        return None
    long = len(found["role"].split()) > 1 or len(found["role"]) > 4
    return Byline(
        authors=assign([Author(name=found["name"], role=found["role"])], emails),
        confidence=0.65 if long else 0.45,
        rule="ko.guest",
    )
