"""Lines that state what the person above is: a role, a paper, a post."""

import re

from hanji.transforms.bylines.agencies import is_agency, is_desk, is_organisation
from hanji.transforms.bylines.lines import read_byline
from hanji.transforms.bylines.markers import ALONE
from hanji.transforms.bylines.names import latin_name
from hanji.transforms.bylines.namewords import NOT_NAMES, PARTICLES, SECTION_WORDS
from hanji.transforms.bylines.places import HANGUL_PLACES
from hanji.transforms.bylines.roles import HANGUL_REPORTER, HANGUL_TITLE, JOURNALISTS, TITLES
from hanji.transforms.bylines.wordlists import word_set

_LONGEST = 80
_REFUSED = frozenset(".!?:;()[]@\"“”'’…|0123456789")
# What may stand in lower case in a role: the trade itself is taken out before.
_SMALL = PARTICLES | word_set("""
    at in on for of and & a en à au aux chez pour para per bei für im am und beim zu aus von de du des della
    do da dos et e y i og och op voor bij w na dla
    staff senior chief lead deputy assistant associate special foreign political economic diplomatic security science
    health education environment business sports arts culture technology national regional local digital data
    investigative freelance contributing guest former head editor editorial sur service
    ressort rubrique section desk bureau
    """)
_NO_HOUSES = word_set("service services support online digital group inc corporation company corp team network wire")
_HANGUL = re.compile(r"[가-힣]")
_KOREAN_ROLE = re.compile(rf"(?:(?P<at>[가-힣A-Za-z0-9·]{{2,14}})\s)?(?P<role>{HANGUL_REPORTER}|{HANGUL_TITLE})")
_KOREAN_POST = re.compile(
    rf"[가-힣A-Z]{{2,12}}(?:대|대학교|연구소|연구원|협회|재단|병원|학회|부|팀|국|센터)\s.{{0,16}}{HANGUL_TITLE}"
)
_HAN_ROLE = re.compile(
    r"[一-鿿ァ-ヶー]{0,8}(?:編集委員|論説委員|解説委員|特派員|支局長|総局長|専門記者|记者|記者|评论员|評論員|特约撰稿人|主笔|"
    r"主筆)"
)


def read_role(line: str) -> str | None:
    """The role, paper or post that a whole line states; None for anything else, names among it.

    >>> [read_role(x) for x in ("Harbor Times, North of England", "Corresponsal en Oslo", "베이징 특파원")]
    ['Harbor Times, North of England', 'Corresponsal en Oslo', '베이징 특파원']
    >>> [read_role(x) for x in ("Editor resigns after ferry story", "Nora Vance", "World News", "Editors’ picks")]
    [None, None, None, None]
    """
    text = line.strip(" ,·—–-")
    if not 2 <= len(text) <= _LONGEST or not _REFUSED.isdisjoint(text) or _is_label(text):
        return None
    if _HANGUL.search(text):
        return text if _is_korean(text) else None
    if not text.isascii() and _HAN_ROLE.fullmatch(text):
        return text
    if not text[0].isupper() or len(text.split()) > 9 or not _is_latin(text):
        return None
    byline = read_byline(text)
    return None if byline and byline.authors else text


def _is_label(text: str) -> bool:
    """`Author`, `글`: it announces a name; `Journalist` under one is a role."""
    lowered = text.casefold()
    return lowered in ALONE and (lowered.startswith("aut") or not JOURNALISTS.fullmatch(text))


def _is_korean(text: str) -> bool:
    found = _KOREAN_ROLE.fullmatch(text)
    if found:
        at = found["at"]
        return at is None or at in HANGUL_PLACES or is_desk(at) or is_organisation(at)
    return bool(_KOREAN_POST.fullmatch(text))


def _is_latin(text: str) -> bool:
    first = text.split(",", maxsplit=1)[0].strip()
    if is_agency(first):
        return len(first) > 3 or first.isupper()
    bare = TITLES.sub(" ", JOURNALISTS.sub(" ", text))
    if bare == text:
        return _is_house(first) and _is_titled(text)
    # `Political reporter Jane Doe` is a byline.
    return _is_titled(bare) and latin_name(" ".join(bare.split(",")[0].split())) is None


def _is_house(text: str) -> bool:
    """`The Harbor Times`, but no `World News`."""
    words = [word.casefold() for word in text.split()]
    if len(words) < 2 or not is_organisation(text) or not _NO_HOUSES.isdisjoint(words):
        return False
    own = [word for word in words if word not in SECTION_WORDS and word not in {"the", "and", "of"}]
    return bool(own) and NOT_NAMES.isdisjoint(own)


def _is_titled(text: str) -> bool:
    """Capitalised words and small ones that join them: no verb, no word that headings and menus are made of."""
    words = re.split(r"[\s,/()&-]+", text.strip())
    return all(
        not word
        or word in _SMALL
        or (word[0].isupper() and (word.casefold() not in NOT_NAMES or word in {"New", "The"}))
        for word in words
    )
