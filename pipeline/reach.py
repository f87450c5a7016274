"""Whether a run can get at the other filesystems that it names, before it begins."""

from collections.abc import Sequence

from apache_beam.io.filesystems import FileSystems
from apache_beam.options.pipeline_options import PipelineOptions

from hanji.pipeline.files import beam_filesystems


def check(inputs: Sequence[str], output: str, words: Sequence[str]) -> None:
    """Set Beam's options for its filesystems, and look whether they are there and what they allow.

    `inputs` are URIs, `output` one or "". Raises `UsageError` where a library, credentials, a bucket or a permission is
    missing, and `RunFailed` where nobody answers.
    """
    uris = [*inputs, *([output] if output else [])]
    if not uris:
        return
    given = PipelineOptions(list(words))
    FileSystems.set_options(given)
    for uri in uris:
        beam_filesystems(uri)
    if not any(uri.startswith("gs://") for uri in uris):
        return
    from hanji.pipeline import cloud  # noqa: PLC0415  # needs an extra

    for uri in inputs:
        if uri.startswith("gs://"):
            cloud.check_readable(uri, given)
    if output.startswith("gs://"):
        cloud.check_writable(output, given)
