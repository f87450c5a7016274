"""Which line is the headline: each line before and around the body's start is scored, the best one wins.

The weights are learned (`scripts/train_lines.py`), the features are few and have names, so `explain` can tell.
"""

import re

from hanji.transforms.clean.evidence import Evidence
from hanji.transforms.clean.opening import opening
from hanji.transforms.clean.verdicts import Verdict
from hanji.transforms.publishers import unknown_publisher
from hanji.transforms.records import Role
from hanji.transforms.sections import HOME, section_of

SHORTEST, LONGEST = 6, 220
# How far past the body's first line a headline may still stand: a lead picture or a summary may come first.
PAST = 3
# How far above it: before that is the site's menu.
WITHIN = 40
# So much of a line is told from chance when it stands again within another.
TELLING = 12
_TERM = re.compile(r"[^\W\d_]{4,}|[가-힣]{2,}|[\u3040-\u30ff\u3400-\u9fff]{2}|\d{2,}")
_ENDS_SENTENCE = frozenset(".。…!！")
# A menu bar of at least so many items is looked for in so many lines.
MENU_WITHIN, FEWEST_ITEMS, LONGEST_ITEM = 8, 3, 16
LONGEST_MASTHEAD = 40
HEADLINE_WIDTH = 14
LONGEST_STEP = 28
LIKELY_NAME = 0.5
SHORTEST_CAPTION = 80
KICKER_WIDTH, DECK_WIDTH = 32, 110
METADATA = (Role.PUBLISHED, Role.MODIFIED, Role.BYLINE)
# A small letter right before a capital: with so many the line is menu items that lost what stood between them.
_JOINT = re.compile(r"[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]")
FEWEST_JOINTS = 4
# What opens a headline of the East Asian press: the kind of article in brackets.
_OPENINGS = frozenset("[<【〈《「『")
_STEP = re.compile(r"(?<=\w)(?:\s*[>›»]+\s*|\s+[/|]\s+)(?=\w)")
# Two words, or one of a script that takes few characters to say much.
_WORDS = re.compile(r"[^\W\d_]{2}.*?\W\w|\w\W.*?[^\W\d_]{2}|[가-힣\u3040-\u30ff\u3400-\u9fff]{4}")
# What opens an item of a list or a deck, and what announces another line.
_MARKERS = frozenset("•·◇▲△▷○●-–—")
_OPEN_ENDS = frozenset("-–—―:：")
_CLOSING = "\"”’')]』」》）›» "


