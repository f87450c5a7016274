"""Lines of a page: where one ends, what is never seen, and which elements stand above."""

import pytest

from hanji.transforms.extract.html.blocks import read_blocks
from hanji.transforms.extract.html.parse import parse

CASES = {
    "paragraphs": ("<p>One</p> <p>Two</p>", ["One", "Two"]),
    "words in inline elements": ("<p>Old <b>pier</b> <i>closed</i></p>", ["Old pier closed"]),
    "no blank, no gap": ("<p>Brin<b>mouth</b></p>", ["Brinmouth"]),
    "text around a block": ("<div>Above<p>Inside</p>Below</div>", ["Above", "Inside", "Below"]),
    "a blank block between": ("<div>Above<div>\xa0</div>Below</div>", ["Above", "Below"]),
    "breaks": ("<p>One<br>Two<br> <br>Three</p>", ["One", "Two", "Three"]),
    "scripts between words": ("<p>Old<script>x()</script> pier<svg><text>no</text></svg>s</p>", ["Old piers"]),
    "all of an invisible element": ("<noscript><p>On</p><div>and</div></noscript><p>Off</p>", ["Off"]),
    "elements of the site's own": ("<p>Old <x-tip>pier</x-tip></p><x-box>Box</x-box>", ["Old pier", "Box"]),
    "preformatted": ("<pre>a = 1\n\n<i>b</i>\n<i>\n</i>c</pre> d\ne", ["a = 1", "b", "c", "d e"]),
    "a table of words": ("<table><tr><th>Pier</th><td>1904</td></tr></table>", ["Pier | 1904"]),
    "a table for layout": ("<table><tr><td><p>Left</p></td><td>Right</td></tr></table>", ["Left", "Right"]),
}  # fmt: skip


def blocks_of(markup):
    return read_blocks(parse(f"<html><head><title>Pier</title></head><body>{markup}</body></html>"))


@pytest.mark.parametrize("name", CASES)
def test_lines_are_what_a_reader_sees(name):
    markup, lines = CASES[name]
    assert blocks_of(markup).texts == lines


def test_a_gap_is_an_empty_line_or_a_block_of_its_own():
    assert blocks_of("<p>One<br>Two<br><br>Three</p><p>Four</p>").spaced == [True, False, True, True]


def test_letters_in_links_and_in_bold_are_counted():
    found = blocks_of("<p><a href='/a'>Old <b>pier</b></a> and <a href='/b'>lamps</a></p>")
    assert (found.linked, found.emphasis, found.links) == ([13], [4], [3])


def test_only_elements_above_lines_are_kept_with_their_names():
    found = blocks_of("<div class='a' id='b'><img><p hidden>Pier</p></div><div class='none'></div>").elements
    assert (found.tags, found.parents, found.depths) == (["html", "body", "div", "p"], [-1, 0, 1, 2], [0, 1, 2, 3])
    assert found.names == ["", "", "a b", " hanjihidden"]


def test_to_read_a_page_again_gives_the_same():
    root = parse("<html><body><p>One<br>Two</p><table><tr><td>Pier</td><td>1904</td></tr></table></body></html>")
    assert read_blocks(root).texts == read_blocks(root).texts == ["One", "Two", "Pier | 1904"]
