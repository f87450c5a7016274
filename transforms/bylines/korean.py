"""Bylines of the Korean press: `홍길동 기자 abc@x.example` and its relatives, sign-offs, guests, crews, desks."""

import re

from hanji.transforms.bylines.agencies import is_agency, is_desk, is_organisation
from hanji.transforms.bylines.east_asian_names import hangul_name, is_full_hangul_name
from hanji.transforms.bylines.names import latin_name
from hanji.transforms.bylines.people import MAIL, Byline, assign, take_emails
from hanji.transforms.bylines.roles import HANGUL_CREW, HANGUL_REPORTER, HANGUL_TITLE, HANGUL_WRITER_LABEL
from hanji.transforms.records import Author

_NAME = "[가-힣]{2,4}"
_AND = r"(?:\s?[·‧ㆍ•・,/&]\s?|\s(?:및\s)?)"
_NAMED = re.compile(rf"(?P<names>{_NAME}(?:{_AND}{_NAME})*?)\s?(?P<role>{HANGUL_REPORTER})(?:들)?(?![가-힣])")
_FOREIGN = re.compile(rf"(?P<names>[가-힣]{{2,6}}(?:\s[가-힣]{{1,6}}){{1,2}})\s(?P<role>{HANGUL_REPORTER})(?![가-힣])")
_LATIN_NAMED = re.compile(rf"(?P<names>[A-Z][\w.-]+(?:\s[A-Z][\w.-]+){{1,2}})\s?(?P<role>{HANGUL_REPORTER})(?![가-힣])")
_GUEST = re.compile(
    rf"(?P<name>{_NAME})\s?[|/·,ㆍ:]?\s(?P<role>(?:[^\s.?!]{{1,20}}\s){{0,4}}[^\s.?!]{{0,14}}{HANGUL_TITLE})$"
)
_PEN_NAME = re.compile(r"(?P<name>[가-힣]{2,8})\s?\((?P<nick>[a-z][a-z0-9_.-]{2,20})\)(?:\s?(?P<role>시민기자|기자))?$")
_SIGN_OFF = re.compile(
    rf"(?:(?:지금까지|"
    rf"이상)[,\s]+)?(?:[가-힣]{{2,12}}에서[,\s]+)?(?P<house>[A-Za-z가-힣]{{2,8}}(?:TV|"
    rf"\d)?(?:\s?뉴스)?),?\s+(?P<name>{_NAME}?)(?:\s?(?P<role>{HANGUL_REPORTER}))?\s?{MAIL}?\s?(?:이었습니다|"
    rf"였습니다|입니다)(?:\s{MAIL})?$",
)
_SIGN_OFF_BARE = re.compile(rf"(?P<name>{_NAME})\s?(?P<role>기자|특파원|아나운서|리포터)(?:였습니다|입니다)$")
# What portals hang onto a reporter's name.
_FURNITURE = re.compile(
    r"\s?(?:구독(?:하기|중)?|다른\s?기사(?:\s?보기)?|기자\s?(?:페이지|홈)|기사\s?더\s?보기|"
    r"응원(?:하기)?|팔로우(?:하기)?|입력)$"
)
_LABEL = re.compile(rf"{HANGUL_WRITER_LABEL}\s?(?:[=:：|/]\s?|\s(?=[가-힣A-Z]))")
_CREW_LABEL = re.compile(rf"{HANGUL_CREW}\s?(?:제공\s?)?(?:[=:：]\s?|\s)(?={_NAME})")
_CREW = re.compile(
    rf"{HANGUL_CREW}(?:\s?[·,/]\s?{HANGUL_CREW})*\s?(?:[=:：]\s?|\s){_NAME}(?:{_AND}{_NAME})*(?:\s?기자)?(?=$|[\s/|,·])"
)
_PLACE = re.compile(r"(?P<place>[가-힣A-Za-z0-9·/]{2,12})\s?[=ㅣ|│:]\s?")
_HOUSE = re.compile(r"(?P<house>[가-힣A-Za-z0-9]{2,12})(?=[\s|=/ㅣ│]|$)")
_OTHERS = re.compile(r"\s?외\s?\d{1,2}\s?(?:명|인)")
_SKIP = re.compile(r"[\s=|/·,:ㅣ│ㆍ&\-–—▶■◆●◎▲△※☞→*ⓒ©>]+")
_BRACKETS = str.maketrans("[](){}【】〔〕<>〈〉（）「」", " " * 18)
_PROMISING = re.compile(
    rf"{HANGUL_REPORTER}|{MAIL}|[=:：(\[【]|니다$|외\s?\d|[팀부]$|^[Bb]y\s|영상|촬영|그래픽|"
    rf"^(?:글|사진|정리|취재|대담|구성)"
)
_WORDY = re.compile(
    r"기자\s?(?:회견|간담회|수첩|협회|단|실|증|상|들의|가|는|를|의|에게|와|도|님)|특파원\s?(?:모집|칼럼|리포트)"
)
_CUT_MAIL = re.compile(r"[\w.+-]*\w@[\w.-]*", re.ASCII)


