"""Lines that name a publisher, read by their form alone: copyright lines, datelines, sign-offs, mastheads.

Nothing here knows any publisher; `publishers` looks the names up that these functions find.
"""

import re

LONGEST_CREDIT = 260  # characters; a longer line is a story or a licence
_MARK = r"[©ⓒⒸ]|\(c\)|\bcopy\s?rights?\b|저작권자?|版权所有|版權所有|著作権(?!法)"
_HAS_MARK = re.compile(_MARK, re.IGNORECASE)
# One of these is in every line that the patterns below can match; looking for them is ten times faster. Words that
# never stand without one of these (재배포, réservés, riservati) are left out.
_HINTS = (
    *("©", "ⓒ", "Ⓒ", "저작권", "무단", "opyright", "OPYRIGHT", "(c)", "(C)", "eserved", "ESERVED"),
    *("vorbehalten", "無断", "著作権", "转载", "轉載", "版权", "版權"),
)
# Words by which a line reserves rights. Their place does not matter: agencies put them first, papers last.
_RIGHTS = re.compile(
    r"무단\s?[·,-]?\s?(?:전재|복제|배포|사용|도용)|재배포\s?[·및,/ A-Za-z가-힣]{0,20}금지|재판매\s?및|rights? reserved"
    r"|droits? réservés?|rechte vorbehalten|derechos reservados|diritti riservati|無断(?:転載|複製)|转载|轉載"
    r"|版权所有|版權所有|not be (?:published|reproduced|reprinted)",
    re.IGNORECASE,
)
# A Korean line that ends like a told sentence is prose; a notice ends in 금지, or in one of these courteous forms.
_PROSE_END = re.compile(r"(?<!금지합니)(?<!금합니)(?<!있습니)(?<!받습니)(?<!됩니)(?:다|요|죠|까)[.?!]?[\"'”’」]?$")
_PROSE_END_LATIN = re.compile(
    r"\b(?:said|says|reported|told|wrote|was|were|argued|sued|claimed)\b(?!.*\breserved\b)", re.IGNORECASE
)
_YEARS = r"(?:19|20)\d\d(?:\s?[-–~]\s?(?:(?:19|20)?\d\d)?)?"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LEAD = re.compile(
    rf"^[\s\"'“”‘’<\[【〈《(※*◎▶-]*(?:(?:{_MARK})[\s:.,|)]*)+(?:{_YEARS}[\s,.]*)?(?:by\s+)?(?:(?:{_MARK})[\s:.]*)*",
    re.IGNORECASE,
)
_TAIL_MARK = re.compile(r"[©ⓒⒸ]\s?([^©ⓒⒸ]{2,40})$")
_SIGN_OFF_KO = re.compile(
    r"^(.{2,36}?)\s?[가-힣]{2,4}(?:\s(?:기자|앵커|특파원|아나운서|리포터))?\s?(?:입니다|이?었습니다|였습니다)[.。]?$"
)
_SIGN_OFF_EN = re.compile(
    r"^(?:I['’]m )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3},? (?:reporting )?(?:for )?"
    r"([A-Z][\w' ]{2,30})(?:, [A-Z]\w+)?\.$"
    r"|^(?:Reporting for|For) ([A-Z][\w' ]{2,30}), (?:I['’]m|this is) [A-Z].{2,30}\.$"
)
_BRACKETED = re.compile(
    r"^[\s◎]*(?:[(（〔<〈]\s?([^()（）〔〕<>〈〉\[\]]{2,40}?)\s?[)）〕>〉]|[\[［【]\s?([^\[\]［］【】]{2,60}?)\s?[\]］】])"
)
_DATELINE_LATIN = re.compile(
    r"^[A-ZÀ-Þ][A-Za-zÀ-ž.,'’/ -]{1,60}?(?:\d{1,2},? ?(?:\d{4},? ?)?)?\(([A-Za-z][^()]{1,30})\)\s*(?:--?|[–—―_])"
)
_OPENING = frozenset("([（［【〔<〈◎ \u3000")
_DASHES = frozenset("-–—―_")
_DATELINE_HAN = re.compile(r"^[（(【]?(?:据)?(\w{1,3}社)(?:记者|記者)?[^，。、]{0,16}?\d{1,2}日[电電讯訊]")
_PARTS = re.compile(r"\s?[=＝|ㅣ｜/]\s?")
_PHOTO_WORD = re.compile(r"사진|자료|그래픽|이미지|출처|제공|영상|캡처|일러스트|photo|image|source", re.IGNORECASE)
_REPORTER = re.compile(
    r"\s*[가-힣]{2,4}(?:\s?[·,]\s?[가-힣]{2,4})*\s?(?:기자|특파원|논설위원|선임기자|전문기자|인턴기자|통신원|앵커|리포터)(?:\s.*)?$"
)
_SOURCE = re.compile(
    r"^[\[<(*※]?\s?(?:기사\s?제공|기사\s?출처|출처|원문|Source|Quelle|Fuente|来源|來源|出典)\s?[\])>]?\s?[:：=|]?\s?(.{2,60})$"
)
_IMPRINT = re.compile(
    r"(?:제호|매체명)\s?[:：]\s?([^|,/]{2,30}?)\s*(?:[|,/(]|(?:등록|발행|편집|주소|법인|대표|인터넷)|$)"
)
_TOKEN = re.compile(r"[^\W_][\w.'’-]*")
# What a run of words may hold between two of them: `Guardian News & Media` is one name.
_BETWEEN_WORDS = frozenset(" \t\xa0\u3000&")
_COMPANY_ENDS = frozenset(("co", "company", "sons", "partners"))


