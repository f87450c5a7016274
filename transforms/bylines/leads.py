"""What a cut off the front of a paragraph is made of."""

import msgspec


class Lead(msgspec.Struct, frozen=True, kw_only=True):
    """A first paragraph: `SEOUL, Feb. 19 (Yonhap)` or `(서울=연합뉴스)`, `한바다 기자 =`, and the story.

    A bracket that holds a place is the dateline with all that stands in it: under the rules `dateline.reporter` and
    `dateline.japanese`, `read_byline` reads the reporter from it.
    """

    dateline: str | None = None
    byline: str | None = None
    rest: str
    rule: str


def lead(dateline: str | None, byline: str | None, rest: str, rule: str) -> Lead | None:
    """A lead that leaves nothing of the story is none: the caller has `read_byline` for a whole line."""
    if not any(char.isalnum() for char in rest) or not (dateline or byline):
        return None
    return Lead(dateline=dateline and dateline.strip(), byline=byline and byline.strip(), rest=rest.strip(), rule=rule)
