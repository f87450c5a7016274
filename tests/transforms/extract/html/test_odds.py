"""Odds of words and names as features: groups of any size, empty ones among them."""

import pytest

from hanji.transforms.extract.html.odds import word_odds

ODDS = {"harbor": 2.0, "menu": -3.0, "old": 0.5}
CASES = {
    "no-block-has-words": ([[], []], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0]),
    "empty-at-both-ends": ([[], ["menu"], []], [0, -3, 0], [0, -3, 0], [0, -3, 0], [0, 1, 0], [0, -3, 0]),
    "empty-between": ([["old"], [], ["menu"]], [0.5, 0, -3], [0.5, 0, -3], [0.5, 0, -3], [1, 0, 1], [0.5, 0, -3]),
    "unknown-words": ([["pier", "harbor"], ["pier"]], [2, 0], [2, 0], [2, 0], [0.5, 0], [0, 0]),
    "several-known": ([["harbor", "menu", "old", "pier"]], [-0.5 / 3], [-3], [2], [0.75], [2]),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_words_of_each_block_give_their_odds(case: tuple[list[list[str]], ...]) -> None:
    blocks, *expected = case
    found = word_odds(blocks, ODDS.get)
    assert list(found) == ["w_mean", "w_low", "w_high", "w_known", "w_first"]
    for column, values in zip(found.values(), expected, strict=True):
        assert column.tolist() == pytest.approx(values)
