"""Does this look like a person's name? One answer per script, and what follows from a name: its spelling, its key, its e-mail."""

import re
import unicodedata

from hanji.transforms.agencies import is_organisation
from hanji.transforms.namewords import (
    ARTICLES,
    GIVEN_NAMES,
    KOREAN_ROMANISED,
    NOT_NAMES,
    PARTICLES,
    SECTION_WORDS,
    SUFFIXES,
)

# The 2015 census' commoner family names, then those of two syllables.
_HANGUL_FAMILY = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민나라진지엄원채천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모장남탁국어은편용예경봉사부가복태목형피두감호빈동음갈온좌팽승간견당범순빙초옹국묵필",
)
_HANGUL_FAMILY_TWO = frozenset("남궁 선우 황보 제갈 독고 사공 서문 동방 어금 망절 무본 황목 강전 장곡 소봉".split())
# Words of two to four syllables that begin like a name and stand where one would.
_HANGUL_WORDS = frozenset(
    """
    현장 전문 담당 사진 영상 인턴 수습 취재 본지 우리 시민 선임 객원 온라인 디지털 특별 방송 신문 외신 여성 고참 후배 선배 동료 지역 주재 출입 주말 정치 경제 사회 문화 국제 한국
    서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주 이번 지난 모든 여러 어떤 이런 그런 다른 신입 경력 현직 전직 기성 일부 남성 현지 공동 공채 소속
    해당 당시 연예 오늘 내일 어제 최신 인기 주요 속보 단독 기획 연재 사설 칼럼 기고 오피니언 인터뷰 이슈 전체 공유 구독 댓글 신고 목록 이전 다음 검색 로그인 회원 가입 기사 제보 문의
    하지만 그러나 이어 이후 이날 한편 최근 정부 국회 대통령 장관 위원 의원 후보 대표 사장 회장 교수 부장 차장 국장 팀장 기자 특파원 앵커 아나운서 논설 편집 편집부 정치부 경제부 사회부
    문화부 국제부 산업부 사진부 체육부 전국부 조선 동아 중앙 한겨레 경향 국민 세계 매일 문화일보 조선일보 동아일보 중앙일보 한국일보 서울신문 주간 월간 마감 원고 지방 교육 건강 여행 음식 영화 음악
    게임 증권 금융 부동산 산업 기업 과학 생활 날씨 운세 만화 포토 동영상 라이브 스포츠 축구 야구 농구 배구 골프 미국 중국 일본 북한 유럽 러시아 우크라이나 이스라엘 베트남 안녕 감사
    고용 공정 공개 구조 국내 국외 기본 기술 노동 도시 마을 명예 문제 방법 변화 사람 사건 사고 상황 생각 서비스 소식 시대 시장 시간 신규 안내 연구 예술 용어 원문 위치 유료 이름 이용 이미지
    이메일 이야기 인물 전국 정보 조회 조회수 주제 주소 지도 지면 지수 차례 추천 출처 하루 학교 학생 해외 행사 현재 홈페이지 화제 구독중 뉴스 모음 더보기 관련 관련기사 남녀 어린이 청소년 노인
    """.split(),
)
_HAN_FAMILY = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯施倪洪柯翁简簡游詹赖賴連连温溫季俞章鲁魯葛申屈柳庄莊聂聶焦左单甘祝包宁寧尚符舒阮霍纪紀梅童凌毕畢裴席欧歐殷古管成齐齊涂凃骆駱卓池牛",
)
_HAN_FAMILY_TWO = frozenset(
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 尉迟 夏侯 皇甫 令狐 慕容 司徒 端木 公孙 公孫 范姜 張簡".split()
)
_JAPANESE_FAMILY = frozenset(
    """
    佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 齋藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田
    長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤
    宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 菅原 岩崎 木下 久保 佐野 野村 松尾 市川 菊地 菊池 杉本 古川 大西
    島田 水野 桜井 高野 吉川 山内 西田 飯田 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 服部 東 岩田 土屋 川崎 福島 本田 辻 樋口 秋山 田口 永井 山中 中西 吉村 川上 石原
    大橋 松岡 馬場 浜田 森本 星野 矢野 浅野 大島 吉岡 小池 野田 荒木 松浦 熊谷 大久保 内藤 黒田 尾崎 川村 永田 望月 松村 田辺 堀 荒井 大谷 菅野 平井 西山 栗原 広瀬 石橋 岩本 須藤
    萩原 片山 堀内 早川 篠原 福井 小西 三宅 根本 窪田 沢田 岸 榎本 奥村 鎌田 松下 白石 川田 大川 中井 児玉 関口 飯塚 大石 堀江 岡崎 上村 梅田 黒木 多田 大山
    """.split(),
)
_HAN_WORDS = re.compile(
    r"新聞|新闻|記事|関連|有料|会員|社会|政治|経済|经济|国際|国际|地域|速報|写真|動画|连载|連載|社説|特集|報道|报道|综合|綜合|編集|编辑|最新|今日|昨日|一覧|検索|登録|購読|共有|印刷|文化|体育|财经|科技|健康|旅游|教育|娱乐|视频|图片|首页|更多|相关|推荐|分享|评论|收藏|点击|阅读|来源|時間|時事|日報|日报|通信|通讯|公司|集团|大学|学院|中心|政府|台湾|香港|中国|日本|年|月|日",
)
_LETTERS = re.compile(r"[^\W\d_]+(?:[’'‐‑.-][^\W\d_]+)*[.’']?")
_INITIAL = re.compile(r"(?:[^\W\d_]\.?){1,2}|(?:[^\W\d_]\.-?){1,3}")
_HANGUL_ONLY = re.compile(r"[가-힣]{2,5}")
_HAN_ONLY = re.compile(r"[一-鿿々]{2,4}")
_JAPANESE_ONLY = re.compile(
    r"(?:[一-鿿々ヶ]{1,4}[ 　]?[一-鿿々]{1,4}|[一-鿿々ヶ]{2,4}[ 　]?(?!.*(?:で|を|へ|する|した|から|まで|って|ます))[ぁ-ん]{2,4}|[一-鿿々ヶ]{2,4}[ 　]?[ァ-ヶー]{2,5})(?<![区市県町村都府課部党社局省庁院会線駅店館校])"
)
_CAMEL = re.compile(r"[^\W\d_][a-zß-ÿ]+[A-Z]")
# Abstract nouns: what such a word stands in is a heading.
_ABSTRACT = re.compile(
    r".{3,}(?:tion|tions|ness|ment|ments|ship|ships|ism|ology|ware|ungen|ung|heit|keit|schaft|tät|ismus|ción|ciones|ção|ções|zione|zioni|ité|ités|dade|nost|ość)"
)
_COMPOUND = re.compile(
    r"[A-ZÄÖÜ]{2,}[-‐‑]\w|[A-Z]\w*[-‐‑](?:[A-Z]{2,}|[A-Z][a-z]+(?:features|startseite|zölle|stand))$"
)
_CAMEL_NAMES = re.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O|D|Al|El|St|Ben|Ab|Vander|Mag|Ni|Ó)[A-Z]")


