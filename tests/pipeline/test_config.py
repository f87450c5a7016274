"""Settings: defaults, a file over them, options over the file; errors that name file and line."""

from importlib import resources

import msgspec
import pytest
import yaml

from hanji.pipeline.config import Settings, allowed, as_config, bytes_of, config_hash, load_settings
from hanji.pipeline.failures import InvalidConfig, UsageError


def written(tmp_path, text):
    file = tmp_path / "run.yaml"
    file.write_text(text)
    return str(file)


def test_the_documented_defaults_are_the_defaults():
    text = (resources.files("hanji.configs") / "runs" / "default.yaml").read_text()
    assert msgspec.convert(yaml.safe_load(text), Settings) == Settings()
    assert set(yaml.safe_load(text)) == set(Settings.__struct_fields__)


def test_an_option_wins_over_the_file_and_the_file_over_the_defaults(tmp_path):
    file = written(tmp_path, "gzip: true\nworkers: 3\nbeam: {runner: FlinkRunner}\n")
    assert load_settings(file, workers=1, max_rejected=None) == Settings(
        gzip=True, workers=1, beam={"runner": "FlinkRunner"}
    )


def test_an_empty_file_holds_the_defaults(tmp_path):
    assert load_settings(written(tmp_path, "# nothing yet\n")) == Settings()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("gzip: true\n\nworkerz: 2\n", r"run\.yaml:3: .*`workerz`", id="unknown key"),
        pytest.param("# \ngzip: 7\n", r"run\.yaml:2: .*`bool`", id="wrong type"),
        pytest.param("gzip: true\nmax_file_size: huge\n", r"run\.yaml:2: .*no size", id="no size"),
        pytest.param("gzip: true\nworkers: 0\n", r"run\.yaml:2: .*1 or more", id="out of range"),
        pytest.param("max_rejected: some\n", r"run\.yaml:1: .*a share such as 1%", id="no share"),
        pytest.param("gzip: true\n  workers: 0\n", r"run\.yaml:2: mapping values", id="no YAML"),
        pytest.param("- gzip\n", r"run\.yaml:1: Expected `object`", id="a list"),
    ],
)
def test_invalid_file_names_file_and_line(tmp_path, text, message):
    with pytest.raises(InvalidConfig, match=message):
        load_settings(written(tmp_path, text))


def test_a_file_that_is_not_there():
    with pytest.raises(InvalidConfig, match=r"gone\.yaml: cannot be read"):
        load_settings("gone.yaml")


def test_an_option_out_of_range_is_an_error_of_usage():
    with pytest.raises(UsageError, match="no size"):
        load_settings(None, max_file_size="much")


@pytest.mark.parametrize(
    ("size", "number"), [("20MB", 20_000_000), ("20 mb", 20_000_000), ("2GiB", 2_000_000_000), (5, 5)]
)
def test_sizes(size, number):
    assert bytes_of(size) == number


@pytest.mark.parametrize(("most", "number"), [("0", 0), (3, 3), ("1%", 2), ("0.5 %", 1), (None, float("inf"))])
def test_allowed_of_200(most, number):
    assert allowed(most, 200) == number


def test_hash_depends_on_what_changes_records_and_on_nothing_else(tmp_path):
    (tmp_path / "noise").mkdir()
    (tmp_path / "noise" / "share.yaml").write_text("rules: []")
    before = config_hash(Settings(), tmp_path)
    assert config_hash(Settings(gzip=True, workers=7, max_file_size=20_000_000), tmp_path) == before
    assert config_hash(Settings(max_file_size="1MB"), tmp_path) != before
    (tmp_path / "runs").mkdir()
    (tmp_path / "runs" / "mine.yaml").write_text("gzip: true")
    assert config_hash(Settings(), tmp_path) == before
    (tmp_path / "noise" / "share.yaml").write_text("rules: [1]")
    assert config_hash(Settings(), tmp_path) != before


def test_a_manifest_keeps_no_engine_options_which_may_hold_secrets():
    assert "beam" not in as_config(Settings(beam={"password": "x"}))
