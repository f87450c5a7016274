"""Counts of a run, and the commit that holds them."""

import msgspec
import pytest

from hanji.pipeline.failures import RunFailed
from hanji.pipeline.manifest import Counts, Manifest, read_manifest, summary, write_manifest
from hanji.pipeline.shards import OpenShard, Shard, Shelf
from hanji.transforms.stages import Tally

BEGUN = Manifest(
    run_id="r1", started_at="2024-01-01T00:00:00Z", hanji_version="1", config_hash="0", engine={}, config={}, inputs=()
)


def tally(stage, given, rejected=(), skipped=()):
    kinds = (dict.fromkeys(rejected, 1), dict.fromkeys(skipped, 1))
    return Tally(
        stage=stage,
        taken=given,
        given=given,
        rejected=kinds[0],
        skipped=kinds[1],
        examples={r: [f"/{stage}"] for r in skipped},
    )


def shard(path, records):
    return Shard(path=path, sha256="0", bytes=1, records=records)


def test_bundles_add_up():
    tallies = [tally("Decode", 3, rejected=["Decode/empty"]), tally("Decode", 2, skipped=["photo"]), tally("Clean", 5)]
    found = summary(BEGUN, [shard("articles/r1/b", 4), shard("articles/r1/a", 1), shard("rejected/r1/c", 1)], tallies)
    assert found.counts == Counts(inputs=7, written=5, rejected=1, skipped=1)
    assert found.skipped == {"photo": 1}
    assert found.skipped_examples == {"photo": ["/Decode"]}
    assert found.rejected == {"Decode/empty": 1}
    assert found.stages == {"Clean": {"in": 5, "out": 5}, "Decode": {"in": 5, "out": 5}}
    assert [file.path for file in found.files] == ["articles/r1/a", "articles/r1/b", "rejected/r1/c"]


@pytest.mark.parametrize("written", [4, 6], ids=["lost", "doubled"])
def test_lost_or_doubled_records_fail_the_run(written):
    with pytest.raises(RunFailed, match=f"inputs 5 = written {written}"):
        summary(BEGUN, [shard("articles/r1/a", written)], [tally("Decode", 5)])


def test_a_manifest_is_written_whole_and_never_over_another(tmp_path):
    output = str(tmp_path)
    assert write_manifest(output, BEGUN) == f"{output}/runs/r1.json"
    write_manifest(output, msgspec.structs.replace(BEGUN, config_hash="1"))
    assert read_manifest(output, "r1") == BEGUN
    assert [file.name for file in (tmp_path / "runs").iterdir()] == ["r1.json"]


@pytest.mark.parametrize("gzip", [False, True])
def test_the_same_lines_make_the_same_shard(tmp_path, gzip):
    shards = []
    for _ in range(2):
        opened = OpenShard(Shelf(output=str(tmp_path), folder="articles/r1", gzip=gzip), 0)
        opened.write(b"{}\n")
        shards.append(opened.finish())
    assert shards[0] == shards[1]
    assert [file.name for file in (tmp_path / "articles/r1").iterdir()] == [shards[0].path.rpartition("/")[2]]


def test_an_abandoned_shard_leaves_nothing(tmp_path):
    opened = OpenShard(Shelf(output=str(tmp_path), folder="articles/r1"), 0)
    opened.write(b"{}\n")
    opened.abandon()
    assert list((tmp_path / "articles/r1").iterdir()) == []
