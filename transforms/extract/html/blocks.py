"""The visible blocks of a page in reading order, and the elements above them, as flat lists.

Only elements that hold visible text are visited: the text nodes come from one XPath in C, and the walk climbs
from each to the first element already known.
"""

import msgspec
from lxml import etree

from hanji.transforms.records import Rejected

MAX_BLOCKS = 20_000
BREAK = "\u2028"

INVISIBLE = (
    "script", "style", "noscript", "template", "svg", "math", "iframe", "select", "object", "embed",
    "canvas", "audio", "video", "map", "datalist", "head", "textarea", "frameset",
)  # fmt: skip
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike "
    "strong sub sup time tt u var wbr ruby rb rt rtc rp blink basefont amp-link img picture tspan".split()
)
_TEXT_BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 dt figcaption caption summary".split())

# `descendant::` and not `//`: libxml2 merges the node sets of `//` with a predicate in quadratic time.
_TEXTS = etree.XPath("/html/body/descendant::text()[normalize-space()]")
_PREFORMATTED = etree.XPath("/descendant::pre/descendant::text()[contains(., '\n')]")
# Rows whose cells hold nothing but words: each is one line. A table that lays a page out has blocks in its cells.
_ROWS = etree.XPath(
    "/descendant::tr[count(td|th)>1 and not(.//p or .//div or .//table or .//ul or .//ol or .//br or .//h1 or .//h2 or .//h3)]"
)


class Elements(msgspec.Struct, frozen=True, kw_only=True):
    """The elements above the text, each after its parent; `parents[0]` is -1, and so on by position.

    `names` is what authors of pages call the element: its class, id, role, itemprop, … in one string.
    `blocks` is the position of the nearest element that starts a line of its own.
    """

    tags: list[str]
    parents: list[int]
    depths: list[int]
    names: list[str]
    blocks: list[int]
    linked: list[bool]
    nodes: list[etree._Element]


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


_NAMED = frozenset(
    "class id role itemprop data-testid data-component data-qa data-type aria-label rel name".split()
)


def _names(node: etree._Element) -> str:
    names = ""
    for key, value in node.items():
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
    """Grows the lists while the text nodes are read."""

    def __init__(self) -> None:
        self.seen: dict[etree._Element, int] = {}
        self.tags: list[str] = []
        self.parents: list[int] = []
        self.depths: list[int] = []
        self.names: list[str] = []
        self.blocks: list[int] = []
        self.linked: list[bool] = []
        self.strong: list[bool] = []
        self.nodes: list[etree._Element] = []

    def position(self, node: etree._Element) -> int:
        path = []
        seen = self.seen
        at = seen.get(node, -1)
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
        at = len(self.tags)
        self.seen[node] = at
        tag = node.tag
        self.tags.append(tag)
        self.parents.append(parent)
        self.depths.append(self.depths[parent] + 1 if parent >= 0 else 0)
        self.names.append(_names(node))
        self.nodes.append(node)
        inline = parent >= 0 and (tag in INLINE or ("-" in tag and self.tags[self.blocks[parent]] in _TEXT_BLOCKS))
        self.blocks.append(self.blocks[parent] if inline else at)
        self.linked.append(tag == "a" or (parent >= 0 and self.linked[parent]))
        self.strong.append(tag in ("b", "strong", "em", "i") or (inline and self.strong[parent]))
        return at


def read_blocks(root: etree._Element, most: int = MAX_BLOCKS) -> Blocks:
    """Every visible line of a page whose invisible parts `clear_invisible` took out.

    Raises `Rejected("too-large")` where there are more than `most`.
    """
    walk = _Walk()
    texts: list[str] = []
    owners: list[int] = []
    linked: list[int] = []
    emphasis: list[int] = []
    links: list[int] = []
    spaced: list[bool] = []
    parts: list[str] = []
    current, in_links, in_strong, n_links, last_link = -1, 0, 0, 0, -1
    gap = True

    def flush() -> None:
        nonlocal in_links, in_strong, n_links, last_link
        text = " ".join("".join(parts).split())
        if text:
            texts.append(text)
            owners.append(current)
            linked.append(min(in_links, len(text)))
            emphasis.append(min(in_strong, len(text)))
            links.append(n_links)
            spaced.append(gap)
        parts.clear()
        in_links = in_strong = n_links = 0
        last_link = -1

    for text in _TEXTS(root):
        if len(texts) > most:
            raise Rejected("too-large", f"more than {most} visible lines")
        node = text.getparent()
        at = walk.position(node.getparent() if text.is_tail else node)
        block = walk.blocks[at]
        if block != current:
            flush()
            current, gap = block, True
        pieces = text.split(BREAK) if BREAK in text else (text,)
        for n, piece in enumerate(pieces):
            if n:
                had = bool(parts)
                flush()
                gap = not had
            if not piece or piece.isspace():
                if parts:
                    parts.append(" ")
                continue
            parts.append(piece)
            if walk.linked[at]:
                in_links += len(piece)
                if at != last_link:
                    n_links += 1
                    last_link = at
            if walk.strong[at]:
                in_strong += len(piece)
    flush()
    elements = Elements(
        tags=walk.tags,
        parents=walk.parents,
        depths=walk.depths,
        names=walk.names,
        blocks=walk.blocks,
        linked=walk.linked,
        nodes=walk.nodes,
    )
    return Blocks(
        texts=texts, owners=owners, linked=linked, emphasis=emphasis, links=links, spaced=spaced, elements=elements
    )
