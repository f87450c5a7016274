"""Cuts in a line: a dateline or byline before the first words of the story, a byline behind the last ones."""

from hanji.transforms.bylines import split_lead, split_tail
from hanji.transforms.records import Line, Role, Segment

# Datelines open the story: only its first paragraphs are looked at. Bylines close it, or a photo report's paragraph.
LEADS, TAILS = 3, 3
# A deck may stand before the one that has the place.
OPENINGS = 2


def cut(line: Line, place: int, places: int) -> list[Segment]:
    """The segments of body line number `place` of `places`, in their order; their text is the line's."""
    head: list[Segment] = []
    text = line.text
    while place < LEADS and (lead := split_lead(text, opens_story=place < OPENINGS)) and lead.rest:
        head += _parts(line, lead.dateline, Role.DATELINE, lead.rule) + _parts(
            line, lead.byline, Role.BYLINE, lead.rule
        )
        text = lead.rest
    tail: list[Segment] = []
    while place >= places - TAILS and (end := split_tail(text)) and end.rest:
        tail = [*_parts(line, end.byline, Role.BYLINE, end.rule), *tail]
        text = end.rest
    return [*head, Segment(line=line.number, text=text, role=Role.BODY, rule="layout"), *tail]


def _parts(line: Line, text: str | None, role: Role, rule: str) -> list[Segment]:
    return [Segment(line=line.number, text=text, role=role, rule=rule)] if text else []
