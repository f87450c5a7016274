"""The names of months and weekdays in the languages of the world's news.

Source: Unicode CLDR (wide and abbreviated, format and stand-alone forms) of some 50 locales, with the oblique
cases, unofficial abbreviations and regional names (`آذار`, `غشت`, `jänner`, `nopember`) that newspapers use beside it.

Where a word means different months, the language with more news wins and the other form is left out:
`listopad` is November (Polish, Czech) and not October (Croatian), `lip` July (Polish), `srp` August (Czech).
"""

import unicodedata
from typing import Final

_MONTH_WORDS: Final = (
    (
        "january jan januar janvier janv enero ene janeiro gennaio gen januari janúar tammikuuta tammi tammikuu "
        "jaanuar jaan janvāris sausio saus sausis stycznia sty styczeń ledna led leden januára január siječnja sij "
        "siječanj ianuarie ian gener xaneiro xan urtarrila urt ocak oca yanvar yan januarie janar января янв январь "
        "січня січ січень студзеня сту студзень януари яну јануар јан јануари қаңтар қаң ιανουαρίου ιαν ιανουάριος "
        "հունվարի հնվ հունվար იანვარი იან ינואר ינו׳ يناير ژانویهٔ ژانویه جنوری जनवरी जन जानेवारी जाने জানুয়ারী "
        "জানু ஜனவரி ஜன జనవరి జన มกราคม ม.ค jänner jän januarja januara janvārī جانفي كانون_الثاني জানুয়ারি јануара "
        "tammikuun urtarrilaren"
    ),
    (
        "february feb februar février févr febrero fevereiro fev febbraio februari febrúar helmikuuta helmi "
        "helmikuu veebruar veebr februāris febr vasario vas vasaris lutego lut luty února úno únor februára február "
        "veljače velj veljača februarie febrer febreiro otsaila ots şubat şub fevral pebrero peb shkurt shk февраля "
        "февр февраль лютого лют лютий лютага люты февруари фев фебруар феб ақпан ақп φεβρουαρίου φεβ φεβρουάριος "
        "փետրվարի փտվ փետրվար თებერვალი თებ פברואר פבר׳ فبراير فوریهٔ فوریه فروری फ़रवरी फ़र फेब्रुवारी फेब्रु "
        "ফেব্রুয়ারী ফেব பிப்ரவரி பிப் ఫిబ్రవరి ఫిబ్ర กุมภาพันธ์ ก.พ feber februarja februara februārī فيفري شباط "
        "pebruari फरवरी ফেব্রুয়ারি helmikuun otsailaren"
    ),
    (
        "march mar märz mär mars marzo março maart mrt marts maaliskuuta maalis maaliskuu märts kovo kov kovas "
        "marca marzec března bře březen marec mart ožujka ožu ožujak március márc martie març martxoa maret mac "
        "marso machi марта мар март березня бер березень сакавіка сак сакавік наурыз нау μαρτίου μαρ μάρτιος μάρ "
        "մարտի մրտ մարտ მარტი მარ מרץ مارس مارچ मार्च মার্চ மார்ச் மார் మార్చి มีนาคม มี.ค mrz maerz marta martā "
        "آذار maaliskuun martxoaren"
    ),
    (
        "april apr avril avr abril abr aprile apríl huhtikuuta huhti huhtikuu aprill aprīlis balandžio bal "
        "balandis kwietnia kwi kwiecień dubna dub duben apríla travnja tra travanj április ápr aprilie apirila api "
        "nisan nis aprel aprili prill pri апреля апр апрель квітня квіт квітень красавіка кра красавік април сәуір "
        "сәу απριλίου απρ απρίλιος ապրիլի ապր ապրիլ აპრილი აპრ אפריל אפר׳ أبريل آوریل اپریل अप्रैल एप्रिल एप्रि "
        "এপ্রিল এপ্রি ஏப்ரல் ஏப் ఏప్రిల్ ఏప్రి เมษายน เม.ย aprila aprīlī ابريل أفريل نيسان априла huhtikuun "
        "apirilaren"
    ),
    (
        "may mai mayo maio maggio mag mei maj maí toukokuuta touko toukokuu maijs gegužės geg gegužė maja května "
        "kvě květen mája máj svibnja svi svibanj május maig maiatza mayıs мая май травня трав травень мај мамыр мам "
        "μαΐου μαΐ μάιος μάι մայիսի մյս մայիս მაისი მაი מאי مايو مهٔ مه مئی मई मे মে மே మే พฤษภาคม พ.ค maijā ماي "
        "أيار маја toukokuun maiatzaren"
    ),
    (
        "june jun juni juin junio junho giugno giu júní jún kesäkuuta kesä kesäkuu juuni jūnijs jūn birželio "
        "birž birželis czerwca cze czerwiec června čvn červen júna junij lipnja lipanj június iunie iun juny xuño "
        "ekaina eka haziran haz iyun iyn hunyo hun junie qershor qer июня июн июнь червня черв червень чэрвеня чэр "
        "чэрвень юни јун јуни маусым мау ιουνίου ιουν ιούνιος ιούν հունիսի հնս հունիս ივნისი ივნ יוני يونيو ژوئن جون "
        "जून জুন ஜூன் జూన్ มิถุนายน มิ.ย juna junija jūnijā حزيران جوان јуна kesäkuun ekainaren"
    ),
    (
        "july jul juli juillet juil julio julho luglio lug júlí júl heinäkuuta heinä heinäkuu juuli jūlijs jūl "
        "liepos liep liepa lipca lip lipiec července čvc červenec júla julij srpnja srpanj július iulie iul juliol "
        "xullo xul uztaila uzt temmuz tem iyul iyl julai hulyo hul julie korrik korr июля июл июль липня лип липень "
        "ліпеня ліп ліпень юли јул јули шілде шіл ιουλίου ιουλ ιούλιος ιούλ հուլիսի հլս հուլիս ივლისი ივლ יולי يوليو "
        "ژوئیهٔ ژوئیه جولائی जुलाई जुल जुलै জুলাই জুল ஜூலை జులై กรกฎาคม ก.ค jula julija jūlijā تموز جويلية يوليوز "
        "јула heinäkuun uztailaren"
    ),
    (
        "august aug août agosto ago augustus augusti ágúst ágú elokuuta elo elokuu augusts rugpjūčio rugp "
        "rugpjūtis sierpnia sie sierpień srpna srp srpen augusta avgust avg kolovoza kol kolovoz augusztus agost ag "
        "abuztua abu ağustos ağu avqust avq agustus agu ogos ogo agosti gusht gush августа авг август серпня серп "
        "серпень жніўня жні жнівень тамыз там αυγούστου αυγ αύγουστος αύγ օգոստոսի օգս օգոստոս აგვისტო აგვ אוגוסט "
        "אוג׳ أغسطس اوت اگست अगस्त अग ऑगस्ट ऑग আগস্ট আগ ஆகஸ்ட் ஆக ఆగస్టు ఆగ สิงหาคม ส.ค avgusta augustā aout آب أوت "
        "غشت اغسطس أغشت agt agst ags elokuun abuztuaren"
    ),
    (
        "september sep sept septembre septiembre setembro set settembre syyskuuta syys syyskuu septembris "
        "rugsėjo rugs rugsėjis września wrz wrzesień září zář septembra septembar rujna ruj rujan szeptember szept "
        "septembrie setembre iraila ira eylül eyl sentyabr sen setyembre septemba shtator sht сентября сент сентябрь "
        "вересня вер вересень верасня верасень септември сеп септембар қыркүйек қыр σεπτεμβρίου σεπ σεπτέμβριος "
        "սեպտեմբերի սեպ սեպտեմբեր სექტემბერი სექ ספטמבר ספט׳ سبتمبر سپتامبر ستمبر सितंबर सित सप्टेंबर सप्टें "
        "সেপ্টেম্বর সেপ செப்டம்பர் செப் సెప్టెంబర్ సెప్టెం กันยายน ก.ย septembrī setiembre أيلول شتنبر सितम्बर "
        "септембра syyskuun irailaren"
    ),
    (
        "october oct oktober okt octobre octubre outubro out ottobre ott október lokakuuta loka lokakuu oktoober "
        "oktobris spalio spal spalis października paź październik října říj říjen októbra oktobar octombrie urria "
        "urr ekim eki oktyabr oktubre oktoba tetor tet октября окт октябрь жовтня жовт жовтень кастрычніка кас "
        "кастрычнік октомври октобар қазан қаз οκτωβρίου οκτ οκτώβριος հոկտեմբերի հոկ հոկտեմբեր ოქტომბერი ოქტ "
        "אוקטובר אוק׳ أكتوبر اکتبر اکتوبر अक्टूबर अक्टू ऑक्टोबर ऑक्टो অক্টোবর অক্টো அக்டோபர் அக் అక్టోబర్ అక్టో "
        "ตุลาคม ต.ค oktobra oktobrī تشرين_الأول اكتوبر अक्तूबर октобра lokakuun urriaren"
    ),
    (
        "november nov novembre noviembre novembro nóvember nóv marraskuuta marras marraskuu novembris lapkričio "
        "lapkr lapkritis listopada lis listopad listopadu novembra novembar studenoga stu studeni noiembrie azaroa "
        "aza kasım kas noyabr noy nobyembre nob novemba nëntor nën ноября нояб ноябрь листопада лист листопад "
        "лістапада ліс лістапад ноември ное новембар нов қараша қар νοεμβρίου νοε νοέμβριος νοέ նոյեմբերի նոյ "
        "նոյեմբեր ნოემბერი ნოე נובמבר נוב׳ نوفمبر نوامبر نومبر नवंबर नव नोव्हेंबर नोव्हें নভেম্বর নভে நவம்பர் நவ "
        "నవంబర్ నవం พฤศจิกายน พ.ย novembrī nopember nop تشرين_الثاني نونبر नवम्बर новембра marraskuun azaroaren"
    ),
    (
        "december dec dezember dez décembre déc diciembre dic dezembro dicembre desember des joulukuuta joulu "
        "joulukuu detsember dets decembris gruodžio gruod gruodis grudnia gru grudzień prosince pro prosinec "
        "decembra decembar prosinca prosinac decembrie desembre decembro abendua abe aralık ara dekabr dek disember "
        "dis disyembre desemba dhjetor dhj декабря дек декабрь грудня груд грудень снежня сне снежань декември "
        "децембар дец желтоқсан жел δεκεμβρίου δεκ δεκέμβριος դեկտեմբերի դեկ դեկտեմբեր დეკემბერი დეკ דצמבר דצמ׳ "
        "ديسمبر دسامبر دسمبر दिसंबर दिस डिसेंबर डिसें ডিসেম্বর ডিসে டிசம்பர் டிச డిసెంబర్ డిసెం ธันวาคม ธ.ค decembrī "
        "كانون_الأول دجنبر दिसम्बर децембра joulukuun abenduaren"
    ),
)

