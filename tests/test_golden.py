"""The golden documents: the record of the last review, the floors of the scores, and what they cover.

After a change on purpose: `scripts/golden`, then read the diff. Scores are in `scripts/golden --report`.
"""

import json
from importlib import resources
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

import pytest

from hanji.transforms.clean.rules import fold
from hanji.transforms.records import Role

SCRIPT = Path(__file__).parents[1] / "scripts" / "golden.py"
LOADER = SourceFileLoader("golden_script", str(SCRIPT))
golden = module_from_spec(spec_from_loader("golden_script", LOADER))
LOADER.exec_module(golden)

NAMES = golden.names()
FIELDS = (
    "title",
    "subtitle",
    "authors",
    "publisher",
    "published_at",
    "modified_at",
    "section",
    "dateline",
    "language",
    "text",
    "removed",
)
# Themes that no golden shows, and why.
NOT_SHOWN: dict[str, str] = {}


@pytest.fixture(scope="module")
def records(knowledge):
    return {name: golden.record_of(name, knowledge) for name in NAMES}


def expected(name):
    return json.loads(golden.expected_text(name))


# ---- the records


@pytest.mark.parametrize("name", NAMES)
def test_record_is_as_reviewed(name, records):
    assert golden.difference(name, records[name]) == ""


def test_every_document_has_all_its_files():
    assert {file.stem for file in golden.FOLDER.glob("*.json")} - {golden.FLOORS.stem} == set(NAMES)
    assert {file.stem for file in golden.EXPECTED.glob("*")} == set(NAMES)
    assert set(golden.floors()) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_expected_record_is_free_of_place_and_run(name):
    record = expected(name)
    assert not record.keys() & {"hanji_version", "config_hash", "run_id"}
    assert record["source_uri"] == f"{name}.txt"


# ---- the scores


@pytest.mark.parametrize("name", NAMES)
def test_no_score_is_below_its_floor(name, records):
    assert golden.sunk(golden.scores(golden.gold_of(name), records[name]), golden.floors()[name]) == []


def test_every_score_has_a_floor():
    for name in NAMES:
        found = golden.scores(golden.gold_of(name), expected(name))
        assert found.keys() == golden.floors()[name].keys()


GOLD = {
    "title": "Two boats, one lamp",
    "title_aliases": [],
    "subtitle": None,
    "authors": [{"name": "Maren Holloway", "email": "maren@tide.example", "role": None}],
    "authors_optional": ["Tide Staff"],
    "publisher": "The Tide",
    "publisher_aliases": ["tide.example"],
    "published_at": "2024-06-04T21:07:00+09:00",
    "modified_at": None,
    "section": None,
    "dateline": None,
    "language": "en",
    "text": "The lamp went out.\n\nIt was “lit” again.",
    "removed": ["Share", "lamp"],
    "must_keep": ["The lamp went out."],
}
RECORD = {key: GOLD[key] for key in ("title", "subtitle", "authors", "publisher", "published_at", "language", "text")}
SCORED = {
    "as stated": ({}, {}),
    "other quotes and spaces": ({"text": 'The  lamp went out.\n\nIt was "lit" again.'}, {}),
    "same instant": ({"published_at": "2024-06-04T12:07:00+00:00"}, {}),
    "another name of the publisher": ({"publisher": "Tide"}, {}),
    "an author who may be there": ({"authors": [*GOLD["authors"], {"name": "Tide Staff", "email": None}]}, {}),
    "a paragraph lost": ({"text": "The lamp went out."}, {"paragraphs": 0.6667}),
    "furniture stays": ({"text": GOLD["text"] + "\n\nShare"}, {"paragraphs": 0.8, "removed": 0.5}),
    "furniture stays within": ({"text": GOLD["text"] + " lamp"}, {"paragraphs": 0.5, "removed": 0.5}),
    "another hour": ({"published_at": "2024-06-04T21:07:00+00:00"}, {"published_at": 0.0}),
    "no author": ({"authors": []}, {"authors": 0.0, "emails": 0.0}),
    "another author too": ({"authors": [*GOLD["authors"], {"name": "Ann", "email": None}]}, {"authors": 0.6667}),
    "no title": ({"title": None}, {"title": 0.0}),
    "no publisher": ({"publisher": None}, {"publisher": 0.0}),
    "another language": ({"language": "nl"}, {"language": 0.0}),
    "nothing": ({"text": ""}, {"paragraphs": 0.0, "must_keep": 0.0}),
}


