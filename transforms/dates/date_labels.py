"""The words beside a date: what it is the date of, and small furniture on the same line.

A label is looked up in lower case, words joined by one blank, without trailing marks.
"""

import re
from typing import Final

from hanji.transforms.dates.months import without_marks

# One language a line; words that are several languages' stand with the first. `_` is a blank within a label.
_PUBLISHED: Final = """
published publish_date date_published published_date published_online first_published originally_published posted
    created posted_date date_posted publication_date release_date released date story_date article_date
    article_published uploaded submitted pub_date pub._date published_at registered registration issued
입력 기사입력 최초입력 최초_입력 등록 기사등록 최초등록 등록일 등록일시 기사등록일 작성 작성일 작성일시 작성일자
    승인 기사승인 송고 송고시간 송고시각 기사송고 게재 게재일 게시 게시일 게시일시 발행 발행일 발행일시 발행일자
    보도 방송 방송일 방송일시 배포 배포일 노출 전송 기사전송 기사작성 기사발행 입력시간 입력일 입력일시 입력시각
    기사입력시간 기사_입력 기사_등록 기사_승인 등록시간 기사등록_일시 등록_일시 입력_일시 등록_시간 입력_시간
    지면일자 보도일자 날짜 일시 일자 공개 업로드 출고 출고일 보도일 기사출고 등재
公開 公開日 公開日時 掲載 掲載日 掲載日時 配信 配信日 配信日時 投稿 投稿日 投稿日時 登録 登録日 作成 作成日 発行
    発行日 公開日付 記事公開日 日付 初版
发布 发布时间 发布日期 发布于 发表 发表时间 发表于 发表日期 刊登 发稿 发稿时间 时间 日期 上传 刊出 發佈 發佈時間
    發佈日期 發佈於 發布 發布時間 發布日期 發布於 發表 發表時間 發表於 刊登時間 出版時間 時間 上傳 建立時間
    上架時間 公布 发文时间
publié publiée publiés publié_le parution mis_en_ligne mise_en_ligne posté paru parue créé créée écrit rédigé
    publication
veröffentlicht veroeffentlicht publiziert erschienen erstellt geschrieben gepostet datum erstveröffentlicht
    online_seit eingestellt veröffentlichung veröffentlichungsdatum veröffentlichungszeitpunkt erscheinungsdatum
    erstellungsdatum
publicado publicada publicados creado creada fecha fecha_de_publicación fecha_publicación publicación escrito
criado criada postado postada data data_de_publicação publicação data_da_publicação data_publicação divulgado
    escrito_em
pubblicato pubblicata pubblicazione pubblicato_il data_pubblicazione data_di_pubblicazione creato postato inserito
gepubliceerd geplaatst publicatiedatum gepubliceerd_op geschreven aangemaakt plaatsingsdatum
publicerad publicerat publicerades publiceringsdatum skapad publisert publiserad publisering lagt_ut lagt_inn
publiceret offentliggjort udgivet oprettet skrevet julkaistu julkaisupäivä luotu birt skráð
avaldatud publicēts publicēta publicēšanas_datums publikuota paskelbta sukurta publikavimo_data įkelta
opublikowano opublikowany opublikowana publikacja data_publikacji dodano utworzono data_dodania data_utworzenia
publikováno publikovaný zveřejněno vydáno vytvořeno publikované zverejnené vydané vytvorené datum_vydání
dátum megjelent közzétéve létrehozva publikálva megjelenés publicat publicată data_publicării publicat_la postat creat
    adăugat
објављено објављен objavljeno objavljen objavljena kreirano objava datum_objave publikuar botuar e_publikuar
    më_parë
публикувана публикувано публикуван публикация дата опубликовано опубликована опубликован дата_публикации размещено
    создано время_публикации дата_створення опубліковано дата_публікації створено размещена жарияланды апублікавана
    објавено
δημοσίευση δημοσιεύτηκε δημοσιεύθηκε δημοσιεύτηκε_στις ημερομηνία ημερομηνία_δημοσίευσης πρώτη_δημοσίευση
yayınlanma yayınlanma_tarihi yayınlama_tarihi yayın_tarihi yayımlanma yayımlanma_tarihi giriş giriş_tarihi
    haber_giriş haber_giriş_tarihi oluşturulma oluşturulma_tarihi oluşturma_tarihi eklenme eklenme_tarihi
    yayınlandı tarih yayınlanış
dərc_edilib tarix joylandi e'lon_qilindi
نشر نُشر نُشرت نشرت تاريخ_النشر نشر_في نُشر_في تم_النشر تم_النشر_في تاريخ منشور تاریخ_انتشار انتشار منتشر_شده
    زمان_انتشار شائع شائع_شدہ تاريخ_نشر_الخبر
פורסם תאריך פורסם_בתאריך
प्रकाशित प्रकाशित_तिथि पब्लिश्ड प्रकाशन पोस्टेड প্রকাশ প্রকাশিত প্রকাশের_সময় প্রকাশকাল வெளியிடப்பட்டது
เผยแพร่ เผยแพร่เมื่อ โพสต์ วันที่ วันที่เผยแพร่ ลงวันที่
đăng đăng_lúc ngày_đăng xuất_bản ngày_xuất_bản đăng_ngày thời_gian
diterbitkan dipublikasikan terbit tayang diunggah dirilis dibuat tanggal rilis diposting tanggal_terbit diterbit
    inilathala
imechapishwa tarehe gepubliseer argitaratua publicat_el creat_el
"""

