"""Opening, creating and renaming files, local or of any Beam filesystem. Beam is imported only for the others."""

import os
import re
import urllib.parse
from typing import Any, BinaryIO, cast

from hanji.pipeline.failures import UsageError

_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]+)://")


def is_remote(uri: str) -> bool:
    """Whether it is a URI of another filesystem than the local one.

    >>> is_remote("gs://bucket/a.txt"), is_remote("/data/a.txt"), is_remote("file:///data/a.txt")
    (True, False, False)
    """
    return _SCHEME.match(uri) is not None and not uri.startswith("file://")


def local_path(uri: str) -> str:
    """The path of a local name, which may be a `file:` URI with percent escapes."""
    if not uri.startswith("file://"):
        return uri
    return os.fsdecode(urllib.parse.unquote_to_bytes(uri.removeprefix("file://")))


def open_file(uri: str) -> BinaryIO:
    """Open a file for reading, its bytes as they are. Raises `OSError`."""
    if not is_remote(uri):
        return open(local_path(uri), "rb")  # Path costs more than the open does
    return cast(BinaryIO, beam_filesystems(uri).open(uri, compression_type="uncompressed"))


def create_file(path: str) -> BinaryIO:
    """Create a file with the folders above it. Raises `OSError`."""
    if not is_remote(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        return open(path, "wb")
    return cast(BinaryIO, beam_filesystems(path).create(path, compression_type="uncompressed"))


def rename_file(old: str, new: str) -> None:
    """Give a finished file its name. Raises `OSError`."""
    if not is_remote(old):
        os.replace(old, new)
    else:
        beam_filesystems(old).rename([old], [new])


def remove_file(path: str) -> None:
    """Remove an unfinished file, if it is there."""
    if not is_remote(path):
        if os.path.exists(path):
            os.remove(path)
    elif beam_filesystems(path).exists(path):
        beam_filesystems(path).delete([path])


def exists(path: str) -> bool:
    """Whether there is such a file."""
    return os.path.exists(path) if not is_remote(path) else bool(beam_filesystems(path).exists(path))


def join(folder: str, *names: str) -> str:
    """A name below a folder.

    >>> join("gs://bucket/out/", "runs", "1.json")
    'gs://bucket/out/runs/1.json'
    """
    return "/".join((folder.rstrip("/"), *names))


def beam_filesystems(uri: str) -> Any:  # noqa: ANN401  # Beam has no types
    """Beam's filesystems. Raises `UsageError` where none is installed for the URI."""
    from apache_beam.io.filesystems import FileSystems  # noqa: PLC0415  # a local run's front end needs no Beam

    scheme = uri.partition("://")[0]
    try:
        FileSystems.get_filesystem(uri)
    except ValueError as error:
        extra = {"gs": "gcp", "s3": "aws", "azfs": "azure"}.get(scheme)
        hint = f"; install it: pip install 'apache-beam[{extra}]'" if extra else ""
        raise UsageError(f"no filesystem for {scheme}:// is installed{hint}") from error
    return FileSystems
