"""What is glued to the end of a story's last paragraph: a byline, an agency's credit. Nothing is lost but spaces."""

import re

import msgspec

from hanji.transforms.bylines.agencies import is_agency
from hanji.transforms.bylines.lines import read_byline
from hanji.transforms.bylines.namewords import CALENDAR


class Tail(msgspec.Struct, frozen=True, kw_only=True):
    """A last paragraph: the story, and the byline or agency credit behind it."""

    rest: str
    byline: str
    rule: str


_SENTENCE_ENDS = frozenset(".!?…。”’\"'")
_TAIL_BRACKET = re.compile(r"(?P<credit>[（(\[【〔<](?P<inside>[^（）()\[\]【】〔〕<>]{2,80})[）)\]】〕>])$")
_TAIL_DASH = re.compile(r"(?<=[.!?…。”’\"'])\s*(?P<credit>(?:—|–|--|-|/|=)\s?(?P<inside>[^—–/]{2,60}))$")
_TAIL_AFTER = re.compile(
    r"(?<=[.!?…。”’\"'」])\s*(?P<credit>[/=▶■ㅣ|"
    r"]?\s?[^.!?。]{3,30}(?:[\w.+-]+@[\w.-]+\w(?:\s?,\s?[\w.+-]+@[\w.-]+\w)*)?[)\]]?)$"
)
_TAIL_LONG = 140


def split_tail(paragraph: str) -> Tail | None:
    """The byline or agency credit glued to the end of a last paragraph; None for the usual end.

    >>> split_tail("위원회는 다음 달 결정한다. /홍길동 기자 abc@x.example").byline
    '/홍길동 기자 abc@x.example'
    >>> split_tail("The ferry sails on Friday.  (Yonhap)").byline
    '(Yonhap)'
    >>> split_tail("그는 고개를 저었다. (웃음)")
    """
    text = paragraph.rstrip()
    if len(text) < 6 or text[-1] in _SENTENCE_ENDS:
        return None
    tail = text[-_TAIL_LONG:]
    if tail[-1] in ")）]】〕>":
        found = _TAIL_BRACKET.search(tail)
        return (
            _tail(text, found["credit"], "tail.bracket")
            if found and _is_credit(found["inside"], bracketed=True)
            else _after(text, tail)
        )
    return _after(text, tail)


def _after(text: str, tail: str) -> Tail | None:
    """Behind the last full stop: `/홍길동 기자 abc@x.example`, `— AFP`."""
    stop = max(
        tail.rfind(".", 0, -3),
        tail.rfind("。", 0, -3),
        tail.rfind("!", 0, -3),
        tail.rfind("?", 0, -3),
        tail.rfind("”", 0, -3),
        tail.rfind('"', 0, -3),
        tail.rfind("’", 0, -3),
    )
    if stop < 0:
        return None
    if "@" in tail:
        return _mailed(text, tail)
    found = _TAIL_DASH.search(tail)
    if found and _is_credit(found["inside"], bracketed=False):
        return _tail(text, found["credit"], "tail.dash")
    credit = tail[stop + 1 :].strip()
    if len(credit) > 50 or not credit or not _is_credit(credit, bracketed=False):
        return None
    return _tail(text, credit, "tail.reporter")


# A full stop inside an address ends no sentence: what follows must be set off, unless the sentence is Hangul or Han.
_MAILED = re.compile(
    r"(?:(?<=[.!?…”’\"'」)]\s)|(?<=[가-힣)][.!?])|(?<=[。」”]))\s*"
    r"(?P<credit>[/=▶■ㅣ|(\[]?\s?[^.!?。@]{0,30}?\s?[(\[<]?(?:[\w+-]+\.)*[\w+-]+@[\w.-]+\w.{0,60})$",
)


def _mailed(text: str, tail: str) -> Tail | None:
    found = _MAILED.search(tail)
    if found is None:
        return None
    credit = found["credit"].strip()
    byline = read_byline(credit)
    return _tail(text, credit, "tail.email") if byline and byline.authors else None


def _is_credit(inside: str, *, bracketed: bool) -> bool:
    """Strict: an agency by its name, or a byline that its shape proves (a role, a label, an e-mail)."""
    bare = inside.strip(" /=—–-▶■|")
    if not bare or bare[0].isdigit() or bare.casefold() in CALENDAR:
        return False
    if is_agency(bare) or is_agency(bare.split("/")[0]):
        return bare[0].isupper() or not bare[0].isascii() or bare.split("/")[0].islower() or bracketed
    byline = read_byline(bare)
    if byline is None:
        return False
    if bracketed and byline.rule == "bare-name" and re.search(r"[ぁ-んァ-ヶ一-鿿]", bare):
        return True
    proven = byline.rule.startswith(
        (
            "ko.reporter",
            "ko.label",
            "en.reporting",
            "ja.",
            "zh.",
            "en.by",
            "de.von",
            "fr.par",
            "name-email",
            "email-only",
        )
    )
    return proven and byline.confidence >= 0.8 and bool(byline.authors or byline.agencies)


def _tail(text: str, credit: str, rule: str) -> Tail | None:
    rest = text[: len(text) - len(credit)].rstrip()
    return Tail(rest=rest, byline=credit, rule=rule) if rest else None
