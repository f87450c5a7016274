"""Bylines, dates and standfirst that a page shows: lines beside headline and body, and what their class names say."""

import re
from collections.abc import Sequence

import msgspec

from hanji.transforms.bylines import read_byline
from hanji.transforms.dates import FoundDate, find_dates, is_date_line
from hanji.transforms.extract.html.features import Sketch
from hanji.transforms.extract.html.names import CATEGORIES
from hanji.transforms.extract.html.tree import Array
from hanji.transforms.records import Candidate

_AUTHOR = 1 << list(CATEGORIES).index("author")
_LEAD = 1 << list(CATEGORIES).index("lead")
_META = 1 << list(CATEGORIES).index("meta")
_NOT = sum(
    1 << n for n, name in enumerate(CATEGORIES) if name in ("comment", "related", "footer", "nav", "promo", "caption")
)
_PARTS = re.compile(r"\s*[•|·/]\s*|\s+[-–—]\s+|\s{2,}")
_LABEL = re.compile(
    r"^(?:Autor(?:in)?/Autor(?:in)?|Autor(?:in|a|es)?|Authors?|Auteure?|Autore|"
    r"Penulis|Yazar|Tác giả|Författare)\s*:?\s+(.{4,60})$"
)
_ABOVE, _INTO, _BELOW = 8, 3, 14
_LONGEST = 160
# Where a standfirst stands below the headline, its letters, and how many of them are compared with a description.
_LEADING, _SHORTEST_LEAD, _LONGEST_LEAD, _COMPARED = 4, 20, 600, 60


def read_visible(page: Sketch, scores: Array) -> list[Candidate]:
    """Claims of authors and dates beside the headline; what that leaves open is looked for behind the body."""
    head, tail = _places(page, scores)
    found = [claim for block in head for claim in _claims(page, block, signed=bool(scores[block] < 0))]
    known = {claim.field for claim in found}
    open_ = "author" not in known
    below = [claim for block in tail for claim in _claims(page, block, signed=open_ and bool(scores[block] < 0))]
    found += [claim for claim in below if claim.field not in known]
    return found if any(claim.field == "author" for claim in found) else found + _signed(page, scores)


def read_standfirst(page: Sketch, scores: Array, claims: Sequence[Candidate]) -> list[Candidate]:
    """The claim of a subtitle: a line just below the headline that is no body, but is named or described as one."""
    body = (scores > 0).nonzero()[0]
    if page.title < 0 or not len(body):
        return []
    described = [c.value[:_COMPARED] for c in claims if c.field in ("description", "alternative_title")]
    for block in range(page.title + 1, min(page.title + 1 + _LEADING, int(body[0]))):
        text, named = page.blocks.texts[block], _named(page, block)
        if _SHORTEST_LEAD <= len(text) <= _LONGEST_LEAD and not named & _NOT:
            told = "described" if text[:_COMPARED] in described else "named" if named & _LEAD else ""
            if told and not find_dates(text[:_COMPARED]):
                return [Candidate(field="subtitle", value=text, signal="visible", detail=told)]
    return []


def _claims(page: Sketch, block: int, *, signed: bool) -> list[Candidate]:
    """What a line says of dates and, where it may be `signed`, of authors."""
    text = page.blocks.texts[block]
    named = _named(page, block)
    if named & _NOT or not 1 < len(text) <= _LONGEST:
        return []
    found = []
    dates = find_dates(text)
    if signed:
        found += [Candidate(field="author", value=name, signal=signal) for name, signal in _names(text, named, dates)]
    if named & _META or is_date_line(text, dates) or sum(d.end - d.start for d in dates) > 0.35 * len(text):
        found += [
            Candidate(field=d.kind or "published", value=text[d.start : d.end], signal="visible", detail=d.rule)
            for d in dates
        ]
    return found


def _signed(page: Sketch, scores: Array) -> list[Candidate]:
    """A name alone as the last line of the body."""
    body = (scores > 0).nonzero()[0]
    if len(body) < 3 or len(text := page.blocks.texts[int(body[-1])]) > 40:
        return []
    byline = read_byline(text)
    return [Candidate(field="author", value=text, signal="visible", detail="last")] if byline and byline.authors else []


def mark_unseen(claims: list[Candidate], texts: list[str]) -> list[Candidate]:
    """Claims of authors whose names stand in no short line are marked so in their detail."""
    shown = "\n".join(text for text in texts if len(text) < 400).casefold()
    return [
        msgspec.structs.replace(claim, detail=f"{claim.detail} unseen".strip())
        if claim.field == "author" and claim.signal not in ("byline", "visible") and claim.value.casefold() not in shown
        else claim
        for claim in claims
    ]


def _places(page: Sketch, scores: Array) -> tuple[range, range]:
    """Blocks from a little above the headline to the first of the body, and a little behind the last."""
    body = (scores > 0).nonzero()[0]
    n = len(scores)
    first, last = (int(body[0]), int(body[-1])) if len(body) else (n // 2, n - 1)
    top = page.title if 0 <= page.title <= first + 2 else first
    head = range(max(0, min(top, first) - _ABOVE), min(n, max(top, first) + _INTO))
    return head, range(max(last + 1, head.stop), min(n, last + 1 + _BELOW))


def _named(page: Sketch, block: int) -> int:
    """The categories of the three elements nearest above a block."""
    elements = page.blocks.elements
    at, mask = page.blocks.owners[block], 0
    for _ in range(3):
        mask |= int(page.masks[at])
        at = elements.parents[at]
        if at < 0:
            break
    return mask


def _names(text: str, named: int, dates: Sequence[FoundDate]) -> list[tuple[str, str]]:
    """The parts of a line that credit someone: a class name vouches for a bare name, a `By` for itself."""
    if len(text) > 120:
        return []
    signal = "byline" if named & _AUTHOR else "visible"
    if labelled := _LABEL.match(text):
        return [(labelled[1], "byline")] if _sureness(labelled[1]) >= 0.5 else []
    whole = 0.0 if dates else _sureness(text)
    if whole >= 0.85:
        return [(text, signal)]
    if not (named & _AUTHOR or (named & _META and dates)):
        return []
    for date in reversed(dates):
        text = f"{text[: date.start]} | {text[date.end :]}"
    parts = [text] if whole >= 0.5 else _PARTS.split(text)
    return [(part, signal) for part in parts if part and _sureness(part) >= 0.5]


def _sureness(text: str) -> float:
    """How sure it is that a text credits people."""
    byline = read_byline(text)
    return byline.confidence if byline and byline.authors else 0.0
