"""What one line tells of those beside it: a summary's points, a list of other stories, a caption, a speaker."""

import re
from collections.abc import Iterator

from hanji.transforms.bylines import split_lead
from hanji.transforms.clean.evidence import Evidence
from hanji.transforms.clean.headline_shape import is_prose
from hanji.transforms.clean.verdicts import BODY, Verdict
from hanji.transforms.records import Role

# Rules of lines below which stand the points of a summary.
SUMMARIES = frozenset(("reading/points-label", "reading/ai-summary"))
LONGEST_POINT, MOST_POINTS = 220, 8
# A line is part of a list of other stories, or a caption, where the labeller is no surer than this of its being body.
UNSURE_ITEM, UNSURE_CAPTION = 3.0, 3.0
SHORTEST_CAPTION, LONGEST_CAPTION, LONGEST_CREDIT, LONGEST_LABEL = 20, 300, 80, 40
# Rules of lines that are nothing but a picture's credit; others match a caption with its credit behind it.
CREDITS = frozenset(f"caption/{kind}" for kind in ("labelled-en", "labelled-ko", "labelled-east", "labelled-european"))
CREDITS |= {"caption/agency-credit", "caption/credit-ellipsis", "caption/mark-first"}
LONGEST_SPEAKER = 60
# What the Korean press opens its offers with, below the reporter's address.
POINTERS = frozenset("▶▷►☞★☆")
# A line of so many characters that stands twice in a row, or once more with a credit of so many, is no story.
SHORTEST_TWICE, LONGEST_BEHIND = 20, 60
_QUOTES = frozenset("\"“‘'「")
_SPEAKER = re.compile(r"[\[(<【][^\])>】]+?\s?[/|·,:]\s?[^\])>】]+[\])>】]|[A-Z][\w.' -]+ / [A-Z][\w.,' -]+")


def boxed(evidence: tuple[Evidence, ...], found: list[Verdict]) -> list[Verdict]:
    """The verdicts of a text's lines with those in boxes told from body."""
    out = list(found)
    told, signed = 0, False
    twice = _pairs(evidence, found)
    for index, verdict in enumerate(found):
        told += verdict.role is BODY and is_prose(evidence[index].line.text)
        signed = signed or (told > 0 and verdict.role is Role.BYLINE and "@" in evidence[index].line.text)
        if verdict.rule in SUMMARIES and told < 2:
            for at in _points(evidence, found, index):
                out[at] = Verdict(role=Role.SUMMARY, rule="layout.below-label")
        elif _opens(evidence[index], verdict):
            for at in _items(evidence, found, index):
                out[at] = Verdict(role=Role.NOISE, rule="layout.in-list", log_odds=found[at].log_odds)
        elif told and _names_speaker(evidence, found, index):
            out[index] = Verdict(role=BODY, rule="layout.speaker", log_odds=verdict.log_odds)
        elif signed and verdict.role is BODY and evidence[index].line.text[0] in POINTERS:
            out[index] = Verdict(role=Role.NOISE, rule="layout.below-sign-off", log_odds=verdict.log_odds)
        elif index in twice:
            out[index] = Verdict(role=Role.NOISE, rule="layout.twice", log_odds=verdict.log_odds)
        elif verdict.rule in CREDITS and _is_captioned(evidence, found, index):
            out[index - 1] = Verdict(role=Role.CAPTION, rule="layout.above-credit")
    return out


def _opens(one: Evidence, verdict: Verdict) -> bool:
    """Is it a label, with no story's name behind it?"""
    label = one.rule is not None and verdict.rule == one.rule.id and one.rule.effect == "opens"
    return label and len(one.line.text) <= LONGEST_LABEL


