"""Publishers that no file knows: named by copyright lines and by masthead-like words; zones of countries."""

import re

from hanji.transforms.publishers.credits import (
    LONGEST_CREDIT,
    copyright_claim,
    dateline_names,
    imprint_text,
    is_rights_line,
    sign_off_text,
    source_text,
)

# Countries with one zone only, by top-level domain (IANA zone.tab); larger ones prove nothing.
_ZONES = {
    "kr": "Asia/Seoul", "jp": "Asia/Tokyo", "cn": "Asia/Shanghai", "tw": "Asia/Taipei", "hk": "Asia/Hong_Kong",
    "sg": "Asia/Singapore", "my": "Asia/Kuala_Lumpur", "th": "Asia/Bangkok", "vn": "Asia/Ho_Chi_Minh",
    "ph": "Asia/Manila", "in": "Asia/Kolkata", "pk": "Asia/Karachi", "bd": "Asia/Dhaka", "lk": "Asia/Colombo",
    "np": "Asia/Kathmandu", "il": "Asia/Jerusalem", "tr": "Europe/Istanbul", "ir": "Asia/Tehran",
    "sa": "Asia/Riyadh", "ae": "Asia/Dubai", "qa": "Asia/Qatar", "eg": "Africa/Cairo", "za": "Africa/Johannesburg",
    "ng": "Africa/Lagos", "ke": "Africa/Nairobi", "gh": "Africa/Accra", "ma": "Africa/Casablanca",
    "uk": "Europe/London", "ie": "Europe/Dublin", "fr": "Europe/Paris", "de": "Europe/Berlin", "at": "Europe/Vienna",
    "ch": "Europe/Zurich", "li": "Europe/Vaduz", "lu": "Europe/Luxembourg", "be": "Europe/Brussels",
    "nl": "Europe/Amsterdam", "it": "Europe/Rome", "dk": "Europe/Copenhagen", "se": "Europe/Stockholm",
    "no": "Europe/Oslo", "fi": "Europe/Helsinki", "is": "Atlantic/Reykjavik", "pl": "Europe/Warsaw",
    "cz": "Europe/Prague", "sk": "Europe/Bratislava", "hu": "Europe/Budapest", "ro": "Europe/Bucharest",
    "bg": "Europe/Sofia", "gr": "Europe/Athens", "hr": "Europe/Zagreb", "rs": "Europe/Belgrade",
    "si": "Europe/Ljubljana", "lt": "Europe/Vilnius", "lv": "Europe/Riga", "ee": "Europe/Tallinn",
    "ua": "Europe/Kyiv", "pe": "America/Lima", "co": "America/Bogota", "ve": "America/Caracas",
    "uy": "America/Montevideo", "bo": "America/La_Paz", "cr": "America/Costa_Rica", "pa": "America/Panama",
}  # fmt: skip


def country_zone(host: str) -> str | None:
    """The IANA zone of a host's country, if its top-level domain has one zone alone.

    >>> country_zone("news.garam.co.kr"), country_zone("garam.com")
    ('Asia/Seoul', None)
    """
    return _ZONES.get(host.rpartition("@")[2].rstrip("./").rpartition(".")[2].lower())


