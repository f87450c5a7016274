"""The block that is the headline, and what its place says of the others."""

import numpy as np

from hanji.transforms.extract.html.blocks import Blocks
from hanji.transforms.extract.html.names import text_words
from hanji.transforms.extract.html.odds import Columns
from hanji.transforms.extract.html.shapes import Column
from hanji.transforms.extract.html.tree import FAR, Array, Tree, lowest

_HEADS = frozenset(("h1", "h2", "h3"))


def likeness_of(words: list[list[str]], titles: tuple[str, ...]) -> Column:
    """How much of a title a block repeats and nothing else, 0 to 1."""
    wanted = {found for title in titles if (found := frozenset(text_words(title)))}
    any_wanted = frozenset().union(*wanted)
    result = np.zeros(len(words), np.float32)
    for i, have in enumerate(words):
        if not any_wanted.isdisjoint(have):
            mine = set(have)
            result[i] = max([len(mine & want) / max(len(mine), 0.6 * len(want)) for want in wanted])
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


def from_title(tree: Tree, title: int) -> Columns:
    owners = tree.owners
    n = len(owners)
    at = int(owners[title]) if title >= 0 else 0
    path = [at]
    while path[-1]:
        path.append(int(tree.parents[path[-1]]))
    depth = tree.depths[lowest(tree, path[::-1])[owners]]
    return {
        "after_title": np.arange(n) - title if title >= 0 else np.full(n, -FAR),
        "has_title": np.full(n, title >= 0),
        "title_shared": depth - tree.depths[at],
        "title_apart": tree.depths[owners] - depth,
    }
