"""The features of each block that the scorer decides by: one row a block, columns in a fixed order."""

from collections import Counter
from itertools import chain

import msgspec
import numpy as np

from hanji.transforms.extract.html.blocks import Blocks
from hanji.transforms.extract.html.headline import discounted, find_title, from_title, likeness_of
from hanji.transforms.extract.html.names import CATEGORIES, name_words, text_words
from hanji.transforms.extract.html.odds import Columns, Odds, name_odds, word_odds
from hanji.transforms.extract.html.shapes import Column, shapes
from hanji.transforms.extract.html.tree import (
    FAR,
    SECTIONS,
    Array,
    Holdings,
    Tree,
    categories,
    distances,
    furniture,
    holdings,
    read_tree,
    totals,
)

# The place of a tag is its number in the model: append only.
_KNOWN_TAGS = """
p div li td span a h1 h2 h3 h4 h5 h6 blockquote figcaption section article aside header footer nav main ul ol dl
dt dd tr table tbody form button label pre figure th body caption time strong em
"""
_TAGS = _KNOWN_TAGS.split()
_TAG_NUMBER = {tag: float(n + 1) for n, tag in enumerate(_TAGS)}


class Hints(msgspec.Struct, frozen=True, kw_only=True):
    """What the page's own metadata say about its text."""

    titles: tuple[str, ...] = ()
    description: str = ""
    body: str = ""


class Sketch(msgspec.Struct, frozen=True, kw_only=True):
    """A page but for the learned odds; `columns` in the order of the model, `title` is the headline's block or -1.

    `called` are the words in each of the tree's names, `masks` the categories that these put each element in, as bits.
    """

    blocks: Blocks
    tree: Tree
    held: Holdings
    words: list[list[str]]
    called: list[list[str]]
    masks: Array
    columns: Columns
    title: int


def sketch(blocks: Blocks, hints: Hints) -> Sketch:
    """Everything but the odds of the words."""
    tree = read_tree(blocks)
    owners = tree.owners
    shape = shapes(blocks.texts)
    words = [text_words(text) for text in blocks.texts]
    length = np.array([len(text) for text in blocks.texts], np.float32)
    shape["ld"] = ld = np.array(blocks.linked, np.float32) / length
    shape["links"] = np.array(blocks.links, np.float32)
    shape["emphasis"] = np.array(blocks.emphasis, np.float32) / length
    shape["spaced"] = np.array(blocks.spaced, np.float32)
    called = [list(dict.fromkeys(name_words(names))) for names in tree.name_list]
    masks = categories(tree, called)
    aside = furniture(tree, masks)[owners]
    eff = shape["eff"]
    is_prose = (eff >= 70) & (ld < 0.5) & (shape["terms"] > 0)
    likeness = likeness_of(words, hints.titles)
    title = find_title(blocks, likeness, aside)
    prose = discounted(np.where(is_prose, eff * (1 - ld), 0), aside, title)
    contents = np.stack((prose, eff, eff * ld, np.ones(len(eff)), is_prose), axis=1)
    held = holdings(tree, contents)
    in_main = (owners >= held.main) & (owners < tree.ends[held.main])
    columns: Columns = {
        **shape,
        "furniture": aside,
        "title": likeness,
        **from_title(tree, title),
        **_in_tree(tree, held),
        **_named(tree, held, distances(tree, masks)),
        **_alike(tree, held, contents),
        **_placed(held, contents, is_prose, in_main),
        **_hinted(blocks.texts, hints),
        **_repeated(blocks.texts),
        **_page(contents, held),
        **_beside(tree, eff, ld, is_prose, shape["end"]),
    }
    return Sketch(
        blocks=blocks,
        tree=tree,
        held=held,
        words=words,
        called=called,
        masks=masks,
        columns=columns,
        title=title,
    )


_HELD = ("share", "ld", "n", "prose", "eff", "proses", "tag")


def _in_tree(tree: Tree, held: Holdings) -> Columns:
    """What the elements above a block hold, five steps up, and where they leave the spine."""
    owners, depths, sums = tree.owners, tree.depths, held.sums
    join = held.join[owners]
    columns: Columns = {
        "join_share": held.share[join],
        "join_steps": depths[owners] - depths[join],
        "join_main": depths[join] - depths[held.main],
        "join_centre": depths[join] - depths[held.centre],
        "depth": depths[owners],
        "main_depth": np.full(len(owners), depths[held.main]),
        "main_share": np.full(len(owners), held.share[held.main]),
    }
    prose, text, linked, blocks, proses = sums.T
    some = np.maximum(text, 1)
    each = (held.share, linked / some, blocks, prose / some, text, proses / np.maximum(blocks, 1), _tag_numbers(tree))
    elements = np.stack(each)
    at = owners
    for k in range(5):
        names = _HELD if k < 4 else _HELD[:-1]
        columns |= zip([f"a{k}_{name}" for name in names], elements.take(at, axis=1), strict=False)
        at = tree.parents[at]
    return columns


def _tag_numbers(tree: Tree) -> Column:
    return np.array([_TAG_NUMBER.get(tag, 0.0) for tag in tree.tag_list], np.float32)[tree.tags]


def _named(tree: Tree, held: Holdings, steps: Array) -> Columns:
    """Steps to the nearest element of each kind, and whether it stands below the spine."""
    owners = tree.owners
    mine = steps[owners]
    below = mine < (tree.depths[owners] - tree.depths[held.join[owners]])[:, None]
    n = len(CATEGORIES)
    return (
        {f"c_{name}": mine[:, k] for k, name in enumerate(CATEGORIES)}
        | {f"b_{name}": below[:, k] for k, name in enumerate(CATEGORIES)}
        | {f"t_{tag}": mine[:, n + k] for k, tag in enumerate(SECTIONS)}
    )


