"""Whole runs on the local engine, in memory and in several processes."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hanji.pipeline import build as line
from hanji.pipeline.config import Settings, config_hash
from hanji.pipeline.failures import OK, TOO_MANY_REJECTED, InvalidConfig, RunFailed, UsageError
from hanji.pipeline.interrupts import INTERRUPTED
from hanji.pipeline.manifest import Counts
from hanji.pipeline.run import new_run_id, run, run_verb
from hanji.transforms.records import Draft, Page

SAMPLES = Path(__file__).parents[1] / "samples"
STORY = (
    "The {} returns\nBy Maren Holloway\n\nThe council said on Monday that the {} will sail again after two winters.\n"
)


@pytest.fixture
def articles(tmp_path):
    """Seven stories in two folders, an empty file and a picture."""
    folder = tmp_path / "in"
    (folder / "more").mkdir(parents=True)
    for number, ship in enumerate(["ferry", "barge", "tug", "launch", "dinghy", "cutter", "ketch"]):
        (folder / ("more" if number % 2 else ".") / f"{number}.txt").write_text(STORY.format(ship, ship))
    (folder / "empty.txt").touch()
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    return str(folder)


def records(output, manifest, kind="articles"):
    """Of one kind, by source, without the name of the run."""
    files = [Path(output, file.path) for file in manifest.files if file.path.startswith(kind)]
    found = [json.loads(row) for file in files for row in file.read_text().splitlines()]
    return {one["source_uri"]: {key: value for key, value in one.items() if key != "run_id"} for one in found}


def test_end_to_end_in_memory_and_in_processes_gives_the_same_records(articles, tmp_path):
    alone = run([articles], str(tmp_path / "one"), Settings(workers=1))
    assert alone.counts == Counts(inputs=9, written=7, rejected=1, skipped=1)
    assert (alone.engine["mode"], alone.engine["workers"]) == ("in_memory", 1)
    several = run([articles], str(tmp_path / "two"), Settings(workers=2))
    assert (several.engine["mode"], several.engine["workers"]) == ("multi_processing", 2)
    assert several.counts == alone.counts
    for kind, number in (("articles", 7), ("rejected", 1)):
        written = records(tmp_path / "one", alone, kind)
        assert len(written) == number
        assert records(tmp_path / "two", several, kind) == written


def test_fields_of_a_crawls_records_are_read_as_told(tmp_path):
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"koerper": STORY.format("ferry", "ferry"), "adresse": "https://garam.example/1", "text": "no"})
    )
    settings = Settings(workers=1, text_field="koerper", url_field="adresse")
    manifest = run([str(tmp_path / "a.jsonl")], str(tmp_path / "out"), settings)
    (record,) = records(tmp_path / "out", manifest).values()
    assert (record["title"], record["url"]) == ("The ferry returns", "https://garam.example/1")
    assert manifest.config_hash != config_hash(Settings())


@pytest.mark.parametrize(("agencies", "authors"), [(False, []), (True, ["Associated Press"])])
def test_agencies_are_authors_where_a_run_asks_for_it(agencies, authors, tmp_path):
    story = "The council said on Monday that the old ferry will sail again after two winters ashore.\n"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "story.txt").write_text(f"Ferry to sail again\nBy Associated Press\nJune 4, 2024\n\n{story}")
    manifest = run([str(tmp_path / "in")], str(tmp_path / "out"), Settings(agencies=agencies))
    (record,) = records(tmp_path / "out", manifest).values()
    assert [author["name"] for author in record["authors"]] == authors


def test_order_of_the_inputs_changes_no_record(articles, tmp_path):
    files = sorted(str(file) for file in Path(articles).rglob("*.txt"))
    forth = run([*files, articles], str(tmp_path / "a"), Settings(workers=1))
    back = run([articles, *files[::-1]], str(tmp_path / "b"), Settings(workers=1))
    assert records(tmp_path / "a", forth) == records(tmp_path / "b", back)
    assert len(records(tmp_path / "a", forth)) == 7


def test_a_bundle_that_is_tried_again_doubles_nothing(articles, tmp_path):
    output = tmp_path / "out"
    manifest = run([articles], str(output), Settings(workers=1), ["--direct_runner_bundle_repeat=1"])
    assert manifest.counts == Counts(inputs=9, written=7, rejected=1, skipped=1)
    assert {path.name for path in output.rglob("part-*")} == {Path(file.path).name for file in manifest.files}


@pytest.mark.parametrize("gzip", [False, True])
def test_the_manifest_tells_the_truth_of_its_files(articles, tmp_path, gzip):
    manifest = run([articles], str(tmp_path / "out"), Settings(workers=1, gzip=gzip, records_in_a_shard=3))
    assert [file.records for file in manifest.files] == [3, 3, 1, 1]
    for file in manifest.files:
        content = (tmp_path / "out" / file.path).read_bytes()
        assert (hashlib.sha256(content).hexdigest(), len(content)) == (file.sha256, file.bytes)
        assert (content[:2] == b"\x1f\x8b") == gzip


def test_a_run_leaves_an_earlier_run_as_it_was(articles, tmp_path):
    output = tmp_path / "out"
    earlier = run([articles], str(output), Settings(workers=1))
    before = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}
    later = run([articles], str(output), Settings(workers=1))
    assert later.run_id != earlier.run_id
    assert {path: path.read_bytes() for path in before} == before
    assert len([path for path in output.rglob("*") if path.is_file()]) == 2 * len(before)


def test_a_crash_in_a_stage_is_a_reject_and_its_neighbours_survive(articles, tmp_path, monkeypatch):
    def extract(page: Page, knowledge: line.Knowledge) -> Draft:
        if "tug" in page.text:
            raise ZeroDivisionError("in the middle of a stage")
        return whole(page, knowledge)

    whole = line.extract
    monkeypatch.setattr(line, "extract", extract)
    manifest = run([articles], str(tmp_path / "out"), Settings(workers=1))
    assert manifest.counts == Counts(inputs=9, written=6, rejected=2, skipped=1)
    assert manifest.rejected == {"Decode/empty": 1, "Extract/crash": 1}
    (crash,) = [one for one in records(tmp_path / "out", manifest, "rejected").values() if one["reason"] == "crash"]
    assert crash["source_uri"].endswith("/2.txt")
    assert "Traceback" in crash["detail"]
    assert "in the middle of a stage" in crash["detail"]


def test_a_run_that_fails_commits_nothing(articles, tmp_path, monkeypatch):
    def summary(*_):
        raise RunFailed("records were lost")

    monkeypatch.setattr("hanji.pipeline.manifest.summary", summary)
    with pytest.raises(RunFailed, match="records were lost"):
        run([articles], str(tmp_path / "out"), Settings(workers=1))
    assert not (tmp_path / "out" / "runs").exists()


_INTERRUPTING = """
import os, signal, sys
from hanji.pipeline.options import log
log(verbose=False)
from hanji.pipeline import build, cli
from hanji.transforms.records import Draft, Page

