"""Title, deck and section of a record."""

import re

from hanji.transforms.normalize.claims import Claim, of_role, position
from hanji.transforms.publishers import Publisher, Publishers
from hanji.transforms.records import Cleaned, Role, Segment
from hanji.transforms.sections import HOME, is_section, section_of

# Section names that stand this many together are a menu, not the section of the article.
MENU = 4
_STEP = re.compile(r"(\s[/>|»›:]\s|\s*[>»›]\s*)")
# A form's word for the headline, in front of it.
_LABEL = re.compile(
    r"(?:기사\s?)?제목\s?[:：]\s*|(?:title|headline|titel|titre|título|titolo|タイトル|件名|标题|標題)\s?[:：]\s*",
    re.IGNORECASE,
)
# What stands between a kicker and the headline on one line.
_SET_APART = re.compile(r"\s*[:|] | [–—-] ")
_STATED_SECTION = re.compile(
    r"(?:언론사에서 (?P<naver>\S{1,12}) 섹션으로 분류|"
    r"^(?:section|섹션|카테고리|분류|rubrik|rubrique|sección)\s*[:：|]\s*(?P<label>.{2,30})$)",
    re.IGNORECASE,
)


def find_title(cleaned: Cleaned, publishers: Publishers, publisher: Publisher | None) -> tuple[Claim | None, str]:
    """The headline without the site's name or the path to it, and what was cut off it."""
    for segment in of_role(cleaned, Role.TITLE):
        text, rest = publishers.strip_title(segment.text, publisher)
        label = _LABEL.match(text)
        story, path = _without_path(text) if label is None else (text[label.end() :], label[0].strip())
        if not path:
            story, path = _without_kicker(text, [other.text for other in cleaned.segments if other is not segment])
        return Claim(value=story, signal="line", detail=segment.rule), " ".join(part for part in (path, rest) if part)
    return None, ""


def _without_path(title: str) -> tuple[str, str]:
    """The headline at the end of a breadcrumb or behind its section, and what stood before it.

    >>> _without_path("Start / Ausland / Ferry to the island sails again after storm")
    ('Ferry to the island sails again after storm', 'Start / Ausland /')
    >>> _without_path("Kultur : Wer liest noch Gedichte?")
    ('Wer liest noch Gedichte?', 'Kultur :')
    >>> _without_path("Either/or: a choice")
    ('Either/or: a choice', '')
    """
    *path, story = _STEP.split(title)
    names = [part for part in path[::2] if part]
    if not names or len(story) < 12 or not all(is_section(name) or name.casefold() in HOME for name in names):
        return title, ""
    return story, title[: len(title) - len(story)].strip()


def _without_kicker(title: str, others: list[str]) -> tuple[str, str]:
    """The headline behind a kicker, and the kicker, where another line sets the two apart by another sign.

    >>> _without_kicker("Ferry strike: Islanders row to work", ["Ferry strike – Islanders row to work"])
    ('Islanders row to work', 'Ferry strike:')
    >>> _without_kicker("Ferry strike: Islanders row to work", ["Ferry strike: Islanders row to work"])
    ('Ferry strike: Islanders row to work', '')
    """
    found = _SET_APART.search(title)
    if found is None:
        return title, ""
    kicker, story = title[: found.start()], title[found.end() :]
    for other in others:
        if other != title and other.startswith(kicker) and other.endswith(story):
            between = other[len(kicker) : len(other) - len(story)]
            if _SET_APART.fullmatch(between):
                return story, title[: found.end()].strip()
    return title, ""


def find_subtitle(cleaned: Cleaned) -> Claim | None:
    """The deck: its lines joined by a line feed."""
    lines = of_role(cleaned, Role.SUBTITLE)
    if not lines:
        return None
    return Claim(value="\n".join(line.text for line in lines), signal="line", detail=lines[0].rule)


def find_section(cleaned: Cleaned, publisher: str | None) -> Claim | None:
    """A stated section, else the section line nearest above the headline, else any other in the header.

    None where that line is the publisher's name: it is a masthead, and what stands farther off is most often a menu.
    """
    for segment in cleaned.segments:
        if segment.role is not Role.BODY and (stated := _STATED_SECTION.search(segment.text)):
            return Claim(value=(stated["naver"] or stated["label"]).strip(), signal="stated", detail=segment.rule)
    title = position(cleaned, Role.TITLE)
    header = cleaned.segments[: position(cleaned, Role.BODY)]
    lines = [
        (_distrust(header, at, title), segment) for at, segment in enumerate(header) if segment.role is Role.SECTION
    ]
    if not lines:
        return None
    _, nearest = min(lines, key=lambda line: line[0])
    if nearest.text == publisher:
        return None
    name = section_of(nearest.text) or _STEP.split(nearest.text.strip(" •·|>"))[-1]
    return Claim(value=name, signal="line" if is_section(name) else "layout", detail=nearest.rule)


def _distrust(header: tuple[Segment, ...], at: int, title: int) -> tuple[bool, bool, bool, int]:
    """A sort key: a path first, then what stands in no menu, above the headline, nearest to it."""
    text = header[at].text
    menu = sum(other.role is Role.SECTION for other in header[max(0, at - 2) : at + 3]) >= MENU
    return not (" > " in text or "›" in text), menu, at > title, abs(at - title)
