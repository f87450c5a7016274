"""Whether a run can get at the other filesystems that it names, before it begins."""

from collections.abc import Sequence

from apache_beam.io.filesystems import FileSystems
from apache_beam.options.pipeline_options import PipelineOptions, S3Options

from hanji.pipeline.failures import UsageError
from hanji.pipeline.files import beam_filesystems

_NO_CREDENTIALS = (
    "no AWS credentials are found: sign in with 'aws configure', or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
)


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
    if any(uri.startswith("s3://") for uri in uris):
        _check_s3(given)
    if any(uri.startswith("gs://") for uri in uris):
        _check_google(inputs, output, given)


def _check_google(inputs: Sequence[str], output: str, given: PipelineOptions) -> None:
    from hanji.pipeline import cloud  # noqa: PLC0415  # needs an extra

    for uri in inputs:
        if uri.startswith("gs://"):
            cloud.check_readable(uri, given)
    if output.startswith("gs://"):
        cloud.check_writable(output, given)


def _check_s3(given: PipelineOptions) -> None:
    """Without credentials Beam tries for minutes."""
    import boto3  # noqa: PLC0415  # needs an extra

    stated = given.view_as(S3Options).s3_access_key_id
    if not stated and boto3.session.Session().get_credentials() is None:
        raise UsageError(_NO_CREDENTIALS)
