"""Bylines and dates that a page shows: lines beside the headline and the body, and what their class names say."""

import re

from hanji.transforms.bylines import read_byline
from hanji.transforms.dates import find_dates
from hanji.transforms.extract.html.features import Sketch
from hanji.transforms.extract.html.names import CATEGORIES, CATEGORY_OF, name_words
from hanji.transforms.extract.html.tree import Array
from hanji.transforms.records import Candidate

_AUTHOR = 1 << list(CATEGORIES).index("author")
_META = 1 << list(CATEGORIES).index("meta")
_NOT = sum(1 << n for n, name in enumerate(CATEGORIES) if name in ("comment", "related", "footer", "nav", "promo"))
_PARTS = re.compile(r"\s*[•|·/]\s*|\s+[-–—]\s+|\s{2,}")
_ABOVE, _INTO, _BELOW = 8, 3, 8
_LONGEST = 160


def read_visible(page: Sketch, scores: Array) -> list[Candidate]:
    """Claims of authors and dates in the order of the page."""
    found: list[Candidate] = []
    for i in _places(page, scores):
        text = page.blocks.texts[i]
        named = _named(page, i)
        if named & _NOT or not 1 < len(text) <= _LONGEST:
            continue
        if scores[i] < 0:
            found += [Candidate(field="author", value=name, signal=signal) for name, signal in _names(text, named)]
        found += [
            Candidate(field=date.kind or "published", value=text[date.start : date.end], signal="visible", detail=date.rule)
            for date in find_dates(text)
        ]
    return found


def _places(page: Sketch, scores: Array) -> list[int]:
    """Blocks from a little above the headline to the first of the body, and a little behind the last."""
    body = (scores > 0).nonzero()[0]
    n = len(scores)
    first, last = (int(body[0]), int(body[-1])) if len(body) else (n // 2, n - 1)
    top = page.title if 0 <= page.title <= first + 2 else first
    head = range(max(0, min(top, first) - _ABOVE), min(n, max(top, first) + _INTO))
    return [*head, *(i for i in range(last + 1, min(n, last + 1 + _BELOW)) if i not in head)]


def _named(page: Sketch, block: int) -> int:
    """The categories of the three elements nearest above a block."""
    elements = page.blocks.elements
    at, mask = page.blocks.owners[block], 0
    for _ in range(3):
        for word in name_words(elements.names[at]):
            mask |= CATEGORY_OF.get(word, 0)
        at = elements.parents[at]
        if at < 0:
            break
    return mask


def _names(text: str, named: int) -> list[tuple[str, str]]:
    """The parts of a line that credit someone, and how sure: a class name vouches for a bare name, a `By` for itself."""
    if len(text) > 120:
        return []
    whole = read_byline(text)
    if whole and whole.authors and whole.confidence >= 0.85:
        return [(text, "byline" if named & _AUTHOR else "visible")]
    if not named & (_AUTHOR | _META):
        return []
    parts = [text] if whole and whole.authors else [part for part in _PARTS.split(text) if part and not find_dates(part)]
    credited = [part for part in parts if (byline := read_byline(part)) and byline.authors and byline.confidence >= 0.5]
    return [(part, "byline" if named & _AUTHOR else "visible") for part in credited]
