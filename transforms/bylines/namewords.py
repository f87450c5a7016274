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
NOT_NAMES = frozenset(f"{_CALENDAR} {_FUNCTION} {_NAVIGATION}".split()) - PARTICLES - frozenset({"will", "may"})
# These end some real names (Kanye West, Mark Price): they are let through behind a known given name only.
SECTION_WORDS = (
    frozenset(_SECTIONS.split())
    - PARTICLES
    - word_set("young song moon hope love page rose brown black gold star sterling")
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

GIVEN_NAMES = word_set("""
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven steve paul andrew joshua kenneth kevin
    brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin
    scott brandon benjamin samuel gregory frank
    alexander raymond patrick jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter
    ethan jeremy harold keith christian roger
    noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie
    gabriel logan alan juan wayne roy ralph randy
    eugene vincent russell elijah louis bobby philip johnny tom tim jim ben sam dan matt mike chris nick alex tony
    greg rob bob bill ted fred max leo luke simon
    ian neil graham stuart colin derek gareth hugh nigel martin oliver harry charlie alfie owen liam connor aidan
    declan brendan callum ewan rory
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
    kimberly emily donna michelle carol amanda
    dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela
    emma nicole helen samantha katherine christine
    debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren
    christina joan evelyn judith megan andrea
    cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia
    judy sophia grace denise amber doris marilyn
    danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori jane kate katie lucy
    chloe zoe ella mia ava lily rosie fiona
    claire clare louise gemma joanna holly jenny jess beth becky sophie hayley kirsty eleanor harriet imogen phoebe
    niamh aoife siobhan
    hans klaus jürgen juergen wolfgang stefan stephan andreas michael bernd uwe dieter günter gunter horst helmut
    werner karl heinz gerhard manfred rainer ralf frank
    jens jörg joerg torsten thorsten dirk holger sven lars björn bjorn kai jan tobias florian sebastian philipp
    felix lukas jonas moritz niklas leon fabian julian dominik
    markus matthias johannes benedikt maximilian christoph friedrich georg ulrich roland norbert anja antje silke
    petra sabine birgit monika ursula renate
    heike kerstin katrin kathrin claudia susanne martina gabriele stefanie nadine katharina franziska lena lea
    johanna hannah miriam judith anne annette barbara
    jean-pierre jean-paul jean-luc françois francois philippe pierre jacques michel alain bernard laurent thierry
    pascal olivier nicolas julien sébastien guillaume antoine
    mathieu matthieu maxime romain clément hugo théo lucas étienne gilles hervé yves guy denis didier isabelle
    nathalie sylvie valérie céline sandrine aurélie
    émilie camille manon pauline marion mathilde léa inès solène hélène cécile agnès brigitte dominique florence
    véronique
    josé jose antonio manuel francisco juan carlos javier miguel pedro jesús ángel alejandro fernando luis sergio
    jorge pablo alberto diego álvaro adrián raúl
    enrique ramón vicente joaquín andrés rubén iván óscar ignacio gonzalo maría carmen ana isabel dolores pilar
    josefa rosa cristina marta lucía paula elena
    mercedes raquel sonia silvia beatriz patricia rocío nuria inés alba sofía luna joão paulo rafael marcelo eduardo
    gustavo rodrigo thiago bruno leonardo ricardo
    fernanda juliana mariana camila letícia luiza beatriz larissa renata giuseppe giovanni mario luigi roberto marco
    francesco andrea alessandro stefano matteo luca
    lorenzo davide simone federico riccardo paolo giorgio giulia chiara francesca federica silvia valentina elisa
    alessandra giovanna giulio
    kees pieter willem hendrik johan maarten bart jeroen joost sander thijs daan anouk marieke femke sanne lotte
    lars anders erik per nils olav
    ole knut bjørn morten henrik søren jens mads rasmus mikkel jesper kasper magnus gustav oskar axel ingrid astrid
    sigrid kari liv marit karin eva
    linnea elin malin sofie freja mette hanne lise camilla marlene tomasz piotr krzysztof andrzej paweł michał
    marcin jakub agnieszka katarzyna małgorzata magdalena
    petr pavel jiří tomáš mehmet ahmet mustafa ali hüseyin emre can ayşe fatma elif zeynep mohammed mohamed muhammad
    ahmed mahmoud omar hassan hussein
    ibrahim yusuf khalid abdul abdullah fatima aisha layla amit rahul anil sanjay rajesh suresh ravi arun vijay
    ashok priya anjali pooja neha deepa sunita
    kavita nguyen nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi budi agus dewi siti rizki nur putri adi wahyu andi
    иван александр сергей андрей дмитрий алексей владимир михаил николай юрий олег павел антон евгений максим денис
    роман илья виктор анна мария
    елена ольга наталья татьяна ирина екатерина светлана юлия анастасия оксана карина володимир андрій олександр
    сергій микола тарас олена наталія
    kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song hong yu go moon yang son
    bae baek heo nam shim noh ha
    hanna emilie tanja nadja anke ulrike ute elke ilse inge jutta karla konstantin leonie luise mareike meike merle
    nele nico ole paulina rebekka ronja ruth svenja thea tilman timo tina
    veit vera volker wiebke wilhelm xenia yannick guillermo salvador nicolás ramiro tomás julián agustín facundo
    martí jordi pau oriol xavier montserrat duarte gonçalo inês tiago vasco
    caroline carolina alana alessio alexandria alistair alison alyssa amelia amir angelo angus annie april archie
    ari ariel arnold arthur asher astrid aubrey audrey august ayesha
    bella bernadette bethany blair bonnie brad bradley brent brett bridget brooke bruno bryce byron caitlin cameron
    candice carla carlo carolyn carrie casey cassandra cathy cecilia
    cedric celeste chad chelsea cindy clara claude clayton cliff clive cody colleen constance courtney craig crystal
    curtis cyril daisy dale damian damien damon dana darren dave dawn dean
    desmond diego dora doug dwayne dwight earl eddie edgar edith edmund edwin eileen elaine eli elias elise eliza
    ella ellen elliot elliott elsa emanuel emil emilia emilio emmanuel erica
    erika erin ernest ernesto esteban esther evan eve evelyn faith fabio fernando filip flora frederick gabriela
    gail garrett gavin gayle geoff geoffrey geraldine gilbert gina giovanni glen
    glenn gloria gordon graeme greta gwen hamish hank heidi herbert hilary holly hope howard hubert hunter ibrahima
    igor ilana inga irene iris irina irma isaac isaiah ivan jackie jade jake
    jamal jamie jana jared jasmine javier jay jeanne jeff jen jenna jennie jeremiah jermaine jill jo joanne jocelyn
    joel joey johan jonah jon josie josh joyce juanita judd julius june kara
    karina karl karla kate katherine kay keira keisha kelsey ken kendra kent kerry kim kirk kristen kristin kristina
    kurt kylie lara larissa latoya leah lee leigh lena leslie lester lewis
    lila lillian lincoln lindsay lionel lloyd lois lola lorna lorraine louisa lucas lucia lucille lucinda lynn mabel
    mackenzie madeleine mae maggie malcolm mandy manuela marc marcia marcus
    margot marianne marina marisa marissa marjorie marlon marsha marshall martine marvin maureen maurice mavis maya
    melanie melinda melvin meredith micah miles mindy miranda mitchell molly
    monica morgan muriel myra nadia naomi natasha ned nelson nico nina nora norma norman oliver oscar otto paige
    patty paula pauline pearl peggy penny perry phil phillip phyllis polly preston
    quentin rachael ramona randall raquel reginald rex rhonda rita robbie robin rodney rosemary ross roxanne ruben
    ruby rufus rupert sabrina sadie sally sasha saul selena serena seth shane
    shannon shaun shawn sheila shelby sheldon shelley sherry sidney simone sonja spencer stacey stacy stan stella
    sterling stewart sue suzanne sydney sylvia tabitha tamara tammy tanya tara
    tasha tatiana terence terrence tess theodore theo tiffany tina toby todd tracey tracy travis trevor trisha troy
    tyrone valerie vanessa vera vernon veronica vicki vicky victor vivian
    wade wanda warren wayne wendy wesley whitney wilfred willem willis winston yolanda yvette yvonne zara zoey abdou
    adebayo ahmad akira aleksandr alessia alfonso alfred ali alina
    amina ananya aditya akash arjun asif bilal deepak farah faisal gita hamza imran iqbal jaya karan kiran lakshmi
    mahesh manish meera mohan mukesh naveen nikhil nisha omar parveen pradeep
    prakash rajiv rakesh ramesh rashid ritu rohit sachin salman sandeep saurabh seema shweta sneha srinivas sumit
    tariq usha varun vikas vikram vinod yasmin zahra zainab
    ammar bassam elias georges hala hana ines jamil karim khaled leila maher marwan nabil nada nour rami rania rima
    samir sami tarek walid youssef ziad
    ines ravi kofi kwame chidi emeka ngozi sipho thabo nomsa mamokete wei li wang zhang chen liu yang hiroshi
    takashi kenji yuki akira
    """)

# Romanised Korean family names: after one of them `Ro-wa` keeps its small second half.
KOREAN_ROMANISED = word_set("""
    kim lee yi rhee park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim im han oh o seo suh shin
    sin kwon hwang ahn an song hong yoo yu ryu go ko koh
    moon mun yang son sohn bae baek paik heo huh nam nam-gung shim sim noh roh no ha kwak sung seong cha joo ju woo
    u koo ku min jin na nah ra ji um eom won chun cheon
    bang byun byeon kong yeom pyo tae gu geum ok ban bong gi ki on gam ma chae sa sunwoo namgung hwangbo jegal dokgo
    seok pyeon
    """)