LONGEST_MASTHEAD = 40  # characters
_SLOGAN = re.compile(r"^[\s,]*(?:'[^']{2,40}'|\"[^\"]{2,40}\"|‘[^’]{2,40}’|“[^”]{2,40}”)\s*(?=\S)")
# Where the holder's name ends in a copyright line; a full stop only ends it before a blank: Korea.net is a name.
# `&` joins names with capitals; behind others stands an address.
_NAME_END = re.compile(
    r"(?<![A-Za-z])(?<![A-Za-z] )&|&(?! ?[A-Z][a-z][\w'’-]*(?:[\s,;]|\.?$|\.\s))"
    r"|[,;|/<>()\[\]【】〈〉「」“”\"]|\.(?:\s|$)|\s[-–—·•]\s?|\s?[©ⓒ]"
    r"|\s?(?:무단|재배포|재판매|저작권|AI\s?학습|금지)|에\s?있|의\s?(?:허락|승인|동의)|に掲載|[のに]?無断|版权|版權|转载"
    r"|\bA(?:ll|LL) |\bAlle [Rr]echte|\b[Tt]ous [Dd]roits|\b[Tt]odos (?:los|os)|\b[Tt]utti i"
    r"|\s(?:[Ii]nc|[Ll]td|[Cc]orp|LLC|GmbH)\b"
)
# What stands before the holder's name, and what no name is: `@ 2019 `, `PT. `, `…を禁じます`.
_BEFORE_HOLDER = re.compile(r"^[\s:·@-]+(?:(?:19|20)\d\d\s)?|^PT\.?\s|[\s:·-]+$")
_SENTENCE = re.compile(r"[をはがに].*(?:ます|です|禁)|禁じます|^(?:記事|写真|画像|本網站|本网站|コンテンツ)")
_COMPANY = re.compile(
    r"^(?:\(주\)|㈜|주식회사|\(사\)|㈔)\s?|\s?(?:\(주\)|㈜|주식회사)$|,?\s(?:Ltd|Limited|LLC|GmbH)\.?$"
)
_YEARS = re.compile(r"^(?:(?:19|20)\d\d\s?[-–~,]?\s?)+|\s*(?:19|20)\d\d(?:\s?[-–~]\s?(?:19|20)?\d\d)?$")

_KOREAN = (
    "일보|신문|뉴스|타임즈|타임스|경제|방송|투데이|저널|데일리|통신|매일|미디어|신보|매거진|헤럴드"
    "|포스트|프레스|TV|인사이트|리뷰"
)
_MASTHEAD_KO = re.compile(rf"[\w&]{{1,12}}\s?(?:{_KOREAN})(?:\d{{1,2}}|TV)?")
_ARTICLE = r"(?:(?:[Tt]he|Le|La|Les|Der|Die|Das|El|Il|De|Daily|Sunday|Evening|Morning) |L[’'])"
_PROPER = r"(?:[A-ZÀ-Þ][\w.'’-]*(?: (?:(?:of|de|du|des|di|da|&|and) )?))"
_PLACE = r"(?:(?: (?:of|de|du|des|di|da|do)(?: la| los)? | d[’'])[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)?)?"
_STRONG = (
    r"\w*(?:Herald|Times|Post|Tribune|Gazette|Sentinel|Observer|Chronicle|Telegraph|Courier|Examiner|Dispatch"
    r"|Advertiser|Inquirer|Enquirer|Mercury|Ledger|[Zz]eitung|[Tt]ag(?:e?s)?blatt|[Aa]bendblatt|[Aa]nzeiger|[Nn]achrichten"
    r"|[Rr]undschau|[Kk]urier|[Pp]resse)|Journal|Courrier|Dépêche|Télégramme|Quotidien|Diario|Periódico|Heraldo|Gazzetta|Corriere"
    r"|Giornale|Mattino|Jornal|Folha|Dagblad"
)
_WEAK = (
    r"\w*(?:News|Daily|Today|Mail)|Star|Globe|Press|Weekly|Standard|Echo|Independent|Register|Bulletin|Argus|Noticias"
)
_MASTHEAD_LATIN = re.compile(
    rf"(?:{_ARTICLE}{_PROPER}{{0,3}}(?:{_STRONG}|{_WEAK}){_PLACE}|{_PROPER}{{1,3}}(?:{_STRONG}){_PLACE}"
    rf"|(?:{_STRONG}) (?:of|de|du|des|di|da) .+)(?: Online)?"
)
_MAYBE_LATIN = re.compile(rf"{_PROPER}{{1,2}}(?:{_WEAK})|[A-Z][a-z]+(?:News|Daily|Today|Times|Post)")
_MASTHEAD_HAN = re.compile(
    r"\w{1,10}(?:新聞|新聞社|新聞デジタル|ニュース|日报|日報|晚报|晚報|晨报|新報|商报|商報|新闻|新闻网|日报网|時報|时报|通信社?|通讯社|通訊社"
    r"|タイムス|タイムズ|テレビ|放送|电视台)"
)
# Headings and links of a page that end like a masthead: what stands before their last word, without blanks.
_HEADING_WORDS = """
많이본 주요 최신 인기 관련 추천 실시간 오늘 오늘의 이시각 핫 포토 지역 속보 화제 화제의 헤드라인 톱
전체 다른 네이버 다음 구글 카카오 유튜브 종이 지면 국제 세계 국내 한국 글로벌 실물 거시 부동산 금융
산업 생활 시장 디지털 연예 스포츠 정치 사회 문화 생생 영상 동영상 카드 단독 기획 가짜 모바일 뉴 정보
소셜 매스 언론 공영 지상파 종편 생 재 개인 온라인 인터넷 최근 주간 월간 이전 날씨 기업 민생 서민
가정 창조 공유 시민 경제 지방 ai it 전자 무료 이동 전기 위성 북한 미국 중국 일본 유럽 지구촌 라이프
more latest breaking top related other world local national sport sports business previous next read
blog all today live video photo good bad fake my this new recent follow our your politics tech
weather entertainment health science us uk e e- voice share forum guest best editor editor's today's
in the by hot trending popular featured global international official home press market stock money
travel music city green europe africa asia movie celebrity crypto car gaming culture education
climate crime football aktuelle alle weitere neueste 最新 関連 主要 注目 国際 スポーツ 経済 社会
おすすめ トップ ニュース 人気 相关 相關 關聯 延伸 延伸閱讀 推薦 推荐 熱門 热门 熱點 焦點 即時 要聞
要闻 国际 國際 國內 热点 今日 即时 體育 国内 重要 速報 電子
"""
_HEADINGS = frozenset(_HEADING_WORDS.split())
_ADJECTIVE = re.compile(r"[가-힣]{1,4}[의한는운린된]\s")
_FIRST_WORD = re.compile(
    r"(?:by|com|con|avec|mit|par|von|por|di|from|more|source|download|home|via|in|on|for|to)\s", re.IGNORECASE
)
_NEWSPAPER_WORDS = """
herald times post tribune gazette sentinel observer chronicle telegraph courier examiner dispatch
advertiser inquirer enquirer mercury ledger zeitung blatt anzeiger nachrichten rundschau kurier
presse journal news daily today mail star télégramme dépêche progrès courrier figaro mattino giornale
corriere gazzetta jornal folha diario heraldo periódico quotidien
新報 商报 商報 globe press weekly standard echo independent register bulletin argus noticias online dagblad
新聞 新聞社 デジタル ニュース 日报 日報 晚报 晚報 晨报 新闻
新闻网 日报网 時報 时报 通信 通信社 通讯社 通訊社 タイムス タイムズ テレビ 放送 电视台
"""
_LAST_WORDS = (*_KOREAN.lower().split("|"), *_NEWSPAPER_WORDS.split())
_CONNECTOR = re.compile(r" (?:of|de|du|des|di|da|do) | d[’']")
_LEADING_ARTICLE = re.compile(r"^(?:the|le|la|les|der|die|das|el|il) ", re.IGNORECASE)
_HOST_IN_BRACKETS = re.compile(r"\(\s?(?:https?://)?[\w.-]+\.[a-z]{2,}")
_TITLE_SEPARATOR = re.compile(r"\s[-–—|]\s|[|｜ㅣ]")
_SUBSCRIBED = re.compile(r"^(.{2,20}?)\s언론사\s?구독\s?(?:되었습니다|해지되었습니다|중)")


