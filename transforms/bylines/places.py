"""Places that stand beside a reporter's name: the seats of the press and of the news.

Data, and no gazetteer: a place that is missing here is still read behind `in`, before `=` or in a dateline's shape.
"""

from hanji.transforms.bylines.wordlists import phrase_set, word_set

_CITIES = """
amsterdam athens atenas athen athènes atene auckland baghdad bagdad baku bangkok barcelona barcelone beijing beirut
beirute belfast belgrade belgrad berlin berlín berlino bern birmingham bogotá bogota bologna bombay bonn bordeaux
boston brasília brasilia bratislava bremen brussels brussel bruselas bruxelles brüssel bucharest bukarest budapest
bilbao busan cairo kairo calcutta calgary canberra caracas cardiff chennai chicago cologne colombo copenhagen
københavn kopenhagen dakar dallas damascus damaskus delhi denver detroit dhaka doha dortmund dresden dubai dublin
duisburg düsseldorf edinburgh edmonton essen firenze frankfurt geneva genève genf genova ginebra glasgow göteborg
granada graz guadalajara hamburg hannover hanoi harare havana havanna helsinki houston hyderabad incheon innsbruck
islamabad istanbul jakarta jerusalem jérusalem johannesburg kabul karachi kathmandu kharkiv kharkov khartoum kiev
kyiv kiew kinshasa kolkata köln kraków kyoto lagos lahore leeds leipzig liège lille lima lisbon lisboa lissabon
liverpool ljubljana london londres londra luanda luxembourg luxemburg luzern lviv lyon madrid málaga malmö manchester
manila mannheim maputo marseille mecca melbourne memphis mexiko milan milano mailand minneapolis minsk mogadishu
montevideo montreal montréal moscow moscou moscú mosca moskau moskva mumbai munich münchen muscat nairobi nantes naples
napoli neapel nashville newcastle nicosia nice nürnberg oakland osaka oslo ottawa palermo pamplona paris parís parigi
perth philadelphia phoenix pittsburgh podgorica portland porto prague prag praga praha pretoria pristina pyongyang
québec quito rabat reykjavik riad riyadh riga rom rome roma rotterdam salzburg sacramento santander sarajevo seattle
seoul sejong daegu daejeon gwangju ulsan suwon jeju jeonju pohang gangneung chuncheon
sevilla seville shanghai shenzhen singapore singapur skopje sofia stockholm strasbourg straßburg stuttgart sydney
taipei tallinn tashkent tbilisi tehran teheran téhéran tiflis tirana tokyo tokio torino toronto toulouse trieste
tripoli tunis turin turino ulaanbaatar utrecht valencia valparaíso vancouver vatican venezia venice verona vienna
vienne vilnius warsaw varsovia varsovie warszawa warschau washington wellington wien wiesbaden wroclaw yangon
yerevan yokohama zagreb zaragoza zürich zurich gaza москва киев київ минск санкт-петербург
"""
_CITIES_OF_TWO_WORDS = """
abu dhabi|addis ababa|belo horizonte|buenos aires|cape town|den haag|ho chi minh city|hong kong|kuala lumpur
la habana|la paz|las palmas|las vegas|los angeles|los ángeles|mexico city|ciudad de méxico|new delhi|new orleans
new york|nueva york|phnom penh|port-au-prince|porto alegre|rio de janeiro|salt lake city|san diego|san francisco
san josé|san juan|san sebastián|santiago de chile|são paulo|st. louis|st. petersburg|tel aviv|the hague
washington d.c.|washington dc|baden-baden
"""
CITIES = word_set(_CITIES) | phrase_set(_CITIES_OF_TWO_WORDS)
_LANDS_OF_TWO_WORDS = """
andhra pradesh|arunachal pradesh|himachal pradesh|madhya pradesh|uttar pradesh|tamil nadu|west bengal|british columbia
burkina faso|costa rica|el salvador|new brunswick|new hampshire|new jersey|new mexico|new south wales|new zealand
north carolina|north dakota|northern ireland|northern territory|nova scotia|puerto rico|rhode island|saudi arabia
sierra leone|south africa|south australia|south carolina|south dakota|sri lanka|west virginia|western australia
mato grosso|minas gerais|santa catarina|baden-württemberg|nordrhein-westfalen|castilla-la mancha|jawa barat
jawa tengah|jawa timur|sumatera utara|sulawesi selatan
"""
# Cities and lands that open what teams, offices and headings are called: "Harbor" may be a person's, these are not.
LANDS = word_set("""
    alabama alaska albania algeria angola argentina arizona arkansas armenia australia austria azerbaijan bahrain
    bangladesh belarus belgium bolivia bosnia botswana brazil brasil britain bulgaria california cambodia cameroon
    canada chile colombia colorado connecticut croatia cuba cyprus czech denmark deutschland ecuador egypt england
    estonia ethiopia europa españa finland florida ghana greece guatemala haiti hawaii hungary iceland idaho illinois
    indiana indonesia iowa iraq ireland kansas kazakhstan kentucky kenya kosovo kuwait laos latvia lebanon liberia
    libya lithuania louisiana maine malaysia mali malta maryland massachusetts mexico méxico michigan minnesota
    mississippi missouri moldova mongolia montana montenegro morocco mozambique myanmar namibia nebraska nepal
    netherlands nevada nicaragua nigeria norway ohio oklahoma oman ontario oregon österreich pakistan panama paraguay
    pennsylvania peru philippines poland portugal qatar romania rwanda saudi schweiz scotland senegal serbia slovakia
    slovenia somalia sudan suisse sweden switzerland syria taiwan tanzania tasmania tennessee texas thailand
    tunisia turkey türkiye uganda uruguay utah uzbekistan venezuela vermont vietnam wales wisconsin
    wyoming yemen zambia zimbabwe
    """) | phrase_set(_LANDS_OF_TWO_WORDS)

