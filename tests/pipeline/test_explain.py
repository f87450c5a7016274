"""What `explain` shows: the very record of a run, and every line once."""

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from hanji.pipeline.config import Settings
from hanji.pipeline.explain import _fitted, explain, explain_verb, input_file, report
from hanji.pipeline.failures import OK, TOO_MANY_REJECTED, UsageError
from hanji.pipeline.known import read_knowledge
from hanji.pipeline.run import run
from hanji.transforms.records import Role

SAMPLES = Path(__file__).parents[1] / "samples"
SEED = str(SAMPLES / "korea_herald_seed.txt")


def explained(capfdbinary, name):
    status = explain_verb(str(SAMPLES / name), as_json=True)
    return status, json.loads(capfdbinary.readouterr().out)


def test_json_accounts_for_every_line(capfdbinary):
    status, found = explained(capfdbinary, "korea_herald_seed.txt")
    assert status == OK
    numbers = {number for number, line in enumerate(Path(SEED).read_text().splitlines(), 1) if line.strip()}
    assert {line["line"] for line in found["lines"]} == numbers
    assert all(line["rule"] and line["role"] for line in found["lines"])
    assert found["stages"]["decode"]["source"]["encoding"] == "utf-8"


def test_record_is_that_of_a_run(capfdbinary, tmp_path):
    _, found = explained(capfdbinary, "korea_herald_seed.txt")
    manifest = run([SEED], str(tmp_path), Settings(workers=1))
    written = json.loads((tmp_path / manifest.files[0].path).read_bytes())
    stamp = {"hanji_version": "", "config_hash": "", "run_id": ""}
    assert found["record"] == {**written, **stamp}


@pytest.mark.parametrize(("name", "reason"), [("empty.txt", "empty"), ("photo.jpg", "unsupported-format")])
def test_what_stops_a_file_is_told(capfdbinary, name, reason):
    status, found = explained(capfdbinary, name)
    assert (status, found["stopped"]["reason"], found["record"]) == (TOO_MANY_REJECTED, reason, None)


def test_people_get_plain_lines_where_there_is_no_terminal(capsys):
    assert explain_verb(SEED, as_json=False) == OK
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "korea_herald_seed.txt: text, utf-8" in shown
    for line in Path(SEED).read_text().splitlines():
        assert line.strip() in shown


@pytest.mark.parametrize(
    ("name", "message"), [("gone.txt", "there is no file"), ("", "is a folder"), ("*.txt", "matches several")]
)
def test_a_wrong_name_is_a_usage_error(name, message):
    with pytest.raises(UsageError, match=message):
        explain_verb(str(SAMPLES / name), as_json=True)


def test_no_name_is_not_the_folder_that_one_is_in(monkeypatch):
    monkeypatch.chdir(SAMPLES)
    with pytest.raises(UsageError, match="there is no file ''"):
        explain_verb("", as_json=True)


@pytest.mark.parametrize(("variable", "coloured"), [("FORCE_COLOR", True), ("NO_COLOR", False)])
def test_colours_are_a_choice(monkeypatch, capsys, variable, coloured):
    for name in ("FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    explain_verb(SEED, as_json=False)
    assert ("\x1b[" in capsys.readouterr().out) == coloured


@pytest.mark.parametrize("width", [80, 120])
def test_in_a_terminal_texts_stay_in_their_column(width):
    file = input_file(SEED)
    (found,) = explain(file, read_knowledge())
    plain, fitted = list(report(found)), list(report(found, width))
    assert [style for _, style in fitted] == [style for _, style in plain]
    lines = [
        (role, text) for role, (text, _) in zip([s.role for s in found.cleaned.segments], fitted[1:], strict=False)
    ]
    assert any(text.endswith("…") for role, text in lines if role is Role.BODY)
    for role, text in lines:
        assert all(cell_len(row) <= width for row in text.split("\n"))
        assert role is Role.BODY or "…" not in text
    assert fitted[len(lines) + 1 :] == plain[len(lines) + 1 :]


def test_a_long_line_that_is_removed_is_shown_whole():
    said = "저작권자 © 나루신문 무단전재 및 재배포 금지 " * 5
    shown = _fitted(said, Role.NOISE, 49, 80)
    assert "".join(shown.split()) == "".join(said.split())
    assert all(row.startswith(" " * 49) for row in shown.split("\n")[1:])


PAGE = (
    "<html><head><title>Old pier</title></head><body><nav><a href='/'>Home</a></nav><h1>Old pier to be repaired</h1>{}"
)
PROSE = "<p>The harbor council voted on Tuesday to repair the old pier before winter, officials said in year {}.</p>"


def test_a_web_page_shows_scores_and_their_reasons(tmp_path, capsys):
    file = tmp_path / "pier.html"
    file.write_text(PAGE.format("".join(PROSE.format(n) for n in range(9))))
    assert explain_verb(str(file), as_json=True) == OK
    found = json.loads(capsys.readouterr().out)
    assert [block["line"] for block in found["blocks"]] == [line["line"] for line in found["lines"]]
    assert {"feature", "meaning", "value", "weight"} == set(found["blocks"][0]["reasons"][0])
    assert explain_verb(str(file), as_json=False) == OK
    shown = capsys.readouterr().out.splitlines()
    at = next(n for n, line in enumerate(shown) if line.endswith("in year 3."))
    first = found["blocks"][5]
    assert f"{first['score']:+.1f} body" in shown[at]
    assert all(reason["meaning"] in shown[at + 1] for reason in first["reasons"])


def test_raw_text_has_no_scores(capfdbinary):
    assert explained(capfdbinary, "korea_herald_seed.txt")[1]["blocks"] == []


@pytest.mark.parametrize(
    ("stamp", "told"),
    [("14 May 2024, 07:30", ", zone: assumed-utc)"), ("14 May 2024, 07:30 BST", "(line.d-word-y+time)")],
    ids=["assumed", "stated"],
)
def test_an_assumed_zone_is_told(stamp, told, tmp_path, capsys):
    story = "The ferry that ties the outer islands to the mainland will sail again on Saturday, after two winters."
    (tmp_path / "story.txt").write_text(f"Ferry to sail again\nBy Maren Holloway\n{stamp}\n\n{story}\n\n{story[4:]}\n")
    assert explain_verb(str(tmp_path / "story.txt"), as_json=False) == OK
    assert told in next(line for line in capsys.readouterr().out.splitlines() if line.startswith("published_at"))