def latin_name(text: str, *, trusted: bool = False) -> str | None:
    """The name in `text` as it should be spelled, or None if it can't be a person's (any script that has capitals).

    Two to six words, each capitalised, a particle or an initial; not in the lists of words that no name holds.
    `trusted`, behind a `By`, lets words of sections and headings through that are family names too.

    >>> latin_name("JANG RO-WA"), latin_name("Bill MCCARTHY"), latin_name("Victoria O’Regan"), latin_name("Marlene van der Berg")
    ('Jang Ro-wa', 'Bill MCCARTHY', 'Victoria O’Regan', 'Marlene van der Berg')
    >>> [latin_name(x) for x in ("Breaking News", "Related Topics", "the mayor", "Wednesday Evening", "BBC News", "Madrid")]
    [None, None, None, None, None, None]
    """
    words = text.split()
    if not 2 <= len(words) <= 6:
        return None
    kinds = [_kind(word) for word in words]
    if (
        "" in kinds
        or kinds[0] == "suffix"
        or words[0].casefold() in ARTICLES
        or (kinds[0] == "particle" and words[0].islower())
        or kinds[-1] == "particle"
    ):
        return None
    full = [word for word, kind in zip(words, kinds, strict=True) if kind == "word"]
    if not full or len(full) > 4 or len(full) + kinds.count("initial") + kinds.count("particle") < 2:
        return None
    if _is_stopped(full, trusted=trusted) or _is_shouting(full, words) or is_organisation(text):
        return None
    return respell(text) if text.isupper() else " ".join(words)


