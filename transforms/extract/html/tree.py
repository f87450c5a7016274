"""The elements above a page's blocks as arrays: what each holds, which hold the article, what they inherit."""

from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from hanji.transforms.extract.html.blocks import Blocks
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
    """Elements by position, the root its own parent; `owners` are those of the blocks.

    The elements below one stand between it and its end in `ends`. `tags` and `names` number the page's different ones
    in `tag_list` and `name_list`. `jumps` lists the elements 1, 2, 4, 8, … steps above each; beyond the root, the root.
    """

    tag_list: list[str]
    tags: Array
    name_list: list[str]
    names: Array
    parents: Array
    owners: Array
    depths: Array
    ends: Array
    jumps: list[Array]


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


def read_tree(blocks: Blocks) -> Tree:
    """The arrays of the elements above a page's blocks, which come in the page's order."""
    elements = blocks.elements
    last_child = {parent: at for at, parent in enumerate(elements.parents)}
    ends = list(range(1, len(elements.parents) + 1))
    for at in sorted(last_child, reverse=True)[:-1]:  # all but -1, above the root
        ends[at] = ends[last_child[at]]
    jumps = [parents := np.maximum(np.array(elements.parents), 0)]
    while jumps[-1].any():  # the last takes all to the root
        jumps.append(jumps[-1][jumps[-1]])
    tag_list, tags = _numbered(elements.tags)
    name_list, names = _numbered(elements.names)
    return Tree(
        tag_list=tag_list, tags=tags, name_list=name_list, names=names,
        parents=parents,
        owners=np.array(blocks.owners), depths=np.array(elements.depths), ends=np.array(ends), jumps=jumps,
    )  # fmt: skip


def _numbered(values: list[str]) -> tuple[list[str], Array]:
    """The different values, and the number of each value among them."""
    number = {value: n for n, value in enumerate(dict.fromkeys(values))}
    return list(number), np.array([number[value] for value in values])


def inherited(tree: Tree, values: Array, fold: np.ufunc) -> Array:
    """The values of each element (the last axis) folded with those above it.

    The root's are folded in more than once: to add, let them be 0.
    """
    for jump in tree.jumps:
        values = fold(values, values.take(jump, axis=-1))
    return values


def totals(groups: Array, contents: Array, number: int) -> Array:
    """Sums of the rows of `contents` in each of so many groups."""
    sums: Array = np.stack([np.bincount(groups, column, number) for column in contents.T], axis=1)
    return sums


def summed(tree: Tree, contents: Array) -> Array:
    """Sums over the blocks (rows of `contents`) in each element; of float32 values they are exact in any order."""
    own = totals(tree.owners, contents, len(tree.parents))
    before = np.concatenate((np.zeros((1, own.shape[1])), own.cumsum(axis=0)))
    sums: Array = before[tree.ends] - before[:-1]
    return sums


def categories(tree: Tree, called: list[list[str]]) -> Array:
    """The categories that each element is named by, as bits; `called` are the words in each of the tree's names."""
    masks = []
    for words in called:
        mask = 0
        for word in words:
            mask |= CATEGORY_OF.get(word, 0)
        masks.append(mask)
    return np.array(masks, np.int64)[tree.names]


def distances(tree: Tree, masks: Array) -> Array:
    """Steps up to the nearest element of each category and section (columns), at most `FAR`."""
    bits = (masks[:, None] >> np.arange(len(CATEGORIES))) & 1
    sections = np.zeros((len(tree.tag_list), len(SECTIONS)), np.bool_)
    for n, tag in enumerate(tree.tag_list):
        if tag in SECTIONS:
            sections[n, SECTIONS.index(tag)] = True
    own = np.concatenate((bits > 0, sections[tree.tags]), axis=1)
    steps = np.where(own, np.uint8(0), np.uint8(FAR))
    for n, jump in enumerate(tree.jumps):
        if 1 << n < FAR:
            np.minimum(steps, steps[jump] + np.uint8(1 << n), out=steps)
    return steps


def furniture(tree: Tree, masks: Array) -> Array:
    """Elements that their names or tags, or those of one above, make page furniture."""
    always = np.array([tag in _FURNITURE_TAGS for tag in tree.tag_list])
    never = np.array([tag in _WHOLE_TAGS for tag in tree.tag_list])
    own = always[tree.tags] | ((masks & FURNITURE > 0) & ~never[tree.tags])
    return inherited(tree, own, np.logical_or)


def holdings(tree: Tree, contents: Array) -> Holdings:
    """Sum `contents` (one row a block, the first column its prose) up the tree and find the article's elements."""
    sums = summed(tree, contents)
    total = max(float(contents[:, 0].sum()), 1.0)
    share = sums[:, 0] / total
    spine = _spine(tree, sums[:, 0], total)
    half = [at for at in spine if share[at] >= 0.5]
    third = [at for at in spine if share[at] >= 0.3]
    return Holdings(
        sums=sums,
        share=share,
        total=total,
        join=lowest(tree, spine),
        main=half[-1] if half else 0,
        centre=third[-1] if third else 0,
    )


def lowest(tree: Tree, path: list[int]) -> Array:
    """The lowest of the elements of a path from the root that stands above each element, or is it."""
    found = np.zeros(len(tree.parents), int)
    for at in path:
        found[at : tree.ends[at]] = at
    return found


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