_WEEKDAY_WORDS: Final = """
    sunday monday tuesday wednesday thursday friday saturday sun mon tue wed thu fri sat 일요일 월요일 화요일
    수요일 목요일 금요일 토요일 sonntag montag dienstag mittwoch donnerstag freitag samstag so mo di mi do fr sa
    dimanche lundi mardi mercredi jeudi vendredi samedi dim lun mar mer jeu ven sam domingo lunes martes miércoles
    jueves viernes sábado dom mié jue vie sáb segunda-feira terça-feira quarta-feira quinta-feira sexta-feira seg
    ter qua qui sex domenica lunedì martedì mercoledì giovedì venerdì sabato gio sab zondag maandag dinsdag
    woensdag donderdag vrijdag zaterdag zo ma wo vr za søndag mandag tirsdag onsdag torsdag fredag lørdag søn man
    tir ons tor fre lør tirs tors söndag måndag tisdag lördag sön mån tis lör sunnudagur mánudagur þriðjudagur
    miðvikudagur fimmtudagur föstudagur laugardagur mán þri mið fim fös lau sunnuntai maanantaina tiistaina
    keskiviikkona torstaina perjantaina lauantaina su ti ke to pe la maanantai tiistai keskiviikko torstai
    perjantai lauantai pühapäev esmaspäev teisipäev kolmapäev neljapäev reede laupäev svētdiena pirmdiena otrdiena
    trešdiena ceturtdiena piektdiena sestdiena svētd pirmd otrd trešd ceturtd piektd sestd sekmadienis pirmadienis
    antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sk pr an tr kt pn št niedziela poniedziałek
    wtorek środa czwartek piątek sobota niedz pon wt śr czw pt sob neděle pondělí úterý středa čtvrtek pátek ne po
    út st čt pá nedeľa pondelok utorok streda štvrtok piatok ut pi nedelja ponedeljek torek sreda četrtek petek ned
    sre čet pet nedjelja ponedjeljak utorak srijeda četvrtak petak subota uto sri sub vasárnap hétfő kedd szerda
    csütörtök péntek szombat sze cs szo duminică luni marți miercuri joi vineri sâmbătă dum mie vin sâm diumenge
    dilluns dimarts dimecres dijous divendres dissabte dg dl dt dc dj dv ds luns mércores xoves venres mér xov
    igandea astelehena asteartea asteazkena osteguna ostirala larunbata ig pazar pazartesi salı çarşamba perşembe
    cuma cumartesi paz pzt sal çar cum cmt bazar çərşənbə cümə şənbə minggu senin selasa rabu kamis jumat sabtu sen
    sel rab kam jum ahad isnin khamis jumaat ahd isn kha linggo miyerkules huwebes biyernes sabado miy huw biy
    jumapili jumatatu jumanne jumatano alhamisi ijumaa jumamosi sondag vrydag saterdag воскресенье понедельник
    вторник среда четверг пятница суббота вс пн вт ср чт пт сб неділя понеділок вівторок середа четвер пʼятниця
    субота нд нядзеля панядзелак аўторак серада чацвер пятніца аў чц неделя понеделник сряда четвъртък петък събота
    недеља понедељак уторак четвртак петак нед пон уто сре чет пет суб недела четврток петок сабота вто саб κυριακή
    δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυρ δευ τρί τετ πέμ παρ σάβ ראשון שני שלישי רביעי חמישי שישי שבת
    الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه रविवार
    सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रवि सोम मंगल बुध गुरु शुक्र शनि রবিবার সোমবার মঙ্গলবার বুধবার
    বৃহস্পতিবার শুক্রবার শনিবার রবি সোম মঙ্গল বুধ বৃহস্পতি শুক্র শনি اتوار پیر منگل بدھ جمعرات جمعہ ہفتہ วันอาทิตย์
    วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ อา พฤ tues thur thurs weds sonn sunn 周日 周一 周二
    周三 周四 周五 周六 星期日 星期天 星期一 星期二 星期三 星期四 星期五 星期六 週日 週一 週二 週三 週四 週五 週六
    日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜 月曜 火曜 水曜 木曜 金曜 土曜 일 월 화 수 목 금 토 日 月
    火 水 木 金 土 tư sáu bảy hai
"""


