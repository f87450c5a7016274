"""Who publishes a feed, by its title: `가람일보 : 전체기사`, `Garam Times - World`."""

import re

from hanji.transforms.sections import is_section

_PARTS = re.compile(r"\s+[-–—:|>·]\s+|\s*[|ㅣ│｜»>]\s*|:\s+|\s+::\s+|\s*[\[(][^\])]{1,30}[\])]\s*")
# Parts of a feed's title that name no publisher.
_GENERIC = re.compile(
    r"(?:rss(?:\s?2\.0|\s?feeds?|\s?서비스)?|feeds?|atom"
    r"|(?:전체|최신|주요|많이 본|인기)\s?(?:기사|뉴스)(?:\s?목록)?|뉴스|속보|헤드라인"
    r"|(?:all|latest|top|breaking|most read|recent)(?:\s(?:news|stories|headlines|articles|posts))?"
    r"|news(?:\sfeed)?|headlines|stories|articles|homepage|home|新着(?:記事|ニュース)?|最新(?:新闻|消息|ニュース)"
    r"|à la une|actualités|nachrichten|portada|últimas noticias|startseite|schlagzeilen)",
    re.IGNORECASE,
)
_AFFIX = re.compile(r"^RSS\s+|\s+(?:RSS(?:\s?feeds?)?|feeds?|RSS\s?서비스)$", re.IGNORECASE)


def publisher_of(entry: str, stated: str, title: str) -> tuple[str, str]:
    """The name and where it stands: the entry's own source, the feed's publisher, what of its title names one.

    >>> publisher_of("", "", "가람일보 : 전체기사"), publisher_of("", "", "World - Garam Times RSS")
    (('가람일보', 'title'), ('Garam Times', 'title'))
    >>> publisher_of("", "", "Ann's notes | On mills | 2026")
    ('', '')
    """
    if entry.strip():
        return " ".join(entry.split()), "source"
    if stated.strip() and "@" not in stated:
        return " ".join(stated.split()), "publisher"
    parts = [_AFFIX.sub("", part.strip()) for part in _PARTS.split(title) if part and part.strip()]
    names = [part for part in parts if not _GENERIC.fullmatch(part) and not is_section(part)]
    return (names[0], "title") if len(names) == 1 else ("", "")
