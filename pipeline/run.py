"""`hanji run`: from inputs and settings to a committed manifest and an exit status."""

import datetime as dt
import os
import secrets
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from typing import BinaryIO

import apache_beam as beam

from hanji.pipeline import engine, options, reach
from hanji.pipeline.build import Run, build
from hanji.pipeline.config import Settings, allowed, as_config, bytes_of, config_hash
from hanji.pipeline.failures import OK, TOO_MANY_REJECTED, RunFailed, UsageError
from hanji.pipeline.feed_lists import is_list, is_web
from hanji.pipeline.fetch.manners import Manners
from hanji.pipeline.files import is_remote, join
from hanji.pipeline.gather import Gathered, discard, gather, keep
from hanji.pipeline.inputs import check_inputs, list_files
from hanji.pipeline.interrupts import told_in_a_line
from hanji.pipeline.known import read_knowledge
from hanji.pipeline.manifest import Manifest, line_of, manifest_path, now, read_manifest
from hanji.pipeline.progress import bar
from hanji.pipeline.shards import Shelf
from hanji.transforms.decode import Fields, Limits
from hanji.transforms.urls import redact
from hanji.transforms.write.jsonl import Stamp

# What to do about a reason that an option decides.
_HINTS = {
    "refused-address": " (--private-addresses allows those of your own network)",
    "not-fetched": " (--fetch fetches the articles of entries without text)",
}


def run_verb(inputs: Sequence[str], output: str, settings: Settings, beam_options: Sequence[str] = ()) -> int:
    """Run, say on stderr what became of the inputs, and return the exit status.

    Raises `UsageError`, `InvalidConfig` or `RunFailed`.
    """
    manifest = run(inputs, output, settings, beam_options)
    counts = manifest.counts
    assert counts is not None
    _say(line_of(counts))
    for kind, reasons in (("rejected", manifest.rejected), ("skipped", manifest.skipped)):
        for reason, number in reasons.items():
            _say(f"  {kind} {number}: {reason}{_HINTS.get(reason.rpartition('/')[2], '')}")
    _say(f"manifest {manifest_path(output, manifest.run_id)}")
    if counts.rejected > allowed(settings.max_rejected, counts.inputs):
        _say(f"more rejected than the {settings.max_rejected} allowed")
        return TOO_MANY_REJECTED
    return OK


def run(inputs: Sequence[str], output: str, settings: Settings, beam_options: Sequence[str] = ()) -> Manifest:
    """One run on one engine. The manifest that it returns is the one on disk."""
    words = (*options.from_mapping(settings.beam), *beam_options)
    files = [name for name in inputs if not is_web(name)]
    reach.check([name for name in files if is_remote(name)], output if is_remote(output) else "", words)
    check_inputs(files, output)
    _check_output(output)
    local = options.is_local(options.runner_of(words))
    if settings.workers and not local:
        raise UsageError("--workers is for the local engine; give the engine's own option, such as --parallelism=4")
    where = [os.path.abspath(name) if not is_remote(name) else name for name in (output, *inputs)]
    run_id = new_run_id()
    gathered = _gathered(where[1:], where[0], settings, run_id)
    try:
        manifest = _committed(where, settings, words, run_id, gathered)
    except BaseException:
        discard(gathered)  # what was fetched is fetched again: nothing of it was taken in
        raise
    keep(where[0], gathered, spool=bool(manifest.rejected))
    return manifest


def _committed(
    where: Sequence[str], settings: Settings, words: Sequence[str], run_id: str, gathered: Gathered
) -> Manifest:
    output, found = where[0], gathered.inputs
    local = options.is_local(options.runner_of(words))
    workers = (settings.workers or engine.workers_for(found, output)) if local else 0
    with bar(lambda: sum(1 for _ in list_files(found, output)), shown=local and sys.stderr.isatty()) as open_file:
        described = engine.described(words, workers)
        line = _run(where[1:], output, settings, open_file, described, run_id=run_id, gathered=gathered)
        _execute(engine.pipeline(words, workers), line)
    try:
        return read_manifest(output, run_id)
    except OSError as error:
        raise RunFailed("the engine ended without committing a manifest") from error


def _gathered(inputs: Sequence[str], output: str, settings: Settings, run_id: str) -> Gathered:
    """The inputs as files: feeds on the web, and articles that their entries only sum up, are fetched first."""
    if not settings.fetch and not any(is_web(name) or is_list(name) for name in inputs):
        return Gathered(inputs=tuple(inputs), spool="", states=())
    if not settings.contact:
        _say("nobody is named to the servers that are asked: --contact WHO, or contact: in the config")
    manners = Manners(
        contact=settings.contact,
        delay=settings.delay_seconds,
        private=settings.private_addresses,
        max_bytes=bytes_of(settings.max_file_size),
    )
    folder = join(output, "state", "fetched", run_id)
    return gather(inputs, output, folder, manners, Limits(max_bytes=manners.max_bytes), pages=settings.fetch)


def _execute(pipeline: beam.Pipeline, line: Run) -> None:
    build(pipeline, line)
    try:
        with told_in_a_line():
            pipeline.run().wait_until_finish()
    except Exception as error:
        last = str(error).strip().splitlines()[-1:] or [type(error).__name__]
        raise RunFailed(f"{last[0]} (files of this run are in no manifest; --verbose shows more)") from error


def _run(
    inputs: Sequence[str],
    output: str,
    settings: Settings,
    open_file: Callable[[str], BinaryIO],
    described: dict[str, str | int],
    *,
    run_id: str,
    gathered: Gathered,
) -> Run:
    knowledge = read_knowledge(settings.publishers, agencies=settings.agencies)  # first: it says what cannot be read
    stamp = Stamp(hanji_version=version("hanji"), config_hash=config_hash(settings), run_id=run_id)
    shelf = Shelf(output=output, folder="", gzip=settings.gzip, records=settings.records_in_a_shard)
    return Run(
        inputs=gathered.inputs,
        output=output,
        open_file=open_file,
        limits=Limits(max_bytes=bytes_of(settings.max_file_size)),
        fields=Fields(text=settings.text_field, html=settings.html_field, url=settings.url_field),
        spool=gathered.spool,
        knowledge=knowledge,
        spread=described.get("workers") != 1,
        articles=shelf.below(f"articles/{run_id}"),
        rejected=shelf.below(f"rejected/{run_id}"),
        stamp=stamp,
        begun=Manifest(
            run_id=run_id,
            started_at=now(),
            hanji_version=stamp.hanji_version,
            config_hash=stamp.config_hash,
            engine=described,
            config=as_config(settings),
            inputs=tuple(redact(name) if is_web(name) else name for name in inputs),
        ),
    )


def new_run_id() -> str:
    """A name that sorts by time and that no other run has: `20231123T230455Z-3f9a2c`."""
    return f"{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"


def _check_output(output: str) -> None:
    if is_remote(output):
        return
    if os.path.exists(output) and not os.path.isdir(output):
        raise UsageError(f"the output {output!r} is a file; it must be a folder")
    try:
        os.makedirs(output, exist_ok=True)
    except OSError as error:
        raise UsageError(f"the output folder {output!r} cannot be made: {error.strerror}") from error
    if not os.access(output, os.W_OK | os.X_OK):
        raise UsageError(f"the output folder {output!r} may not be written to")


def _say(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201  # stderr is for people
