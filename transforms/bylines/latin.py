"""Bylines in scripts that have capitals, in any of the languages of `markers`: names, roles, agencies, e-mails."""

import re
from itertools import pairwise

from hanji.transforms.bylines.agencies import PICTURE_HOUSES, is_agency, wire_house
from hanji.transforms.bylines.given_names import GIVEN_NAMES
from hanji.transforms.bylines.markers import LABELS, MARKER, NICKNAMED, OPENERS, PLAIN
from hanji.transforms.bylines.names import PINYIN_FAMILIES, name_likelihood, split_glued
from hanji.transforms.bylines.namewords import CALENDAR, NOT_NAMES, SECTION_WORDS
from hanji.transforms.bylines.people import Byline
from hanji.transforms.bylines.phrases import BETWEEN_NAMES, Said, fold, say
from hanji.transforms.bylines.places import is_place
from hanji.transforms.bylines.wordlists import word_set
from hanji.transforms.records import Author

_GENERIC_MAILBOX = re.compile(
    r"(?:news|info|contact|webmaster|press|help|support|letters?|tips?|editor|desk|admin|service|"
    r"jebo|redaktion|office|hello|mail|newsroom|online)\d*@",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\s*[;,.]\s*(?=(?:with )?(?:additional )?(?:reporting|writing|editing|graphics|photography|"
    r"edited|translated|compiled|translation) by\b)|\s*;\s*",
    re.IGNORECASE,
)
# The next credit, or what a blog files the post under, on the same line.
_SECOND_CREDIT = re.compile(
    r"[\s,;/|–-]+(?:photos?|fotos?|bilder|bild|pictures|images|illustrations?|video|kamera|camera|редактор|фото)"
    r"\s*(?::|by\b|von\b)|\s*[|•·]\s*(?:filed under|posted in|in category|categor(?:y|ies)|tags?|tagged|leave a)\b",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"(?P<names>.{3,90}?) (?:also )?contributed (?:reporting|to (?:this|the) (?:report|story|"
    r"article|post))(?: from .{3,30})?$"
)
_ROLE_OPENERS = word_set(
    "author staff senior contributing editorial reporter correspondent editor columnist journalist "
    "autorin/autor autorin autor redakteur redakteurin reporterin freelance guest"
)
_ROLE_FIRST = re.compile(
    r"(?:author|autorin/autor|(?:(?:staff|senior|contributing|freelance|guest|political|sports|editorial|"
    r"chief)\s)*(?:reporter|correspondent|writer|columnist|journalist|contributor|autorin|autor|"
    r"redakteurin|redakteur|reporterin))\s+(?=\S+\s)",
    re.IGNORECASE,
)


# A role that lost what stood between it and the name: `By Jane DoeStaff Writer`. `McVie` has fewer small letters.
_GLUED_ROLE = re.compile(
    r"(?<=[a-zß-öø-ÿ]{3})(?=(?:[A-Z][a-z]+ ){0,2}"
    r"(?:Writer|Reporter|Columnist|Editor|Correspondent|Critic|Contributor|Producer)s?$)"
)
_STARTERS = OPENERS | _ROLE_OPENERS


def can_be_latin(text: str) -> bool:
    """False, fast, for prose: its second word is in lower case and joins no names, and no marker opens it."""
    words = text.split(None, 2)
    if len(words) < 2 or not words[1][0].islower() or words[1] in BETWEEN_NAMES:
        return True
    head = words[0].casefold()
    if " contributed " in text:
        return len(text) < 120
    return head in _STARTERS or head.rstrip(":") in _STARTERS or "@" in text or head[:2] == "by"


def read_latin(text: str) -> Byline | None:
    """The byline in `text` (stripped, no CJK in it), or None."""
    if " " not in text and ":" not in text and "@" not in text and "/" not in text:
        return _agency_alone(text)
    head = text.split(None, 1)[0].casefold()
    if head.rstrip(":") in OPENERS or head.split(":")[0] in OPENERS or text[:2] in ("by", "By"):
        marker = MARKER.match(text)
        if marker:
            return _read_clauses(text) if _CLAUSE.search(text) else _read_marked(text, marker)
    if head in _ROLE_OPENERS and (role := _ROLE_FIRST.match(text)):
        return _read_role_first(role[0].strip(), text[role.end() :])
    if "/" in text and (house := wire_house(text)):
        return Byline(agencies=(house,), confidence=0.5, rule="agency")
    if _is_heading(text):
        return _agency_alone(text)
    return _read_bare(text)


def _agency_alone(text: str) -> Byline | None:
    known = is_agency(text) and (text[0].isupper() or text.islower())
    return Byline(agencies=(text,), confidence=0.4, rule="agency") if known else None


# Opens no name that stands alone on its line.
_NO_OPENERS = (NOT_NAMES | SECTION_WORDS) - GIVEN_NAMES - PINYIN_FAMILIES
_SEPARATORS = re.compile(r"[,;|•·/&@()\[\]<>:]| and | und | et | contributed |\d")


def _is_heading(text: str) -> bool:
    """True, fast, for one word, and for a phrase without separators that begins like a section, menu or headline."""
    words = text.split(None, 2)
    if len(words) < 2:
        return "@" not in text
    lowered = words[0].casefold()
    stopped = lowered in _NO_OPENERS or (
        len(words) == 2 and lowered not in GIVEN_NAMES and words[1].casefold() in _NO_OPENERS
    )
    return stopped and not _SEPARATORS.search(text)


def _read_clauses(text: str) -> Byline | None:
    """`Reporting by A and B in Santiago; Editing by C`: each clause has its marker."""
    found: list[Byline] = []
    for clause in _CLAUSE.split(text.rstrip(".; ")):
        marker = MARKER.match(clause)
        byline = _read_marked(clause, marker) if marker else None
        if byline is None:
            return None
        found.append(byline)
    authors = {author.name: author for byline in found for author in byline.authors}
    agencies = tuple(dict.fromkeys(agency for byline in found for agency in byline.agencies))
    return Byline(
        authors=tuple(authors.values()),
        agencies=agencies,
        confidence=min(byline.confidence for byline in found),
        rule=found[0].rule,
    )


def _read_marked(text: str, marker: re.Match[str]) -> Byline | None:
    words = marker["label"] or marker["plain"] or marker["glued"] or (marker["dated"] and "posted by") or "von"
    words = words.casefold()
    rule = LABELS[words] if marker["label"] else PLAIN[words]
    rest = _SECOND_CREDIT.split(text[marker.end() :], maxsplit=1)[0]
    if not rest or len(rest) > 160 or (rule == "en.write-to" and "@" not in rest):
        return None
    said, emails = say(_GLUED_ROLE.sub(", ", rest), marked=True)
    if words in NICKNAMED or rule == "en.by":
        said = _with_nickname(said, rule if words not in NICKNAMED else "author")
    lone = [kind for kind, _ in said]
    if "fail" in lone or (text[0].islower() and marker["plain"] and "doubt" in lone):
        return None
    byline = fold(said, emails, rule=rule, confidence=0.95 if rule in {"en.by", "author", "en.reporting"} else 0.9)
    if byline is None or not rule.startswith("credit."):
        return byline
    return Byline(agencies=byline.agencies, confidence=byline.confidence, rule=rule)


def _with_nickname(said: list[Said], rule: str) -> list[Said]:
    """A single word behind `By` or `Posted by` is what its owner is called, if it is no word of the site."""
    if not said or said[0][0] not in {"given", "word"} or any(kind == "name" for kind, _ in said):
        return said
    if rule == "en.by" and said[0][0] == "word":
        return said
    word = said[0][1]
    lowered = word.casefold()
    if (
        lowered in NOT_NAMES
        or lowered in SECTION_WORDS
        or lowered in CALENDAR
        or (rule == "en.by" and len(said) > 1 and said[1][0] != "email")
    ):
        return said
    return [
        ("nickname" if rule == "author" else "mononym", word),
        *[part for part in said[1:] if part[0] != "fail" or rule != "author"],
    ]


def _read_role_first(role: str, rest: str) -> Byline | None:
    said, emails = say(rest, marked=False)
    if not said or any(kind not in {"name", "email", "agency", "skip"} for kind, _ in said):
        return None
    byline = fold(said, emails, rule="role-name", confidence=0.7)
    if byline is None or not byline.authors:
        return None
    authors = tuple(
        Author(name=author.name, email=author.email, role=author.role or _role_of(role)) for author in byline.authors
    )
    return Byline(authors=authors, agencies=byline.agencies, confidence=byline.confidence, rule=byline.rule)


def _role_of(label: str) -> str | None:
    return None if label.casefold().startswith(("autor", "author")) else label


def _read_bare(text: str) -> Byline | None:
    """No marker: names one after another, a name with a role, an e-mail, an agency."""
    words = text.split()
    if not _can_be_bare(text, words):
        return None
    if " contributed " in text:
        return _read_contributed(text)
    if len(words) >= 4 and (glued := split_glued(text)):
        return Byline(authors=tuple(Author(name=name) for name in glued), confidence=0.4, rule="bare-name")
    said, emails = say(text.removesuffix("."), marked=False)
    kinds = {kind for kind, _ in said}
    if not kinds <= {"name", "role", "agency", "email", "skip", "handle"}:
        return None
    if "name" not in kinds:
        return _read_nameless(text, said, emails)
    stop = text.endswith(".") and not re.search(r"\b\w\.$", text)
    return None if said[0][0] == "role" else _bare_result(text, said, emails, stop=stop)


def _can_be_bare(text: str, words: list[str]) -> bool:
    """Few words, none of the first in lower case but those between names, no colon of a label we don't know."""
    if len(words) > 16 or (len(words) == 1 and "@" not in text and not is_agency(text)):
        return False
    if (text[-1] == ":" and "@" not in text) or is_place(text):
        return False
    if ": " in text and not text[0].isdigit() and "@" not in text:
        return False
    return "contributed" in text or not any(
        word[0].islower() and "@" not in word and word not in BETWEEN_NAMES and before[-1:] not in {",", "|"}
        for before, word in pairwise(["", *words[:3]])
    )


_PICTURE_WIRES = word_set(
    "ap afp reuters epa dpa tass ansa efe lusa xinhua yonhap ntb ritzau tt apa keystone pa bloomberg"
) | {"associated press", "the associated press"}


def _is_picture_credit(text: str, said: list[Said]) -> bool:
    """`Jane Doe / AP`, `Jane Doe | Bloomberg | Getty Images`: who took a picture, not who wrote the story."""
    houses = {value.casefold().rstrip(".") for kind, value in said if kind == "agency"}
    return not houses.isdisjoint(PICTURE_HOUSES) or ("/" in text and not houses.isdisjoint(_PICTURE_WIRES))


def _bare_result(text: str, said: list[Said], emails: list[str], *, stop: bool) -> Byline | None:
    kinds = {kind for kind, _ in said}
    if _is_picture_credit(text, said):
        houses = tuple(value for kind, value in said if kind == "agency")
        return Byline(agencies=houses, confidence=0.7, rule="credit.photo")
    if stop:
        return fold(said, emails, rule="en.signoff", confidence=0.85) if "agency" in kinds and len(said) <= 3 else None
    names = [name for kind, name in said if kind == "name"]
    likely = sum(map(name_likelihood, names)) / len(names) + 0.05 * (len(names) > 1)
    # What stands beside the names decides, the strongest first.
    rules = (
        ("email", "name-email", 0.95),
        ("role", "name-role", 0.8),
        ("handle", "name-handle", likely + 0.2),
        ("agency", "name-agency", likely + 0.05),
        ("name", "bare-name", likely),
    )
    rule, confidence = next((rule, confidence) for kind, rule, confidence in rules if kind in kinds)
    return fold(said, emails, rule=rule, confidence=confidence)


def _read_contributed(text: str) -> Byline | None:
    """`Jane Doe contributed to this report`: who helped is thanked, and no author."""
    found = _CONTRIBUTED.match(text.rstrip("."))
    if found and {kind for kind, _ in say(found["names"], marked=True)[0]} <= {
        "name",
        "agency",
        "role",
        "skip",
        "doubt",
    }:
        return Byline(confidence=0.85, rule="credit.contributed")
    return None


def _read_nameless(text: str, said: list[Said], emails: list[str]) -> Byline | None:
    if (
        emails
        and all(kind in {"email", "skip"} for kind, _ in said)
        and not any(_GENERIC_MAILBOX.match(email) for email in emails)
    ):
        return Byline(
            authors=tuple(Author(name="", email=email) for email in emails), confidence=0.7, rule="email-only"
        )
    agencies = tuple(name for kind, name in said if kind == "agency")
    if agencies and all(is_agency(agency) for agency in agencies) and text[0].isupper() | text.islower():
        return Byline(agencies=agencies, confidence=0.4, rule="agency")
    return None
