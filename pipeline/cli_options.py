"""The options of `hanji run`, each with its type, its help and the panel that it stands in."""

from typing import Annotated, Any

import typer

_FILES = "Input and output"
_LIMITS = "Limits"
_FIELDS = "Records of a crawl"
_FEEDS = "Feeds"
_ENGINE = "Engine"


def _option(panel: str, text: str, *names: str, default: str | bool = False, **settings: Any) -> Any:  # noqa: ANN401  # typer's own
    """An option in a panel; `default` is what the help says applies without it."""
    return typer.Option(*names, help=text, rich_help_panel=panel, show_default=default, **settings)


Inputs = Annotated[list[str], typer.Argument(metavar="INPUT...", help="Files, folders (recursive) and globs.")]

Output = Annotated[str, _option(_FILES, "Folder for articles, rejects and manifests.")]
Config = Annotated[str | None, _option(_FILES, "YAML file with settings.")]
Publishers = Annotated[str | None, _option(_FILES, "Publishers of your own.", metavar="FOLDER")]
Agencies = Annotated[bool | None, _option(_FILES, "Credited agencies and desks are authors too.", "--agencies")]
Gzip = Annotated[bool | None, _option(_FILES, "Compress the shards.", "--gzip")]

MaxFileSize = Annotated[str | None, _option(_LIMITS, "Reject larger files.", metavar="SIZE", default="20MB")]
MaxRejected = Annotated[
    str | None, _option(_LIMITS, "Exit with 3 when more are rejected.", metavar="N|N%", default="any")
]

TextField = Annotated[str | None, _option(_FIELDS, "Field with the text.", metavar="NAME", default="usual names")]
HtmlField = Annotated[str | None, _option(_FIELDS, "Field with the page.", metavar="NAME", default="usual names")]
UrlField = Annotated[str | None, _option(_FIELDS, "Field with its address.", metavar="NAME", default="usual names")]

Fetch = Annotated[bool | None, _option(_FEEDS, "Fetch the articles that feeds only sum up.", "--fetch")]
Contact = Annotated[str | None, _option(_FEEDS, "E-mail or page of yours, told to servers.", metavar="WHO")]
PrivateAddresses = Annotated[bool | None, _option(_FEEDS, "Allow feeds of your own network.", "--private-addresses")]

Workers = Annotated[int | None, _option(_ENGINE, "Processes on this machine.", min=1, default="by the work")]
Verbose = Annotated[bool, _option(_ENGINE, "Log what the engine does.", "--verbose")]
