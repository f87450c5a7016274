"""The command line as people and scripts meet it."""

import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from hanji.pipeline.cli import OWN_OPTIONS, app, call
from hanji.pipeline.failures import FAILED, INVALID_CONFIG, OK, TOO_MANY_REJECTED, USAGE, RunFailed

SAMPLES = Path(__file__).parents[1] / "samples"
SEED = str(SAMPLES / "korea_herald_seed.txt")
VERBS = [command.name for command in app.registered_commands]


def hanji(*words, **environment):
    command = [sys.executable, "-X", "importtime", "-m", "hanji.pipeline", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment or None)


def imported(process):
    """Modules that a process imported, and what else it said on stderr."""
    rows = process.stderr.splitlines()
    modules = {row.rpartition("|")[2].strip() for row in rows if row.startswith("import time:")}
    return modules, [row for row in rows if not row.startswith("import time:")]


@pytest.mark.parametrize("words", [["--help"], ["run", "--help"]])
def test_help_imports_neither_beam_nor_numpy(words):
    process = hanji(*words)
    assert process.returncode == OK
    modules, said = imported(process)
    assert not {"apache_beam", "numpy", "yaml", "hanji.transforms.records"} & modules
    assert said == []


def test_explain_imports_no_beam():
    process = hanji("explain", SEED, "--json")
    assert process.returncode == OK
    modules, said = imported(process)
    assert "apache_beam" not in modules
    assert said == []
    assert json.loads(process.stdout)["record"]["publisher"] == "The Korea Herald"


def test_run_says_nothing_but_its_summary(tmp_path):
    process = hanji("run", str(SAMPLES), "--output", str(tmp_path), "--workers=2", "--max-rejected=0")
    assert process.returncode == TOO_MANY_REJECTED
    assert process.stdout == ""
    _, said = imported(process)
    manifest = next((tmp_path / "runs").iterdir())
    assert said == [
        "inputs 5 = written 3 + rejected 1 + skipped 1",
        "  rejected 1: Decode/empty",
        "  skipped 1: unsupported-format",
        f"manifest {manifest}",
        "more rejected than the 0 allowed",
    ]


def test_version(capsys):
    assert call(["--version"]) == OK
    assert capsys.readouterr().out == f"hanji {version('hanji')}\n"


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_has_help_with_an_example(verb, capsys):
    assert call([verb, "--help"]) == OK
    shown = capsys.readouterr().out
    assert f"hanji {verb}" in shown.partition("Example")[2]


def test_help_of_run_names_every_option(capsys):
    call(["run", "--help"])
    shown = capsys.readouterr().out
    assert [option for option in OWN_OPTIONS if option not in shown] == []


@pytest.mark.parametrize(
    ("words", "status", "message"),
    [
        pytest.param(["run"], USAGE, "Missing argument", id="no input"),
        pytest.param(["run", SEED], USAGE, "--output FOLDER is missing", id="no output"),
        pytest.param(["run", SEED, "--ouput", "out"], USAGE, "did you mean --output?", id="misspelt"),
        pytest.param(
            ["run", "gone.txt", "--output", "out"], USAGE, "there is no file or folder 'gone.txt'", id="nothing there"
        ),
        pytest.param(["run", SEED, "--output", "out", "--workers", "0"], USAGE, "--workers", id="no worker"),
        pytest.param(
            ["run", SEED, "--output", "out", "--max-file-size", "much"], USAGE, "no size such as 20MB", id="no size"
        ),
        pytest.param(
            ["run", SEED, "--output", "out", "--config", "gone.yaml"], INVALID_CONFIG, "gone.yaml", id="no config"
        ),
        pytest.param(["explain", "gone.txt"], USAGE, "there is no file 'gone.txt'", id="explain nothing"),
        pytest.param(["unheard"], USAGE, "No such command", id="no such verb"),
    ],
)
def test_wrong_use_is_told_in_words_on_stderr(tmp_path, monkeypatch, capsys, words, status, message):
    monkeypatch.chdir(tmp_path)
    assert call(words) == status
    told = capsys.readouterr()
    assert told.out == ""
    assert message in told.err
    assert "Traceback" not in told.err
    assert list(tmp_path.iterdir()) == []


def test_a_failed_run_exits_with_1(monkeypatch, capsys, tmp_path):
    def run_verb(*_):
        raise RunFailed("the engine is gone")

    monkeypatch.setattr("hanji.pipeline.run.run_verb", run_verb)
    assert call(["run", SEED, "--output", str(tmp_path)]) == FAILED
    assert capsys.readouterr().err == "hanji: the engine is gone\n"
