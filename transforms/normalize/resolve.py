"""Which of many claims is the value: a documented order of trust, with cross-checks between the claims.

The order of trust is that of `TRUST`. It does not decide alone: a title that several signals agree on beats the first
one's, a name that is the publisher's is no author, a date that the others contradict loses.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

import msgspec

from hanji.transforms.languages import EAST_ASIAN
from hanji.transforms.publishers.site_titles import strip_site
from hanji.transforms.records import Candidate

# Weight of a claim by its signal; of equal sums the signal named first wins.
TRUST: dict[str, float] = {
    "selector": 8.0,  # a publisher's own: more than all others together
    "json-ld": 1.0,
    "og": 1.2,
    "h1": 1.0,
    "meta": 0.8,
    "parsely": 0.8,
    "microdata": 0.7,
    "dublin-core": 0.6,
    "feed": 0.6,
    "time": 0.5,
    "title": 0.6,
    "byline": 0.5,
    "visible": 0.4,
    "url": 0.2,
}
# An article's own headline in JSON-LD is worth what two other signals are that agree on another one, unless the
# site's name stands in it: that was made by a program.
STATED = 2.5
# A single word is more often a section's name or a menu's heading than a headline: `Medienmitteilungen`, `Sections`.
ONE_WORD = 0.4
_NO_ARTICLE = ("VideoObject", "WebPage", "ItemPage", "CreativeWork", "")
_WORDS = re.compile(r"\w+")
_CUT_OFF = re.compile(r"(?:\.\.\.|…)\s*$")


def folded(text: str) -> str:
    """The words alone, without case: what two spellings of one title or name share.

    >>> folded("Tide’s  turn — at last!")
    'tide s turn at last'
    """
    return " ".join(_WORDS.findall(unicodedata.normalize("NFKC", text).casefold()))


def first_of(candidates: Iterable[Candidate], field: str) -> list[Candidate]:
    """The claims for one field, in their order."""
    return [claim for claim in candidates if claim.field == field]


def site_names(candidates: Sequence[Candidate], host: str = "") -> frozenset[str]:
    """The folded names that the site goes by: as stated, its host, and the host's own word."""
    names = {folded(claim.value) for claim in candidates if claim.field == "publisher"}
    if host:
        labels = host.split(".")
        names |= {
            folded(host),
            folded("www." + host),
            folded(labels[0]),
            *(folded(label) for label in labels[:-1] if len(label) > 3),
        }
    return frozenset(name for name in names if name)


def is_site_of(names: frozenset[str]) -> Callable[[str], bool]:
    """Tells whether a text is the site's own name, spelled in whatever way."""
    tight = {name.replace(" ", "") for name in names}

    def ask(part: str) -> bool:
        own = folded(part)
        bare = own.replace(" ", "")
        return (
            own in names
            or bare in tight
            or bare.removeprefix("the") in tight
            or (
                len(bare) > 4
                and any(len(name) > 4 and (bare.startswith(name) or name.startswith(bare)) for name in tight)
            )
        )

    return ask


def resolve_title(candidates: Sequence[Candidate], sites: frozenset[str]) -> Candidate | None:
    """The headline that the claims agree on most, without the site's name.

    A claim that is nothing but the site's name loses; one that is cut off counts for the whole one; one that goes on
    after a separator counts for the shorter one too, if another signal states that.

    >>> claims = [Candidate(field="title", value=v, signal=s) for v, s in (
    ...     ("Garam Daily", "json-ld"), ("Tide turns | Garam Daily", "og"), ("Tide turns", "h1"))]
    >>> resolve_title(claims, frozenset(["garam daily"])).value
    'Tide turns'
    """
    is_site = is_site_of(sites)
    stripped: dict[str, tuple[Candidate, float]] = {}
    heads = 0
    for claim in first_of(candidates, "title"):
        value = strip_site(claim.value, is_site)[0]
        key = folded(value)
        if not key or is_site(value):
            continue
        weight = TRUST.get(claim.signal, 0.3) * (ONE_WORD if value.isalpha() and value[0] < EAST_ASIAN else 1.0)
        if claim.signal == "h1":
            weight, heads = weight / (1 + heads), heads + 1
        if claim.signal == "json-ld":
            page = claim.detail.endswith(".name") or claim.detail in _NO_ARTICLE
            weight *= 0.4 if page else STATED if value == claim.value else 1.0
        first, total = stripped.get(key, (msgspec.structs.replace(claim, value=value), 0.0))
        stripped[key] = (first, max(total, weight) + 0.3 * min(total, weight))
    return _most_agreed(stripped)


def _most_agreed(stripped: dict[str, tuple[Candidate, float]]) -> Candidate | None:
    best, found = -1.0, None
    for key, (claim, weight) in stripped.items():
        support = weight
        for other, (longer, more) in stripped.items():
            if other != key and len(key) > 8 and other.startswith(key):
                rest = longer.value[len(claim.value) :].strip()
                support += (
                    -0.5 * more if _CUT_OFF.search(claim.value) else (0.9 if rest[:1] in "-–—|ㅣ:·<" else 0.5) * more
                )
            elif other != key and len(other) > 8 and key.startswith(other) and _CUT_OFF.search(longer.value):
                support += more
        if support > best:
            best, found = support, claim
    return found
