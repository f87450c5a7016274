"""The visible blocks of a page in reading order, and the elements above them, as flat lists.

Only elements that hold visible text are visited: the text nodes come from one XPath in C, and the walk climbs
from each to the first element already known.
"""

from collections.abc import Callable
from typing import Any

import msgspec
from lxml import etree

from hanji.transforms.extract.html.parse import finder
from hanji.transforms.records import Rejected

MAX_BLOCKS = 20_000
BREAK = "\u2028"

INVISIBLE = (
    "script", "style", "noscript", "template", "svg", "math", "iframe", "select", "object", "embed",
    "canvas", "audio", "video", "map", "datalist", "head", "textarea", "frameset",
)  # fmt: skip
_INLINE_TAGS = """
a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike strong sub
sup time tt u var wbr ruby rb rt rtc rp blink basefont amp-link img picture tspan
"""
INLINE = frozenset(_INLINE_TAGS.split())
_STRONG = frozenset(("b", "strong", "em", "i"))
_TEXT_BLOCKS = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "figcaption", "caption", "summary"))

_TEXTS = finder("/html/descendant::text()")
_PREFORMATTED = finder("/descendant::pre/descendant::text()[contains(., '\n')]")
# Rows whose cells hold nothing but words: each is one line. A table that lays a page out has blocks in its cells.
_ROWS = finder(
    "/descendant::tr[count(td|th)>1 and not(.//p or .//div or .//table or .//ul or .//ol or .//br or .//h2 or .//h3)]"
)


class Elements(msgspec.Struct, frozen=True, kw_only=True):
    """The elements that hold lines, in the page's order; `parents[0]` is -1, the root's.

    `names` is what authors of pages call an element: its class, id, role, itemprop, … in one string.
    """

    tags: list[str]
    parents: list[int]
    depths: list[int]
    names: list[str]


class Blocks(msgspec.Struct, frozen=True, kw_only=True):
    """The lines: `texts[i]` stands in element `owners[i]`, `linked[i]` of its characters in links.

    `emphasis[i]` are characters in bold or italic; `links[i]` counts links; `spaced[i]`: a gap stood before it.
    """

    texts: list[str]
    owners: list[int]
    linked: list[int]
    emphasis: list[int]
    links: list[int]
    spaced: list[bool]
    elements: Elements


_NAMING = "class id role itemprop data-testid data-component data-qa data-type aria-label rel name"
_NAMED = frozenset(_NAMING.split())


def _names(node: etree._Element) -> str:
    names = ""
    attributes: Any = node.items()  # of strings, since the tree was parsed from UTF-8
    for key, value in attributes:
        if key in _NAMED:
            names = f"{names} {value}" if names else value
        elif key == "hidden" or (key == "style" and "none" in value and "display" in value):
            names += " hanjihidden"
    return names


def clear_invisible(root: etree._Element) -> None:
    """Take out what is never seen, and put `BREAK` where a `br` or a preformatted line ends."""
    etree.strip_elements(root, *INVISIBLE, with_tail=False)
    for br in root.iter("br"):
        br.tail = BREAK + (br.tail or "")
    for row in _ROWS(root):
        for n, cell in enumerate(row):
            cell.tag = "span"
            if n:
                cell.text = " | " + (cell.text or "")
    for text in _PREFORMATTED(root):
        node = text.getparent()
        if text.is_tail:
            node.tail = text.replace("\n", BREAK)
        else:
            node.text = text.replace("\n", BREAK)