def _kind(word: str) -> str:
    """`word`, `initial`, `particle`, `suffix`, or "" for what can't stand in a name."""
    lowered = word.casefold()
    if lowered in PARTICLES and (word[0].islower() or len(word) <= 3):
        return "particle"
    if lowered.rstrip(",") in SUFFIXES:
        return "suffix"
    if not word[0].isupper():
        return "word" if lowered.startswith(("d'", "d’", "al-", "el-", "l'", "l’")) and len(word) > 3 else ""
    if _INITIAL.fullmatch(word) and (len(word) == 1 or word.isupper()):
        return "initial"
    if (
        not _LETTERS.fullmatch(word)
        or (word[-1] == "." and len(word) > 5)
        or (_CAMEL.match(word) and not _CAMEL_NAMES.match(word))
    ):
        return ""
    return "word"


def _is_stopped(words: list[str], *, trusted: bool) -> bool:
    lowered = [word.casefold() for word in words]
    # An, Do and So are particles in one language and names in another.
    known = lowered[0] in GIVEN_NAMES
    if any(
        word in NOT_NAMES
        for place, word in enumerate(lowered)
        if not (known and place and len(word) <= 3 and word not in {"the", "and", "for", "of"})
    ):
        return True
    if trusted:
        return SECTION_WORDS.issuperset(lowered)
    if lowered[0] in KOREAN_ROMANISED and len(words) == 2 and "-" in words[1][1:]:
        return False
    if lowered[0] in GIVEN_NAMES and len(words) > 1 and lowered[0] not in SECTION_WORDS:
        return not SECTION_WORDS.isdisjoint(lowered[1:-1])
    if not SECTION_WORDS.isdisjoint(lowered) or lowered[0].endswith("ing"):
        return True
    return any(_ABSTRACT.fullmatch(word) for word in lowered) or any(
        _COMPOUND.match(word) and not word.isupper() for word in words
    )


def _is_shouting(full: list[str], words: list[str]) -> bool:
    """`BBC Sport`, `NASA Launches`: a short word in capitals opens what is otherwise in lower case."""
    first = full[0]
    return (
        len(full) > 1
        and first.isupper()
        and 2 < len(first) <= 4
        and not " ".join(words).isupper()
        and first.casefold() not in KOREAN_ROMANISED
    )


def respell(name: str) -> str:
    """A name in capitals as one writes it.

    >>> [respell(x) for x in ("PARK SEO-YUL", "ANNE-MARIE O’NEILL", "IAN MCDOWELL", "LUDWIG VAN BEETHOVEN")]
    ['Park Seo-yul', 'Anne-Marie O’Neill', 'Ian McDowell', 'Ludwig van Beethoven']
    """
    words = name.split()
    korean = words[0].casefold() in KOREAN_ROMANISED
    return " ".join(
        _respell_word(word, small=korean and place > 0, first=place == 0) for place, word in enumerate(words)
    )


def _respell_word(word: str, *, small: bool, first: bool) -> str:
    if not first and word.casefold() in PARTICLES and len(word) > 1:
        return word.lower()
    if _INITIAL.fullmatch(word) and ("." in word or len(word) == 1):
        return word
    if small:
        return word[:1] + word[1:].lower()
    titled = re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), word)
    return re.sub(r"^Mc([a-z])", lambda match: "Mc" + match[1].upper(), titled)