def interrupted(page: Page, *_: object) -> Draft:
    os.kill(os.getpid(), signal.SIGINT)

build.extract = interrupted
sys.exit(cli.call(sys.argv[1:]))
"""


def test_an_interrupted_run_says_so_in_a_line(articles, tmp_path):
    words = ["run", articles, "--output", str(tmp_path / "out"), "--workers", "1"]
    ended = subprocess.run([sys.executable, "-c", _INTERRUPTING, *words], capture_output=True, text=True, check=False)
    assert ended.stderr == "interrupted: files of this run are in no manifest\n"
    assert ended.returncode == INTERRUPTED
    assert not (tmp_path / "out" / "runs").exists()


def test_publishers_of_ones_own_that_are_not_there(articles, tmp_path):
    with pytest.raises(InvalidConfig, match="there is no folder 'nowhere'"):
        run([articles], str(tmp_path / "out"), Settings(publishers="nowhere"))


def test_nothing_but_skips_is_a_run_too(articles, tmp_path):
    manifest = run([f"{articles}/*.jpg"], str(tmp_path / "out"), Settings(workers=1))
    assert manifest.counts == Counts(inputs=1, written=0, rejected=0, skipped=1)
    assert manifest.skipped == {"unsupported-format": 1}
    assert manifest.skipped_examples == {"unsupported-format": [f"{articles}/photo.jpg"]}
    assert manifest.files == ()


@pytest.mark.parametrize(
    ("most", "status"), [(None, OK), ("1", OK), ("0", TOO_MANY_REJECTED), ("12%", OK), ("11%", TOO_MANY_REJECTED)]
)
def test_exit_status_when_one_of_nine_is_rejected(articles, tmp_path, capsys, most, status):
    assert run_verb([articles], str(tmp_path / "out"), Settings(workers=1, max_rejected=most)) == status
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("inputs 9 = written 7 + rejected 1 + skipped 1\n")


def test_an_output_that_is_a_file(articles, tmp_path):
    (tmp_path / "out").touch()
    with pytest.raises(UsageError, match="is a file; it must be a folder"):
        run([articles], str(tmp_path / "out"), Settings())


def test_an_output_that_may_not_be_written_to(articles, tmp_path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(UsageError, match="may not be written to"):
        run([articles], str(tmp_path / "out"), Settings())


def test_a_folder_that_may_not_be_listed_is_rejected_and_its_neighbours_survive(articles, tmp_path, monkeypatch):
    """Root may list all folders, so the refusal is played."""

    def scandir(folder: object = ".") -> object:
        if str(folder).endswith("more"):
            raise PermissionError(13, "Permission denied", folder)
        return whole(folder)

    whole = os.scandir
    monkeypatch.setattr(os, "scandir", scandir)
    manifest = run([articles], str(tmp_path / "out"), Settings(workers=1))
    assert manifest.counts == Counts(inputs=7, written=4, rejected=2, skipped=1)
    assert manifest.rejected == {"Decode/empty": 1, "Decode/unreadable": 1}


def test_workers_are_for_the_local_engine(articles, tmp_path):
    with pytest.raises(UsageError, match="--parallelism"):
        run([articles], str(tmp_path / "out"), Settings(workers=2), ["--runner=FlinkRunner"])


def test_the_samples_show_each_outcome(tmp_path):
    manifest = run([os.path.relpath(SAMPLES)], str(tmp_path / "out"), Settings(workers=1))
    assert manifest.counts == Counts(inputs=5, written=3, rejected=1, skipped=1)


def test_run_ids_sort_by_time_and_never_repeat():
    ids = [new_run_id() for _ in range(50)]
    assert len(set(ids)) == 50
    assert [one[:16] for one in ids] == sorted(one[:16] for one in ids)
