"""Learned log-odds of names and words as features: what is usually body under such a class, with such a word."""

import math
from collections.abc import Callable, Sequence
from itertools import chain

import numpy as np

from hanji.transforms.extract.html.tree import Array, Tree, inherited

Columns = dict[str, Array]
Odds = Callable[[str], float | None]


def name_odds(tree: Tree, join: Array, called: list[list[str]], odds: Odds) -> Columns:
    """Learned log-odds of what the elements above are called: lowest, highest, mean, by level and along the way up."""
    owners = tree.owners
    mean, low, high, _, _ = _of_groups(called, odds)
    named = np.array((np.minimum(low, 0), np.maximum(high, 0), mean)).take(tree.names, axis=1)
    low, high, mean = named
    tag = np.array([odds(f"<{tag}") or 0.0 for tag in tree.tag_list])[tree.tags]
    off = join != np.arange(len(join))  # the way up ends where it meets the spine
    below_root = tree.depths > 0
    all_sum, way_sum = inherited(tree, np.array((mean * below_root, mean * off)), np.add).take(owners, axis=1)
    columns: Columns = {}
    at = owners
    for k in range(4):
        columns |= zip((f"v{k}_low", f"v{k}_high", f"v{k}_mean"), named.take(at, axis=1), strict=True)
        at = tree.parents[at]
    lows = np.array((low * off, -high * off, low * below_root))
    lowest, lowest_of_opposites, lowest_of_all = inherited(tree, lows, np.minimum).take(owners, axis=1)
    return columns | {
        "v_lowest": lowest,
        "v_sum": way_sum,
        "v_highest": -lowest_of_opposites,
        "v_low": lowest_of_all,
        "v_all": all_sum,
        "v_tag": tag[owners],
        "v_up": tag[tree.parents[owners]],
    }


def word_odds(blocks: list[list[str]], odds: Odds) -> Columns:
    """Learned log-odds of the words of a block: mean, lowest, highest, share of known ones, the first word's."""
    return dict(zip(("w_mean", "w_low", "w_high", "w_known", "w_first"), _of_groups(blocks, odds), strict=True))


def _of_groups(groups: Sequence[list[str]], odds: Odds) -> tuple[Array, Array, Array, Array, Array]:
    """Of each group of words the mean, lowest and highest odds, the share of known words and the first word's odds."""
    sizes = np.array([len(words) for words in groups])
    starts = sizes.cumsum() - sizes
    # Behind the last word one that is unknown: an empty group at the end begins there.
    known_odds = [math.nan if value is None else value for value in map(odds, chain.from_iterable(groups))]
    found = np.array([*known_odds, math.nan])
    unknown = np.isnan(found)
    odds_or_0 = np.where(unknown, 0.0, found)
    known = np.where(sizes > 0, np.add.reduceat(~unknown, starts, dtype=np.int64), 0)
    none = known == 0
    return (
        np.where(none, 0.0, np.add.reduceat(odds_or_0, starts)) / np.maximum(known, 1),
        np.where(none, 0.0, np.fmin.reduceat(found, starts)),
        np.where(none, 0.0, np.fmax.reduceat(found, starts)),
        known / np.maximum(sizes, 1),
        np.where(sizes > 0, odds_or_0[starts], 0.0),
    )
