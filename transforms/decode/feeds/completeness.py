"""Is an entry the article, or a teaser that leads to it? By length, ellipsis, "more" links and the share of links."""

import re

from hanji.transforms.decode.feeds.fragments import parsed, text_of

# A shorter text is a teaser where there is a page to go to; a Hangul syllable, kana or Han character counts as two.
SHORT = 600
# The text of a feed's `description` may be whole, but up to this it has to end as a sentence does.
MIDDLING = 1600
LINKED_SHARE = 0.5

# What the last words of a teaser are. Matches "시는 23일 예산안을 발표했다. 더보기"; not "그는 더보기를 눌렀다".
MORE = re.compile(
    r"(?:더\s?보기|더\s?읽기|(?:기사\s?)?전문\s?(?:보기|읽기)|(?:전체|원문)\s?(?:기사|보기|읽기)(?:\s?보기)?|계속\s?(?:읽기|보기)|자세히(?:\s?보기)?"
    r"|기사\s?(?:보기|원문(?:\s?보기)?)|続きを読む|もっと(?:見る|読む)|全文(?:を読む|表示)?|(?:阅读|閱讀)(?:全文|更多|原文)|查看(?:全文|更多)|继续阅读"
    r"|(?:read|see|view|learn|continue)\s(?:more|on|the\s(?:full|rest|whole)(?:\sof\sthis)?(?:\s(?:story|article|post|entry))?|full\s(?:story|article|post)|reading(?:\s.{0,80})?)"
    r"|full\s(?:story|article)|more|more\sat\s.{1,40}|weiterlesen|mehr\s(?:lesen|erfahren)|(?:lire|voir)\s(?:la\ssuite|plus|l['’]article.{0,20})"
    r"|(?:leer|ver|seguir)\s(?:más|leyendo)|continuar\sleyendo|leia\smais|ler\smais|continua(?:\sa\sleggere)?|leggi\s(?:tutto|di\spiù)|lees\s(?:verder|meer)"
    r"|läs\smer|les\smer|læs\smere|lue\slisää|czytaj\s(?:więcej|dalej)|читать\s(?:далее|полностью)|подробнее|devamını\soku|baca\sselengkapnya|selengkapnya)"
    r"[\s.…>»›→\])▶:+-]*\Z",
    re.IGNORECASE,
)
# What stands before such words, so that they end a text and are no part of its last sentence.
_BEFORE_MORE = frozenset('.!?…>»›→[(|▶-–—:”"’)]。」ㆍ·')
# Matches "예산안을 발표…", "was said to [...]"; not "He left.".
ELLIPSIS = re.compile(r"(?:…|\.\.\.+|‥|⋯|&hellip;)[\s\])}>»”\"']*\Z|[\[(](?:…|\.\.\.+|⋯)[\])]\s*\Z")
# WordPress adds to each teaser where the post appeared first.
_APPENDED = re.compile(
    r"\s*(?:The post .{1,300} appeared first on .{1,100}|L['’]article .{1,300} est apparu en premier sur .{1,100})\s*\Z"
)
# How sentences end: "다." and "said." do, "발표한" and "said on" don't.
_ENDED = re.compile(r"[.!?。！？…\"”’»」』)\]〉》>]\s*\Z")
_WIDE = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3]")


def completeness_of(shown: str, html: str, *, has_link: bool, whole: bool) -> tuple[str, str]:
    """`full` or `summary`, and why, of a body: what a reader sees, and its markup.

    `whole` tells that the feed states it as the content and not as a description.

    >>> completeness_of("시는 23일 예산안을 발표했다… 더보기", "", has_link=True, whole=True)
    ('summary', 'more')
    >>> completeness_of("The council met again. " * 60, "", has_link=True, whole=True)
    ('full', 'content')
    """
    text = _APPENDED.sub("", shown)
    why = _said(text) or (_measured(text, html, whole=whole) if has_link else "")
    if why:
        return "summary", why
    return "full", "content" if whole else "description"


def _said(text: str) -> str:
    """What in its last words tells that a text is a teaser, "" if nothing does."""
    if not text:
        return "empty"
    if _says_more(text):
        return "more"
    return "ellipsis" if ELLIPSIS.search(text) else ""


def _measured(text: str, html: str, *, whole: bool) -> str:
    """What in its size and make-up tells that a text is a teaser, "" if nothing does."""
    length = len(text) + len(_WIDE.findall(text))
    if length < SHORT:
        return "short"
    if "<a" in html and _linked(html) > LINKED_SHARE:
        return "links"
    return "cut" if not whole and length < MIDDLING and not _ENDED.search(text) else ""


def _says_more(text: str) -> bool:
    found = MORE.search(text[-160:])
    if found is None:
        return False
    before = text[-160:][: found.start()].rstrip()
    return not before or before[-1] in _BEFORE_MORE


def _linked(html: str) -> float:
    """The share of the visible text that is in links."""
    tree = parsed(html)
    if tree is None:
        return 0.0
    links = sum(len(text_of(link)) for link in tree.iter("a"))
    return links / max(len(text_of(tree)), 1)
