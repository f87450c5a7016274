"""Pieces of HTML in feeds: their visible text, and plain text as HTML."""

import re
from html import escape, unescape

from lxml import etree, html

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>|<!--|<!\[CDATA\[")
_ESCAPED = re.compile(r"&lt;/?(?:p|br|div|a|b|i|em|strong|span|img|ul|li|h[1-6])\b", re.IGNORECASE)
_BLANK = re.compile(r"\n\s*\n")
_HIDDEN = ("script", "style", "noscript", "template")


def has_markup(text: str) -> bool:
    """Whether a text has tags in it.

    >>> has_markup("Rain<br>fell"), has_markup("1 < 2 and 3 > 2")
    (True, False)
    """
    return "<" in text and _TAG.search(text) is not None


def visible(text: str) -> str:
    """The text that a reader sees, with single spaces; entities that were escaped twice are read.

    >>> visible("<p>Mills &amp;amp; boards</p><script>x</script>"), visible("A &lt;b&gt;bold&lt;/b&gt; plan")
    ('Mills & boards', 'A bold plan')
    """
    if "<" not in text and "&" not in text:
        return " ".join(text.split())
    if _ESCAPED.search(text):
        text = unescape(text)
    if has_markup(text):
        text = " ".join(_strings(text))
    return " ".join(unescape(unescape(text)).split())


def as_html(text: str) -> str:
    r"""A body as HTML: tags that were escaped twice are read, plain text becomes paragraphs.

    >>> as_html("One & two\nthree\n\nFour"), as_html("&lt;p&gt;One&lt;/p&gt;")
    ('<p>One &amp; two</p>\n<p>three</p>\n<p>Four</p>', '<p>One</p>')
    """
    text = text.strip()
    if has_markup(text):
        return text
    if _ESCAPED.search(text):
        return unescape(text)
    return "\n".join(
        f"<p>{escape(unescape(line.strip()), quote=False)}</p>" for line in text.split("\n") if line.strip()
    )


def text_of(element: etree._Element) -> str:
    """All text inside an element, with single spaces.

    >>> text_of(etree.fromstring("<p>One <b>two</b></p>"))
    'One two'
    """
    return " ".join(str(etree.tostring(element, method="text", encoding="unicode", with_tail=False)).split())


def parsed(text: str) -> etree._Element | None:
    """The tree of a fragment, None where the parser finds nothing in it."""
    try:
        parser = html.HTMLParser(huge_tree=True)  # else all below a depth of 256 is lost
        tree: etree._Element = html.fragment_fromstring(text, create_parent="div", parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    return tree


def _strings(text: str) -> list[str]:
    tree = parsed(text)
    if tree is None:
        return [_TAG.sub(" ", text)]
    etree.strip_elements(tree, etree.Comment, *_HIDDEN, with_tail=False)
    return [string for string in tree.itertext() if isinstance(string, str)]
