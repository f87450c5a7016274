"""Google Cloud Storage, where Beam's filesystem leaves something open: credentials, a look before a run, the commit.

Imported only for `gs://` names: its libraries come with the extra `gcp`.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import google.auth
from apache_beam.internal.gcp import auth
from apache_beam.io.gcp.gcsio import create_storage_client, parse_gcs_path
from apache_beam.options.pipeline_options import GoogleCloudOptions, PipelineOptions
from google.api_core.exceptions import Forbidden, GoogleAPIError, NotFound, PreconditionFailed, Unauthorized
from google.auth.exceptions import DefaultCredentialsError, GoogleAuthError, InvalidOperation
from requests.exceptions import RequestException

from hanji.pipeline.failures import RunFailed, UsageError

# The look before a run asks once and for so long; Beam and the commit try again for minutes.
_ONCE: dict[str, Any] = {"retry": None, "timeout": 20}
_NO_CREDENTIALS = (
    "no Google credentials are found: sign in with 'gcloud auth application-default login', or name a key file in "
    "GOOGLE_APPLICATION_CREDENTIALS; for public data give --no_auth"
)


def find_credentials(options: PipelineOptions | None) -> None:
    """Have Beam look for credentials only where they are needed and there. Raises `UsageError` where there are none.

    Without credentials Beam looks for them for 20 s and more, also where an emulator or `--no_auth` asks for none.
    """
    known = auth._Credentials  # noqa: SLF001  # Beam has no other way in
    if known._credentials_init:  # noqa: SLF001
        return
    if is_anonymous(options):
        known._credentials, known._credentials_init = None, True  # noqa: SLF001
        return
    try:
        google.auth.default()
    except DefaultCredentialsError as error:
        raise UsageError(_NO_CREDENTIALS) from error


def is_anonymous(options: PipelineOptions | None) -> bool:
    """Whether requests carry no credentials: those to an emulator, or all by `--no_auth`."""
    if os.environ.get("STORAGE_EMULATOR_HOST"):
        return True
    return options is not None and bool(options.view_as(GoogleCloudOptions).no_auth)


def check_readable(uri: str, options: PipelineOptions) -> None:
    """Raises `UsageError` where a bucket isn't there or may not be listed, `RunFailed` where nobody answers."""
    bucket, name = _parts(uri)
    with _explained(uri, "read"):
        list(_client(options).list_blobs(bucket, prefix=name, max_results=1, **_ONCE))


def check_writable(uri: str, options: PipelineOptions) -> None:
    """The same for writing. An upload is begun and never sent, which asks for the permission and leaves nothing."""
    bucket, name = _parts(f"{uri.rstrip('/')}/runs/check")
    with _explained(uri, "write"):
        _client(options).bucket(bucket).blob(name).create_resumable_upload_session(**_ONCE)


def create_new(uri: str, data: bytes, options: PipelineOptions) -> bool:
    """Create an object, whole; False if there is one of that name, which stays as it is, whoever else writes now."""
    bucket, name = _parts(uri)
    try:
        _client(options).bucket(bucket).blob(name).upload_from_string(data, "application/json", if_generation_match=0)
    except PreconditionFailed:
        return False
    return True


def _client(options: PipelineOptions) -> Any:  # noqa: ANN401  # the library has no types
    return create_storage_client(options, use_credentials=not is_anonymous(options))


def _parts(uri: str) -> tuple[str, str]:
    bucket, name = parse_gcs_path(uri if uri.count("/") > 2 else f"{uri}/", object_optional=True)
    return str(bucket), str(name)


@contextmanager
def _explained(uri: str, verb: str) -> Iterator[None]:
    try:
        yield
    except NotFound as error:
        raise UsageError(f"there is no bucket gs://{_parts(uri)[0]}") from error
    except (Unauthorized, Forbidden) as error:
        raise UsageError(f"no permission to {verb} {uri}: {_line(error)}") from error
    except InvalidOperation as error:  # what anonymous credentials answer when they are refused
        raise UsageError(f"no permission to {verb} {uri} without credentials") from error
    except GoogleAuthError as error:
        raise UsageError(f"the Google credentials are not accepted: {_line(error)}") from error
    except (GoogleAPIError, RequestException) as error:
        raise RunFailed(f"{uri} cannot be reached: {_line(error)}") from error


def _line(error: Exception) -> str:
    return " ".join(str(getattr(error, "message", "") or error).split())[:300]
