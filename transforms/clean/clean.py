"""Clean: every line gets exactly one role, with the rule that decided, until nothing changes any more."""

from typing import NamedTuple

import msgspec

from hanji.transforms.clean.asides import without_asides
from hanji.transforms.clean.boxes import boxed
from hanji.transforms.clean.evidence import Evidence, Readers, read
from hanji.transforms.clean.features import features
from hanji.transforms.clean.header import header_roles
from hanji.transforms.clean.running import RUNNING, is_running_text
from hanji.transforms.clean.segments import cut
from hanji.transforms.clean.titles import find_title
from hanji.transforms.clean.verdicts import BODY, FAR, Verdict, verdicts
from hanji.transforms.knowledge import Knowledge
from hanji.transforms.records import Cleaned, Draft, Line, Rejected, Role, Segment

# Farther from the article a web page has menus and other stories: none of their lines is looked at.
ABOVE, BELOW = 30, 10


class Seen(NamedTuple):
    """What one document's lines say by themselves, by their words: they are labelled more than once."""

    evidence: dict[str, Evidence]
    shapes: dict[str, bytes]


def clean(draft: Draft, knowledge: Knowledge) -> Cleaned:
    """Give every line of a draft its role. Raises `Rejected` ("no-body") where no line is body.

    The body is a fixed point: it is labelled again as if it stood alone, and what would be taken off then is taken
    off now, so cleaning a record's `text` once more changes nothing. A web page's lines carry the scores of its
    structure, which stand in for the labeller's.
    """
    titled = any(candidate.field == "title" for candidate in draft.candidates)
    seen = Seen({}, {})
    segments = label(draft.lines, knowledge, seen, titled=titled)
    structured = any(line.score is not None for line in draft.lines)
    while True:
        body = [segment for segment in segments if segment.role is BODY]
        if not body:
            raise Rejected("no-body", "every line is page furniture")
        if structured:  # the page's elements decided; its text alone is no page again
            break
        again = label(_as_lines(body), knowledge, seen, titled=False)
        if [segment.text for segment in again if segment.role is BODY] == [segment.text for segment in body]:
            break
        segments = _narrowed(segments, again)
    return Cleaned(source=draft.source, segments=tuple(segments), url=draft.url, candidates=draft.candidates)


def label(lines: tuple[Line, ...], knowledge: Knowledge, seen: Seen, *, titled: bool) -> list[Segment]:
    """One labelling of a document's lines. `titled` tells that its headline is known from elsewhere."""
    first, last = _reach(lines)
    evidence = _read(lines[first:last], knowledge.readers, seen.evidence)
    near = roles(evidence, knowledge, seen, titled=titled)
    found = [*[FAR] * first, *near, *[FAR] * (len(lines) - last)]
    places = sum(verdict.role is BODY for verdict in near)
    place = 0
    segments: list[Segment] = []
    for line, verdict in zip(lines, found, strict=True):
        if verdict.role is BODY:
            segments += cut(line, place, places)
            place += 1
        else:
            segments.append(Segment(line=line.number, text=line.text, role=verdict.role, rule=verdict.rule))
    return segments


def _reach(lines: tuple[Line, ...]) -> tuple[int, int]:
    """From where to where lines may say something of the article: all of a text, those around it on a web page."""
    body = [at for at, line in enumerate(lines) if line.score is None or line.score > 0]
    return (max(0, body[0] - ABOVE), min(body[-1] + BELOW, len(lines))) if body else (0, len(lines))


def _read(lines: tuple[Line, ...], readers: Readers, known: dict[str, Evidence]) -> tuple[Evidence, ...]:
    """The evidence of each line; what is said of a text stays in `known`."""
    unread = {line.text: line for line in lines if line.text not in known}
    known |= zip(unread, read(tuple(unread.values()), readers), strict=True)
    said = [known[line.text] for line in lines]
    return tuple(
        one if one.line is line else msgspec.structs.replace(one, line=line)
        for one, line in zip(said, lines, strict=True)
    )


def roles(evidence: tuple[Evidence, ...], knowledge: Knowledge, seen: Seen, *, titled: bool) -> list[Verdict]:
    """A verdict for each line."""
    odds = _odds(evidence, knowledge, seen)
    running = is_running_text(evidence, odds)
    found = [RUNNING] * len(evidence) if running else verdicts(evidence, odds)
    if evidence and evidence[0].line.score is None:
        found = boxed(evidence, found)
    if running and all(verdict is RUNNING for verdict in found):
        return without_asides(evidence, found)
    title = None if titled else find_title(evidence, found, knowledge.titles)
    return without_asides(evidence, header_roles(evidence, found, title))


def _odds(evidence: tuple[Evidence, ...], knowledge: Knowledge, seen: Seen) -> list[float]:
    scores = [one.line.score for one in evidence if one.line.score is not None]
    if len(scores) == len(evidence):
        return scores
    odds: list[float] = knowledge.labeller.log_odds(features(evidence, seen.shapes)).tolist()
    return odds


def _as_lines(body: list[Segment]) -> tuple[Line, ...]:
    """The body as it would be read from a file again: paragraphs with a blank line between them."""
    return tuple(Line(number=at, text=segment.text, spaced=at > 0) for at, segment in enumerate(body))


def _narrowed(segments: list[Segment], again: list[Segment]) -> list[Segment]:
    """The segments with each body segment replaced by what the second labelling made of it."""
    made: dict[int, list[Segment]] = {}
    for segment in again:
        made.setdefault(segment.line, []).append(segment)
    out: list[Segment] = []
    place = 0
    for segment in segments:
        if segment.role is not BODY:
            out.append(segment)
            continue
        out += [_demoted(part, segment) for part in made[place]]
        place += 1
    return out


def _demoted(part: Segment, origin: Segment) -> Segment:
    """A part of a body line after the second look; a headline found there is a deck: the story's own stands above."""
    role = Role.SUBTITLE if part.role is Role.TITLE else part.role
    return msgspec.structs.replace(part, line=origin.line, role=role)
