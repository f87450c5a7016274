"""Read: patterns become `InputFile`s. Listing only, never the bytes.

A pattern is a file, a folder (recursive, hidden names left out) or a glob, local or of any Beam filesystem.
"""

import glob
import os
import re
import stat
import urllib.parse
from collections.abc import Iterable, Iterator

from hanji.pipeline.companions import below_companion, is_companion, page_of
from hanji.pipeline.failures import UsageError
from hanji.pipeline.files import beam_filesystems, is_remote, local_path
from hanji.transforms.records import InputFile


def check_inputs(patterns: Iterable[str], without: str = "") -> None:
    """Raise `UsageError` for the first pattern that cannot be read or that nothing matches."""
    for pattern in patterns:
        if not pattern or next(list_files((pattern,), without), None) is None:
            raise UsageError(_why_nothing(pattern, without))


def list_files(patterns: Iterable[str], without: str = "") -> Iterator[InputFile]:
    """Every file that a pattern matches, once, sorted within its pattern; never below the folder `without`.

    Outer folders come first, so that a file that several patterns reach has one name below its root in any order.
    """
    unique = sorted(set(patterns), key=lambda pattern: (len(root_of(pattern)), pattern))
    if len(unique) == 1:  # needs no memory of what was seen
        yield from _list(unique[0], without)
        return
    seen: set[str] = set()
    for pattern in unique:
        for file in _list(pattern, without):
            if file.uri not in seen:
                seen.add(file.uri)
                yield file


def root_of(pattern: str) -> str:
    """The folder that names are relative to: a folder itself, the folder of a file, the fixed part of a glob.

    >>> root_of("gs://bucket/2023/*/story?.txt")
    'gs://bucket/2023'
    """
    if is_remote(pattern):
        fixed = pattern if not glob.has_magic(pattern) else pattern[: _first_magic(pattern)]
        return fixed.rpartition("/")[0]
    path = os.path.abspath(pattern)
    if os.path.isdir(path):
        return path
    return os.path.dirname(path if os.path.lexists(path) else path[: _first_magic(path)] + "_")


def _first_magic(pattern: str) -> int:
    found = re.search(r"[*?\[]", pattern)
    return found.start() if found else len(pattern)


def _list(pattern: str, without: str) -> Iterator[InputFile]:
    if is_remote(pattern):
        return _list_remote(pattern, f"{without.rstrip('/')}/" if without else "")
    return _list_local(local_path(pattern), os.path.abspath(without) if without else "")


def _list_local(pattern: str, without: str) -> Iterator[InputFile]:
    path, root = os.path.abspath(pattern), root_of(pattern)
    if os.path.isdir(path):
        yield from _walk(path, root, without)
    elif os.path.lexists(path) or not glob.has_magic(pattern):
        yield from _one(path, root)
    else:
        for found in sorted(glob.iglob(path, recursive=True)):
            if not os.path.isdir(found):
                below = found[len(root) + 1 :].replace(os.sep, "/")
                part = below_companion(below, lambda name: os.path.isfile(os.path.join(root, name)))
                yield from _one(found, root, companion=part)
            elif "**" not in pattern:  # which reaches the files below by itself
                yield from _walk(found, root, without)


def _walk(folder: str, root: str, without: str, *, companion: bool = False) -> Iterator[InputFile]:
    """Files below a folder, by path. Links to folders are not followed: they may lead in a circle.

    A folder that may not be listed stands for itself, and is rejected as a file that cannot be read is.
    """
    if folder == without:
        return
    try:
        with os.scandir(folder) as entries:
            names = sorted(
                entry.name + "/" if entry.is_dir(follow_symlinks=False) else entry.name
                for entry in entries
                if not entry.name.startswith(".")
            )
    except PermissionError:
        yield InputFile(uri=_uri(folder), relative=_below(folder, root), size=0)
        return
    for name in names:
        if name.endswith("/"):
            part = companion or (page_of(name[:-1]) != "" and is_companion(name[:-1], names))
            yield from _walk(os.path.join(folder, name[:-1]), root, without, companion=part)
        else:
            yield from _one(f"{folder}/{name}", root, companion=companion)


def _one(path: str, root: str, *, companion: bool = False) -> Iterator[InputFile]:
    try:
        status = os.stat(path)
    except FileNotFoundError:  # a link to nothing, or removed since it was listed
        return
    if stat.S_ISREG(status.st_mode):
        yield InputFile(uri=_uri(path), relative=_below(path, root), size=status.st_size, companion=companion)


def _below(path: str, root: str) -> str:
    return _readable(path[len(root.rstrip("/")) + 1 :].replace(os.sep, "/"))


def _uri(path: str) -> str:
    """The path itself; one whose bytes are not UTF-8 as a `file:` URI, since JSON couldn't hold it."""
    return path if path == _readable(path) else "file://" + _readable(path)


def _readable(path: str) -> str:
    try:
        path.encode()
    except UnicodeEncodeError:
        return urllib.parse.quote(os.fsencode(path))
    return path


def _list_remote(pattern: str, without: str) -> Iterator[InputFile]:
    pattern = pattern.rstrip("/")
    within = without if not pattern.startswith(without) else ""  # what is asked for by name is read
    bucket = pattern.count("/") == 2
    root = pattern if bucket else root_of(pattern)
    found = [] if bucket else _match(pattern)
    if not found and not glob.has_magic(pattern):
        root, found = pattern, _match(f"{pattern}/**")
    names = frozenset(uri[len(root) + 1 :] for uri, _ in found)
    for uri, size in found:
        relative = uri[len(root) + 1 :]
        hidden = any(part.startswith(".") or not part for part in relative.split("/"))  # "a/" is a console's folder
        if not hidden and not (within and uri.startswith(within)):
            part = below_companion(relative, names.__contains__)
            yield InputFile(uri=uri, relative=relative, size=size, companion=part)


def _match(pattern: str) -> list[tuple[str, int]]:
    filesystems = beam_filesystems(pattern)
    try:
        matched = filesystems.match([pattern])[0].metadata_list
    except OSError as error:  # Beam's is one; it holds an exception for each pattern
        why = getattr(error, "exception_details", None) or {pattern: error}
        raise UsageError(f"{pattern!r} cannot be listed: {next(iter(why.values()))}") from error
    return sorted((file.path, file.size_in_bytes) for file in matched)


def _why_nothing(pattern: str, without: str) -> str:
    if not pattern:
        return "an INPUT is empty"  # a shell's variable that is not set, and not the folder that one is in
    same = pattern.rstrip("/") == without.rstrip("/") if is_remote(pattern) else _is_folder(pattern, without)
    if without and same:
        return f"the folder {pattern!r} is the output itself, which is never read; give --output another one"
    if is_remote(pattern) or glob.has_magic(pattern):
        return f"no file matches {pattern!r}"
    if os.path.isdir(local_path(pattern)):
        return f"no file to read in the folder {pattern!r} (hidden ones are left out)"
    return f"there is no file or folder {pattern!r}"


def _is_folder(pattern: str, folder: str) -> bool:
    return bool(folder) and os.path.abspath(local_path(pattern)) == os.path.abspath(folder)
