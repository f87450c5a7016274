"""The learned scorer: boosted trees over a page's block features, and the odds of names and words, from one file."""

from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from hanji.transforms.extract.html.features import Sketch, matrix
from hanji.transforms.extract.html.settle import settle
from hanji.transforms.extract.html.tree import Array

# Most of a page's links get next to the lowest score that the first trees can give. These are not looked at further:
# what the other trees add to them on average stands for those.
FIRST_TREES, SURELY_NOT, OTHERS_ADD = 30, -2.9, -4.4


class Model(msgspec.Struct, frozen=True, kw_only=True):
    """All trees' nodes in one row: inner node `i` sends a block to `below[i]` or, above the threshold, to the next.

    A leaf sends to itself, so that all blocks may go `depth` steps down; `values` holds the leaves' log-odds.
    """

    features: Array
    thresholds: Array
    below: Array
    values: Array
    roots: Array
    depth: int
    columns: tuple[str, ...]
    names: dict[str, float]
    words: dict[str, float]

    @classmethod
    def from_trees(
        cls, trees: list[dict[str, Any]], columns: list[str], names: dict[str, float], words: dict[str, float]
    ) -> "Model":
        """From LightGBM's dump of numerical splits."""
        features: list[int] = []
        thresholds: list[float] = []
        children: list[int] = []
        values: list[float] = []
        depth = 0

        def add(node: dict[str, Any], level: int) -> int:
            nonlocal depth
            depth = max(depth, level)
            at = len(features)
            features.append(node.get("split_feature", 0))
            thresholds.append(node.get("threshold", 0.0))
            values.append(node.get("leaf_value", 0.0))
            children.extend((at, at))
            if "split_feature" in node:
                children[2 * at] = add(node["left_child"], level + 1)
                children[2 * at + 1] = add(node["right_child"], level + 1)
            return at

        roots = [add(tree, 0) for tree in trees]
        return cls(
            **_forest(
                np.array(features), np.array(thresholds, np.float32), np.array(children).reshape(-1, 2),
                np.array(values, np.float32), np.array(roots),
            ),
            depth=depth, columns=tuple(columns), names=names, words=words,
        )  # fmt: skip


def _forest(features: Array, thresholds: Array, children: Array, values: Array, roots: Array) -> dict[str, Array]:
    """The arrays of a model, the two children of a node behind one another; in `children` a leaf is its own."""
    order, level = [roots], roots
    while len(level):
        level = children[level[children[level, 0] != level]].ravel()
        order.append(level)
    nodes = np.concatenate(order)
    place = np.empty(len(nodes), np.intp)
    place[nodes] = np.arange(len(nodes))
    below = place[children[nodes, 0]]
    leaf = below == np.arange(len(nodes))
    return {
        "features": features[nodes].astype(np.intp),
        "thresholds": np.where(leaf, np.float32(np.inf), thresholds[nodes]),
        "below": below,
        "values": values[nodes],
        "roots": place[roots],
    }


def score(page: Sketch, model: Model) -> Array:
    """The log-odds of each block that it is body."""
    rows, columns = matrix(page, model.names.get, model.words.get)
    if tuple(columns) != model.columns:
        raise ValueError("the model was trained on other features")
    found = _descend(rows, model, model.roots[:FIRST_TREES])
    undecided = found > SURELY_NOT
    found[~undecided] += OTHERS_ADD
    found[undecided] += _descend(rows[undecided], model, model.roots[FIRST_TREES:])
    return settle(page, found)


def _descend(rows: Array, model: Model, roots: Array) -> Array:
    flat, width = np.ascontiguousarray(rows).ravel(), rows.shape[1]
    base = (np.arange(len(rows)) * width)[:, None]
    at = roots[None, :]
    for _ in range(model.depth):
        features, thresholds = _at(model.features, at), _at(model.thresholds, at)
        at = _at(model.below, at) + (_at(flat, base + features) > thresholds)
    total: Array = _at(model.values, at).sum(axis=1)
    return total


def _at(values: Array, places: Array) -> Array:
    """The values at places that are sure to be there, which is quicker than to look whether they are."""
    return values.take(places, mode="wrap")


def save_model(model: Model, path: Path) -> None:
    """As one compressed file without any pickled object."""

    def words(values: dict[str, float]) -> Array:
        return np.frombuffer("\n".join(values).encode(), np.uint8)

    def odds(values: dict[str, float]) -> Array:
        return np.array(list(values.values()), np.float16)

    leaf = model.below == np.arange(len(model.below))
    np.savez_compressed(
        path,
        features=model.features.astype(np.int16), thresholds=np.where(leaf, np.float32(0), model.thresholds),
        children=np.stack((model.below, model.below + ~leaf), axis=1).ravel().astype(np.int32),
        values=model.values, roots=model.roots.astype(np.int32), depth=np.array(model.depth),
        columns=np.frombuffer("\n".join(model.columns).encode(), np.uint8),
        names=words(model.names), name_odds=odds(model.names),
        words=words(model.words), word_odds=odds(model.words),
    )  # fmt: skip


def load_model(file: Traversable) -> Model:
    """The model of `save_model`."""
    with file.open("rb") as stream:
        data = dict(np.load(stream, allow_pickle=False))

    def texts(key: str) -> list[str]:
        return bytes(data[key]).decode().split("\n")

    def odds(key: str) -> dict[str, float]:
        return dict(zip(texts(key + "s"), data[key + "_odds"].astype(float).tolist(), strict=True))

    return Model(
        **_forest(
            data["features"], data["thresholds"], data["children"].reshape(-1, 2), data["values"], data["roots"]
        ),
        depth=int(data["depth"]), columns=tuple(texts("columns")), names=odds("name"), words=odds("word"),
    )  # fmt: skip
