"""The run of a Korean byline: labels, places, houses, desks, people with their role and e-mails, in any order."""

import re

import msgspec

from hanji.transforms.bylines.agencies import is_agency, is_desk, is_organisation
from hanji.transforms.bylines.east_asian_names import hangul_name, is_full_hangul_name, reporter_name
from hanji.transforms.bylines.names import latin_name
from hanji.transforms.bylines.people import MAIL, Byline, assign
from hanji.transforms.bylines.places import HANGUL_PLACES
from hanji.transforms.bylines.roles import HANGUL_CREW, HANGUL_REPORTER, HANGUL_WRITER_LABEL
from hanji.transforms.records import Author

NAME = "[가-힣]{2,4}"
AND = r"(?:\s?[·‧ㆍ•・,/&]\s?|\s(?:및\s)?)"
LABEL = re.compile(rf"{HANGUL_WRITER_LABEL}\s?(?:[=:：|/]\s?|\s(?=[가-힣A-Z]))")
CREW_LABEL = re.compile(rf"{HANGUL_CREW}\s?(?:제공\s?)?(?:[=:：]\s?|\s)(?={NAME})")
BRACKETS = str.maketrans("[](){}【】〔〕<>〈〉（）「」", " " * 18)
_NAMED = re.compile(
    rf"(?P<names>{NAME}(?:{AND}{NAME})*?)\s?(?:\s(?P<desk>[가-힣A-Z0-9]{{1,8}}(?:부|팀|국|센터|본부))\s)?"
    rf"(?P<role>{HANGUL_REPORTER})(?:들)?(?![가-힣])"
)
_FOREIGN = re.compile(rf"(?P<names>[가-힣]{{2,6}}(?:\s[가-힣]{{1,6}}){{1,2}})\s(?P<role>{HANGUL_REPORTER})(?![가-힣])")
_LATIN_NAMED = re.compile(rf"(?P<names>[A-Z][\w.-]+(?:\s[A-Z][\w.-]+){{1,2}})\s?(?P<role>{HANGUL_REPORTER})(?![가-힣])")
_BARE = re.compile(rf"{NAME}(?![가-힣])")
_PLACE = re.compile(r"(?P<place>[가-힣A-Za-z0-9·/]{2,12})\s?[=ㅣ|│:]\s?")
_PLACE_BEHIND = re.compile(r"[(\[]\s?=\s?[가-힣A-Za-z·/]{1,12}[)\]]")
_HOUSE = re.compile(r"(?P<house>[가-힣A-Za-z0-9]{2,12})(?=[\s|=/ㅣ│]|$)")
_OTHERS = re.compile(r"\s?외\s?\d{1,2}\s?(?:명|인)")
_SKIP = re.compile(r"[\s=|/·,:ㅣ│ㆍ&\-–—▶■□◆◇●○◎▲△▷※☞→*ⓒ©>]+")
_ROLE_ALONE = re.compile(r"\s기자(?=\s|$)")
# Who these words stand behind is a reporter, whatever the name: others (작가, 평론가) follow many a noun.
_TRADE = re.compile(r"기자|특파원|통신원|논설|앵커|아나운서|리포터|캐스터|PD$")
_WORD = re.compile(r"[^\s·‧ㆍ•・,/&]+")
_SPACED = re.compile(r"[가-힣\s]+")
_NO_HOUSE = ("는", "은", "을", "를", "의", "에서", "에게", "한", "된", "던", "인", "며", "고", "로", "와", "과")
_SLOGANS = frozenset({"공감언론"})


class _Step(msgspec.Struct, frozen=True):
    """What stands at one place of the line, where it ends and what it takes from the confidence."""

    end: int
    people: tuple[Author, ...] = ()
    agencies: tuple[str, ...] = ()
    cost: float = 0.0


class _State(msgspec.Struct):
    """What was read so far. `photo` holds from a crew's label to the next writer's."""

    people: list[Author]
    agencies: list[str]
    labelled: bool = False
    photo: bool = False
    doubt: float = 0.0


def read_sequence(text: str, emails: list[str]) -> Byline | None:
    """The byline in `text`, its e-mails taken out before; None as soon as something else stands there."""
    if "=" in text:
        text = _PLACE_BEHIND.sub(" ", text)
    text = text.translate(BRACKETS)
    state = _State([], [])
    place = _skip(text, 0)
    while place < len(text):
        if label := LABEL.match(text, place):
            state.labelled, state.photo = True, False
            end = label.end()
        elif step := _reporters(text, place):
            _take(state, step)
            end = step.end
        elif text[place] == MAIL:
            end = place + 1
        elif others := _OTHERS.match(text, place):
            end = others.end()
        elif crew := CREW_LABEL.match(text, place):
            state.photo = True
            end = crew.end()
        elif step := _other(text, place, state):
            _take(state, step)
            end = step.end
        else:
            return None
        place = _skip(text, end)
    return _conclude(state, emails)


def _take(state: _State, step: _Step) -> None:
    state.people += [] if state.photo else step.people
    state.agencies += step.agencies
    state.doubt += step.cost


def _skip(text: str, place: int) -> int:
    found = _SKIP.match(text, place)
    return found.end() if found else place