def without_marks(word: str) -> str:
    """A word without its accents: `février` is `fevrier`."""
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _month_table() -> dict[str, int]:
    table: dict[str, int] = {}
    for number, words in enumerate(_MONTH_WORDS, 1):
        for word in (w.replace("_", " ") for w in words.split()):
            table.setdefault(word, number)
            if "\u05d0" <= word[0] <= "\u05ea":  # Hebrew writes "in" as a prefix: 4 ביוני
                table.setdefault("ב" + word, number)
    # Capitals and small screens lose their marks: `FEVRIER`, `ΙΟΥΝΙΟΥ`, `subat`.
    for word, number in list(table.items()):
        table.setdefault(without_marks(word), number)
    return table


MONTHS: Final[dict[str, int]] = _month_table()
WEEKDAYS: Final[frozenset[str]] = frozenset(_WEEKDAY_WORDS.split())


def month_number(word: str) -> int | None:
    """The number, 1 to 12, of a month's name as written, in any language known.

    >>> month_number("Sept."), month_number("juin"), month_number("ЧЕРВНЯ"), month_number("Maybe")
    (9, 6, 6, None)
    """
    return MONTHS.get(word.rstrip(".").lower())


def is_weekday(word: str) -> bool:
    """Whether a word names a day of the week: `Tue`, `일요일`, `segunda-feira`, `Do.`.

    >>> is_weekday("Tue."), is_weekday("segunda-feira"), is_weekday("Tuna")
    (True, True, False)
    """
    return word.rstrip(".").lower() in WEEKDAYS
