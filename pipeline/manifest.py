"""The manifest of a run, written last: what it names is committed, everything else is not there.

Its counts come from the data path: inputs as Decode counted them, written and rejected as the shards hold them.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import apache_beam as beam
import msgspec
from apache_beam.pvalue import PCollection

from hanji.pipeline.failures import RunFailed
from hanji.pipeline.files import commit_file, join, open_file
from hanji.pipeline.shards import Shard
from hanji.transforms.records import SCHEMA_VERSION
from hanji.transforms.stages import EXAMPLES, Tally

COUNTING_STAGE = "Decode"


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """Documents: `inputs` must equal `written + rejected + skipped`."""

    inputs: int
    written: int
    rejected: int
    skipped: int


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What one run did. `rejected` is keyed `stage/reason`; `stages` is elements in and out of each stage."""

    run_id: str
    started_at: str
    finished_at: str = ""
    hanji_version: str
    schema_version: str = SCHEMA_VERSION
    config_hash: str
    engine: dict[str, str | int]
    config: dict[str, Any]
    inputs: tuple[str, ...]
    counts: Counts | None = None
    skipped: dict[str, int] = {}
    skipped_examples: dict[str, list[str]] = {}
    rejected: dict[str, int] = {}
    stages: dict[str, dict[str, int]] = {}
    files: tuple[Shard, ...] = ()


class Commit(beam.PTransform):
    """Shards of articles, shards of rejects and tallies → one manifest in the output folder."""

    def __init__(self, output: str, begun: Manifest) -> None:
        super().__init__()
        self._output, self._begun = output, begun

    @beam.typehints.no_annotations  # which Beam would take for the type of one collection
    def expand(self, parts: tuple[PCollection[Any], ...]) -> PCollection[str]:
        start = parts[0].pipeline | "Start" >> beam.Create([None])  # so that a run without any input commits too
        return (
            (start, *parts)
            | "All parts" >> beam.Flatten()
            | "Under one key" >> beam.Map(_under_one_key)
            | "Together" >> beam.GroupByKey()
            | "Manifest" >> beam.ParDo(_Commit(self._output, self._begun))
        )


def _under_one_key(part: Any) -> tuple[int, Any]:  # noqa: ANN401  # a shard, a tally or the start
    return 0, part


class _Commit(beam.DoFn):
    def __init__(self, output: str, begun: Manifest) -> None:
        self._output, self._begun = output, begun

    def process(self, group: tuple[int, Iterable[Any]]) -> Iterator[str]:
        parts = [part for part in group[1] if part is not None]
        shards = [part for part in parts if isinstance(part, Shard)]
        tallies = [part for part in parts if isinstance(part, Tally)]
        manifest = summary(self._begun, shards, tallies)
        yield write_manifest(self._output, msgspec.structs.replace(manifest, finished_at=now()))


def summary(begun: Manifest, shards: list[Shard], tallies: list[Tally]) -> Manifest:
    """The manifest with its counts. Raises `RunFailed` where an input is neither written, rejected nor skipped."""
    skipped = _sum(tally.skipped for tally in tallies)
    rejected = _sum(tally.rejected for tally in tallies)
    counts = Counts(
        inputs=sum(_outcomes(tally) for tally in tallies if tally.stage == COUNTING_STAGE),
        written=sum(shard.records for shard in shards if shard.path.startswith("articles/")),
        rejected=sum(shard.records for shard in shards if shard.path.startswith("rejected/")),
        skipped=sum(skipped.values()),
    )
    if counts.inputs != counts.written + counts.rejected + counts.skipped:
        raise RunFailed(f"records were lost or doubled: {line_of(counts)}")
    return msgspec.structs.replace(
        begun,
        counts=counts,
        skipped=skipped,
        skipped_examples=_examples(tallies),
        rejected=rejected,
        stages={stage: _sum(_flow(tally) for tally in tallies if tally.stage == stage) for stage in _stages(tallies)},
        files=tuple(sorted(shards, key=lambda shard: shard.path)),
    )


def line_of(counts: Counts) -> str:
    """The sum that each run closes with.

    >>> line_of(Counts(inputs=30, written=29, rejected=1, skipped=0))
    'inputs 30 = written 29 + rejected 1 + skipped 0'
    """
    return f"inputs {counts.inputs} = written {counts.written} + rejected {counts.rejected} + skipped {counts.skipped}"


def _outcomes(tally: Tally) -> int:
    return tally.given + sum(tally.rejected.values()) + sum(tally.skipped.values())


def _flow(tally: Tally) -> dict[str, int]:
    return {"in": tally.taken, "out": tally.given}


def _stages(tallies: list[Tally]) -> list[str]:
    return sorted({tally.stage for tally in tallies})


def _sum(numbers: Iterable[dict[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for counted in numbers:
        total.update(counted)
    return dict(sorted(total.items()))


def _examples(tallies: list[Tally]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for tally in tallies:
        for reason, examples in tally.examples.items():
            found.setdefault(reason, []).extend(examples)
    return {reason: sorted(found[reason])[:EXAMPLES] for reason in sorted(found)}


def manifest_path(output: str, run_id: str) -> str:
    """Where the manifest of a run is."""
    return join(output, "runs", f"{run_id}.json")


def write_manifest(output: str, manifest: Manifest) -> str:
    """Write it whole or not at all, and never over another; returns its path.

    A commit that came through may be tried again. Raises `RunFailed` where another run has that name.
    """
    path = manifest_path(output, manifest.run_id)
    if not commit_file(path, msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"):
        there = read_manifest(output, manifest.run_id)
        if (there.counts, there.files) != (manifest.counts, manifest.files):
            raise RunFailed(f"another run has committed {path}")
    return path


def read_manifest(output: str, run_id: str) -> Manifest:
    """The manifest of a committed run. Raises `OSError` where there is none."""
    with open_file(manifest_path(output, run_id)) as file:
        return msgspec.json.decode(file.read(), type=Manifest)


def now() -> str:
    """The time in UTC, to the second."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
