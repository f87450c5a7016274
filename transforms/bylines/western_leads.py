"""Datelines in scripts that have capitals: `SEOUL, Feb. 19 (Yonhap) --`, `DUBLIN —`, `Berlin (dpa) -`, `(CNN) —`.

A place, perhaps its region and the day, an agency in brackets or between slashes, a dash. Two of them are needed, and
the less a place shows itself by capitals, the surer the agency must be.
"""

import re

from hanji.transforms.bylines.agencies import is_agency, is_organisation
from hanji.transforms.bylines.given_names import GIVEN_NAMES
from hanji.transforms.bylines.leads import Lead, lead
from hanji.transforms.bylines.namewords import NOT_NAMES, SECTION_WORDS
from hanji.transforms.bylines.places import CITIES, LANDS
from hanji.transforms.bylines.wordlists import word_set

_UPPER = r"[^\W\d_a-zß-öø-ÿа-яё]"
_JOINTS = r"(?:de|do|da|del|di|du|la|am|an der|of|and|on|sur|ob der)"
_PLACE = rf"{_UPPER}[\w.'’-]*(?:(?:[ /]|\s{_JOINTS}\s){_UPPER}[\w.'’-]*){{0,4}}"
_REGION = rf"(?:,\s{_UPPER}[\w.'’]*(?:\s{_UPPER}[\w.'’]+){{0,2}}\.?)"
_DAY = (
    r"(?P<day>,?\s(?:(?:le\s|den\s|el\s|am\s)?\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,9}\.?|"
    r"[^\W\d_]{3,9}\.?\s\d{1,2}|\d{1,2}[./]\d{1,2}\.?)(?:,?\s\d{4})?)"
)
_HEAD = rf"(?P<place>{_PLACE})(?P<region>{_REGION}(?!\s\d))??{_DAY}?(?:\s\({_UPPER}[^\d()]{{2,30}}\))??"
_DASHES = r"\s?(?:--|—|–|―|\.\s?[–—-]{1,2})\s?|\s?[-:.]\s"
_WIRE = re.compile(
    rf"{_HEAD}\.?\s?(?:--)?(?:\((?P<agency>[^()]{{2,40}})\)|/(?P<slashed>[^/()]{{2,30}})/)(?P<dash>{_DASHES}|\s?)(?=[^\s(])"
)
_CITY = re.compile(rf"{_HEAD}(?P<dash>\s?(?:--|—|–|―)\s|\s-\s|\.-\s?|:\s)(?P<house>[^\W\d_a-z][^.()\d]{{2,20}}\.\s)?")
_PIPED = re.compile(rf"(?P<place>{_PLACE})\s(?:taz|dpa|afp|ap|epd|kna|rtr|reuters)(?P<dash>\s\|\s)")
_BRACKET = re.compile(rf"\((?P<agency>[^()]{{2,30}})\)(?P<dash>{_DASHES}|\s?)(?=\S)")
_SITE = re.compile(
    rf"(?P<house>{_UPPER}[\w-]*\.(?:com|co|net|org|id|CO|COM|ID))(?:,\s{_PLACE})?(?P<dash>\s(?:--?|–|—)\s)"
)
_SMALL_PLACE = re.compile(
    r"(?P<place>[^\W\d_]{3,}(?: [^\W\d_]{2,}){0,2})(?P<dash>\s[-–]\s)[\"“„'«]?(?P<first>[^\W\d_])"
)
# No shorter paragraph opens a story behind a small place: lists have items like `Arsenal - Chelsea`.
SHORTEST_OPENING = 70
_WIRE_SHAPE = re.compile(r"\w*(?:press|presse|prensa|wire|news|media)", re.IGNORECASE)
# Kickers and notes that open a paragraph in capitals.
_NO_PLACE = word_set("""
    note update updated breaking live watch video exclusive correction editor advertisement warning spoiler alert photos
    photo read more opinion analysis review q a i fact check key points top story news sports business tv ps p.s fyi nb
    faq ai ceo ok diy lead urgent file caption gallery highlights summary bottom line pro con yes no why how what who
    where when step tip tips day round winner winners loser losers vs and the
    exclusif décryptage récit portrait critique infographie enquête témoignage direct vidéo analyse interview
    exklusiv eilmeldung kommentar hintergrund faktencheck entrevista crónica vídeo directo urgente análisis exclusiva
    intervista esclusiva diretta commento exclusivo análise видео обновлено срочно интервью эксклюзив фото
    """)
# Words that open no name open no place either, but for those that do: New York, Los Angeles, Den Haag, Reading.
_WORDS_OF_NO_PLACE = NOT_NAMES - word_set(
    "new old los las les den over most reading mobile mar el la le il am an im der das janeiro"
)
_SMALL = frozenset(re.findall(r"\w+", _JOINTS))


