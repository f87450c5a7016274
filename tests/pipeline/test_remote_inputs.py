"""Listing and opening on a filesystem of Beam that is not the local one."""

import io

import pytest
from apache_beam.io.filesystem import FileMetadata, FileSystem

from hanji.pipeline.failures import UsageError
from hanji.pipeline.files import open_file
from hanji.pipeline.inputs import check_inputs, list_files

FILES = {
    "mem://box/in/b.txt": b"b",
    "mem://box/in/a/1.txt": b"one",
    "mem://box/in/.c.txt": b"c",
    "mem://box/else.txt": b"e",
}


class MemoryFileSystem(FileSystem):
    """Read-only, of the files above; Beam finds it because it is a subclass."""

    @classmethod
    def scheme(cls):
        return "mem"

    def _list(self, dir_or_prefix):
        return [FileMetadata(name, len(data)) for name, data in FILES.items() if name.startswith(dir_or_prefix)]

    def open(self, path, mime_type="", compression_type=""):
        return io.BytesIO(FILES[path])

    def exists(self, path):
        return path in FILES

    def metadata(self, path):
        return FileMetadata(path, len(FILES[path]))

    def join(self, basepath, *paths):
        return "/".join((basepath.rstrip("/"), *paths))

    def split(self, path):
        return path.rpartition("/")[::2]

    def has_dirs(self):
        return False

    def _refuse(self, *_):
        raise NotImplementedError

    mkdirs = create = copy = rename = size = last_updated = checksum = delete = _refuse


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("mem://box/in", ["a/1.txt", "b.txt"]),
        ("mem://box/in/", ["a/1.txt", "b.txt"]),
        ("mem://box/in/b.txt", ["b.txt"]),
        ("mem://box/in/*.txt", ["b.txt"]),
        ("mem://box/*/*/1.txt", ["in/a/1.txt"]),
    ],
)
def test_names_below_the_root(pattern, names):
    found = list(list_files([pattern]))
    assert [file.relative for file in found] == names
    with open_file(found[-1].uri) as opened:
        assert opened.read() == FILES[found[-1].uri]


def test_nothing_there():
    with pytest.raises(UsageError, match="no file matches 'mem://box/gone'"):
        check_inputs(["mem://box/gone"])


def test_a_filesystem_that_fails_says_why(monkeypatch):
    def denied(self, path):
        raise PermissionError("no access to box")

    monkeypatch.setattr(MemoryFileSystem, "exists", denied)
    with pytest.raises(UsageError, match=r"'mem://box/in' cannot be listed: .*no access to box"):
        check_inputs(["mem://box/in"])


def test_s3_without_its_extra_says_what_to_install(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r"pip install 'apache-beam\[aws\]'"):
        check_inputs(["s3://bucket/a"])


def test_a_filesystem_that_is_not_installed_says_what_to_install():
    with pytest.raises(UsageError, match=r"no filesystem for nosuch:// is installed"):
        check_inputs(["nosuch://bucket/a"])
