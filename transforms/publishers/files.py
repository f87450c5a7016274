"""What `configs/publishers/<domain>.yaml` says of one publisher, and reading these files."""

import re
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
import yaml

from hanji.transforms.publishers.layouts import Layout, Site, wrong_selector


class ConfigError(Exception):
    """A config file that cannot be used: names the file, the key and the line of the key where they are known."""

    def __init__(self, file: str, key: str, message: str) -> None:
        super().__init__(f"{file}: {key}: {message}" if key else f"{file}: {message}")
        self.file = file
        self.key = key
        self.message = message

    def __reduce__(self) -> tuple[type["ConfigError"], tuple[str, str, str]]:
        return ConfigError, (self.file, self.key, self.message)


class Signature(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An RE2 pattern that, matched on a whole line (blanks collapsed), proves the publisher; with an example."""

    pattern: str
    example: str


class Example(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line and what it proves: `publisher` this one, `title` a page title with its name on it, `not` nothing."""

    line: str
    is_: Literal["publisher", "title", "not"] = msgspec.field(name="is")


class Publisher(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One publisher in one language edition, as its file states it.

    `domains` begins with the one that the file is named after; e-mail domains stand among them. `former_names` are
    what it calls itself on pages of an earlier time. `mastheads` may stand alone on a line, as names and aliases may;
    `brackets` only count in datelines, copyright lines and sign-offs.
    The `…_shapes` are lines in its layout that the readers of dates, bylines and datelines must be able to read.
    `agency`: its dateline or photo credit stands in other papers too. `portal`: republishes, so any other one wins.
    """

    name: str
    domains: tuple[str, ...]
    country: str
    language: str
    time_zone: str
    aliases: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    mastheads: tuple[str, ...] = ()
    brackets: tuple[str, ...] = ()
    agency: bool = False
    portal: bool = False
    title_suffixes: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    sections: tuple[str, ...] = ()
    date_shapes: tuple[str, ...] = ()
    byline_shapes: tuple[str, ...] = ()
    dateline_shapes: tuple[str, ...] = ()
    examples: tuple[Example, ...]
    layouts: tuple[Layout, ...] = ()


_Kind = TypeVar("_Kind", Publisher, Site)


def load_publishers(folder: Traversable) -> tuple[Publisher, ...]:
    """Every `*.yaml` of the folder, in the order of the file names.

    Raises `ConfigError` for YAML that cannot be read, an unknown or missing key, a wrong type, or a file that is not
    named after its publisher's first domain.
    """
    return tuple(_read(file, text, Publisher) for file, text in _files(folder))


def load_own(folder: Traversable) -> tuple[tuple[Publisher, ...], tuple[Site, ...]]:
    """The publishers of a user's folder; a file without a `name` is a site of which only layouts are known.

    Raises `ConfigError` as `load_publishers` does.
    """
    publishers: list[Publisher] = []
    sites: list[Site] = []
    for file, text in _files(folder):
        if re.search(r"^name\s*:", text, re.MULTILINE):
            publishers.append(_read(file, text, Publisher))
        else:
            sites.append(_read(file, text, Site))
    return tuple(publishers), tuple(sites)


def _files(folder: Traversable) -> Iterator[tuple[str, str]]:
    """Names and texts of the `*.yaml` of a folder, in the order of the names."""
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".yaml"):
            yield file.name, file.read_text(encoding="utf-8")


def _read(file: str, text: str, kind: type[_Kind]) -> _Kind:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        publisher = msgspec.convert(yaml.load(text, Loader=loader), kind)  # noqa: S506  # both are safe loaders
    except yaml.MarkedYAMLError as error:
        line = f" (line {error.problem_mark.line + 1})" if error.problem_mark else ""
        raise ConfigError(file, "", f"is not YAML: {error.problem}{line}") from error
    except yaml.YAMLError as error:
        raise ConfigError(file, "", f"is not YAML: {' '.join(str(error).split())}") from error
    except msgspec.ValidationError as error:
        raise ConfigError(file, *_located(text, str(error))) from error
    if not publisher.domains or f"{publisher.domains[0]}.yaml" != file:
        raise ConfigError(file, "domains", "the first one must be the name of the file without .yaml")
    if isinstance(publisher, Publisher) and not _is_zone(publisher.time_zone):
        raise ConfigError(file, "time_zone", f"there is no zone {publisher.time_zone!r} (Area/City, as Asia/Seoul)")
    if publisher.layouts and (wrong := wrong_selector(publisher.layouts)):
        raise ConfigError(file, "layouts", f"{wrong[1]} (line {_line_of(text, wrong[0])})")
    return publisher


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (OSError, ValueError, ZoneInfoNotFoundError):  # OSError: a folder of zones, such as Asia
        return False
    return True


def _line_of(text: str, selector: str) -> int:
    """The line on which a selector stands, however it is quoted."""
    lines = text.splitlines()
    plain = selector.replace("'", "").replace('"', "").replace("\\", "")
    found = (n for n, line in enumerate(lines, 1) if plain in line.replace("'", "").replace('"', "").replace("\\", ""))
    return next(found, 1)


def _located(text: str, message: str) -> tuple[str, str]:
    """Key and message, with the line on which the key stands, from a message of msgspec."""
    named = re.search(r"field `([^`]+)`", message) or re.search(r"\$\.([a-z_]+)", message)
    key = named[1] if named is not None else ""
    lines = [number for number, line in enumerate(text.splitlines(), 1) if re.search(rf"\b{re.escape(key)}\s*:", line)]
    return key, f"{message} (line {lines[0]})" if key and lines else message