def western(text: str, *, opens_story: bool = False) -> Lead | None:
    """The dateline at the front of `text`, which begins with a capital.

    Of the paragraph that opens a story a place that no list has is believed too, with a mere hyphen behind it.
    """
    return _wire(text) or _city(text) or _site(text) or (_small_place(text) if opens_story else None)


def bracketed_agency(text: str) -> Lead | None:
    """`(CNN) — text`, `(Reuters) - text`, `(AFP) Text`."""
    found = _BRACKET.match(text)
    if not found or not _credits_agency(found["agency"], strict=True):
        return None
    if not found["dash"].strip() and not text[found.end()].isupper():
        return None
    return _cut(text, found, "dateline.agency")


def _cut(text: str, found: re.Match[str], rule: str) -> Lead | None:
    return lead(text[: found.start("dash")], None, text[found.end() :], rule)


def _wire(text: str) -> Lead | None:
    found = _WIRE.match(text)
    if found is None:
        return None
    place, agency = found["place"], found["agency"] or found["slashed"]
    shouted = _is_upper(place)
    if found["dash"].strip():
        sure = _credits_agency(agency, strict=not shouted) or (
            shouted and bool(found["day"]) and all(word[0].isupper() for word in agency.split())
        )
    else:  # `Moskau (AFP) Die …`, but no `Agence France-Presse (AFP) a …`
        sure = (shouted or _is_known(place)) and _credits_agency(agency, strict=True) and text[found.end()].isupper()
    return _cut(text, found, "dateline.wire") if sure and not is_organisation(place) else None


def _city(text: str) -> Lead | None:
    found = _CITY.match(text) or _PIPED.match(text)
    if found is None or not _is_city(text, found):
        return None
    house = found.groupdict().get("house")
    if house and is_agency(house.strip(" .")):
        return lead(text[: found.end("house")], None, text[found.end() :], "dateline.wire")
    return lead(text[: found.start("dash")], None, text[found.end("dash") :], "dateline.city")


def _is_city(text: str, found: re.Match[str]) -> bool:
    """In capitals whatever can be a place; with a mere hyphen or colon, or in lower case, a known city."""
    place, dash, groups = found["place"], found["dash"].strip(), found.groupdict()
    known = _is_known(place)
    if not _is_upper(place):
        house = (groups.get("region") or "").strip(" ,")
        return known and (dash not in {"-", ":"} or is_organisation(house)) and text[found.end("dash")].isupper()
    if dash == ":" and not known:
        return False
    dated = bool(groups.get("day") or groups.get("region"))
    return _is_place(place) and (known or dated or dash != "-")


def _site(text: str) -> Lead | None:
    """`KOMPAS.com - `, `Liputan6.com, Jakarta - `."""
    found = _SITE.match(text) if "." in text[:20] else None
    return _cut(text, found, "dateline.site") if found else None


def _small_place(text: str) -> Lead | None:
    """`Celle - Der Kuckuck darf rufen`, `LANSDALE TOWNSHIP - One goose`: a word, or more in capitals, and prose."""
    found = _SMALL_PLACE.match(text) if len(text) >= SHORTEST_OPENING else None
    if found is None or not found["first"].isupper():
        return None
    place = found["place"]
    written = place.isupper() or (place.istitle() and " " not in place)
    if not written or not _is_place(place) or place.casefold() in GIVEN_NAMES:
        return None
    return lead(place, None, text[found.end("dash") :], "dateline.opening")


def _is_upper(place: str) -> bool:
    words = [word for word in re.split(r"[\s/]+", place) if word not in _SMALL]
    return all(word.isupper() for word in words)


def _is_known(place: str) -> bool:
    return all(part.casefold() in CITIES or part.casefold() in LANDS for part in place.split("/"))


def _is_place(place: str) -> bool:
    words = [word.strip(".'’-").casefold() for word in re.split(r"[\s/]+", place)]
    if len(place) < 3 or words[0] in _NO_PLACE or words[-1] in _NO_PLACE:
        return False
    if len(words) == 1 and words[0] in SECTION_WORDS and words[0] not in CITIES:
        return False
    return _WORDS_OF_NO_PLACE.isdisjoint(words)


def _credits_agency(inside: str, *, strict: bool) -> bool:
    """An agency by its name (`CNN Business`); behind a place in capitals whatever says that it is one."""
    parts = [part.strip() for part in re.split(r"[/,+-]|\s(?:and|et|und)\s", inside) if part.strip()]
    return any(
        is_agency(part)
        or (is_agency(part.split()[0]) and part.istitle() | part[:3].isupper() and len(part.split()) <= 3)
        or (not strict and (is_organisation(part) or _WIRE_SHAPE.fullmatch(part)))
        for part in parts
    )
