"""What one block at a time cannot tell: the scores of a page's blocks settled with each other."""

import numpy as np

from hanji.transforms.extract.html.features import Sketch
from hanji.transforms.extract.html.tree import Array

# Log-odds that a block before the headline loses where the article stands behind it, and that a copy loses.
BEFORE_TITLE, COPY = 3.0, 8.0
_LONG, _COPIED = 2000, 0.6
# Characters that may be looked through for copies: a page with one needs some millions.
_MOST_SEARCHED = 100_000_000


def settle(page: Sketch, scores: Array) -> Array:
    """Rows of a table stay together; what stands before the headline, and a second copy of the article, goes."""
    scores = scores.copy()
    for rows in _tables(page):
        scores[rows] = np.average(scores[rows], weights=page.columns["words"][rows])
    _lower_before_title(page, scores)
    for copy in _copies(page.blocks.texts):
        scores[copy] -= COPY
    return scores


def _tables(page: Sketch) -> list[list[int]]:
    """The rows of each table that holds data, which `blocks` made one block each."""
    tags, parents = page.blocks.elements.tags, page.blocks.elements.parents
    found: dict[int, list[int]] = {}
    for i, owner in enumerate(page.blocks.owners):
        if tags[owner] == "tr":
            at = parents[owner]
            while at >= 0 and tags[at] != "table":
                at = parents[at]
            found.setdefault(at, []).append(i)
    return [rows for at, rows in found.items() if at >= 0]


def _lower_before_title(page: Sketch, scores: Array) -> None:
    title = page.title
    if title <= 0:
        return
    body = np.where(scores > 0, page.columns["words"], 0)
    behind = float(body[title:].sum())
    if behind > 40 and behind > 0.5 * float(body[:title].sum()):
        scores[:title] -= BEFORE_TITLE


def _copies(texts: list[str]) -> list[int]:
    """Very long blocks that mostly repeat other blocks: a text kept for reading aloud, or for a script."""
    found = []
    left = _MOST_SEARCHED
    for i, text in enumerate(texts):
        if len(text) > _LONG and (left := left - len(text) * len(texts)) >= 0:
            held = sum(len(other) for other in texts if 80 < len(other) < len(text) and other in text)
            if held > _COPIED * len(text):
                found.append(i)
    return found
