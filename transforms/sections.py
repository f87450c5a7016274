"""Section names and breadcrumbs: `사회`, `Opinion`, `Home > National > Society`."""

import re

_NAMES = """
정치 경제 사회 국제 세계 문화 스포츠 연예 오피니언 사설 칼럼 기고 지역 전국 생활 과학 it 산업 증권 금융 부동산 북한 외교 국방 교육 환경 노동 건강 의료
여행 종교 인물 피플 라이프 방송 영화 음악 책 미디어 법원 검찰 사건 날씨 교통 복지 여성 청소년 유통 자동차 게임 모바일 통신 반도체 바이오 창업 취업
경제일반 사회일반 정치일반 사회 일반 국회 정당 청와대 대통령실 국제일반 야구 축구 농구 배구 골프 해외축구 문화일반 생활경제 생활문화 뉴스 종합
지방 수도권 서울 경기 인천 부산 대구 광주 대전 울산 세종 강원 충북 충남 전북 전남 경북 경남 제주 영남 호남 인터뷰 특집 기획 연재 포토 영상
politics economy society world national nation international business culture sports sport entertainment opinion opinions editorial editorials
column columns commentary analysis technology tech science health lifestyle life life & style travel food arts arts & culture education environment
climate markets finance money companies industry industries real estate property autos media books film movies music tv television fashion local
region regional asia africa europe americas americas china japan korea north korea south korea us u.s. uk u.k. middle east asia pacific australia
law & crime crime courts weather obituaries letters features feature special report in depth investigation investigations explainers fact check
news top news all news latest news us news uk news world news city metro state defense diplomacy foreign affairs k-pop k-culture k-wave people
social affairs commodities energy transport cybersecurity startups wealth work careers family parenting style homes gardening wellness nature space
football soccer baseball basketball golf tennis cricket rugby olympics f1 formula 1 guest column op-ed perspectives viewpoint blog blogs
社会 政治 経済 国際 文化 スポーツ エンタメ 暮らし 科学 環境 教育 医療 地域 社説 オピニオン 経済・マネー テック テクノロジー 事件・事故 くらし ライフ 速報
時事 財經 社會 國際 體育 娛樂 生活 科技 兩岸 地方 產業 证券 时政 财经 体育 娱乐 教育 军事 评论 经济 国内 港澳 台湾
politik wirtschaft gesellschaft kultur wissen wissenschaft panorama ausland inland deutschland welt meinung sport digital reise gesundheit
netzwelt geschichte karriere mobilität lokales regionales feuilleton finanzen unternehmen technik umwelt klima leben stil schweiz österreich
politique économie société monde culture sciences santé planète environnement idées débats tribune opinions sport médias éducation france
europe afrique campus télévision livres cinéma musique voyage entreprises bourse immobilier international
política economía sociedad cultura deportes opinión ciencia tecnología internacional españa madrid cataluña salud educación sucesos mundo
política economia sociedade cultura esporte esportes opinião ciência mundo brasil saúde educação cotidiano mercado ilustrada
politica economia cronaca esteri cultura sport spettacoli scienze tecnologia salute ambiente opinioni mondo italia
politiek economie samenleving cultuur sport buitenland binnenland wetenschap tech opinie media
politik samfund kultur økonomi erhverv udland indland debat sport kronik verden norge sverige danmark nyheter nyheder utrikes inrikes ekonomi
политика экономика общество культура спорт мир наука технологии происшествия мнения украина россия новости
nasional ekonomi internasional olahraga hukum megapolitan regional humaniora
thời sự thế giới kinh doanh giải trí thể thao pháp luật giáo dục sức khỏe đời sống khoa học
polska świat gospodarka kultura opinie kraj biznes
"""
# Names of more than one word stand whole; the list above is cut at spaces only where each word is a name by itself.
_PHRASES = (
    "사회 일반",
    "경제 일반",
    "정치 일반",
    "국제 일반",
    "문화 일반",
    "life & style",
    "arts & culture",
    "real estate",
    "north korea",
    "south korea",
    "middle east",
    "asia pacific",
    "law & crime",
    "special report",
    "in depth",
    "fact check",
    "top news",
    "all news",
    "latest news",
    "us news",
    "uk news",
    "world news",
    "foreign affairs",
    "social affairs",
    "guest column",
    "formula 1",
    "kinh doanh",
    "giải trí",
    "thể thao",
    "pháp luật",
    "giáo dục",
    "sức khỏe",
    "đời sống",
    "khoa học",
    "thời sự",
    "thế giới",
)
NAMES = frozenset(_NAMES.split()) - {
    "&",
    "all",
    "in",
    "1",
    "top",
    "south",
    "north",
    "real",
    "middle",
    "life",
    "fact",
} | {
    *_PHRASES,
    "life",
}
_SEPARATOR = re.compile(r"\s*(?:>|›|»|/|\||｜|::|→)\s*")
# Looked for first: most lines have none, and the pattern costs ten times as much.
_SEPARATORS = (">", "›", "»", "/", "|", "｜", "::", "→")
_JOINT = re.compile(r"[/·ㆍ・&,]")
_TRIM = " •·▪-–—>|[]【】()■◆▶#"
HOME = frozenset(
    {"home", "홈", "homepage", "start", "startseite", "accueil", "inicio", "トップ", "首页", "首頁", "news", "뉴스"}
)
# How a Chinese or Korean path ends that leads to an article: "text".
_LEAVES = frozenset({"正文", "本文", "본문"})
LONGEST = 60


def section_of(line: str) -> str | None:
    """The section that a line names and does nothing else, as written; of a breadcrumb the innermost.

    >>> section_of("사회"), section_of("Home > National > Social Affairs"), section_of("• Law & Crime")
    ('사회', 'Social Affairs', 'Law & Crime')
    >>> section_of("홈사회지역"), section_of("생활/문화"), section_of("Society must change")
    ('지역', '생활/문화', None)
    >>> section_of("Harbour Net > 时政 > 正文")
    '时政'
    """
    text = line.strip(_TRIM)
    if not 1 < len(text) <= LONGEST:
        return None
    if is_section(text):
        return text
    if text.startswith("홈") and (glued := _glued(text[1:])):
        return glued
    if not any(map(text.__contains__, _SEPARATORS)):
        return None
    parts = [part for part in _SEPARATOR.split(text) if part and part not in _LEAVES]
    return _innermost(text, parts) if len(parts) > 1 else None


def is_section(text: str) -> bool:
    """Is this the name of a section, or two of them joined?"""
    name = text.strip(_TRIM).lower()
    return name in NAMES or all(part.strip() in NAMES for part in _JOINT.split(name))


def _innermost(text: str, parts: list[str]) -> str | None:
    """The last part of a breadcrumb; one of two known names without a home (`생활/문화`) is a name by itself."""
    known = [part for part in parts if is_section(part)]
    if parts[0].lower() in HOME or ">" in text or "›" in text:
        return parts[-1] if len(parts[-1]) <= 26 and (known or parts[0].lower() in HOME) else None
    return known[-1] if known and (len(known) == len(parts) or (len(parts) > 2 and is_section(parts[-1]))) else None


def _glued(text: str) -> str | None:
    """`사회지역`: names of a menu path that lost what stood between them."""
    path: list[str] = []
    while text:
        name = next((text[:size] for size in range(6, 1, -1) if text[:size].lower() in NAMES), None)
        if name is None:
            return None
        path.append(name)
        text = text[len(name) :].lstrip(" >·")
    return path[-1] if path else None
