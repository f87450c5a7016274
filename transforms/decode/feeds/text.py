"""The text of an XML feed: decoded by its label, without what a parser must not see."""

import re

import msgspec

from hanji.transforms.decode.charset import Decoded, decode_bytes
from hanji.transforms.records import Rejected

_DECLARATION = re.compile(r"\s*<\?xml\b[^>]{0,300}?\?>", re.IGNORECASE)
_ENCODING = re.compile(rb"""<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{2,40})""", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_ROOT = re.compile(r"<[A-Za-z_]")
_ENTITY = re.compile(r"<!ENTITY\s+(?:([\w:.-]+)\s+(?:\"([^\"<]*)\"|'([^'<]*)')\s*>|.)", re.DOTALL | re.IGNORECASE)
_REFERENCE = re.compile(r"&(?!#\w+;)")
# XML 1.0 allows of the control characters tab and line ends only; one of the others makes a parser stop.
_CONTROLS = dict.fromkeys([*(c for c in range(32) if chr(c) not in "\t\n\r"), 0xFFFE, 0xFFFF])
# What the entities of a document may add to it.
_MOST_EXPANDED = 1_000_000


def xml_text(data: bytes, declared: str | None) -> Decoded:
    """The text of an XML document without its declaration and its DOCTYPE; simple entities are put in.

    `declared` is HTTP's charset, which goes before the document's own (RFC 7303). Raises `Rejected`: `empty`, `binary`,
    `undecodable`, `unsafe-xml` for entities that refer to others or to files, or that would expand to a bomb.

    >>> xml_text('<?xml version="1.0" encoding="euc-kr"?><a>똠방각하</a>'.encode("cp949"), None).text
    '<a>똠방각하</a>'
    """
    stated = _ENCODING.search(data[:400])
    label = declared or (stated[1].decode() if stated else None)
    decoded = _decoded(data, label)
    text = _DECLARATION.sub("", decoded.text.lstrip("\ufeff"), count=1)
    text = _without_doctype(text).translate(_CONTROLS).strip()
    if not text:
        raise Rejected("empty", "nothing but an XML declaration")
    return msgspec.structs.replace(decoded, text=text)


def _decoded(data: bytes, label: str | None) -> Decoded:
    as_utf8 = (label or "utf-8").lower() in ("utf-8", "utf8")
    try:
        decoded = decode_bytes(data, label)
    except Rejected as why:
        if as_utf8 and why.reason == "undecodable" and (read := _with_bad_bytes(data)):
            return read
        raise
    sure = not as_utf8 or decoded.rung in ("bom", "utf-8", "declared")
    return decoded if sure else _with_bad_bytes(data) or decoded


def _with_bad_bytes(data: bytes) -> Decoded | None:
    """UTF-8, as labelled, with bytes that are none: a feed is cut together from many sources."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    return Decoded(text=text, encoding="utf-8", rung="declared", repairs=("replaced",)) if good >= 10 * bad else None


def _without_doctype(text: str) -> str:
    root = _ROOT.search(text)
    prologue = text[: root.start()] if root else text
    found = _DOCTYPE.search(prologue)
    if found is None:
        if "<!entity" in prologue.lower():
            raise Rejected("unsafe-xml", "entities that are more than characters")
        return text
    entities = dict(map(_entity, _ENTITY.finditer(found[1] or "")))
    text = text[: found.start()] + text[found.end() :]
    added = sum(text.count(f"&{name};") * len(value) for name, value in entities.items())
    if added > _MOST_EXPANDED:
        raise Rejected("unsafe-xml", f"the entities expand to {added} characters")
    for name, value in entities.items():
        text = text.replace(f"&{name};", value)
    return text


def _entity(found: re.Match[str]) -> tuple[str, str]:
    """A name and its value, which stands for itself."""
    name, value = found[1], found[2] or found[3] or ""
    if not name:
        raise Rejected("unsafe-xml", "an entity that refers to a file, or a parameter entity")
    if _REFERENCE.search(value):
        raise Rejected("unsafe-xml", "an entity that refers to another one")
    return name, value
