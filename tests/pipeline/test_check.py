"""`hanji check`: the shipped knowledge holds, and a broken example is told with its file."""

import pytest

from hanji.pipeline import check
from hanji.pipeline.failures import FAILED, OK, InvalidConfig
from hanji.transforms.publishers import ConfigError


def test_the_shipped_knowledge_holds(capsys):
    status = check.check_verb()
    shown = capsys.readouterr().out
    assert (status, shown.count("\n")) == (OK, 1), shown
    assert "0 rules" not in shown
    assert " 0 publishers" not in shown


def test_a_broken_example_is_told_with_its_file(monkeypatch, capsys):
    monkeypatch.setattr(check, "check_rule", lambda rule, _: [f"{rule.id}: does not remove 'x'"][: rule.id == first])
    first = check.load_rules(check.resources.files("hanji.configs") / "noise")[0].id
    assert check.check_verb() == FAILED
    assert capsys.readouterr().out.startswith(f"configs/noise/{first.partition('/')[0]}.yaml: {first}: does not remove")


def test_a_file_that_cannot_be_used_is_an_invalid_config(monkeypatch):
    def load_publishers(_):
        raise ConfigError("a.example.yaml", "name", "is missing")

    monkeypatch.setattr(check, "load_publishers", load_publishers)
    with pytest.raises(InvalidConfig, match=r"a\.example\.yaml: name: is missing"):
        check.check_verb()
