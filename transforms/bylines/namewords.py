"""Words that decide whether capitalised words are a person: what no name holds, what often "
"opens one, what may stand inside.
"""

from hanji.transforms.bylines.wordlists import word_set

PARTICLES = word_set(
    "de da di do dos das del della dello dei degli du des la le les el al bin ibn ben bint abu "
    "van von der den ter ten te zu vom af av y e i san santa op 't ’t"
)
# Articles that open a phrase or a masthead, hardly ever a name.
ARTICLES = word_set("der die das den dem les los las el il le la lo the het")
SUFFIXES = word_set("jr jr. sr sr. ii iii iv phd ph.d. md m.d. mp")

# Months that are no given name; those that are (April, May, June, August, Jan) stay out.
_CALENDAR = """
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march july
september october november december
feb mar apr jun jul aug sep sept oct nov dec montag dienstag mittwoch donnerstag freitag samstag sonntag januar
februar märz juni juli oktober dezember
lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
octobre novembre décembre
lunes martes miércoles jueves viernes sábado enero febrero marzo abril mayo junio julio agosto septiembre octubre
noviembre diciembre
segunda terça quarta quinta sexta janeiro fevereiro março maio junho julho setembro outubro dezembro
zum zur inside outside today tomorrow yesterday tonight noon midnight morning evening afternoon week weekend month
year years decade century season christmas easter thanksgiving
spring winter autumn hour hours minute minutes day days ago heute gestern uhr
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
"""
_FUNCTION = """
bye hello hi dear mistake
the a an and or but if of in on at to for from with without by as is are was were be been being has have had do does
did will would can could should may
might must not no yes this that these those it its he she they we you i me my your our their his her who what when
where why how which whose than then
there here after before during until since while because about above across against along among around behind below
between beyond into over through
under up down out off again more most less least many much some any all each every both other another such same own
only just even also too very
last next first second third new old good best better worst big small great high low top latest
der die das den dem ein eine und oder aber mit ohne für auf aus bei nach seit über unter vor wie was wer wo warum im
am zum ist sind war nicht auch mehr
les un une et ou mais dans sur pour avec sans sous ce cette ces est sont qui que quoi où plus au aux
los las una unos o pero en con sin sobre por para es son más como
il gli uno ma per non sono più os as um uma no na com sem
het een met voor niet och eller för med på det och til som
и в на не по за из от для что как это та й з про
"""
_NAVIGATION = """
home homepage menu search login logout sign subscribe subscription subscriber subscribers register account profile
settings contact newsletter newsletters newsletter’s share
tweet follow following followers like likes comment comments reply print email e-mail copy link links read reading
related recommended trending popular
topics topic tags tag categories category archive archives section sections video videos photo photos gallery
galleries image images picture pictures
audio podcast podcasts live update updated updates breaking exclusive watch listen view views click tap download app
apps store shop
advertisement advertising sponsored promoted privacy policy terms conditions cookies cookie rights reserved
copyright help faq support feedback
careers jobs sitemap rss feed feeds back previous forward skip close open show hide loading continue article
articles story stories post posts
posted published publish edited edition editions editor’s pick picks choice must-read file caption credit source
sources via advertise
facebook twitter instagram youtube linkedin whatsapp telegram pinterest reddit tiktok snapchat google apple
kakaotalk kakao naver line band messenger threads bluesky mastodon
weitere mehrere alle neue neuer neues passend verwandte ähnliche informationen infos zitiervorschlag liveblog touch
key guards pre-workout post-workout workout meal
startseite themen anmelden abo abonnieren teilen drucken merken kommentare kommentar mehr weiterlesen lesen
impressum datenschutz werbung anzeige newsletter-anmeldung
accueil partager imprimer commenter abonnés abonner connexion lire suivre inicio compartir suscríbete suscribirse
leer publicidad
condividi abbonati leggi assine entrar leia compartilhar publicidade del dela annonce log ind läs dela prenumerera
les mer
"""
_SECTIONS = """
news world international national local politics political policy business economy economic economics markets market
finance financial money tech technology science
sports sport football soccer baseball basketball tennis golf cricket hockey rugby culture cultural arts
entertainment lifestyle life style health healthcare medical education
travel food fashion beauty opinion opinions editorial editorials column columns commentary analysis review reviews
interview interviews feature features
weather traffic crime environment climate energy opinion society social community religion military defense security
foreign affairs government parliament congress senate
university college school institute museum hospital church bank center centre committee commission council
department ministry agency
court police army navy state city town county province district north south east west northern southern eastern
western central
nachrichten actualités noticias notícias notizie nieuws nyheter новости berita wiadomości
politik wirtschaft sport kultur panorama wissen gesundheit gesellschaft meinung technik ausland inland regional
politique économie société culture monde sciences économía economía política sociedad deportes cultura mundo opinión
economia politica cronaca esteri esporte esportes mundo saúde cultura opinião nyheter ekonomi samfunn kultur økonomi
company corporation inc ltd llc co corp group holdings times post-gazette herald daily press
report reports reporter reporters reporting correspondent correspondents editor editors writer writers staff writing
author authors journalist photographer
president minister prime chairman chief officer director ceo professor spokesman spokeswoman governor mayor senator
secretary ambassador
man woman men women people child children family families world’s war peace death dead attack attacks crisis deal
plan plans talks vote votes election elections
change global warming report study research data facts fact guide explained list quiz game games play win wins won
lose loses says said say
how-to review top stories price prices rates rate tax taxes stock stocks won’t don’t can’t it’s here’s what’s
united states kingdom america europe asia africa korea korean japan japanese china chinese russia russian ukraine
ukrainian germany german france french britain british
american european asian african india indian spain spanish italy italian israel israeli palestinian iran iranian
seoul busan tokyo beijing london paris berlin moscow washington york angeles
design default law proxy numbers accident request contrast comparison definition
ministerio gobierno regierung bundestag gouvernement governo
league premier champions championship cup fc afc united club team teams match player players coach season fixture
fixtures result results table standings score scores
size font text web page pages site website map index time times date file files data cloud storage computing
computer software hardware mobile phone phones smart digital online
internet network server device devices camera cameras car cars vehicle vehicles electric product products service
services solution solutions support system systems
gift gifts holiday holidays guides award awards prize prizes winner winners event events festival conference summit
meeting exhibition show shows series episode episodes
film films movie movies music album song songs book books author’s podcast’s theatre theater concert dance painting
design designs designer
recipe recipes meal meals cooking kitchen restaurant restaurants wine drink drinks garden gardening homes house
houses property real estate
island islands ocean water snow rain forecast storm fire flood earthquake earth planet space moon sun star stars
nature animal animals
discover experience endless modern current buy sell save find get give make makes take keep let look come go going
gone need want know think explore learn start stop
starts ends begin join build create meet set sets run runs push pushes hit hits cut cuts fall falls rise rises face
faces call calls ask asks tell tells warn warns
threat threats demand demands tragedy row bomb alert emergency rescue accident shooting fraud scandal trial arrest
charges charged sentence murder victim victims
ahead behind down red blue black brown gold golden silver light dark deeper inner upper lower double single full
free special original official international
issue issues point points question questions answer answers problem problems challenge challenges opportunity future
past present history historical
trade worker workers union unions labor labour industry industrial manufacturing retail consumer consumers customer
customers supply budget funding investment investor investors
matters matter trend trends forecast outlook insight insights perspective perspectives spotlight focus highlight
highlights background context
untold hidden secret secrets truth lies myth myths hope fear love hate happy sad beautiful nature’s
artikel quellen recherchen gutscheine tarife spiele klima licht themen bereich abschnitt lage folgen signale zeichen
leben spezial bestseller lesezeichen gruppe akademie
weltkrieg krieg frieden wahl wahlen koalition haushalt umwelt verkehr wetter mediathek sendung sendungen beitrag
beiträge autoren folge folgen staffel rezepte ratgeber
noticia relacionada ambiente medio nacional delitos policía presidente tentang kami berita lainnya terkini populer
terpopuler baca juga
фото видео новости читайте подписаться поделиться реклама главная политика экономика общество спорт культура
"""
# What newspapers call their sections, columns and supplements beside the ones above, by language.
_RUBRICS = """
oddly odd weird bizarre quirky offbeat strange curious curiosities oddities viral enough notes note notebook diary
diaries corner letters letter mailbag obituary obituaries obits deaths births weddings announcements notices bulletin
briefing briefings brief briefs roundup round-up recap digest dispatch dispatches postcard postcards essay essays
memoir fiction poetry poem poems longform long-form investigations investigation graphics cartoon cartoons comic
comics crossword crosswords puzzle puzzles sudoku horoscope horoscopes classifieds classified motoring motors motor
autos automotive wheels parenting pets relationships dating sex celebrity celebrities showbiz gossip royals royal
showbusiness trending cities metro metropolitan suburbs suburban neighborhood neighborhoods neighbourhood community
communities places outdoors adventure adventures hiking camping boating sailing surfing cycling boxing wrestling
swimming athletics gymnastics motorsport motorsports racing olympics olympic paralympics volleyball handball badminton
softball lacrosse esports gaming gadgets gadget aviation transport transportation shipping logistics agriculture
farming fisheries architecture interiors decor crafts hobbies wellbeing wellness fitness nutrition diet parents teens
kids kid youth seniors retirement pension pensions savings mortgage mortgages insurance loans loan credit wealth
equity equities capital venture ventures startup startups entrepreneurs entrepreneur enterprise leadership management
marketing advice adviser advisor advisers tips tricks hacks how-tos tutorials tutorial essentials resources
resource natural sciences innovation innovations artificial intelligence robotics cybersecurity security privacy
biotech biology physics chemistry mathematics astronomy archaeology anthropology psychology sociology philosophy
ethics law laws legal courts judiciary criminal politics’ democracy migration immigration refugees human rights
gender equality diversity racism religion spirituality belief wildlife conservation sustainability
renewables oil gas mining metals commodities currencies forex bonds treasuries crypto cryptocurrency bitcoin
blockchain fintech economics inflation employment unemployment jobs job workplace workplaces office career
letters’ readers reader viewers viewer listeners listener users user members membership donate donation donations
sponsors sponsor partners partner partnership events listings calendar tickets ticket deals coupons vouchers offers
offer discounts discount reprints reprint paper papers print order orders purchase cart checkout wishlist
stats statistics scoreboard rankings ranking odds betting bets picks lineup lineups roster rosters transfers
highlights replays replay clips clip trailers trailer reels soundtrack playlists playlist charts chart debut
shooter coaching pursuit trivia debates debate forum forums blog blogs blogger bloggers wiki glossary
dictionary encyclopedia almanac anniversary milestones legacy heritage museums monuments landmarks tours tour
destinations destination hotels hotel flights flight cruises cruise beaches beach mountains mountain
reportage reportagen feuilleton lokales lokal regionales vermischtes leserbriefe leserbrief kolumne kolumnen
glosse leitartikel leitartikler reisen reise karriere beruf bildung uni hochschule schule schulen medien netzwelt
auto mobilität immobilien geld finanzen börse börsen märkte unternehmen konjunktur verbraucher familie ernährung
essen trinken genuss garten mode stil psychologie medizin forschung natur tiere tier weltall zeitgeschehen justiz
kriminalität blaulicht polizei feuerwehr unfälle unfall rätsel traueranzeigen stellenmarkt partnersuche abonnement
bilder fotostrecken fotostrecke infografiken ausgabe ausgaben leserreisen freizeit tipps veranstaltungen
veranstaltung termine bücher buch filme musik kino theater literatur kunst fernsehen streaming letzte letzter
letztes erste erster neueste aktuelle aktuelles wichtigste beliebte meistgelesen meistgelesene empfehlungen
produkte produkt dienste angebote angebot
une divers faits régions région santé planète environnement éducation médias loisirs livres livre cinéma musique
télé télévision séries gastronomie voyages voyage beauté maison jardin immobilier emploi bourse entreprises
entreprise débats débat tribunes tribune chroniques chronique éditoriaux jeux météo carnet vidéos dossiers dossier
enquêtes enquête entretiens entretien
última últimas ultima ultime hora sucesos tribunales comunidades internacional editoriales cartas salud ciencia
ciencias tecnología educación televisión gente cine libros viajes moda estilo vivienda empleo empresas mercados
loterías horóscopo pasatiempos fútbol baloncesto tenis justicia seguridad reportajes entrevistas
interni spettacoli scienze tecnologia salute viaggi motori cucina libri lettere oroscopo calcio lavoro scuola
desporto negócios negócio ciência educação cotidiano ilustrada poder mercado turismo celebridades futebol
binnenland buitenland cultuur wetenschap opinie achtergrond regio weer verkeer gezondheid voetbal
innenriks utenriks debatt meninger næringsliv inrikes utrikes ledare nöje väder indland udland debat penge vejr
wiadomości kraj świat biznes kultura opinie zdrowie nauka pogoda
gündem dünya ekonomi spor sağlık eğitim teknoloji yaşam magazin
nasional internasional olahraga hiburan kesehatan gaya hidup teknologi pendidikan kabar
"""
NOT_NAMES = frozenset(f"{_CALENDAR} {_FUNCTION} {_NAVIGATION}".split()) - PARTICLES - frozenset({"will", "may"})
# These end some real names (Kanye West, Mark Price): they are let through behind a known given name only.
SECTION_WORDS = (
    frozenset(f"{_SECTIONS} {_RUBRICS}".split())
    - PARTICLES
    - word_set("young song moon hope love page rose brown black gold star sterling hunter parks")
)
CALENDAR = frozenset(_CALENDAR.split()) | word_set("april may june august jan september")

# Words that page furniture hangs onto a byline.
TRAILING = (
    word_set("""
    follow follows published updated posted contact contributor profile share email e-mail view subscribe on at bio
    save print read min am pm est edt gmt
    veröffentlicht aktualisiert publié mis publicado actualizado aktualisiert stand uhr the le el em il den op date
    datum last first modified by
    опубликовано обновлено
    """)
    | CALENDAR
)

# All that stands beside the figures of a date, a reading time or a count.
TIME_WORDS = TRAILING | word_set("""
    weeks months mos wks secs seconds minutes mins minuten minuto minutos minuti minuten lesezeit
    lecture lectura leitura lesetid ago vor hace il y a
    fa há siden sedan geleden назад тому st nd rd th h t z hrs hr sec
    utc kst jst ist cet cest bst cst pst pdt mst cdt msk wib uhr o’clock comments comment views view shares share
    reads kommentare commentaires comentarios years
    de del à às klo kl of s den le um ч мин минут июня часов годa года г
    """)
