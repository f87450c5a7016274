"""The pictures of a page that have captions, each with its caption and credit."""

import re
from itertools import islice

from lxml import etree

from hanji.transforms.extract.html.parse import finder
from hanji.transforms.records import Candidate

_CAPTIONS = finder("/descendant::figcaption[position() <= 100]")
# Pictures under a link, and those in the page's furniture, belong to other stories.
_OTHERS = frozenset(("a", "aside", "nav", "footer"))
_CREDITED = re.compile(r"credit|copyright|source|photographer|author", re.IGNORECASE)
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "srcset", "data-srcset")
# Who took or owns a picture, at the end of its caption; beside each what it must split and what it must not.
CREDITS: tuple[tuple[str, str, str], ...] = (
    (
        (
            r"(?:photos?|photographs?|pictures?|images?|(?:photo |image )?credits?|fotos?|bild|crédits?|photographie)"
            r"(?: (?:by|von|por|de))?\s?[:/]\s?"
        ),
        "The pier in April. Photo: Ivo Lamm",
        "A photo by the river shows the pier.",
    ),
    (
        r"(?-i:(?:Photo|Photograph|Picture|Foto|PHOTO) (?:by|von|por|de|BY) (?=[A-ZÀ-Ý]))",
        "The pier in April Photo by Ivo Lamm",
        "A photo by Ivo Lamm shows the pier.",
    ),
    (r"(?:©|\(c\) ?)", "The pier in April © Ivo Lamm", "The pier (closed)"),
    (
        r"(?:사진\s?[=:ㅣ]|\[사진\s?[=:]?|/\s?사진\s?[=:]?|▲\s?사진)\s?",
        "4월의 부두. 사진=박해린",
        "사진 속 부두는 낡았다.",
    ),
    (r"(?:写真|撮影|摄影|攝影|图|圖)\s?[=:：/／]\s?", "桟橋。写真：山田太郎", "写真が残る。"),
)
_CREDIT = re.compile(rf"(?:^|[\s.,;(\[|/。」”\"])(?:{'|'.join(head for head, _, _ in CREDITS)})", re.IGNORECASE)
_LONGEST, _LONGEST_CREDIT = 1000, 120
_MOST, _MOST_TEXTS = 100, 200


def read_figures(root: etree._Element) -> list[Candidate]:
    """Claims of images, captions and credits; these name the address of their image in their detail."""
    found = []
    for node in _CAPTIONS(root):
        address = _address(node)
        caption, credit = _caption(node) if address else ("", "")
        if caption or credit:
            parts = (("image", address, ""), ("caption", caption, address), ("credit", credit, address))
            found += [Candidate(field=f, value=v, signal="figure", detail=d) for f, v, d in parts if v]
    return found


def _address(caption: etree._Element) -> str:
    """Where the picture is that a caption stands below; "" for one of another story."""
    above = [str(node.tag) for node in caption.iterancestors()]
    if "figure" not in above or not _OTHERS.isdisjoint(above):
        return ""
    image = next(next(caption.iterancestors("figure")).iter("img"), None)
    values = ((image.get(name) or "").strip() for name in _SOURCES) if image is not None else ()
    return next((value.split()[0] for value in values if value and not value.startswith("data:")), "")


def _caption(node: etree._Element) -> tuple[str, str]:
    """Caption and credit: the credit is an element of that name, else what stands behind a word for it."""
    text = _text(node)
    within = islice(node.iterdescendants(), _MOST)
    marked = next((_text(one) for one in within if _CREDITED.search(f"{one.get('class')} {one.get('itemprop')}")), "")
    if marked and len(marked) <= _LONGEST_CREDIT and text.endswith(marked):
        return text[: -len(marked)].rstrip(" |/·(["), without_label(marked)
    return split_credit(text)


def _text(node: etree._Element) -> str:
    parts = islice(node.itertext(), _MOST_TEXTS)
    return " ".join(" ".join(str(part)[:_LONGEST] for part in parts).split())[:_LONGEST]


def split_credit(text: str) -> tuple[str, str]:
    """A caption, and who is credited at its end.

    >>> split_credit("The pier in April. Photo: Ivo Lamm"), split_credit("The pier (© Ivo Lamm)")
    (('The pier in April.', 'Ivo Lamm'), ('The pier', 'Ivo Lamm'))
    >>> split_credit("The photo shows the pier.")
    ('The photo shows the pier.', '')
    """
    heads = list(_CREDIT.finditer(text))
    if not heads or not (credit := _bare(text[heads[-1].end() :])) or len(credit) > _LONGEST_CREDIT:
        return text, ""
    head = heads[-1]
    return text[: head.start() + (head[0][0] in '.。」”"')].rstrip(" |/·([,;"), credit


def without_label(credit: str) -> str:
    """Who is credited, without the word for it.

    >>> without_label("Photo: Ivo Lamm"), without_label("Ivo Lamm / Tidings")
    ('Ivo Lamm', 'Ivo Lamm / Tidings')
    """
    head = _CREDIT.match(credit)
    return _bare(credit[head.end() :] if head else credit)


def _bare(credit: str) -> str:
    return credit.strip(" .)]|")
