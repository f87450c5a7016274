"""Who a byline can name that is no person: wire agencies, newspapers, broadcasters and desks.

Data, and three questions on it. The lists need not be complete: a name that ends in `News`, `일보` or `通信` is
an organisation wherever it stands beside a person; alone on a line only a listed one counts.
"""

import re

from hanji.transforms.bylines.wordlists import phrase_set, word_set

# Agencies and houses that are credited by name alone, in lower case. Sources: the agencies' own names.
_WIRE = """
yonhap|yonhap news|yonhap news agency|yonhap news tv|newsis|news1|ap|the associated press|associated press|afp
agence france-presse
agence france presse|relaxnews|afp relaxnews|reuters|thomson reuters|dpa|dpa-afx|dpa infocom|apa|sda|keystone-sda
ats|epd|kna|sid|afx|ddp
ansa|agi|adnkronos|askanews|lapresse|efe|agencia efe|europa press|servimedia|notimex|télam|telam|lusa|agência brasil
agência estado
agência lusa|folhapress|estadão conteúdo|xinhua|xinhua news agency|chinanews|cna|central news agency|kyodo
kyodo news|jiji|jiji press
tass|itar-tass|ria novosti|ria|interfax|ukrinform|unian|belta|bloomberg|bloomberg news|upi|pti|press trust of india
ians|ani
antara|bernama|vna|ttxvn|bna|aap|australian associated press|cp|the canadian press|canadian press
la presse canadienne|pa|pa media
press association|anadolu|anadolu agency|aa|irna|isna|fars|mena|spa|wam|qna|ntb|ritzau|ritzaus bureau|tt
tt nyhetsbyrån|stt
bns|elta|leta|pap|čtk|ctk|tasr|mti|belga|anp|agerpres|tanjug|sta|bta|amna|ana-mpa|cyprus news agency|kcna|lrt|montsame
globe newswire|globenewswire|pr newswire|prnewswire|business wire|newswire|inter press service|ips|storyful|stringer
stringers
bbc|bbc news|cnn|nbc|nbc news|abc news|cbs news|fox news|sky news|npr|pbs|msnbc|cnbc|the new york times|the guardian
the independent
the washington post|wall street journal|the wall street journal|the economist|time|al jazeera|euronews
deutsche welle|dw|rfi|rfe/rl|voa
voice of america|politico|axios|the conversation|le monde|le figaro|libération|l’express|l'express|le parisien
ouest-france|der spiegel
die zeit|zeit online|die welt|faz|taz|ard|zdf|mdr|ndr|wdr|swr|br|rbb|hr|orf|srf|rts|rtl|rai|la repubblica
corriere della sera|la stampa
el país|el mundo|abc|la vanguardia|rtve|público|o globo|globo|g1|estadão|folha de s.paulo|folha de são paulo|uol|rtp
de volkskrant|nrc
nos|rtl nieuws|vrt|rtbf|dr|nrk|tv 2|tv2|svt|yle|tvn|tvp|onet|lenta.ru|the times|the sun|daily mail|mail online
mailonline|the mirror
the korea herald|korea herald|the korea times|korea times|korea joongang daily|joongang daily|the hankyoreh
hankyoreh|the chosun daily
chosun daily|chosun ilbo|the chosun ilbo|dong-a ilbo|arirang|arirang news|kbs|kbs world|mbc|sbs|ytn|jtbc|tbs|ebs|cbs
mbn|pulse|aju business daily|business korea
epa|epa-efe
연합뉴스|연합뉴스tv|연합인포맥스|뉴스1|뉴시스|뉴스핌|이데일리|머니투데이|한겨레|한겨레21|오마이뉴스|프레시안|시사인
시사in|더팩트|osen|노컷뉴스
스포츠서울|스포츠조선|스포츠동아|스포츠경향|스포츠한국|스포츠월드|일간스포츠|마이데일리|엑스포츠뉴스|텐아시아
스타뉴스|티브이데일리|헤럴드경제|아시아경제
파이낸셜뉴스|서울경제|한국경제|매일경제|조선비즈|중앙일보|조선일보|동아일보|한국일보|경향신문|국민일보|서울신문
세계일보|문화일보|아이뉴스24|지디넷코리아
블로터|디지털타임스|디지털데일리|전자신문|미디어오늘|데일리안|쿠키뉴스|뉴데일리|시사저널|주간조선|tv조선|채널a|tbc
obs|bbs|로이터|로이터통신|ap|afp
тасс|риа новости|интерфакс|рбк|риа|укринформ|укрінформ|интерфакс-украина|інтерфакс-україна|белта
共同|共同通信|時事|時事通信|ロイター|朝日新聞|読売新聞|毎日新聞|産経新聞|日本経済新聞|東京新聞|中日新聞|北海道新聞
西日本新聞|nhk|afpbb news|afp＝時事
新华社|新華社|新华网|新華網|中新社|中新网|中央社|人民日报|人民网|央视新闻|澎湃新闻|环球网|环球时报|中国新闻网|法新社
路透社|路透|美联社|美聯社|彭博|自由時報|聯合報
中國時報|蘋果日報|明報|信報|本報|本报|本台|本社
"""
AGENCIES = phrase_set(_WIRE)

# They supply pictures: organisations, and never a byline.
PICTURE_HOUSES = word_set(
    "getty shutterstock alamy istock pixabay unsplash imago newscom 게티이미지 게티이미지뱅크"
) | {
    "getty images",
    "picture alliance",
    "zuma press",
    "ap photo",
    "afp photo",
}

