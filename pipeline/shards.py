"""Write: lines go into shard files, one after the other in each bundle, and never through a shuffle.

A shard is written under a temporary name and renamed when complete; its name holds the hash of its content, so that
a bundle that is tried again writes the same file, and nothing else is ever overwritten.
"""

import gzip
import hashlib
import uuid
from collections.abc import Iterator
from typing import Any

import apache_beam as beam
import msgspec
from apache_beam.pvalue import PCollection

from hanji.pipeline.files import create_file, join, remove_file, rename_file
from hanji.transforms.stages import in_global_window

RECORDS_IN_A_SHARD = 50_000


class Shard(msgspec.Struct, frozen=True, kw_only=True):
    """A complete file of records. `path` is relative to the output folder; size and hash are those of the file."""

    path: str
    sha256: str
    bytes: int
    records: int


class Shelf(msgspec.Struct, frozen=True, kw_only=True):
    """Where shards go: `folder` (such as `articles/RUN_ID`) below `output`, and how they are written."""

    output: str
    folder: str
    gzip: bool = False
    records: int = RECORDS_IN_A_SHARD

    def below(self, folder: str) -> "Shelf":
        """The same shelf in another folder."""
        return msgspec.structs.replace(self, folder=folder)


class Write(beam.PTransform):
    """Encoded lines → the `Shard`s that hold them."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__()
        self._shelf = shelf
        self.with_input_types(bytes)
        self.with_output_types(Shard)

    def expand(self, lines: PCollection[bytes]) -> PCollection[Shard]:
        return lines | "Shards" >> beam.ParDo(_Write(self._shelf)).with_output_types(Shard)


class _Write(beam.DoFn):
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._open: OpenShard | None = None

    def start_bundle(self) -> None:
        self._done: list[Shard] = []

    def process(self, line: bytes) -> Iterator[Any]:
        if self._open is None:
            self._open = OpenShard(self._shelf, len(self._done))
        self._open.write(line)
        if self._open.records >= self._shelf.records:
            self._finish()
        return iter(())

    def finish_bundle(self) -> Iterator[Any]:
        self._finish()
        return iter([in_global_window(shard) for shard in self._done])

    def teardown(self) -> None:
        if self._open is not None:  # the bundle failed
            self._open.abandon()

    def _finish(self) -> None:
        if self._open is not None:
            self._done.append(self._open.finish())
            self._open = None


class OpenShard:
    """A shard that is being written. `finish` gives it its name."""

    def __init__(self, shelf: Shelf, number: int) -> None:
        self.records = 0
        self._shelf, self._number = shelf, number
        self._name = join(shelf.output, shelf.folder, f".part-{uuid.uuid4().hex}")
        self._file = Hashing(create_file(self._name))
        self._lines: Any = gzip.GzipFile("", "wb", 6, self._file, mtime=0) if shelf.gzip else self._file

    def write(self, line: bytes) -> None:
        """Add one record."""
        self._lines.write(line)
        self.records += 1

    def finish(self) -> Shard:
        """Close the file, rename it, and say what is in it."""
        if self._shelf.gzip:
            self._lines.close()
        self._file.close()
        sha256 = self._file.hash.hexdigest()
        ending = ".jsonl.gz" if self._shelf.gzip else ".jsonl"
        path = f"{self._shelf.folder}/part-{self._number:05d}-{sha256[:16]}{ending}"
        rename_file(self._name, join(self._shelf.output, path))
        return Shard(path=path, sha256=sha256, bytes=self._file.bytes, records=self.records)

    def abandon(self) -> None:
        """Close the file and remove it."""
        self._file.close()
        remove_file(self._name)


class Hashing:
    """A file that hashes and counts what is written to it."""

    def __init__(self, file: Any) -> None:  # noqa: ANN401  # local and Beam's files share no type
        self._file = file
        self.hash = hashlib.sha256()
        self.bytes = 0

    def write(self, data: bytes) -> int:
        self.hash.update(data)
        self.bytes += len(data)
        self._file.write(data)
        return len(data)

    def flush(self) -> None:
        self._file.flush()

    def close(self) -> None:
        self._file.close()
