"""Taking the site's name off a page title."""

import re
from collections.abc import Callable
from itertools import pairwise

# Blanks on both sides tell a separator from a hyphen in a word; the rest never stand inside a headline's word.
_SEPARATOR = re.compile(r"\s+(?:[-–—:<>·•«»‹›/~]|::|\|\||>>|<<)\s+|\s*[|｜¦ㅣ│]+\s*|\s*::+\s*|\s+::*$")
_PREFIX_SEPARATOR = re.compile(r"\s+[-:|｜ㅣ│>]+\s+|\s*[|｜ㅣ│]\s*|\s*::\s*")
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")
# Breadcrumbs of content systems that stand between the headline and the site's name.
_CRUMB_WORDS = """
기사본문 기사 뉴스 본문 전체기사 정치 경제 사회 문화 국제 스포츠 연예 사설 칼럼 오피니언 지역 전국
생활 세계 과학 it news politics business economy society national world sports sport culture opinion
entertainment tech technology article 社会 政治 経済 国際 スポーツ 文化 actualités politik
wirtschaft international internacional
"""
_CRUMBS = frozenset(_CRUMB_WORDS.split())


def strip_site(title: str, is_site: Callable[[str], bool], sections: frozenset[str] = frozenset()) -> tuple[str, str]:
    """The title without the site's name at either end, and what was cut off ("" if nothing was).

    Section names that stand between headline and site go with it, at most three; a title never becomes empty.
    `is_site` is asked with a part between separators, `sections` holds casefolded names.

    >>> strip_site("Tide turns - Politics - Garam", lambda part: part == "Garam")
    ('Tide turns', ' - Politics - Garam')
    >>> strip_site("Garam | Tide turns", lambda part: part == "Garam")
    ('Tide turns', 'Garam | ')
    >>> strip_site("Tide turns - at last", lambda part: part == "Garam")
    ('Tide turns - at last', '')
    """
    cut = _cut_suffix(title, is_site, sections)
    if cut is not None:
        return title[:cut].rstrip(), title[cut:]
    opening = _PREFIX_SEPARATOR.search(title)
    if opening is not None and is_site(title[: opening.start()].strip()) and title[opening.end() :].strip():
        return title[opening.end() :].strip(), title[: opening.end()]
    return title, ""


def _cut_suffix(title: str, is_site: Callable[[str], bool], sections: frozenset[str]) -> int | None:
    """Where the tail that names the site begins."""
    separators = list(_SEPARATOR.finditer(title))
    # `제목 :: 가람일보 ::` closes with a separator too.
    if separators and separators[-1].end() == len(title.rstrip()):
        title, separators = title[: separators[-1].start()], separators[:-1]
    # `Tide turns – DW – 06/04/2023`
    if len(separators) > 1 and _DATE.fullmatch(title[separators[-1].end() :].strip()):
        title, separators = title[: separators[-1].start()], separators[:-1]
    for at in range(len(separators) - 1, max(-1, len(separators) - 4), -1):
        if separators[at].start() > 0 and is_site(title[separators[at].end() :].strip()):
            return _before_sections(title, separators[: at + 1], sections)
    return None


def _before_sections(title: str, separators: list[re.Match[str]], sections: frozenset[str]) -> int:
    """The start of the tail, moved left over at most three breadcrumbs before the site's name."""
    cut = separators[-1].start()
    for left, right in list(pairwise(separators))[:-4:-1]:
        crumb = title[left.end() : right.start()].strip().casefold()
        if left.start() == 0 or not (crumb in sections or crumb in _CRUMBS):
            break
        cut = left.start()
    return cut
