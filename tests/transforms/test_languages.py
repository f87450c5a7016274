"""Languages: script first, then words, then what was stated."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanji.transforms.languages import detect, script_of

SENTENCES = {
    "ko": "가람시는 23일 내년 예산안을 발표했다.",
    "ja": "東京都は来年度の予算案を発表した。",
    "zh": "市政府公布了明年的预算草案。",
    "th": "รัฐบาลประกาศกฎหมายใหม่",
    "el": "Η κυβέρνηση ανακοίνωσε νέο νόμο.",
    "he": "הממשלה הודיעה על חוק חדש",
    "ar": "أعلنت الحكومة عن قانون جديد للميزانية",
    "fa": "دولت روز سه‌شنبه گزارش بودجه را پیش از چاپ منتشر کرد",
    "ur": "حکومت نے منگل کو بجٹ کے لیے نئے قانون کا اعلان کیا ہے",
    "hi": "सरकार ने मंगलवार को नए कानून की घोषणा की है",
    "mr": "सरकारने मंगळवारी नवीन कायदा जाहीर केला आहे आणि तो लागू झाला आहे",
    "bn": "সরকার মঙ্গলবার নতুন আইন ঘোষণা করেছে",
    "ta": "அரசு செவ்வாய்க்கிழமை புதிய சட்டத்தை அறிவித்தது",
    "ka": "მთავრობამ ახალი კანონი გამოაცხადა",
    "hy": "Կառավարությունը նոր օրենք հայտարարեց",
    "ru": "Правительство объявило о новом законе, рассказал министр вечером.",
    "uk": "Уряд оголосив новий закон про бюджет її країни.",
    "bg": "Правителството обяви, че ще се приеме нов закон за бюджета.",
    "sr": "Влада је у уторак објавила нови закон о буџету који ће важити.",
    "be": "Урад абвясціў новы закон аб бюджэце краіны ў аўторак.",
    "en": "The council said on Tuesday that it would not raise the fares for this year.",
    "fr": "Le gouvernement a annoncé mardi une réforme qui est attendue par les élus dans le pays.",
    "de": "Die Regierung hat am Dienstag ein neues Gesetz für das Land und die Städte angekündigt.",
    "es": "El gobierno anunció el martes una nueva ley para los ciudadanos y las empresas del país.",
    "pt": "O governo anunciou na terça-feira uma nova lei para os cidadãos, que não será votada em breve.",
    "it": "Il governo ha annunciato martedì una nuova legge per i cittadini e le imprese della regione.",
    "nl": "De regering heeft dinsdag een nieuwe wet aangekondigd voor het hele land en de steden.",
    "sv": "Regeringen meddelade på tisdagen att en ny lag ska gälla för alla och inte bara för några.",
    "da": "Regeringen oplyste tirsdag, at en ny lov også skal gælde for alle, efter at den blev vedtaget af mange.",
    "no": "Regjeringen opplyste tirsdag at en ny lov også skal gjelde for alle, etter at den ble vedtatt av mange.",
    "sk": "Vláda v utorok oznámila nový zákon, ktorý sa týka všetkých a je podľa ministra aj dôležitý pre kraje.",
    "fi": "Hallitus kertoo, että uusi laki on valmis, mutta se ei ole vielä voimassa.",
    "pl": "Rząd ogłosił we wtorek nową ustawę, która nie jest jeszcze przyjęta przez parlament.",
    "cs": "Vláda v úterý oznámila nový zákon, který se týká všech a je podle ministra důležitý.",
    "hu": "A kormány kedden bejelentette, hogy az új törvény nem csak a városokra vonatkozik.",
    "ro": "Guvernul a anunțat marți o nouă lege care este pentru toți și nu mai poate fi amânată.",
    "tr": "Hükümet salı günü yeni bir yasa açıkladı ve bu yasa için daha çok kaynak olduğunu söyledi.",
    "id": "Pemerintah mengumumkan bahwa undang-undang tersebut akan berlaku untuk semua karena tidak dapat ditunda.",
    "vi": "Chính phủ đã công bố luật mới cho các thành phố và người dân trong năm nay.",
}


@pytest.mark.parametrize(("language", "text"), SENTENCES.items(), ids=SENTENCES)
def test_detect(language, text):
    tag, signal = detect(text, None)
    assert tag == language
    assert signal in {"script", "words"}


MIXTURES = {
    "English quoting Korean": (
        "The word 한류 means the Korean wave, and it is in every paper of the day.",
        "en",
    ),
    "Korean with many Latin names": ("LG Energy Solution, SK hynix, Samsung SDI가 나란히 올랐다고 한다.", "ko"),
    "Korean line of Latin names": ("Samsung Electronics, SK hynix, LG Energy Solution 등이 상승했다.", "ko"),
    "Japanese quoting Hangul": ("韓国では「한글」の日に行事が開かれた。", "ja"),
    "Korean with hanja": ("美 大統領과 日 총리가 만나 협력을 약속했다.", "ko"),
    "Chinese quoting Hangul": ("韩国总统府表示，“한류”已经成为世界文化的一部分。", "zh"),
    "Russian with Latin names": ("Компания Garam Energy объявила о новых планах вечером.", "ru"),
}


@pytest.mark.parametrize(("text", "language"), MIXTURES.values(), ids=MIXTURES)
def test_mixtures(text, language):
    assert detect(text, None)[0] == language


HINTS = {
    "nothing, nothing said": ("", None, (None, "")),
    "nothing, but said": ("", "ko-KR", ("ko", "hint")),
    "no letters": ("12:30 – 14:00", None, (None, "")),
    "one name": ("Garam", None, (None, "")),
    "one name, and said": ("Garam", "fr_FR", ("fr", "hint")),
    "the text is surer than what is said": (SENTENCES["ko"], "en", ("ko", "script")),
    "so are its words": (SENTENCES["de"], "en", ("de", "words")),
    "a Japanese headline without kana": ("首都圏大雨警報", "ja", ("ja", "hint")),
    "a Chinese headline": ("首都大雨警报", None, ("zh", "script")),
}


@pytest.mark.parametrize(("text", "hint", "expected"), HINTS.values(), ids=HINTS)
def test_hints(text, hint, expected):
    assert detect(text, hint) == expected


def test_the_model_decides_what_words_leave_open():
    assert detect("Bundeskanzlerin reist nächste Woche nach Paris", None) == ("de", "model")


SCRIPTS = {
    "latin": "The quick brown fox",
    "latin with a dash": "Rates – again",
    "latin with accents": "Çà et là, déjà vu",
    "hangul": "한국은행이 기준금리를 동결했다",
    "hangul with Latin": "KOSPI는 LG와 함께 올랐다",
    "kana": "東京でラーメンを食べた",
    "han": "北京市政府",
    "cyrillic": "Москва сегодня",
    "greek": "Αθήνα",
    "hebrew": "שלום",
    "arabic": "سلام",
    "thai": "สวัสดี",
    "devanagari": "नमस्ते",
    "tamil": "வணக்கம்",
    "armenian": "Բարեւ",
    "lao": "ສະບາຍດີ",
}


@pytest.mark.parametrize(("name", "line"), SCRIPTS.items(), ids=SCRIPTS)
def test_script_of(name, line):
    assert script_of(line) == name.partition(" ")[0]


@pytest.mark.parametrize("line", ["", "2024-06-04 10:20", "――――", "···", "🙂", "☎ 02-123-4567", "１２３"])
def test_no_script(line):
    assert script_of(line) == ""


@given(st.text(max_size=120), st.sampled_from([None, "ko", "en-GB"]))
def test_any_text_is_safe(text, hint):
    tag, signal = detect(text, hint)
    assert (tag is None) == (signal == "")
    assert isinstance(script_of(text), str)
