"""Is the page an article at all? Home pages, lists, error pages and walls are told by their signals and rejected."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

import numpy as np

from hanji.transforms.extract.html.features import Sketch
from hanji.transforms.extract.html.tree import Array
from hanji.transforms.records import Candidate, Rejected

_MISSING = re.compile(
    r"^(?:error\s*)?(?:404|403|410|500|502|503)\b|\b(?:page|seite|página|pagina|article|story) (?:was |could )?"
    r"not (?:be )?found|"
    r"not found$|nicht gefunden|no encontrada|introuvable|페이지를 찾을 수|존재하지 않는|ページが見つかり|找不到",
    re.IGNORECASE,
)
_WALL = re.compile(
    r"just a moment|attention required|access denied|are you (?:a )?(?:robot|human)|verify(?:ing)? (?:that )?you are|"
    r"enable javascript|before you continue|we value your privacy|security check|pardon our interruption|"
    r"bot (?:check|verification)|checking your browser|human verification|자동등록방지|consent|captcha",
    re.IGNORECASE,
)
# What walls of consent talk about, and articles about them now and then: in so many words, one of these.
_PRIVACY = re.compile(
    r"cookies?\b|consent|partners\b|personal(?:i[sz]ed)? (?:data|ad)|privacy|preferences|zustimmung|einwilligung|"
    r"datenschutz|consentement|consentimiento|cookie|쿠키|개인정보|동의|同意|プライバシー",
    re.IGNORECASE,
)
# One of these stands in each: to count them takes a tenth of the time.
_STEMS = """
cookie consent partners personal privacy preferences zustimmung einwilligung datenschutz 쿠키 개인정보 동의 同意
プライバシー
"""
_OFTEN, _LONGEST_WALL = 20, 600
_ARTICLE = re.compile(r"Article|Posting|Report|Review|Recipe|^article$", re.IGNORECASE)
# Under a headline and with a date a single sentence may be one.
_FEWEST_WORDS, _FEW_WORDS, _SOME_WORDS = 8, 25, 120
# Paragraphs under linked headlines that make a list of stories: so many, this share of the body, none longer.
_TEASED, _TEASED_SHARE, _LONGEST_TEASER = 6, 0.6, 400
_OWN_WORDS = 60  # of prose under no linked headline, which a list has at its head at most
_STATED = frozenset(("json-ld", "meta", "og", "dublin-core", "parsely", "microdata"))
_DATED = _STATED | {"time"}


def check_kind(page: Sketch, scores: Array, claims: Sequence[Candidate], url: str | None) -> None:
    """Raise `Rejected("not-an-article", signals)` for a page that is none; give the benefit of the doubt otherwise."""
    if signals := signals_against(page, scores, claims, url):
        raise Rejected("not-an-article", ", ".join(signals))


def signals_against(page: Sketch, scores: Array, claims: Sequence[Candidate], url: str | None) -> list[str]:
    """What speaks against an article, decisive in sum; an empty list where it may be one."""
    words = _weight(page, scores)
    title = next((c.value for c in claims if c.field == "title" and c.signal == "title"), "")
    head = page.blocks.texts[page.title] if page.title >= 0 else ""
    stated = any(
        _ARTICLE.search(c.detail) for c in claims if c.signal == "json-ld" and c.field in ("title", "published")
    )
    stated = stated or any(c.field == "kind" and _ARTICLE.search(c.value) for c in claims)
    if words < _SOME_WORDS and (_MISSING.search(title) or _MISSING.search(head)):
        return ["error page", f"body of {words:.0f} words", f"title {title or head!r}"]
    if words < _SOME_WORDS and not stated and (_WALL.search(title) or _WALL.search(head)):
        return ["wall", f"body of {words:.0f} words", f"title {title or head!r}"]
    if words < _LONGEST_WALL and not stated and (told := _privacy(page, scores, words / _OFTEN)):
        return ["wall of consent", f"{told} words on privacy in a body of {words:.0f}"]
    dated = page.title >= 0 and any(c.field == "published" and c.signal in _DATED for c in claims)
    if words < (_FEWEST_WORDS if dated else _FEW_WORDS) and not stated:
        return ["no body", f"body of {words:.0f} words", "no article stated in the metadata"]
    return [] if stated else _list_signals(page, scores, words, claims, url)


def _privacy(page: Sketch, scores: Array, most: float) -> int:
    """How many words of the body are on privacy, if more than `most`."""
    body = "\n".join([page.blocks.texts[n] for n in np.nonzero(scores > 0)[0].tolist()])
    small = body.lower()
    if sum(map(small.count, _STEMS.split())) <= most:
        return 0
    told = len(_PRIVACY.findall(body))
    return told if told > most else 0


def _weight(page: Sketch, scores: Array) -> float:
    """The words of the body; of a script without spaces, two characters make one."""
    columns = page.columns
    wide = columns["eff"] - columns["wlen"] * columns["words"]
    return float(np.where(scores > 0, columns["words"] + wide / 2, 0).sum())


def _list_signals(page: Sketch, scores: Array, words: float, claims: Sequence[Candidate], url: str | None) -> list[str]:
    """A home page or section: many linked headlines, little prose, and that scattered. Three signals decide."""
    columns = page.columns
    heads = int(((columns["ld"] > 0.8) & (columns["words"] >= 4)).sum())
    longest = float(np.where(scores > 0, columns["eff"], 0).max())
    root = url is not None and urlsplit(url).path in ("", "/") and not urlsplit(url).query
    found = []
    if root:
        found.append("address of a home page")
    if any(claim.field == "kind" and claim.value == "profile" for claim in claims):
        found.append("stated to be a profile")
    if heads >= 20 and words < 12 * heads:
        found.append(f"{heads} linked headlines beside a body of {words:.0f} words")
    if longest < 250:
        found.append(f"longest paragraph of {longest:.0f} characters")
    if page.title < 0:
        found.append("no headline")
    if teased := _teased(page, scores):
        found += [f"{teased} paragraphs under linked headlines", "hardly any other"]
        if not any(claim.field == "published" and claim.signal in _STATED for claim in claims):
            found.append("no date in the metadata")
    return found if len(found) >= 3 else []


def _teased(page: Sketch, scores: Array) -> int:
    """How many paragraphs stand under a linked headline of their own, if that is most of a body of short ones."""
    columns = page.columns
    linked = (columns["ld"] > 0.8) & (columns["eff"] >= 20)
    under = linked.copy()
    under[1:] |= linked[:-1]
    under[2:] |= linked[:-2]
    body = scores > 0
    teased = int((body & under).sum())
    longest = float(np.where(body, columns["eff"], 0).max())
    own = float(columns["words"][body & ~under & (columns["eff"] >= 70)].sum())
    few = own > _OWN_WORDS or teased < _TEASED or teased < _TEASED_SHARE * int(body.sum())
    return 0 if few or longest > _LONGEST_TEASER else teased
