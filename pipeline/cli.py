"""The command line: options, help and exit statuses. A verb's own module is imported when it is called."""

import enum
import gc
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from hanji.pipeline import cli_options as opt
from hanji.pipeline.failures import FAILED, INVALID_CONFIG, OK, USAGE, InvalidConfig, RunFailed, UsageError

app = typer.Typer(
    name="hanji",
    help="""Turn raw news articles into clean, trustworthy records, with every line accounted for.

    Exit status: 0 done, 1 the run failed, 2 usage, 3 done but more rejected than allowed, 78 invalid config.
    """,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
)

OWN_OPTIONS = (
    "--output",
    "--config",
    "--gzip",
    "--max-file-size",
    "--max-rejected",
    "--publishers",
    "--agencies",
    "--text-field",
    "--html-field",
    "--url-field",
    "--fetch",
    "--contact",
    "--private-addresses",
    "--workers",
    "--verbose",
    "--help",
)
_UNDER_BEAM = {"allow_extra_args": True, "ignore_unknown_options": True}


class PublisherAction(enum.StrEnum):
    """What `hanji publisher` can do."""

    IMPORT = "import"


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # see the head of this module

        print(f"hanji {version('hanji')}")  # noqa: T201  # what was asked for
        raise typer.Exit


@app.callback()
def hanji_command(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """What stands before a command."""


@app.command(
    name="run",
    context_settings=_UNDER_BEAM,
    epilog="""Examples:

    `hanji run articles/ --output out`

    `hanji run 'dump/**/*.txt' more.txt --output out --gzip --max-rejected 1%`

    `hanji run https://garam.example/rss feeds.opml --output out --fetch --contact me@naru.example`

    `hanji run gs://bucket/raw --output gs://bucket/clean --runner=FlinkRunner --flink_master=host:8081`
    """,
)
def run_command(
    inputs: opt.Inputs,
    output: opt.Output = "",
    config: opt.Config = None,
    publishers: opt.Publishers = None,
    agencies: opt.Agencies = None,
    gzip: opt.Gzip = None,
    max_file_size: opt.MaxFileSize = None,
    max_rejected: opt.MaxRejected = None,
    text_field: opt.TextField = None,
    html_field: opt.HtmlField = None,
    url_field: opt.UrlField = None,
    workers: opt.Workers = None,
    fetch: opt.Fetch = None,
    contact: opt.Contact = None,
    private_addresses: opt.PrivateAddresses = None,
    verbose: opt.Verbose = False,
) -> None:
    """Read article files and write clean records.

    INPUT is a file, a folder (read recursively, hidden names left out) or a glob, local or of any Beam filesystem; or a
    feed's http(s) address, or an OPML list of feeds. Of a feed that was asked before only what is new is fetched.
    Records go to OUTPUT/articles, rejected inputs to OUTPUT/rejected, and OUTPUT/runs/RUN.json names the files of the
    run: it is written last, so what it names is complete. Nothing from an earlier run is touched.

    Options that are not listed here go to Apache Beam, such as `--runner=FlinkRunner`.
    """
    from hanji.pipeline.config import load_settings  # see the head of this module

    paths, beam_options = _parted(inputs, output, verbose=verbose)
    settings = load_settings(
        config,
        publishers=publishers,
        agencies=agencies,
        gzip=gzip,
        max_file_size=max_file_size,
        max_rejected=max_rejected,
        text_field=text_field,
        html_field=html_field,
        url_field=url_field,
        workers=workers,
        fetch=fetch,
        contact=contact,
        private_addresses=private_addresses,
    )
    from hanji.pipeline.run import run_verb

    raise typer.Exit(run_verb(paths, output, settings, beam_options))


@app.command(
    name="explain",
    epilog="""Examples:

    `hanji explain story.txt`

    `hanji explain story.txt --json | jq .record.title`
    """,
)
def explain_command(
    file: Annotated[str, typer.Argument(metavar="FILE", help="One article file.")],
    json: Annotated[bool, typer.Option("--json", help="Print JSON for machines.")] = False,
    publishers: Annotated[str, typer.Option(metavar="FOLDER", help="Publishers of your own.")] = "",
) -> None:
    """Show what happened to each line of a file and why, then its record.

    Exit status 3 if the file would be rejected or skipped. NO_COLOR turns colours off.
    """
    gc.disable()  # one document and the process ends: to look for garbage takes longer than the garbage is worth
    try:
        from hanji.pipeline.explain import explain_verb

        raise typer.Exit(explain_verb(file, as_json=json, publishers=publishers))
    finally:
        gc.enable()


@app.command(
    name="feeds",
    epilog="""Examples:

    `hanji feeds subscriptions.opml --output out`

    `hanji feeds https://garam.example/rss --json`
    """,
)
def feeds_command(
    lists: Annotated[
        list[str], typer.Argument(metavar="OPML|FILE|URL...", help="Lists of feeds, and addresses of feeds.")
    ],
    output: Annotated[str, typer.Option(help="Output folder of the runs, which hold what is known of feeds.")] = "",
    json: Annotated[bool, typer.Option("--json", help="Print JSON Lines for machines.")] = False,
) -> None:
    """List the feeds that a run would ask, when each is due, and what came of the last time. Nothing is fetched.

    A FILE is OPML, an index of sitemaps, or text with an address on each line.
    """
    from hanji.pipeline.feeds import feeds_verb

    raise typer.Exit(feeds_verb(lists, output, as_json=json))


@app.command(name="check", epilog="Example: `hanji check --publishers my-publishers/`")
def check_command(
    publishers: Annotated[str, typer.Option(metavar="FOLDER", help="Publishers of your own, checked too.")] = "",
) -> None:
    """Check every noise rule and publisher against its own examples.

    Exit status 0 if all hold, 1 if one doesn't, 78 if a file cannot be read as what it should be.
    """
    from hanji.pipeline.check import check_verb

    raise typer.Exit(check_verb(publishers))


@app.command(
    name="publisher",
    epilog="Example: `hanji publisher import ftr-site-config/ --output my-publishers`",
)
def publisher_command(
    action: Annotated[PublisherAction, typer.Argument(help="What to do.")],
    source: Annotated[str, typer.Argument(metavar="FILE|FOLDER", help="A site's file, or a folder of them.")],
    output: Annotated[str, typer.Option(help="Folder for the publishers' files.")] = "",
) -> None:
    """Make publishers' files with selectors from those of ftr-site-config, for `hanji run --publishers`.

    Title, body, author, date, strip, strip_id_or_class, test_url and test_contains are taken; other directives are
    named on stderr. A file that is there already is not overwritten.
    """
    from hanji.pipeline.publisher import import_verb

    if not output:
        raise UsageError("--output FOLDER is missing; see hanji publisher --help")
    raise typer.Exit({PublisherAction.IMPORT: import_verb}[action](source, output))


@app.command(name="schema", epilog="Example: `hanji schema > article.schema.json`")
def schema_command() -> None:
    """Print the JSON Schema of a record."""
    from hanji.pipeline.schema import schema_verb

    raise typer.Exit(schema_verb())


def _parted(words: list[str], output: str, *, verbose: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The inputs and the options for Beam among the words of `hanji run`. Raises `UsageError`."""
    from hanji.pipeline import options  # see the head of this module

    options.log(verbose=verbose)
    paths, beam_options = options.part(words, OWN_OPTIONS)
    if not paths:
        raise UsageError("no INPUT; see hanji run --help")
    if not output:
        raise UsageError("--output FOLDER is missing; see hanji run --help")
    return paths, beam_options


def call(words: Sequence[str]) -> int:
    """The exit status of a command line; what went wrong is said on stderr in one line."""
    try:
        app(list(words), prog_name="hanji")
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else OK
    except UsageError as error:
        return _failed(USAGE, error)
    except InvalidConfig as error:
        return _failed(INVALID_CONFIG, error)
    except RunFailed as error:
        return _failed(FAILED, error)
    return OK


def _failed(status: int, error: Exception) -> int:
    print(f"hanji: {error}", file=sys.stderr)  # noqa: T201  # stderr is for people
    return status