def read_korean(text: str) -> Byline | None:
    """The byline in `text` (stripped, with Hangul in it), or None."""
    emails: list[str] = []
    if "@" in text:
        text, emails = take_emails(text)
        text = _CUT_MAIL.sub(" ", text).strip()
    elif len(text) > 75 or (len(text) > 20 and not _is_worth_reading(text)):
        return None
    text = _FURNITURE.sub("", text)
    if "니다" in text:
        return _read_sign_off(" ".join(re.sub(r"[\[\]().]", " ", text).split()), emails)
    if text.endswith(("다", "다.")):
        return None
    if not _PROMISING.search(text) or _WORDY.search(text):
        return _read_plain(text)
    return _read_pen_name(text) or _read_crew(text) or _read_sequence(text, emails) or _read_guest(text, emails)


_GUEST_ENDINGS = tuple(HANGUL_TITLE.strip("(?:)").split("|"))

# Each of these is in every byline that is no guest's.
_TRACES = ("기자", "특파원", "=", ":", "입니다", "였습니다", "뉴스", "논설", "아나운서", "에디터", "앵커", "PD", "영상")


def _is_worth_reading(text: str) -> bool:
    """False, fast, for prose: no reporter, label, sign-off or title in a line of some length."""
    return text[0] in "[【(<〈" or text.endswith(_GUEST_ENDINGS) or any(map(text.__contains__, _TRACES))


def _read_plain(text: str) -> Byline | None:
    """No mark of a reporter: a guest with a title, a house, or a name alone."""
    guest = _read_guest(text, [])
    if guest or not (len(text) <= 12):
        return guest
    if is_agency(text) or is_desk(text):
        return Byline(agencies=(text,), confidence=0.4, rule="agency")
    if is_full_hangul_name(text) and not is_organisation(text):
        return Byline(authors=(Author(name=text),), confidence=0.3, rule="bare-name")
    return None


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
    bare = text.translate(_BRACKETS).strip(" ./▶■")
    if not _CREW_LABEL.match(bare):
        return None
    rest = _CREW.sub("", bare)
    if not rest.strip(" /|,·"):
        return Byline(confidence=0.9, rule="ko.crew")
    found = _read_sequence(rest.strip(" /|,·"), [])
    return found and Byline(
        authors=found.authors, agencies=found.agencies, confidence=found.confidence, rule="ko.label"
    )


def _read_guest(text: str, emails: list[str]) -> Byline | None:
    """`홍길동 한국대 교수`: a guest column's author with a title."""
    bare = text.translate(_BRACKETS).replace(MAIL, " ")
    bare = " ".join(_LABEL.sub("", bare, count=1).split()) if _LABEL.match(bare.strip()) else " ".join(bare.split())
    found = _GUEST.match(bare.strip(" ▶■=|/·"))
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


