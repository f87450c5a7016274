"""Which line is the headline: each line before and around the body's start is scored, the best one wins.

The weights are learned (`scripts/train_titles.py`), the features are few and have names, so `explain` can tell.
"""

import re

from hanji.transforms.clean.evidence import Evidence
from hanji.transforms.clean.verdicts import Verdict
from hanji.transforms.publishers import unknown_publisher
from hanji.transforms.records import Role
from hanji.transforms.sections import HOME, section_of

SHORTEST, LONGEST = 6, 220
# How far past the body's first line a headline may still stand: a lead picture or a summary may come first.
PAST = 3
# So much of a line is told from chance when it stands again within another.
TELLING = 12
_TERM = re.compile(r"[^\W\d_]{4,}|[가-힣]{2,}|[\u3040-\u30ff\u3400-\u9fff]{2}|\d{2,}")
_ENDS_SENTENCE = frozenset(".。…!！")
# A menu bar of at least so many items is looked for in so many lines.
MENU_WITHIN, FEWEST_ITEMS = 8, 3
LONGEST_MASTHEAD = 40
METADATA = (Role.PUBLISHED, Role.MODIFIED, Role.BYLINE)
_CLOSING = "\"”’')]』」》）›» "


def find_title(evidence: tuple[Evidence, ...], found: list[Verdict], weights: dict[str, float]) -> int | None:
    """The index of the headline's line, or None where no line looks like one."""
    scored = [(score(values, weights), -index) for index, values in candidates(evidence, found)]
    if not scored:
        return None
    return _barest(evidence, -max(scored)[1])


def _barest(evidence: tuple[Evidence, ...], chosen: int) -> int:
    """Of a headline that stands twice, once with the site's name or a menu's words beside it, the line without."""
    text = evidence[chosen].line.text
    for index, one in enumerate(evidence[: chosen + 12]):
        bare = one.line.text
        if max(TELLING, len(text) // 2) <= len(bare) < len(text) and (
            (text.startswith(bare) and not text[len(bare)].isalnum()) or text.endswith(" " + bare)
        ):
            return index
    return chosen


def candidates(evidence: tuple[Evidence, ...], found: list[Verdict]) -> list[tuple[int, dict[str, float]]]:
    """(index, features) of each line that could be the headline; none where there is no body."""
    body = [index for index, verdict in enumerate(found) if verdict.role is Role.BODY]
    if not body:
        return []
    menu = above_menu(evidence)
    headlines = [index for index, one in enumerate(evidence[: body[0] + PAST]) if _headline_long(one.line.text)]
    places = [
        index for index in range(min(len(found), body[0] + PAST)) if index >= menu and _possible(evidence, found, index)
    ]
    story = "\n".join([evidence[index].line.text for index in body[:40]]).lower()
    return [
        (index, title_features(evidence, found, index, rank, story) | _order(index, headlines, found))
        for rank, index in enumerate(places)
    ]


def score(features: dict[str, float], weights: dict[str, float]) -> float:
    """The weighted sum; a feature without a weight counts nothing."""
    return weights.get("bias", 0.0) + sum(weights.get(name, 0.0) * value for name, value in features.items())


def terms_of(text: str) -> set[str]:
    """What two texts on one subject share: longer words, Hangul stems, pairs of Han or Kana, numbers.

    >>> sorted(terms_of("Ferry link resumes in 2019"))
    ['2019', 'ferry', 'link', 'resum']
    """
    return (
        {term[:5] for term in _TERM.findall(text.lower())}
        if text.isascii()
        else {
            term if term.isascii() else term[:2] if "가" <= term[0] <= "힣" else term[:5]
            for term in _TERM.findall(text.lower())
        }
    )


def _possible(evidence: tuple[Evidence, ...], found: list[Verdict], index: int) -> bool:
    """A line that no rule explains; one taken for body must have a byline or a date below it to be a headline."""
    text, verdict = evidence[index].line.text, found[index]
    if not SHORTEST <= len(text) <= LONGEST or not verdict.rule.startswith("layout"):
        return False
    if text[0] in "•·" or any(date.kind for date in evidence[index].dates):
        return False
    if len(text) <= LONGEST_MASTHEAD and _is_masthead(text):
        return False
    if verdict.role is Role.BODY:
        near = found[max(0, index - 2) : index] + found[index + 1 : index + 6]
        return not _prose(text) and (_opens(evidence, found, index) or any(one.role in METADATA for one in near))
    return verdict.role is Role.NOISE