def find_title(evidence: tuple[Evidence, ...], found: list[Verdict], weights: dict[str, float]) -> int | None:
    """The index of the headline's line, or None where no line looks like one."""
    scored = [(score(values, weights), -index) for index, values in candidates(evidence, found)]
    if not scored:
        return None
    chosen = _barest(evidence, -max(scored)[1])
    # A share box or a bar above repeats the headline; the last one stands over the story.
    places = [-place for _, place in scored]
    return max([chosen, *(place for place in places if evidence[place].line.text == evidence[chosen].line.text)])


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
    start = opening([verdict.role for verdict in found])
    first, end = max(above_menu(evidence), body[0] - WITHIN), min(len(found), start + PAST)
    headlines = [index for index in range(first, end) if _headline_long(evidence[index].line.text)]
    places = [index for index in range(first, end) if _possible(evidence, found, index)]
    places = [index for index in places if not _is_retold(evidence, index, places)]
    story = "\n".join([evidence[index].line.text for index in body[:40]]).lower()
    return [
        (index, title_features(evidence, found, index, rank, story) | _order(evidence, found, index, headlines))
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
    return {term[: 2 if "가" <= term[0] <= "힣" else 5] for term in _TERM.findall(text.lower())}


def _possible(evidence: tuple[Evidence, ...], found: list[Verdict], index: int) -> bool:
    """A line that no rule explains; one taken for body must have a byline or a date below it to be a headline."""
    text, verdict = evidence[index].line.text, found[index]
    if not SHORTEST <= len(text) <= LONGEST or not verdict.rule.startswith("layout"):
        return False
    if text[0] in _MARKERS or text[-1] in _OPEN_ENDS or any(date.kind for date in evidence[index].dates):
        return False
    if is_captioned(evidence, index):
        return False
    if not _WORDS.search(text) or len(_JOINT.findall(text)) >= FEWEST_JOINTS or section_of(text) or _is_path(text):
        return False
    if len(text) <= LONGEST_MASTHEAD and (_is_masthead(text) or _is_name(evidence[index])):
        return False
    if verdict.role is Role.BODY:
        near = found[max(0, index - 2) : index] + found[index + 1 : index + 6]
        return not _prose(text) and (_opens(evidence, found, index) or any(one.role in METADATA for one in near))
    return verdict.role is Role.NOISE


def _width(text: str) -> float:
    """Characters, of which those of East Asian scripts, being wider and saying more, count one and a half.

    >>> _width("ferry"), _width("여객선")
    (5.0, 4.5)
    """
    return len(text) + (len(text.encode()) - len(text)) / 4


def is_captioned(evidence: tuple[Evidence, ...], index: int) -> bool:
    """A sentence on a picture: right below it, or below its other copy, stands who took it."""
    text = evidence[index].line.text
    if len(text) < SHORTEST_CAPTION:
        return False
    below = [one for one in evidence[index + 1 : index + 3] if one.line.text != text][:1]
    return any(one.byline is not None and one.byline.rule == "credit.photo" for one in below)


def _is_path(text: str) -> bool:
    """`SITE / Politics / Home affairs`: steps that lead somewhere.

    >>> _is_path("Courier / Politics / Home affairs"), _is_path("人民网>>社会·法治"), _is_path("Either / or")
    (True, True, False)
    """
    steps = _STEP.split(text)
    short = all(len(step) <= LONGEST_STEP for step in steps)  # a longer last one is the headline itself
    return short and (len(steps) > 2 or (len(steps) == 2 and ">" in text and "<" not in text))


def _headline_long(text: str) -> bool:
    return _width(text) >= HEADLINE_WIDTH and (text.count(" ") >= 2 or len(text.encode()) > 2 * len(text))


def _order(evidence: tuple[Evidence, ...], found: list[Verdict], index: int, headlines: list[int]) -> dict[str, float]:
    """What the other lines of a headline's length that no rule explains say of this one."""
    before = [at for at in headlines if at < index and found[at].rule.startswith("layout")]
    return {
        "later": min(len(before), 4) / 2,
        "right_below": float(bool(before) and before[-1] == index - 1),
        "path_leaf": float(_is_leaf(evidence, index)),
        "kicker": float(_is_kicker(evidence, found, index)),
        "below_kicker": float(index > 0 and _is_kicker(evidence, found, index - 1)),
    }


def _is_kicker(evidence: tuple[Evidence, ...], found: list[Verdict], index: int) -> bool:
    """A few words right above a line that is longer, and a headline by its looks: no sentence, and not too long."""
    if index + 1 >= len(found) or not all(one.rule.startswith("layout") for one in found[index : index + 2]):
        return False
    own, below = evidence[index].line.text, evidence[index + 1].line.text
    return _width(own) < KICKER_WIDTH and 1.3 * _width(own) < _width(below) < DECK_WIDTH and not _prose(below)


def _is_leaf(evidence: tuple[Evidence, ...], index: int) -> bool:
    """Does a breadcrumb's first step stand above?"""
    return any(other.line.text.casefold() in HOME for other in evidence[max(0, index - 2) : index])


def _is_retold(evidence: tuple[Evidence, ...], index: int, places: list[int]) -> bool:
    """Is this the end of a breadcrumb, a short form of the headline that stands below it and below a kicker?

    A deck stands right below its headline, and most often ends as a sentence.
    """
    text = evidence[index].line.text
    return _is_leaf(evidence, index) and any(
        at in places
        and _headline_long(evidence[at].line.text)
        and not _prose(evidence[at].line.text)
        and not terms_of(text).isdisjoint(terms_of(evidence[at].line.text))
        for at in (index + 2, index + 3)
    )


def above_menu(evidence: tuple[Evidence, ...]) -> int:
    """The index of a menu near the top (`Home | About | Archive`, or a line an item), 0 without one.

    Above it stands a masthead.
    """
    for index, one in enumerate(evidence[:MENU_WITHIN]):
        items = [item.strip() for item in one.line.text.split("|")]
        if len(items) < FEWEST_ITEMS:
            items = [item.line.text for item in evidence[index : index + FEWEST_ITEMS]]
        if items[0].casefold() in HOME and all(0 < len(item) <= LONGEST_ITEM for item in items):
            return index
    return 0


def _is_masthead(text: str) -> bool:
    named = unknown_publisher(text)
    return named is not None and named[1] == "masthead-word"


def _is_name(one: Evidence) -> bool:
    return one.byline is not None and one.byline.confidence >= LIKELY_NAME and one.line.text.count(" ") <= 2


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
        "length": min(_width(text), 60) / 30,
        "short": float(_width(text) < HEADLINE_WIDTH),
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
        "bracketed": float(text[0] in _OPENINGS),
        "ellipsis": float("…" in text[1:-1] or ".." in text[1:-2]),
        "has_tag": float(one.line.tag == "h1"),
        "breadcrumb": float(">" in text.strip("<>") or " / " in text),
    }
