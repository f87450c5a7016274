"""Listing: which files, in which order, under which names."""

import os

import pytest

from hanji.pipeline.failures import UsageError
from hanji.pipeline.files import open_file
from hanji.pipeline.inputs import check_inputs, list_files
from hanji.pipeline.read import list_batches, unpack

TREE = ("b.txt", "a/2.txt", "a/1.txt", "a.txt", ".hidden.txt", ".git/c.txt", "a/.d/e.txt", "z/y/deep.html", "[x].txt")


@pytest.fixture
def tree(tmp_path):
    for name in TREE:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)
    return tmp_path


@pytest.mark.parametrize(
    ("patterns", "names"),
    [
        pytest.param(
            [""],
            ["[x].txt", "a.txt", "a/1.txt", "a/2.txt", "b.txt", "z/y/deep.html"],
            id="folder: recursive, sorted, without hidden",
        ),
        pytest.param(["b.txt"], ["b.txt"], id="file: its name"),
        pytest.param(["a/1.txt"], ["1.txt"], id="file below: its name"),
        pytest.param([".hidden.txt"], [".hidden.txt"], id="hidden file asked for by name"),
        pytest.param(["*.txt"], ["[x].txt", "a.txt", "b.txt"], id="glob"),
        pytest.param(["*/[12].txt"], ["a/1.txt", "a/2.txt"], id="glob: names below its fixed part"),
        pytest.param(["**/*.html"], ["z/y/deep.html"], id="recursive glob"),
        pytest.param(["?"], ["a/1.txt", "a/2.txt", "z/y/deep.html"], id="glob of folders reads them"),
        pytest.param(["[x].txt"], ["[x].txt"], id="a name that looks like a glob"),
        pytest.param(["a", "b.txt"], ["1.txt", "2.txt", "b.txt"], id="several"),
        pytest.param(
            ["a", "", "a/1.txt", "a*/*"],
            ["[x].txt", "a.txt", "a/1.txt", "a/2.txt", "b.txt", "z/y/deep.html"],
            id="duplicates once",
        ),
        pytest.param(["nothing*"], [], id="nothing"),
    ],
)
def test_names_below_the_root(tree, patterns, names):
    found = [file.relative for file in list_files([f"{tree}/{pattern}".rstrip("/") for pattern in patterns])]
    assert sorted(found) == names
    if len(patterns) == 1:
        assert found == sorted(found)


def test_order_of_patterns_changes_no_name(tree):
    patterns = [str(tree / "a"), str(tree), str(tree / "a" / "1.txt"), f"{tree}/**/*.txt"]
    assert list(list_files(patterns)) == list(list_files(patterns[::-1]))


def test_a_file_has_its_size_and_opens_by_its_uri(tree):
    (file,) = list_files([str(tree / "a" / "1.txt")])
    assert (file.uri, file.size) == (f"{tree}/a/1.txt", len("a/1.txt"))
    with open_file(file.uri) as opened:
        assert opened.read() == b"a/1.txt"


def test_relative_names_become_absolute(tree, monkeypatch):
    monkeypatch.chdir(tree)
    (file,) = list_files(["b.txt"])
    assert file.uri == f"{tree}/b.txt"


def test_a_name_that_is_not_utf8_gets_a_uri_that_json_can_hold(tmp_path):
    (tmp_path / os.fsdecode("기사.txt".encode("cp949"))).write_bytes(b"found")
    (file,) = list_files([str(tmp_path)])
    assert file.relative == "%B1%E2%BB%E7.txt"
    assert file.uri.startswith("file:///")
    with open_file(file.uri) as opened:
        assert opened.read() == b"found"


def test_links_to_files_are_read_and_links_to_folders_not_followed(tree):
    (tree / "a" / "circle").symlink_to(tree)
    (tree / "a" / "3.txt").symlink_to(tree / "b.txt")
    (tree / "a" / "broken.txt").symlink_to(tree / "gone")
    assert [file.relative for file in list_files([str(tree / "a")])] == ["1.txt", "2.txt", "3.txt"]


def test_the_output_folder_is_no_input(tree):
    assert "a/1.txt" not in [file.relative for file in list_files([str(tree)], str(tree / "a"))]


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("gone", "there is no file or folder '.*gone'"),
        ("gone*.txt", "no file matches '.*gone\\*.txt'"),
        (".git/empty", "no file to read in the folder '.*empty'"),
    ],
)
def test_a_pattern_that_matches_nothing_says_so(tree, pattern, message):
    (tree / ".git/empty").mkdir()
    with pytest.raises(UsageError, match=message):
        check_inputs([str(tree), f"{tree}/{pattern}"])


def test_an_input_that_is_the_output_says_so(tree):
    with pytest.raises(UsageError, match="is the output itself"):
        check_inputs([str(tree)], without=str(tree))


def test_an_empty_input_is_not_the_folder_that_one_is_in(tree, monkeypatch):
    monkeypatch.chdir(tree)
    with pytest.raises(UsageError, match="INPUT is empty"):
        check_inputs([""])


def test_batches_hold_every_file_once(tree):
    batches = list(list_batches([str(tree)], "", size=4))
    assert len(batches) == 2
    assert [file for batch in batches for file in unpack(batch)] == list(list_files([str(tree)]))
