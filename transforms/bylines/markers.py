"""What stands before the names of a byline, as data: the marker, the rule it gives, and whether it needs its colon."""

import re

from hanji.transforms.bylines.wordlists import word_set

# rule → markers that are enough by themselves, as "By Jane Doe" and "By: Jane Doe".
_PLAIN = {
    "en.by": "by|written by|words by|story by|text by|report by|reported by|compiled by|analysis by|"
    "opinion by|the bulletin by|commentary by|comment by|review by|interview by"
    "|column by|essay by|posted by|published by|submitted by|contributed by|article by|"
    "feature by|text and photos by|story and photos by|words and photos by"
    "|text & photos by|exclusive by|as told to|guest post by|guest column by|a column by|"
    "an essay by|brought to you by|created by|blog by",
    "en.from": "from correspondent|from our correspondent|from staff correspondent",
    "en.reporting": "reporting by|writing by|reporting and writing by",
    "en.write-to": "write to",
    "de.von": "von|text von|ein gastbeitrag von|gastbeitrag von|ein kommentar von|kommentar von|"
    "eine analyse von|analyse von|ein essay von|essay von|interview von"
    "|ein interview von|das interview führte|das gespräch führte|interview führte|"
    "eine kolumne von|kolumne von|eine reportage von|reportage von|eine glosse von|glosse von|"
    "ein bericht von|bericht von"
    "|geschrieben von|verfasst von|aufgezeichnet von|ein porträt von|porträt von|rezension von|"
    "ein artikel von|artikel von|eine recherche von|von unserem korrespondenten|"
    "von unserer korrespondentin",
    "fr.par": "par|par notre correspondant|par notre correspondante|de notre correspondant|"
    "de notre correspondante|de notre envoyé spécial|de notre envoyée spéciale|"
    "propos recueillis par|recueilli par|entretien réalisé par|écrit par|publié par|rédigé par|"
    "un article de|une tribune de|analyse par|texte de|un texte de",
    "es.por": "por|texto de|escrito por|entrevista de|una entrevista de|un artículo de|redactado por|"
    "informe de|publicado por|reportagem de|uma análise de",
    "it.di": "di|a cura di|testo di|scritto da|articolo di|intervista di|un articolo di",
    "nl.door": "door|door onze redacteur|door onze correspondent|van onze redacteur|van onze verslaggever|"
    "geschreven door|tekst door|een analyse van|interview door",
    "nordic.av": "af|av|skrevet af|skrevet av|tekst av|tekst af|text av|skriven av",
    "pl.autor": "oprac.|opracował|opracowała|autorstwa|rozmawiał|rozmawiała",
    "ru.autor": "подготовил|подготовила|подготовили|беседовал|беседовала|автор статьи|підготував|підготувала",
    "id.oleh": "oleh|ditulis oleh|laporan",
    "el.tou": "γράφει ο|γράφει η|της|του",
    "he.meet": "מאת",
    "ar.bi": "بقلم|كتب|كتبت",
    "hu.irta": "írta",
}
# rule → labels that are a byline only with a colon behind them: "Text: Jane Doe", no "Text Jane".
_LABELS = {
    "author": "author|authors|writer|writers|reporter|reporters|byline|author of the article|"
    "contributing writer|contributing writers|journalist|written|contributor|contributors"
    "|autor|autorin|autoren|autor:in|autorin/autor|autor/in|verfasser|auteur|auteurs|autrice|"
    "autore|autori|autora|autores|автор|авторы|автори|penulis|tác giả|forfatter|författare|"
    "kirjoittaja|yazar|penulis berita",
    "text": "text|words and photos|words & photos|text and photos|text & photos|text und fotos|"
    "text und foto|text & foto|tekst og foto|text och foto|texto y fotos|texte et photos|"
    "text/foto|words|story|report|interview|texte|testo|texto|tekst|teksti|текст|reportage|"
    "analyse|kommentar|entrevista|entretien|intervista|reportagem|haber|text & interview|"
    "text und interview|gespräch",
}
# rule → credits of people who are no authors.
_CREDITS = {
    "credit.photo": "photo by|photos by|photograph by|photographs by|photography by|picture by|pictures by|"
    "image by|images by|illustration by|illustrations by|video by|graphic by|graphics by|"
    "infographic by"
    "|foto von|fotos von|bild von|illustration von|photo de|photos de|foto de|fotos de|foto di|"
    "foto door|foto av|foto af|visuals by|art by|cover photo by",
    "credit.contributed": "additional reporting by|with reporting by|with additional reporting by|"
    "additional writing by|with contributions from|with files from|unter mitarbeit von|"
    "avec la collaboration de|con la colaboración de|com colaboração de|ha collaborato",
    "credit.editor": "edited by|editing by|additional editing by|copy edited by|copyedited by|fact-checked by|"
    "fact checked by|reviewed by|redigiert von|bearbeitet von|editado por|edição de|redigerad av|"
    "produced by|curated by",
    "credit.translator": "translated by|translation by|übersetzt von|übersetzung von|aus dem englischen von|"
    "traduit par|traduction par|traducción de|tradução de|traduzione di|vertaald door",
}
_CREDIT_LABELS = {
    "credit.photo": "foto|fotos|photo|photos|photo credit|photo credits|image|images|image credit|bild|bilder|"
    "bildquelle|fotograf|photographer|photography|zdjęcia|zdjęcie|фото|illustration|"
    "illustrations|video|grafik|graphic|graphics"
    "|credit|picture|pictures|crédit photo|crédit|crédits|imagen|imágenes|fotografía|fotografia|"
    "kuva|kuvat|camera|kamera|visuals|illustrasjon|cover image",
    "credit.contributed": "mitarbeit|additional reporting|with reporting",
    "credit.editor": "editor|editors|editing|redaktion|redaction|redakce|edição|edición|edizione|redaktör|"
    "producer|producers|éditeur|fact check|editing by|responsible editor",
    "credit.translator": "translator|translation|übersetzung|übersetzung und adaptierung|traduction|traducción|"
    "tradução|traduzione|переклад|перевод|penerjemah",
}


