"""Which engine runs the line. Without another `--runner` it is Beam's FnApiRunner, in this process or in several.

It is chosen by its class: Beam's DirectRunner would first try to download another engine and then fall back to it.
BundleBasedDirectRunner, measured beside it, takes more than ten times as long for each element.
"""

import logging
import os
import shlex
import sys
from collections.abc import Sequence

import apache_beam as beam
from apache_beam.options.pipeline_options import PipelineOptions
from apache_beam.portability.api import beam_provision_api_pb2
from apache_beam.runners.portability.fn_api_runner import FnApiRunner
from apache_beam.runners.portability.fn_api_runner.fn_runner import ExtendedProvisionInfo
from apache_beam.runners.portability.portable_runner import JobServiceHandle
from apache_beam.transforms.environments import SubprocessSDKEnvironment

from hanji.pipeline import options
from hanji.pipeline.failures import UsageError
from hanji.pipeline.inputs import list_files

# From here on further worker processes repay their start.
MANY_FILES = 8_000
MANY_BYTES = 64_000_000


def pipeline(words: Sequence[str], workers: int) -> beam.Pipeline:
    """An empty pipeline for the engine that the words name; `workers` > 0 is this machine. Raises `UsageError`."""
    if not workers:
        try:
            return beam.Pipeline(options=PipelineOptions(list(words)))
        except ValueError as error:  # no such runner, or options that contradict each other
            raise UsageError(" ".join(str(error).split())) from error
    own = PipelineOptions([f"--direct_num_workers={workers}", *options.without_runner(words)])
    return beam.Pipeline(runner=_local(workers, own), options=own)


def _local(workers: int, own: PipelineOptions) -> FnApiRunner:
    if workers == 1:
        return FnApiRunner()
    alone = "exec " if os.name == "posix" else ""  # no shell stays between, whose end by Ctrl-C Beam would report
    command = f"{alone}{shlex.quote(sys.executable)} -P -m hanji.pipeline.worker {logging.root.manager.disable}"
    environment = SubprocessSDKEnvironment.from_command_string(command)
    return FnApiRunner(default_environment=environment, provision_info=_told(own))


def _told(own: PipelineOptions) -> ExtendedProvisionInfo:
    """The options for the worker processes, whose filesystems need them: this runner tells them none by itself."""
    encoded = JobServiceHandle.encode_pipeline_options(own.get_all_options(drop_default=True))
    return ExtendedProvisionInfo(beam_provision_api_pb2.ProvisionInfo(pipeline_options=encoded, retrieval_token="none"))  # noqa: S106


def described(words: Sequence[str], workers: int) -> dict[str, str | int]:
    """The engine as a manifest names it."""
    if not workers:
        return {"runner": options.runner_of(words).rpartition(".")[2], "beam": beam.__version__}
    mode = "in_memory" if workers == 1 else "multi_processing"
    return {"runner": "FnApiRunner", "beam": beam.__version__, "mode": mode, "workers": workers}


def workers_for(inputs: Sequence[str], output: str) -> int:
    """How many local processes the work is worth: one for small work, a process per core when there is much."""
    size = 0
    for number, file in enumerate(list_files(inputs, output), 1):
        size += file.size
        if number >= MANY_FILES or size >= MANY_BYTES:
            return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return 1