_MODIFIED: Final = """
updated last_updated last_update update modified last_modified edited last_edited revised date_modified
    latest_update modified_date date_updated updated_date changed amended corrected updated_at story_updated
    article_updated last_revised
수정 최종수정 최종_수정 최종수정일 최종수정시간 기사수정 수정시간 수정일 수정일시 수정일자 수정시각 마지막_수정
    업데이트 최종업데이트 최종_업데이트 마지막_업데이트 갱신 최종갱신 최종편집 최종_편집 변경 최종변경 최종
    기사_수정 재전송 최종_수정일 최종수정_일시 최종_수정_일시 수정_일시 최종수정_시간 최종_수정_시간 수정_시간
更新 更新日 更新日時 最終更新 最終更新日 最終更新日時 修正 改訂 更新日付 記事更新日 最終改訂日
更新时间 更新於 更新于 更新時間 更新日期 最后更新 最後更新 最后更新时间 最後更新時間 修改 修改时间 最新更新
modifié modifiée modifié_le mis_à_jour mise_à_jour actualisé actualisée dernière_mise_à_jour màj maj
    dernière_modification mis_à_jour_le mise_à_jour_le
aktualisiert zuletzt_aktualisiert geändert zuletzt_geändert letzte_aktualisierung letztes_update überarbeitet
    letzte_änderung aktualisierung upgedatet
actualizado actualizada actualizado_a última_actualización ultima_actualización modificado modificada actualización
    fecha_de_actualización fecha_actualización última_modificación
atualizado atualizada última_atualização atualização atualizado_em última_modificação data_de_atualização
aggiornato aggiornata ultimo_aggiornamento aggiornamento modificato modificata ultima_modifica ultimo_agg
bijgewerkt laatst_bijgewerkt laatste_update aangepast gewijzigd laatst_gewijzigd laatst_aangepast
uppdaterad uppdaterat uppdaterades senast_uppdaterad ändrad senast_ändrad oppdatert sist_oppdatert endret
    sist_endret
opdateret senest_opdateret ændret päivitetty muokattu viimeksi_päivitetty uppfært
uuendatud muudetud atjaunots atjaunota labots papildināts atnaujinta atnaujintas redaguota pakeista
aktualizacja zaktualizowano ostatnia_aktualizacja data_aktualizacji modyfikacja zmodyfikowano ostatnia_modyfikacja
    aktualizowano
aktualizováno aktualizované aktualizovaný upraveno upravené poslední_aktualizace posledná_aktualizácia aktualizace
    aktualizácia
frissítve frissült frissítés módosítva módosult utolsó_frissítés utoljára_frissítve
actualizat actualizată ultima_actualizare modificat actualizare ajuriran ažurirano ažurirana zadnja_izmjena
    izmijenjeno posljednja_izmjena poslednja_izmena izmenjeno posodobljeno zadnja_sprememba ажурирано ажуриран
    përditësuar
обновена обновено обновен актуализирана последна_промяна обновлено обновлена обновлён обновление изменено
    отредактировано последнее_обновление дата_обновления оновлено змінено останнє_оновлення відредаговано
    жаңартылды ажурирана
ενημέρωση ενημερώθηκε τελευταία_ενημέρωση ανανεώθηκε τελευταία_τροποποίηση
güncelleme güncellenme son_güncelleme güncelleme_tarihi güncellenme_tarihi güncellendi son_güncellenme
    son_güncelleme_tarihi düzenleme düzenlenme yenilənib yangilandi
آخر_تحديث تحديث تم_التحديث تاريخ_التحديث حُدث حدث آخر_تعديل تاريخ_التعديل به‌روزرسانی به_روز_رسانی بروزرسانی
    آخرین_به‌روزرسانی اپ_ڈیٹ اپڈیٹ
עודכן עדכון_אחרון עדכון עודכן_בתאריך
अपडेटेड अपडेट संशोधित अद्यतन अंतिम_अपडेट आखरी_अपडेट আপডেট হালনাগাদ সর্বশেষ_আপডেট
อัปเดต อัพเดต ปรับปรุง อัปเดตล่าสุด แก้ไข cập_nhật cập_nhật_lúc sửa cập_nhật_lần_cuối
diperbarui diperbaharui pembaruan terakhir_diperbarui diupdate diperbarui_pada dikemaskini na-update imesasishwa
    bygewerk eguneratua actualitzat actualitzada modificat_el última_actualització
"""