def is_rights_line(line: str) -> bool:
    """Tells whether a line reserves rights, as a notice and not in a told sentence.

    >>> is_rights_line("저작권자 © 가람일보 무단전재 및 재배포 금지")
    True
    >>> is_rights_line("그는 무단전재 금지 문구를 지웠다고 말했다.")
    False
    """
    return _hinted(line) and _RIGHTS.search(line) is not None and not is_prose(line)


def _hinted(line: str) -> bool:
    return len(line) <= LONGEST_CREDIT and any(map(line.__contains__, _HINTS))


def is_prose(line: str) -> bool:
    """Tells whether a line with a copyright word in it is a told sentence.

    >>> is_prose("저작권자가 소송을 냈다고 가람일보가 보도했다.")
    True
    """
    return _PROSE_END.search(line) is not None or _PROSE_END_LATIN.search(line) is not None


def copyright_claim(line: str) -> tuple[str, str] | None:
    """The text in which a copyright line names its holder, and how: `copyright` or (a bare mark at the end) `photo`.

    >>> copyright_claim("Copyright ⓒ 2020 가람일보. All rights reserved.")
    ('가람일보. All rights reserved.', 'copyright')
    >>> copyright_claim("장터에 모인 사람들. ⓒ 가람일보")
    ('가람일보', 'photo')
    """
    if not _hinted(line) or is_prose(line):
        return None
    lead = _LEAD.match(line)
    if lead is not None and lead.end() < len(line):
        return _led_claim(lead.group(), line[lead.end() :])
    if _RIGHTS.search(line) is not None:
        marked = _HAS_MARK.search(line)
        return (line[marked.end() :] if marked is not None else line), "copyright"
    tail = _TAIL_MARK.search(line)
    return (tail[1], "photo") if tail is not None else None


def _led_claim(lead: str, rest: str) -> tuple[str, str] | None:
    """What follows a mark at the start of a line: a bare one without year, partner or rights is a photo's."""
    short = len(rest) <= 60
    if short and _PHOTO_WORD.search(rest) is not None:
        return rest, "photo"
    worded = "opy" in lead.lower() or "저작권" in lead or _RIGHTS.search(rest) is not None
    if worded or "&" in rest[:40] or _YEAR.search(lead + rest[:40]) is not None:
        return rest, "copyright"
    return (rest, "photo") if short else None


def names_in(text: str) -> list[list[tuple[int, str]]]:
    """The words of a text in runs that only blanks and `&` part: no name reaches over a comma or a bracket.

    >>> [[word for _, word in run] for run in names_in("'바른 말' 가람일보(garam.example), 금지")]
    [['바른', '말'], ['가람일보'], ['garam.example'], ['금지']]
    >>> [[word for _, word in run] for run in names_in("Kelp & Tide Weekly, Garam")]
    [['Kelp', 'Tide', 'Weekly'], ['Garam']]
    """
    runs: list[list[tuple[int, str]]] = []
    end = -1
    for found in _TOKEN.finditer(text):
        if end < 0 or not _BETWEEN_WORDS.issuperset(text[end : found.start()]):
            runs.append([])
        runs[-1].append((found.start(), found.group().rstrip(".-'’")))
        end = found.end() if found.group()[-1] not in ".-'’" else -1
    return runs


