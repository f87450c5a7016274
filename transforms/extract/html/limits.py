"""What bounds the time that one page can take, without a clock: limits on what work grows with.

`parse` limits characters, tags and attributes, `blocks` the visible lines. Here are those of what stands between.
The same page is rejected everywhere, on a slow machine and on a fast one.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import msgspec
from lxml import etree

from hanji.transforms.extract.html.blocks import INVISIBLE
from hanji.transforms.records import Candidate, Rejected

# Libxml2 finds the parent of each of n texts that stand beside one another in n steps; 461 pages have at most 454.
MAX_INVISIBLE = 10_000
# Claims of one field by one signal are compared with each other; 461 pages have at most 60, but for lists.
MAX_CLAIMS = 100
MAX_LISTED = 1_000
LONGEST_CLAIM = 5_000
# Characters in which the text that a page's metadata state is looked for, block by block.
MAX_COMPARED = 300_000_000
_ELEMENTS = etree.XPath("count(/descendant::*)")
_LISTS = frozenset(("keyword", "image", "caption", "credit"))


def check_tree(root: etree._Element, most: int = MAX_INVISIBLE) -> None:
    """Raise `Rejected("too-large")` where scripts and other invisible elements are more than `most`."""
    elements: Any = _ELEMENTS(root)  # a number
    if elements <= most:
        return
    for found, _ in enumerate(root.iter(*INVISIBLE), 1):
        if found > most:
            raise Rejected("too-large", f"more than {most} scripts and other invisible elements")


def limited(claims: Iterable[Candidate]) -> list[Candidate]:
    """The first claims of each field and signal, none too long; the article's own text stays whole.

    >>> flood = [Candidate(field="author", value=f"Ana Roe {n}", signal="meta") for n in range(50_000)]
    >>> len(limited(flood))
    100
    """
    found = []
    numbers: Counter[tuple[str, str]] = Counter()
    for claim in claims:
        key = (claim.field, claim.signal)
        numbers[key] += 1
        if numbers[key] <= (MAX_LISTED if claim.field in _LISTS else MAX_CLAIMS):
            found.append(claim if claim.field == "body" else _cut(claim))
    return found


def _cut(claim: Candidate) -> Candidate:
    if len(claim.value) <= LONGEST_CLAIM and len(claim.detail) <= LONGEST_CLAIM:
        return claim
    return msgspec.structs.replace(claim, value=claim.value[:LONGEST_CLAIM], detail=claim.detail[:LONGEST_CLAIM])


def comparable(text: str, blocks: int) -> str:
    """As much of a stated text as may be searched once for each of so many blocks.

    >>> len(comparable("a" * 100_000, 2_000)), len(comparable("a" * 100_000, 15_000))
    (100000, 20000)
    """
    return text[: MAX_COMPARED // max(blocks, 1)]
