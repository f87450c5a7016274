"""The elements above a page's blocks as arrays: what each holds, which hold the article, what they inherit."""

from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from hanji.transforms.extract.html.blocks import Elements
from hanji.transforms.extract.html.names import CATEGORIES, CATEGORY_OF, FURNITURE

Array = NDArray[Any]

FAR = 50.0
SECTIONS = (
    "article", "main", "aside", "nav", "footer", "header", "section", "form", "figure", "ul", "table", "a",
    "blockquote", "button",
)  # fmt: skip
_FURNITURE_TAGS = frozenset(("nav", "footer", "aside", "form"))
_WHOLE_TAGS = frozenset(("html", "body", "main", "article"))


class Tree(msgspec.Struct, frozen=True, kw_only=True):
    """Elements by position, `levels` lists the positions of each depth below the root."""

    parents: Array
    depths: Array
    levels: list[Array]


class Holdings(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in each element (`sums`: prose, text, linked text, blocks, prose blocks) and where the article is.

    `join` is the lowest element of the spine above an element. The spine goes from the root to the child that holds
    the most prose, again and again; `main` and `centre` are its lowest elements with half and with 0.3 of all prose.
    """

    sums: Array
    share: Array
    total: float
    join: Array
    main: int
    centre: int


def read_tree(elements: Elements) -> Tree:
    """Arrays for the walks over all elements of one depth at a time."""
    depths = np.array(elements.depths)
    order = np.argsort(depths, kind="stable")
    cuts = np.searchsorted(depths[order], np.arange(1, depths.max() + 1))
    return Tree(parents=np.maximum(np.array(elements.parents), 0), depths=depths, levels=np.split(order, cuts)[1:])


def categories(elements: Elements, words: dict[str, list[str]]) -> Array:
    """The categories that each element is named by, as bits; `words` are those in each name."""
    masks = {}
    for names, parts in words.items():
        mask = 0
        for word in parts:
            mask |= CATEGORY_OF.get(word, 0)
        masks[names] = mask
    return np.array([masks[names] for names in elements.names], np.int64)


def distances(tree: Tree, elements: Elements, masks: Array) -> Array:
    """Steps up to the nearest element of each category and section (columns), at most `FAR`."""
    bits = (masks[:, None] >> np.arange(len(CATEGORIES))) & 1
    number = {tag: n for n, tag in enumerate(SECTIONS)}
    tags = np.array([number.get(tag, -1) for tag in elements.tags])
    own = np.concatenate((bits > 0, tags[:, None] == np.arange(len(SECTIONS))), axis=1)
    found = np.where(own, np.float32(0), np.float32(FAR))
    for level in tree.levels:
        found[level] = np.where(own[level], 0, found[tree.parents[level]] + 1)
    return np.minimum(found, FAR, out=found)


def furniture(tree: Tree, elements: Elements, masks: Array) -> Array:
    """Elements that their names or tags, or those of one above, make page furniture."""
    tags = elements.tags
    own = np.array([tag in _FURNITURE_TAGS for tag in tags])
    own |= (masks & FURNITURE > 0) & np.array([tag not in _WHOLE_TAGS for tag in tags])
    for level in tree.levels:
        own[level] |= own[tree.parents[level]]
    return own


def holdings(tree: Tree, owners: Array, contents: Array) -> Holdings:
    """Sum `contents` (one row a block, the first column its prose) up the tree and find the article's elements."""
    sums = np.zeros((len(tree.parents), contents.shape[1]))
    np.add.at(sums, owners, contents)
    for level in reversed(tree.levels):
        np.add.at(sums, tree.parents[level], sums[level])
    total = max(float(contents[:, 0].sum()), 1.0)
    share = sums[:, 0] / total
    spine = _spine(tree, sums[:, 0], total)
    join = np.zeros(len(share), int)
    on_spine = np.zeros(len(share), bool)
    on_spine[spine] = True
    for level in tree.levels:
        join[level] = np.where(on_spine[level], level, join[tree.parents[level]])
    half = [at for at in spine if share[at] >= 0.5]
    third = [at for at in spine if share[at] >= 0.3]
    return Holdings(
        sums=sums, share=share, total=total, join=join, main=half[-1] if half else 0, centre=third[-1] if third else 0
    )


def _spine(tree: Tree, prose: Array, total: float) -> list[int]:
    best: dict[int, int] = {}
    amounts = prose.tolist()
    for at, parent in enumerate(tree.parents.tolist()):
        if at and (parent not in best or amounts[at] > amounts[best[parent]]):
            best[parent] = at
    spine = [0]
    while (at := best.get(spine[-1], 0)) and amounts[at] >= 0.1 * total and amounts[at] > 0:
        spine.append(at)
    return spine