def unknown_publisher(line: str) -> tuple[str, str] | None:
    """The name of a publisher that no file knows, and the rule that found it.

    `copyright`, `imprint`, `source` and `portal` are proof wherever they stand, `photo` is the credit of one picture.
    `dateline`, `sign-off` and `title` are the readings that `Publishers.credit` has under these names.
    `masthead-word` only tells that the whole line is a name like a newspaper's (`masthead-maybe`: or a heading's):
    that means something in the header and nothing in the body.

    >>> unknown_publisher("저작권자 © 한빛타임즈 무단전재 및 재배포 금지")
    ('한빛타임즈', 'copyright')
    >>> unknown_publisher("© 2022 The Garam Sentinel. All rights reserved.")
    ('The Garam Sentinel', 'copyright')
    >>> unknown_publisher("출처 : 한빛뉴스(https://hanbit.example)")
    ('한빛뉴스', 'source')
    >>> unknown_publisher("한빛일보"), unknown_publisher("Garam News")
    (('한빛일보', 'masthead-word'), ('Garam News', 'masthead-maybe'))
    >>> unknown_publisher("많이 본 뉴스") is None
    True
    """
    if len(line) > LONGEST_CREDIT:
        return None
    claim = copyright_claim(line)
    if claim is not None:
        name = _holder(claim[0], certain=is_rights_line(line))
        return (name, claim[1]) if name else None
    subscribed = _SUBSCRIBED.match(line) if "구독" in line else None
    if subscribed is not None:
        return subscribed[1], "portal"
    imprint = imprint_text(line)
    if imprint is not None:
        return imprint, "imprint"
    source = source_text(line)
    name = _holder(source, certain=_HOST_IN_BRACKETS.search(source) is not None) if source is not None else ""
    return (name, "source") if name else _masthead_word(line) or _named_beside(line)