def _reporters(text: str, place: int) -> _Step | None:
    """`홍길동 기자`, `홍길동·유채린 정치부 기자`, with houses and places among the names."""
    found = _NAMED.match(text, place)
    if found is None:
        return None
    role = " ".join(found["role"].split())
    words = _WORD.findall(found["names"].replace(" 및 ", " "))
    houses = [word for word in words if is_organisation(word)]
    read = _names([word for word in words if word not in houses], found["names"], trade=bool(_TRADE.search(role)))
    if not read:
        return None
    names, cost = read
    desk = found["desk"]
    return _Step(
        found.end(),
        tuple(Author(name=name, role=role) for name in names),
        (*houses, desk) if desk else tuple(houses),
        cost,
    )


def _names(words: list[str], text: str, *, trade: bool) -> tuple[list[str], float] | None:
    """The names in front of one role, and what it costs to believe them; None if one can't be a name.

    Families that are in no list are believed in front of a reporter's role. Of several words with nothing but spaces
    between, a rare one of two or four syllables is rather the house or the place.
    """
    if not words or words[-1] in HANGUL_PLACES:
        return None
    people = [word for word in words[:-1] if word not in HANGUL_PLACES] + words[-1:]
    if all(hangul_name(word) for word in people):
        return people, 0.0
    if not trade or not all(hangul_name(word) or reporter_name(word) for word in people):
        return None
    if len(people) == 1:
        return people, 0.15
    if _SPACED.fullmatch(text) and not any(hangul_name(word) for word in people):
        return None
    return [word for word in people[:-1] if hangul_name(word) or len(word) == 3] + people[-1:], 0.15


def _other(text: str, place: int, state: _State) -> _Step | None:
    """A house, desk, place, a bare or foreign name."""
    if head := _PLACE.match(text, place):
        return _Step(head.end(), (), (head["place"],) if is_organisation(head["place"]) else ())
    house = _HOUSE.match(text, place)
    if house and (is_organisation(house["house"]) or house["house"] in _SLOGANS):
        found = _ROLE_ALONE.match(text, house.end())  # `디지털뉴스팀 기자`: such a role is the desk's
        return _Step(found.end() if found else house.end(), (), (house["house"],))
    if house and house["house"] in HANGUL_PLACES:
        return _Step(house.end())
    if house and _is_unknown_house(text, house, state):
        return _Step(house.end(), (), (), 0.2 if not state.agencies else 0.05)
    return _foreign(text, place) or _bare(text, place, state)


def _is_unknown_house(text: str, house: re.Match[str], state: _State) -> bool:
    """One word of no list in front of `홍길동 기자`: a house's, or the second of its name (`이데일리 스타in`)."""
    if state.people or house["house"].endswith(_NO_HOUSE):
        return False
    following = _reporters(text, _skip(text, house.end()))
    return bool(following and following.people and following.cost == 0 and len(following.people[0].name) > 2)


def _foreign(text: str, place: int) -> _Step | None:
    found = _FOREIGN.match(text, place) or _LATIN_NAMED.match(text, place)
    if not found or is_organisation(found["names"].split()[0]) or not _can_be_foreign(found["names"]):
        return None
    return _Step(found.end(), (Author(name=found["names"], role=" ".join(found["role"].split())),), (), 0.3)


def _can_be_foreign(names: str) -> bool:
    if names.isascii():
        return latin_name(names) is not None
    return not any(word.endswith((*_NO_HOUSE, "에", "서", "중", "들")) for word in names.split())


def _bare(text: str, place: int, state: _State) -> _Step | None:
    """A name without a role: beside a label, a person or an e-mail; behind a house when nothing follows."""
    found = _BARE.match(text, place)
    if not found or not hangul_name(found[0]):
        return None
    if state.labelled or state.photo or state.people or MAIL in text:
        return _Step(found.end(), (Author(name=found[0]),), (), 0.1)
    if state.agencies and is_full_hangul_name(found[0]) and not text[found.end() :].strip():
        return _Step(found.end(), (Author(name=found[0]),))
    return None


def _conclude(state: _State, emails: list[str]) -> Byline | None:
    people, labelled = state.people, state.labelled
    mailed = assign(people, emails)
    houses = tuple(dict.fromkeys(agency for agency in state.agencies if agency not in _SLOGANS))
    if people:
        roles = any(person.role for person in people)
        # An e-mail that stands behind a rare name proves it.
        doubt = 0.0 if roles and emails and state.doubt <= 0.2 else state.doubt
        confidence = (1.0 if emails else 0.95) if roles else (0.85 if labelled or emails else 0.5)
        return Byline(
            authors=mailed,
            agencies=houses,
            confidence=round(max(0.3, confidence - doubt), 2),
            rule="ko.reporter" if roles else "ko.label" if labelled else "ko.name",
        )
    if emails:
        return Byline(authors=mailed, agencies=houses, confidence=0.8, rule="email-only")
    if state.photo:
        return Byline(confidence=0.8, rule="credit.photo")
    if houses and all(is_agency(house) or is_desk(house) for house in houses):
        return Byline(agencies=houses, confidence=0.5, rule="agency")
    return None
