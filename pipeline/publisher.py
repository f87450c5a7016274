"""`hanji publisher import`: ftr-site-config files become publishers' files with selectors, in a folder of the user's.

The form is that of FiveFilters' Full-Text RSS (https://help.fivefilters.org/full-text-rss/site-patterns.html): a text
file a site, named after its host, with a directive and its value on a line.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import yaml

from hanji.pipeline.failures import OK, UsageError
from hanji.transforms.publishers.layouts import SELECTED, Layout, LayoutPage, Site, as_xpath

_DIRECTIVE = re.compile(r"^([a-z_]+)\s*(?:\([^)]*\))?\s*:\s*(.*)$")
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
# As Full-Text RSS does it: the word may be a part of the name.
_NAMED = "//*[contains(@class, {word}) or contains(@id, {word})]"


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """A file's site (None where nothing of it can be used), the directives not taken, and selectors not understood."""

    site: Site | None
    left: tuple[str, ...]
    wrong: tuple[str, ...]


def import_verb(source: str, output: str) -> int:
    """Write a file for each site that `source` (a file or a folder) describes; says on stderr what was left out.

    Raises `UsageError` where there is nothing to read or a file of a site is there already.
    """
    files = _files(Path(source))
    folder = Path(output)
    written = 0
    for file in files:
        found = read_ftr(domain_of(file.name), file.read_text("utf-8", "replace"))
        if found.site is not None:
            _write(folder, found.site)
            written += 1
        for line in _told(file, found):
            sys.stderr.write(f"{line}\n")
    sys.stdout.write(f"{written} of {len(files)} files imported into {output}\n")
    return OK


def _files(source: Path) -> list[Path]:
    if source.is_dir():
        found = sorted(file for file in source.iterdir() if file.suffix == ".txt" and domain_of(file.name))
        if not found:
            raise UsageError(f"no file named after a host, such as tidings.example.txt, in {str(source)!r}")
        return found
    if not source.is_file():
        raise UsageError(f"there is no file or folder {str(source)!r}")
    if not domain_of(source.name):
        raise UsageError(f"{str(source)!r} is not named after a host, such as tidings.example.txt")
    return [source]


def domain_of(name: str) -> str:
    """The host that a file is named after; "" if it is none. A leading dot stands for all hosts below.

    >>> domain_of(".tidings.example.txt"), domain_of("www.tidings.example.txt"), domain_of("README.txt")
    ('tidings.example', 'tidings.example', '')
    """
    host = name.removesuffix(".txt").lower().strip(".").removeprefix("www.")
    return host if _HOST.fullmatch(host) else ""


def read_ftr(domain: str, text: str) -> Imported:
    """What one file says of a site."""
    selectors: dict[str, list[str]] = {name: [] for name in SELECTED}
    pages: list[LayoutPage] = []
    left: list[str] = []
    wrong: list[str] = []
    for name, value in directives(text):
        if name == "test_url":
            pages.append(LayoutPage(url=value))
        elif name == "test_contains" and pages:
            pages[-1] = LayoutPage(url=pages[-1].url, contains=(*pages[-1].contains, value))
        elif (selector := _selector(name, value)) is None:
            left.append(name)
        elif _readable(selector):
            selectors["strip" if name.startswith("strip") else name].append(selector)
        else:
            wrong.append(value)
    layout = Layout(**{name: tuple(dict.fromkeys(found)) for name, found in selectors.items()}, pages=tuple(pages))  # type: ignore[arg-type]
    site = Site(domains=(domain,), layouts=(layout,)) if layout.selectors() else None
    return Imported(site=site, left=tuple(dict.fromkeys(left)), wrong=tuple(wrong))


def directives(text: str) -> Iterator[tuple[str, str]]:
    r"""Names and values, without comments and empty values.

    >>> list(directives("# Tidings\nbody: //div[@id='a']\nreplace_string(<b>): <i>\n\ntidy: no"))
    [('body', "//div[@id='a']"), ('replace_string', '<i>'), ('tidy', 'no')]
    """
    for line in text.splitlines():
        found = _DIRECTIVE.match(line.strip())
        if found and (value := found[2].strip()):
            yield found[1], value


def _selector(name: str, value: str) -> str | None:
    if name == "strip_id_or_class":
        word = value.strip("'\" ")
        return _NAMED.format(word="'" + word.replace("'", "") + "'")
    return value if name in SELECTED else None


def _readable(selector: str) -> bool:
    try:
        as_xpath(selector)
    except ValueError:
        return False
    return True


def _write(folder: Path, site: Site) -> None:
    file = folder / f"{site.domains[0]}.yaml"
    if file.exists():
        raise UsageError(f"{str(file)!r} is there already; give another --output, or remove it")
    folder.mkdir(parents=True, exist_ok=True)
    held = msgspec.to_builtins(site)
    layouts = [{name: value for name, value in layout.items() if value} for layout in held["layouts"]]
    text = yaml.safe_dump(
        {"domains": held["domains"], "layouts": layouts}, sort_keys=False, allow_unicode=True, width=110
    )
    file.write_text(text, "utf-8")


def _told(file: Path, found: Imported) -> Iterator[str]:
    if found.left:
        yield f"{file}: not taken: {', '.join(found.left)}"
    if found.wrong:
        yield f"{file}: selectors that cannot be read: {', '.join(found.wrong)}"
    if found.site is None:
        yield f"{file}: no selector that can be used"
