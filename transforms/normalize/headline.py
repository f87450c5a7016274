"""Title, deck and section of a record."""

import re

from hanji.transforms.normalize.claims import Claim, of_role, position
from hanji.transforms.publishers import Publisher, Publishers
from hanji.transforms.records import Cleaned, Role
from hanji.transforms.sections import is_section, section_of

_STATED_SECTION = re.compile(
    r"(?:언론사에서 (?P<naver>\S{1,12}) 섹션으로 분류|^(?:section|섹션|카테고리|분류|rubrik|rubrique|sección)\s*[:：|]\s*(?P<label>.{2,30})$)",
    re.IGNORECASE,
)


def find_title(cleaned: Cleaned, publishers: Publishers, publisher: Publisher | None) -> tuple[Claim | None, str]:
    """The headline without the site's name, and what was cut off it."""
    for segment in of_role(cleaned, Role.TITLE):
        text, rest = publishers.strip_title(segment.text, publisher)
        return Claim(value=text, signal="line", detail=segment.rule), rest
    return None, ""


def find_subtitle(cleaned: Cleaned) -> Claim | None:
    """The deck: its lines joined by a line feed."""
    lines = of_role(cleaned, Role.SUBTITLE)
    if not lines:
        return None
    return Claim(value="\n".join(line.text for line in lines), signal="line", detail=lines[0].rule)


def find_section(cleaned: Cleaned) -> Claim | None:
    """A stated section, else the section line nearest above the headline, else any other in the header."""
    for segment in cleaned.segments:
        if segment.role is not Role.BODY and (stated := _STATED_SECTION.search(segment.text)):
            return Claim(value=(stated["naver"] or stated["label"]).strip(), signal="stated", detail=segment.rule)
    title = position(cleaned, Role.TITLE)
    lines = [
        (at, segment) for at, segment in enumerate(cleaned.segments[: position(cleaned, Role.BODY)])
        if segment.role is Role.SECTION
    ]
    if not lines:
        return None
    _, nearest = min(lines, key=lambda line: (line[0] > title, abs(line[0] - title)))
    name = section_of(nearest.text) or nearest.text.strip(" •·|>")
    return Claim(value=name, signal="line" if is_section(name) else "layout", detail=nearest.rule)
