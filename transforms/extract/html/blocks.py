"""The visible blocks of a page in reading order, and the elements above them, as flat lists.

One walk over the page's elements, past those that are never seen; of what it meets, only the elements above visible
text are kept.
"""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from lxml import etree

from hanji.transforms.extract.html.parse import finder
from hanji.transforms.records import Rejected

MAX_BLOCKS = 20_000
BREAK = "\u2028"

_UNSEEN = """
script style noscript template svg math iframe select object embed canvas audio video map datalist head textarea
frameset
"""
INVISIBLE = frozenset(_UNSEEN.split())
_INLINE_TAGS = """
a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike strong sub
sup time tt u var wbr ruby rb rt rtc rp blink basefont amp-link img picture tspan
"""
INLINE = frozenset(_INLINE_TAGS.split())
# What an element makes of the text in it, also of that in elements below: for `_STRONG`, while these are inline.
_LINKED, _STRONG, _PREFORMATTED = 1, 2, 4
_MARKS = {"a": _LINKED, "b": _STRONG, "strong": _STRONG, "em": _STRONG, "i": _STRONG, "pre": _PREFORMATTED}
_TEXT_BLOCKS = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "figcaption", "caption", "summary"))

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


def _join_cells(root: etree._Element) -> None:
    rows = _ROWS(root) if next(root.iter("tr"), None) is not None else []
    for row in rows:
        for n, cell in enumerate(row):
            cell.tag = "span"
            if n:
                cell.text = " | " + (cell.text or "")


class _Path:
    """Lists over the elements that were met, each after its parent: `blocks` are the lowest above, or itself, that are
    not inline, `marks` what each makes of its text.
    """

    def __init__(self) -> None:
        self.nodes: list[etree._Element] = []
        self.tags: list[str] = []
        self.parents: list[int] = []
        self.blocks: list[int] = []
        self.marks: list[int] = []

    def texts(self, root: etree._Element) -> Iterator[tuple[str, int]]:
        """The texts that may be seen and the elements that they stand in, with `BREAK` where a `br` was."""
        nodes, tags, parents, blocks, marks = self.nodes, self.tags, self.parents, self.blocks, self.marks
        at = -1
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, node in walk:
            if event == "start":
                tag = node.tag
                if tag in INVISIBLE:
                    walk.skip_subtree()
                    continue
                above, mark = (blocks[at], marks[at]) if parents else (0, 0)
                if not (tag in INLINE or ("-" in tag and tags[above] in _TEXT_BLOCKS)):
                    above, mark = len(tags), mark & ~_STRONG
                blocks.append(above)
                marks.append(mark | _MARKS.get(tag, 0))
                parents.append(at)
                at = len(tags)
                nodes.append(node)
                tags.append(tag)
                text = node.text
            else:
                text = node.tail
                if node is nodes[at]:  # and not passed over
                    if tags[at] == "br":
                        text = f"{BREAK}{text or ''}"
                    at = parents[at]
            if text:
                yield text, at

    def elements(self, owners: list[int]) -> tuple[Elements, list[int]]:
        """The owners and the elements above them, and the owners' places among these."""
        parents = self.parents
        kept = [False] * len(parents)
        for at in owners:
            while at >= 0 and not kept[at]:
                kept[at] = True
                at = parents[at]  # noqa: PLW2901  # up to the root
        order = [at for at, is_kept in enumerate(kept) if is_kept]
        place = [-1] * (len(parents) + 1)  # the last is that of -1, above the root
        for n, at in enumerate(order):
            place[at] = n
        above = [place[parents[at]] for at in order]
        depths: list[int] = []
        for parent in above:
            depths.append(depths[parent] + 1 if parent >= 0 else 0)
        elements = Elements(
            tags=[self.tags[at] for at in order],
            parents=above,
            depths=depths,
            names=[_names(self.nodes[at]) for at in order],
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
            if len(self.texts) > MAX_BLOCKS:
                raise Rejected("too-large", f"more than {MAX_BLOCKS} visible lines")
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

    def add(self, piece: str, at: int, marks: int) -> None:
        if not piece or piece.isspace():
            self.space()
            return
        self.parts.append(piece)
        if marks & _LINKED:
            self.in_links += len(piece)
            if at != self.last_link:
                self.link_count += 1
                self.last_link = at
        if marks & _STRONG:
            self.in_strong += len(piece)

    def space(self) -> None:
        """A blank between elements parts words only within a line."""
        if self.parts:
            self.parts.append(" ")

    def add_broken(self, text: str, at: int, marks: int) -> None:
        """A text with breaks in it; two of them in a row leave a gap."""
        for n, piece in enumerate(text.split(BREAK)):
            if n:
                had = bool(self.parts)
                self.end()
                self.gap = not had
            self.add(piece, at, marks)


def within(elements: Elements, is_marked: Callable[[str], bool]) -> list[bool]:
    """For each element whether it, or one above it, has names that are marked."""
    found: list[bool] = []
    for names, parent in zip(elements.names, elements.parents, strict=True):
        found.append((parent >= 0 and found[parent]) or is_marked(names))
    return found


def read_blocks(root: etree._Element) -> Blocks:
    """Every visible line of a page.

    Raises `Rejected("too-large")` where there are more than `MAX_BLOCKS`.
    """
    _join_cells(root)
    path, lines = _Path(), _Lines()
    blocks, marks = path.blocks, path.marks
    for text, at in path.texts(root):
        if marks[at] & _PREFORMATTED:
            text = text.replace("\n", BREAK)  # noqa: PLW2901
        if text.isspace() and not text.strip(" \t\r\n"):
            lines.space()
            continue
        if blocks[at] != lines.owner:
            lines.start(blocks[at])
        if BREAK in text:
            lines.add_broken(text, at, marks[at])
        else:
            lines.add(text, at, marks[at])
    lines.end()
    elements, owners = path.elements(lines.owners)
    return Blocks(
        texts=lines.texts,
        owners=owners,
        linked=lines.linked,
        emphasis=lines.emphasis,
        links=lines.links,
        spaced=lines.spaced,
        elements=elements,
    )
