"""Why a block got its score: what each feature adds to it, by the trees that decide.

On its way down a tree a block moves from a node to one of two; the change of what is expected, the mean of the leaves
below, is credited to the feature asked (the method of Saabas, "Interpreting random forests", 2014). Scores are sums of
such changes, of a constant, and of what `settle` and a site's selectors add.
"""

import numpy as np

from hanji.transforms.extract.html.extract import Reading, read_html
from hanji.transforms.extract.html.features import matrix
from hanji.transforms.extract.html.meanings import meaning
from hanji.transforms.extract.html.scorer import FIRST_TREES, OTHERS_ADD, SURELY_NOT, Model
from hanji.transforms.extract.html.tree import Array
from hanji.transforms.knowledge import Knowledge
from hanji.transforms.records import BlockReasons, Page, Reason

AFTER = "settled"
_LEAST = 0.05


def block_reasons(page: Page, knowledge: Knowledge, most: int = 4) -> tuple[BlockReasons, ...]:
    """The strongest reasons for each line of a web page. Raises `Rejected` as `read_html` does."""
    return reasons_of(read_html(page, knowledge.blocks, knowledge.layouts), knowledge.blocks, most)


def reasons_of(read: Reading, model: Model, most: int) -> tuple[BlockReasons, ...]:
    """The same of a page that is already read."""
    rows, columns = matrix(read.drawn, model.names.get, model.words.get)
    weights, base = contributions(rows, model)
    rest = read.scores - base - weights.sum(axis=1)
    names = [*columns, AFTER]
    values = np.column_stack((rows, rest))
    weights = np.column_stack((weights, rest))
    found = []
    for n, own in enumerate(weights):
        order = sorted(range(len(names)), key=lambda k: (-abs(own[k]), k))[:most]
        reasons = [
            Reason(
                feature=names[k],
                meaning=meaning(names[k]),
                value=round(float(values[n, k]), 2),
                weight=round(float(own[k]), 2),
            )
            for k in order
            if abs(own[k]) >= _LEAST
        ]
        found.append(BlockReasons(line=n + 1, score=round(float(read.scores[n]), 2), reasons=tuple(reasons)))
    return tuple(found)


def contributions(rows: Array, model: Model) -> tuple[Array, Array]:
    """What each feature (columns) adds to each block's score (rows), and the constant of each block."""
    expected = _expected(model)
    first, rest = model.roots[:FIRST_TREES], model.roots[FIRST_TREES:]
    base = np.full(len(rows), expected[first].sum())
    weights = _credited(rows, model, first, expected)
    open_ = base + weights.sum(axis=1) > SURELY_NOT
    base += np.where(open_, expected[rest].sum(), OTHERS_ADD)
    undecided = np.nonzero(open_)[0]
    weights[undecided] += _credited(rows[undecided], model, rest, expected)
    return weights, base


def _credited(rows: Array, model: Model, roots: Array, expected: Array) -> Array:
    weights = np.zeros(rows.shape)
    blocks = np.arange(len(rows))
    for root in roots:
        at = np.full(len(rows), root)
        for _ in range(model.depth):
            asked = model.features[at]
            below = model.below[at] + (rows[blocks, asked] > model.thresholds[at])
            weights[blocks, asked] += expected[below] - expected[at]
            at = below
    return weights


def _expected(model: Model) -> Array:
    """The mean of the leaves below each node, each child counting half; children stand behind their parents."""
    expected = model.values.astype(float)
    for node in range(len(expected) - 1, -1, -1):
        below = int(model.below[node])
        if below != node:
            expected[node] = (expected[below] + expected[below + 1]) / 2
    return expected