def _headline_long(text: str) -> bool:
    return text.count(" ") >= 2 and len(text) >= 14 if text.isascii() else len(text) >= 10


def _order(index: int, headlines: list[int], found: list[Verdict]) -> dict[str, float]:
    """How many lines of a headline's length that no rule explains stand before this, and is one right above?"""
    before = [at for at in headlines if at < index and found[at].rule.startswith("layout")]
    return {"later": min(len(before), 4) / 2, "right_below": float(bool(before) and before[-1] == index - 1)}


def above_menu(evidence: tuple[Evidence, ...]) -> int:
    """The index of a menu bar near the top (`Home | About | Archive`), 0 without one: above it stands a masthead."""
    for index, one in enumerate(evidence[:MENU_WITHIN]):
        items = [item.strip() for item in one.line.text.split("|")]
        if len(items) >= FEWEST_ITEMS and all(0 < len(item) <= 16 for item in items) and items[0].casefold() in HOME:
            return index
    return 0


def _is_masthead(text: str) -> bool:
    named = unknown_publisher(text)
    return named is not None and named[1] == "masthead-word"


def _longer_below(evidence: tuple[Evidence, ...], found: list[Verdict], index: int) -> bool:
    """Is the next line one that could be the deck: unexplained, and longer?"""
    below = index + 1
    return (
        below < len(found)
        and found[below].rule.startswith("layout")
        and len(evidence[below].line.text) > len(evidence[index].line.text)
    )


def _opens(evidence: tuple[Evidence, ...], found: list[Verdict], index: int) -> bool:
    """Is this the first line of the body, and prose the second?"""
    before, after = found[:index], index + 1
    return (
        all(verdict.role is not Role.BODY for verdict in before)
        and after < len(found)
        and found[after].role is Role.BODY
        and _prose(evidence[after].line.text)
    )


def _prose(text: str) -> bool:
    """Does a line that the labeller takes for body read like a sentence?"""
    return len(text) > 160 or text.rstrip(_CLOSING)[-1:] in _ENDS_SENTENCE


def title_features(
    evidence: tuple[Evidence, ...], found: list[Verdict], index: int, rank: int, story: str
) -> dict[str, float]:
    """What speaks for and against a line as the headline; each value is between about 0 and 2."""
    one, text = evidence[index], evidence[index].line.text
    own = terms_of(text)
    shared = sum(term in story for term in own)
    below = found[index + 1 : index + 6]
    above = found[max(0, index - 3) : index]
    elsewhere = [other.line.text for at, other in enumerate(evidence) if at != index]
    return {
        "rank": min(rank, 6) / 3,
        "first": float(rank == 0),
        "length": min(len(text) * (1 if text.isascii() else 1.5), 60) / 30,
        "short": float((len(text) < 14 and text.isascii()) or len(text) < 8),
        "few_words": float(text.count(" ") < 2),
        "long": float(len(text) > 130),
        "shared": min(shared, 2) / 1,
        "shared_ratio": shared / max(1, len(own)),
        "body": float(found[index].role is Role.BODY),
        "sentence": float(text[-1] in _ENDS_SENTENCE),
        "repeated": float(text in elsewhere),
        "extended": float(any(len(text) > 15 and text in other and len(other) < len(text) + 60 for other in elsewhere)),
        "metadata_below": float(any(v.role in METADATA for v in below)),
        "metadata_above": float(any(v.role in METADATA for v in above)),
        "byline_like": one.byline.confidence if one.byline else 0.0,
        "has_date": float(bool(one.dates)),
        "deck_below": float(_longer_below(evidence, found, index)),
        "section_above": float(
            index > 0 and (found[index - 1].role is Role.PUBLISHER or bool(section_of(evidence[index - 1].line.text)))
        ),
        "path_leaf": float(any(other.line.text.casefold() in HOME for other in evidence[max(0, index - 3) : index])),
        "has_tag": float(one.line.tag == "h1"),
        "breadcrumb": float(" > " in text or " / " in text or text.endswith(":")),
    }
