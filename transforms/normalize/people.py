"""The people of the byline, from wherever it stands: header, opening, tail, author's note."""

import re

import msgspec

from hanji.transforms.bylines import Byline, merge_authors, read_bio, read_byline, read_guests
from hanji.transforms.bylines.names import opens_like_name
from hanji.transforms.clean.asides import AUTHOR_NOTE
from hanji.transforms.clean.evidence import without_dates
from hanji.transforms.clean.opening import closing
from hanji.transforms.clean.placed import DATED_LINE, NAME_ABOVE_DATE, ROLE_BELOW
from hanji.transforms.dates import find_dates
from hanji.transforms.normalize.claims import Claim, of_role, opening_of, position
from hanji.transforms.records import Author, Cleaned, Role, Segment

# A byline below the body belongs to the article only this near to its end; further down other stories are listed.
NEAR = 4
SURE = 0.9
_WORD = re.compile(r"\w+")
# A byline that says so by its words; a bare name is less.
STATED = 0.7
LIKELY = 0.5
# Datelines that may name the reporter beside the place: `[OSEN=잠실, 한바다 기자]`.
_NAMING = ("dateline.reporter", "dateline.japanese", "dateline.chinese")


def find_authors(cleaned: Cleaned, *, credited: bool = False) -> tuple[tuple[Author, ...], Claim | None]:
    """The authors, one entry a person, and where they were read.

    People named above the body are the authors: what stands below adds their e-mails and roles, and no one else.
    Where an agency is `credited`, or named by a byline above, a bare name is nobody's byline.
    """
    above, below = _bylines(cleaned)
    if cleaned.source.format == "html":
        above, below = _without_phrases(above, cleaned), _without_phrases(below, cleaned)
    if credited or _has_agency(above):
        above = [byline for byline in above if byline.confidence > STATED]
        below = [byline for byline in below if byline.confidence > STATED]
    named = {_key(author) for byline in above for author in byline.authors if author.name}
    bylines = [*above, *(_only(byline, named) if named else byline for byline in below)]
    authors = tuple(author for author in merge_authors(bylines) if author.name)
    bios = [bio for segment in of_role(cleaned, Role.NOISE) if authors and (bio := _bio(segment.text, authors))]
    if bios:
        authors = tuple(author for author in merge_authors([*bylines, *bios]) if author.name)
    if not authors:
        return _guests(cleaned)
    rules = ", ".join(dict.fromkeys(byline.rule for byline in bylines if byline.authors))
    return authors, Claim(value="", signal="byline", detail=rules)


def _guests(cleaned: Cleaned) -> tuple[tuple[Author, ...], Claim | None]:
    """Whom the note below a story without a byline introduces."""
    note = " ".join(segment.text for segment in cleaned.segments if segment.rule == AUTHOR_NOTE)
    guests = read_guests(note)
    return guests, Claim(value="", signal="note", detail=note[:80]) if guests else None


def find_houses(cleaned: Cleaned) -> tuple[tuple[Author, ...], Claim | None]:
    """The agencies and desks that the first byline names which names any."""
    above, below = _bylines(cleaned)
    for byline in above + below:
        if byline.agencies and byline.confidence > STATED:
            houses = tuple(Author(name=name) for name in byline.agencies)
            return houses, Claim(value="", signal="byline", detail=byline.rule)
    return (), None


def _without_phrases(bylines: list[Byline], cleaned: Cleaned) -> list[Byline]:
    """The bylines without bare words that no given name opens and of which the story speaks: tags and menus."""
    phrases = [one for one in bylines if one.rule == "bare-name" and not opens_like_name(one.authors[0].name)]
    if not phrases:
        return bylines
    story = {word for segment in of_role(cleaned, Role.TITLE, Role.BODY) for word in _words(segment.text)}
    return [one for one in bylines if one not in phrases or story.isdisjoint(_words(one.authors[0].name))]


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _has_agency(bylines: list[Byline]) -> bool:
    """Does the article say that an agency or a desk wrote it, and name nobody?"""
    nobody = not any(byline.authors for byline in bylines)
    return nobody and any(byline.agencies and byline.confidence > STATED for byline in bylines)


