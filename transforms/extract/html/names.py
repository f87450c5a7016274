"""What authors of pages call their elements, and what the words of a block tell: categories and learned odds."""

import re

CATEGORIES: dict[str, str] = {
    "comment": "comment comments disqus reply replies respond discussion livefyre kommentar kommentare comentarios "
    "commentaires reaction reactions forum",
    "related": "related recommended recommend recommendation recommendations recirc recirculation more similar read "
    "also outbrain taboola trending popular latest most mostread readmore seealso suggested relacionadas verwandte "
    "lire next prev previous pagination pager further",
    "share": "share sharing social facebook twitter whatsapp pinterest addthis sharedaddy sns follow icons linkedin "
    "addtoany sharebar jp",
    "nav": "nav navigation menu navbar navi topbar breadcrumb breadcrumbs toolbar skip sitemap submenu dropdown subnav",
    "footer": "footer foot colophon copyright contentinfo legal imprint bottom",
    "header": "header masthead banner top head branding logo hero",
    "side": "sidebar side aside rail complementary sidebars right secondary column2 rightcol",
    "promo": "promo ad ads advert advertisement advertising sponsor sponsored sponsors werbung anzeige publicidad "
    "commercial adsense dfp gpt advertorial promotion marketing shop product affiliate offer banner",
    "news": "newsletter subscribe subscription signup sign paywall premium abo login register registration subscriber "
    "member membership donate donation support piano optin",
    "author": "author authors byline bylines bio writer reporter vcard contributor creator autor profile avatar "
    "journalist redaktion",
    "meta": "meta date time timestamp datetime published pubdate dateline modified updated info details posted "
    "metadata postmeta publish",
    "caption": "caption captions figcaption figure credit image img photo media gallery slideshow slide video player "
    "picture copyright lightbox carousel bild foto audio",
    "tags": "tag tags "
    "topic topics category categories keyword keywords cat label section kicker eyebrow rubrik taxonomy",
    "body": "articlebody body text story storytext content entry post paragraph paragraphs richtext copy bodytext "
    "prose articletext mainentity maincontent article main contents wysiwyg editor",
    "teaser": "teaser teasers card cards list item items grid tile feed widget widgets module box block listing stream "
    "thumb thumbnail swiper slider carousel",
    "title": "title headline heading titles hed subject headlines",
    "lead": "summary lead lede standfirst intro subtitle dek description excerpt abstract teasertext subheadline "
    "subline deck perex sub stand chapo vorspann subhead subheading",
    "popup": "popup "
    "modal cookie cookies consent gdpr overlay dialog alert notice notification lightbox toast onetrust "
    "tooltip message warning",
    "unseen": "hanjihidden",
    "hidden": "hidden hide invisible sr visually screenreader noprint collapse collapsed offscreen srt visuallyhidden",
    "embed": "embed quote blockquote tweet pullquote instagram twitter oembed factbox infobox pull inset box "
    "sidebarbox fact",
    "print": "print noprint donotprint email mail tools utility utilities actions action button buttons btn cta "
    "controls rating vote votes like likes",
    "note": "note notes correction disclaimer footnote footnotes reference references source sources endnote",
}
_FURNITURE = ("comment", "related", "nav", "footer", "side", "promo", "news", "popup", "unseen")

CATEGORY_OF: dict[str, int] = {}
for _n, _words in enumerate(CATEGORIES.values()):
    for _word in _words.split():
        CATEGORY_OF[_word] = CATEGORY_OF.get(_word, 0) | 1 << _n
FURNITURE = sum(1 << n for n, name in enumerate(CATEGORIES) if name in _FURNITURE)

_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[^\W\d_a-zA-Z]+")
# For ASCII, what is no part of a name or word made blanks: several times as quick as the patterns.
_ASCII = list(map(chr, range(128)))
_LETTERS = "".join(char if char.isalpha() else " " for char in _ASCII).encode().ljust(256)
_SMALL_WORDS = "".join(char.lower() if char.isalnum() or char == "_" else " " for char in _ASCII).encode().ljust(256)
_WORD = re.compile(r"\w+")
_SHORT, _LEAD, _MOST = 200, 60, 24
_FIRST_IDEOGRAPH = 0x2E80


def name_words(names: str) -> list[str]:
    """The words in the names of an element.

    >>> name_words("articleBody-2 c-related_links")
    ['article', 'body', 'related', 'links']
    """
    if names.isascii() and names.islower():  # nothing to split at capitals
        words = names.encode().translate(_LETTERS).decode().split()
    else:
        words = list(map(str.lower, _PART.findall(names)))
    return [word for word in words if 1 < len(word) < 24]


def text_words(text: str) -> list[str]:
    """The words of a short block, or of a long one's start; Han and Hangul in pairs, numbers by their length.

    >>> text_words("Read more 2024")
    ['read', 'more', '0000']
    >>> text_words("관련기사")
    ['관련', '련기', '기사']
    """
    head = text if len(text) < _SHORT else text[:_LEAD]
    if head.isascii():
        found = head.encode().translate(_SMALL_WORDS).decode().split()
        return ["0" * len(word) if word.isdigit() else word for word in found[:_MOST]]
    words: list[str] = []
    for word in _WORD.findall(head.lower()):
        if len(word) > 3 and ord(word[0]) >= _FIRST_IDEOGRAPH:
            words += [word[i : i + 2] for i in range(len(word) - 1)]
        else:
            words.append("0" * len(word) if word.isdigit() else word)
    return words[:_MOST]