def _read_sequence(text: str, emails: list[str]) -> Byline | None:
    """Labels, places, houses, desks, people with their role and e-mails, in whatever order; None "
    "as soon as something else stands there.
    """
    text = text.translate(_BRACKETS)
    people: list[Author] = []
    agencies: list[str] = []
    labelled = False
    photo = False
    doubt = 0.0
    end = len(text)
    place = _skip(text, 0)
    while place < end:
        found = _NAMED.match(text, place)
        names = _names(found["names"]) if found else None
        if label := _LABEL.match(text, place):
            labelled, photo = True, False
            place = label.end()
        elif found and names:
            role = " ".join(found["role"].split())
            people += [] if photo else [Author(name=name, role=role) for name in names]
            agencies += _houses(found["names"])
            place = found.end()
        elif text[place] == MAIL:
            place += 1
        elif others := _OTHERS.match(text, place):
            place = others.end()
        elif crew := _CREW_LABEL.match(text, place):
            photo = True
            place = crew.end()
        else:
            step = _step(text, place, people, agencies, labelled=labelled, photo=photo)
            if step is None:
                return None
            place, cost = step
            doubt += cost
        place = _skip(text, place)
    return _conclude(people, agencies, emails, labelled=labelled, photo=photo, doubt=doubt)


def _skip(text: str, place: int) -> int:
    found = _SKIP.match(text, place)
    return found.end() if found else place


def _step(
    text: str, place: int, people: list[Author], agencies: list[str], *, labelled: bool, photo: bool
) -> tuple[int, float] | None:
    """One house, desk, place, bare or foreign name at `place`; its end and what it takes from the confidence."""
    head = _PLACE.match(text, place)
    if head:
        if is_organisation(head["place"]):
            agencies.append(head["place"])
        return head.end(), 0.0
    house = _HOUSE.match(text, place)
    if house and (is_organisation(house["house"]) or (house["house"] == "공감언론")):
        agencies.append(house["house"])
        return _past_role(text, house.end()), 0.0
    foreign = _FOREIGN.match(text, place) or _LATIN_NAMED.match(text, place)
    if foreign and not is_organisation(foreign["names"].split()[0]) and _can_be_foreign(foreign["names"]):
        people.append(Author(name=foreign["names"], role=" ".join(foreign["role"].split())))
        return foreign.end(), 0.3
    bare = re.compile(_NAME + r"(?![가-힣])").match(text, place)
    if bare and (labelled or photo or people or MAIL in text) and hangul_name(bare[0]):
        people += [] if photo else [Author(name=bare[0])]
        return bare.end(), 0.1
    return None


def _past_role(text: str, place: int) -> int:
    """`디지털뉴스팀 기자`: a role without a name belongs to the desk."""
    found = re.compile(r"\s기자(?=\s|$)").match(text, place)
    return found.end() if found else place


def _can_be_foreign(names: str) -> bool:
    if names.isascii():
        return latin_name(names) is not None
    words = names.split()
    return (
        not any(
            word.endswith(("은", "는", "을", "를", "의", "에", "서", "한", "던", "인", "중", "들", "로", "와", "과"))
            for word in words
        )
        and len(words) <= 3
    )


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[\s·‧ㆍ•・,/&]+", text) if word and word != "및"]


def _houses(text: str) -> list[str]:
    return [word for word in _words(text) if is_organisation(word)]


def _names(text: str) -> list[str] | None:
    """The names in front of one role, without houses and desks among them; None if one of the rest can't be a name."""
    words = [word for word in _words(text) if not is_organisation(word)]
    return words if words and all(hangul_name(word) for word in words) else None


def _conclude(
    people: list[Author], agencies: list[str], emails: list[str], *, labelled: bool, photo: bool, doubt: float
) -> Byline | None:
    mailed = assign(people, emails)
    houses = tuple(dict.fromkeys(agency for agency in agencies if agency != "공감언론"))
    if people:
        roles = any(person.role for person in people)
        confidence = (1.0 if emails else 0.95) if roles else (0.85 if labelled or emails else 0.5)
        return Byline(
            authors=mailed,
            agencies=houses,
            confidence=round(max(0.3, confidence - doubt), 2),
            rule="ko.reporter" if roles else "ko.label" if labelled else "ko.name",
        )
    if emails:
        return Byline(authors=mailed, agencies=houses, confidence=0.8, rule="email-only")
    if photo:
        return Byline(confidence=0.8, rule="credit.photo")
    return (
        Byline(agencies=houses, confidence=0.5, rule="agency")
        if houses and all(is_agency(house) or is_desk(house) for house in houses)
        else None
    )