# Korean provinces, cities and counties, then the capitals and cities where correspondents sit.
HANGUL_PLACES = word_set("""
    서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주 충청 호남 영남 영서 수도권
    경기남부 경기북부 경기도 강원도 충청북도 충청남도 전라북도 전라남도 경상북도 경상남도 제주도 서귀포 세종시 서울시
    수원 성남 고양 용인 부천 안산 안양 남양주 화성 평택 의정부 시흥 파주 김포 광명 군포 이천 오산 하남 양주 구리
    안성 포천 의왕 여주 양평 동두천 과천 가평 연천 춘천 원주 강릉 동해 태백 속초 삼척 홍천 횡성 영월 평창 정선 철원
    화천 양구 인제 양양 청주 충주 제천 보은 옥천 영동 진천 괴산 음성 단양 증평 천안 공주 보령 아산 서산 논산 계룡
    당진 금산 부여 서천 청양 홍성 예산 태안 내포 전주 군산 익산 정읍 남원 김제 완주 진안 무주 장수 임실 순창 부안
    목포 여수 순천 나주 광양 담양 곡성 구례 보성 화순 장흥 강진 해남 영암 무안 함평 영광 장성 완도 진도 신안 포항
    경주 김천 안동 구미 영주 영천 상주 문경 경산 의성 청송 영양 영덕 청도 고령 성주 칠곡 예천 봉화 울진 울릉 독도
    창원 진주 통영 사천 김해 밀양 거제 양산 의령 함안 창녕 남해 하동 산청 함양 거창 합천 마산 진해 판문점 개성
    잠실 목동 상암 고척 문학 사직 광화문 여의도 용산 강남 종로 청와대 국회 과천청사 인천공항 영종도 송도 일산 분당
    워싱턴 뉴욕 로스앤젤레스 샌프란시스코 시카고 보스턴 시애틀 애틀랜타 하와이 토론토 밴쿠버 오타와 멕시코시티
    런던 파리 베를린 프랑크푸르트 브뤼셀 제네바 로마 밀라노 마드리드 바르셀로나 리스본 빈 취리히 암스테르담 헤이그
    스톡홀름 오슬로 코펜하겐 헬싱키 바르샤바 프라하 부다페스트 아테네 이스탄불 모스크바 키이우 도쿄 오사카 교토
    후쿠오카 나고야 삿포로 요코하마 베이징 상하이 홍콩 선전 선양 광저우 청두 옌지 단둥 타이베이 하노이 호치민 방콕
    싱가포르 쿠알라룸푸르 자카르타 마닐라 프놈펜 양곤 뉴델리 뭄바이 카이로 예루살렘 텔아비브 두바이 아부다비 리야드
    도하 테헤란 카불 바그다드 베이루트 나이로비 요하네스버그 케이프타운 시드니 멜버른 캔버라 오클랜드 상파울루
    리우데자네이루 부에노스아이레스 산티아고 리마 보고타 평양 블라디보스토크 울란바토르
    """)


def is_place(text: str) -> bool:
    """True for a listed city or land alone; with what it is part of behind a comma it is none.

    >>> is_place("São Paulo"), is_place("TAMIL NADU"), is_place("Duluth, Minnesota"), is_place("Paris Hale")
    (True, True, False, False)
    """
    lowered = text.casefold().rstrip(" ,")
    return lowered in CITIES or lowered in LANDS
