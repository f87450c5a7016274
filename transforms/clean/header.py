"""Roles of the lines around the headline: deck, section, summary, and what is by or of its date."""

from hanji.transforms.clean.evidence import Evidence
from hanji.transforms.clean.headline_shape import is_menu, is_path, is_prose
from hanji.transforms.clean.opening import opening
from hanji.transforms.clean.placed import is_open, placed_bylines, placed_dates
from hanji.transforms.clean.title_features import METADATA
from hanji.transforms.clean.titles import above_menu, is_captioned
from hanji.transforms.clean.verdicts import Verdict
from hanji.transforms.languages import script_of
from hanji.transforms.records import Role
from hanji.transforms.sections import section_of

# A dash opens a deck in the Korean press.
_BULLETS = frozenset("•·▪▸▶►◆■□○●*")
SHORTEST_POINT = 14
# No header is longer.
HEADER = 30
SHORTEST_DECK, LONGEST_DECK = 10, 320
# A line shorter than this that names a day is a stamp, and no deck.
SHORTEST_DATED_DECK = 100
MOST_DECK_LINES, LONGEST_DECK_LINE = 3, 60
# So many lines of buttons and credits may stand between a deck and the byline.
WIDGETS = 10
# A deck and a summary may be told in so many sentences' lines.
MOST_TOLD = 2


def header_roles(evidence: tuple[Evidence, ...], found: list[Verdict], title: int | None) -> list[Verdict]:
    """The verdicts with the headline, its repetitions, the deck, the section and nearby bylines filled in."""
    out = list(found)
    for index in range(above_menu(evidence)):
        if is_open(out[index]):
            out[index] = Verdict(role=Role.PUBLISHER, rule="layout.above-menu")
    if title is not None:
        out[title] = Verdict(role=Role.TITLE, rule="layout.headline")
    out = _captions(evidence, out)
    out = _labelled(evidence, out)
    out = placed_dates(evidence, out, title)
    out = placed_bylines(evidence, out, title)
    out = _sections(evidence, out, title)
    return out if title is None else _decks(evidence, _summaries(evidence, out, title), title)


def _captions(evidence: tuple[Evidence, ...], found: list[Verdict]) -> list[Verdict]:
    """Sentences above a photographer's credit, dates in them or not."""
    return [
        Verdict(role=Role.CAPTION, rule="layout.above-credit")
        if is_open(verdict) and is_captioned(evidence, index)
        else verdict
        for index, verdict in enumerate(found)
    ]


def _labelled(evidence: tuple[Evidence, ...], found: list[Verdict]) -> list[Verdict]:
    """The line after `By` or `Published` is what the label announced."""
    out = list(found)
    for index, one in enumerate(evidence[:-1]):
        following = evidence[index + 1]
        if one.label == "byline" and is_open(out[index + 1]) and following.byline:
            out[index + 1] = Verdict(role=Role.BYLINE, rule="labels.byline")
        elif one.label in ("published", "modified") and following.dated and not following.dates[0].kind:
            out[index + 1] = Verdict(role=Role(one.label), rule=f"labels.{one.label}")
    return out


def _sections(evidence: tuple[Evidence, ...], found: list[Verdict], title: int | None) -> list[Verdict]:
    """Section names and breadcrumbs before the headline, or between it and the body."""
    body = next((index for index, verdict in enumerate(found) if verdict.role is Role.BODY), len(found))
    out = list(found)
    for index in range(min(body, len(found))):
        if is_open(found[index]) and section_of(evidence[index].line.text):
            out[index] = Verdict(role=Role.SECTION, rule="sections.name")
    if title and is_open(out[title - 1]) and is_path(evidence[title - 1].line.text):
        out[title - 1] = Verdict(role=Role.SECTION, rule="layout.path")
    if title and _is_rubric(evidence, out, title - 1, title) and not _is_rubric(evidence, out, title - 2, title):
        out[title - 1] = Verdict(role=Role.SECTION, rule="layout.above-headline")
    return out


def _is_rubric(evidence: tuple[Evidence, ...], found: list[Verdict], index: int, title: int) -> bool:
    """Could this be the section's name above the headline? Two such lines are a menu."""
    return index >= 0 and is_open(found[index]) and _like_a_section(evidence[index], evidence[title])


def _like_a_section(one: Evidence, headline: Evidence) -> bool:
    """Short words in the headline's script that are no name, date or sentence."""
    text = one.line.text
    if script_of(text) != script_of(headline.line.text):
        return False
    named = one.byline is not None and bool(one.byline.authors)
    return (
        len(text) <= 26
        and text.count(" ") <= 3
        and not one.dates
        and not named
        and text[-1] not in ".!?:"
        and not text.isdigit()
        and text.isprintable()
    )