# A word that makes any capitalised phrase an organisation or a desk.
ORGANISATION_WORDS = word_set("""
    news newsroom newsdesk newswire times herald tribune gazette chronicle telegraph guardian observer newspaper
    newspapers magazine
    agency agencies press media radio tv television broadcasting online digital staff team desk editors editorial bureau
    correspondents reporters writers services service network wire wires admin administrator webmaster institute
    university
    foundation association council committee department ministry government company corporation inc ltd llc gmbh group
    redaktion nachrichtenredaktion onlineredaktion rédaction redaction redacción redaccion redazione redação redacao
    redactie redaksi redakcja redaksjonen redaktionen
    agence agencia agência agentur agenzia nachrichtenagentur zeitung nachrichten presse journal rundfunk verlag
    diario periódico jornal giornale notícias noticias notizie nyheter nieuws avisen bladet dagblad tageblatt kurier
    редакция редакція агентство новости новини газета
    """)

DESKS = word_set("""
    staff admin administrator editor editors editorial newsroom newsdesk webmaster redaktion redacción redaccion
    rédaction redazione redação
    redactie redaksi guest anonymous contributor contributors agencies agency wires correspondent reporter
    editorial-board root
    """)

_KNOWN = AGENCIES | DESKS | PICTURE_HOUSES
_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,7}")
_HOUSE_SHAPE = re.compile(
    r"\w+(?:News|TV|Times|Press|Media|Online|Daily)|(?i:(?:our|a)\s(?:own\s|special\s|"
    r"staff\s)*(?:correspondents?|reporters?))"
)
_HANGUL_OUTLET = re.compile(
    r"[가-힣A-Za-z0-9]{1,8}(?:일보|신문|뉴스|경제|방송|타임스|타임즈|투데이|데일리|미디어|저널|"
    r"헤럴드|통신|닷컴|매일|비즈|TV|라디오|리포트|스포츠|뉴스24|포스트|트리뷴|시사|연예|저널리즘|"
    r"프레스)|[가-힣]{2,4}(?:[KMSCEOT]B[SCN]|BBS|PBC|KNN|CJB|JTV|UBC|JIBS|TBN|[A-Z]{2,4}뉴스)",
)
_HANGUL_DESK = re.compile(
    r"(?:정치|경제|사회|문화|국제|산업|스포츠|사진|편집|체육|생활|과학|금융|증권|부동산|디지털|"
    r"전국|온라인|뉴스|미디어|콘텐츠|영상|그래픽|보도|취재|정책|탐사|기획"
    r"|연예|인터넷|이슈|속보|외신|글로벌|지역|특별|마케팅|유통|정보|사회정책|문화생활|뉴미디어|"
    r"대중문화|여론독자|뉴스콘텐츠|통합|종합|IT|ICT|AI){1,4}\s?\d?(?:부|팀|국|센터|본부|실|데스크|룸|랩|부문)",
)
_HAN_OUTLET = re.compile(
    r"[一-鿿ァ-ヶー]{1,6}(?:新聞|新闻|新聞社|通信|通訊社|通讯社|日報|日报|時報|时报|晚報|晚报|社|"
    r"網|网|電視|电视|放送|テレビ)"
)


def is_agency(text: str) -> bool:
    """True for a listed agency or house, with or without its article.

    >>> is_agency("Yonhap"), is_agency("연합뉴스"), is_agency("Song Sang-ho")
    (True, True, False)
    """
    return text.casefold() in AGENCIES


def is_outlet(text: str) -> bool:
    """True for the name of a Korean paper or station by its last word.

    >>> is_outlet("가람일보"), is_outlet("가람전자")
    (True, False)
    """
    return bool(_HANGUL_OUTLET.fullmatch(text))


def is_organisation(text: str) -> bool:
    """True for a listed agency, a desk, or a phrase that says itself that it is one.

    >>> [is_organisation(x) for x in ("Harbor City News", "온라인뉴스팀", "가람일보", "Jane Doe", "dpa/xyz")]
    [True, True, True, False, True]
    """
    lowered = text.casefold().strip(" .")
    if lowered in _KNOWN or ("/" in lowered and lowered.split("/")[0] in AGENCIES):
        return True
    first = text.split(" ", 1)[0]
    if 2 < len(first) <= 5 and first.isupper() and first.casefold() in AGENCIES:
        return True
    if not ORGANISATION_WORDS.isdisjoint(lowered.replace("-", " ").split()) or _HOUSE_SHAPE.fullmatch(text):
        return True
    if "." in lowered and _SITE.fullmatch(lowered):
        return True
    return not text.isascii() and bool(_HANGUL_OUTLET.fullmatch(text) or is_desk(text) or _HAN_OUTLET.fullmatch(text))


_INITIALLED = re.compile(r"(?P<house>[A-Za-z]{2,8})(?:/[A-Za-z]{2,5})+(?P<place>(?:\s[A-ZÀ-Þ][\w.-]+){0,2})")


def wire_house(text: str) -> str | None:
    """The agency of a credit with its editor's initials, and perhaps the desk's city: `dpa/xyz`, `AFP/kl London`.

    >>> wire_house("AFP/kl London"), wire_house("and/or")
    ('AFP', None)
    """
    found = _INITIALLED.fullmatch(text)
    return found["house"] if found and is_agency(found["house"]) else None


def is_desk(text: str) -> bool:
    """True for the desk of a Korean newsroom.

    >>> is_desk("디지털뉴스부"), is_desk("정치부"), is_desk("한지부")
    (True, True, False)
    """
    return bool(_HANGUL_DESK.fullmatch(text))
