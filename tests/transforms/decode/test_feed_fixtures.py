"""Each file in `tests/fixtures/feeds` carries what it shows and what is expected of it: adding a case is adding a file.

`Expect` is a list with one object for each outcome in order. Its keys are fields of candidates (a list where there are
several), `member`, `url`, `encoding`, `text` (contained), `text_is` (equal), `skipped` and `rejected` (the reason).
"""

import json
import re
from pathlib import Path

import pytest

from hanji.transforms.decode import Limits, decode
from hanji.transforms.records import InputFile, Page, Reject, Skip

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures/feeds").iterdir())
SEVERAL = {"author", "keyword", "image", "caption", "credit"}


def outcomes_of(path):
    file = InputFile(uri=str(path), relative=path.name, size=path.stat().st_size)
    return list(decode(file, lambda uri: Path(uri).open("rb"), Limits()))


def expectation(path):
    data = path.read_bytes()
    if path.suffix == ".json":
        return json.loads(data)["_expect"]
    text = data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig", "replace")
    return json.loads(re.search(r"^Expect: (\[.*\])$", text, re.MULTILINE)[1])


OF_PAGES = {
    "member_length": lambda page: len(page.source.member),
    "text": lambda page: page.text,
    "text_is": lambda page: page.text,
    "encoding": lambda page: page.source.encoding,
    "url": lambda page: page.url,
}


def shown(outcome, key):
    if key in ("skipped", "rejected"):
        return outcome.reason if isinstance(outcome, Skip if key == "skipped" else Reject) else None
    if key == "member":
        return outcome.source.member if isinstance(outcome, Page) else outcome.source_member
    if key in OF_PAGES:
        return OF_PAGES[key](outcome)
    field, _, detail = key.partition("_")
    values = [each.detail if detail == "detail" else each.value for each in outcome.candidates if each.field == field]
    return values if field in SEVERAL else next(iter(values), None)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_fixture(path):
    expected, found = expectation(path), outcomes_of(path)
    assert len(found) == len(expected)
    for outcome, wanted in zip(found, expected, strict=True):
        for key, value in wanted.items():
            if key == "text":
                assert value in outcome.text
            elif key.endswith("_contains"):
                assert set(value) <= set(shown(outcome, key.removesuffix("_contains")))
            else:
                assert shown(outcome, key) == value, key


def test_there_are_enough():
    assert len(FIXTURES) >= 60
    assert len([path for path in FIXTURES if path.name.startswith("date_")]) >= 25


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_twice_is_the_same(path):
    assert outcomes_of(path) == outcomes_of(path)