def _alike(tree: Tree, held: Holdings, contents: Array) -> Columns:
    """Blocks of the same make on the page (`sig`), and of the same parent and tag (`sib`)."""
    owners, parents = tree.owners, tree.parents[tree.owners]
    kinds = tree.tags * len(tree.name_list) + tree.names
    makes = kinds[owners] * (int(kinds.max()) + 1) + kinds[parents]
    places = parents * len(tree.tag_list) + tree.tags[owners]
    columns: Columns = {}
    for name, alike in (("sig", makes), ("sib", places)):
        different, groups = np.unique(alike, return_inverse=True)
        prose, text, linked, blocks, _ = totals(groups, contents, len(different)).take(groups, axis=0).T
        columns[f"{name}_n"] = blocks
        columns[f"{name}_mean"] = text / blocks
        columns[f"{name}_share"] = prose / held.total
        columns[f"{name}_ld"] = linked / np.maximum(text, 1)
    return columns


def _placed(held: Holdings, contents: Array, is_prose: Array, in_main: Array) -> Columns:
    """Where a block stands: on the page, from the first and last prose of the main element, from any prose."""
    eff, prose = contents[:, 1], contents[:, 0]
    n = len(eff)
    index = np.arange(n)
    text, proses = np.cumsum(eff), np.cumsum(prose)
    inside = np.nonzero(is_prose & in_main)[0]
    first, last = (int(inside[0]), int(inside[-1])) if len(inside) else (0, n - 1)
    before = np.maximum.accumulate(np.concatenate(([-1000], np.where(is_prose, index, -1000)[:-1])))
    after = np.minimum.accumulate(np.concatenate((np.where(is_prose, index, n + 1000)[1:], [n + 1000]))[::-1])[::-1]
    return {
        "pos_text": (text - eff / 2) / text[-1],
        "pos_prose": (proses - prose / 2) / held.total,
        "pos": index / n,
        "index": index,
        "in_main": in_main,
        "to_first": index - first,
        "to_last": index - last,
        "text_first": text - text[first],
        "text_last": text - text[last],
        "before": np.minimum(index - before, FAR),
        "after": np.minimum(after - index, FAR),
    }


def _hinted(texts: list[str], hints: Hints) -> Columns:
    description, body = hints.description, hints.body
    start = description[:60]
    described = [
        25 < len(text) < 1500 and (text[:100] in description or (len(start) > 40 and start in text)) for text in texts
    ]
    known = [text[:120] in body for text in texts] if len(body) > 200 else [-1] * len(texts)
    return {"described": np.array(described), "in_body": np.array(known)}


def _repeated(texts: list[str]) -> Columns:
    """How often the text stands on the page, and which share of a long one's sentences others have too."""
    times = Counter(texts)
    often = [times[text] for text in texts]
    split = {i: text.split(". ") for i, text in enumerate(texts) if len(text) > 80 and ". " in text}
    times.update(chain.from_iterable(map(set, split.values())))
    shared = [float(times[text] > 1) for text in texts]
    for i, sentences in split.items():
        again = sum(len(sentence) for sentence in sentences if times[sentence] > 1)
        shared[i] = again / (sum(map(len, sentences)) or 1)
    return {"times": np.array(often), "shared": np.array(shared)}


def _page(contents: Array, held: Holdings) -> Columns:
    n = len(contents)
    return {
        "p_total": np.full(n, held.total),
        "p_n": np.full(n, n),
        "p_proses": np.full(n, contents[:, 4].sum()),
        "p_ld": np.full(n, contents[:, 2].sum() / contents[:, 1].sum()),
        "p_longest": np.full(n, contents[:, 0].max()),
    }


def _shift(column: Array, by: int, fill: float) -> Column:
    out = np.full(len(column), fill, np.float32)
    if 0 < by < len(column):
        out[by:] = column[:-by]
    elif 0 < -by < len(column):
        out[:by] = column[-by:]
    return out


def _beside(tree: Tree, eff: Column, ld: Column, is_prose: Array, end: Column) -> Columns:
    """The three blocks before and after."""
    tags = _tag_numbers(tree)[tree.owners]
    parents = np.where(tree.owners > 0, tree.parents[tree.owners], -1)
    n, most = len(eff), 3
    padded = np.full((6, n + 2 * most), -1, np.float32)
    padded[5] = -2  # the parent of no block
    padded[:, most : most + n] = eff, ld, is_prose, end, tags, parents
    columns: Columns = {}
    for by in (1, -1, 2, -2, 3, -3):
        eff, ld, is_prose, end, tags, others = padded[:, most - by : most - by + n]
        columns |= {f"n{by}_eff": eff, f"n{by}_ld": ld, f"n{by}_prose": is_prose}
        if abs(by) < most:
            columns |= {f"n{by}_end": end, f"n{by}_tag": tags, f"n{by}_same": others == parents}
    return columns


def matrix(page: Sketch, names: Odds, words: Odds) -> tuple[Column, list[str]]:
    """All features, blocks by columns, and the columns' names."""
    columns = {
        **page.columns,
        **name_odds(page.tree, page.held.join, page.called, names),
        **word_odds(page.words, words),
    }
    for by in (1, -1, 2, -2):
        for name in ("w_mean", "v_lowest"):
            columns[f"n{by}_{name}"] = _shift(columns[name], by, 0)
    return np.ascontiguousarray(np.array(list(columns.values()), np.float32).T), list(columns)