def is_part(text: str, run: list[tuple[int, str]], start: int, end: int) -> bool:
    """Whether `run[start:end]` of `names_in(text)` is joined to further words of a longer name.

    `&` joins on both sides, `and` on the left: behind it another holder may stand. Companies end in `& Co`, and in
    the Korean press a paper's address stands behind `&`.

    >>> text = "2022 Kelp & Garam Bay"
    >>> is_part(text, names_in(text)[0], 2, 4), is_part(text, names_in(text)[0], 1, 2)
    (True, True)
    >>> text = "Garam Bay & garam.example"
    >>> is_part(text, names_in(text)[0], 0, 2)
    False
    """
    before = next((at for at in range(start - 1, -1, -1) if run[at][1].casefold() not in ("the", "and")), None)
    if before is not None and run[before][1][0].isupper():
        between = text[run[before][0] + len(run[before][1]) : run[start][0]]
        if "&" in between or " and " in between.casefold():
            return True
    if end == len(run):
        return False
    place, following = run[end]
    joined = "&" in text[run[end - 1][0] + len(run[end - 1][1]) : place]
    named = run[end - 1][1].isascii() and following[0].isupper() and following[1:2].islower() and "." not in following
    return joined and named and following.casefold() not in _COMPANY_ENDS


def dateline_names(line: str) -> list[str]:
    """The names that could be an agency's or paper's in the opening bracket of a story, most likely first.

    >>> dateline_names("(속초=가람통신) 홍가람 기자 = 산길이 열렸다.")
    ['가람통신', '속초']
    >>> dateline_names("[가람경제 홍가람 기자] 값이 올랐다.")
    ['가람경제']
    >>> dateline_names("[가람경제(안동)=홍가람 기자] 값이 올랐다.")
    ['가람경제']
    >>> dateline_names("SEOUL, Feb. 7 (Garam) -- The post office said")
    ['Garam']
    >>> dateline_names("[사진=가람통신]")
    []
    """
    named = _dateline_of_agency(line)
    if named is not None:
        return [named[1]]
    opening = _BRACKETED.match(line) if line[:1] in _OPENING else None
    text = (opening[1] or opening[2]) if opening is not None else ""
    if not text or _PHOTO_WORD.search(text):
        return []
    parts = (_REPORTER.sub("", part) for part in reversed(_PARTS.split(text)))
    return [part.partition("(")[0].strip() for part in parts if part.strip()]


def _dateline_of_agency(line: str) -> re.Match[str] | None:
    """`SEOUL, Feb. 7 (Garam) --` or `新花社北京6月4日电`: looked for where a bracket or 社 stands early."""
    close = line.find(")", 4, 90)
    if close > 0 and line[close + 1 : close + 4].strip()[:1] in _DASHES:
        return _DATELINE_LATIN.match(line)
    return _DATELINE_HAN.match(line) if "社" in line[:8] else None


def sign_off_text(line: str) -> str | None:
    """What stands before (English: after) the reporter's name in a broadcaster's closing line.

    >>> sign_off_text("런던에서 가람방송 홍가람입니다.")
    '런던에서 가람방송'
    >>> sign_off_text("Hong Ga-ram, Garam News.")
    'Garam News'
    >>> sign_off_text("Reporting for Garam News, I'm Hong Ga-ram.")
    'Garam News'
    """
    if len(line) > 60:
        return None
    if line.endswith(("니다.", "니다")):
        korean = _SIGN_OFF_KO.match(line)
        return korean[1].strip() if korean is not None else None
    english = _SIGN_OFF_EN.match(line) if line.endswith(".") and line[:1].isupper() else None
    return (english[1] or english[2]) if english is not None else None


def byline_text(line: str) -> str | None:
    """What stands before a reporter's name and title on a short line.

    >>> byline_text("가람투데이 홍가람 기자")
    '가람투데이'
    """
    if len(line) > 40 or not ("기자" in line or "특파원" in line):
        return None
    return _REPORTER.sub("", line).strip() or None


def source_text(line: str) -> str | None:
    """The name in a line that states the source of a copied article.

    >>> source_text("출처 : 가람일보(https://garam.example)")
    '가람일보(https://garam.example)'
    """
    found = _SOURCE.match(line) if len(line) < 80 and line[-1:] != "." else None
    return found[1] if found is not None and not is_prose(line) else None


def imprint_text(line: str) -> str | None:
    """The paper's title in the imprint that Korean law asks of it.

    >>> imprint_text("등록번호 : 서울 아00001 | 제호 : 가람신문 | 발행인 : 홍가람")
    '가람신문'
    """
    found = _IMPRINT.search(line) if "제호" in line or "매체명" in line else None
    return found[1] if found is not None else None
