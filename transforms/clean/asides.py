"""Lines within the body that are no part of the story: its pull quotes, and the note on its author."""

import re

from hanji.transforms.bylines import looks_like_bio, read_guests
from hanji.transforms.clean.evidence import Evidence
from hanji.transforms.clean.verdicts import Verdict
from hanji.transforms.records import Author, Role

# Bytes of UTF-8: shorter quotations on a line of their own are subheads.
SHORTEST_QUOTE, LONGEST_QUOTE = 30, 600
# A note on the author is among so many last lines of the body.
NOTES = 3
# Guests are introduced on so many lines, the last of them, below a story of so many.
GUESTS, FEWEST_LINES = 4, 4
AUTHOR_NOTE = "layout.author-note"
_OPENING, _CLOSING = frozenset("\"“„«»「『‘'"), frozenset("\"”“»«」』’'")
_WORD = re.compile(r"\w+")


def without_asides(evidence: tuple[Evidence, ...], found: list[Verdict]) -> list[Verdict]:
    """The verdicts with pull quotes and author's notes taken out of the body."""
    body = [index for index, verdict in enumerate(found) if verdict.role is Role.BODY]
    out = list(found)
    for index in _pull_quotes(evidence, body):
        out[index] = Verdict(role=Role.NOISE, rule="layout.pull-quote")
    names = [author.name for at, one in enumerate(evidence) if found[at].role is Role.BYLINE for author in _people(one)]
    for index in body[-NOTES:] if names else []:
        if index != body[0] and looks_like_bio(evidence[index].line.text, names):
            out[index] = Verdict(role=Role.NOISE, rule=AUTHOR_NOTE)
    if not names and evidence and evidence[0].line.score is None:
        for index in _guests(evidence, found, body):
            out[index] = Verdict(role=Role.NOISE, rule=AUTHOR_NOTE)
    return out


def _guests(evidence: tuple[Evidence, ...], found: list[Verdict], body: list[int]) -> list[int]:
    """The lines at the end that say who wrote the story, from one that introduces somebody it has not named."""
    if len(body) < FEWEST_LINES + 1:
        return []
    end = range(body[-min(GUESTS, len(body) - FEWEST_LINES)], min(len(found), body[-1] + GUESTS))
    lines = [index for index in end if found[index].role is Role.BODY or found[index].rule == "layout"]
    for at, index in enumerate(lines):
        guests = read_guests(evidence[index].line.text)
        if guests:
            family = guests[0].name.split()[-1]
            named = any(family in evidence[other].line.text for other in body if other < index)
            return [] if named else lines[at:]
    return []


def _people(one: Evidence) -> tuple[Author, ...]:
    return one.byline.authors if one.byline else ()


def _pull_quotes(evidence: tuple[Evidence, ...], body: list[int]) -> list[int]:
    """Quotations on a line of their own whose words stand once more within a longer line."""
    quotes = [index for index in body if _is_quotation(evidence[index].line.text)]
    if not quotes:
        return []
    words = {index: _words(evidence[index].line.text) for index in body}
    return [
        index
        for index in quotes
        if any(words[index] in other and len(other) > len(words[index]) for at, other in words.items() if at != index)
    ]


def _is_quotation(text: str) -> bool:
    """Could this be a pull quote: nothing but a quotation, longer than a subhead?"""
    return text[0] in _OPENING and text[-1] in _CLOSING and SHORTEST_QUOTE <= len(text.encode()) <= LONGEST_QUOTE


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.lower()))} "
