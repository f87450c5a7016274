"""An article that a page keeps in a script as JSON, for a program to show: the longest run of prose in any script."""

import json
import re
from typing import Any

from lxml import etree

from hanji.transforms.extract.html.parse import finder
from hanji.transforms.records import Candidate

_SCRIPTS = finder("/descendant::script[not(@src)]")
# The closing quote is optional, so that an open string is passed once and not from each of its quotes.
_STRING = re.compile(r'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_LEAST, _MOST_SCRIPT = 200, 5_000_000
_MARKUP = re.compile(r"</(?:p|div|br|span|h\d|li)>|<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]+>")
_SENTENCE_END = re.compile(r"[.!?。！？]['\"”’]?(?:\s|<|$)|[。！？]")
_DATE = re.compile(
    r'"(\w{0,30}(?:publi|deploy|regist|regd|firstp|input|insert|issue|dateCreated|modif|updat)\w{0,30})\\{0,9}"'
    r'\s*:\s*\\{0,9}"(\d{4}[-./]\d\d[-./]\d\d[^"\\]{0,20})',
    re.IGNORECASE,
)
_CHANGED = re.compile(r"re(?!g)|\w*(?:modif|updat)", re.IGNORECASE)
_MOST_STRINGS, _DEEPEST = 400, 40


def embedded_article(root: etree._Element) -> tuple[str, list[Candidate]]:
    """The markup of the embedded text with the most prose and the dates beside it; "" if no script holds one.

    Strings within strings are opened: frameworks stream their pages as JSON in JSON.
    """
    best, most, source = "", 0, ""
    for script in _SCRIPTS(root):
        text = script.text or ""
        if len(text) > 500:
            for string in _strings(text):
                if (amount := _prose(string)) > most:
                    best, most, source = string, amount, text
    if most < 300:
        return "", []
    if not _MARKUP.search(best):
        best = "".join(f"<p>{line}</p>" for line in best.splitlines() if line.strip())
    return best, _dates(source)


def _dates(script: str) -> list[Candidate]:
    """Dates under keys that name when something was published or changed, changes last."""
    found = [
        Candidate(field="modified" if _CHANGED.match(key) else "published", value=value, signal="script", detail=key)
        for key, value in _DATE.findall(script)[:20]
    ]
    return sorted(found, key=lambda claim: claim.field, reverse=True)


def _strings(text: str) -> list[str]:
    found: list[str] = []
    for quoted in [string for string in _STRING.findall(text[:_MOST_SCRIPT]) if len(string) > _LEAST][:_MOST_STRINGS]:
        try:
            value = json.loads(quoted, strict=False)
        except ValueError:
            continue
        found += _within(value)
    return found


def _within(value: str) -> list[str]:
    """The string, or those in the JSON that it holds; a streamed part has its number before the JSON."""
    start = min((at for at in (value.find("{"), value.find("[")) if at >= 0), default=-1)
    if 0 <= start < 12:
        try:
            document, _ = json.JSONDecoder(strict=False).raw_decode(value, start)
        except (ValueError, RecursionError):
            return [value]
        return _leaves(document, 0)
    return [value]


def _leaves(value: Any, depth: int) -> list[str]:  # noqa: ANN401  # any JSON
    if isinstance(value, str):
        return [value] if len(value) > 60 else []
    if depth > _DEEPEST:
        return []
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [leaf for item in value for leaf in _leaves(item, depth + 1)]
    return []


def _prose(text: str) -> int:
    """The length of a text that has sentences, else 0: no style sheet, address list or program."""
    if ("{" in text[:2000] and ";" in text[:2000]) or "function(" in text:
        return 0
    plain = _TAG.sub(" ", text)
    words = plain.count(" ")
    return len(plain) if len(_SENTENCE_END.findall(plain)) >= 3 and words > len(plain) / 25 else 0