def _points(evidence: tuple[Evidence, ...], found: list[Verdict], label: int) -> list[int]:
    """The lines below a label up to the next gap or explained line; without one, those that are no sentences.

    Where the first points are no sentences, the first sentence is the story's.
    """
    points: list[int] = []
    apart = all(one.line.spaced for one in evidence[1:])  # then gaps tell nothing
    for index in _below(evidence, found, label, gaps=not apart):
        text = evidence[index].line.text
        if apart and is_prose(text):
            return points
        phrases = len(points) > 1 and not any(is_prose(evidence[at].line.text) for at in points)
        if split_lead(text, opens_story=True) is not None or (phrases and is_prose(text)):
            return points
        if len(text) > LONGEST_POINT or len(points) == MOST_POINTS:
            return [at for at in points if not is_prose(evidence[at].line.text)]
        points.append(index)
    return points


def _items(evidence: tuple[Evidence, ...], found: list[Verdict], label: int) -> Iterator[int]:
    """The headlines below a label up to the next gap."""
    for index in _below(evidence, found, label):
        text = evidence[index].line.text
        if found[index].log_odds > UNSURE_ITEM or is_prose(text) or text[-1] in "?？":
            return
        if found[index].role is BODY:
            yield index


def _below(evidence: tuple[Evidence, ...], found: list[Verdict], label: int, *, gaps: bool = True) -> Iterator[int]:
    """The unexplained lines right below one, up to a gap; the first may stand behind a gap."""
    for index in range(label + 1, len(found)):
        gap = gaps and evidence[index].line.spaced and index > label + 1
        if gap or found[index].rule != "layout":
            return
        yield index


def _names_speaker(evidence: tuple[Evidence, ...], found: list[Verdict], index: int) -> bool:
    """`[Hong Gil-dong / bus driver]` right above what a broadcaster's script quotes of them."""
    text = evidence[index].line.text
    if found[index].rule != "layout" or len(text) > LONGEST_SPEAKER or not _SPEAKER.fullmatch(text):
        return False
    below = index + 1
    quoted = below < len(found) and evidence[below].line.text[0] in _QUOTES
    return quoted and found[below].role is BODY and not evidence[below].line.spaced


def _is_captioned(evidence: tuple[Evidence, ...], found: list[Verdict], credit: int) -> bool:
    """Does a line that stands apart from those above stand right above nothing but a picture's credit?"""
    index = credit - 1
    if index < 0 or found[index].rule != "layout" or found[index].role is not BODY:
        return False
    line, below = evidence[index].line, evidence[credit].line
    apart = line.spaced or index == 0 or (found[index - 1].role is not BODY and _has_gaps(evidence))
    return (
        apart
        and not below.spaced
        and len(below.text) <= LONGEST_CREDIT
        and not is_prose(below.text)
        and SHORTEST_CAPTION <= len(line.text) <= LONGEST_CAPTION
        and found[index].log_odds < UNSURE_CAPTION
    )


def _pairs(evidence: tuple[Evidence, ...], found: list[Verdict]) -> frozenset[int]:
    """The lines of body that stand twice; none where that is most of it: then the text itself was copied twice."""
    body = [at for at, verdict in enumerate(found) if verdict.role is BODY and verdict.rule == "layout"]
    twice = [at for at in body if _is_twice(evidence, at)]
    return frozenset(twice) if 2 * len(twice) < len(body) else frozenset()


def _is_twice(evidence: tuple[Evidence, ...], index: int) -> bool:
    """Is it a headline twice, or the same as a line beside it, as a picture's text beside its caption and credit?"""
    text = evidence[index].line.text
    half = text[: len(text) // 2]
    if len(half) >= SHORTEST_TWICE and text == f"{half} {half}" and not is_prose(half):
        return True
    beside = [one.line.text for one in (*evidence[max(0, index - 1) : index], *evidence[index + 1 : index + 2])]
    alike = [sorted((text, other), key=len) for other in beside if other[:SHORTEST_TWICE] == text[:SHORTEST_TWICE]]
    return any(
        len(short) >= SHORTEST_TWICE and long.startswith(short) and len(long) - len(short) <= LONGEST_BEHIND
        for short, long in alike
    )


def _has_gaps(evidence: tuple[Evidence, ...]) -> bool:
    return any(one.line.spaced for one in evidence[1:])
