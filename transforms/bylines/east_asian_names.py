"""What looks like a person's name in Hangul, in Han, in Han and kana."""

import re

from hanji.transforms.bylines.places import HANGUL_PLACES
from hanji.transforms.bylines.wordlists import word_set

# The 2015 census' commoner family names, then those of two syllables.
_HANGUL_FAMILY = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민나라진지엄원채천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모장남탁국어은편용예경봉사부가복태목형피두감호빈동음갈온좌팽승간견당범순빙초옹국묵필",
)
_HANGUL_FAMILY_TWO = word_set("남궁 선우 황보 제갈 독고 사공 서문 동방 어금 망절 무본 황목 강전 장곡 소봉")
# Words of two to four syllables that begin like a name and stand where one would.
_HANGUL_WORDS = word_set("""
    현장 전문 담당 사진 영상 인턴 수습 취재 본지 우리 시민 선임 객원 온라인 디지털 특별 방송 신문 외신 여성 고참
    후배 선배 동료 지역 주재 출입 주말 정치 경제 사회 문화 국제 한국
    서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주 이번 지난 모든 여러 어떤
    이런 그런 다른 신입 경력 현직 전직 기성 일부 남성 현지 공동 공채 소속
    해당 당시 연예 오늘 내일 어제 최신 인기 주요 속보 단독 기획 연재 사설 칼럼 기고 오피니언 인터뷰 이슈 전체 공유
    구독 댓글 신고 목록 이전 다음 검색 로그인 회원 가입 기사 제보 문의
    하지만 그러나 이어 이후 이날 한편 최근 정부 국회 대통령 장관 위원 의원 후보 대표 사장 회장 교수 부장 차장 국장
    팀장 기자 특파원 앵커 아나운서 논설 편집 편집부 정치부 경제부 사회부
    문화부 국제부 산업부 사진부 체육부 전국부 조선 동아 중앙 한겨레 경향 국민 세계 매일 문화일보 조선일보 동아일보
    중앙일보 한국일보 서울신문 주간 월간 마감 원고 지방 교육 건강 여행 음식 영화 음악
    게임 증권 금융 부동산 산업 기업 과학 생활 날씨 운세 만화 포토 동영상 라이브 스포츠 축구 야구 농구 배구 골프 미국
    중국 일본 북한 유럽 러시아 우크라이나 이스라엘 베트남 안녕 감사
    고용 공정 공개 구조 국내 국외 기본 기술 노동 도시 마을 명예 문제 방법 변화 사람 사건 사고 상황 생각 서비스 소식
    시대 시장 시간 신규 안내 연구 예술 용어 원문 위치 유료 이름 이용 이미지
    이메일 이야기 인물 전국 정보 조회 조회수 주제 주소 지도 지면 지수 차례 추천 출처 하루 학교 학생 해외 행사 현재
    홈페이지 화제 구독중 뉴스 모음 더보기 관련 관련기사 남녀 어린이 청소년 노인
    데이터 그래픽 교열 법조 국방 환경 의학 탐사 보도 수사 검찰 경찰 군사 통일 외교 종교 미술 공연 방송사 신문사 일간지
    통신사 동행 대학 학보 소속사 유명 무명 전설 스타 은퇴 해직 해고 퇴직 실제 진짜 가짜 가상 로봇 인공지능 프리 자유
    수많은 많은 젊은 작은 같은 좋은 나쁜 그런데 그때 그날 이제 지금 바로 다시 함께 모두 누구 무슨 우수 으뜸
    올해의 이달의 이번주 유명한
    전담 밀착 잠입 종군 참여 참가 초청 언론 언론사 매체 잡지 잡지사 라디오 텔레비전 유튜브 블로그 네이버 다음카카오
    더팩트 단체 협회 노조 본보 본사 자사 타사 각사 공식 독립 탐방 체험 실습 교육생 새내기 막내 말단 평기자 여기자
    이사회 구독료 구독자 주주 임직원 사장단 전문가 이용자 고객
    """)
_HAN_FAMILY = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯施倪洪柯翁简簡游詹赖賴連连温溫季俞章鲁魯葛申屈柳庄莊聂聶焦左单甘祝包宁寧尚符舒阮霍纪紀梅童凌毕畢裴席欧歐殷古管成齐齊涂凃骆駱卓池牛",
)
_HAN_FAMILY_TWO = word_set(
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 尉迟 夏侯 皇甫 令狐 慕容 司徒 端木 公孙 公孫 范姜 張簡"
)
_JAPANESE_FAMILY = word_set("""
    佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤
    齋藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田
    長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野
    田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤
    宮本 大野 小島 谷口 工藤 今井 高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉
    菅原 岩崎 木下 久保 佐野 野村 松尾 市川 菊地 菊池 杉本 古川 大西
    島田 水野 桜井 高野 吉川 山内 西田 飯田 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 服部 東 岩田 土屋
    川崎 福島 本田 辻 樋口 秋山 田口 永井 山中 中西 吉村 川上 石原
    大橋 松岡 馬場 浜田 森本 星野 矢野 浅野 大島 吉岡 小池 野田 荒木 松浦 熊谷 大久保 内藤 黒田 尾崎 川村 永田 望月
    松村 田辺 堀 荒井 大谷 菅野 平井 西山 栗原 広瀬 石橋 岩本 須藤
    萩原 片山 堀内 早川 篠原 福井 小西 三宅 根本 窪田 沢田 岸 榎本 奥村 鎌田 松下 白石 川田 大川 中井 児玉 関口 飯塚
    大石 堀江 岡崎 上村 梅田 黒木 多田 大山
    """)