def _bylines(cleaned: Cleaned) -> tuple[list[Byline], list[Byline]]:
    """What was read above the body or at its opening, and what at its end or below it."""
    first, opening = position(cleaned, Role.BODY), opening_of(cleaned)
    last = closing([segment.role for segment in cleaned.segments])
    above: list[Byline] = []
    below: list[Byline] = []
    for at, segment in enumerate(cleaned.segments):
        if segment.rule == ROLE_BELOW and above:
            above[-1] = _with_role(above[-1], segment.text)
            continue
        named = segment.role is Role.BYLINE or segment.rule in _NAMING
        byline = _read(segment) if named else _beside_date(segment) if at <= opening else None
        if byline and not (at > first and (_is_told_of(byline, cleaned) or _is_contact(cleaned, at))):
            if at <= first or (not above and at <= opening):
                above.append(byline)
            elif at <= last + NEAR or byline.confidence > SURE:
                below.append(byline)
    return _stated(above), below


def _is_told_of(byline: Byline, cleaned: Cleaned) -> bool:
    """Is a bare name that of somebody in the story? Among its lines it stands below a picture."""
    if byline.rule != "bare-name" or byline.confidence > STATED or len(byline.authors) > 1:
        return False
    story = [segment.text for segment in of_role(cleaned, Role.BODY)]
    return any(author.name in text for author in byline.authors for text in story)


def _is_contact(cleaned: Cleaned, at: int) -> bool:
    """Is it right below a press release's `Media contact:`?"""
    return any(segment.rule == "press/release-en" for segment in cleaned.segments[max(0, at - 2) : at])


def _with_role(byline: Byline, role: str) -> Byline:
    """The byline of one person, with what the line below says of him or her."""
    author = msgspec.structs.replace(byline.authors[0], role=role.strip(" ,·—–-"))
    return msgspec.structs.replace(byline, authors=(author,))


def _stated(bylines: list[Byline]) -> list[Byline]:
    """Where one states that it is a byline, or what its author is, a bare name is a photographer's or a tag."""
    stated = any(one.confidence > STATED or _has_role(one) for one in bylines if _is_named(one))
    if not stated:
        return bylines
    return [one for one in bylines if one.confidence > STATED or _has_role(one) or not _is_named(one)]


def _is_named(byline: Byline) -> bool:
    return any(author.name for author in byline.authors)


def _has_role(byline: Byline) -> bool:
    return any(author.role for author in byline.authors)


def _only(byline: Byline, named: set[str]) -> Byline:
    """The byline with those people alone who are named already, or nameless ones with an e-mail."""
    kept = tuple(author for author in byline.authors if not author.name or _key(author) in named)
    return msgspec.structs.replace(byline, authors=kept)


def _key(author: Author) -> str:
    return "".join(author.name.casefold().split())


def _beside_date(segment: Segment) -> Byline | None:
    """Who stands before the date with an office: `Jane Doe, professor of law, courier.example 2024.03.31`."""
    if segment.rule != DATED_LINE:
        return None
    byline = read_byline(without_dates(segment.text, find_dates(segment.text)).split(",")[0].strip())
    return byline if byline and byline.confidence >= LIKELY else None


def _read(segment: Segment) -> Byline | None:
    text = segment.text
    if segment.rule == NAME_ABOVE_DATE:  # its place says what a label says elsewhere
        text = f"By {text}"
    dates = find_dates(text)
    # Behind the date may stand the section: `By Jane Doe June 4, 2024 Science`.
    before = read_byline(text[: dates[0].start].strip(" |·,-–—")) if dates else None
    if before and before.authors and before.confidence > STATED:
        return before
    return read_byline(without_dates(text, dates))


def _bio(text: str, authors: tuple[Author, ...]) -> Byline | None:
    """A note on one of the authors gives an e-mail or a role."""
    bio = read_bio(text, tuple(author.name for author in authors))
    return Byline(authors=(bio,), agencies=(), confidence=1.0, rule="bio") if bio else None
