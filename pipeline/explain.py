"""`hanji explain`: what became of each line of one file, by the very chain that a run applies; no Beam here."""

import os
import sys
from collections.abc import Iterator
from itertools import islice
from typing import Any

import msgspec

from hanji.pipeline.failures import OK, TOO_MANY_REJECTED, UsageError
from hanji.pipeline.files import open_file
from hanji.pipeline.inputs import list_files
from hanji.pipeline.known import read_knowledge
from hanji.transforms.chain import Knowledge, clean, enrich, extract, normalize
from hanji.transforms.decode import Limits, decode
from hanji.transforms.records import (
    Article,
    BlockReasons,
    Cleaned,
    Draft,
    InputFile,
    Page,
    Provenance,
    Reject,
    Rejected,
    Role,
    Skip,
)

COLOURS = {
    Role.BODY: "default",
    Role.NOISE: "dim red",
    Role.TITLE: "bold green",
    Role.SUBTITLE: "green",
    Role.BYLINE: "cyan",
    Role.PUBLISHED: "blue",
    Role.MODIFIED: "blue",
    Role.SECTION: "magenta",
    Role.PUBLISHER: "magenta",
    Role.DATELINE: "yellow",
    Role.CAPTION: "dim yellow",
    Role.SUMMARY: "dim green",
    Role.URL: "dim blue",
}


_NARROWEST = 20  # columns that are worth a column of their own


class Explained(msgspec.Struct, frozen=True, kw_only=True):
    """A document at each stage; `stopped` is the reject or skip that ended its way, with the stages after it None."""

    page: Page | None = None
    draft: Draft | None = None
    cleaned: Cleaned | None = None
    article: Article | None = None
    stopped: Reject | Skip | None = None
    blocks: tuple[BlockReasons, ...] = ()


def explain_verb(file: str, *, as_json: bool, publishers: str = "") -> int:
    """Show the documents of a file on stdout; returns the exit status. Raises `UsageError` where there is no file.

    `publishers` is a folder with a user's own.
    """
    found = list(explain(input_file(file), read_knowledge(publishers)))
    if as_json:
        sys.stdout.buffer.writelines(msgspec.json.encode(machine_form(one)) + b"\n" for one in found)
    else:
        _show(found)
    return TOO_MANY_REJECTED if any(one.stopped for one in found) else OK


def input_file(name: str) -> InputFile:
    """The one file of that name. Raises `UsageError`."""
    if os.path.isdir(name):
        raise UsageError(f"{name!r} is a folder; explain takes one file")
    found = tuple(islice(list_files((name,)), 2)) if name else ()
    if not found:
        raise UsageError(f"there is no file {name!r}")
    if len(found) > 1:
        raise UsageError(f"{name!r} matches several files; explain takes one file")
    return found[0]


def explain(file: InputFile, knowledge: Knowledge) -> Iterator[Explained]:
    """Every document of a file, with what each stage made of it."""
    for page in decode(file, open_file, Limits()):
        yield _explain_page(page, knowledge) if isinstance(page, Page) else Explained(stopped=page)


def _explain_page(page: Page, knowledge: Knowledge) -> Explained:
    known = Explained(page=page)
    stage = "Extract"
    try:
        known = msgspec.structs.replace(
            known, draft=(draft := extract(page, knowledge)), blocks=_blocks(page, knowledge)
        )
        stage = "Clean"
        known = msgspec.structs.replace(known, cleaned=(cleaned := clean(draft, knowledge)))
        stage = "Normalize"
        article = normalize(cleaned, knowledge)
        stage = "Enrich"
        return msgspec.structs.replace(known, article=enrich(article))
    except Rejected as rejected:
        return msgspec.structs.replace(known, stopped=_reject(page, stage, rejected))


def _blocks(page: Page, knowledge: Knowledge) -> tuple[BlockReasons, ...]:
    """Why each line of a web page got its score."""
    if page.source.format != "html":
        return ()
    from hanji.transforms.extract.html.reasons import block_reasons  # noqa: PLC0415  # raw text has no scores

    return block_reasons(page, knowledge)


def _reject(page: Page, stage: str, rejected: Rejected) -> Reject:
    return Reject(
        source_uri=page.source.uri,
        source_member=page.source.member,
        stage=stage,
        reason=rejected.reason,
        detail=rejected.detail,
        source_sha256=page.source.sha256,
    )


