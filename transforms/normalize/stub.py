"""Is a text only the stub of an article that must be paid for? Web pages are judged before, by all that they say."""

import unicodedata

from hanji.transforms.normalize.claims import Claim
from hanji.transforms.paywalls import calls_to_pay
from hanji.transforms.records import Cleaned, Role

# Letters of a shorter text that a call to pay for the rest follows, in Latin ones; a wide one says as much as two.
STUB = 600
# The call stands right behind the text: so many lines from its last one. A footer's offer is farther away.
_BEHIND = 3


def find_stub(cleaned: Cleaned) -> Claim | None:
    """That a text is a stub: it is short, and the lines behind it ask to pay for the rest."""
    if cleaned.source.format == "html":
        return None
    body = [at for at, segment in enumerate(cleaned.segments) if segment.role is Role.BODY]
    texts = [cleaned.segments[at].text for at in body]
    # Most articles are too long whatever their letters are.
    if not texts or sum(map(len, texts)) >= STUB or sum(map(_size, texts)) >= STUB:
        return None
    behind = cleaned.segments[body[-1] + 1 : body[-1] + 1 + _BEHIND]
    call = next((segment for segment in behind if calls_to_pay(segment.text)), None)
    return Claim(value="paywalled", signal="line", detail=call.rule) if call else None


def _size(text: str) -> int:
    """The letters of a text, as many as a Latin one of that content has.

    >>> _size("The pier"), _size("나룻배 桟橋")
    (8, 11)
    """
    return len(text) + sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