# A date that says as of when the page is, and neither when it came out nor when it was changed.
_AS_OF: Final = "stand as_of datum_stand 기준 현재 現在"

# Small words between a label and its date. Single letters are prepositions (Spanish `a`, Polish `w`).
_FILLERS: Final = """
on at in the of from by am um vom den der le la du à el il lo em no dia de del dei di op om w dnia dzień på kl
    klo i o в на от о від у pada lúc vào ngày ng thứ tanggal tgl los las as às dne z dňa a na ob u în στις την ב في
    بتاريخ يوم se - – — / : · •
"""


def _labels(table: str) -> list[str]:
    """The labels of a table, and without the marks that capitals lose: `PUBLIE LE`, `δημοσιευση`."""
    labels = [word.replace("_", " ") for word in table.split()]
    return labels + [without_marks(label) for label in labels if label[0] < "\u0400"]


LABELS: Final[dict[str, str]] = {
    **dict.fromkeys(_labels(_AS_OF), ""),
    **dict.fromkeys(_labels(_PUBLISHED), "published"),
    **dict.fromkeys(_labels(_MODIFIED), "modified"),
}
FILLERS: Final[frozenset[str]] = frozenset(_FILLERS.split())
LONGEST_LABEL: Final = max(label.count(" ") + 1 for label in LABELS)