class _Walk:
    """Grows lists over the nodes above the text while the text nodes are read, each node after its parent."""

    def __init__(self) -> None:
        self.seen: dict[etree._Element, int] = {}
        self.tags: list[str] = []
        self.parents: list[int] = []
        self.blocks: list[int] = []
        self.linked: list[bool] = []
        self.strong: list[bool] = []

    def position(self, node: etree._Element) -> int:
        seen = self.seen
        at = seen.get(node, -1)
        if at >= 0:
            return at
        path = []
        while at < 0:
            path.append(node)
            parent = node.getparent()
            if parent is None:
                break
            node = parent
            at = seen.get(node, -1)
        for node in reversed(path):
            at = self._add(node, at)
        return at

    def _add(self, node: etree._Element, parent: int) -> int:
        at = self.seen[node] = len(self.tags)
        tag = str(node.tag)
        self.tags.append(tag)
        self.parents.append(parent)
        if parent < 0:
            self.blocks.append(at)
            self.linked.append(False)
            self.strong.append(False)
            return at
        above = self.blocks[parent]
        inline = tag in INLINE or ("-" in tag and self.tags[above] in _TEXT_BLOCKS)
        self.blocks.append(above if inline else at)
        self.linked.append(tag == "a" or self.linked[parent])
        self.strong.append(tag in _STRONG or (inline and self.strong[parent]))
        return at

    def elements(self, owners: list[int]) -> tuple[Elements, list[int]]:
        """The owners and the elements above them, and the owners' places among these."""
        parents = self.parents
        kept: set[int] = set()
        for at in owners:
            while at >= 0 and at not in kept:
                kept.add(at)
                at = parents[at]  # noqa: PLW2901  # up to the root
        order = sorted(kept)
        place = {at: n for n, at in enumerate(order)}
        place[-1] = -1
        nodes = list(self.seen)
        depths = {-1: -1}
        for at in order:
            depths[at] = depths[parents[at]] + 1
        elements = Elements(
            tags=[self.tags[at] for at in order],
            parents=[place[parents[at]] for at in order],
            depths=[depths[at] for at in order],
            names=[_names(nodes[at]) for at in order],
        )
        return elements, [place[at] for at in owners]


class _Lines:
    """Grows the lines; one is open until another element or a break ends it."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.owners: list[int] = []
        self.linked: list[int] = []
        self.emphasis: list[int] = []
        self.links: list[int] = []
        self.spaced: list[bool] = []
        self.owner = -1
        self.gap = True
        self._open()

    def _open(self) -> None:
        self.parts: list[str] = []
        self.in_links = self.in_strong = self.link_count = 0
        self.last_link = -1

    def end(self) -> None:
        text = " ".join("".join(self.parts).split())
        if text:
            self.texts.append(text)
            self.owners.append(self.owner)
            self.linked.append(min(self.in_links, len(text)))
            self.emphasis.append(min(self.in_strong, len(text)))
            self.links.append(self.link_count)
            self.spaced.append(self.gap)
        self._open()

    def start(self, owner: int) -> None:
        self.end()
        self.owner, self.gap = owner, True

    def add(self, piece: str, at: int, walk: _Walk) -> None:
        if not piece or piece.isspace():
            self.space()
            return
        self.parts.append(piece)
        if walk.linked[at]:
            self.in_links += len(piece)
            if at != self.last_link:
                self.link_count += 1
                self.last_link = at
        if walk.strong[at]:
            self.in_strong += len(piece)

    def space(self) -> None:
        """A blank between elements parts words only within a line."""
        if self.parts:
            self.parts.append(" ")

    def add_broken(self, text: str, at: int, walk: _Walk) -> None:
        """A text with breaks in it; two of them in a row leave a gap."""
        for n, piece in enumerate(text.split(BREAK)):
            if n:
                had = bool(self.parts)
                self.end()
                self.gap = not had
            self.add(piece, at, walk)


def within(elements: Elements, is_marked: Callable[[str], bool]) -> list[bool]:
    """For each element whether it, or one above it, has names that are marked."""
    found: list[bool] = []
    for names, parent in zip(elements.names, elements.parents, strict=True):
        found.append((parent >= 0 and found[parent]) or is_marked(names))
    return found


def read_blocks(root: etree._Element) -> Blocks:
    """Every visible line of a page whose invisible parts `clear_invisible` took out.

    Raises `Rejected("too-large")` where there are more than `MAX_BLOCKS`.
    """
    walk, lines = _Walk(), _Lines()
    for text in _TEXTS(root):
        if len(lines.texts) > MAX_BLOCKS:
            raise Rejected("too-large", f"more than {MAX_BLOCKS} visible lines")
        if not text.strip(" \t\r\n"):
            lines.space()
            continue
        node = text.getparent()
        at = walk.position(node.getparent() if text.is_tail else node)
        if walk.blocks[at] != lines.owner:
            lines.start(walk.blocks[at])
        if BREAK in text:
            lines.add_broken(text, at, walk)
        else:
            lines.add(text, at, walk)
    lines.end()
    elements, owners = walk.elements(lines.owners)
    return Blocks(
        texts=lines.texts,
        owners=owners,
        linked=lines.linked,
        emphasis=lines.emphasis,
        links=lines.links,
        spaced=lines.spaced,
        elements=elements,
    )
