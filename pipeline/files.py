"""Opening, creating and renaming files, local or of any Beam filesystem. Beam is imported only for the others."""

import importlib.util
import io
import os
import re
import shutil
import urllib.parse
from typing import Any, BinaryIO, cast

from hanji.pipeline.failures import UsageError

_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]+)://")
# What brings Beam's filesystem of a scheme.
_EXTRAS = {"gs": "hanji[gcp]", "s3": "apache-beam[aws]", "azfs": "apache-beam[azure]"}
_READ_AHEAD = 1 << 18


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
    filesystems = beam_filesystems(uri)
    try:
        opened = filesystems.open(uri, compression_type="uncompressed")
    except Exception as error:
        raise _as_os_error(error) from error
    return cast(BinaryIO, io.BufferedReader(_Remote(opened), _READ_AHEAD))


class _Remote(io.RawIOBase):
    """A file of another filesystem, each of which has errors of its own, with those of a local one."""

    def __init__(self, opened: BinaryIO) -> None:
        super().__init__()
        self._opened = opened

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._opened.seekable()

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._opened.seek(offset, whence)

    def tell(self) -> int:
        return self._opened.tell()

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # Buffer has no length before 3.12
        try:
            data = self._opened.read(len(buffer))
        except Exception as error:
            raise _as_os_error(error) from error
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._opened.close()
        super().close()


def _as_os_error(error: Exception) -> OSError:
    return error if isinstance(error, OSError) else OSError(f"{type(error).__name__}: {error}")


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


def commit_file(path: str, data: bytes) -> bool:
    """Create a file whole or not at all; False if there is one of that name, which stays as it is. Raises `OSError`.

    On Google Cloud Storage that holds whoever else writes it at the same moment.
    """
    if path.startswith("gs://"):
        beam_filesystems(path)
        from hanji.pipeline import cloud  # noqa: PLC0415  # needs an extra

        return cloud.create_new(path, data, beam_options(path))
    if exists(path):
        return False
    folder, _, name = path.rpartition("/")
    unfinished = join(folder, f".{name.removesuffix('.json')}-{os.getpid()}")
    with create_file(unfinished) as file:
        file.write(data)
    rename_file(unfinished, path)
    return True


def remove_file(path: str) -> None:
    """Remove an unfinished file, if it is there."""
    if not is_remote(path):
        if os.path.exists(path):
            os.remove(path)
    elif beam_filesystems(path).exists(path):
        beam_filesystems(path).delete([path])


def remove_folder(path: str) -> None:
    """Remove a folder and all that is in it."""
    if not is_remote(path):
        shutil.rmtree(local_path(path), ignore_errors=True)
        return
    found = beam_filesystems(path).match([f"{path.rstrip('/')}/**"])[0].metadata_list
    if found:
        beam_filesystems(path).delete([file.path for file in found])


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
    """Beam's filesystems. Raises `UsageError` where none is installed for the URI, or where it lacks credentials."""
    from apache_beam.io.filesystems import FileSystems  # noqa: PLC0415  # a local run's front end needs no Beam

    scheme = uri.partition("://")[0]
    missing = scheme == "s3" and importlib.util.find_spec("boto3") is None  # Beam would say so when it reads
    try:
        FileSystems.get_filesystem(uri)
    except ValueError:
        missing = True
    if missing:
        hint = f"; install it: pip install '{_EXTRAS[scheme]}'" if scheme in _EXTRAS else ""
        raise UsageError(f"no filesystem for {scheme}:// is installed{hint}")
    if scheme == "gs":
        from hanji.pipeline import cloud  # noqa: PLC0415  # needs an extra

        cloud.find_credentials(beam_options(uri))
    return FileSystems


def beam_options(uri: str) -> Any:  # noqa: ANN401  # Beam has no types
    """The options that Beam's filesystem of the URI has in this process, the defaults where nothing set any."""
    from apache_beam.io.filesystems import FileSystems  # noqa: PLC0415  # as above
    from apache_beam.options.pipeline_options import PipelineOptions  # noqa: PLC0415

    found = getattr(FileSystems.get_filesystem(uri), "_pipeline_options", None)
    return found if isinstance(found, PipelineOptions) else PipelineOptions([])