def machine_form(found: Explained) -> dict[str, Any]:
    """What `--json` prints: `lines`, `blocks` (of a web page: scores and their reasons), `record`, the reject or skip,
    and what the stages gave each other.
    """
    return {
        "lines": found.cleaned.segments if found.cleaned else (),
        "blocks": found.blocks,
        "record": found.article,
        "stopped": found.stopped,
        "stages": {
            "decode": found.page and {"source": found.page.source, "url": found.page.url},
            "extract": found.draft and {"candidates": found.draft.candidates, "lines": len(found.draft.lines)},
            "clean": found.cleaned and {"candidates": found.cleaned.candidates},
        },
    }


def _show(found: list[Explained]) -> None:
    terminal = sys.stdout.isatty()
    if not terminal and "FORCE_COLOR" not in os.environ:
        sys.stdout.writelines(f"{text}\n" for one in found for text, _ in report(one))
        return
    from rich.console import Console  # noqa: PLC0415  # only for colours: a tenth of the start-up time

    console = Console(highlight=False, soft_wrap=True)
    for one in found:
        for text, style in report(one, console.width if terminal else 0):
            console.print(text, style=style, markup=False)


def report(found: Explained, width: int = 0) -> Iterator[tuple[str, str]]:
    """What people read, a line and its style after the other: source, lines with role and rule, record.

    In a terminal of a `width` in columns the texts of the lines stay in their own column; 0 leaves them as they are.
    """
    if found.page:
        source = found.page.source
        yield f"{source.uri}: {source.format}, {source.encoding} by {source.decoded_by}", "bold"
    if found.cleaned:
        by_line = {block.line: block for block in found.blocks}
        for segment in found.cleaned.segments:
            block = by_line.get(segment.line)
            score = f"{block.score:>+6.1f} " if block else ""
            columns = f"{segment.line:>4}  {score}{segment.role:<10} {segment.rule:<32} "
            text = segment.text if not width else _fitted(segment.text, segment.role, len(columns), width)
            yield columns + text, COLOURS[segment.role]
            if block:
                yield f"{'':<13}{_because(block)}", "dim"
    if found.article:
        yield from _record(found.article)
    if found.stopped:
        yield from _stopped(found.stopped)


def _fitted(text: str, role: Role, indent: int, width: int) -> str:
    """A line's text in the columns from `indent` on: of the body one row, since its whole text follows the record."""
    from rich.cells import cell_len, set_cell_size  # noqa: PLC0415  # for terminals alone
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    room = width - indent
    if room < _NARROWEST or cell_len(text) <= room:
        return text
    if role is Role.BODY:
        return f"{set_cell_size(text, room - 1).rstrip()}…"
    rows = Text(text).wrap(Console(width=room), room)
    return f"\n{'':{indent}}".join(row.plain.rstrip() for row in rows)


def _because(block: BlockReasons) -> str:
    return ", ".join(f"{one.meaning} {one.value:g} ({one.weight:+.1f})" for one in block.reasons)


def _record(article: Article) -> Iterator[tuple[str, str]]:
    yield "", "default"
    signals = {source.field: _shown(source) for source in article.provenance}
    for name, value in msgspec.to_builtins(article).items():
        if name in {"removed", "provenance", "text"} or value in (None, (), ""):
            continue
        shown = value if isinstance(value, str | int) else msgspec.json.encode(value).decode()
        signal = f"  ({signals[name]})" if name in signals else ""
        yield f"{name:<20} {shown}{signal}", "default"
    yield f"\n{article.text}", "default"


def _shown(source: Provenance) -> str:
    """The signal, and of a date without a zone what its offset rests on."""
    assumed = source.detail.startswith("zone: ") and source.detail != "zone: stated"
    return f"{source.signal}, {source.detail}" if assumed else source.signal


def _stopped(stopped: Reject | Skip) -> Iterator[tuple[str, str]]:
    if isinstance(stopped, Reject):
        yield f"rejected at {stopped.stage}: {stopped.reason}: {stopped.detail}", "bold red"
    else:
        yield f"skipped: {stopped.reason}: {stopped.source_uri}", "bold yellow"