# What may stand beside dates on a line that is nothing else: counts, reading times, links to the print page.
# The longer of two words with one beginning stands first, since the choice is final (no backtracking).
_FURNITURE_WORDS: Final = (
    r"기사\s?원문|원문\s?보기|기사\s?보내기|스크랩|인쇄|프린트|공유(?:하기)?|한국\s?시[간각]|현지\s?시[간각]|댓글|"
    r"조회수?|추천|공감|좋아요|글자\s?크기|가\+?|지면\s?\w{1,4}면|송고|입력|수정|등록|승인|저장|닫기|"
    r"시간|간|전|분|일|개|회|명|건|閲覧数?|阅读数?|浏览|評論|评论|コメント|字号|来源|"
    r"korea time|local time|reading time|(?:your )?time|commentaires?|comentarios?|comentários?|commenti|comments?|"
    r"kommentare?|reacties|просмотров|комментари[йяев]+|views?|shares?|likes?|reads?|print|save|listen|just now|ago\b|"
    r"(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|seconds?|secs?)\b|lesezeit|lesedauer|uhr|uur|"
    r"min(?:uten?|utos?|uti)?\b|temps de lecture|lecture|tiempo de lectura|tempo di lettura|leestijd|"
    r"[ap]\.?m\b\.?|(?:KST|GMT|UTC|ET|PT|CT|EST|EDT|PST|PDT|CST|CDT|CET|CEST|WIB|h)\b"
)
FURNITURE: Final = re.compile(rf"(?>[\W_]|\d{{1,6}}(?:[.,]\d{{1,3}})?[kK]?(?!\d)|(?i:{_FURNITURE_WORDS}))*+\Z")

_RELATIVE_UNIT: Final = (
    r"seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|[smhdwy]|"
    r"초|분|시간|일|주일?|개월|달|년|秒|分钟?|分鐘|小时|小時|時間|天|日|周|週間?|个月|個月|か?ヶ?月|年|"
    r"secondes?|heures?|jours?|semaines?|mois|ans?|sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|"
    r"segundos?|minutos?|horas?|d[ií]as?|semanas?|m[eê]s(?:es)?|años?|anos?|minut[io]|or[ae]|giorn[io]|settiman[ae]|"
    r"mes[ei]|ann[io]|minuut|uur|dage?n?|weken|maanden|dagen|timer?|minutter|min\.?|jam|menit|hari|minggu|bulan|"
    r"tahun|saat|dakika|gün|hafta|ay|yıl|час(?:а|ов)?|минут[ыу]?|дн(?:я|ей)|годин[аиу]?|хвилин[аиу]?|godzin[ayę]?|"
    r"minut[ayę]?|dni|giờ|phút|ngày"
)
_AMOUNT: Final = r"(?:\d{1,3}|an?|one|un[ea]?|uma|einer?|einem|een|en|ett?|一|한|几|数)"
_AGO: Final = r"ago|전|前|之前|fa|geleden|siden|sedan|sitten|yang lalu|lalu|önce|назад|тому|temu|trước|atrás"

# `3 weeks ago`, `15시간 전`, `il y a 3 heures`, `vor 2 Stunden`, `an hour ago`; in lower case.
RELATIVE: Final = re.compile(
    r"(?:about |over |almost |약 |circa |etwa |около )?"
    rf"(?:{_AMOUNT}\s?(?:{_RELATIVE_UNIT})(?:,?\s?\d{{1,2}}\s?(?:{_RELATIVE_UNIT}))?\s?(?:{_AGO})"
    rf"|(?:il y a|vor|hace|há|fa|πριν από|před|pred|för|for|acum|منذ|قبل)\s{_AMOUNT}\s?(?:{_RELATIVE_UNIT}|\S{{3,12}})"
    r"(?:\s(?:siden|sedan))?)\.?"
)
_RELATIVE_WORDS: Final = """
just_now yesterday today 어제 오늘 방금 방금_전 昨日 今日 昨天 今天 刚刚 剛剛 gestern heute hier aujourd'hui
    aujourd’hui ayer hoy ieri oggi ontem hoje gisteren vandaag i_går i_dag igår idag вчера сегодня вчора
    сьогодні dün bugün kemarin
"""
RELATIVE_WORDS: Final[frozenset[str]] = frozenset(_labels(_RELATIVE_WORDS))