@pytest.mark.parametrize(("change", "worse"), SCORED.values(), ids=SCORED)
def test_scorer(change, worse):
    found = golden.scores(GOLD, {**RECORD, **change})
    assert {field: value for field, value in found.items() if value < 1} == worse


def test_floors_only_sink_on_purpose():
    before, now = {"title": 1.0, "section": 0.5}, {"title": 0.0, "section": 1.0, "emails": 0.5}
    assert golden.moved(now, before, lower=False) == {"title": 1.0, "section": 1.0, "emails": 0.5}
    assert golden.moved(now, before, lower=True) == now
    assert golden.sunk(now, before) == ["title 0.0 < 1.0"]
    assert golden.sunk({}, {"title": 0.5}) == ["title 0.0 < 0.5"]


# ---- what the documents cover


def test_at_least_twenty_five_layouts():
    assert len({golden.gold_of(name)["format"] for name in NAMES}) >= 25


@pytest.mark.parametrize("role", Role)
def test_every_role_occurs(role):
    found = {Role(one["role"]) for name in NAMES for one in expected(name)["removed"]}
    fields = {role for role in Role for name in NAMES if role in expected(name) and expected(name)[role]}
    assert role in found | fields | {Role.BODY}


@pytest.mark.parametrize("name", NAMES)
def test_no_stated_field_is_empty(name):
    """But for what the floors know as not found: `scripts/golden --raise` strikes it off when it is."""
    gold, record = golden.gold_of(name), expected(name)
    not_found = {field for field, floor in golden.floors()[name].items() if floor == 0}
    assert {field for field in FIELDS if gold.get(field) and not record[field]} <= not_found


def test_every_noise_theme_fires():
    themes = {file.name.removesuffix(".yaml") for file in (resources.files("hanji.configs") / "noise").iterdir()}
    fired = {one["rule"].partition("/")[0] for name in NAMES for one in expected(name)["removed"] if "/" in one["rule"]}
    assert themes - fired == set(NOT_SHOWN)


# Lines of stories that a sure rule takes by mistake; each entry goes when its rule is mended (strict).
TAKEN = {"hankyoreh_en_2023": "related/related-ko"}


@pytest.mark.parametrize("name", NAMES)
def test_no_rule_for_any_place_takes_a_line_of_a_golden_story(name, knowledge, request):
    """Rules that are sure of themselves wherever a line stands must leave every headline and paragraph alone."""
    if name in TAKEN:
        request.applymarker(pytest.mark.xfail(reason=TAKEN[name]))
    gold = golden.gold_of(name)
    lines = [gold["title"], *gold["text"].split("\n\n")]
    matched = [(line, rule.id) for line in lines for rule in knowledge.readers.rules.match(fold(line))]
    sure = {rule.id for rule in knowledge.readers.rules.rules if rule.zone == "any" and not rule.weak}
    assert [(line, rule) for line, rule in matched if rule in sure] == []


@pytest.mark.parametrize("name", NAMES)
def test_gold_states_what_a_golden_document_must(name):
    gold = golden.gold_of(name)
    assert gold["title"]
    assert gold["text"]
    assert gold["must_keep"]
    assert all(golden.plain(part) in golden.plain(gold["text"]) for part in gold["must_keep"])
    assert len(gold["removed"]) == len(gold["removed_kinds"])