def _summaries(evidence: tuple[Evidence, ...], found: list[Verdict], title: int) -> list[Verdict]:
    """Points with bullets between the headline and the story sum it up."""
    start = _story(evidence, found, title)
    out = list(found)
    for index in range(title + 1, min(start, title + HEADER)):
        signed = any(verdict.role in METADATA for verdict in found[title + 1 : index])
        long = len(evidence[index].line.text) >= SHORTEST_POINT
        if long and _is_unexplained(out[index]) and _is_point(evidence, index, signed=signed):
            out[index] = Verdict(role=Role.SUMMARY, rule="layout.bullet-below-headline")
            if index - 1 > title and _is_unexplained(out[index - 1]) and evidence[index - 1].line.text.count(" ") < 3:
                out[index - 1] = Verdict(role=Role.SUMMARY, rule="layout.above-bullets")  # `Key points`
    return out


def _is_point(evidence: tuple[Evidence, ...], index: int, *, signed: bool) -> bool:
    """Does it open with a bullet, or, like a line beside it, with a dash? Above the byline a dash opens a deck."""
    first, *beside = (one.line.text[:2] for one in (evidence[index], *evidence[index - 1 : index + 2 : 2]))
    return first[0] in _BULLETS or (signed and first == "- " and first in beside)


def _story(evidence: tuple[Evidence, ...], found: list[Verdict], title: int) -> int:
    """Where the story begins: below its date or author, unless that stands below its first paragraphs."""
    start = opening([verdict.role for verdict in found])
    metadata = next((at for at in range(title + 1, len(found)) if found[at].role in METADATA), 0)
    told = sum(found[at].role is Role.BODY and is_prose(evidence[at].line.text) for at in range(title + 1, metadata))
    return max(start, metadata) if told <= MOST_TOLD else start


def _is_unexplained(verdict: Verdict) -> bool:
    """By the layout noise or body, and nothing else."""
    return verdict.rule.startswith("layout") and verdict.role in (Role.NOISE, Role.BODY)


def _decks(evidence: tuple[Evidence, ...], found: list[Verdict], title: int) -> list[Verdict]:
    """The lines right below the headline before the byline, or the one right above it, say more of the story."""
    out = list(found)
    for index in range(title + 1, min(title + 4, len(out))):
        if not _like_a_deck(evidence[index], out, index):
            break
        out[index] = Verdict(role=Role.SUBTITLE, rule="layout.below-headline")
    if title + 1 < len(out) and out[title + 1].role is not Role.SUBTITLE:
        for index in _above_story(evidence, out, title):
            out[index] = Verdict(role=Role.SUBTITLE, rule="layout.above-story")
    above = title - 1
    long = above >= 0 and len(evidence[above].line.text) >= 2 * SHORTEST_DECK
    if long and is_open(out[above]) and not is_menu(evidence[above].line.text):
        repeated = evidence[above].line.text in evidence[title].line.text
        role = Role.NOISE if repeated else Role.SUBTITLE
        out[above] = Verdict(role=role, rule="layout.above-headline")
    return out


def _above_story(evidence: tuple[Evidence, ...], found: list[Verdict], title: int) -> list[int]:
    """A deck in the manner of the Korean press: below the buttons, apart from them, lines that are no sentences."""
    start = opening([verdict.role for verdict in found])
    first = start
    while first - 1 > title and is_open(found[first - 1]) and (first == start or not evidence[first].line.spaced):
        first -= 1
    lines = [evidence[at].line for at in range(first, start)]
    hangul = bool(lines) and script_of("".join(line.text for line in lines)) == "hangul"
    if not hangul or not lines[0].spaced or len(lines) > MOST_DECK_LINES:
        return []
    decks = all(SHORTEST_DECK <= len(line.text) <= LONGEST_DECK_LINE and not is_prose(line.text) for line in lines)
    return list(range(first, start)) if decks else []


def _like_a_deck(one: Evidence, found: list[Verdict], index: int) -> bool:
    size = len(one.line.text)
    one_word = one.line.text.isascii() and " " not in one.line.text
    stamped = bool(one.dates) and size < SHORTEST_DATED_DECK
    if not SHORTEST_DECK <= size <= LONGEST_DECK or stamped or one_word or is_menu(one.line.text):
        return False
    if is_open(found[index]):
        return True
    later = found[index + 1 : index + WIDGETS]
    return (
        found[index].role is Role.BODY
        and size <= LONGEST_DECK
        and any(verdict.role in METADATA for verdict in later[: _first_body(later)])
    )


def _first_body(found: list[Verdict]) -> int:
    return next((index for index, verdict in enumerate(found) if verdict.role is Role.BODY), len(found))
