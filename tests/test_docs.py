"""Documents that can't drift: paths, links, commands, examples and tables are held against the project itself."""

import json
import re
import shlex
import tomllib
from importlib import resources
from pathlib import Path

import msgspec
import pytest
import yaml
from typer.main import get_command

from hanji.pipeline import options
from hanji.pipeline.cli import OWN_OPTIONS, app
from hanji.pipeline.config import Settings
from hanji.pipeline.explain import Explained, explain, input_file, report
from hanji.pipeline.failures import FAILED, INVALID_CONFIG, OK, TOO_MANY_REJECTED, USAGE
from hanji.pipeline.interrupts import INTERRUPTED
from hanji.transforms.clean.rules import Rules, check_rule, load_rules, read_theme
from hanji.transforms.publishers import Publishers, check_publisher, load_publishers
from hanji.transforms.records import Article

HOME = Path(__file__).parents[1]
DOCUMENTS = sorted([*HOME.glob("*.md"), *HOME.glob("docs/**/*.md")])
README = (HOME / "README.md").read_text("utf-8")
CONTRIBUTING = (HOME / "CONTRIBUTING.md").read_text("utf-8")
CONFIGS = resources.files("hanji.configs")
COMMANDS = {command.name: command for command in app.registered_commands}
TOP = {path.name for path in HOME.iterdir()}


def blocks(language, text=README):
    """The fenced blocks of a document in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def rows(heading, text=README):
    """The cells of each row of the table whose first heading this is."""
    table = re.search(rf"^\| {re.escape(heading)} \|.*\n\| ---.*\n((?:\|.*\n)+)", text, re.MULTILINE)[1]
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in table.splitlines()]


def quoted(text):
    """What stands between backticks, outside of fenced blocks."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL))


PATHS = sorted({path for path in quoted(CONTRIBUTING) if path.partition("/")[0] in TOP})
LINES = [line for block in blocks("sh", README + CONTRIBUTING) for line in block.splitlines() if line]
CALLS = [line for line in LINES if line.startswith("hanji ")]


@pytest.mark.parametrize("path", PATHS)
def test_a_path_of_contributing_exists(path):
    shape = re.sub(r"<\w+>", "*", path.rstrip("/"))
    assert [*HOME.glob(shape)], f"{path} is not there"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_a_link_leads_to_a_file(document):
    links = re.findall(r"\]\(([^)\s]+)\)", document.read_text("utf-8"))
    files = [link.partition("#")[0] for link in links if not link.startswith("https://")]
    assert [file for file in files if not (document.parent / file).exists()] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_in_the_readme_and_has_help(name):
    assert [f"`hanji {name}`"] in [row[:1] for row in rows("command")]
    assert (COMMANDS[name].callback.__doc__ or "").strip()


def test_the_readme_names_no_command_that_is_not_there():
    assert {words.split()[1] for words in quoted(README) if words.startswith("hanji ")} == set(COMMANDS)


def test_the_table_of_options_is_that_of_run():
    shown = {quoted(row[0])[0].split()[0] for row in rows("option")}
    assert shown == set(OWN_OPTIONS) - {"--help"}


@pytest.mark.parametrize("line", CALLS)
def test_a_command_line_of_the_readme_parses(line):
    words = shlex.split(re.split(r" [|>] ", line)[0])
    group = get_command(app)
    context = group.commands[words[1]].make_context(words[1], words[2:])
    if words[1] == "run":
        inputs, _ = options.part(context.params["inputs"], OWN_OPTIONS)
        assert inputs
        assert context.params["output"]


@pytest.mark.parametrize("line", [line for line in LINES if line.startswith("scripts/")])
def test_a_script_of_the_documents_can_be_called(line):
    script = HOME / shlex.split(line, comments=True)[0]
    assert script.stat().st_mode & 0o111


def test_the_exit_statuses_are_those_of_the_program():
    assert [int(row[0]) for row in rows("exit status")] == [
        *(OK, FAILED, USAGE, TOO_MANY_REJECTED, INVALID_CONFIG, INTERRUPTED)
    ]


def test_the_table_of_the_record_has_every_key_in_its_order():
    shown = [name for row in rows("key") for name in quoted(row[0])]
    assert shown == [field.name for field in msgspec.structs.fields(Article)]


def test_the_default_config_has_every_setting_with_its_default():
    stated = yaml.safe_load((CONFIGS / "runs" / "default.yaml").read_text("utf-8"))
    assert stated == msgspec.to_builtins(Settings())


def explained(sample, knowledge) -> Explained:
    (found,) = explain(input_file(str(HOME / "tests" / "samples" / sample)), knowledge)
    return found


def test_the_example_is_the_start_of_the_sample():
    before = blocks("text")[0].partition("…")[0].rstrip()
    assert (HOME / "tests" / "samples" / "korea_herald_seed.txt").read_text("utf-8").startswith(before)


def test_the_example_is_what_the_program_makes(knowledge):
    record = msgspec.json.decode(msgspec.json.encode(explained("korea_herald_seed.txt", knowledge).article))
    for key, shown in json.loads(blocks("json")[0]).items():
        if key in ("removed", "provenance"):
            assert [one for one in shown if one not in record[key]] == []
        elif key == "text":
            assert record[key].startswith(shown.rstrip(" …"))
        else:
            assert (key, record[key]) == (key, shown)


def test_the_shown_explanation_is_what_the_program_says(knowledge):
    (shown,) = (block for block in blocks("text") if "share/networks" in block)
    said = [text.strip("\n") for text, _ in report(explained("harbour_courier.txt", knowledge))]
    for line in shown.splitlines():
        assert any(one.startswith(line.rstrip(" …")) for one in said), line


def example_file(folder):
    """The example of a file in that folder: its name and its content."""
    (block,) = (block for block in blocks("yaml") if block.startswith(f"# configs/{folder}/"))
    return block.partition("\n")[0].rpartition("/")[2], block


def test_the_example_of_a_publisher_holds(tmp_path):
    name, text = example_file("publishers")
    (tmp_path / name).write_text(text, "utf-8")
    (publisher,) = load_publishers(tmp_path)
    assert check_publisher(publisher, Publishers([*load_publishers(CONFIGS / "publishers"), publisher])) == []


def test_the_example_of_a_noise_rule_holds():
    name, text = example_file("noise")
    own = read_theme(text, name)
    rules = Rules((*load_rules(CONFIGS / "noise"), *own))
    assert [wrong for rule in own for wrong in check_rule(rule, rules)] == []


def test_the_changelog_knows_the_version():
    version = tomllib.loads((HOME / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    changes = (HOME / "CHANGELOG.md").read_text("utf-8")
    assert re.search(rf"^## \[?{re.escape(version)}\b", changes, re.MULTILINE)


@pytest.mark.parametrize("file", sorted((HOME / ".github").rglob("*.yml")), ids=lambda file: file.name)
def test_a_file_of_the_forge_is_yaml(file):
    assert yaml.safe_load(file.read_text("utf-8"))
