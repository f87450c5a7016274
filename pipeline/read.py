"""Read as a stage: the listing inside the pipeline, spread over the workers where there are several."""

import zlib
from collections.abc import Iterable, Iterator
from itertools import islice

import apache_beam as beam
import msgspec
from apache_beam.pvalue import PBegin, PCollection

from hanji.pipeline.inputs import list_files
from hanji.transforms.records import InputFile

# Names in an element that is sent to a worker: enough that sending costs little, few enough that work spreads evenly.
BATCH = 200


class Read(beam.PTransform):
    """Patterns → `InputFile`s. With `spread` the names are shuffled in batches, so that all workers get some."""

    def __init__(self, patterns: tuple[str, ...], *, without: str, spread: bool) -> None:
        super().__init__()
        self._patterns, self._without, self._spread = patterns, without, spread
        self.with_output_types(InputFile)

    def expand(self, begin: PBegin) -> PCollection[InputFile]:
        patterns = begin | "Patterns" >> beam.Create([self._patterns])
        if not self._spread:
            return patterns | "List" >> beam.FlatMap(list_files, self._without).with_output_types(InputFile)
        return (
            patterns
            | "List" >> beam.FlatMap(list_batches, self._without).with_output_types(bytes)
            | "Spread" >> beam.Reshuffle()
            | "Names" >> beam.FlatMap(unpack).with_output_types(InputFile)
        )


def list_batches(patterns: Iterable[str], without: str, size: int = BATCH) -> Iterator[bytes]:
    """The listed files in compressed batches: neighbours share most of their names, and a runner holds all of them."""
    files = list_files(patterns, without)
    while batch := tuple(islice(files, size)):
        yield zlib.compress(msgspec.msgpack.encode(batch), 1)


def unpack(batch: bytes) -> tuple[InputFile, ...]:
    """The files of a batch."""
    return msgspec.msgpack.decode(zlib.decompress(batch), type=tuple[InputFile, ...])