def name_likelihood(name: str) -> float:
    """How likely capitalised words that can be a name are one, where nothing says so: 0.3 (unknown words) to 0.6.

    A known given name opens most names. Without one, two words are likelier a name than three or more, than words
    in capitals, than a phrase with an inflected adjective or a compound in it.

    >>> [name_likelihood(x) for x in ("Laura Nowhere", "Orla Pemberton", "Spiced Honey Pear", "Negative Folgen")]
    [0.6, 0.5, 0.3, 0.3]
    """
    if opens_like_name(name):
        return 0.6
    words = name.split()
    middle = [word for word in words[1:-1] if not _INITIAL.fullmatch(word)]
    if middle and not any(word.casefold() in GIVEN_NAMES for word in middle):
        return 0.3
    return (
        0.3
        if "-" in words[0] and words[0].split("-")[0].casefold() not in GIVEN_NAMES or _INFLECTED.fullmatch(words[0])
        else 0.5
    )


_INFLECTED = re.compile(
    r"[A-ZÄÖÜ]\w{3,}(?:ische|ischer|isches|ative|ativen|iche|ichen|ige|igen|iger|iges|ster|stes|sche|scher|eitere|hrere|alsche|sene|öhere|lere|dete|tete|ueste|ünes|endes|gene|urze|ierte|erte|ößter|rster|able|ible|ful|less|ous|ive|ical|ally)"
)


def opens_like_name(name: str) -> bool:
    """True when the first word is a known given name (or a romanised Korean family name).

    >>> opens_like_name("Laura Nowhere"), opens_like_name("Harbor Lights")
    (True, False)
    """
    return name.split(None, 1)[0].casefold() in GIVEN_NAMES


def split_glued(text: str) -> tuple[str, ...] | None:
    """Several names one after another without separators; None where that is not plausible.

    Two words each; more where the next word is a given name too, so that it can't end a name; the last takes what is left.

    >>> split_glued("Laura Klein Hanna Sophie Moser Paul Anton Gruber")
    ('Laura Klein', 'Hanna Sophie Moser', 'Paul Anton Gruber')
    >>> split_glued("Man Charged Over Harbor Lights Scandal")
    """
    words = text.split()
    if not 4 <= len(words) <= 12 or any(_kind(word) not in {"word", "initial"} for word in words):
        return None
    groups: list[list[str]] = []
    place = 0
    while place < len(words):
        end = place + 2
        while end < len(words) and words[end - 1].casefold() in GIVEN_NAMES and end - place < 3:
            end += 1
        end = len(words) if len(words) - end == 1 else end
        groups.append(words[place:end])
        place = end
    known = sum(group[0].casefold() in GIVEN_NAMES for group in groups)
    names = [latin_name(" ".join(group)) for group in groups]
    enough = known == len(groups) if len(words) == 4 else known * 2 >= len(groups)
    if len(groups) < 2 or not enough or None in names:
        return None
    return tuple(name for name in names if name)


def hangul_name(text: str) -> bool:
    """True for a Korean personal name of two to four syllables in Hangul.

    >>> [hangul_name(x) for x in ("홍길동", "남궁옥분", "김구", "시민", "현장", "크리스")]
    [True, True, True, False, False, False]
    """
    if not _HANGUL_ONLY.fullmatch(text) or text in _HANGUL_WORDS:
        return False
    if text[:2] in _HANGUL_FAMILY_TWO and 3 <= len(text) <= 4:
        return True
    return text[0] in _HANGUL_FAMILY and len(text) <= 4


def chinese_name(text: str) -> bool:
    """True for a Chinese personal name: a listed family name and one or two characters.

    >>> [chinese_name(x) for x in ("张晓云", "歐陽修文", "新闻中心", "关键")]
    [True, True, False, False]
    """
    if not _HAN_ONLY.fullmatch(text) or _HAN_WORDS.search(text):
        return False
    if text[:2] in _HAN_FAMILY_TWO:
        return len(text) >= 3
    return text[0] in _HAN_FAMILY and len(text) <= 3


