"""The block that is the headline, and what its place says of the others."""

import numpy as np

from hanji.transforms.extract.html.blocks import Blocks
from hanji.transforms.extract.html.names import text_words
from hanji.transforms.extract.html.odds import Columns
from hanji.transforms.extract.html.shapes import Column
from hanji.transforms.extract.html.tree import FAR, Array, Tree

_HEADS = frozenset(("h1", "h2", "h3"))


def likeness_of(words: list[list[str]], titles: tuple[str, ...]) -> Column:
    """How much of a title a block repeats and nothing else, 0 to 1."""
    wanted = [found for title in titles if (found := frozenset(text_words(title)))]
    result = np.zeros(len(words), np.float32)
    if wanted:
        for i, have in enumerate(words):
            mine = set(have)
            if mine:
                result[i] = max(len(mine & want) / max(len(mine), 0.6 * len(want)) for want in wanted)
    return result


def find_title(blocks: Blocks, likeness: Column, aside: Array) -> int:
    """The block that is the headline, or -1."""
    tags, parents = blocks.elements.tags, blocks.elements.parents
    best, found = (False, False, False, 0.0), -1
    for i, owner in enumerate(blocks.owners):
        tag = tags[owner]
        if tag in _HEADS or (owner and tags[parents[owner]] in _HEADS):
            rank = (bool(likeness[i] > 0.8), tag == "h1", not aside[i], float(likeness[i]))
            if (likeness[i] > 0.5 or tag == "h1") and (found < 0 or rank > best):
                best, found = rank, i
    return found


def discounted(prose: Column, aside: Array, title: int) -> Column:
    """Prose in furniture, and before the headline, counts for less unless there is hardly any other."""
    less = np.where(aside, 0.15 * prose, prose)
    if less.sum() > 0.25 * prose.sum():
        prose = less
    if title > 0:
        late = prose.copy()
        late[:title] *= 0.3
        if late.sum() > 0.4 * prose.sum():
            prose = late
    return prose


def from_title(tree: Tree, owners: Array, title: int) -> Columns:
    n = len(owners)
    at = int(owners[title]) if title >= 0 else 0
    above = np.zeros(len(tree.parents), bool)
    node = at
    above[0] = True
    while node:
        above[node] = True
        node = int(tree.parents[node])
    shared = np.zeros(len(above), int)
    for level in tree.levels:
        shared[level] = np.where(above[level], level, shared[tree.parents[level]])
    depth = tree.depths[shared[owners]]
    return {
        "after_title": np.arange(n) - title if title >= 0 else np.full(n, -FAR),
        "has_title": np.full(n, title >= 0),
        "title_shared": depth - tree.depths[at],
        "title_apart": tree.depths[owners] - depth,
    }
