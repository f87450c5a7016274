"""A web page taken apart: claims of metadata, and every visible line with the score that it is body."""

import msgspec
from lxml import etree

from hanji.transforms.extract.html.blocks import Blocks, Elements, read_blocks
from hanji.transforms.extract.html.embedded import embedded_article
from hanji.transforms.extract.html.features import Hints, Sketch, sketch
from hanji.transforms.extract.html.kind import check_kind
from hanji.transforms.extract.html.limits import check_tree, comparable, limited
from hanji.transforms.extract.html.metadata import read_hints, read_metadata
from hanji.transforms.extract.html.parse import MAX_CHARACTERS, parse
from hanji.transforms.extract.html.paywall import read_paywall
from hanji.transforms.extract.html.scorer import Model, score
from hanji.transforms.extract.html.selectors import apply_layouts, layouts_of, shifted
from hanji.transforms.extract.html.tree import Array
from hanji.transforms.extract.html.visible import mark_unseen, read_standfirst, read_visible
from hanji.transforms.publishers.layouts import NO_LAYOUTS, Layouts
from hanji.transforms.records import Candidate, Draft, Line, Page, Rejected

__all__ = ["extract_html", "read_hints"]

# A page that shows less than this, in Latin letters, may keep its article in a script.
_LITTLE = 600
_MEANT = "h1 h2 h3 h4 h5 h6 p li blockquote figcaption tr td th pre dt dd caption summary address button"
_TAGS = frozenset(_MEANT.split())


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A page's blocks with their scores, what was computed on the way, and the claims of the page and its selectors."""

    blocks: Blocks
    drawn: Sketch
    scores: Array
    claims: list[Candidate]
    selected: list[Candidate]


def extract_html(
    page: Page,
    model: Model,
    layouts: Layouts = NO_LAYOUTS,
    max_characters: int = MAX_CHARACTERS,
) -> Draft:
    """The draft of a decoded page; `Line.score` is the log-odds that a line is body, by structure and words.

    Raises `Rejected`: `not-an-article`, and what `read_html` raises.
    """
    read = read_html(page, model, layouts, max_characters)
    blocks, drawn, scores = read.blocks, read.drawn, read.scores
    check_kind(drawn, scores, read.claims, page.url)
    claims = [*read.selected, *mark_unseen(read.claims, blocks.texts)]
    claims += read_visible(drawn, scores) + read_standfirst(drawn, scores, read.claims)
    claims += read_paywall(drawn, scores, read.claims)
    return Draft(
        source=page.source, lines=_lines(blocks, scores), url=page.url, candidates=(*page.candidates, *_known(claims))
    )


def read_html(
    page: Page,
    model: Model,
    layouts: Layouts = NO_LAYOUTS,
    max_characters: int = MAX_CHARACTERS,
) -> Reading:
    """A page taken apart and scored.

    Raises `Rejected`: `too-large` above a limit, `too-deep`, `no-markup`, `empty` without a visible line.
    """
    root = parse(page.text, max_characters=max_characters)
    check_tree(root)
    claims = limited(read_metadata(root, page.url))
    known = layouts_of(layouts, page.url, claims)
    selected = apply_layouts(root, known)
    hints = read_hints(claims)
    hidden, dates = embedded_article(root) if _shows_little(root) else ("", [])
    blocks = read_blocks(root)
    if hidden or not blocks.texts:
        blocks = _with_hidden(root, hidden or _paragraphs(hints.body)) or blocks
        claims += dates
    if not blocks.texts:
        raise Rejected("empty", "no visible line")
    drawn, scores = _scored(blocks, hints, model, marked=bool(known))
    if len(hints.body) > 3 * max(_kept(drawn, scores), 200):
        blocks = _with_hidden(root, _paragraphs(hints.body)) or blocks
        drawn, scores = _scored(blocks, hints, model, marked=bool(known))
    return Reading(blocks=blocks, drawn=drawn, scores=scores, claims=claims, selected=selected)


def _scored(blocks: Blocks, hints: Hints, model: Model, *, marked: bool) -> tuple[Sketch, Array]:
    drawn = sketch(blocks, msgspec.structs.replace(hints, body=comparable(hints.body, len(blocks.texts))))
    scores = score(drawn, model)
    return drawn, shifted(scores, blocks) if marked else scores


def _shows_little(root: etree._Element) -> bool:
    return _holds_little(root, "p") and _holds_little(root, "p", "div", "td", "span", "section", "article")


def _holds_little(root: etree._Element, *tags: str) -> bool:
    size = 0
    for node in root.iter(*tags):
        size += len((node.text or "").strip())
        if size > _LITTLE:
            return False
    return True


def _kept(page: Sketch, scores: Array) -> float:
    return float(page.columns["eff"][scores > 0].sum())


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{part}</p>" for part in text.replace("<", "&lt;").split("\n") if part.strip())


def _with_hidden(root: etree._Element, markup: str) -> Blocks | None:
    """The page's blocks with an article that it keeps in a script, as if it stood at the end of the page."""
    if not markup:
        return None
    body = root.find("body")
    article = parse(f"<html><body><div class='article-body'>{markup}</div></body></html>").find("body/div")
    if body is None or article is None:
        return None
    check_tree(article)
    holder = etree.SubElement(body, "article")
    holder.append(article)
    return read_blocks(root)


def _lines(blocks: Blocks, scores: Array) -> tuple[Line, ...]:
    tags = {owner: _tag(blocks.elements, owner) for owner in set(blocks.owners)}
    parts = zip(blocks.texts, blocks.owners, blocks.spaced, scores.astype(float).round(3).tolist(), strict=True)
    return tuple(
        [
            Line(number=number, text=text, tag=tags[owner], spaced=spaced, score=score)
            for number, (text, owner, spaced, score) in enumerate(parts, 1)
        ]
    )


def _tag(elements: Elements, owner: int) -> str:
    """The nearest element that means something to the cleaner."""
    at = owner
    for _ in range(4):
        if elements.tags[at] in _TAGS:
            return elements.tags[at]
        at = elements.parents[at]
        if at < 0:
            break
    return elements.tags[owner]


def _known(claims: list[Candidate]) -> list[Candidate]:
    """Claims for the fields of a record, each once; the text of the article is none."""
    seen: set[tuple[str, str, str, str]] = set()
    found = []
    for claim in claims:
        picture = claim.detail if claim.field in ("caption", "credit") else ""  # many have the same credit
        key = (claim.field, claim.value, claim.signal, picture)
        if claim.field != "body" and key not in seen:
            seen.add(key)
            found.append(claim)
    return found
