"""The rest of a command line, parted into inputs and Beam's options."""

import pytest

from hanji.pipeline.cli import OWN_OPTIONS
from hanji.pipeline.failures import UsageError
from hanji.pipeline.options import is_local, part, without_runner


@pytest.mark.parametrize(
    ("words", "inputs", "options"),
    [
        pytest.param(["a", "b"], ("a", "b"), (), id="inputs only"),
        pytest.param(
            ["a", "--runner", "PrismRunner", "b"],
            ("a", "b"),
            ("--runner", "PrismRunner"),
            id="value as a word of its own",
        ),
        pytest.param(["--runner=PrismRunner", "a"], ("a",), ("--runner=PrismRunner",), id="value after ="),
        pytest.param(["--streaming", "a"], ("a",), ("--streaming",), id="a flag takes no value"),
        pytest.param(
            ["a", "--checkpointing_interval=2000"], ("a",), ("--checkpointing_interval=2000",), id="the engine's own"
        ),
    ],
)
def test_parts(words, inputs, options):
    assert part(words, OWN_OPTIONS) == (inputs, options)


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("--ouput", "no such option: --ouput; did you mean --output?"),
        ("--max-rejects=3", "no such option: --max-rejects; did you mean --max-rejected?"),
        ("--worker", "no such option: --worker; did you mean --workers?"),
        ("--runer", "no such option: --runer; did you mean --runner?"),
        ("--unheard", "no such option: --unheard; if it is one of your engine, write --unheard=VALUE"),
        ("-x", "no such option: -x"),
    ],
)
def test_misspelt_option_gets_a_hint(word, message):
    with pytest.raises(UsageError) as raised:
        part(["a", word, "b"], OWN_OPTIONS)
    assert str(raised.value) == message


@pytest.mark.parametrize("name", ["", "DirectRunner", "FnApiRunner", "apache_beam.runners.direct.DirectRunner"])
def test_the_local_engine_under_all_its_names(name):
    assert is_local(name)


def test_another_engine_is_not_local():
    assert not is_local("FlinkRunner")


def test_the_runner_is_taken_out():
    assert without_runner(["--runner", "DirectRunner", "--streaming"]) == ["--streaming"]
