"""Documents written by hand with the role of each line before it, and the way they take."""

from collections.abc import Callable

import pytest

from hanji.transforms.chain import Knowledge, article_of, clean, extract
from hanji.transforms.records import Article, Cleaned, Page, Role, Segment, Source

SOURCE = Source(uri="file:///in/story.txt", relative="story.txt", format="text", sha256="0" * 64)


@pytest.fixture(scope="session")
def roles(knowledge: Knowledge) -> Callable[[str], str]:
    """The document in the notation of the tables, with the roles that it is given: `role | line`.

    The roles of a line in several segments are joined by `+`. A blank line is one in the document.
    """

    def label(document: str) -> str:
        cleaned = clean(extract(Page(source=SOURCE, text=plain(document)), knowledge), knowledge)
        given: dict[int, list[str]] = {}
        for segment in cleaned.segments:
            given.setdefault(segment.line, []).append(segment.role.value)
        lines = plain(document).split("\n")
        return "\n".join(f"{'+'.join(given[at]):9} | {line}" if line else "" for at, line in enumerate(lines, 1))

    return label


@pytest.fixture(scope="session")
def article(knowledge: Knowledge) -> Callable[..., Article]:
    """The record of a text."""

    def make(text: str, url: str | None = None) -> Article:
        return article_of(Page(source=SOURCE, text=text, url=url), knowledge)

    return make


@pytest.fixture(scope="session")
def cleaned() -> Callable[..., Cleaned]:
    """A document as Clean leaves it, from lines in the notation of the tables."""

    def make(document: str, **fields: object) -> Cleaned:
        lines = [line.split(" | ", 1) for line in document.strip().split("\n") if line.strip()]
        segments = tuple(
            Segment(line=at, text=text, role=Role(role.strip()), rule="layout")
            for at, (role, text) in enumerate(lines, 1)
        )
        return Cleaned(source=SOURCE, segments=segments, **fields)  # type: ignore[arg-type]

    return make


@pytest.fixture(scope="session")
def notation() -> Callable[[str], str]:
    """A table's document in the form that `roles` gives."""
    return lambda document: "\n".join(map(_even, document.strip().split("\n")))


def plain(document: str) -> str:
    """The document without the roles."""
    return "\n".join(line.partition(" | ")[2] for line in document.strip().split("\n"))


def _even(line: str) -> str:
    role, bar, text = line.partition(" | ")
    return f"{role.strip():9} | {text}" if bar else ""
