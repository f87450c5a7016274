"""What people are called beside their name: reporters by trade, guests by title."""

import re

# Who writes for a living: counts on any line. In the languages of the press we read.
JOURNALISTS = re.compile(
    r"\b(?:(?:staff |senior |chief |lead |freelance |contributing |political |sports |news |"
    r"guest |associate |assistant |managing |executive |deputy )*"
    r"(?:reporters?|correspondents?|writers?|editors?|columnists?|journalists?|contributors?|"
    r"producers?|anchor|freelancers?|critics?|photographers?"
    r"|photojournalist|translators?|interns?|bureau chief|blogger|fellow|presenter|commentator|"
    r"newsreader|videographer|author|analyst|meteorologist)"
    r"|redakteur(?:in)?|chefredakteur(?:in)?|redaktor(?:in)?|reporter(?:in)?|korrespondent(?:in)?|"
    r"autor(?:in)?|journalist(?:in)?|volontär(?:in)?|ressortleiter(?:in)?"
    r"|kommentator(?:in)?|freie[r]? mitarbeiter(?:in)?|gastautor(?:in)?|fotograf(?:in)?"
    r"|journaliste|correspondante?|envoyée? spéciale?|envoyés spéciaux|rédacteur|rédactrice|"
    r"chroniqueur|chroniqueuse|éditorialiste|pigiste|grand reporter"
    r"|corresponsal|enviad[oa] especial|periodista|redactora?|columnista|inviat[oa]|"
    r"corrispondente|giornalista|repórter|correspondente|colunista|jornalista"
    r"|enviad[oa]s? especia(?:l|is)|redacteur|verslaggever|verslaggeefster|redaktør|korrespondent|"
    r"journalist|kommentator|skribent|krönikör|dziennikarka?|redaktorka?"
    r"|корреспондент|журналист(?:ка)?|редактор|обозреватель|кореспондент(?:ка)?|журналістка|"
    r"muhabir|gazeteci|wartawan|penulis|reporteris?|žurnalist\w*)\b",
    re.IGNORECASE,
)
# Titles of guests: believed behind a marker or in brackets, since on a bare line they caption whoever speaks.
TITLES = re.compile(
    r"\b(?:professors?|prof\.?|director|president|chair(?:man|woman|person)?|ceo|founder|"
    r"co-founder|researcher|scientist|economist|lecturer|teacher|lawyer|physician|doctor|dr\.?"
    r"|dispatcher|ambassador|minister|fellow|consultant|strategist|scholar|head of|member of|"
    r"manager|expert|phd candidate|student"
    r"|professorin|direktor(?:in)?|politiker(?:in)?|ökonom(?:in)?|professeure?|économiste|"
    r"philosophe|historien(?:ne)?|catedrátic[oa]|economista|profesora?|professora?"
    r"|profesorius|profesor|hoogleraar|профессор|экономист|политолог|dosen|guru besar)\b",
    re.IGNORECASE,
)

_QUALIFIER = (
    r"(?:인턴|수습|선임|수석|전문|객원|온라인|시민|명예|학생|대학생|청소년|어린이|주부|디지털|"
    r"스포츠|연예|의학전문|의학|과학전문|군사전문|여행전문|음식전문|문화전문|경제전문|종교전문"
    r"|법조전문|환경전문|교육전문|부동산전문|논설|통일전문|외교전문|대중문화전문|미술전문|"
    r"음악전문|[가-힣]{2,6}전문|책|프리랜서|자유|편집|방송|외신|선임사진|사진|영상|대|부국장|부장|차장|국장|본지|"
    r"취재|리포트)"
)
HANGUL_REPORTER = (
    rf"(?:{_QUALIFIER}\s?){{0,2}}기자|(?:순회|현지|객원|특별|국제|해외)?\s?(?:특파원|통신원)|"
    rf"(?:수석|선임|비상임|객원)?\s?논설(?:위원|실장|주간|고문)|논설주간|주필|편집(?:국장|인|위원|"
    rf"장|부국장)"
    r"|(?:객원|선임|전문|온라인|콘텐츠|콘텐트|뉴스)?\s?에디터|(?:객원|선임|전문)?\s?칼럼니스트|PD|"
    r"피디|프로듀서|아나운서|앵커|리포터|기상캐스터|캐스터|(?:정치|경제|사회|문화|국제|산업|"
    r"스포츠|편집|디지털|사진|전국|금융|증권|생활|과학|뉴스|보도|취재)(?:부|팀|국)장|해설위원|"
    r"선임\s?위원|데스크|객원\s?필자|작가|평론가|에세이스트|기고가"
)
HANGUL_TITLE = (
    r"(?:교수|변호사|대표|대표이사|원장|소장|박사|연구원|연구위원|위원|위원장|국장|이사장|이사|"
    r"회장|센터장|의원|시인|소설가|작가|평론가|비평가|칼럼니스트|전문의|회계사|세무사|노무사|"
    r"변리사|관세사|의사|한의사|수의사"
    r"|약사|총장|학장|대사|장관|차관|팀장|본부장|실장|사무총장|사무처장|활동가|애널리스트|"
    r"이코노미스트|강사|목사|신부|스님|교사|교장|감독|건축가|건축사|디자이너|번역가|큐레이터|"
    r"학예사|저자|사장|지사장|지점장|관장|PB|CEO)"
)
HANGUL_CREW = (
    r"(?:촬영\s?기자|영상\s?취재|영상\s?촬영|영상\s?편집|영상\s?기자|영상|화면\s?편집|촬영|편집|그래픽|CG|"
    r"자막\s?뉴스|자막|오디오|음향|조명|연출|조연출|디자인|자료\s?조사|VJ|AD|드론|내레이션|더빙|"
    r"제작|삽화|일러스트|일러스트레이션|인포그래픽|웹\s?디자인|화면\s?제공|화면|사진)"
)
HANGUL_WRITER_LABEL = (
    r"(?:기자명|글쓴이|작성자|글\s?[·,/&ㆍ및]\s?사진|사진\s?[·,/&ㆍ]\s?글|취재\s?[·/ㆍ]\s?(?:글|"
    r"기사|정리|구성)|글\s?[·/ㆍ]\s?구성|기획\s?[·/ㆍ]\s?(?:글|취재|구성)|정리\s?[·/ㆍ]\s?사진|글|"
    r"정리|취재\s?기자|취재|대담|인터뷰|기획"
    r"|번역|옮김|구성|진행|리포트|보도|담당\s?기자|담당|작성|기자|이메일|필자|저자|특별취재팀|By|by|BY|Reporter)"
)
