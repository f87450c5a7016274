"""What the labeller sees of a document, and that it says the same wherever it is."""

import pickle

import numpy as np
import pytest

from hanji.transforms.clean.evidence import read
from hanji.transforms.clean.features import features, window
from hanji.transforms.records import Line

PROSE = "The council said on Monday that the old ferry will sail again after two winters ashore."
LINES = (
    "Environment",
    "Ferry to sail again",
    "By Maren Holloway",
    PROSE,
    PROSE[4:],
    "Share this article",
    "Environment",
)
DOCUMENTS = {
    "one line": LINES[:1],
    "one paragraph": (PROSE,),
    "an article": LINES,
    "one letter": ("a",),
    "one sign": ("—",),
    "Korean": ("나룻배", "가람군은 나룻배가 다음 달부터 다시 다닌다고 4일 밝혔다."),
    "a very long line": ("oars " * 4000,),
    "many lines": LINES * 40,
}


@pytest.fixture(scope="module")
def seen(knowledge):
    def see(lines):
        return features(
            tuple(read([Line(number=at, text=text) for at, text in enumerate(lines, 1)], knowledge.readers))
        )

    return see


@pytest.mark.parametrize("lines", DOCUMENTS.values(), ids=DOCUMENTS)
def test_one_row_of_sound_numbers_a_line(lines, seen, knowledge):
    found = seen(lines)
    assert len(found.lines) == len(found.place) == len(window(found)) == len(lines)
    assert np.isfinite(window(found)).all()
    assert np.abs(found.lines).max() < 20
    odds = knowledge.labeller.log_odds(found)
    assert odds.shape == (len(lines),)
    assert np.isfinite(odds).all()


def test_a_repeated_line_differs_from_a_single_one(seen):
    once, twice = seen((*LINES[:6], "Politics")), seen(LINES)
    assert not (once.lines[0] == twice.lines[0]).all()
    assert (once.lines[1] == twice.lines[1]).all()


def test_neighbours_are_seen_and_strangers_are_not(seen):
    near, far = window(seen((*LINES[:4], "Share"))), window(seen((*LINES[:4], "Subscribe to us!")))
    shapes = near.shape[1] - seen(LINES).place.shape[1]
    assert (near[0, :shapes] == far[0, :shapes]).all()
    assert not (near[2, :shapes] == far[2, :shapes]).all()


def test_prose_is_likelier_body_than_furniture(seen, knowledge):
    odds = knowledge.labeller.log_odds(seen(LINES))
    assert odds[3] > 0 > odds[5]
    assert odds[4] > odds[6]


def test_a_copy_in_a_worker_says_the_same(seen, knowledge):
    copy = pickle.loads(pickle.dumps(knowledge.labeller))  # noqa: S301  # as Beam hands it to a worker
    assert (copy.log_odds(seen(LINES)) == knowledge.labeller.log_odds(seen(LINES))).all()
