"""A site's own selectors at work: claims of its metadata, and marks on what is body and what is not.

The marks are words in the elements' classes, which the blocks carry along; they shift the scores of the lines below.
Nothing is taken out: a stripped line is noise with its rule, as any other.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from lxml import etree

from hanji.transforms.extract.html.blocks import Blocks, within
from hanji.transforms.extract.html.metadata import tidy
from hanji.transforms.extract.html.tree import Array
from hanji.transforms.publishers.layouts import Layout, LayoutExample, Layouts, as_xpath
from hanji.transforms.records import Candidate

SIGNAL = "selector"
BODY, STRIPPED = "hanjibody", "hanjistripped"
# Log-odds: a line in the body may still be furniture if it looks very much like it; outside of it nothing is body.
INSIDE, OUTSIDE = 3.0, -9.0
_FIELDS = {"title": "title", "author": "author", "date": "published"}
_LONGEST, _MOST = 500, 20


def layouts_of(layouts: Layouts, url: str | None, claims: Sequence[Candidate]) -> tuple[Layout, ...]:
    """The layouts of the page's site that hold for its day; the address may be the page's own claim."""
    if not layouts.by_domain:
        return ()
    stated = [claim.value for claim in claims if claim.field in ("canonical_url", "url")]
    hosts = [host for address in (url, *stated) if address and (host := _host(address))]
    found = next((known for host in hosts if (known := layouts.of(host))), ())
    day = _day(claims)
    return tuple(layout for layout in found if _holds(layout, day))


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _day(claims: Sequence[Candidate]) -> dt.date | None:
    for claim in claims:
        if claim.field == "published":
            try:
                return dt.date.fromisoformat(claim.value[:10])
            except ValueError:
                continue
    return None


def _holds(layout: Layout, day: dt.date | None) -> bool:
    return day is None or ((layout.from_ or day) <= day <= (layout.until or day))


def apply_layouts(root: etree._Element, layouts: Iterable[Layout]) -> list[Candidate]:
    """Read the page by the first layout that finds its body (or, without selectors for it, its title), and mark it."""
    for layout in layouts:
        claims = _claims(root, layout)
        body = _first(root, layout.body)
        if not (body if layout.body else claims):
            continue
        _mark(body, BODY)
        _mark([node for path in layout.strip for node in _found(root, path)], STRIPPED)
        return claims
    return []


def _claims(root: etree._Element, layout: Layout) -> list[Candidate]:
    return [
        Candidate(field=name, value=text, signal=SIGNAL, detail=selector)
        for field, name in _FIELDS.items()
        for selector in getattr(layout, field)
        if (texts := _texts(_found(root, selector)))
        for text in texts[: _MOST if field == "author" else 1]
    ]


def _first(root: etree._Element, selectors: Iterable[str]) -> list[object]:
    return next((found for selector in selectors if (found := _found(root, selector))), [])


def _found(root: etree._Element, selector: str) -> list[object]:
    """Elements and strings; an error of XPath that only shows on a page (a function of wrong arguments) finds none."""
    try:
        result: Any = root.xpath(as_xpath(selector))
    except etree.XPathError:
        return []
    return result if isinstance(result, list) else [result]


def _texts(found: Iterable[object]) -> list[str]:
    texts = []
    for one in found:
        if isinstance(one, etree._Element):  # noqa: SLF001  # lxml has no public name for it
            text = one.get("content") or one.get("datetime") or "".join(map(str, one.itertext()))
        else:
            text = str(one)
        if (text := tidy(text)[:_LONGEST]) and text not in texts:
            texts.append(text)
    return texts


def _mark(found: Iterable[object], word: str) -> None:
    for node in found:
        if isinstance(node, etree._Element):  # noqa: SLF001
            node.set("class", f"{node.get('class') or ''} {word}".strip())


def shifted(scores: Array, blocks: Blocks) -> Array:
    """The scores with what the selectors say of each line."""
    inside, stripped = (_below(blocks, word) for word in (BODY, STRIPPED))
    if inside.any():
        scores = np.where(inside, scores + INSIDE, np.minimum(scores, OUTSIDE))
    return np.where(stripped, np.minimum(scores, OUTSIDE), scores) if stripped.any() else scores


def _below(blocks: Blocks, word: str) -> Array:
    marked = within(blocks.elements, lambda names: word in names)
    return np.array([marked[owner] for owner in blocks.owners])


def check_example(layout: Layout, example: LayoutExample, root: etree._Element) -> list[str]:
    """What a layout does not find in its example, or finds wrongly."""
    claims = apply_layouts(root, [layout])
    values: dict[str, list[str]] = {}
    for claim in claims:
        values.setdefault(claim.field, []).append(claim.value)
    wanted: dict[str, list[str]] = {
        "title": [example.title] if example.title else [],
        "author": list(example.author),
        "published": [example.date] if example.date else [],
    }
    problems = [
        f"{name} is {values.get(name, [])}, not {texts}"
        for name, texts in wanted.items()
        if texts and values.get(name) != texts
    ]
    text = _body_text(root)
    problems += [f"the body lacks {part!r}" for part in example.body if tidy(part) not in text]
    return problems + [f"the body has {part!r}" for part in example.without if tidy(part) in text]


def _body_text(root: etree._Element) -> str:
    path = f"//*[contains(@class, '{BODY}')]//text()[not(ancestor::*[contains(@class, '{STRIPPED}')])]"
    texts: Any = root.xpath(path)
    return tidy(" ".join(texts))
