"""Text with nothing around it: the short way is taken only where the long one leads to the same roles."""

import json
from pathlib import Path

import pytest

from hanji.transforms.clean.boxes import boxed
from hanji.transforms.clean.evidence import read
from hanji.transforms.clean.features import features
from hanji.transforms.clean.header import header_roles
from hanji.transforms.clean.running import is_running_text
from hanji.transforms.clean.titles import find_title
from hanji.transforms.clean.verdicts import verdicts
from hanji.transforms.records import Line, Role

EXPECTED = sorted((Path(__file__).parents[2] / "golden" / "expected").glob("*.json"))
PROSE = "The council said on Monday that the old ferry will sail again after two winters ashore."
MORE = "We counted the days, said the woman who lives on the far bank and keeps the landing lamp."


@pytest.fixture(scope="module")
def evidence(knowledge):
    return lambda texts: tuple(
        read([Line(number=at, text=text, spaced=at > 0) for at, text in enumerate(texts)], knowledge.readers)
    )


def test_the_long_way_leads_to_the_same_roles(evidence, knowledge):
    short = 0
    for file in EXPECTED:
        lines = evidence(json.loads(file.read_text("utf-8"))["text"].split("\n\n"))
        odds = knowledge.labeller.log_odds(features(lines)).tolist()
        if not is_running_text(lines, odds):
            continue
        short += 1
        found = boxed(lines, verdicts(lines, odds))
        if {verdict.role for verdict in found} == {Role.BODY}:
            found = header_roles(lines, found, find_title(lines, found, knowledge.titles))
            assert {verdict.role for verdict in found} == {Role.BODY}, file.stem
    assert short > len(EXPECTED) / 2, "hardly any golden text takes the short way"


REFUSED = {
    "a line that the labeller doubts": ([PROSE, MORE], [2.0, -0.1]),
    "a headline first": (["Ferry to sail again after two winters", PROSE], [2.0, 2.0]),
    "a byline": ([PROSE, "By Maren Holloway"], [2.0, 2.0]),
    "a byline with its date": ([PROSE, "Maren Holloway, June 4, 2024"], [2.0, 2.0]),
    "nothing": ([], []),
}


@pytest.mark.parametrize(("texts", "odds"), REFUSED.values(), ids=REFUSED)
def test_what_its_neighbours_may_change_takes_the_long_way(texts, odds, evidence):
    assert is_running_text(evidence([PROSE, MORE]), [2.0, 2.0])
    assert not is_running_text(evidence(texts), odds)
