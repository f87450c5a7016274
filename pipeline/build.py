"""The line, as a column of nouns."""

from collections.abc import Callable
from functools import partial
from typing import BinaryIO

import apache_beam as beam
import msgspec

from hanji.pipeline.manifest import Commit, Manifest
from hanji.pipeline.read import Read
from hanji.pipeline.shards import Shelf, Write
from hanji.pipeline.spool import decode_input
from hanji.transforms.chain import Knowledge, clean, enrich, extract, normalize
from hanji.transforms.decode import Fields, Limits
from hanji.transforms.stages import Common, Each, Ledger
from hanji.transforms.write.jsonl import Stamp, encode, encode_reject


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """All that a run is made of. `spool` is the folder of what was fetched for it, "" if nothing was.

    `begun` is its manifest without what only the end can tell.
    """

    inputs: tuple[str, ...]
    output: str
    open_file: Callable[[str], BinaryIO]
    limits: Limits
    fields: Fields
    spool: str
    knowledge: Knowledge
    spread: bool
    articles: Shelf
    rejected: Shelf
    stamp: Stamp
    begun: Manifest


def build(p: beam.Pipeline, run: Run) -> None:
    """Put the line together: each stage's rejects and tallies go into the ledger, and the commit takes all."""
    ledger = Ledger()
    each = partial(Each, ledger=ledger)
    knowledge = Common(run.knowledge)
    written = (
        p
        | "Read" >> Read(run.inputs, without=run.output, spread=run.spread)
        | "Decode" >> each(decode_input, run.open_file, run.limits, run.spool, run.fields)
        | "Extract" >> each(extract, knowledge)
        | "Clean" >> each(clean, knowledge)
        | "Normalize" >> each(normalize, knowledge)
        | "Enrich" >> each(enrich)
        | "Encode" >> each(encode, run.stamp)
        | "Write" >> Write(run.articles)
    )
    rejected = (
        ledger.rejected
        | "Rejected" >> beam.Flatten()
        | "Encode rejected" >> beam.Map(encode_reject, run.stamp)
        | "Write rejected" >> Write(run.rejected)
    )
    _ = (written, rejected, *ledger.tallies) | "Commit" >> Commit(run.output, run.begun)