def _named_beside(line: str) -> tuple[str, str] | None:
    """A newspaper's name in an opening bracket, a broadcaster's closing line, or at the end of a page title."""
    named = next((name for name in dateline_names(line) if is_masthead_like(name)), "")
    if named:
        return named, "dateline"
    signed = sign_off_text(line)
    if signed is not None:
        tails = (" ".join(signed.split()[-count:]) for count in (3, 2, 1))
        named = next((tail for tail in tails if _masthead_word(tail) is not None), "")
        return (named, "sign-off") if named else None
    separators = _TITLE_SEPARATOR.findall(line) if len(line) <= 180 and line[-1:] not in ".?!다" else []
    site = line.rpartition(separators[-1])[2].strip() if separators else ""
    return (site, "title") if is_masthead_like(site) else None


def is_masthead_like(line: str) -> bool:
    """Tells whether a whole line is a name like a newspaper's, and no heading such as `Latest News`.

    >>> is_masthead_like("The Garam Chronicle"), is_masthead_like("Breaking News"), is_masthead_like("한국 경제")
    (True, False, False)
    """
    found = _masthead_word(line)
    return found is not None and found[1] == "masthead-word"


def _masthead_word(line: str) -> tuple[str, str] | None:
    text = line.strip(" \t[]<>|-–—·\ufeff")
    if not 2 < len(text) <= LONGEST_MASTHEAD or _FIRST_WORD.match(text):
        return None
    before = _before_last_word(_LEADING_ARTICLE.sub("", text.lower()))
    if before is None or _is_heading(before) or _ADJECTIVE.match(text):
        return None
    if text.isupper() and text.isascii():
        return (line.strip(), "masthead-word") if _MASTHEAD_LATIN.fullmatch(text.title()) else None
    if _MASTHEAD_KO.fullmatch(text) or _MASTHEAD_LATIN.fullmatch(text) or _MASTHEAD_HAN.fullmatch(text):
        return text, "masthead-word"
    return (text, "masthead-maybe") if _MAYBE_LATIN.fullmatch(text) else None


def _is_heading(before: str) -> bool:
    first = before.partition(" ")[0]
    return first in _HEADINGS or before.replace(" ", "") in _HEADINGS


def _before_last_word(text: str) -> str | None:
    """What stands before a newspaper's word; "" where the word comes first, as in `Courrier de …`; None without one."""
    text = text.rstrip("0123456789")
    if not text.endswith(_LAST_WORDS):
        return "" if _CONNECTOR.search(text) is not None else None
    return next(text[: -len(word)].strip() for word in _LAST_WORDS if text.endswith(word))


def _holder(text: str, *, certain: bool) -> str:
    """The name with which a copyright claim begins; a slogan before a masthead-like name is passed over."""
    text = _SLOGAN.sub("", _BEFORE_HOLDER.sub("", text)).strip(" \"'“”‘’:·-")
    parts = [_tidied(part) for part in _NAME_END.split(text)]
    parts = [part for part in parts if part]
    named = next((part for part in parts[:3] if _masthead_word(part) is not None), "")
    if named or not certain or not parts:
        return named
    first = parts[0]
    if "。" in first or first[0].islower() or _SENTENCE.search(first):
        return ""
    return first if 2 <= len(first) <= 40 and len(first.split()) <= 6 and not first.isdigit() else ""


def _tidied(part: str) -> str:
    name = _COMPANY.sub("", _YEARS.sub("", part.strip(" .,:'‘’\"“”-–—·*"))).strip(" .,:'‘’-–—·")
    return re.sub(r"(?<=일보)사$|(?<=신문)사$", "", name)
