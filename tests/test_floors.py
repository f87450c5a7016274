"""Floors of the benchmarks: a figure below one fails, and only `--lower` lets it sink."""

import argparse
import importlib.util
import json
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "scripts" / "floors.py"


@pytest.fixture(scope="module")
def floors():
    spec = importlib.util.spec_from_file_location("floors", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def options(*words):
    return argparse.Namespace(raised="--raise" in words, lower="--lower" in words)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "floors.json"
    path.write_text(json.dumps({"pages": {"f1": 0.9}}))
    return path


def held(file):
    return json.loads(file.read_text())["pages"]


def test_a_figure_below_its_floor_fails_and_moves_nothing(floors, file):
    for words in ((), ("--raise",)):
        with pytest.raises(SystemExit, match=r"pages: f1 0\.8000 is below its floor 0\.9000"):
            floors.hold({"pages": {"f1": 0.8}}, options(*words), file)
    assert held(file) == {"f1": 0.9}


def test_lower_lets_a_floor_sink_and_raises_none(floors, file):
    floors.hold({"pages": {"f1": 0.8, "day": 0.7}}, options("--lower"), file)
    assert held(file) == {"f1": 0.8}


def test_raise_lifts_floors_and_leaves_room_for_the_noise_of_a_speed(floors, file):
    floors.hold({"pages": {"f1": 0.95, f"{floors.SPEED}other": 2.0}}, options("--raise"), file)
    assert held(file) == {"f1": 0.95, f"{floors.SPEED}other": 1.7}


def test_without_an_option_nothing_is_written(floors, file):
    floors.hold({"pages": {"f1": 0.95}}, options(), file)
    assert held(file) == {"f1": 0.9}


def test_the_shipped_floors_are_numbers_of_sets():
    shipped = json.loads(SCRIPT.with_name("quality_floors.json").read_text())
    assert shipped
    assert all(0 < floor < 10 for measures in shipped.values() for floor in measures.values())
