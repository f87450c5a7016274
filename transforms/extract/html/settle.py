"""What one block at a time cannot tell: the scores of a page's blocks settled with each other."""

import numpy as np

from hanji.transforms.extract.html.features import Sketch
from hanji.transforms.extract.html.tree import Array

# Log-odds that a block before the headline loses where the article stands behind it, and that a copy loses.
BEFORE_TITLE, COPY = 3.0, 8.0
# What the headline loses, here and where it stands again; how like the metadata's it must be, from 0 to 1.
HEADLINE, _SURE, _LONGEST_HEADLINE, _MARKS = 9.0, 0.8, 300, 6
# What the lines of a post embedded among those of the body have at least, unless they had less than that.
POST, _NO_POST, _NEAR = 1.0, -5.0, 3
# The classes of embedded posts, as the sites that they come from name them.
_POST_NAMES = """
twitter-tweet twitter-video instagram-media fb-post fb-video tiktok-embed bluesky-embed mastodon-embed reddit-embed-bq
reddit-card text-post-media threads-embed telegram-post
"""
_POSTS = frozenset(_POST_NAMES.split())
_LONG, _COPIED = 2000, 0.6
# Characters that may be looked through for copies: a page with one needs some millions.
_MOST_SEARCHED = 100_000_000


def settle(page: Sketch, scores: Array) -> Array:
    """Rows of a table stay together; what stands before the headline, and a second copy of the article, goes."""
    scores = scores.copy()
    for rows in _tables(page):
        scores[rows] = np.average(scores[rows], weights=page.columns["words"][rows])
    for lines in _embedded(page):
        mean = np.average(scores[lines], weights=page.columns["words"][lines] + 1)
        between = (scores[max(0, lines[0] - _NEAR) : lines[0]] > 0).any()
        scores[lines] = max(mean, POST) if between and mean > _NO_POST else mean
    _lower_before_title(page, scores)
    scores[_headlines(page, scores)] -= HEADLINE
    for copy in _copies(page.blocks.texts):
        scores[copy] -= COPY
    return scores


def _tables(page: Sketch) -> list[list[int]]:
    """The rows of each table that holds data, which `blocks` made one block each."""
    tags, parents = page.blocks.elements.tags, page.blocks.elements.parents
    found: dict[int, list[int]] = {}
    for i, owner in enumerate(page.blocks.owners):
        if tags[owner] == "tr":
            at = parents[owner]
            while at >= 0 and tags[at] != "table":
                at = parents[at]
            found.setdefault(at, []).append(i)
    return [rows for at, rows in found.items() if at >= 0]


def _embedded(page: Sketch) -> list[list[int]]:
    """The lines of each post that was embedded from another site: its text, who wrote it, when."""
    posts = {names for names in page.tree.name_list if not _POSTS.isdisjoint(names.split())}
    if not posts:
        return []
    elements = page.blocks.elements
    post: list[int] = []
    for at, (names, parent) in enumerate(zip(elements.names, elements.parents, strict=True)):
        above = post[parent] if parent >= 0 else -1
        post.append(at if above < 0 and names in posts else above)
    found: dict[int, list[int]] = {}
    for i, owner in enumerate(page.blocks.owners):
        if post[owner] >= 0:
            found.setdefault(post[owner], []).append(i)
    return list(found.values())


def _headlines(page: Sketch, scores: Array) -> list[int]:
    """The headline, where metadata have it too, and lines that say the same again; none if there is no other text."""
    title = page.title
    if title < 0 or page.columns["title"][title] < _SURE or len(page.blocks.texts[title]) > _LONGEST_HEADLINE:
        return []
    texts, words = page.blocks.texts, page.words
    size = len(texts[title]) + _MARKS
    found = [i for i, text in enumerate(texts) if words[i] == words[title] and len(text) <= size]
    return found if (np.delete(scores, found) > 0).any() else []


def _lower_before_title(page: Sketch, scores: Array) -> None:
    title = page.title
    if title <= 0:
        return
    body = np.where(scores > 0, page.columns["words"], 0)
    behind = float(body[title:].sum())
    if behind > 40 and behind > 0.5 * float(body[:title].sum()):
        scores[:title] -= BEFORE_TITLE


def _copies(texts: list[str]) -> list[int]:
    """Very long blocks that mostly repeat other blocks: a text kept for reading aloud, or for a script."""
    found = []
    left = _MOST_SEARCHED
    for i, text in enumerate(texts):
        if len(text) > _LONG and (left := left - len(text) * len(texts)) >= 0:
            held = sum(len(other) for other in texts if 80 < len(other) < len(text) and other in text)
            if held > _COPIED * len(text):
                found.append(i)
    return found