_HAN_WORDS = re.compile(
    r"提供|撮影|出典|新聞|新闻|記事|関連|有料|会員|社会|政治|経済|经济|国際|国际|地域|速報|写真|動画|连载|連載|"
    r"社説|特集|報道|报道|综合|綜合|編集|编辑|最新|今日|昨日|一覧|検索|登録|購読|共有|印刷|文化|"
    r"体育|财经|科技|健康|旅游|教育|娱乐|视频|图片|首页|更多|相关|推荐|分享|评论|收藏|点击|阅读|"
    r"来源|時間|時事|日報|日报|通信|通讯|公司|集团|大学|学院|中心|政府|台湾|香港|中国|日本|年|月|"
    r"日|字[号號体體]|[繁简簡]体|簡體|[登註注][录錄入册冊]|搜[索尋]|[关關]注|[订訂][阅閱]|下[载載]|打印|列印|扫码|微信|微博|"
    r"客[户戶]端|返回|[顶頂]部|[举舉][报報]|投[诉訴]|声明|聲明|版[权權]|[广廣]告|[热熱][点點门門]|[专專][题題]|[栏欄]目|"
    r"[频頻]道|直播|[滚滾][动動]|要[闻聞]|[国國][内內]|[军軍]事|房[产產]|汽[车車]|美食|[时時]尚|生活|[游遊][戏戲]|彩票|理[财財]|"
    r"股票|基金|[论論][坛壇]|博客|[社][区區]|[观觀][点點]|[时時]评|時評|大小|今天|了解|[获獲]悉|现场|現場|特[别別]|[独獨]家|"
    r"人[员員]|[为為]了|[这這那]|什[么麼]|我们|我們|[记記]者|[编編][辑輯]",
)
_HANGUL_ONLY = re.compile(r"[가-힣]{2,5}")
_HAN_ONLY = re.compile(r"[一-鿿々]{2,4}")
_JAPANESE_ONLY = re.compile(
    r"(?:[一-鿿々ヶ]{1,4}[ 　]?[一-鿿々]{1,4}|[一-鿿々ヶ]{2,4}[ 　]?(?!.*(?:で|を|へ|する|した|"
    r"から|まで|って|ます))[ぁ-ん]{2,4}|"
    r"[一-鿿々ヶ]{2,4}[ 　]?[ァ-ヶー]{2,5})(?<![区市県町村都府課部党社局省庁院会線駅店館校])"
)


_NEVER = ("는", "를", "된", "던")


def hangul_name(text: str) -> bool:
    """True for a Korean personal name of two to four syllables in Hangul.

    >>> [hangul_name(x) for x in ("홍길동", "남궁옥분", "김구", "시민", "현장", "크리스")]
    [True, True, True, False, False, False]
    """
    if not _HANGUL_ONLY.fullmatch(text) or text in _HANGUL_WORDS or text.endswith(_NEVER):
        return False
    if text[:2] in _HANGUL_FAMILY_TWO and 3 <= len(text) <= 4:
        return True
    return text[0] in _HANGUL_FAMILY and len(text) <= 4


# A word that ends so goes with a noun; few names do.
_ADNOMINAL = ("는", "를", "의", "던", "된", "한", "했", "에", "들", "로", "와", "과", "라", "며", "고", "중")


def reporter_name(text: str) -> bool:
    """True for what can be a name in front of a reporter's role: a family of any kind, no listed word or place.

    >>> [reporter_name(x) for x in ("갑을병", "미르하", "사라지는", "데이터", "춘천")]
    [True, True, False, False, False]
    """
    return (
        2 <= len(text) <= 4
        and bool(_HANGUL_ONLY.fullmatch(text))
        and text not in _HANGUL_WORDS
        and text not in HANGUL_PLACES
        and not text.endswith(_ADNOMINAL)
    )


def is_full_hangul_name(text: str) -> bool:
    """True for the commonest build: three syllables, or four of which two are the family name.

    >>> is_full_hangul_name("홍길동"), is_full_hangul_name("선우가람"), is_full_hangul_name("김구")
    (True, True, False)
    """
    return (
        hangul_name(text)
        and text[:2] not in _HANGUL_WORDS
        and (len(text) == 3 or (len(text) == 4 and text[:2] in _HANGUL_FAMILY_TWO))
    )


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


def labelled_chinese_name(text: str) -> bool:
    """True for what can be a Chinese name behind 记者 or 作者: two to four characters, a family of any kind.

    >>> [labelled_chinese_name(x) for x in ("郗一鸣", "佟望舒", "获悉", "新闻中心", "张")]
    [True, True, False, False, False]
    """
    return bool(_HAN_ONLY.fullmatch(text)) and not _HAN_WORDS.search(text)


def japanese_name(text: str) -> bool:
    """True for what can be a Japanese personal name: kanji, then kanji or kana, three to eight characters.

    >>> [japanese_name(x) for x in ("山田花子", "山田 花子", "蓑田ちはる", "関連記事", "こんにちは")]
    [True, True, True, False, False]
    """
    return 3 <= len(text) <= 8 and bool(_JAPANESE_ONLY.fullmatch(text)) and not _HAN_WORDS.search(text)


def is_common_japanese(text: str) -> bool:
    """True when the name begins with one of the common family names."""
    return any(text[:size] in _JAPANESE_FAMILY for size in (2, 3)) and len(text) >= 3
