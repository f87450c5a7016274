"""Choosing an engine."""

import pytest

from hanji.pipeline import engine
from hanji.pipeline.failures import UsageError


def test_an_unknown_runner_is_told_in_one_line():
    with pytest.raises(UsageError, match="Unexpected pipeline runner: NoRunner") as told:
        engine.pipeline(["--runner=NoRunner"], 0)
    assert "\n" not in str(told.value)
