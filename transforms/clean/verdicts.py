"""Body or not: the labeller's log-odds, overruled where a rule or a reader is sure."""

import msgspec

from hanji.transforms.bylines import split_tail
from hanji.transforms.clean.evidence import Evidence
from hanji.transforms.clean.headline_shape import is_prose
from hanji.transforms.records import Role
from hanji.transforms.sections import section_of

# To take it from the enumeration each time costs four times as much.
BODY = Role.BODY
# A byline reader this sure overrules the labeller.
SURE_BYLINE = 0.75
# Where the labeller is no surer than this of furniture, a reporter behind a sentence says that it is the story's.
UNSURE = -3.0
# Below this share of a document's unexplained characters the labeller has seen no article in it: a table or a list.
LEAST_BODY = 0.07


class Verdict(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One line's role and why: `log_odds` is the labeller's, `rule` names what decided."""

    role: Role
    rule: str
    log_odds: float = 0.0


# What stands too far from a web page's article to be looked at.
FAR = Verdict(role=Role.NOISE, rule="far-from-article")


def verdicts(evidence: tuple[Evidence, ...], odds: list[float]) -> list[Verdict]:
    """A first role for each line: body, what its own evidence says, or noise by the layout.

    `odds` are the labeller's log-odds of body, one a line.
    """
    sure = [certain(one) for one in evidence]
    body = [
        verdict is None and (odd > 0 or (odd > UNSURE and _is_signed(one)))
        for one, verdict, odd in zip(evidence, sure, odds, strict=True)
    ]
    found = [
        verdict or Verdict(role=BODY if is_body else Role.NOISE, rule="layout", log_odds=odd)
        for verdict, is_body, odd in zip(sure, body, odds, strict=True)
    ]
    if _hardly_any(evidence, found):
        return _everything(found)
    return _zoned(evidence, found)


def certain(one: Evidence) -> Verdict | None:  # noqa: PLR0911  # an order of trust, a line each
    """The role that a line's own evidence gives it, wherever it stands; facts outrank furniture."""
    if one.dated:
        return Verdict(role=Role(one.dates[0].kind or "published"), rule=f"dates.{one.dates[0].rule}")
    if one.byline and one.byline.confidence >= SURE_BYLINE:
        return Verdict(role=Role.BYLINE, rule=f"bylines.{one.byline.rule}")
    if one.masthead:
        return Verdict(role=Role.PUBLISHER, rule=f"publishers.{one.masthead.name}")
    if one.url:
        return Verdict(role=Role.URL, rule="urls.stated")
    if one.label:
        return Verdict(role=Role(one.label), rule="labels.next-line")
    if one.rule and one.rule.zone == "any" and not one.rule.weak and not section_of(one.line.text):
        return Verdict(role=one.rule.role, rule=one.rule.id)
    return None


def _is_signed(one: Evidence) -> bool:
    """A sentence with its reporter behind it, whose address looks like furniture: `… . /Jane Doe jane@tide.example`."""
    tail = split_tail(one.line.text) if one.line.score is None and "@" in one.line.text else None
    return tail is not None and is_prose(tail.rest)


def _hardly_any(evidence: tuple[Evidence, ...], found: list[Verdict]) -> bool:
    """Has next to nothing been taken for body of what no rule explains?"""
    body = open_ = 0
    for one, verdict in zip(evidence, found, strict=True):
        length = len(one.line.text)
        if verdict.role is BODY:
            body += length
        if verdict.role is BODY or verdict.rule == "layout":
            open_ += length
    return body < LEAST_BODY * open_


def _everything(found: list[Verdict]) -> list[Verdict]:
    """Tables and lists hold no prose for the labeller to hold on to: what no rule explains is kept."""
    return [
        msgspec.structs.replace(verdict, role=BODY, rule="layout.no-prose") if verdict.rule == "layout" else verdict
        for verdict in found
    ]


def _zoned(evidence: tuple[Evidence, ...], found: list[Verdict]) -> list[Verdict]:
    """Rules bound to the header or the footer speak once it is known where the body begins and ends."""
    body = [index for index, verdict in enumerate(found) if verdict.role is BODY]
    if not body:
        return found
    first, last = body[0], body[-1]
    zones = {"header": range(first), "footer": range(last + 1, len(found))}
    out = list(found)
    for index, one in enumerate(evidence):
        if not one.rules or found[index].rule != "layout":
            continue
        rule = next((rule for rule in one.rules if index in zones.get(rule.zone, ())), None)
        if rule:
            out[index] = Verdict(role=rule.role, rule=rule.id, log_odds=found[index].log_odds)
    return out
