"""Pages of an invented town on a `.example` host, and the shipped model."""

from collections.abc import Callable
from importlib import resources

import pytest

from hanji.transforms.extract.html.extract import extract_html
from hanji.transforms.extract.html.scorer import Model, load_model
from hanji.transforms.records import Draft, Page, Source

PARAGRAPHS = tuple(
    """
The harbor council of Brinmouth voted on Tuesday to repair the old pier before winter, officials said. \
The work will cost two million crowns and last until March.
Divers found cracks in eleven of the forty pillars last summer. Mayor Odile Quist said that waiting \
any longer would cost the town more than the repair does.
Ferries will land at the fish market while the work goes on, the harbor master said. Anglers, who have used \
the pier since 1911, will get a ramp of their own.
“We have asked for this for nine years,” said Tamsin Orle, who runs the ticket booth at the gate. \
“Now it is in the budget, and I believe it.”
The last storm tore away the lamps and a third of the railing. They will be replaced by copies of those of \
1911, cast in a foundry up the river.
""".strip().splitlines()
)


@pytest.fixture(scope="session")
def paragraphs() -> tuple[str, ...]:
    return PARAGRAPHS


@pytest.fixture(scope="session")
def model() -> Model:
    return load_model(resources.files("hanji.configs") / "models" / "html_blocks.npz")


@pytest.fixture(scope="session")
def draft_of(model: Model) -> Callable[..., Draft]:
    def extract(markup: str, url: str | None = "https://tidings.example/2024/05/03/pier", **limits: int) -> Draft:
        source = Source(uri="pier.html", relative="pier.html", format="html", sha256="")
        return extract_html(Page(source=source, text=markup, url=url), model, **limits)

    return extract


@pytest.fixture(scope="session")
def article() -> Callable[..., str]:
    """A page as a small paper makes it; the arguments go into its parts."""

    def build(*, head: str = "", before: str = "", inside: str = "", after: str = "") -> str:
        links = "".join(f"<li><a href='/{n}'>Section number {n}</a></li>" for n in range(8))
        related = "".join(f"<li><a href='/r{n}'>Another story about the town, part {n}</a></li>" for n in range(5))
        body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
        return (
            "<!doctype html><html lang='en'><head><title>Old pier to be repaired | Brinmouth Tidings</title>"
            f"<meta property='og:site_name' content='Brinmouth Tidings'>{head}</head><body>"
            f"<header><nav><ul>{links}</ul></nav></header><main><article><h1>Old pier to be repaired</h1>{before}"
            f"<div class='article-body'>{body}{inside}</div></article>{after}"
            f"<aside class='related'><h2>Read more</h2><ul>{related}</ul></aside></main>"
            "<footer><p>© 2024 Brinmouth Tidings. All rights reserved.</p></footer></body></html>"
        )

    return build
