"""Learned log-odds of names and words as features: what is usually body under such a class, with such a word."""

from collections.abc import Callable

import numpy as np

from hanji.transforms.extract.html.blocks import Blocks
from hanji.transforms.extract.html.tree import Array, Tree

Columns = dict[str, Array]
Odds = Callable[[str], float | None]


def name_odds(blocks: Blocks, tree: Tree, join: Array, called: dict[str, list[str]], odds: Odds) -> Columns:
    """Learned log-odds of what the elements above are called: lowest, highest, mean, by level and along the way up."""
    elements = blocks.elements
    known: dict[tuple[str, str], tuple[float, float, float, float]] = {}
    rows = []
    for key in zip(elements.tags, elements.names, strict=True):
        row = known.get(key)
        if row is None:
            row = known[key] = _odds_of(key[0], called[key[1]], odds)
        rows.append(row)
    low, high, mean, tag = np.array(rows).T
    off = join != np.arange(len(rows))
    way_low, way_sum, way_high = np.zeros(len(rows)), np.zeros(len(rows)), np.zeros(len(rows))
    all_low, all_sum = np.zeros(len(rows)), np.zeros(len(rows))
    for level in tree.levels:
        up, on = tree.parents[level], off[level]
        way_low[level] = np.where(on, np.minimum(way_low[up], low[level]), 0)
        way_sum[level] = np.where(on, way_sum[up] + mean[level], 0)
        way_high[level] = np.where(on, np.maximum(way_high[up], high[level]), 0)
        all_low[level] = np.minimum(all_low[up], low[level])
        all_sum[level] = all_sum[up] + mean[level]
    owners = np.array(blocks.owners)
    columns: Columns = {}
    at = owners
    for k in range(4):
        columns |= {f"v{k}_low": low[at], f"v{k}_high": high[at], f"v{k}_mean": mean[at]}
        at = tree.parents[at]
    return columns | {
        "v_lowest": way_low[owners],
        "v_sum": way_sum[owners],
        "v_highest": way_high[owners],
        "v_low": all_low[owners],
        "v_all": all_sum[owners],
        "v_tag": tag[owners],
        "v_up": tag[tree.parents[owners]],
    }


def _odds_of(tag: str, words: list[str], odds: Odds) -> tuple[float, float, float, float]:
    found = [value for word in words if (value := odds(word)) is not None]
    own = odds(f"<{tag}") or 0.0
    if not found:
        return 0.0, 0.0, 0.0, own
    return min(*found, 0.0), max(*found, 0.0), sum(found) / len(found), own


def word_odds(blocks: list[list[str]], odds: Odds) -> Columns:
    """Learned log-odds of the words of a block: mean, lowest, highest, share of known ones, the first word's."""
    rows = np.zeros((len(blocks), 5), np.float32)
    for i, words in enumerate(blocks):
        found = [value for word in words if (value := odds(word)) is not None]
        if found:
            first = odds(words[0]) or 0.0
            rows[i] = sum(found) / len(found), min(found), max(found), len(found) / len(words), first
    return dict(zip(("w_mean", "w_low", "w_high", "w_known", "w_first"), rows.T, strict=True))
