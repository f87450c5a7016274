"""A whole line read as a byline, in the shapes of the world's press.

One line is looked at alone. How sure the reader is goes with what it read; whether the place in the document fits is
the cleaner's to judge.
"""

import re

from hanji.transforms.bylines.han import read_han
from hanji.transforms.bylines.korean import read_korean
from hanji.transforms.bylines.latin import can_be_latin, read_latin
from hanji.transforms.bylines.markers import ALONE
from hanji.transforms.bylines.people import Byline

_LONGEST = 170
_HANGUL = re.compile(r"[가-힣]")
_EAST_ASIAN = re.compile(r"[一-鿿ぁ-んァ-ヶ가-힣]")
_PARTS = re.compile(r"\s*\|\s*|\s/\s(?=By )")
_QUOTES = frozenset("\"“”‘«»„「『'…?!。")
# A sentence may end like this and still be a byline: a sign-off, a suffix. Initials are seen to apart.
_ENDINGS = ("News.", "Jr.", "Sr.", "TV.", "니다.", ").", "].", ".co.")


def _ends_like_prose(text: str) -> bool:
    if len(text) > 120:
        return not text.startswith("Reporting by")
    return not (
        text[-2].isupper()
        or text.endswith(("report.", "story.", "article."))
        or text.endswith(_ENDINGS)
        or text.startswith("Reporting by")
    )


def read_byline(line: str) -> Byline | None:
    """Whom a whole line credits; None if it can't be a byline (prose, too long, ends like a sentence, …).

    >>> byline = read_byline("By Song Sang-ho (sshluck@heraldcorp.com)")
    >>> byline.authors
    (Author(name='Song Sang-ho', email='sshluck@heraldcorp.com', role=None),)
    >>> byline.rule, byline.confidence
    ('en.by', 1.0)
    >>> read_byline("By Korea Herald").agencies
    ('Korea Herald',)
    >>> read_byline("By the holiday, she expects the harbor to be open.")
    """
    if len(line) > _LONGEST:
        return None
    text = line.strip()
    if len(text) < 2 or text[0] in _QUOTES or text[-1] in _QUOTES or (text[-1] == "." and _ends_like_prose(text)):
        return None
    if text.isascii():
        return _read_latin(text)
    if letter := _EAST_ASIAN.search(text):
        return read_korean(text) if letter[0] >= "가" or _HANGUL.search(text) else read_han(text)
    return _read_latin(text)


def _read_latin(text: str) -> Byline | None:
    """The whole line may stand in brackets: `(Reporting by A; Editing by B)`, `[Jane Doe]`."""
    if text[0] in "([" and text[-1] in ")]" and text.count(text[0]) == 1:
        text = text[1:-1].strip()
    if not (text[:1].isalnum() and text[-1:].isalnum()):
        text = text.lstrip("/|—–-•·▶■*~ ").rstrip("|/,;&—–•· ").strip()
    read = read_latin(text) if text and can_be_latin(text) else None
    return read or (_stated_part(text) if _PARTS.search(text) else None)


def _stated_part(text: str) -> Byline | None:
    """`SECTION: Business | WRITER: Jane Doe`, `Harbor Bay / By Jane Doe`: one of several things that a line states."""
    read = (read_latin(part) for part in _PARTS.split(text) if ":" in part or part[:3] == "By ")
    return next((byline for byline in read if byline and byline.authors), None)


def is_byline_label(line: str) -> bool:
    """True for a line that announces a byline and holds none: the names are on the next.

    >>> is_byline_label("By —"), is_byline_label("Author of the article:"), is_byline_label("By the sea")
    (True, True, False)
    """
    return len(line) < 40 and line.strip().rstrip(":： —–-").casefold() in ALONE
