"""What speaks for and against a line as the headline, each feature with a name, so that `explain` can tell."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from hanji.transforms.clean.evidence import Evidence
from hanji.transforms.clean.headline_shape import (
    ENDS_SENTENCE,
    HEADLINE_WIDTH,
    is_headline_long,
    is_prose,
    terms_of,
    width,
)
from hanji.transforms.clean.verdicts import Verdict
from hanji.transforms.records import Role
from hanji.transforms.sections import HOME, section_of

METADATA = (Role.PUBLISHED, Role.MODIFIED, Role.BYLINE)
KICKER_WIDTH, DECK_WIDTH = 32, 110
FARTHEST_METADATA = 12
# A headline stands again, longer by so much at most, in the page's title.
TELLING, LONGER = 15, 60
# The common form of a Korean headline: `“We counted the days”…ferry to sail again`; no deck has it.
_QUOTED = re.compile(r"[”\"’']\s?(?:…|\.{2,3})\s?\w")
_BETWEEN_SENTENCES = re.compile(r"\w{2}[.!?。]\s+\S.*\s|다\.\s")
# What opens a headline of the East Asian press: the kind of article in brackets.
_OPENINGS = frozenset("[<【〈《「『")


class Places(NamedTuple):
    """A document as its headline is looked for: every line's words, and those of the story in small letters.

    `headlines` are the places of the lines of a headline's length that no rule explains, `metadata` those of dates and
    bylines above the story; these and the story are empty until it is known that a line could be the headline.
    """

    evidence: tuple[Evidence, ...]
    found: list[Verdict]
    texts: list[str]
    headlines: Sequence[int]
    metadata: Sequence[int] = ()
    story: str = ""


def title_features(places: Places, index: int, rank: int) -> dict[str, float]:
    """Name → value, between about 0 and 2, of the line at `index`, the candidate number `rank`."""
    text, one = places.texts[index], places.evidence[index]
    return {
        "rank": min(rank, 6) / 3,
        "first": float(rank == 0),
        "length": min(width(text), 60) / 30,
        "short": float(width(text) < HEADLINE_WIDTH),
        "few_words": float(text.count(" ") < 2),
        "long": float(len(text) > 130),
        "body": float(places.found[index].role is Role.BODY),
        "sentence": float(text[-1] in ENDS_SENTENCE),
        "sentences": float(bool(_BETWEEN_SENTENCES.search(text))),
        "byline_like": one.byline.confidence if one.byline else 0.0,
        "has_date": float(bool(one.dates)),
        "bracketed": float(text[0] in _OPENINGS),
        "ellipsis": float("…" in text[1:-1] or ".." in text[1:-2]),
        "has_tag": float(one.line.tag == "h1"),
        "breadcrumb": float(">" in text.strip("<>") or " / " in text),
        **_shared(places, text),
        **_neighbours(places, index),
        **_order(places, index),
    }


def is_leaf(places: Places, index: int) -> bool:
    """Does a breadcrumb's first step stand above?"""
    return any(text.casefold() in HOME for text in places.texts[max(0, index - 2) : index])


def _shared(places: Places, text: str) -> dict[str, float]:
    """Where the words stand again: in the story, and on other lines."""
    own = terms_of(text)
    shared = sum(term in places.story for term in own)
    longer = (other for other in places.texts if len(text) < len(other) < len(text) + LONGER)
    repeated = places.texts.count(text) > 1
    return {
        "shared": float(min(shared, 2)),
        "shared_ratio": shared / max(1, len(own)),
        "repeated": float(repeated),
        "extended": float(len(text) > TELLING and (repeated or any(text in other for other in longer))),
        "named": float(text.lower() in places.story),  # a story names papers and places, but not its headline
    }


def _neighbours(places: Places, index: int) -> dict[str, float]:
    found, texts = places.found, places.texts
    above, below = found[max(0, index - 3) : index], found[index + 1 : index + 6]
    explained = not below or not below[0].rule.startswith("layout")
    return {
        "metadata_below": float(any(verdict.role in METADATA for verdict in below)),
        "metadata_above": float(any(verdict.role in METADATA for verdict in above)),
        "metadata_right_below": float(bool(below) and below[0].role in METADATA),
        "metadata_distance": min([FARTHEST_METADATA, *(abs(at - index) for at in places.metadata)]) / 6,
        "deck_below": float(not explained and len(texts[index + 1]) > len(texts[index])),
        "section_above": float(
            bool(above) and (above[-1].role is Role.PUBLISHER or bool(section_of(texts[index - 1])))
        ),
    }


def _order(places: Places, index: int) -> dict[str, float]:
    """What the other lines of a headline's length say of this one."""
    quoted = bool(_QUOTED.search(places.texts[index]))
    before = [at for at in places.headlines if at < index and not quoted]
    return {
        "quoted": float(quoted),
        "later": min(len(before), 4) / 2,
        "right_below": float(bool(before) and before[-1] == index - 1),
        "path_leaf": float(is_leaf(places, index)),
        "kicker": float(_is_kicker(places, index)),
        "below_kicker": float(index > 0 and _is_kicker(places, index - 1)),
    }


def _is_kicker(places: Places, index: int) -> bool:
    """A few words right above a line that is longer, and a headline by its looks: no sentence, and not too long."""
    if not all(one.rule.startswith("layout") for one in places.found[index : index + 2]):
        return False
    own, below = (width(text) for text in (*places.texts[index : index + 2], "")[:2])
    return own < KICKER_WIDTH and 1.3 * own < below < DECK_WIDTH and not is_prose(places.texts[index + 1])


def headlines_within(texts: list[str], found: list[Verdict], first: int, end: int) -> list[int]:
    """The places of the lines of a headline's length that no rule explains."""
    return [at for at in range(first, end) if found[at].rule.startswith("layout") and is_headline_long(texts[at])]
