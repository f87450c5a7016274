"""Bylines, their roles and dates that only their place gives away."""

import re

from hanji.transforms.bylines import read_role
from hanji.transforms.bylines.names import opens_like_name
from hanji.transforms.clean.evidence import Evidence, dated_share
from hanji.transforms.clean.opening import closing, opening
from hanji.transforms.clean.title_features import METADATA
from hanji.transforms.clean.verdicts import Verdict
from hanji.transforms.languages import EAST_ASIAN
from hanji.transforms.publishers.unknown import is_masthead_like
from hanji.transforms.records import Role
from hanji.transforms.sections import section_of

NAME_ABOVE_DATE, DATED_LINE, ROLE_BELOW = "layout.name-above-date", "layout.dated", "bylines.role-below"
# A bare name is taken for a byline this near to a date, a byline or the headline; a likely name farther off.
NEAR, FAR = 2, 4
LIKELY_BYLINE, LIKELY_NAME = 0.35, 0.6
# Lines so near the top of a file may state its date, where it is a good part of them.
TOP = 12
LONGEST_DATED, LONGEST_STAMP, MOST_BESIDE = 130, 60, 40
_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'-]+(?: [^\W\d_a-zß-öø-ÿ][\w’'.-]*){1,3}")


def is_open(verdict: Verdict) -> bool:
    """Not body, and nothing but the layout has spoken yet."""
    return verdict.role is Role.NOISE and verdict.rule.startswith("layout")


def placed_dates(evidence: tuple[Evidence, ...], found: list[Verdict], title: int | None) -> list[Verdict]:
    """Lines with a date and more beside it state when, and who where they name somebody."""
    start = opening([verdict.role for verdict in found]) if title is not None else 0
    out = list(found)
    for index, one in enumerate(evidence):
        if not one.dates or one.dated:
            continue
        stated = is_open(found[index]) and (one.byline or (index < max(TOP, start) and _states(one)))
        alone = (
            one.byline is not None and one.byline.confidence >= LIKELY_BYLINE and len(one.line.text) <= LONGEST_STAMP
        )
        if stated or alone or (title is not None and title < index <= start and _is_stamp(one)):
            out[index] = Verdict(role=Role.BYLINE if one.byline else Role.PUBLISHED, rule=DATED_LINE)
    return out


def placed_bylines(evidence: tuple[Evidence, ...], found: list[Verdict], title: int | None) -> list[Verdict]:
    """Bare names become bylines near a headline, a date or a byline, and above a role; name by name above the body."""
    anchors = {index for index, verdict in enumerate(found) if verdict.role in METADATA}
    anchors |= set() if title is None else {title}
    roles = [verdict.role for verdict in found]
    body = [index for index, role in enumerate(roles) if role is Role.BODY]
    anchors |= {body[0] + 1, closing(roles) - 1, body[-1] - 1} if body else set()
    start = opening(roles)
    header = range(title + 1, start) if title is not None else range(0)
    out = list(found)
    for index, one in enumerate(evidence):
        if not is_open(out[index]):
            continue
        text = one.line.text
        if _is_no_persons(one) and (is_masthead_like(text) or (index == 0 and title and text[0] < EAST_ASIAN)):
            if index in header or index == 0:
                out[index] = Verdict(role=Role.PUBLISHER, rule="layout.masthead")
        elif one.byline and (_is_near(one, index, anchors) or (index in header and _is_told(evidence, out, index))):
            out[index] = Verdict(role=Role.BYLINE, rule=f"bylines.{one.byline.rule}")
            if index < start:
                anchors.add(index)
        elif index in header and _is_name_above_date(evidence, found, index):
            out[index] = Verdict(role=Role.BYLINE, rule=NAME_ABOVE_DATE)
        if index in header and out[index].role is Role.BYLINE and _has_role_below(evidence, out, index):
            out[index + 1] = Verdict(role=Role.BYLINE, rule=ROLE_BELOW)
    return out


def _is_no_persons(one: Evidence) -> bool:
    """Bare words that could be a name, and begin like no person's: a masthead has such."""
    bare = one.byline is not None and one.byline.rule == "bare-name"
    return bare and not opens_like_name(one.line.text)


def _states(one: Evidence) -> bool:
    """Does the line state its date, at its beginning, its end or with few words? A sentence only mentions one."""
    text, first, last = one.line.text, one.dates[0], one.dates[-1]
    beside = len(text) - sum(date.end - date.start for date in one.dates)
    at_the_edge = first.start <= 1 or last.end == len(text)
    return (
        len(text) <= LONGEST_DATED
        and text[-1] not in ":："
        and (at_the_edge or bool(first.kind) or beside <= MOST_BESIDE)
    )


def _is_stamp(one: Evidence) -> bool:
    """A short line of which the date is a good part: `21 October 2025 • Busan`."""
    text = one.line.text
    return len(text) <= LONGEST_STAMP and 3 * dated_share(one) >= 1 and text[-1] not in ".!?。"


def _is_name_above_date(evidence: tuple[Evidence, ...], found: list[Verdict], index: int) -> bool:
    """Two to four words with capitals right above the date, whatever they mean elsewhere."""
    text = evidence[index].line.text
    above = _is_date(evidence, found, index + 1)
    return above and bool(_NAME.fullmatch(text)) and not evidence[index].masthead and not section_of(text)


def _is_told(evidence: tuple[Evidence, ...], found: list[Verdict], index: int) -> bool:
    """Is the line above or below a date, or the one below a role?"""
    return (
        _is_date(evidence, found, index + 1)
        or _is_date(evidence, found, index - 1)
        or _has_role_below(evidence, found, index)
    )


def _is_date(evidence: tuple[Evidence, ...], found: list[Verdict], index: int) -> bool:
    return 0 <= index < len(found) and found[index].role in METADATA and bool(evidence[index].dates)


def _has_role_below(evidence: tuple[Evidence, ...], found: list[Verdict], index: int) -> bool:
    """`Nora Vance`, and below it `Harbor Times, North of England`."""
    one, below = evidence[index], index + 1
    alone = one.byline is not None and len(one.byline.authors) == 1 and not one.byline.authors[0].role
    return alone and below < len(found) and is_open(found[below]) and read_role(evidence[below].line.text) is not None


def _is_near(one: Evidence, index: int, anchors: set[int]) -> bool:
    confidence = one.byline.confidence if one.byline else 0.0
    reach = FAR if confidence >= LIKELY_NAME else NEAR
    return confidence >= LIKELY_BYLINE and any(index + step in anchors for step in range(-reach, reach + 1))
