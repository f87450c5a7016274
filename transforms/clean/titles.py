"""Which line is the headline: each line before and around the body's start is scored, the best one wins.

The weights are learned (`scripts/train_lines.py`).
"""

from hanji.transforms.bylines import split_lead
from hanji.transforms.clean.evidence import Evidence, dated_share
from hanji.transforms.clean.headline_shape import has_headline_shape, is_headline_long, is_prose, terms_of
from hanji.transforms.clean.opening import opening
from hanji.transforms.clean.title_features import METADATA, Places, headlines_within, is_leaf, title_features
from hanji.transforms.clean.verdicts import Verdict
from hanji.transforms.records import Role
from hanji.transforms.sections import HOME

# How far past the body's first line a headline may still stand: a lead picture or a summary may come first.
PAST = 3
# How far above it: before that is the site's menu.
WITHIN = 60
# So many lines of the story are compared with a headline.
STORY = 40
# So much of a line is told from chance when it stands again within another.
TELLING = 12
# A menu bar of at least so many items is looked for in so many lines.
MENU_WITHIN, FEWEST_ITEMS, LONGEST_ITEM = 8, 3, 16
LIKELY_NAME, LONGEST_NAME = 0.5, 40
# A best line that scores no better is a button or a link: the text shows no headline.
LEAST_SCORE = 0.0
SHORTEST_CAPTION = 80
# A line of which so much is a date is a stamp, or a paper's issue unless there is no other headline.
A_STAMP, AN_ISSUE = 0.5, 0.2


def find_title(evidence: tuple[Evidence, ...], found: list[Verdict], weights: dict[str, float]) -> int | None:
    """The index of the headline's line, or None where no line looks like one."""
    scored = [(score(values, weights), -index) for index, values in candidates(evidence, found)]
    if not scored or max(scored)[0] < LEAST_SCORE:
        return None
    chosen = _barest(evidence, -max(scored)[1])
    # A share box or a bar above repeats the headline; the last one stands over the story.
    places = [-place for _, place in scored]
    return max([chosen, *(place for place in places if evidence[place].line.text == evidence[chosen].line.text)])


def candidates(evidence: tuple[Evidence, ...], found: list[Verdict]) -> list[tuple[int, dict[str, float]]]:
    """(index, features) of each line that could be the headline; none where there is no body."""
    body = [index for index, verdict in enumerate(found) if verdict.role is Role.BODY]
    if not body:
        return []
    texts = [one.line.text for one in evidence]
    end = min(len(found), opening([verdict.role for verdict in found]) + PAST)
    first = max(above_menu(evidence), body[0] - WITHIN)
    places = Places(evidence, found, texts, headlines_within(texts, found, first, end))
    possible = [index for index in range(first, end) if _possible(places, index)]
    possible = [index for index in possible if dated_share(evidence[index]) < A_STAMP]
    possible = [index for index in possible if dated_share(evidence[index]) < AN_ISSUE] or possible
    if not possible:
        return []
    story = "\n".join([texts[index] for index in body[:STORY]]).lower()
    metadata = [index for index, verdict in enumerate(found[:end]) if verdict.role in METADATA]
    places = places._replace(metadata=metadata, story=story)
    possible = [index for index in possible if not _is_retold(places, index, possible)]
    return [(index, title_features(places, index, rank)) for rank, index in enumerate(possible)]


def score(features: dict[str, float], weights: dict[str, float]) -> float:
    """The weighted sum; a feature without a weight counts nothing."""
    return weights.get("bias", 0.0) + sum(weights.get(name, 0.0) * value for name, value in features.items())


def above_menu(evidence: tuple[Evidence, ...]) -> int:
    """The index of a menu near the top (`Home | About | Archive`, or a line an item), 0 without one.

    Above it stands a masthead. Of a web page only the lines around the article are here, not its top.
    """
    if evidence and evidence[0].line.score is not None:
        return 0
    for index, one in enumerate(evidence[:MENU_WITHIN]):
        items = [item.strip() for item in one.line.text.split("|")]
        if len(items) < FEWEST_ITEMS:
            items = [item.line.text for item in evidence[index : index + FEWEST_ITEMS]]
        if items[0].casefold() in HOME and all(0 < len(item) <= LONGEST_ITEM for item in items):
            return index
    return 0


def is_captioned(evidence: tuple[Evidence, ...], index: int) -> bool:
    """A sentence on a picture: right below it, or below its other copy, stands who took it."""
    text = evidence[index].line.text
    if len(text) < SHORTEST_CAPTION:
        return False
    below = [one for one in evidence[index + 1 : index + 3] if one.line.text != text][:1]
    return any(one.byline is not None and one.byline.rule == "credit.photo" for one in below)


def _possible(places: Places, index: int) -> bool:
    """A line that no rule explains, with no dateline; one taken for body must have a byline or a date near it."""
    one, verdict = places.evidence[index], places.found[index]
    if not verdict.rule.startswith("layout") or any(date.kind for date in one.dates):
        return False
    if verdict.role is Role.BODY and not _has_header_around(places, index):
        return False
    name = one.byline is not None and one.byline.confidence >= LIKELY_NAME and one.line.text.count(" ") <= 2
    if name and len(one.line.text) <= LONGEST_NAME:
        return False
    return (
        verdict.role in (Role.BODY, Role.NOISE)
        and not is_captioned(places.evidence, index)
        and has_headline_shape(one.line.text)
        and split_lead(one.line.text) is None
    )


def _has_header_around(places: Places, index: int) -> bool:
    found = places.found
    near = found[max(0, index - 2) : index] + found[index + 1 : index + 6]
    if is_prose(places.texts[index]):
        return _heads_header(places, index)
    return _opens(places, index) or any(verdict.role in METADATA for verdict in near)


def _heads_header(places: Places, index: int) -> bool:
    """A headline that is a sentence: no other stands above, right below come credits and dates, then the story."""
    found = places.found
    below = [verdict.role for verdict in found[index + 1 : index + 6]]
    signed = any(role in METADATA for role in below) and Role.BODY not in below[:2]
    return signed and not any(at < index for at in places.headlines)


def _opens(places: Places, index: int) -> bool:
    """Is this the first line of the body, and prose below it, or below a deck or a line or two of credits?"""
    found = places.found
    if any(verdict.role is Role.BODY for verdict in found[:index]):
        return False
    after = [places.texts[at] for at in range(index + 1, min(index + 4, len(found))) if found[at].role is Role.BODY]
    wrapped = bool(after) and after[0][0].islower()
    return not wrapped and any(map(is_prose, after))


def _is_retold(places: Places, index: int, possible: list[int]) -> bool:
    """Is this the end of a breadcrumb, a short form of the headline that stands below it and below a kicker?

    A deck stands right below its headline, and most often ends as a sentence.
    """
    return is_leaf(places, index) and any(
        at in possible
        and is_headline_long(places.texts[at])
        and not is_prose(places.texts[at])
        and not terms_of(places.texts[index]).isdisjoint(terms_of(places.texts[at]))
        for at in (index + 2, index + 3)
    )


def _barest(evidence: tuple[Evidence, ...], chosen: int) -> int:
    """Of a headline that stands twice, once with the site's name or a menu's words beside it, the line without."""
    text = evidence[chosen].line.text
    for index, one in enumerate(evidence[: chosen + 12]):
        bare = one.line.text
        if max(TELLING, len(text) // 2) <= len(bare) < len(text) and (
            (text.startswith(bare) and not text[len(bare)].isalnum())
            or text.endswith(" " + bare)
            or f" - {bare} - " in text
        ):
            return index
    return chosen
