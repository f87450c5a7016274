"""The settings of a run: defaults, then a YAML file, then the command line."""

import hashlib
import re
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import msgspec

from hanji.pipeline.failures import InvalidConfig, UsageError
from hanji.pipeline.files import open_file

_SIZE = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*([kMGT]?)i?B?", re.IGNORECASE)
_POWERS = {"": 0, "k": 1, "m": 2, "g": 3, "t": 4}
_SHARE = re.compile(r"[0-9]+(?:\.[0-9]+)?%|[0-9]+")


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The keys of a run config, which `configs/runs/default.yaml` documents, and of the options of the same names."""

    max_file_size: str | int = "20MB"
    gzip: bool = False
    max_rejected: str | int | None = None
    workers: int | None = None
    fetch: bool = False
    contact: str = ""
    delay_seconds: float = 1.0
    private_addresses: bool = False
    publishers: str = ""
    agencies: bool = False
    text_field: str | None = None
    html_field: str | None = None
    url_field: str | None = None
    records_in_a_shard: int = 50_000
    beam: dict[str, str | int | float | bool | list[str]] = {}

    def __post_init__(self) -> None:
        bytes_of(self.max_file_size)
        allowed(self.max_rejected, 1)
        if self.workers is not None and self.workers < 1:
            raise ValueError("workers must be 1 or more")
        if self.delay_seconds < 0:
            raise ValueError("delay_seconds must be 0 or more")
        if self.records_in_a_shard < 1:
            raise ValueError("records_in_a_shard must be 1 or more")


def load_settings(file: str | None, **options: object) -> Settings:
    """The settings of a config file (None: the defaults), with the options that are not None put over them.

    Raises `InvalidConfig`, which names file and line, and `UsageError` for an option that is out of its range.
    """
    settings = Settings() if file is None else _read(file)
    given = {name: value for name, value in options.items() if value is not None}
    try:
        return msgspec.structs.replace(settings, **given)
    except ValueError as error:
        raise UsageError(str(error)) from error


def _read(file: str) -> Settings:
    import yaml  # noqa: PLC0415  # most runs have no config file

    try:
        with open_file(file) as opened:
            text = opened.read().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidConfig(f"{file}: cannot be read: {error}") from error
    try:
        return msgspec.convert(yaml.safe_load(text) or {}, Settings)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise InvalidConfig(f"{file}:{line}: {error.problem}") from error
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise InvalidConfig(f"{file}:{_line(text, str(error))}: {error}") from error


def _line(text: str, error: str) -> int:
    """The line, from 1, of the key that an error of msgspec names: by its path, or as an unknown field."""
    named = re.search(r"unknown field `(\w+)`", error) or re.search(r"`\$\.(\w+)", error) or re.match(r"(\w+)", error)
    key = named[1] if named else ""
    return next((n for n, line in enumerate(text.splitlines(), 1) if re.match(rf"['\"]?{key}['\"]?\s*:", line)), 1)


def bytes_of(size: str | int) -> int:
    """A size in bytes. Raises `ValueError`.

    >>> bytes_of("20MB"), bytes_of("1.5k"), bytes_of(12)
    (20000000, 1500, 12)
    """
    found = _SIZE.fullmatch(str(size).strip())
    if found is None:
        raise ValueError(f"max_file_size is no size such as 20MB: {size!r}")
    return int(float(found[1]) * 1000 ** _POWERS[found[2].lower()])


def allowed(rejected: str | int | None, inputs: int) -> float:
    """How many of so many inputs may be rejected. Raises `ValueError`.

    >>> allowed("5%", 60), allowed("7", 60), allowed(None, 60)
    (3.0, 7.0, inf)
    """
    if rejected is None:
        return float("inf")
    text = str(rejected).replace(" ", "")
    if not _SHARE.fullmatch(text):
        raise ValueError(f"max_rejected is neither a number nor a share such as 1%: {rejected!r}")
    return float(text[:-1]) * inputs / 100 if text.endswith("%") else float(text)


def config_hash(settings: Settings, folder: Traversable | None = None) -> str:
    """A hash of all data that a record depends on: the packaged knowledge and the settings that change records.

    How a run is spread and written is not in it: same input, same records, with any number of workers.
    """
    decisive = {"max_file_size": bytes_of(settings.max_file_size)} | {
        name: getattr(settings, name) for name in ("fetch", "agencies", "text_field", "html_field", "url_field")
    }
    digest = hashlib.sha256("".join(f"{name}={value}\n" for name, value in decisive.items()).encode())
    own = _knowledge_files(Path(settings.publishers), "own/") if settings.publishers else []
    for name, content in (*_knowledge_files(folder or resources.files("hanji.configs")), *own):
        digest.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()[:16]


def _knowledge_files(folder: Traversable, below: str = "") -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{below}{entry.name}"
        if entry.is_dir() and name != "runs":
            found += _knowledge_files(entry, f"{name}/")
        elif entry.name.endswith((".yaml", ".json", ".npz")):
            found.append((name, entry.read_bytes()))
    return found


def as_config(settings: Settings) -> dict[str, Any]:
    """The settings as a manifest holds them."""
    return {name: value for name, value in msgspec.to_builtins(settings).items() if name != "beam"}