def japanese_name(text: str) -> bool:
    """True for what can be a Japanese personal name: kanji, then kanji or kana, three to eight characters.

    >>> [japanese_name(x) for x in ("山田花子", "山田 花子", "蓑田ちはる", "関連記事", "こんにちは")]
    [True, True, True, False, False]
    """
    return 3 <= len(text) <= 8 and bool(_JAPANESE_ONLY.fullmatch(text)) and not _HAN_WORDS.search(text)


def is_common_japanese(text: str) -> bool:
    """True when the name begins with one of the common family names."""
    return any(text[:size] in _JAPANESE_FAMILY for size in (2, 3)) and len(text) >= 3


def name_key(name: str) -> str:
    """What two spellings of one name share: no case, accents, spaces or hyphens.

    >>> name_key("JANG RO-WA") == name_key("Jang Ro-wa"), name_key("Solène B.") == name_key("Solene B")
    (True, True)
    """
    if "가" <= name[:1] <= "힣":
        return re.sub(r"\s+", "", name)
    plain = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[\W_]+", "", "".join(char for char in plain if not unicodedata.combining(char)))


_INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ")
_FINALS = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ")
_FAMILY_SPELLINGS = {
    "김": "kim", "이": "lee", "박": "park", "최": "choi", "정": "jung", "강": "kang", "조": "cho", "임": "lim", "오": "oh", "우": "woo",
    "노": "noh", "유": "yoo", "류": "ryu", "권": "kwon", "윤": "yoon", "신": "shin", "안": "ahn", "심": "shim", "문": "moon", "백": "baek",
}  # fmt: skip


def romanise(hangul: str) -> tuple[str, ...]:
    """Each syllable in the Revised Romanisation of 2000, without its sound changes.

    >>> romanise("홍길동")
    ('hong', 'kil', 'tong')
    """
    return tuple(_romanise_syllable(ord(char) - 0xAC00) for char in hangul if "가" <= char <= "힣")


def _romanise_syllable(code: int) -> str:
    initial, vowel, final = code // 588, code % 588 // 28, code % 28
    return _loose(_INITIALS[initial] + _VOWELS[vowel] + _FINALS[final])


def _loose(latin: str) -> str:
    """Spellings that differ between romanisations made one."""
    for old, new in (
        ("oo", "u"),
        ("ee", "i"),
        ("g", "k"),
        ("d", "t"),
        ("b", "p"),
        ("r", "l"),
        ("sh", "s"),
        ("nk", "ng"),
        ("yeo", "yu"),
        ("eo", "u"),
        ("eu", "u"),
    ):
        latin = latin.replace(old, new)
    return latin


def email_fits(name: str, email: str) -> bool:
    """True when the part before the @ is made of the name: a word of it, or its initials beside one.

    >>> email_fits("Song Sang-ho", "sangho@herald.example"), email_fits("노아람", "aram7@wire.example"), email_fits("Jane Doe", "news@x.example")
    (True, True, False)
    """
    local = re.sub(r"[\W\d_]+", "", email.split("@")[0].casefold())
    if "가" <= name[:1] <= "힣":
        parts = romanise(name)
        family = _loose(_FAMILY_SPELLINGS.get(name[0], "")) or parts[0]
        loose, given = _loose(local), "".join(parts[1:])
        initials = "".join(part[:1] for part in parts)
        return (
            given in loose
            or (len(parts) > 2 and parts[-1] in loose and parts[1][:1] in loose)
            or loose in {initials, family + initials[1:], initials[1:] + family}
        )
    words = [name_key(word) for word in re.split(r"[\s-]+", name)]
    initials = "".join(word[:1] for word in words)
    return (
        any(len(word) >= 3 and word in local for word in words)
        or (len(words) > 1 and "".join(words[1:]) in local)
        or local == initials
    )
