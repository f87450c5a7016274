"""The people of the byline, from wherever it stands: header, opening, tail, author's note."""

from hanji.transforms.bylines import Byline, merge_authors, read_bio, read_byline
from hanji.transforms.clean.evidence import without_dates
from hanji.transforms.dates import find_dates
from hanji.transforms.normalize.claims import Claim, of_role
from hanji.transforms.records import Author, Cleaned, Role


def find_authors(cleaned: Cleaned) -> tuple[tuple[Author, ...], Claim | None]:
    """The authors, one entry a person, and where they were read."""
    bylines = [byline for segment in of_role(cleaned, Role.BYLINE) if (byline := _read(segment.text))]
    authors = merge_authors(bylines)
    bios = [bio for segment in of_role(cleaned, Role.NOISE) if authors and (bio := _bio(segment.text, authors))]
    if bios:
        authors = merge_authors([*bylines, *bios])
    authors = tuple(author for author in authors if author.name)
    if not authors:
        return (), None
    rules = ", ".join(dict.fromkeys(byline.rule for byline in bylines if byline.authors))
    return authors, Claim(value="", signal="byline", detail=rules)


def _read(text: str) -> Byline | None:
    return read_byline(without_dates(text, find_dates(text)))


def _bio(text: str, authors: tuple[Author, ...]) -> Byline | None:
    """A note on one of the authors gives an e-mail or a role."""
    bio = read_bio(text, tuple(author.name for author in authors))
    return Byline(authors=(bio,), agencies=(), confidence=1.0, rule="bio") if bio else None
