"""The walks over a page's elements, as arrays, against the climb from each element that they stand for."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.extract.html.blocks import Blocks, Elements
from hanji.transforms.extract.html.tree import Tree, inherited, lowest, read_tree, summed


def tree_of(depths: list[int]) -> Tree:
    """A tree by the depths of its elements in the page's order, a block in each."""
    parents: list[int] = []
    for at, depth in enumerate(depths):
        parents.append(max((i for i in range(at) if depths[i] == depth - 1), default=-1))
    n = len(depths)
    elements = Elements(tags=["div"] * n, parents=parents, depths=depths, names=[""] * n)
    return read_tree(
        Blocks(
            texts=["x"] * n, owners=list(range(n)), linked=[0] * n, emphasis=[0] * n, links=[0] * n,
            spaced=[False] * n, elements=elements,
        )
    )  # fmt: skip


def above(tree: Tree, at: int) -> list[int]:
    """An element and those above it, the root last."""
    path = [at]
    while path[-1]:
        path.append(int(tree.parents[path[-1]]))
    return path


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    depths = [0]
    for turn in draw(st.lists(st.integers(0, 5), max_size=40)):
        depths.append(max(1, depths[-1] + 1 - max(0, turn - 2)))
    return tree_of(depths)


@given(trees())
def test_each_element_has_the_values_of_all_above(tree: Tree) -> None:
    n = len(tree.parents)
    marks = (np.arange(n) * 7919) % 101
    assert inherited(tree, marks, np.minimum).tolist() == [min(marks[i] for i in above(tree, at)) for at in range(n)]


@given(trees())
def test_sums_are_of_all_below(tree: Tree) -> None:
    n = len(tree.parents)
    sums = summed(tree, np.arange(n, dtype=np.float64)[:, None])
    assert sums[:, 0].tolist() == [sum(i for i in range(n) if at in above(tree, i)) for at in range(n)]


@given(trees(), st.data())
def test_the_lowest_of_a_path(tree: Tree, data: st.DataObject) -> None:
    n = len(tree.parents)
    path = above(tree, data.draw(st.integers(0, n - 1)))[::-1]
    assert lowest(tree, path).tolist() == [max(i for i in above(tree, at) if i in path) for at in range(n)]


@pytest.mark.parametrize("depth", [0, 1, 2, 3, 4, 7, 8, 9, 16])
def test_the_deepest_element_hears_of_the_root(depth: int) -> None:
    tree = tree_of(list(range(depth + 1)))
    root = np.arange(depth + 1) == 0
    assert inherited(tree, root, np.logical_or).all()