def _table(groups: dict[str, str]) -> dict[str, str]:
    return {marker: rule for rule, markers in groups.items() for marker in markers.split("|")}


PLAIN = _table(_PLAIN) | _table(_CREDITS)
LABELS = _table(_LABELS) | _table(_CREDIT_LABELS)
# A date may stand between these and their `by`: "Posted on June 4, 2013 by Jane Doe".
_DATED = "posted|published|updated|written|submitted|publié|publicado|veröffentlicht"
OPENERS = frozenset(re.split(r"[\s:]", marker)[0] for marker in PLAIN | LABELS) | frozenset(_DATED.split("|"))
# A person may be called by one word or a nickname behind these: "Posted by seabird", "Author: seabird".
NICKNAMED = frozenset(
    {"posted by", "published by", "submitted by"} | {marker for marker, rule in LABELS.items() if rule == "author"}
)


def _alternatives(table: dict[str, str]) -> str:
    return "|".join(re.escape(marker) for marker in sorted(table, key=lambda marker: (-len(marker), marker)))


MARKER = re.compile(
    rf"(?P<label>{_alternatives(LABELS)})(?:\(s\))?\s*[:：]\s*|"
    rf"(?P<plain>{_alternatives(PLAIN)})(?:\s*:\s*|\s+)|(?P<place>aus\s(?-i:[A-ZÄÖÜ])\S+\s(?:von|"
    rf"berichtet|berichten))\s+|(?P<dated>(?:{_DATED})(?:\s(?:on|am|le|el|em))?"
    rf"(?:\s[^|•]{{0,24}}\d[^|•]{{0,16}}?)?\s(?:by|von|par|por)):?\s+|(?P<glued>by)(?=(?-i:[A-Z][a-zß-ÿ]+ [A-Z]))",
    re.IGNORECASE,
)
# Markers that stand on a line of their own, the names on the next.
ALONE = frozenset(marker for marker, rule in (PLAIN | LABELS).items() if not rule.startswith("credit.")) | word_set(
    "기자명 글쓴이 작성자 글 글·사진 취재 필자 기자 담당기자 文 作者 撰文 記者 记者 執筆 筆者 "
    "著者 取材・文 author(s) reporter(s) about-the-author"
)
